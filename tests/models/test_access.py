"""What products leave: real returns and deposits against closed forms and the provider's way, what nothing beats."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import access
from fieldschool.models.deposits import member_savings
from fieldschool.models.finance import future_value

rates = st.floats(-0.2, 0.5)
years = st.lists(rates, min_size=1, max_size=30)


def test_the_tax_of_mexico_is_taken_from_the_capital_and_that_of_others_from_the_interest():
    assert access.net_rate(0.07, tax_on_capital=0.009) == pytest.approx(0.061)
    assert access.net_rate(0.06, tax_on_interest=0.2) == pytest.approx(0.048)
    assert access.net_rate(0.0687, fee_share=0.01) == pytest.approx(0.0587)


def test_without_fee_the_real_return_is_fishers_whatever_the_time():
    for months in (1, 7, 12, 60):
        assert access.real_return(5_000, 0.05, months, 0.02) == pytest.approx(1.05 / 1.02 - 1)


def test_a_worked_example_with_a_fee():
    # 1,000 at 10% for two years, 20 taken at the end of each: 1,000 x 1.21 - 20 x 2.1 = 1,168.
    assert access.becomes(1_000, 0.10, 24, fee_year=20) == pytest.approx(1_168)
    assert access.real_return(1_000, 0.10, 24, 0.0, fee_year=20) == pytest.approx(1.168**0.5 - 1)


def test_fees_above_the_money_leave_nothing_and_not_less():
    assert access.becomes(100, 0.0, 24, fee_year=80) == 0
    assert access.real_return(100, 0.0, 24, 0.05, fee_year=80) == pytest.approx(-1)


def test_interest_added_each_month_earns_interest():
    assert access.becomes(1_000, 0.12, 12, times=12) == pytest.approx(1_000 * 1.01**12)


@pytest.mark.parametrize("bad", [0, -5, float("nan"), "a lot", None])
def test_an_amount_that_is_none_is_refused(bad):
    with pytest.raises(ValueError, match="amount"):
        access.becomes(bad, 0.05, 12)


def test_deposits_at_one_rate_are_what_the_provider_reckons():
    savings, _dividends = member_savings(1_000, 0.07, 5)
    assert access.saved(1_000, [0.07] * 5)[-1] == pytest.approx(savings)


def test_monthly_interest_at_one_rate_is_an_annuity_due():
    assert access.saved(1_000, [0.06] * 3, by_month=True)[-1] == pytest.approx(future_value(0.005, 36, 1_000, due=True))


def test_what_keeps_up_with_prices_is_an_annuity_due_at_the_inflation_of_a_month():
    of_month = 1.05 ** (1 / 12) - 1
    assert access.keeping_up(1_000, [0.05] * 4)[-1] == pytest.approx(future_value(of_month, 48, 1_000, due=True))


@given(years)
def test_every_unit_in_the_account_was_put_in_or_earned(found):
    balances = access.saved(100, found)
    before = np.concatenate([[0.0], balances[:-1]])
    earned = np.array(found) * (before + access.MEAN_DEPOSITS * 100)
    assert balances == pytest.approx(before + 1_200 + earned)


@given(years)
def test_a_rate_of_inflation_added_each_month_just_keeps_up(rises):
    of_month = 12 * ((1 + np.array(rises)) ** (1 / 12) - 1)
    assert access.saved(100, of_month, by_month=True) == pytest.approx(access.keeping_up(100, rises))


def test_a_safer_product_with_as_much_beats_the_other():
    assert access.undominated([3, 2, 0, 0], [1.0, 1.0, 2.0, 1.5]).tolist() == [True, False, True, False]


def test_equal_products_do_not_beat_each_other():
    assert access.undominated([3, 3], [1.0, 1.0]).all()


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-5, 5)), min_size=1, max_size=12))
def test_each_beaten_product_is_beaten_by_one_that_stands(products):
    safety, left = (np.array(side) for side in zip(*products, strict=True))
    stands = access.undominated(safety, left)
    assert stands.any()
    for i in np.flatnonzero(~stands):
        better = stands & (safety >= safety[i]) & (left >= left[i]) & ((safety > safety[i]) | (left > left[i]))
        assert better.any()


def test_months_are_counted_over_years_and_never_below_zero():
    assert access.months_between((2025, 11), (2026, 11)) == 12
    assert access.months_between((2027, 1), (2026, 11)) == 0
