"""What was set of a venture: money by country, the rest for all; what was kept of another day; to the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np

from fieldschool.models import venture as model
from fieldschool.models.venture_season import MONTHS, Season, season
from fieldschool.sources import countries, ventures
from fieldschool.tools.kept import is_number, mapping, one_of, text
from fieldschool.tools.widgets.kinds import LARGEST

#: Ends of what is no money: percent, years, or times.
ENDS: dict[str, tuple[float, float]] = {
    "prices": (-100.0, 100.0),
    "harvest": (0.0, 150.0),
    "money": (0.0, 100.0),
    "profit": (0.0, 100.0),
    "fee": (0.0, 30.0),
    "sold": (0.0, 100.0),
    "floor": (0.0, 120.0),
    "discount": (0.0, 40.0),
    "reserve": (0.0, 60.0),
    "years": (2.0, 10.0),
    "times": (0.0, 5.0),
    "lost": (0.0, 40.0),
    "wider": (0.0, 4.0),
    "rate": (0.0, 25.0),
}
#: To begin with: half and half as for the greenhouse, a buyer for half; the last three are our estimate.
START = {
    "prices": 0.0,
    "harvest": 100.0,
    "money": 100.0,
    "profit": 50.0,
    "fee": 0.0,
    "sold": 50.0,
    "floor": 85.0,
    "discount": 5.0,
    "reserve": 0.0,
    "years": 8.0,
    "times": 2.0,
    "lost": 5.0,
    "wider": 2.0,
    "rate": 5.0,
}
#: What is agreed; the other numbers are no part of the contract.
AGREED = ("money", "profit", "fee", "sold", "floor", "discount", "reserve", "years", "times")
#: What the participant writes, and letters of a text.
WRITTEN = ("partners", "decides", "books", "leaves", "step")
TEXT = 400
#: Most that a month sells, in percent of a usual one: a whole year's.
MOST_OF_MONTH = 1200.0
#: Most that can be harvested in a year.
MOST_UNITS = 1e8
#: What is no money: harvests by year, and sales by month.
COUNTED = frozenset(
    [*(f"y{year}" for year in range(1, ventures.YEARS + 1)), *(f"m{month}" for month in range(1, MONTHS + 1))]
)


@dataclass
class Plan:
    """What a participant set.

    Attributes
    ----------
    ventures : dict of str to str
        Venture on view, by country.
    amounts : dict of str to dict
        Amounts that were changed, by country: ``VENTURE.LINE``.
    units : dict of str to float
        Full harvests (``VENTURE.LINE``), harvests of a year in percent of a full one (``VENTURE.y3``) and sales of a
        month in percent of a usual one (``VENTURE.m12``) that were changed.
    numbers : dict of str to float
        By the names of `ENDS`.
    exit, loss : str
        Of the model's `EXITS` and `LOSSES`.
    first : bool
        Whether migrants have their money back first.
    written : dict of str to str
        By the names of `WRITTEN`.
    """

    ventures: dict[str, str] = field(default_factory=dict)
    amounts: dict[str, dict[str, float]] = field(default_factory=dict)
    units: dict[str, float] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=lambda: dict(START))
    exit: str = "left"
    loss: str = "money"
    first: bool = False
    written: dict[str, str] = field(default_factory=lambda: dict.fromkeys(WRITTEN, ""))

    def state(self) -> dict[str, Any]:
        """Plain values."""
        plain = {name: dict(getattr(self, name)) for name in ("ventures", "units", "numbers", "written")}
        amounts = {iso3: dict(found) for iso3, found in self.amounts.items()}
        return {**plain, "amounts": amounts, "exit": self.exit, "loss": self.loss, "first": self.first}

    @property
    def moved(self) -> bool:
        """Whether anything was changed."""
        numbers = self.numbers != START or (self.exit, self.loss, self.first) != ("left", "money", False)
        return bool(self.ventures or self.amounts or self.units or any(self.written.values())) or numbers

    @property
    def years(self) -> int:
        """After how many years migrants leave."""
        return round(self.numbers["years"])

    def venture(self, iso3: str) -> ventures.Venture:
        """The venture on view."""
        known = {one.venture_id: one for one in ventures.ventures(iso3)}
        return known.get(self.ventures.get(iso3, ""), next(iter(known.values())))

    def amount(self, iso3: str, venture: ventures.Venture, line: ventures.Line) -> float:
        """A line as changed, or as in our table."""
        key = f"{venture.venture_id}.{line.line_id}"
        kept = self.units if line.role == "volume" else self.amounts.get(iso3, {})
        return kept.get(key, line.amount)

    def of_role(self, iso3: str, role: str) -> float:
        """All lines of a role together."""
        venture = self.venture(iso3)
        return sum(self.amount(iso3, venture, line) for line in venture.lines if line.role == role)

    def curve(self, venture: ventures.Venture) -> np.ndarray:
        """Harvest of each year, in percent of a full one."""
        usual = enumerate(venture.curve, start=1)
        return np.array([self.units.get(f"{venture.venture_id}.y{year}", share) for year, share in usual])

    def months(self, venture: ventures.Venture) -> tuple[float, ...]:
        """Sales of each month of a full year, in percent of a usual one."""
        usual = enumerate(venture.months, start=1)
        return tuple(self.units.get(f"{venture.venture_id}.m{month}", share) for month, share in usual)

    def season(self, iso3: str) -> Season:
        """A full year by months, with the two sliders."""
        farm = self.farm(iso3)
        picking = farm.unit_cost * farm.volume
        return season(farm.price * farm.volume, farm.yearly, picking, self.months(self.venture(iso3)))

    def farm(self, iso3: str) -> model.Farm:
        """The budget, with the two sliders."""
        venture = self.venture(iso3)
        start, yearly, unit, price, volume, work = (self.of_role(iso3, role) for role in ventures.ROLES)
        price *= 1 + self.numbers["prices"] / 100
        volume *= self.numbers["harvest"] / 100
        return model.Farm(start, yearly, unit, price, volume, self.curve(venture) / 100, venture.life, work)

    def deal(self, iso3: str) -> model.Deal:
        """What was agreed; the least price hangs on the price of the budget, not on the slider."""
        shares = {name: self.numbers[name] / 100 for name in ("money", "profit", "fee", "sold", "discount", "reserve")}
        floor = self.numbers["floor"] / 100 * self.of_role(iso3, "price")
        return model.Deal(**shares, floor=floor, years=self.years, exit=self.exit, times=self.numbers["times"],
                          loss=self.loss, first=self.first)  # fmt: skip

    def paths(self, iso3: str) -> model.Paths:
        """Prices and harvests of the futures."""
        venture = self.venture(iso3)
        return futures(
            venture.price_series, venture.yield_series, venture.spread_pct, self.numbers["wider"], self.numbers["lost"]
        )


@lru_cache(maxsize=1)
def draws() -> model.Draws:
    """Chance, drawn once."""
    return model.draw()


@lru_cache(maxsize=16)
def futures(price: str, harvest: str, spread: float, wider: float, lost: float) -> model.Paths:
    """Prices and harvests from what was seen; where no harvests were, each year is up or down by our estimate."""
    known = ventures.history()
    grown = known["yield", harvest].changes if harvest else np.array([-1, 1]) * spread / 100
    return model.paths(draws(), known["price", price].changes, grown, wider if harvest else 1.0, lost / 100)


def read(state: Mapping[str, Any]) -> Plan:
    """Read what was kept; what cannot be true is left out."""
    plan, known = Plan(), {country.iso3 for country in countries.all_countries()}
    ids = ventures.venture_ids()
    plan.ventures = {
        iso3: name
        for iso3, name in mapping(state.get("ventures")).items()
        if isinstance(iso3, str) and iso3 in known and one_of(name, ids)
    }
    lines = {f"{venture}.{line}" for venture in ids for line in ventures.line_ids(venture)}
    for iso3, amounts in mapping(state.get("amounts")).items():
        kept = {
            key: float(value)
            for key, value in mapping(amounts).items()
            if key in lines and ".volume" not in key and is_number(value) and 0 <= value <= LARGEST
        }
        if isinstance(iso3, str) and iso3 in known and kept:
            plan.amounts[iso3] = kept
    volumes = dict.fromkeys((key for key in lines if ".volume" in key), MOST_UNITS)
    shares = {f"{venture}.y{year}": 100.0 for venture in ids for year in range(1, ventures.YEARS + 1)}
    monthly = {f"{venture}.m{month}": MOST_OF_MONTH for venture in ids for month in range(1, MONTHS + 1)}
    most = volumes | shares | monthly
    plan.units = {
        key: float(value)
        for key, value in mapping(state.get("units")).items()
        if key in most and is_number(value) and 0 <= value <= most[key]
    }
    numbers = mapping(state.get("numbers"))
    for name, (low, high) in ENDS.items():
        if is_number(numbers.get(name)) and low <= numbers[name] <= high:
            plan.numbers[name] = float(numbers[name])
    plan.exit = one_of(state.get("exit"), model.EXITS, "left")
    plan.loss = one_of(state.get("loss"), model.LOSSES, "money")
    plan.first = state.get("first") is True
    written = mapping(state.get("written"))
    plan.written = {name: text(written.get(name), TEXT) for name in WRITTEN}
    return plan
