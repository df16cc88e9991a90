"""What a tool says about its state: the values that a task can look at."""

from __future__ import annotations

import math
from collections.abc import Mapping
from numbers import Real

from fieldschool.exercises.values import VALUES, Kind

#: One value of a state.
Scalar = bool | int | float | str | None
#: What the tool showed at one moment: name to value, flat.
State = Mapping[str, Scalar]

#: ``a.cost_pct`` is the value in plan A, ``b.cost_pct`` in plan B, ``cost_pct`` in the plan being edited.
PLANS = ("a.", "b.")
#: ``aim.emergency_months`` is the number that the task itself asks for.
AIM = "aim."

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
