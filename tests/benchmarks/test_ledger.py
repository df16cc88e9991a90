"""What is called lost: a confirmed answer that the store does not hold, or an older one in its place."""

from __future__ import annotations

import pytest

from benchmarks.ledger import Ledger, in_force


def ledger(*given: str, confirmed: int) -> Ledger:
    """A ledger with values of one key, of which the first ones were confirmed."""
    made = Ledger()
    for place, value in enumerate(given, start=1):
        made.give("box", value)
        if place <= confirmed:
            made.confirm("box")
    return made


@pytest.mark.parametrize("kept", [["a", "b"], ["a", "b", "c"]])
def test_nothing_is_lost_when_the_last_confirmed_answer_or_a_later_one_is_in_force(kept: list[str]) -> None:
    assert ledger("a", "b", "c", confirmed=2).lost({"box": kept}) == []


@pytest.mark.parametrize("kept", [{}, {"box": []}, {"box": ["a"]}, {"other": ["a", "b"]}])
def test_a_confirmed_answer_that_is_nowhere_is_lost(kept: dict) -> None:
    lines = ledger("a", "b", confirmed=2).lost(kept)
    assert any("'b'" in line and "never in the store" in line for line in lines)


def test_an_older_answer_in_force_is_a_loss_even_when_the_newer_one_was_there() -> None:
    lines = ledger("a", "b", confirmed=2).lost({"box": ["a", "b", "a"]})
    assert lines == ["box 'a': the store holds an older one than was confirmed"]


def test_what_was_never_confirmed_may_be_missing() -> None:
    found = ledger("a", "b", confirmed=0)
    assert found.lost({}) == []
    assert found.open() == ["box"]
    assert found.confirmed == 0


def test_confirming_twice_counts_once() -> None:
    found = ledger("a", confirmed=1)
    found.confirm("box")
    assert found.confirmed == 1
    assert found.open() == []


def test_after_a_break_only_the_confirmed_or_a_later_value_may_stand_there() -> None:
    found = ledger("a", "b", "c", confirmed=2)
    assert [value for value in "abcd" if found.may_hold("box", value)] == ["b", "c"]
    assert found.may_hold("a box that was never written in", "anything")


def test_nothing_can_be_confirmed_before_it_was_given() -> None:
    with pytest.raises(KeyError):
        Ledger().confirm("box")


def test_of_two_pages_the_last_that_wrote_counts() -> None:
    one, other = ledger("a", "b", confirmed=2), ledger("c", "d", confirmed=1)
    may = in_force([one, other], "box")
    assert [value for value in "abcde" if may(value)] == ["b", "c", "d"]
    assert one.lost({"box": ["a", "b", "c"]}, beside=[other]) == []
    assert len(one.lost({"box": ["b", "c", "a"]}, beside=[other])) == 1


def test_a_page_that_was_told_nothing_may_have_written_last() -> None:
    assert in_force([ledger("a", confirmed=1), ledger("c", confirmed=0)], "box")("c")
    assert not in_force([ledger("a", confirmed=1), Ledger()], "box")("c")
    assert in_force([Ledger(), Ledger()], "box")("anything")


def test_what_is_saved_while_a_page_comes_does_not_make_wrong_what_it_was_given() -> None:
    one = ledger("a", "b", confirmed=1)
    may = in_force([one], "box")
    one.confirm("box")
    one.give("box", "c")
    assert [value for value in "abcd" if may(value)] == ["a", "b", "c"]
