"""Loans: against a second library, against paying month by month, and flat against declining."""

from __future__ import annotations

import numpy as np
import numpy_financial as npf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import finance, loans

principals = st.floats(1, 1e7)
rates = st.one_of(st.just(0.0), st.floats(1e-5, 0.3))
months = st.integers(1, 240)


@given(principals, rates, months, st.booleans())
def test_the_instalment_is_what_a_second_library_says(principal, rate, n, due) -> None:
    expected = -npf.pmt(rate, n, principal, when="begin" if due else "end")
    assert loans.instalment(principal, rate, n, due=due) == pytest.approx(float(expected), rel=1e-9)


# Paying month by month multiplies rounding by (1 + i)^n, so rates that no lender asks are left out.
@given(principals, st.one_of(st.just(0.0), st.floats(1e-5, 0.05)), months, st.sampled_from(loans.KINDS))
def test_the_table_is_what_paying_month_by_month_gives(principal, rate, n, kind) -> None:
    table = loans.table(principal, rate, n, kind)
    payment = loans.instalment(principal, rate, n, kind)
    owed = principal if kind == "declining" else payment * n
    for month in range(n):
        interest = principal * rate if kind == "flat" else owed * rate
        owed = owed - payment if kind == "flat" else owed + interest - payment
        assert table.interest[month] == pytest.approx(interest, rel=1e-6, abs=1e-6 * principal)
        assert table.balance[month] == pytest.approx(owed, rel=1e-6, abs=1e-6 * principal)
    assert table.balance[-1] == pytest.approx(0, abs=1e-9 * principal)
    assert table.principal.sum() == pytest.approx(principal, rel=1e-6)
    assert np.allclose(table.instalment, table.interest + table.principal)


@given(st.floats(1e-4, 0.2), st.integers(2, 240))
def test_the_rate_of_a_loan_leads_back_to_it(rate, n) -> None:
    payment = loans.instalment(1000, rate, n)
    assert loans.rate_of(1000, n, payment) == pytest.approx(rate, rel=1e-7)


@given(st.floats(1e-4, 0.2), st.integers(1, 240))
def test_the_number_of_payments_leads_back_to_the_loan(rate, n) -> None:
    payment = loans.instalment(1000, rate, n)
    if payment > 1000 * rate * (1 + 1e-6):  # else rounding decides whether it is ever repaid
        assert loans.periods_to_repay(1000, rate, payment) == pytest.approx(n, rel=1e-4)


@given(st.floats(1e-4, 0.1), st.integers(2, 120))
def test_a_flat_rate_costs_more_than_it_says(flat, n) -> None:
    assert loans.declining_rate(flat, n) > flat


@given(st.floats(0, 0.1), st.integers(1, 60), st.floats(0, 500))
def test_a_fee_never_makes_a_loan_cheaper(rate, n, fee) -> None:
    without = loans.effective_cost(1000, rate, n)
    assert loans.effective_cost(1000, rate, n, fee) >= without - 1e-9
    assert without == pytest.approx(finance.effective_rate(12 * rate, 12), abs=1e-6)


def test_without_interest_the_loan_is_paid_in_equal_parts() -> None:
    assert loans.instalment(1200, 0, 12) == 100
    assert loans.rate_of(1200, 12, 100) == pytest.approx(0, abs=1e-12)
    assert loans.periods_to_repay(1200, 0, 100) == 12


def test_a_payment_below_the_interest_never_repays() -> None:
    assert loans.periods_to_repay(1000, 0.02, 20) == np.inf


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: loans.instalment(None, 0.01, 12), "must be a number"),
        (lambda: loans.instalment(1000, "1 %", 12), "must be a number"),
        (lambda: loans.instalment(-1, 0.01, 12), "at least 0"),
        (lambda: loans.instalment(1000, 0.01, 0), "above 0"),
        (lambda: loans.instalment(1000, 0.01, 12, "balloon"), "one of declining, flat"),
        (lambda: loans.instalment(1000, 0.01, 12, None), "one of declining, flat"),
        (lambda: loans.table(1000, 0.01, 12.5), "whole number"),
        (lambda: loans.table(1000, 0.01, 0), "at least 1"),
        (lambda: loans.rate_of(1000, 12, 80), "less than the money received"),
        (lambda: loans.effective_cost(1000, 0.01, 12, 1000), "above 0"),
        (lambda: loans.periods_to_repay(1000, 0.01, 0), "above 0"),
    ],
)
def test_bad_input_gets_a_sentence(call, said) -> None:
    with pytest.raises(ValueError, match=said):
        call()
