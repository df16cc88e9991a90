"""Confused pairs and right answers, counted."""

from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.confusion import Pair, Right, pairs, rights

ANSWERS = st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.sampled_from("abcd")), max_size=40)


def test_pairs_by_hand():
    answers = [("a", "b"), ("a", "b"), ("a", "a"), ("b", "a"), ("a", None), ("c", "c")]
    assert pairs(answers) == [Pair("a", "b", 2, 4), Pair("b", "a", 1, 1)]
    assert rights(answers) == [Right("b", 0, 1), Right("a", 1, 4), Right("c", 1, 1)]


def test_terms_with_few_answers_are_left_out():
    answers = [("a", "b")] * 2 + [("b", "a")] * 3
    assert pairs(answers, fewest=3) == [Pair("b", "a", 3, 3)]
    assert [each.term for each in rights(answers, fewest=3)] == ["b"]


def test_of_two_pairs_as_frequent_the_one_of_which_fewer_were_asked_comes_first():
    answers = [("a", "b"), ("a", "a"), ("b", "c")]
    assert [pair.term for pair in pairs(answers)] == ["b", "a"]


def test_without_answers_there_is_nothing():
    assert pairs([]) == rights([]) == []


@given(ANSWERS)
def test_every_answer_is_right_confused_or_not_known(answers):
    confused = sum(pair.times for pair in pairs(answers))
    right = sum(each.right for each in rights(answers))
    unknown = sum(chosen is None for _term, chosen in answers)
    assert confused + right + unknown == len(answers)
    assert sum(each.asked for each in rights(answers)) == len(answers)
