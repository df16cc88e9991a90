"""Illustrative figures have the right size, for any country, and never an impossible family."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.sources.families import Loan
from fieldschool.sources.scaling import (
    BILL_SHARES,
    GOALS,
    LOAN_MONTHS,
    LOAN_RATE_MONTH,
    SHOCKS,
    earnings_from_gdp,
    goal_prices,
    household,
    plain,
)

sizes = st.floats(1e-3, 1e9, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("amount", "said"),
    [(47_619.05, 48_000), (0.0, 0), (1_004, 1_000), (0.0123, 0.012), (9.96, 10), (-47_619, -48_000)],
)
def test_amounts_are_rounded_as_a_person_says_them(amount, said):
    assert plain(amount) == said


@pytest.mark.parametrize("amount", [math.nan, math.inf, -math.inf])
def test_what_is_not_a_number_is_nought(amount):
    assert plain(amount) == 0.0


@given(sizes)
def test_rounding_moves_an_amount_by_at_most_five_in_a_hundred(amount):
    assert plain(amount) == pytest.approx(amount, rel=0.0501)


def test_bills_divide_into_the_whole():
    assert sum(BILL_SHARES.values()) == pytest.approx(1)


@given(earnings=sizes, rate=st.floats(1e-4, 1e5), gdp=sizes)
def test_a_made_family_can_pay_its_bills_and_has_something_left(earnings, rate, gdp):
    family = household(earnings, rate, gdp)
    for cost_pct in (0, 10):
        comes_in = family.sent * rate * (1 - cost_pct / 100) + family.local_income
        loan = Loan(family.loan_principal, LOAN_RATE_MONTH * 100, LOAN_MONTHS, "flat")
        spent = sum(amount for _, amount in family.bills) + loan.instalment
        assert spent <= 0.9 * comes_in


@given(earnings=sizes, rate=st.floats(1e-4, 1e5), gdp=sizes)
def test_a_migrant_sends_only_what_is_left_after_living(earnings, rate, gdp):
    family = household(earnings, rate, gdp)
    assert 0 < family.sent <= family.earnings - family.living_abroad
    assert family.sent * rate <= 3.2 * gdp


@pytest.mark.parametrize("bad", [0, -1, math.nan, math.inf])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_family_cannot_be_made_from_nothing(bad, place):
    numbers = [1000.0, 20.0, 500.0]
    numbers[place] = bad
    with pytest.raises(ValueError, match="must be numbers above 0"):
        household(*numbers)


def test_earnings_without_a_wage_are_a_share_of_gdp():
    assert earnings_from_gdp(5_000) == 3_000


def test_a_motorcycle_is_not_cheap_in_a_poor_country():
    prices = {goal: price for goal, _, price in goal_prices(gdp_month_home=50_000, home_per_usd=2_900)}
    assert prices["motorcycle"] == 2_600_000
    assert prices["shop"] == 130_000


def test_goals_and_shocks_have_the_ids_of_the_packs():
    assert set(SHOCKS) == {"job_lost", "contract_ended", "illness", "funeral", "storm"}
    assert len(GOALS) + 1 >= 4
