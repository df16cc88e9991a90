"""Partners: quarters of the plane, who is missing, clear roles, and networks whose answers are known."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import partners as model


def star(n):
    names = [f"p{i}" for i in range(n)]
    return names, [(names[0], other) for other in names[1:]]


def path(n):
    names = [f"p{i}" for i in range(n)]
    return names, list(pairwise(names))


@pytest.mark.parametrize(
    ("influence", "interest", "way"),
    [(5, 5, "close"), (4, 4, "close"), (5, 3, "satisfied"), (3, 5, "informed"), (3, 3, "watch"), (1, 1, "watch")],
)
def test_the_four_quarters(influence, interest, way):
    assert model.way(influence, interest) == way


def test_missing_keeps_the_order_of_the_list():
    assert model.missing(["c", "a", "b"], {"a"}) == ["c", "b"]
    assert model.missing(["a"], ["a"]) == []


@pytest.mark.parametrize(
    ("roles", "wrong"),
    [
        (["A", "R", "C", "I"], []),
        (["AR"], []),
        (["AR", "R"], []),
        (["A"], ["nobody does"]),
        (["R"], ["nobody answers"]),
        (["A", "AR"], ["several answer"]),
        ([], ["nobody answers", "nobody does"]),
        (["A", "A", "C"], ["several answer", "nobody does"]),
    ],
)
def test_exactly_one_answers_and_somebody_does_it(roles, wrong):
    assert model.faults(roles) == wrong


def test_a_star_hangs_on_its_middle():
    names, ties = star(6)
    found = model.network(names, ties)
    assert found.brokers == ("p0",)
    assert found.between["p0"] == pytest.approx(1)
    assert found.cuts == {"p0"}
    assert found.lost == {"p0": 1.0, **dict.fromkeys(names[1:], 0.0)}
    assert found.density == pytest.approx(5 / 15)


def test_a_path_of_five_loses_two_thirds_with_its_middle():
    names, ties = path(5)
    found = model.network(names, ties)
    # Betweenness of a path, by hand: of the 6 pairs of others 3, 4 and 3 go over the three inner ones.
    assert [found.between[name] for name in names] == pytest.approx([0, 3 / 6, 4 / 6, 3 / 6, 0])
    assert found.lost["p2"] == pytest.approx(4 / 6)
    assert found.lost["p1"] == pytest.approx(3 / 6)
    assert found.brokers == ("p2",)


def test_a_bridge_between_two_triangles():
    names = list("abcdef")
    ties = [*combinations("abc", 2), *combinations("def", 2), ("c", "d")]
    found = model.network(names, ties)
    assert found.cuts == {"c", "d"}
    assert found.brokers == ("c", "d")
    assert found.lost["c"] == pytest.approx(6 / 10)  # a, b lose d, e, f; the ten pairs among five others


def test_a_ring_hangs_on_nobody():
    names, ties = path(5)
    found = model.network(names, [*ties, ("p4", "p0")])
    assert not found.cuts
    assert set(found.lost.values()) == {0.0}
    assert len(found.brokers) == 5


def test_groups_and_those_alone_and_pairs_that_are_none():
    found = model.network(["a", "b", "c", "d"], [("a", "b"), ("b", "a"), ("a", "a"), ("a", "gone")])
    assert found.groups == (("a", "b"), ("c",), ("d",))
    assert found.density == pytest.approx(1 / 6)
    assert found.brokers == ()


def test_without_ties_nothing_hangs_together():
    found = model.network(["a", "b"], [])
    assert (found.density, found.brokers, found.groups) == (0.0, (), (("a",), ("b",)))
    assert model.network([], []).groups == ()
    assert model.places([], []) == {}


def test_the_middle_of_a_star_is_drawn_in_the_middle():
    at = model.places(*star(5))
    assert at["p0"] == pytest.approx((0.5, 0.5), abs=0.01)
    assert at == model.places(*star(5))


graphs = st.integers(2, 9).flatmap(
    lambda n: st.tuples(st.just(n), st.sets(st.sampled_from(list(combinations(range(n), 2))), max_size=20))
)


@given(graphs)
def test_what_always_holds_of_a_network(graph):
    n, pairs = graph
    names = [f"p{i}" for i in range(n)]
    ties = [(names[a], names[b]) for a, b in pairs]
    found, at = model.network(names, ties), model.places(names, ties)
    assert sorted(name for group in found.groups for name in group) == sorted(names)
    assert all((found.lost[name] > 0) == (name in found.cuts) for name in names)
    assert all(0 <= value <= 1 + 1e-9 for value in [*found.lost.values(), *found.between.values(), found.density])
    assert set(at) == set(names)
    assert all(-1e-9 <= value <= 1 + 1e-9 for place in at.values() for value in place)


@given(graphs)
def test_the_drawing_never_gets_worse(graph):
    n, pairs = graph
    names = [f"p{i}" for i in range(n)]
    ideal = model._steps(names, [(names[a], names[b]) for a, b in pairs])
    stresses = [model.stress(model.majorized(ideal, moves), ideal) for moves in (0, 1, 5, 40)]
    assert all(later <= earlier + 1e-9 for earlier, later in pairwise(stresses))
    assert np.isfinite(stresses).all()
