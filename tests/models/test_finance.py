"""Compound interest: against a second library, against a loop, and each formula against its inverse."""

from __future__ import annotations

import numpy as np
import numpy_financial as npf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldschool.models import finance

rates = st.one_of(st.just(0.0), st.floats(1e-9, 0.5), st.floats(-0.2, -1e-6))
amounts = st.floats(0, 1e6)
periods = st.integers(1, 240)


@given(rates, periods, amounts, amounts, st.booleans())
def test_future_value_is_what_a_second_library_says(rate, n, payment, start, due) -> None:
    expected = -npf.fv(rate, n, payment, start, when="begin" if due else "end")
    # The library subtracts nearly equal numbers when the rate is tiny.
    assert finance.future_value(rate, n, payment, start, due) == pytest.approx(float(expected), rel=1e-6, abs=1e-6)


@given(rates, periods, amounts, amounts, st.booleans())
def test_future_value_is_what_a_loop_over_the_months_says(rate, n, payment, start, due) -> None:
    money = start
    for _month in range(n):
        money = (money + payment) * (1 + rate) if due else money * (1 + rate) + payment
    assert finance.future_value(rate, n, payment, start, due) == pytest.approx(money, rel=1e-9, abs=1e-9)


@given(st.floats(0, 0.5), periods, amounts, st.booleans())
def test_present_value_is_what_a_second_library_says(rate, n, payment, due) -> None:
    assume(rate == 0 or rate > 1e-6)
    expected = -npf.pv(rate, n, payment, when="begin" if due else "end")
    assert finance.present_value(rate, n, payment, due) == pytest.approx(float(expected), rel=1e-6, abs=1e-6)


@given(rates, periods, amounts, amounts, st.booleans())
def test_the_payment_for_a_goal_reaches_it(rate, n, goal, start, due) -> None:
    payment = finance.payment_for(rate, n, goal, start, due)
    size = goal + start * finance.growth(rate, n)
    assert finance.future_value(rate, n, payment, start, due) == pytest.approx(goal, rel=1e-9, abs=1e-9 * size + 1e-9)


@given(st.floats(0, 0.2), st.integers(1, 240), st.floats(1, 1e4), amounts, st.booleans())
def test_the_periods_to_a_goal_lead_back_to_it(rate, n, payment, start, due) -> None:
    assume(rate == 0 or rate > 1e-6)
    goal = finance.future_value(rate, n, payment, start, due)
    assert finance.periods_for(rate, goal, payment, start, due) == pytest.approx(n, rel=1e-6, abs=1e-6)


def test_a_goal_that_is_there_takes_no_time_and_one_out_of_reach_takes_for_ever() -> None:
    assert finance.periods_for(0.01, 100, 10, start=100) == 0
    assert finance.periods_for(0.0, 100, 0) == np.inf
    assert finance.periods_for(0.01, 100, 0) == np.inf
    assert finance.periods_for(-0.5, 100, 10) == np.inf  # the money never grows above 20
    assert finance.periods_for(0.0, 100, 10) == 10


@given(st.floats(-0.5, 2), st.integers(1, 365))
def test_effective_and_nominal_rates_are_inverse(nominal, times) -> None:
    assert finance.nominal_rate(finance.effective_rate(nominal, times), times) == pytest.approx(nominal, abs=1e-9)


def test_money_that_grows_as_prices_do_gains_nothing() -> None:
    assert finance.real_rate(0.05, 0.05) == pytest.approx(0.0, abs=1e-15)
    assert finance.real_rate(0.0, 0.25) == pytest.approx(-0.2)


def test_arrays_give_what_numbers_give_one_by_one() -> None:
    many = np.array([0.0, 0.005, 0.01])
    assert finance.future_value(many, 12, 100.0) == pytest.approx([finance.future_value(r, 12, 100.0) for r in many])


def test_a_tiny_rate_loses_no_digits() -> None:
    assert finance.accumulated(1e-12, 240) == pytest.approx(240 + 240 * 239 / 2 * 1e-12, rel=1e-14)


@pytest.mark.parametrize("bad", [None, "ten", "", b"1", {}, float("nan"), float("inf"), True, 1j, [1.0, None]])
def test_what_is_not_a_number_gets_a_sentence(bad) -> None:
    for call in (
        lambda: finance.future_value(bad, 12, 100),
        lambda: finance.future_value(0.01, bad, 100),
        lambda: finance.payment_for(0.01, 12, bad),
        lambda: finance.effective_rate(bad, 12),
        lambda: finance.real_rate(0.1, bad),
    ):
        with pytest.raises(ValueError, match=r"must be .*\.$"):
            call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: finance.future_value(-1.0, 12, 100),
        lambda: finance.future_value(0.01, -1, 100),
        lambda: finance.payment_for(0.01, 0, 100),
        lambda: finance.effective_rate(0.1, 0),
        lambda: finance.real_rate(0.1, -1),
        lambda: finance.periods_for(0.1, -5, 10),
    ],
)
def test_what_is_out_of_range_gets_a_sentence(call) -> None:
    with pytest.raises(ValueError, match=r"must be (at least|above)"):
        call()
