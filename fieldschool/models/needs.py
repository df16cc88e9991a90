"""A family's month before and after, along the way of a migrant; and which needs nobody answers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: What a family lives on, month by month.
LIVING = ("food", "housing", "school", "health", "transport", "other", "celebrations")
#: All that is spent: living, and what goes into the farm or a business.
LINES = (*LIVING, "business")
#: Groups that surveys of households have in common.
SPENT_ON = ("food", "housing", "school", "health", "transport", "rest")
#: Times of the way at which a family's month is another.
MOMENTS = ("before", "first_months", "sending", "stopped", "back", "old")
#: Answers that mean that something is missing.
LACKING = ("no", "partly")


@dataclass(frozen=True)
class Budget:
    """Money of one month, in home currency; every amount at least 0.

    What is left is not an entry of its own: it is what comes in less what goes out, so that the budget always adds up.

    Attributes
    ----------
    earned, received : float
        What is earned at home, and what arrives from abroad.
    spent : mapping
        Amount by line, of `LINES`; a line that is not named is 0.
    loan : float
        What is paid on loans.
    """

    earned: float = 0.0
    received: float = 0.0
    spent: Mapping[str, float] = field(default_factory=dict)
    loan: float = 0.0

    def __post_init__(self) -> None:
        amounts = {"earned": self.earned, "received": self.received, "loan": self.loan, **self.spent}
        for name, amount in amounts.items():
            if not (math.isfinite(amount) and amount >= 0):
                raise ValueError(f"An amount of a budget is a number from 0 on; {name} is {amount}.")
        if unknown := set(self.spent) - set(LINES):
            raise ValueError(f"Lines of a budget are {', '.join(LINES)}, not {', '.join(sorted(unknown))}.")

    @property
    def income(self) -> float:
        """What comes in."""
        return self.earned + self.received

    @property
    def living(self) -> float:
        """What the family lives on, without farm, business and loans."""
        return math.fsum(self.spent.get(name, 0.0) for name in LIVING)

    @property
    def outgo(self) -> float:
        """All that goes out."""
        return math.fsum((self.living, self.spent.get("business", 0.0), self.loan))

    @property
    def left(self) -> float:
        """What is left to save; below 0 where more goes out than comes in."""
        return self.income - self.outgo


@dataclass(frozen=True)
class Back:
    """The month after a return: what the person who came back earns at home, and what one more at the table costs."""

    earned: float
    living: float


@dataclass(frozen=True)
class Moment:
    """A month at one of `MOMENTS`: what comes in and what goes out; ``None`` where this budget does not know it."""

    name: str
    comes: float | None
    goes: float | None

    @property
    def left(self) -> float | None:
        """What is left; below 0 where money is missing."""
        return None if self.comes is None or self.goes is None else self.comes - self.goes


def shares(budget: Budget) -> dict[str, float] | None:
    """Divide what a family lives on into `SPENT_ON`, in percent of it.

    Farm, business, loans and savings are no consumption in a survey of households and are left out here too; clothing
    and celebrations are the rest. This is how the national survey of Mexico tells its groups [1]_.

    Returns
    -------
    dict or None
        Adds to 100; ``None`` where nothing is spent.

    References
    ----------
    .. [1] INEGI, Encuesta Nacional de Ingresos y Gastos de los Hogares (ENIGH) 2024: of MXN 15,891 spent a month,
       5,994 are for food, drinks and tobacco (37.7 %).
    """
    whole = budget.living
    if whole <= 0:
        return None
    spent = {name: budget.spent.get(name, 0.0) for name in SPENT_ON[:-1]}
    spent["rest"] = math.fsum(budget.spent.get(name, 0.0) for name in ("other", "celebrations"))
    return {name: 100 * amount / whole for name, amount in spent.items()}


def each_hundred(before: Budget, after: Budget) -> dict[str, float] | None:
    """Tell where each new 100 of income went: the marginal propensity to spend on each line, times 100.

    Returns
    -------
    dict or None
        By line, and ``loan`` and ``left``: adds to 100; an amount below 0 means that less goes there than before.
        ``None`` where no more comes in than before.
    """
    more = after.income - before.income
    # A difference that is only rounding would be blown up.
    if more <= 1e-6 * max(1.0, after.income):
        return None
    parts = {name: after.spent.get(name, 0.0) - before.spent.get(name, 0.0) for name in LINES}
    parts |= {"loan": after.loan - before.loan, "left": after.left - before.left}
    return {name: 100 * part / more for name, part in parts.items()}


def moments(before: Budget, after: Budget, back: Back | None = None, *, returned: bool = False) -> list[Moment]:
    """Follow a family's month along the way, the same prices throughout.

    - ``before``: as before leaving.
    - ``first_months``: the earner is gone, nothing arrives yet, life costs what it did, the loan is due.
    - ``sending``: as after.
    - ``stopped``: sent back at once. Nothing arrives, life costs what it does after, one more is at the table, the loan
      is still due; nothing goes into the farm.
    - ``back``: returned with work, and the loan paid.
    - ``old``: no budget knows it.

    Parameters
    ----------
    before, after : Budget
    back : Back or None
        The month after a return; ``None`` where it is not known.
    returned : bool
        Whether ``after`` is already the month after a return; then the budgets know only two moments.
    """
    known: dict[str, tuple[float, float]] = {}
    if returned:
        known = {"sending": (before.income, before.outgo), "back": (after.income, after.outgo)}
    else:
        cost = before.living + before.spent.get("business", 0.0)
        known["before"] = before.income, before.outgo
        known["first_months"] = after.earned, cost + after.loan
        known["sending"] = after.income, after.outgo
        mouth = back.living if back is not None else 0.0
        known["stopped"] = after.earned, after.living + mouth + after.loan
        if back is not None:
            farm = after.spent.get("business", 0.0)
            known["back"] = after.earned + back.earned, after.living + farm + back.living
    return [Moment(name, *known.get(name, (None, None))) for name in MOMENTS]


def lasts(left: float, months: float, gap: float) -> float | None:
    """Tell for how many months savings pay a gap.

    Parameters
    ----------
    left : float
        What is saved a month.
    months : float
        Months of saving, from 0 on.
    gap : float
        What is missing a month.

    Returns
    -------
    float or None
        ``left`` x ``months`` / ``gap``, at least 0; ``None`` where nothing is missing.
    """
    if gap <= 0:
        return None
    return max(0.0, left) * months / gap


def by_stage(stages: Sequence[tuple[str, str]], answers: Mapping[str, str]) -> dict[str, Counter[str]]:
    """Count the answers of each stage.

    Parameters
    ----------
    stages : sequence of (need, stage)
    answers : mapping
        ``yes``, ``partly``, ``no`` or ``unknown`` by need; a need without one is counted as ``open``.
    """
    counts: dict[str, Counter[str]] = {}
    for need, stage in stages:
        counts.setdefault(stage, Counter())[answers.get(need, "open")] += 1
    return counts


def missing(needs: Sequence[str], answers: Mapping[str, str]) -> list[str]:
    """Name the needs that nobody answers, or only partly; first those with a no. What is not known is not one."""
    return sorted((need for need in needs if answers.get(need) in LACKING), key=lambda need: answers[need] != "no")


def thinnest(counts: Mapping[str, Counter[str]]) -> list[str]:
    """Name the stages with most missing, a "partly" as a half; none where nothing is missing."""
    weights = {stage: count["no"] + count["partly"] / 2 for stage, count in counts.items()}
    most = max(weights.values(), default=0)
    return [stage for stage, weight in weights.items() if weight == most] if most > 0 else []
