"""What is read of an outcome: quantiles, months covered, and where each 100 went."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fieldschool.models.household import Goal, Plan, TransferCost, simulate

from .plans import BANK, CASH, FAMILY, some_paths, still_paths

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)


def test_the_fan_is_the_quantiles_of_all_futures() -> None:
    paths = some_paths(60, 50)
    outcome = simulate(FAMILY, paths)
    assert np.allclose(outcome.fan(QUANTILES), np.quantile(outcome.savings, QUANTILES, axis=1))
    nominal = outcome.savings * paths.prices_home
    assert np.allclose(outcome.fan(QUANTILES, real=False), np.quantile(nominal, QUANTILES, axis=1))
    assert outcome.fan(QUANTILES).shape == (5, 61)
    assert (np.diff(outcome.fan(QUANTILES), axis=0) >= 0).all()


@pytest.mark.parametrize("bad", [(1.5,), (-0.1,), ("half",), None])
def test_a_quantile_that_cannot_be_raises(bad) -> None:
    with pytest.raises((ValueError, TypeError)):
        simulate(FAMILY, some_paths(60, 50)).fan(bad)


def test_one_future_has_a_fan_without_width() -> None:
    outcome = simulate(FAMILY, some_paths(60, 1))
    assert np.ptp(outcome.fan(QUANTILES), axis=0).max() == 0


def test_the_middle_future_is_the_later_one_when_half_do_not_get_there() -> None:
    outcome = simulate(FAMILY, some_paths(60, 4))
    half = replace_goal_months(outcome, [10, 20, -1, -1])
    assert half.median_month(0) is None
    assert replace_goal_months(outcome, [10, 20, 30, -1]).median_month(0) == 30.0
    assert replace_goal_months(outcome, [10, 20, 30, -1]).chance(0) == 0.75


def replace_goal_months(outcome, months):
    return replace(outcome, goal_months=np.array([months]))


def test_months_covered_count_a_returnee() -> None:
    plan = Plan(
        months=2, earnings=0.0, living_abroad=0.0, sent=0.0, savings_home=1000.0, local_income=250.0,
        bills=(("food", 200.0),), return_month=0, returnee_living=50.0,
    )  # fmt: skip
    assert simulate(plan, still_paths(2)).months_covered == pytest.approx(4)
    assert simulate(replace(plan, bills=(), returnee_living=0.0), still_paths(2)).months_covered == pytest.approx(0)


def test_where_each_100_went_by_hand() -> None:
    plan = Plan(
        months=10, earnings=100.0, living_abroad=0.0, sent=90.0, transfer_cost=TransferCost(10.0, 0.0, 0.1),
        local_income=20.0, bills=(("food", 30.0), ("school", 20.0)), saved_first=0.1, unplanned=0.25,
        order=("goals", "long_term"), goals=(Goal(100.0, 10, CASH),),
    )  # fmt: skip
    each = simulate(plan, still_paths(10)).where_each_100_went()
    # Each month: 10 fee and 9 margin; 81 arrive. Of bills of 50, 20 are paid by local income. 8.1 are set apart; of the
    # 42.9 that are left, a quarter is spent. 402.75 are put aside in ten months, of which 100 pay the goal.
    expected = {"fee": 10, "margin": 9, "bills": 30, "unplanned": 10.725, "goals": 10, "saved": 30.275}
    assert {name: value for name, value in each.uses.items() if value} == pytest.approx(expected)
    assert dict(each.bills) == pytest.approx({"food": 18, "school": 12, "returnee_living": 0})
    assert each.earned == 0


def test_interest_is_told_beside_the_100() -> None:
    plan = Plan(months=12, earnings=100.0, living_abroad=0.0, sent=100.0, long_term=BANK, order=("long_term",))
    outcome = simulate(plan, still_paths(12))
    each = outcome.where_each_100_went()
    assert each.earned == pytest.approx(100 * float(outcome.today.home["interest"][0]) / 1200)
    assert sum(each.uses.values()) == pytest.approx(100)
    assert each.uses["tax"] == pytest.approx(0.2 * each.earned, rel=0.05)


def test_when_nothing_is_sent_there_is_no_100() -> None:
    plan = Plan(months=12, earnings=0.0, living_abroad=0.0, sent=0.0, local_income=10.0, bills=(("food", 5.0),))
    each = simulate(plan, still_paths(12)).where_each_100_went()
    assert set(each.uses.values()) == {0.0}
    assert each.earned == 0


def test_falling_prices_and_a_better_rate_are_gains_and_the_100_still_add_up() -> None:
    paths = some_paths(60, 20, spread=False)
    falling = type(paths)(1 / paths.prices_home, paths.prices_work, paths.fx, paths.draws, paths.spread)
    outcome = simulate(replace(FAMILY, transfer_cost=TransferCost(5.0, 0.0, -0.01)), falling)
    assert (outcome.today.home["inflation"] < 0).all()
    each = outcome.where_each_100_went()
    assert (each.uses["inflation"], each.uses["margin"]) == (0, 0)
    assert sum(each.uses.values()) == pytest.approx(100)


def test_nominal_books_are_reckoned_when_first_asked_for_and_kept() -> None:
    outcome = simulate(FAMILY, some_paths(60, 50))
    assert outcome.nominal is outcome.nominal
    assert (outcome.nominal.home["inflation"] == 0).all()
