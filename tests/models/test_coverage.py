"""Counts by area and kind, thin areas, and times in which nothing new came."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.coverage import Quiet, counts, quiet_times, thin

AREAS, KINDS = ("protection", "return", "climate"), ("law", "office")

instruments = st.lists(st.tuples(st.lists(st.sampled_from(AREAS), max_size=4), st.sampled_from(KINDS)), max_size=30)
years = st.lists(st.integers(1900, 2030), max_size=20)


def test_an_instrument_counts_in_each_of_its_areas():
    found = counts([(("protection", "return"), "law"), (("return",), "office"), (("return",), "law")], AREAS, KINDS)
    assert found.tolist() == [[1, 0], [2, 1], [0, 0]]


def test_an_area_named_twice_counts_once():
    assert counts([(("return", "return"), "law")], AREAS, KINDS).sum() == 1


def test_nothing_is_a_table_of_zeros():
    assert counts([], AREAS, KINDS).tolist() == [[0, 0], [0, 0], [0, 0]]


@pytest.mark.parametrize("wrong", [(("sea",), "law"), (("return",), "song")])
def test_what_is_not_listed_is_named(wrong):
    with pytest.raises(ValueError, match=r"sea|song"):
        counts([wrong], AREAS, KINDS)


def test_areas_with_none_and_with_one_are_thin():
    empty, few = thin(np.array([[0, 0], [1, 0], [1, 1]]))
    assert (empty.tolist(), few.tolist()) == ([0], [1])


@given(instruments)
def test_each_area_of_each_instrument_is_counted_once_and_every_area_is_thin_or_not(found):
    table = counts(found, AREAS, KINDS)
    assert table.sum() == sum(len(set(named)) for named, _kind in found)
    empty, few = thin(table)
    assert not set(empty) & set(few)
    assert set(empty) | set(few) == {i for i in range(len(AREAS)) if table[i].sum() < 2}


def test_between_two_years_only_the_years_without_anything_count():
    assert quiet_times([1974, 1980], 1980) == [Quiet(1974, 1980, 5)]
    assert quiet_times([1974, 1979], 1979) == []


def test_the_last_time_can_be_open():
    assert quiet_times([2016], 2026) == [Quiet(2016, None, 10)]


def test_order_and_repetition_do_not_matter_and_the_future_does_not_count():
    assert quiet_times([2000, 1990, 1990, 2040], 2002) == [Quiet(1990, 2000, 9)]


def test_without_years_there_is_no_quiet_time():
    assert quiet_times([], 2026) == []


@given(years, st.integers(1900, 2030))
def test_quiet_times_hold_no_year_of_an_instrument_and_never_overlap(found, today):
    times = quiet_times(found, today)
    for quiet in times:
        end = quiet.before if quiet.before is not None else today + 1
        assert quiet.years == end - quiet.after - 1 >= 5
        assert not [year for year in found if quiet.after < year < end]
    assert all(a.before <= b.after for a, b in pairwise(times))
