"""A plan as numbers: which year bears which cost, what runs at once, what changed between two ratings.

Months are counted from year 0 (``12 * year + month - 1``); money is in whole hundredths (cents): sums are exact.

References
----------
A cost is spread over its months in equal parts, as the spreadsheet of the plan does (our choice: most small budgets
are paid so). What rounding leaves goes to the largest remainders: Balinski and Young (2001), `cooperative.share_out`.
Allen, J. M., and Nimon, K. (2007). Retrospective pretest: a practical technique for professional development
evaluation. *Journal of Industrial Teacher Education* 44(3): why "before" is asked twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldschool.models.checks import whole
from fieldschool.models.cooperative import share_out

YEAR = 12


@dataclass(frozen=True)
class Cost:
    """What an activity costs.

    Attributes
    ----------
    cents : int
        Hundredths of the currency, 0 or more.
    currency, source : str
        Empty where it is not said.
    start : int or None
        Its first month; ``None`` where it is not said.
    months : int
        How long, 1 or more.
    """

    cents: int
    currency: str
    source: str
    start: int | None
    months: int


@dataclass(frozen=True)
class Budget:
    """All costs in one currency.

    Attributes
    ----------
    currency : str
    years : tuple of int or None
        In order; ``None`` at the end for what has no date.
    lines : tuple of (str, tuple of int)
        Who pays (empty: not said), the largest first, and cents by year.
    """

    currency: str
    years: tuple[int | None, ...]
    lines: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def by_year(self) -> tuple[int, ...]:
        """Cents of each year."""
        return tuple(sum(line[i] for _name, line in self.lines) for i in range(len(self.years)))

    @property
    def total(self) -> int:
        """All of it, in cents."""
        return sum(self.by_year)


def spread(cents: int, start: int, months: int) -> dict[int, int]:
    """Share a cost among the years in which it arises, to the cent.

    Examples
    --------
    Six months of 2027 and six of 2028:

    >>> spread(100_001, 12 * 2027 + 6, 12)
    {2027: 50001, 2028: 50000}

    Raises
    ------
    ValueError
        When an argument is not a whole number, or is too small.
    """
    begin, long = whole("The first month", start, 0), whole("How many months", months, 1)
    years = range(begin // YEAR, (begin + long - 1) // YEAR + 1)
    inside = [min(begin + long, YEAR * (year + 1)) - max(begin, YEAR * year) for year in years]
    return dict(zip(years, share_out(cents, inside), strict=True))


def budgets(costs: Iterable[Cost]) -> tuple[Budget, ...]:
    """Make a budget of each currency, the largest number of costs first; nothing is converted."""
    found: dict[str, dict[str, dict[int | None, int]]] = {}
    for one in costs:
        line = found.setdefault(one.currency, {}).setdefault(one.source, {})
        parts: dict[int | None, int] = {None: one.cents}
        if one.start is not None:
            parts = dict(spread(one.cents, one.start, one.months))
        for year, cents in parts.items():
            line[year] = line.get(year, 0) + cents
    return tuple(_budget(currency, lines) for currency, lines in found.items())


def busiest(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The month in which most runs at once, and how much; the first of several.

    Parameters
    ----------
    spans : sequence of (start, months)

    Raises
    ------
    ValueError
        When there are none.
    """
    if not spans:
        raise ValueError("Nothing runs in any month.")
    # A maximum begins where something begins.
    counted = {at: sum(start <= at < start + months for start, months in spans) for at, _months in spans}
    return min(counted.items(), key=lambda pair: (-pair[1], pair[0]))


@dataclass(frozen=True)
class Change:
    """What changed between two ratings of the same statements.

    Attributes
    ----------
    both, rose, fell : int
        Statements rated twice, and of them those that rose and fell.
    """

    both: int
    rose: int
    fell: int


def change(before: Sequence[int | None], after: Sequence[int | None]) -> Change:
    """Compare two ratings, statement by statement; ``None`` where one was not rated.

    Raises
    ------
    ValueError
        When they are not of the same length.
    """
    pairs = [(b, a) for b, a in zip(before, after, strict=True) if b is not None and a is not None]
    return Change(len(pairs), sum(a > b for b, a in pairs), sum(a < b for b, a in pairs))


def _budget(currency: str, lines: dict[str, dict[int | None, int]]) -> Budget:
    dated = sorted({year for line in lines.values() for year in line if year is not None})
    undated: list[int | None] = [None] if any(None in line for line in lines.values()) else []
    years = (*dated, *undated)
    rows = [(name, tuple(line.get(year, 0) for year in years)) for name, line in lines.items()]
    return Budget(currency, years, tuple(sorted(rows, key=lambda row: (-sum(row[1]), row[0]))))
