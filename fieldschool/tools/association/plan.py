"""The plan of an association: what was set, what it means for the model, what was kept of another day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.models.association import Growth, monthly
from fieldschool.models.association_fund import USES, Rules
from fieldschool.sources import associations, countries
from fieldschool.sources.associations import WHERE
from fieldschool.tools.kept import is_number, mapping, one_of
from fieldschool.tools.widgets.kinds import round_up

#: Ends and step of each lever that is no money.
ENDS: dict[str, tuple[float, float, float]] = {
    "start": (10, 100, 1),
    "alone": (0, 60, 1),
    "brought": (0, 150, 1),
    "left": (0, 80, 1),
    "pool": (20, 600, 10),
    "paid": (0, 100, 1),
    "put": (0, 100, 5),
    "interest": (0, 5, 0.5),
    "bad": (0, 50, 1),
}
#: How far a slider of money goes, in amounts to begin with.
TIMES = 4
#: What the levers are tried on.
OUTCOMES = ("members", "fund")
#: Levers that move members; the others move the fund alone.
GROWTH = ("start", "alone", "brought", "left", "pool")
#: Levers that matter only where loans are given, or where money is put to any use.
LENDING, USING = ("interest", "bad"), ("put",)


@dataclass
class Plan:
    """What a participant set.

    Attributes
    ----------
    numbers : dict of str to float
        Levers that are no money.
    money : dict of str to dict
        Amounts that were moved: by country, then by where the members live, then by lever.
    where : str
        Where the members live.
    use : str
        What the fund is used for.
    outcome : str
        What the levers are tried on.
    """

    numbers: dict[str, float] = field(default_factory=lambda: {name: middle(name) for name in ENDS})
    money: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    where: str = WHERE[0]
    use: str = USES[0]
    outcome: str = OUTCOMES[0]
    _usual: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict, repr=False, compare=False)

    def state(self) -> dict[str, Any]:
        """Plain values."""
        money = {iso3: {where: dict(found) for where, found in by.items()} for iso3, by in self.money.items()}
        return {"numbers": dict(self.numbers), "money": money, "where": self.where, "use": self.use,
                "outcome": self.outcome}  # fmt: skip

    def amounts(self, iso3: str) -> dict[str, float]:
        """The levers that are money, in the country's currency: as moved, else as our table has them."""
        moved = self.money.get(iso3, {}).get(self.where, {})
        return {**self.usual(iso3), **moved}

    def usual(self, iso3: str) -> dict[str, float]:
        """The amounts to begin with; looked up once, because exchange rates and incomes stand behind them."""
        key = iso3, self.where
        if key not in self._usual:
            self._usual[key] = {name: usual(name, *key) for name in money_levers()}
        return self._usual[key]

    def set_amount(self, name: str, value: float, iso3: str) -> None:
        """Keep an amount for this country, and for where the members live."""
        self.money.setdefault(iso3, {}).setdefault(self.where, {})[name] = value

    def values(self, iso3: str) -> dict[str, float]:
        """Every lever, as the participant sees it."""
        return {**self.numbers, **self.amounts(iso3)}

    def working(self) -> list[str]:
        """The levers that have something to do in this plan."""
        idle = {"keep": (*USING, *LENDING), "project": LENDING, "loans": ()}[self.use]
        return [name for name in associations.levers() if name not in idle]


def middle(name: str) -> float:
    """The value that a lever begins with, if it is no money."""
    return associations.levers()[name].middle


def money_levers() -> list[str]:
    """The levers that are amounts of money."""
    return [name for name, lever in associations.levers().items() if lever.is_money]


def usual(name: str, iso3: str, where: str) -> float:
    """The amount that a lever begins with."""
    return associations.amount(associations.levers()[name], iso3, where)


def most(name: str, iso3: str, where: str) -> float:
    """The end of a slider of money."""
    return round_up(TIMES * usual(name, iso3, where))


def growth_of(values: Mapping[str, Any]) -> Growth:
    """What the model is told of members; values may be arrays, one value a plan."""
    return Growth(
        values["start"],
        values["alone"] / 12,
        values["brought"] / 1200,
        monthly(values["left"] / 100),
        values["pool"],
    )


def rules_of(values: Mapping[str, Any], use: str) -> Rules:
    """What the model is told of the fund."""
    money = (values[name] for name in ("fee", "join", "events", "fixed", "per_member"))
    return Rules(*money, use, *(values[name] / 100 for name in ("put", "interest", "bad")))


def read(state: Mapping[str, Any]) -> Plan:
    """Read what was kept; what cannot be true is left out."""
    plan, numbers = Plan(), mapping(state.get("numbers"))
    for name, (low, high, _step) in ENDS.items():
        value = numbers.get(name)
        if is_number(value) and low <= value <= high:
            plan.numbers[name] = float(value)
    for name, options in (("where", WHERE), ("use", USES), ("outcome", OUTCOMES)):
        setattr(plan, name, one_of(state.get(name), options, options[0]))
    plan.money = _money(state.get("money"))
    return plan


def _money(raw: Any) -> dict[str, dict[str, dict[str, float]]]:
    known = {country.iso3 for country in countries.all_countries()}
    found: dict[str, dict[str, dict[str, float]]] = {}
    for iso3, by_where in mapping(raw).items():
        if iso3 not in known or not isinstance(by_where, dict):
            continue
        for where in WHERE:
            given = mapping(by_where.get(where))
            kept = {
                name: float(given[name])
                for name in money_levers()
                if is_number(given.get(name)) and 0 <= given[name] <= most(name, iso3, where)
            }
            if kept:
                found.setdefault(iso3, {})[where] = kept
    return found
