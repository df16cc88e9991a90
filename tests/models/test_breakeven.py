"""Break-even: against textbook answers, against selling one more unit after the other, and where there is none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from fieldschool.models import breakeven

money = st.floats(0, 1e6).map(lambda value: round(value, 2))
products = st.integers(1, 5).flatmap(lambda n: st.tuples(*(hnp.arrays(float, n, elements=money) for _row in range(3))))


def test_one_product_is_fixed_costs_by_contribution() -> None:
    # 2,000 of fixed costs, price 200, unit cost 120: 25 units, 5,000 in money (Horngren's well-known case).
    found = breakeven.break_even(2000, [200], [120], [40])
    assert found.units == pytest.approx([25])
    assert found.sales == pytest.approx(5000)
    planned = breakeven.result(2000, [200], [120], [40])
    assert planned.surplus == pytest.approx(1200)
    assert breakeven.safety(float(planned.sales.sum()), found.sales) == pytest.approx(0.375)


def test_a_mix_breaks_even_in_its_own_proportions() -> None:
    # Two products, 60 and 40 units, contributions of 80 and 30: 4,500 of fixed costs are met at three quarters.
    found = breakeven.break_even(4500, [200, 100], [120, 70], [60, 40])
    assert found.part == pytest.approx(0.75)
    assert found.units == pytest.approx([45, 30])
    assert found.sales == pytest.approx(45 * 200 + 30 * 100)


@given(money, products)
def test_at_the_break_even_nothing_is_left_and_nothing_is_missing(fixed, rows) -> None:
    price, cost, units = rows
    found = breakeven.break_even(fixed, price, cost, units)
    planned = breakeven.result(fixed, price, cost, units)
    if found.part is None:
        # However much is sold, it is a loss.
        assert planned.contribution.sum() <= 0
        assert planned.surplus <= 0
    else:
        there = breakeven.result(fixed, price, cost, found.units)
        assert there.surplus == pytest.approx(0, abs=1e-6 * (1 + fixed + (price * found.units).sum()))


@given(money, products)
def test_sales_are_costs_and_surplus(fixed, rows) -> None:
    found = breakeven.result(fixed, *rows)
    size = 1 + found.sales.sum() + found.variable.sum() + fixed
    assert found.sales.sum() == pytest.approx(found.variable.sum() + fixed + found.surplus, abs=1e-9 * size)


@given(money, products)
def test_the_price_that_is_needed_leaves_nothing(fixed, rows) -> None:
    price, cost, units = rows
    change = breakeven.price_needed(fixed, price, cost, units)
    if change is None:
        assert (price * units).sum() == 0
    elif change > -1:
        there = breakeven.result(fixed, price * (1 + change), cost, units)
        size = 1 + fixed + (price * units).sum() + (cost * units).sum()
        assert there.surplus == pytest.approx(0, abs=1e-6 * size)


@pytest.mark.parametrize(
    ("fixed", "price", "cost", "units", "part"),
    [
        (100, [5], [5], [10], None),  # nothing is left of a unit
        (100, [4], [5], [10], None),  # each unit makes the loss larger
        (100, [0], [0], [10], None),  # for nothing
        (100, [5], [2], [0], None),  # nothing is sold
        (0, [5], [2], [10], 0.0),  # nothing to pay for
        (0, [5], [5], [10], 0.0),
        (0, [4], [5], [10], None),
    ],
)
def test_where_there_is_none_it_says_so(fixed, price, cost, units, part) -> None:
    assert breakeven.break_even(fixed, price, cost, units).part == part


def test_without_a_plan_there_is_no_margin() -> None:
    assert breakeven.safety(0, 0) is None
    assert breakeven.safety(100, None) is None
    assert breakeven.safety(100, 150) == pytest.approx(-0.5)


@pytest.mark.parametrize("bad", [[-1.0], [np.nan], [np.inf], [1.0, 2.0], "5", [[1.0]], None])
def test_what_is_no_price_is_refused(bad) -> None:
    with pytest.raises(ValueError, match=r"must|There must"):
        breakeven.break_even(10, bad, [1.0], [1.0])
    with pytest.raises(ValueError, match="Fixed costs"):
        breakeven.break_even(-1, [1.0], [1.0], [1.0])
