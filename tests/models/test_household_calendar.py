"""When transfers are sent and arrive, and how long a family waits for the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.futures import draw
from fieldschool.models.household import Plan, Shock, TransferCost
from fieldschool.models.household_calendar import calendar, events

PLAN = Plan(months=24, earnings=0.0, living_abroad=0.0, sent=0.0)


@given(st.integers(1, 52))
def test_a_year_has_its_transfers_and_all_months_are_sent_for(transfers) -> None:
    held = calendar(replace(PLAN, transfers_per_year=transfers))
    assert sum(held.transfers[1:13]) == sum(held.transfers[13:]) == transfers
    assert sum(held.since[1:13]) == 12
    assert all((count > 0) == (months > 0) for count, months in zip(held.transfers, held.since, strict=True))
    assert max(held.transfers) - min(held.transfers[1:]) <= 1


def test_four_transfers_a_year_leave_two_months_of_waiting() -> None:
    held = calendar(replace(PLAN, months=7, transfers_per_year=4))
    assert held.transfers == (0, 0, 0, 1, 0, 0, 1, 0)
    assert held.since == (0, 0, 0, 3, 0, 0, 3, 0)
    assert held.wait == (2, 1, 0, 2, 1, 0, 2, 1)


def test_waiting_ends_with_the_stay() -> None:
    assert calendar(replace(PLAN, months=6, transfers_per_year=1, return_month=4)).wait == (4, 3, 2, 1, 0, 0, 0)
    assert calendar(replace(PLAN, months=3, transfers_per_year=12)).wait == (0, 0, 0, 0)


def test_a_late_transfer_is_waited_for() -> None:
    held = calendar(replace(PLAN, months=3, transfers_per_year=12, transfer_cost=TransferCost(delay_days=20.0)))
    assert held.late == (0.0, 1.0, 1.0, 1.0)
    assert held.wait == (1, 0, 0, 0)


@given(st.integers(1, 60), st.integers(1, 52), st.floats(0, 30), st.one_of(st.none(), st.integers(0, 60)))
def test_a_shorter_plan_has_the_same_first_months(months, transfers, delay, back) -> None:
    cost = TransferCost(delay_days=delay)
    long = replace(PLAN, months=60, transfers_per_year=transfers, transfer_cost=cost, return_month=back)
    short, long = calendar(replace(long, months=months)), calendar(long)
    for name in ("transfers", "since", "late", "wait"):
        assert getattr(short, name) == getattr(long, name)[: months + 1]


@pytest.mark.parametrize("months", [1, 11, 12, 13, 240])
def test_events_stay_inside_the_plan_and_a_sure_one_comes_once_in_each_full_year(months) -> None:
    plan = replace(PLAN, months=months, shocks=(Shock("sure", 1.0), Shock("never", 0.0), Shock("half", 0.5)))
    held = events(plan, draw(months, 30))
    assert len(held) == months + 1
    assert held[0] == []
    assert {event.shock for month in held for event in month} <= {0, 2}
    for year in range(months // 12):
        in_year = [event for month in held[12 * year + 1 : 12 * year + 13] for event in month if event.shock == 0]
        assert sorted(future for event in in_year for future in event.futures) == list(range(30))
