"""When things happen in a plan: transfers, the months without one, and the bad events of each future."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from fieldschool.models.futures import Draws
from fieldschool.models.household_plan import Plan

#: Days of a month in which transfers are sent.
DAYS = 30


@dataclass(frozen=True)
class Calendar:
    """The months of transfers; index m is month m of the plan, index 0 is today.

    Attributes
    ----------
    transfers : tuple of int
        Transfers sent in the month: floor(m k / 12) - floor((m - 1) k / 12) for k a year.
    since : tuple of int
        In a month with transfers: months since the last month with one, for which money is sent. Else 0.
    late : tuple of float
        Share of the month's transfers that arrive in the next month. Transfers are sent at even intervals (one: on
        day 15), and arrive late when day + delay is past the end of the month.
    wait : tuple of int
        Months after this one in which nothing arrives, until the next transfer arrives or the stay ends as planned.
    """

    transfers: tuple[int, ...]
    since: tuple[int, ...]
    late: tuple[float, ...]
    wait: tuple[int, ...]


class Events(NamedTuple):
    """The bad events of one month.

    Attributes
    ----------
    shock : int
        Which of the plan's shocks.
    futures : ndarray of int
        In which futures it comes.
    """

    shock: int
    futures: np.ndarray


def calendar(plan: Plan) -> Calendar:
    """When a plan's transfers are sent and arrive."""
    a_year = plan.transfers_per_year
    last = plan.months + 14  # past any wait that begins inside the plan, so that it does not depend on the horizon
    late_shares = {n: _late_share(n, plan.transfer_cost.delay_days) for n in (0, a_year // 12, a_year // 12 + 1)}
    transfers, since, late = [0], [0], [0.0]
    waited = 0
    for month in range(1, last + 1):
        count = month * a_year // 12 - (month - 1) * a_year // 12
        waited += 1
        transfers.append(count)
        since.append(waited if count else 0)
        late.append(late_shares[count])
        waited = 0 if count else waited
    arrives = [(transfers[m] > 0 and late[m] < 1) or (m > 0 and late[m - 1] > 0) for m in range(last + 1)]
    home = last if plan.return_month is None else min(plan.return_month, last)
    wait = [0] * (last + 1)
    for month in range(home - 1, -1, -1):
        wait[month] = 0 if arrives[month + 1] else wait[month + 1] + 1
    until = plan.months + 1
    return Calendar(tuple(transfers[:until]), tuple(since[:until]), tuple(late[:until]), tuple(wait[:until]))


def _late_share(count: int, delay_days: float) -> float:
    days = [(i + 0.5) * DAYS / count for i in range(count)]
    return sum(day + delay_days > DAYS for day in days) / count if count else 0.0


def events(plan: Plan, draws: Draws) -> list[list[Events]]:
    """The bad events of each month, in each future; index m is month m.

    A shock comes at most once in a year of the plan, with its chance, in a month drawn apart from that: a higher chance
    adds events and moves none.
    """
    found: list[list[Events]] = [[] for _month in range(plan.months + 1)]
    for index, shock in enumerate(plan.shocks):
        if shock.chance_year == 0:
            continue
        years, futures = np.nonzero(draws.shocks[index, : -(-plan.months // 12)] < shock.chance_year)
        in_year = np.floor(12 * draws.shock_months[index, years, futures])
        months = (12 * years + in_year + 1).astype(np.uint8)  # one byte is sorted in one pass; a plan has 240 months
        order = np.argsort(months, kind="stable")
        futures = futures[order]
        bounds = np.searchsorted(months[order], np.arange(1, plan.months + 2)).tolist()
        for month, (first, last) in enumerate(pairwise(bounds), start=1):
            if last > first:
                found[month].append(Events(index, futures[first:last]))
    return found
