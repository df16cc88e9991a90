"""The activities of a plan: when they are, what they cost in which year, who pays."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldschool.document.saved import Row, Saved, amount, words

LESSON = "4.3"
#: Longer activities are taken for a slip of the finger.
LONGEST = 600
_MONTH = re.compile(r"^([12][0-9]{3})-(0?[1-9]|1[0-2])$")


@dataclass(frozen=True)
class Activity:
    """One activity; a text that was not written is empty, a number that was not given ``None``.

    Attributes
    ----------
    key : str
        Its own short name, which stays the same.
    start : int or None
        Month counted from year 0: ``12 * year + month - 1``.
    months : int or None
        From 1 to 600.
    cost : float or None
        In ``currency``, for all its months.
    """

    key: str
    what: str
    lead: str
    partners: str
    start: int | None
    months: int | None
    cost: float | None
    currency: str
    funding: str
    indicator: str
    baseline: str
    target: str
    risk: str

    @property
    def lasts(self) -> int:
        """Months that are reckoned with: 1 where it is not said how long."""
        return self.months or 1

    def by_year(self) -> dict[int | None, float]:
        """Its cost by year, spread evenly over its months; under ``None`` where its start is not known."""
        if self.cost is None:
            return {}
        if self.start is None:
            return {None: self.cost}
        found: dict[int | None, float] = {}
        for year in range(self.start // 12, (self.start + self.lasts - 1) // 12 + 1):
            inside = min(self.start + self.lasts, 12 * year + 12) - max(self.start, 12 * year)
            found[year] = self.cost * inside / self.lasts
        return found


def activities(saved: Saved) -> tuple[Activity, ...]:
    """The activities in the order kept; a row without words for what is done, or for anything else, is left out."""
    return tuple(_activity(i, row) for i, row in enumerate(saved.rows(LESSON, "activities"), start=1) if _says(row))


def month_of(text: str) -> int | None:
    """A month such as ``2027-03`` as a count from year 0; ``None`` for anything else."""
    found = _MONTH.match(text.strip())
    return 12 * int(found[1]) + int(found[2]) - 1 if found else None


def first_day(month: int) -> dt.date:
    """The first day of a month that is counted from year 0."""
    return dt.date(month // 12, month % 12 + 1, 1)


@dataclass(frozen=True)
class Budget:
    """What is spent in one currency.

    Attributes
    ----------
    currency : str
    years : tuple of int or None
        Those in which something is spent; ``None`` at the end for what has no date.
    lines : tuple of (str, tuple of float)
        Funding source (empty: not said) and its money by year.
    """

    currency: str
    years: tuple[int | None, ...]
    lines: tuple[tuple[str, tuple[float, ...]], ...]

    @property
    def total(self) -> float:
        """All of it."""
        return sum(sum(values) for _name, values in self.lines)


def budgets(listed: Iterable[Activity]) -> tuple[Budget, ...]:
    """A budget for each currency: nothing is converted, as nobody knows the rate of the years to come."""
    spent: dict[str, dict[str, dict[int | None, float]]] = {}
    for one in listed:
        line = spent.setdefault(one.currency, {}).setdefault(one.funding, {}) if one.cost is not None else {}
        for year, money in one.by_year().items():
            line[year] = line.get(year, 0.0) + money
    found = []
    for currency, lines in spent.items():
        years = sorted({y for line in lines.values() for y in line if y is not None})
        every: list[int | None] = [*years, *([None] if any(None in line for line in lines.values()) else [])]
        rows = tuple((name, tuple(line.get(year, 0.0) for year in every)) for name, line in lines.items())
        found.append(Budget(currency, tuple(every), rows))
    return tuple(found)


def span_of(listed: Sequence[Activity]) -> tuple[int, int] | None:
    """The first month of all, and the one after the last; ``None`` when no start is known."""
    dated = [one for one in listed if one.start is not None]
    if not dated:
        return None
    return min(one.start for one in dated), max(one.start + one.lasts for one in dated)  # type: ignore[operator]


def _says(row: Row) -> bool:
    return any(words(row, key) for key in ("what", "lead", "partners", "indicator", "funding", "risk")) or (
        amount(row, "cost") is not None
    )


def _activity(place: int, row: Row) -> Activity:
    months, cost = amount(row, "months"), amount(row, "cost")
    return Activity(
        key=words(row, "id") or str(place),
        start=month_of(words(row, "start")),
        months=round(months) if months is not None and 1 <= round(months) <= LONGEST else None,
        cost=cost if cost is not None and cost >= 0 else None,
        **{name: words(row, name) for name in _TEXTS},
    )


_TEXTS = ("what", "lead", "partners", "currency", "funding", "indicator", "baseline", "target", "risk")
