"""Deposits: what the rules promise beyond the worked examples."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import deposits

amounts = st.floats(0, 1e6)
rates = st.floats(0, 0.5)


@given(amounts, rates, st.integers(1, 20))
def test_member_savings_are_what_crediting_deposit_by_deposit_gives(deposit, rate, years) -> None:
    savings = 0.0
    for _year in range(years):
        savings += savings * rate + sum(deposit * (1 + rate * (13 - k) / 12) for k in range(1, 13))
    assert deposits.member_savings(deposit, rate, years)[0] == pytest.approx(savings, rel=1e-9)


@given(amounts, rates, st.integers(0, 20))
def test_dividends_paid_out_leave_the_deposits_alone(deposit, rate, years) -> None:
    savings, dividends = deposits.member_savings(deposit, rate, years, paid_out=True)
    assert savings == pytest.approx(12 * years * deposit)
    compounded, more = deposits.member_savings(deposit, rate, years)
    assert compounded == pytest.approx(savings + more)
    assert more >= dividends * (1 - 1e-12)


@given(amounts, rates, st.floats(0, 5), st.floats(0, 1), st.floats(0, 0.05))
def test_interest_is_what_is_kept_and_what_is_withheld(balance, rate, years, on_interest, on_capital) -> None:
    taxes = {"tax_on_interest": on_interest, "tax_on_capital": on_capital}
    kept = deposits.net_interest(balance, rate, years, **taxes)
    taken = deposits.withheld(balance, rate, years, **taxes)
    assert kept + taken == pytest.approx(deposits.simple_interest(balance, rate, years), abs=1e-6)


@given(st.floats(1, 1e6), rates, st.floats(0, 3))
def test_paper_earns_its_rate_on_its_price(face, rate, years) -> None:
    price = deposits.discount_price(face, rate, years)
    assert price + deposits.simple_interest(price, rate, years) == pytest.approx(face)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: deposits.simple_interest(-1, 0.1, 1), "at least 0"),
        (lambda: deposits.simple_interest(100, None, 1), "must be a number"),
        (lambda: deposits.withheld(100, 0.1, 1, tax_on_interest=-0.1), "at least 0"),
        (lambda: deposits.discount_price(10, -1.0, 1), "above 0"),
        (lambda: deposits.average_balance([]), "a balance for each month"),
        (lambda: deposits.average_balance(np.ones((2, 2))), "a balance for each month"),
        (lambda: deposits.average_balance(["x"]), "must be a number"),
        (lambda: deposits.member_savings(500, 0.07, 2.5), "whole number"),
        (lambda: deposits.member_savings(500, 0.07, -1), "at least 0"),
    ],
)
def test_bad_input_gets_a_sentence(call, said) -> None:
    with pytest.raises(ValueError, match=said):
        call()
