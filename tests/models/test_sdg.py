"""The pace is a line of least squares, and the year met follows from it; checked against closed forms and NumPy."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.sdg import LEAST, MOST, Verdict, after_break, outlook, pace, share_above

VALUES = st.lists(st.floats(0, 100).map(lambda value: round(value, 3)), min_size=LEAST, max_size=9)


def years(values, step=1):
    return list(range(2010, 2010 + step * len(values), step))


def test_a_straight_line_is_met_where_it_crosses():
    found = outlook([2020, 2021, 2022, 2023, 2024], [7, 6.5, 6, 5.5, 5], 3, downward=True)
    assert (found.verdict, found.year) == (Verdict.IN_TIME, pytest.approx(2028))
    assert found.pace.a_year == pytest.approx(-0.5)
    assert found.pace.error == 0


def test_a_figure_that_must_rise_is_read_the_other_way():
    found = outlook([2011, 2014, 2017], [20, 26, 32], 80, downward=False)
    assert (found.verdict, found.year) == (Verdict.LATER, pytest.approx(2041))


def test_only_the_last_five_figures_count():
    assert pace(years(range(9)), [90, 80, 70, 60, 1, 2, 3, 4, 5]).a_year == pytest.approx(1)
    assert pace(years(range(9)), list(range(9))).figures == MOST


@given(VALUES, st.integers(1, 3))
def test_slope_and_error_are_those_of_other_libraries(values, step):
    x, y = years(values, step)[-MOST:], values[-MOST:]
    found = pace(years(values, step), values)
    assert found.a_year == pytest.approx(statistics.linear_regression(x, y).slope, abs=1e-6)
    if len(x) > LEAST:
        _line, spread = np.polyfit(np.subtract(x, x[0]), y, 1, cov=True)
        assert found.error == pytest.approx(math.sqrt(max(spread[0, 0], 0)), abs=1e-5)


@given(VALUES, st.floats(0, 100), st.booleans())
def test_a_year_met_lies_after_the_last_figure_and_the_pace_leads_there(values, line, downward):
    found = outlook(years(values), values, line, downward=downward)
    if found.year is None:
        assert found.verdict not in (Verdict.IN_TIME, Verdict.LATER)
    else:
        assert found.year > years(values)[-1]
        assert values[-1] + found.pace.a_year * (found.year - years(values)[-1]) == pytest.approx(line, abs=1e-6)
        assert (found.year <= 2030) == (found.verdict is Verdict.IN_TIME)


@given(VALUES, st.floats(0, 100), st.booleans())
def test_turned_upside_down_the_verdict_is_the_same(values, line, downward):
    found = outlook(years(values), values, line, downward=downward)
    mirrored = outlook(years(values), [-value for value in values], -line, downward=not downward)
    assert (mirrored.verdict, mirrored.year) == (found.verdict, found.year)


@given(VALUES, st.floats(1, 99), st.sampled_from([0.01, 2.0, 1000.0]))
def test_another_unit_changes_nothing(values, line, factor):
    found = outlook(years(values), values, line, downward=True)
    scaled = outlook(years(values), [factor * value for value in values], factor * line, downward=True)
    if found.year is not None and scaled.year is not None:
        assert scaled.year == pytest.approx(found.year, rel=1e-6)


@pytest.mark.parametrize(
    ("values", "line", "verdict"),
    [
        ([3.5, 3.2, 2.9], 3, Verdict.MET),
        ([6, 5], 3, Verdict.FEW),
        ([2.9], 3, Verdict.MET),
        ([5, 6, 7], 3, Verdict.AWAY),
        ([5, 9, 4, 8, 5], 3, Verdict.UNCLEAR),
        ([5, 5, 5], 3, Verdict.UNCLEAR),
        ([9, 8.99, 8.98], 3, Verdict.FAR),
    ],
)
def test_what_the_figures_cannot_tell_is_said(values, line, verdict):
    found = outlook(years(values), values, line, downward=True)
    assert (found.verdict, found.year) == (verdict, None)


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [
        ([2020, 2021], [1], "2 years and 1 values"),
        ([2021, 2020, 2022], [1, 2, 3], "rise"),
        ([2020, 2020, 2021], [1, 2, 3], "rise"),
        ([2020, 2021, 2022], [1, math.nan, 3], "finite"),
        ([], [], "no figure"),
    ],
)
def test_what_is_no_series_is_refused(x, y, said):
    with pytest.raises(ValueError, match=said):
        outlook(x, y, 3, downward=True)


def test_a_line_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="line"):
        outlook([2020, 2021, 2022], [1, 2, 3], math.nan, downward=True)


def test_only_figures_after_the_last_break_are_compared():
    assert after_break([False, True, False, True, False]) == 3
    assert after_break([False, False]) == 0
    assert after_break([]) == 0


def test_the_share_of_costs_above_a_line_leaves_out_those_on_it():
    assert share_above([4, 5, 6, 7], 5) == 0.5
    with pytest.raises(ValueError, match="no cost"):
        share_above([], 5)
