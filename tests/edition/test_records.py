"""What differs, put onto a file and carried over: tried on many small files."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from fieldschool.edition.records import Difference, apply, conflicts, diff, refresh, upgrade

KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=7)
TEXTS = st.sampled_from(["one", "two", "three"])


@st.composite
def files(draw: st.DrawFn) -> dict[str, str]:
    return {key: draw(TEXTS) for key in draw(KEYS)}


def told(file: dict[str, str]) -> list[tuple[str, str]]:
    return list(file.items())


@given(files(), files())
def test_a_difference_put_onto_the_course_is_the_edition_again_in_its_order(base, mine) -> None:
    assert told(apply(base, diff(base, mine))) == told(mine)


@given(files())
def test_what_is_not_changed_is_no_difference(base) -> None:
    found = diff(base, dict(base))
    assert not found
    assert found == Difference()


@given(files(), files())
def test_a_difference_holds_only_what_differs(base, mine) -> None:
    found = diff(base, mine)
    assert all(base.get(key) != value for key, value in found.mine.items())
    assert set(found.was) == {key for key in base if base[key] != mine.get(key)}


@given(files(), files())
def test_a_difference_outlives_being_stored(base, mine) -> None:
    found = diff(base, mine)
    stored = json.loads(json.dumps([found.mine, found.was, found.removed, found.after, found.order]))
    again = Difference(*stored[:2], tuple(stored[2]), {k: tuple(v) for k, v in stored[3].items()}, tuple(stored[4]))
    assert apply(base, again) == apply(base, found)
    assert refresh(again, base) == found


@given(files(), files(), files())
def test_an_upgrade_loses_nothing_local(base, mine, newer) -> None:
    before = diff(base, mine)
    after = upgrade(before, newer)
    merged = apply(newer, after)
    for key, value in before.mine.items():
        assert merged[key] == value
    for key in before.removed:
        assert key not in merged


@given(files(), files(), files())
def test_what_was_not_changed_here_comes_from_the_newer_course(base, mine, newer) -> None:
    before = diff(base, mine)
    merged = apply(newer, upgrade(before, newer))
    for key in newer:
        if key not in before.mine and key not in before.removed:
            assert merged[key] == newer[key]
    assert set(merged) <= {*newer, *before.mine}


@given(files(), files(), files())
def test_exactly_what_both_changed_otherwise_is_a_conflict(base, mine, newer) -> None:
    found = {one.key for one in conflicts(diff(base, mine), newer)}
    assert found == {
        key
        for key in {*base, *mine, *newer}
        if mine.get(key) != base.get(key) and newer.get(key) != base.get(key) and mine.get(key) != newer.get(key)
    }


@given(files(), files(), files())
def test_after_ours_nothing_is_open_and_ours_holds(base, mine, newer) -> None:
    before = diff(base, mine)
    keys = [one.key for one in conflicts(before, newer)]
    after = upgrade(before, newer, dict.fromkeys(keys, "ours"))
    assert not conflicts(after, newer)
    merged = apply(newer, after)
    assert all(merged.get(key) == mine.get(key) for key in keys)


@given(files(), files(), files())
def test_after_theirs_nothing_is_open_and_the_course_holds(base, mine, newer) -> None:
    before = diff(base, mine)
    keys = [one.key for one in conflicts(before, newer)]
    after = upgrade(before, newer, dict.fromkeys(keys, "theirs"))
    assert not conflicts(after, newer)
    merged = apply(newer, after)
    assert all(merged.get(key) == newer.get(key) for key in keys)


@given(files(), files(), files())
def test_an_upgrade_that_is_made_twice_changes_nothing_more(base, mine, newer) -> None:
    once = upgrade(diff(base, mine), newer)
    assert upgrade(once, newer) == once


@given(files(), files())
def test_an_upgrade_to_the_same_course_changes_nothing(base, mine) -> None:
    found = diff(base, mine)
    assert upgrade(found, base) == found


def test_a_new_record_stays_behind_its_neighbour_when_the_newer_course_puts_one_before() -> None:
    base = {"a": "1", "b": "2", "c": "3"}
    found = diff(base, {"a": "1", "b": "2", "own": "!", "c": "3"})
    newer = {"zero": "0", "a": "1", "b": "2", "c": "3"}
    assert list(apply(newer, found)) == ["zero", "a", "b", "own", "c"]


def test_a_new_record_whose_neighbour_is_gone_stands_behind_the_next_one_before() -> None:
    base = {"a": "1", "b": "2", "c": "3"}
    found = diff(base, {"a": "1", "b": "2", "own": "!", "c": "3"})
    assert list(apply({"a": "1", "c": "3"}, found)) == ["a", "own", "c"]


def test_a_new_record_of_the_course_stands_behind_its_neighbour_in_an_own_order() -> None:
    base = {"a": "1", "b": "2", "c": "3"}
    found = diff(base, {"c": "3", "b": "2", "a": "1"})
    assert list(apply({"a": "1", "b": "2", "new": "!", "c": "3"}, found)) == ["c", "b", "new", "a"]


def test_a_record_written_by_hand_changes_the_course_of_today() -> None:
    found = refresh(Difference(mine={"a": "mine", "own": "new"}), {"a": "1", "b": "2"})
    assert found.was == {"a": "1"}
    assert apply({"a": "1", "b": "2"}, found) == {"a": "mine", "b": "2", "own": "new"}


def test_a_record_taken_out_of_the_difference_by_hand_gives_way_to_the_course() -> None:
    base = {"a": "1", "b": "2"}
    found = diff(base, {"a": "mine", "b": "2"})
    undone = refresh(Difference(was=found.was, after=found.after), base)
    assert not undone
    assert apply(base, undone) == base
