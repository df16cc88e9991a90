"""A cooperative's year to the cent, its balance sheet in every month, and a shock that is borne by somebody."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models.cooperative import allocate, paid_up, share_interest, share_out
from fieldschool.models.cooperative_growth import Course, Sheet, bear, opening, run, shock

PHL = {"reserve": 10, "education": 10, "community": 3, "optional": 7, "interest": 49, "refund": 21}
rates = st.floats(0, 1)


def test_interest_on_average_share_months_is_the_published_one():
    # Pag-IBIG MP2 table for 500 a month at 7.5 % (Moneysense.ph 2021).
    assert share_interest(paid_up(0, 500), 0.075) == (3250.0, 243.75)


def test_average_share_months_by_hand():
    assert share_interest([5000] * 3 + [8000] * 6 + [10000] * 3, 0.0)[0] == 7750


def test_the_surplus_of_the_philippines_by_hand():
    found = allocate(1_000_000, PHL, 9_800_000, 4_200_000, cap=2)
    assert found.lines["interest"] + found.lines["refund"] == 70_000_000
    assert (found.interest_rate, found.refund_rate) == (0.05, 0.05)
    assert found.moved == 0


def test_a_refund_above_its_cap_goes_to_the_reserve():
    found = allocate(1_000_000, PHL, 49_000_000, 4_200_000, cap=2)
    assert found.refund_rate == pytest.approx(2 * found.interest_rate)
    assert found.lines["reserve"] == 10_000_000 + found.moved
    assert found.total == 100_000_000


def test_of_a_loss_nothing_is_shared_out():
    found = allocate(-5, PHL, 100, 100)
    assert set(found.lines.values()) == {0}
    assert found.loss == 500


def test_a_table_that_does_not_add_up_is_refused():
    with pytest.raises(ValueError, match="add up to 99"):
        allocate(100, {**PHL, "refund": 20}, 1, 1)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**18), st.lists(st.floats(0, 1e300), max_size=30))
def test_parts_add_up_to_what_is_shared(total, weights):
    parts = share_out(total, weights)
    assert sum(parts) == (total if any(weights) else 0)
    if total < 10**12:
        assert all(part >= 0 for part in parts)


@settings(max_examples=300, deadline=None)
@given(
    st.floats(-1e12, 1e12), st.lists(st.floats(0.01, 1), min_size=3, max_size=8), st.floats(0, 1e13),
    st.floats(0, 1e13), st.none() | st.floats(0, 5),
)  # fmt: skip
def test_what_is_allocated_is_the_surplus(surplus, weights, shares, use, cap):
    names = ["reserve", "interest", "refund", *map(str, range(5))]
    table = {name: 100 * w / sum(weights) for name, w in zip(names, weights, strict=False)}
    found = allocate(surplus, table, shares, use, cap)
    assert found.total - found.loss == round(surplus * 100)
    assert all(cents >= 0 for cents in found.lines.values())


def test_without_growth_interest_costs_and_losses_nothing_changes():
    start = opening(1000)
    last = run(start, Course(0, 0, 0.75, 0, 0, 0, 0), {"reserve": 10})[-1]
    assert last == start


@settings(max_examples=200, deadline=None)
@given(st.floats(-0.9, 2), st.floats(-0.9, 2), rates, rates, rates, rates, rates, st.floats(0, 100))
def test_the_balance_sheet_is_equal_in_every_month(deposits, shares, lent, on, off, costs, bad, kept):
    for sheet in run(opening(1e6), Course(deposits, shares, lent, on, off, costs, bad), {"reserve": kept}):
        assert sheet.assets == pytest.approx(sheet.claims, rel=1e-9, abs=1e-3)


def test_a_loss_is_borne_in_order():
    sheet = Sheet(loans=80, cash=20, deposits=70, shares=20, reserve=10)
    assert bear(sheet, 5).reserve == 5
    assert (bear(sheet, 15).reserve, bear(sheet, 15).shares) == (0, 15)
    assert bear(sheet, 40).deposits == 60


def test_nobody_is_sent_away_where_nobody_asks():
    found = shock(opening(100), 0, 3, 0)
    assert (found.dry, found.asked, found.paid, found.lost) == (None, 0, 0, 0)


@settings(max_examples=300, deadline=None)
@given(rates, st.integers(0, 12), rates, rates)
def test_what_is_asked_is_paid_or_waits_and_a_loss_is_borne(withdrawn, times, bad, lent):
    found = shock(opening(1e6, lent=lent), withdrawn, times, bad)
    assert found.paid <= found.asked * (1 + 1e-9) + 1e-6
    assert (np.asarray(found.cash) >= -1e-6).all()
    assert found.after.assets == pytest.approx(found.after.claims, abs=1e-3)
    assert found.shares_lost + found.deposits_lost <= found.lost + 1e-6
