"""Index, ratio, growth and turns, against closed forms and worked examples; nothing is computed across a break."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.history import (
    Turn,
    common_years,
    first_at_least,
    growth,
    indexed,
    ratio,
    run_of,
    runs,
    turns,
)

VALUES = st.lists(st.floats(0.5, 1e9), min_size=1, max_size=30)


def years(values):
    return list(range(1990, 1990 + len(values)))


def unbroken(values):
    return [False] * len(values)


@given(VALUES, st.data())
def test_an_index_is_100_in_its_base_year_and_keeps_every_proportion(values, data):
    at = data.draw(st.integers(0, len(values) - 1))
    found = indexed(years(values), values, unbroken(values), 1990 + at)
    assert found[at] == pytest.approx(100)
    assert found / 100 * values[at] == pytest.approx(values)


def test_an_index_ends_at_a_break_on_both_sides():
    broken = [False, False, True, False, True]
    found = indexed([1, 2, 3, 4, 5], [10, 20, 300, 600, 7], broken, 4)
    assert np.isnan(found[[0, 1, 4]]).all()
    assert found[2:4].tolist() == [50, 100]


@pytest.mark.parametrize("base", [1989, 1991])
def test_a_base_year_without_a_figure_above_zero_gives_no_index(base):
    assert np.isnan(indexed([1990, 1991, 1992], [5, 0, 7], unbroken("abc"), base)).all()


def test_an_index_of_nothing_is_empty():
    assert indexed([], [], [], 2000).size == 0


def test_a_ratio_takes_the_same_year_and_is_unknown_where_that_is_missing_or_nothing():
    found = ratio([1990, 1995, 2000, 2005], [5, 6, 7, 8], [1990, 2000, 2005], [50, 70, 0], 100)
    assert found[[0, 2]].tolist() == [10, 10]
    assert np.isnan(found[[1, 3]]).all()


@given(st.floats(-20, 40), st.integers(1, 50))
def test_growth_gives_back_the_rate_that_made_the_series(rate, span):
    first = 1234.5
    found = growth([2000, 2000 + span], [first, first * (1 + rate / 100) ** span])
    assert found == pytest.approx(rate, abs=1e-6)


def test_doubling_in_ten_years_is_seven_percent_a_year():
    assert growth([2010, 2020], [1, 2]) == pytest.approx(100 * (2**0.1 - 1))
    assert round(growth([2010, 2020], [1, 2]), 1) == 7.2


@pytest.mark.parametrize("values", [[], [3], [0, 5], [5, 0]])
def test_growth_is_unknown_with_too_little_or_from_nothing(values):
    assert growth(years(values), values) is None


def test_runs_cover_the_series_once():
    assert runs([False, False, True, False, True]) == ((0, 2), (2, 4), (4, 5))
    assert runs([]) == ()
    assert run_of([False, False, True], 2) == (2, 3)
    for at in (-1, 3):
        with pytest.raises(IndexError):
            run_of([False, False, True], at)


@given(st.lists(st.booleans(), max_size=20))
def test_every_figure_stands_in_one_run(broken):
    found = runs(broken)
    assert [i for start, stop in found for i in range(start, stop)] == list(range(len(broken)))
    assert all(run_of(broken, i) in found for i in range(len(broken)))


def test_a_hill_and_a_valley_are_turns_and_the_ends_are_none():
    assert turns([0, 10, 4, 12]) == (Turn(1, peak=True), Turn(2, peak=False))
    assert turns([5, 4, 3]) == ()
    assert turns([3, 3, 3]) == ()
    assert turns([]) == turns([1]) == turns([1, 2]) == ()


def test_a_small_dent_is_no_turn_and_a_sine_turns_twice_a_round():
    assert turns([0, 50, 49, 100]) == ()
    wave = [math.sin(2 * math.pi * i / 40) for i in range(81)]
    assert [(turn.at, turn.peak) for turn in turns(wave)] == [(10, True), (30, False), (50, True), (70, False)]


@given(VALUES)
def test_peaks_and_troughs_take_turns_and_a_mirrored_series_turns_the_other_way(values):
    found = turns(values)
    assert all(one.peak != other.peak and one.at < other.at for one, other in pairwise(found))
    mirrored = turns([-value for value in values])
    assert [(turn.at, not turn.peak) for turn in found] == [(turn.at, turn.peak) for turn in mirrored]


def test_a_turn_needs_a_size():
    with pytest.raises(ValueError, match="larger than nothing"):
        turns([1, 2, 1], 0)


def test_common_years_and_the_first_year_that_reaches_a_level():
    assert common_years([2000, 1990, 1995], [1995, 2000, 2005]) == (1995, 2000)
    assert common_years([], [1]) == ()
    assert first_at_least([2000, 2001, 2002], [1, 5, 3], 3) == 2001
    assert first_at_least([2000], [1], 3) is None
