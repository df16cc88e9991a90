"""What a tool says about its state: the values that a task can look at."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from numbers import Real

#: One value of a state.
Scalar = bool | int | float | str | None
#: What the tool showed at one moment: name to value, flat.
State = Mapping[str, Scalar]

#: ``a.cost_pct`` is the value in plan A, ``b.cost_pct`` in plan B, ``cost_pct`` in the plan being edited.
PLANS = ("a.", "b.")
#: ``aim.emergency_months`` is the number that the task itself asks for.
AIM = "aim."


class Kind(StrEnum):
    """How a value is compared and told."""

    PERCENT = "percent"
    CHANCE = "chance"
    MONTHS = "months"
    WORK_MONEY = "work money"
    HOME_MONEY = "home money"
    COUNT = "count"
    YES_NO = "yes or no"
    NAME = "name"

    @property
    def is_number(self) -> bool:
        """Whether the value is a number, which can be compared by size and told in a sentence."""
        return self not in (Kind.YES_NO, Kind.NAME)


@dataclass(frozen=True)
class Value:
    """A value that a tool publishes."""

    kind: Kind
    meaning: str


#: The values that the tools publish: the remittance savings and investment simulator, then the welcome.
#: `exercises/README.md` has the same list.
VALUES: dict[str, Value] = {
    "country": Value(Kind.NAME, "home country, ISO code of three letters"),
    "family": Value(Kind.NAME, "family that was chosen"),
    "home_currency": Value(Kind.NAME, "currency at home, ISO code"),
    "work_currency": Value(Kind.NAME, "currency where the migrant works, ISO code"),
    "sent": Value(Kind.WORK_MONEY, "what is sent a month, currency of the country of work"),
    "transfers_per_year": Value(Kind.COUNT, "how many times money is sent in a year"),
    "cost_pct": Value(Kind.PERCENT, "total cost of sending (fee and exchange-rate margin), % of what is sent"),
    "cost_year_home": Value(Kind.HOME_MONEY, "what sending takes in a year, home currency"),
    "cheapest_cost_pct": Value(Kind.PERCENT, "lowest total cost on offer between the two countries, %"),
    "opening_cost_pct": Value(Kind.PERCENT, "total cost of the family when the tool opened, %"),
    "saves_first": Value(Kind.YES_NO, "the family saves before it spends"),
    "saved_first_pct": Value(Kind.PERCENT, "part of what arrives that is saved before spending, %"),
    "unplanned_pct": Value(Kind.PERCENT, "part of what is left that goes on things not planned, %"),
    "emergency_months": Value(Kind.MONTHS, "how many months of bills the emergency fund is to hold"),
    "emergency_chance_pct": Value(Kind.CHANCE, "in how many of 100 futures the fund is full at the end"),
    "months_covered": Value(Kind.MONTHS, "months of bills that savings can pay at the end, in the middle future"),
    "unpaid_chance_pct": Value(Kind.CHANCE, "in how many of 100 futures some month could not be paid"),
    "goal": Value(Kind.NAME, "goal that was chosen"),
    "goal_month": Value(Kind.MONTHS, "in how many months the goal is to be met"),
    "goal_chance_pct": Value(Kind.CHANCE, "in how many of 100 futures the goal is met in time"),
    "product": Value(Kind.NAME, "product for long-term savings; CASH is cash at home"),
    "product_real_pct": Value(Kind.PERCENT, "what the product returns a year after tax and inflation, %"),
    "product_locked_months": Value(Kind.MONTHS, "how long the money in the product cannot be taken out"),
    "cash_loss_pct": Value(Kind.PERCENT, "what inflation took of the savings, %"),
    "savings_median": Value(Kind.HOME_MONEY, "savings at the end in the middle future, home currency of today"),
    "rated": Value(Kind.COUNT, "statements of the self-assessment that have a number"),
    "statements": Value(Kind.COUNT, "statements of the self-assessment in all"),
    "comparing": Value(Kind.YES_NO, "plan B is on view beside plan A"),
    "opened": Value(Kind.YES_NO, "the state in which the tool opened"),
}

#: Names of the currencies that money is told in.
CURRENCIES = ("home_currency", "work_currency")
_OF_THE_TOOL = ("comparing", "opened")


def names() -> list[str]:
    """Every name that a state can hold, with the plans' prefixes."""
    in_plans = [name for name in VALUES if name not in _OF_THE_TOOL]
    return [*VALUES, *(plan + name for plan in PLANS for name in in_plans)]


def bare(name: str) -> str:
    """The name without ``a.``, ``b.`` or ``aim.``."""
    for prefix in (*PLANS, AIM):
        name = name.removeprefix(prefix)
    return name


def kind_of(name: str) -> Kind:
    """The kind of a known name, with or without a prefix."""
    return VALUES[bare(name)].kind


def is_number(value: object) -> bool:
    """Whether a value is a finite number (yes and no are not numbers)."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def is_known(value: object) -> bool:
    """Whether a value says something: not null, not an empty text, not an endless number."""
    if value is None or value == "":
        return False
    return is_number(value) or not isinstance(value, Real) or isinstance(value, bool)


def alike(one: object, other: object) -> bool:
    """Whether two values are known and the same; numbers to nine digits, yes never equals 1."""
    if not is_known(one) or not is_known(other):
        return False
    if is_number(one) and is_number(other):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def changed(now: object, before: object) -> bool:
    """Whether a value is another than before; becoming known or unknown is a change too."""
    return now is not before and (is_known(now) or is_known(before)) and not alike(now, before)


def fits(value: object, kind: Kind) -> bool:
    """Whether a value can stand under a name of this kind."""
    if kind.is_number:
        return is_number(value)
    return isinstance(value, bool if kind is Kind.YES_NO else str)
