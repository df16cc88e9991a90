"""The simulator against the same family reckoned slowly, in nominal money, one future at a time (``reference.py``)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldschool.models.household import Plan, simulate

from .plans import FAMILY, plans, some_paths
from .reference import one_future

MONTHS, FUTURES = 36, 10
#: Half a cent; of huge amounts, what float64 keeps.
CENT, DIGITS = 0.005, 1e-9


def _agree(found: float, expected: float, size: float, what: str) -> None:
    assert abs(found - expected) <= CENT + DIGITS * size, f"{what}: {found} is not {expected}"


def _compare(plan: Plan, paths, future: int) -> None:
    outcome, slow = simulate(plan, paths), one_future(plan, paths, future)
    for books, home, abroad in (
        (outcome.today, slow.home_today, slow.abroad_today),
        (outcome.nominal, slow.home, slow.abroad),
    ):
        for name, amount in home.items():
            _agree(books.home[name][future], amount, max(map(abs, home.values())), name)
        for name, amount in abroad.items():
            _agree(books.abroad[name][future], amount, max(map(abs, abroad.values())), name)
    size = max(map(abs, slow.home.values()))
    for name, amount in slow.closing.items():
        _agree(outcome.nominal.closing[name][future], amount, size, name)
    _agree(outcome.nominal.abroad["closing"][future], slow.money_abroad, max(slow.abroad.values()), "abroad")
    _agree(outcome.debt[future], slow.owed, size, "debt")
    assert np.allclose(outcome.savings[:, future], slow.savings, rtol=DIGITS, atol=CENT)
    assert outcome.goal_months[:, future].tolist() == slow.goal_months
    assert outcome.unpaid_months[future] == slow.unpaid_months


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans(MONTHS), st.booleans(), st.booleans(), st.integers(0, FUTURES - 1))
def test_any_family_in_any_future_comes_to_the_same_cent(plan, wild, spread, future) -> None:
    _compare(plan, some_paths(MONTHS, FUTURES, spread, wild), future)


@pytest.mark.parametrize("transfers", [1, 4, 8, 12, 26])
@pytest.mark.parametrize("delay", [0.0, 16.0, 30.0])
def test_a_plain_family_comes_to_the_same_cent_in_every_future(transfers, delay) -> None:
    cost = replace(FAMILY.transfer_cost, delay_days=delay)
    plan = replace(
        FAMILY, transfers_per_year=transfers, transfer_cost=cost, savings_abroad=900.0, savings_home=20_000.0
    )
    for future in range(5):
        _compare(plan, some_paths(60, 50), future)
