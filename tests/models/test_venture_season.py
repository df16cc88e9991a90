"""A full year by months: it adds up to the year, and what must be there between two harvests is found."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.venture_season import MONTHS, season

amount = st.floats(0, 1e9)
parts = st.lists(st.floats(0, 1000), min_size=MONTHS, max_size=MONTHS)
ONE_HARVEST = [0] * 10 + [6, 6]  # November and December


def test_one_harvest_a_year_needs_the_costs_of_ten_months_before_it():
    # 1,200 a month goes out; 9,000 less 600 for picking comes in twice.
    found = season(18_000, 14_400, 1_200, ONE_HARVEST)
    assert found.need == pytest.approx(10 * 1_200)
    assert (found.first, found.last) == (0, 9)
    assert found.left[10] == pytest.approx(9_000 - 600 - 1_200)


def test_the_months_without_a_harvest_may_go_over_the_end_of_the_year():
    found = season(12_000, 6_000, 0, [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0])
    assert (found.first, found.last) == (6, 3)
    assert found.need == pytest.approx(10 * 500)


def test_where_every_month_is_alike_and_pays_nothing_is_needed():
    found = season(12_000, 6_000, 1_200, [0] * MONTHS)
    assert found.sales.tolist() == pytest.approx([1_000] * MONTHS)
    assert (found.need, found.first, found.last) == (0, None, None)


def test_a_year_that_brings_nothing_needs_all_that_it_costs():
    found = season(0, 12_000, 0, ONE_HARVEST)
    assert found.need == pytest.approx(12_000)
    assert (found.last - found.first) % MONTHS == MONTHS - 1


@given(amount, amount, amount, parts)
def test_the_months_add_up_to_the_year_and_no_row_of_months_lacks_more_than_is_said(sales, yearly, picking, months):
    found = season(sales, yearly, picking, months)
    assert found.sales.sum() == pytest.approx(sales)
    assert found.costs.sum() == pytest.approx(yearly + picking)
    twice = np.concatenate([found.left, found.left])
    for start in range(MONTHS):
        assert twice[start : start + MONTHS].cumsum().min() >= -found.need - 0.011 - 1e-9 * found.need
    if found.first is not None:
        length = (found.last - found.first) % MONTHS + 1
        assert -twice[found.first : found.first + length].sum() == pytest.approx(found.need, rel=1e-9, abs=0.01)


@pytest.mark.parametrize("months", [[1] * 11, [1] * 11 + [-1], [1] * 11 + [float("nan")], [], "abcdefghijkl"])
def test_what_is_no_year_is_refused(months):
    with pytest.raises(ValueError):
        season(1, 1, 1, months)
