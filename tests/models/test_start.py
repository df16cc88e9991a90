"""What unlocks what, circles, which points no other beats: against networkx, closed forms, and what always holds."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models.start import LEAST, MOST, beaten, start
from fieldschool.models.start_order import givers, order, places

NAMES = "abcdefgh"
graphs = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=20)
levels = st.lists(st.integers(LEAST, MOST), min_size=len(NAMES), max_size=len(NAMES))


def drawn(arrows):
    graph = nx.DiGraph()
    graph.add_nodes_from(NAMES)
    graph.add_edges_from((a, b) for a, b in arrows if a != b)
    return graph


def test_a_chain_opens_all_that_follows_and_has_one_layer_a_point():
    found = order("abc", [("a", "b"), ("b", "c"), ("a", "c")])
    assert found.unlocks == {"a": {"b", "c"}, "b": {"c"}, "c": frozenset()}
    assert found.waits["c"] == {"a", "b"}
    assert found.layers == (("a",), ("b",), ("c",))
    assert found.arrows == (("a", "b"), ("b", "c"))  # a to c follows from the two
    assert found.circles == ()


def test_a_circle_is_told_as_one_closed_way_and_stands_in_one_layer():
    found = order("abcd", [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("d", "b")])
    assert found.circles == (("b", "c"),)
    assert found.turning == {"b", "c", "d"}
    assert found.layers == (("a",), ("b", "c", "d"))
    assert ("c", "b") in found.arrows


def test_arrows_of_unknown_points_and_to_oneself_are_left_out():
    found = order("ab", [("a", "a"), ("a", "z"), ("z", "b")])
    assert found.arrows == ()
    assert found.layers == (("a", "b"),)


@settings(max_examples=200, deadline=None)
@given(graphs)
def test_order_is_that_of_networkx(arrows):
    found, graph = order(NAMES, arrows), drawn(arrows)
    assert found.unlocks == {name: nx.descendants(graph, name) for name in NAMES}
    assert found.waits == {name: nx.ancestors(graph, name) for name in NAMES}
    condensed = nx.condensation(graph)
    expected = [{name for part in layer for name in condensed.nodes[part]["members"]}
                for layer in nx.topological_generations(condensed)]  # fmt: skip
    assert [set(layer) for layer in found.layers] == expected
    assert len(found.circles) == sum(len(part) > 1 for part in nx.strongly_connected_components(graph))
    for way in found.circles:
        assert all(graph.has_edge(a, b) for a, b in zip(way, [*way[1:], way[0]], strict=True))
    if nx.is_directed_acyclic_graph(graph):
        assert set(found.arrows) == set(nx.transitive_reduction(graph).edges)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(*[st.integers(1, 4)] * 3), max_size=10))
def test_whoever_is_beaten_is_beaten_by_one_that_nobody_beats(rows):
    worth = np.array(rows, dtype=float).reshape(-1, 3)
    by = beaten(worth)
    for i, other in enumerate(by):
        rivals = [k for k in range(len(rows)) if (worth[k] >= worth[i]).all() and (worth[k] > worth[i]).any()]
        assert (other >= 0) == bool(rivals)
        if other >= 0:
            assert other in rivals
            assert by[other] == -1


@settings(max_examples=200, deadline=None)
@given(graphs, levels, levels)
def test_each_point_is_here_or_beaten_or_waits_and_never_two_of_them(arrows, impact, feasible):
    found = order(NAMES, arrows)
    said = start(NAMES, impact, feasible, found)
    assert sorted([*said.here, *said.beaten, *said.waiting]) == list(NAMES)
    assert set(said.beaten.values()) <= set(said.here)
    assert said.close <= set(said.here)
    assert bool(said.here) == any(not ahead for ahead in found.waits.values())


def test_a_small_thing_that_opens_others_is_not_beaten_by_a_large_one():
    found = order("abc", [("a", "b")])
    said = start("abc", [2, 5, 5], [4, 3, 4], found)
    assert said.here == ("a", "c")
    assert said.waiting == ("b",)
    assert start("abc", [2, 5, 5], [4, 3, 4], order("abc", [])).beaten == {"a": "c", "b": "c"}


def test_a_lead_of_one_step_is_close_and_of_two_is_not():
    nothing = order("ab", [])
    assert start("ab", [4, 4], [4, 4], nothing).close == {"a", "b"}
    assert start("ab", [4, 4], [5, 4], nothing).here == ("a",)
    assert start("ab", [5, 2], [2, 5], nothing).close == frozenset()


def test_nothing_at_all_is_no_reason_to_stop():
    assert start("", [], [], order("", [])).here == ()
    assert places("", order("", [])) == {}


@pytest.mark.parametrize("impact", [[0, 3], [6, 3], [3]])
def test_judgements_out_of_range_are_refused(impact):
    with pytest.raises(ValueError, match="from 1 to 5"):
        start("ab", impact, [3] * len(impact), order("ab", []))


@settings(max_examples=100, deadline=None)
@given(graphs)
def test_arrows_lead_down_and_no_two_points_share_a_place(arrows):
    found = order(NAMES, arrows)
    at = places(NAMES, found)
    assert len(set(at.values())) == len(NAMES)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in at.values())
    assert all(at[a][1] < at[b][1] for a, b in found.arrows if a not in found.unlocks[b])


def test_of_two_that_give_the_same_nobody_waits_for_the_later_one():
    # The desk needs money, money needs figures, figures need a person: a circle, but for the volunteer.
    needs = {"desk": ["money"], "money": ["figures"], "figures": ["person"], "volunteer": []}
    builders = {"person": ["desk", "volunteer"], "money": ["money"], "figures": ["figures"]}
    found = givers(needs, builders)
    assert ("volunteer", "figures") in found
    assert ("desk", "figures") not in found
    assert order(list(needs), found).circles == ()
    without = {name: wanted for name, wanted in needs.items() if name != "volunteer"}
    stuck = givers(without, {**builders, "person": ["desk"]})
    assert len(order(list(without), stuck).circles) == 1


def test_what_nobody_builds_and_what_one_builds_itself_keeps_nobody_waiting():
    assert givers({"a": ["x", "y"], "b": []}, {"x": [], "y": ["a", "b"]}) == {}


conditions = st.lists(st.sets(st.sampled_from("uvwxyz"), max_size=3), min_size=len(NAMES), max_size=len(NAMES))


@settings(max_examples=150, deadline=None)
@given(conditions, conditions)
def test_each_condition_has_one_giver_and_who_can_come_at_all_waits_in_no_circle(needed, built):
    needs = {name: sorted(each) for name, each in zip(NAMES, needed, strict=True)}
    builders = {c: [name for name, each in zip(NAMES, built, strict=True) if c in each] for c in "uvwxyz"}
    found = givers(needs, builders)
    for point, wanted in needs.items():
        given_to = [c for (_giver, receiver), each in found.items() if receiver == point for c in each]
        assert sorted(given_to) == [c for c in wanted if builders[c] and point not in builders[c]]
    # Who can come at all, found another way: add whoever has all that it needs, until nobody is added.
    there, grown = set(), True
    while grown:
        new = {
            p for p in NAMES if all(not builders[c] or p in builders[c] or set(builders[c]) & there for c in needs[p])
        }
        grown, there = new != there, new
    said = order(NAMES, found)
    assert not there & said.turning
    assert all(said.waits[p] <= there for p in there)
