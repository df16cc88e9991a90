"""How fast a figure moves, and when it would meet a target at that pace.

The pace is the slope of the straight line of least squares through the last figures [1]_. From the last figure on it is
carried forward, so that the year met is

    last year + (line - last value) / pace

This is a reading of the past, not a forecast: nothing else is known to the model.

References
----------
.. [1] Montgomery, Peck and Vining, *Introduction to Linear Regression Analysis*, 5th edition, chapter 2: slope
   S_xy / S_xx, and its standard error sqrt(residual sum of squares / (n - 2) / S_xx).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

#: Figures that the pace is read from, at most and at least.
MOST, LEAST = 5, 3
#: A year met beyond this is not told: no pace of today holds so long.
LAST_YEAR = 2100


class Verdict(StrEnum):
    """What the figures say of a target."""

    MET = "met"
    IN_TIME = "in time"
    LATER = "later"
    FAR = "far"
    AWAY = "away"
    UNCLEAR = "unclear"
    FEW = "few"


@dataclass(frozen=True)
class Pace:
    """The straight line through the last figures.

    Attributes
    ----------
    a_year : float
        Slope: change a year, in the figure's unit.
    error : float
        Its standard error; 0 where the figures lie on the line.
    first, last : int
        Years of the first and the last figure that it is read from.
    figures : int
        How many figures it is read from.
    """

    a_year: float
    error: float
    first: int
    last: int
    figures: int

    @property
    def is_clear(self) -> bool:
        """Whether the change is larger than its own standard error; a smaller one cannot be told from none."""
        return abs(self.a_year) > self.error


@dataclass(frozen=True)
class Outlook:
    """What the figures say of a line.

    Attributes
    ----------
    verdict : Verdict
    year : float or None
        When the line would be met; only for ``IN_TIME`` and ``LATER``.
    pace : Pace or None
        ``None`` where there are too few figures.
    """

    verdict: Verdict
    year: float | None
    pace: Pace | None


def pace(years: Sequence[int], values: Sequence[float]) -> Pace | None:
    """Read the pace from the last figures, at most `MOST`.

    Parameters
    ----------
    years : sequence of int
        Rising; years may be missing. Give only years that can be compared: those after the last break.
    values : sequence of float
        One for each year, in any unit.

    Returns
    -------
    Pace or None
        ``None`` where there are fewer than `LEAST` figures.

    Raises
    ------
    ValueError
        When there is not one finite value a year, or the years do not rise.
    """
    _check(years, values)
    if len(years) < LEAST:
        return None
    x, y = list(years[-MOST:]), [float(value) for value in values[-MOST:]]
    n = len(x)
    mean_x, mean_y = math.fsum(x) / n, math.fsum(y) / n
    s_xx = math.fsum((each - mean_x) ** 2 for each in x)
    s_xy = math.fsum((one - mean_x) * (other - mean_y) for one, other in zip(x, y, strict=True))
    slope = s_xy / s_xx
    rest = math.fsum((other - mean_y - slope * (one - mean_x)) ** 2 for one, other in zip(x, y, strict=True))
    # Below the last digits of the figures themselves there is only rounding.
    tiny = 1e-12 * max(1e-300, math.fsum(other**2 for other in y))
    error = math.sqrt(rest / (n - 2) / s_xx) if rest > tiny else 0.0
    return Pace(slope if abs(slope) * (x[-1] - x[0]) > math.sqrt(tiny) else 0.0, error, x[0], x[-1], n)


def outlook(
    years: Sequence[int], values: Sequence[float], line: float, *, downward: bool, in_time: int = 2030
) -> Outlook:
    """Say when a line would be met at the present pace.

    Parameters
    ----------
    years, values : sequence
        As for `pace`.
    line : float
        The target, in the unit of the values.
    downward : bool
        Whether the figure must fall to the line (a cost) or rise to it (people with an account).
    in_time : int
        The year that the target sets.

    Returns
    -------
    Outlook
        ``MET`` when the last figure has reached the line; ``FEW`` with fewer than `LEAST` figures; ``UNCLEAR`` when the
        change is not larger than its standard error; ``AWAY`` when it goes the other way; ``FAR`` when the line is met
        after `LAST_YEAR`; else ``IN_TIME`` or ``LATER``.

    Raises
    ------
    ValueError
        As for `pace`, when there is no figure at all, or the line is not a finite number.
    """
    found = pace(years, values)
    if not years:
        raise ValueError("There is no figure to look at.")
    if not math.isfinite(line):
        raise ValueError(f"The line is {line!r}; it must be a finite number.")
    gap = line - float(values[-1])
    if (gap >= 0) if downward else (gap <= 0):
        return Outlook(Verdict.MET, None, found)
    if found is None:
        return Outlook(Verdict.FEW, None, None)
    if not found.is_clear:
        return Outlook(Verdict.UNCLEAR, None, found)
    if (found.a_year > 0) == downward:
        return Outlook(Verdict.AWAY, None, found)
    year = years[-1] + gap / found.a_year
    if year > LAST_YEAR:
        return Outlook(Verdict.FAR, None, found)
    return Outlook(Verdict.IN_TIME if year <= in_time else Verdict.LATER, year, found)


def after_break(breaks: Sequence[bool]) -> int:
    """Find the first figure that can be compared with the last one: the last that is marked as a break, else 0."""
    return max((place for place, is_break in enumerate(breaks) if is_break), default=0)


def share_above(costs: Sequence[float], line: float) -> float:
    """Tell which part of the costs lies above a line, 0 to 1.

    Raises
    ------
    ValueError
        When there are no costs.
    """
    if not costs:
        raise ValueError("There is no cost to look at.")
    return sum(cost > line for cost in costs) / len(costs)


def _check(years: Sequence[int], values: Sequence[float]) -> None:
    if len(years) != len(values):
        raise ValueError(f"There are {len(years)} years and {len(values)} values.")
    if any(one >= other for one, other in pairwise(years)):
        raise ValueError("The years must rise.")
    if not all(math.isfinite(value) for value in values):
        raise ValueError("Every value must be a finite number.")
