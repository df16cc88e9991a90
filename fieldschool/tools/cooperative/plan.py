"""What a participant set: the member, the year, the rule table by country, the course of the years, the shock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fieldschool.models.cooperative_growth import Course
from fieldschool.sources import cooperatives, countries, exchange
from fieldschool.sources.cooperatives import Rule
from fieldschool.sources.scaling import plain
from fieldschool.tools.kept import is_number, mapping

#: Low, high, step and value to begin with of what is no money; % where nothing else is said. Illustrative.
NUMBERS: dict[str, tuple[float, float, float, float]] = {
    "on_loan": (0, 36, 1, 14),
    "on_deposit": (0, 15, 0.5, 3),
    "tax": (0, 35, 1, 0),
    "deposits": (-20, 40, 1, 8),
    "shares": (-20, 40, 1, 6),
    "lent": (0, 100, 1, 80),
    "on_loans": (0, 36, 1, 16),
    "on_deposits": (0, 15, 0.5, 3),
    "costs": (0, 20, 0.5, 7),
    "bad": (0, 20, 0.5, 1.5),
    "after": (0, 5, 1, 0),
    "withdrawn": (0, 100, 1, 10),
    "times": (0, 12, 1, 3),
    "unpaid": (0, 100, 1, 5),
}
#: Amounts to begin with, in US$: what is put in a month, is in shares, on deposit, is lent; a surplus; all assets.
USD = {"monthly": 20.0, "held": 100.0, "deposit": 300.0, "loan": 1_000.0, "surplus": 20_000.0, "assets": 20_000_000.0}
#: How far a slider of money goes, in amounts to begin with; a surplus goes as far below 0.
TIMES = 4
#: Average share months and use of all members, for each unit of the surplus to begin with; illustrative.
SHARES_PER, USE_PER = 9.8, 4.2


@lru_cache(maxsize=512)
def usual(name: str, iso3: str) -> float:
    """An amount to begin with in the country's money, rounded as a person says it; illustrative."""
    return plain(USD[name] * float(exchange.rate(countries.country(iso3).currency, "USD")), 1)


@dataclass
class Plan:
    """What was set; ``money`` and ``rules`` by country, ``young`` whether it is in its first five years."""

    numbers: dict[str, float] = field(default_factory=lambda: {name: ends[3] for name, ends in NUMBERS.items()})
    money: dict[str, dict[str, float]] = field(default_factory=dict)
    rules: dict[str, dict[str, float]] = field(default_factory=dict)
    young: bool = False

    def state(self) -> dict[str, Any]:
        """Plain values."""
        return {"numbers": dict(self.numbers), "money": {iso3: dict(one) for iso3, one in self.money.items()},
                "rules": {iso3: dict(one) for iso3, one in self.rules.items()}, "young": self.young}  # fmt: skip

    def amount(self, name: str, iso3: str) -> float:
        """An amount in the country's money."""
        return self.money.get(iso3, {}).get(name, usual(name, iso3))

    def shares(self, iso3: str) -> dict[str, float]:
        """The rule table: % of the surplus by line, as set, else as ours."""
        moved = self.rules.get(iso3, {})
        return {rule.line: moved.get(rule.line, self.usual_share(rule)) for rule in cooperatives.lines(iso3)}

    def usual_share(self, rule: Rule) -> float:
        """The share that a line begins with."""
        return rule.usual_young if self.young else rule.usual

    def course(self) -> Course:
        """What the model is told of the years."""
        names = ("deposits", "shares", "lent", "on_loans", "on_deposits", "costs", "bad")
        return Course(*(self.numbers[name] / 100 for name in names))


def read(state: Mapping[str, Any]) -> Plan:
    """Read what was kept; what cannot be true is left out."""
    plan, numbers = Plan(), mapping(state.get("numbers"))
    for name, (low, high, _step, _value) in NUMBERS.items():
        if is_number(numbers.get(name)) and low <= numbers[name] <= high:
            plan.numbers[name] = float(numbers[name])
    plan.young = state.get("young") is True
    known = {country.iso3 for country in countries.all_countries()}
    for iso3, given in mapping(state.get("money")).items():
        kept = {
            name: float(value)
            for name, value in mapping(given).items()
            if iso3 in known and name in USD and is_number(value) and _least(name, iso3) <= value <= most(name, iso3)
        }
        if kept:
            plan.money[iso3] = kept
    for iso3, given in mapping(state.get("rules")).items():
        lines = {rule.line for rule in cooperatives.lines(iso3)} if iso3 in known else set()
        kept = {
            line: float(share)
            for line, share in mapping(given).items()
            if line in lines and is_number(share) and 0 <= share <= 100
        }
        if kept:
            plan.rules[iso3] = kept
    return plan


def most(name: str, iso3: str) -> float:
    """The end of a slider of money."""
    return TIMES * usual(name, iso3)


def _least(name: str, iso3: str) -> float:
    return -most(name, iso3) if name == "surplus" else 0.0
