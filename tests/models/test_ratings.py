"""A room's ratings before and after: the middle and how many rose, and nothing of too few."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models.ratings import Change, change

RATING = st.none() | st.integers(1, 5).map(float)


def test_a_room_by_hand() -> None:
    pairs = [(1.0, 3.0), (2.0, 2.0), (4.0, 3.0), (2.0, 5.0), (None, 4.0), (3.0, None)]
    assert change(pairs, 3) == Change(5, 5, 2.0, 3.0, 4, 2)


def test_of_too_few_only_the_number_is_told() -> None:
    assert change([(1.0, 5.0), (2.0, 5.0)], 3) == Change(2, 2, None, None, 2, None)
    # Three on each day, but only two of them on both.
    assert change([(1.0, 5.0), (2.0, 5.0), (3.0, None), (None, 4.0)], 3) == Change(3, 3, 2.0, 5.0, 2, None)


def test_nobody() -> None:
    assert change([], 3) == Change(0, 0, None, None, 0, None)


def test_fewer_than_one_person_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="one person"):
        change([], 0)


@settings(max_examples=300)
@given(st.lists(st.tuples(RATING, RATING), max_size=40), st.integers(1, 5))
def test_the_middle_is_that_of_the_standard_library_and_no_more_rise_than_rated_twice(pairs, fewest) -> None:
    found = change(pairs, fewest)
    first = [before for before, _after in pairs if before is not None]
    assert found.before == len(first)
    assert found.middle_before == (statistics.median(first) if len(first) >= fewest else None)
    assert found.both <= min(found.before, found.after)
    assert (found.rose is None) == (found.both < fewest)
    assert found.rose is None or 0 <= found.rose <= found.both
    assert change(pairs[::-1], fewest) == found
