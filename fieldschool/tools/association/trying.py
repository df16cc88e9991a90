"""Which lever matters most: each is set low and high by itself, all else as planned, on average."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from fieldschool.charts.association import Pull
from fieldschool.charts.association_words import lever_name
from fieldschool.i18n import money, number
from fieldschool.models import association as model
from fieldschool.models.association_fund import keep_books
from fieldschool.models.sensitivity import one_at_a_time
from fieldschool.sources import associations
from fieldschool.tools.association.plan import GROWTH, Plan, growth_of, rules_of


def ends(name: str, own: float, usual: Mapping[str, float]) -> tuple[float, float]:
    """From where to where a lever is moved: the low and the high of our table, and the plan's own value if beyond."""
    lever = associations.levers()[name]
    low, high = lever.low, lever.high
    if lever.is_money:
        low, high = usual[name] * lever.low / lever.middle, usual[name] * lever.high / lever.middle
    return min(low, own), max(high, own)


def tried(plan: Plan, iso3: str, currency: str) -> tuple[float, list[tuple[str, Pull]]]:
    """Try every lever; all trials are one run of the model.

    Returns
    -------
    now : float
        The outcome of the plan as it is, on average.
    pulls : list of (lever, Pull)
        In the order of the table.
    """
    own = plan.values(iso3)
    names = [name for name in plan.working() if plan.outcome == "fund" or name in GROWTH]
    low, high = zip(*(ends(name, own[name], plan.usual(iso3)) for name in names), strict=True)

    def outcome(runs: np.ndarray) -> np.ndarray:
        still = {name: np.full(len(runs), value) for name, value in own.items()}
        return outcomes(still | dict(zip(names, runs.T, strict=True)), plan)

    found = one_at_a_time(outcome, np.array([own[name] for name in names]), np.array(low), np.array(high))
    pulls = []
    for place, name in enumerate(names):
        # With what the plan has now: it can lie beyond both where a lever works both ways.
        reached = (found.now, found.low[place], found.high[place])
        said = (_said(name, low[place], currency), _said(name, high[place], currency))
        pulls.append((name, Pull(lever_name(name), float(min(reached)), float(max(reached)), said)))
    return found.now, pulls


def outcomes(tries: dict[str, np.ndarray], plan: Plan) -> np.ndarray:
    """What each of several plans comes to after five years, on average."""
    grown = model.mean(growth_of(tries))
    if plan.outcome == "members":
        return grown.members[-1]
    paying = grown.members[1:] * tries["paid"] / 100
    return keep_books(grown.members, grown.joined, paying, rules_of(tries, plan.use)).fund[-1]


def _said(name: str, value: float, currency: str) -> str:
    return money(value, currency) if associations.levers()[name].is_money else number(value, 1)
