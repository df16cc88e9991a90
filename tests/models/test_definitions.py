"""Decision tables as trees: full tables, dashes, and what must hold for every table that can be told apart."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.definitions import Ask, Leaf, NotParted, grow, leaves, neighbours, parting, terms, walk

PROTECTION = {
    "idp": {"border": False},
    "seeker": {"border": True, "decided": False},
    "refugee": {"border": True, "decided": True, "third": False},
    "resettled": {"border": True, "decided": True, "third": True},
}
ORDER = ["border", "decided", "third"]


@st.composite
def trees(draw, depth=4):
    """A tree with questions of its own at each fork, and terms at its ends."""
    names = iter(range(1_000))

    def grown(left):
        if left == 0 or draw(st.booleans()):
            return Leaf(f"t{next(names)}")
        question = f"q{next(names)}"
        return Ask(question, grown(left - 1), grown(left - 1))

    return grown(depth)


def questions_of(tree):
    if isinstance(tree, Leaf):
        return []
    return [tree.question, *questions_of(tree.yes), *questions_of(tree.no)]


def test_a_small_table_by_hand():
    tree = grow(PROTECTION, ORDER)
    assert tree == Ask(
        "border", Ask("decided", Ask("third", Leaf("resettled"), Leaf("refugee")), Leaf("seeker")), Leaf("idp")
    )


def test_a_full_table_of_three_questions_is_a_tree_of_three_levels():
    table = {str(row): dict(zip("abc", row, strict=True)) for row in product((True, False), repeat=3)}
    ways = [way for _term, way in leaves(grow(table, "abc"))]
    assert [len(way) for way in ways] == [3] * 8
    assert [[question for question, _answer in way] for way in ways] == [list("abc")] * 8


def test_a_question_that_some_terms_leave_open_waits_until_it_concerns_all_that_are_left():
    tree = grow({"one": {"a": True}, "two": {"a": False, "b": True}, "three": {"a": False, "b": False}}, ["b", "a"])
    assert (tree.question, tree.no.question) == ("a", "b")


def test_a_single_term_needs_no_question_and_none_is_refused():
    assert grow({"only": {"a": True}}, ["a"]) == Leaf("only")
    with pytest.raises(ValueError, match="no term"):
        grow({}, ["a"])


@pytest.mark.parametrize(
    "table",
    [
        {"one": {"a": True}, "two": {"a": True}},
        {"one": {"a": True}, "two": {}},
        {"one": {}, "two": {}},
    ],
)
def test_terms_that_no_question_parts_are_named(table):
    with pytest.raises(NotParted, match="one, two") as caught:
        grow(table, ["a", "b"])
    assert caught.value.terms == ("one", "two")


def test_a_walk_stops_at_the_first_question_without_an_answer():
    tree = grow(PROTECTION, ORDER)
    way, here = walk(tree, {"border": True, "third": True})
    assert way == [("border", True)]
    assert here.question == "decided"
    assert terms(here) == ["resettled", "refugee", "seeker"]


def test_two_terms_part_at_one_question():
    tree = grow(PROTECTION, ORDER)
    assert parting(tree, "seeker", "refugee") == ("decided", False)
    assert parting(tree, "idp", "resettled") == ("border", False)
    with pytest.raises(ValueError, match="does not part"):
        parting(tree, "idp", "idp")
    with pytest.raises(KeyError):
        parting(tree, "idp", "tourist")


def test_the_most_alike_are_those_that_part_last():
    assert neighbours(grow(PROTECTION, ORDER), "refugee") == ["resettled", "seeker", "idp"]


@given(trees())
def test_a_tree_comes_back_from_the_table_of_its_own_ways(tree):
    table = {term: dict(way) for term, way in leaves(tree)}
    assert grow(table, questions_of(tree)) == tree


@given(trees())
def test_each_term_is_reached_by_its_own_answers_and_parts_from_each_other_one(tree):
    ways = {term: dict(way) for term, way in leaves(tree)}
    for term, answers in ways.items():
        assert walk(tree, answers)[1] == Leaf(term)
        for other in ways:
            if other != term:
                question, answer = parting(tree, term, other)
                assert ways[term][question] is answer
                assert ways[other][question] is not answer
                assert parting(tree, other, term) == (question, not answer)
