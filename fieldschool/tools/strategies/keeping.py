"""What is kept of the strategy mix, what of a kept state is still true, and what later lessons read."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldschool.i18n import _
from fieldschool.models.strategies import FULL
from fieldschool.sources import countries, impacts, strategies
from fieldschool.tools.kept import is_number
from fieldschool.tools.strategies.aims import EXAMPLE, MOST, PICKS, local, strength
from fieldschool.tools.strategies.fields import HERE, MONTHS, MOST_STAFF, OPEN, PRICES, SAVED, most_budget
from fieldschool.tools.strategies.names import grade_name
from fieldschool.tools.strategies.plan import Facts
from fieldschool.workbook.entries import Entry, Flag, Items, Number

LESSON = "2.2.2"
#: Keys of what later lessons read.
MIX, REACHED, REACH, FITS = "strategy_mix", "reached_impacts", "strategy_reach", "strategy_fits"
#: Staff and months to begin with.
STAFF, WITHIN = 2.0, 24
#: Letters of an impact's short name, and countries whose budget is kept.
NAME_LETTERS, COUNTRIES = 64, 20


@dataclass
class Choices:
    """All that was chosen.

    Attributes
    ----------
    use : str
        ``saved`` or ``here``: where the impacts come from.
    picked : list of str
        Impacts that are chosen here; one can be open.
    named : dict of str to str
        By impact, the strategy that somebody named for it.
    mix : list of str
        Strategies, in the order of the table.
    budget : dict of str to float
        By country, in its currency; a country without one has the budget to begin with.
    staff, months, careful, prices
        People full time, months, whether the low end counts, prices here in % of our estimate.
    best : dict or None
        ``key``, ``mix`` and ``other`` of the best mix as it was shown last.
    """

    use: str = SAVED
    picked: list[str] = field(default_factory=lambda: list(EXAMPLE))
    named: dict[str, str] = field(default_factory=dict)
    mix: list[str] = field(default_factory=list)
    budget: dict[str, float] = field(default_factory=dict)
    staff: float = STAFF
    months: int = WITHIN
    careful: bool = False
    prices: float = 100.0
    best: dict[str, Any] | None = None

    def state(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "use": self.use,
            "picked": list(self.picked),
            "named": dict(self.named),
            "mix": list(self.mix),
            "budget": dict(self.budget),
            "staff": self.staff,
            "months": self.months,
            "careful": self.careful,
            "prices": self.prices,
            "best": self.best,
        }


def restored(state: Mapping[str, Any]) -> Choices:
    """Read a kept state; what cannot be true is left as it is to begin with."""
    found = Choices()
    ids = [each.strategy_id for each in local()]
    if state.get("use") in (SAVED, HERE):
        found.use = state["use"]
    picked = state.get("picked")
    if isinstance(picked, list):
        kept = [name if isinstance(name, str) and name in impacts.impacts() else OPEN for name in picked[:PICKS]]
        found.picked = [*kept, *[OPEN] * (PICKS - len(kept))]
    named = state.get("named")
    if isinstance(named, dict):
        pairs = [(key, value) for key, value in named.items() if isinstance(key, str) and len(key) <= NAME_LETTERS]
        found.named = dict([(key, value) for key, value in pairs if value in ids][: 2 * MOST])
    found.mix = _strategies(state.get("mix"), ids)
    budget = state.get("budget")
    if isinstance(budget, dict):
        known = {country.iso3 for country in countries.all_countries()}
        kept = {key: value for key, value in budget.items() if key in known and _within(value, 0, most_budget(key))}
        found.budget = dict(list(kept.items())[-COUNTRIES:])
    if _within(state.get("staff"), 0, MOST_STAFF):
        found.staff = float(state["staff"])
    if type(state.get("months")) is int and state["months"] in MONTHS:
        found.months = state["months"]
    found.careful = state.get("careful") is True
    if _within(state.get("prices"), *PRICES):
        found.prices = float(state["prices"])
    found.best = _best(state.get("best"), ids)
    return found


def leaves(
    facts: Facts, mix: Sequence[str], shares: Sequence[float], points: float, fits: bool, sources: Sequence[str]
) -> tuple[Entry, ...]:
    """Make the entries that later lessons read.

    Parameters
    ----------
    facts : Facts
    mix : sequence of str
    shares : sequence of float
        What is reached of each impact, at most 1.
    points : float
        What is reached in all, of 100.
    fits : bool
    sources : sequence of str
        For the mix.

    Returns
    -------
    tuple of Entry
        `MIX`: strategy_id, title, cost, unit, staff, months, evidence, impacts (ids that it reaches, split by ``;``).
        `REACHED`: impact_id, title, weight, reach (of 100). `REACH`: a number. `FITS`: a flag.
    """
    chosen = strategies.strategies()
    rows = [
        {
            "strategy_id": name,
            "title": _(chosen[name].title),
            "cost": facts.costs[name],
            "unit": f"{facts.currency} a year",
            "staff": chosen[name].staff,
            "months": float(chosen[name].months),
            "evidence": grade_name(chosen[name].grade),
            "impacts": ";".join(a.impact_id for a in facts.aims if strength(chosen[name], a, facts.named) > 0),
        }
        for name in mix
    ]
    reached = [
        {"impact_id": aim.impact_id, "title": aim.title, "weight": aim.weight, "reach": round(FULL * share, 1)}
        for aim, share in zip(facts.aims, shares, strict=True)
    ]
    return (
        Items(lesson=LESSON, key=MIX, value=rows, sources=tuple(sources)),
        Items(lesson=LESSON, key=REACHED, value=reached),
        Number(lesson=LESSON, key=REACH, value=round(points, 1), unit="of 100"),
        Flag(lesson=LESSON, key=FITS, value=fits),
    )


def _strategies(value: Any, ids: Sequence[str]) -> list[str]:
    given = {name for name in value if isinstance(name, str)} if isinstance(value, list) else set()
    return [name for name in ids if name in given]


def _best(value: Any, ids: Sequence[str]) -> dict[str, Any] | None:
    if not isinstance(value, dict) or not isinstance(value.get("key"), str) or len(value["key"]) > NAME_LETTERS:
        return None
    other = _strategies(value.get("other"), ids) or None
    return {"key": value["key"], "mix": _strategies(value.get("mix"), ids), "other": other}


def _within(value: Any, low: float, high: float) -> bool:
    number = is_number(value)
    return number and math.isfinite(value) and low <= value <= high
