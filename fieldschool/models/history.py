"""Two time series made comparable: index, ratio, growth, turning points.

Years rise; a break is a figure that cannot be compared with the one before it. Nothing here is computed across a break.

Method
------
*Index*: 100 times the figure over the figure of the base year (an index of one series with a fixed base, as in the
International Monetary Fund's *Export and Import Price Index Manual*, 2009).

*Growth a year*: the constant rate that leads from the first figure to the last one, ``(last / first) ** (1 / years) -
1`` (World Bank, *World Development Indicators*, statistical methods: geometric growth rate between two points).

*Turning points*: a peak (trough) is a figure from which the series then fell (rose) by at least a given part of its
whole range before a higher (lower) one came; peaks and troughs take turns. A simple form of the rule of G. Bry and
C. Boschan, *Cyclical Analysis of Time Series*, National Bureau of Economic Research, 1971, without smoothing, because
the series are yearly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: Part of the whole range that a series must turn back by, before it counts as a turn.
LEAST_TURN = 0.15


@dataclass(frozen=True)
class Turn:
    """A turning point: where it is in the series, and whether it is a peak or a trough."""

    at: int
    peak: bool


def runs(broken: Sequence[bool]) -> tuple[tuple[int, int], ...]:
    """Split a series at its breaks.

    Parameters
    ----------
    broken : sequence of bool
        True where a figure cannot be compared with the one before it; the first is never a break.

    Returns
    -------
    tuple of (start, stop)
        Half-open ranges that cover the series; empty for an empty one.
    """
    starts = [i for i in range(len(broken)) if i == 0 or broken[i]]
    return tuple((start, stop) for start, stop in zip(starts, [*starts[1:], len(broken)], strict=False))


def run_of(broken: Sequence[bool], at: int) -> tuple[int, int]:
    """The run that position ``at`` stands in.

    Raises
    ------
    IndexError
        When there is no such position.
    """
    if not 0 <= at < len(broken):
        raise IndexError(at)
    return next(run for run in runs(broken) if run[0] <= at < run[1])


def common_years(one: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    """Years that both series have, rising."""
    return tuple(sorted({*one} & {*other}))


def indexed(years: Sequence[int], values: Sequence[float], broken: Sequence[bool], base: int) -> np.ndarray:
    """Express a series as an index that is 100 in a base year.

    Parameters
    ----------
    years, values, broken : sequences of the same length
    base : int
        Year whose figure becomes 100.

    Returns
    -------
    numpy.ndarray
        NaN where a figure cannot be compared with that of the base year; all NaN where the base year has no figure
        above zero.
    """
    found = np.full(len(years), np.nan)
    if base not in years:
        return found
    at = list(years).index(base)
    if not values[at] > 0:
        return found
    start, stop = run_of(broken, at)
    found[start:stop] = 100 * np.asarray(values[start:stop], dtype=float) / values[at]
    return found


def ratio(
    years: Sequence[int], values: Sequence[float], of_years: Sequence[int], of: Sequence[float], times: float = 1.0
) -> np.ndarray:
    """Divide each figure by that of another series in the same year, such as people.

    Parameters
    ----------
    years, values : sequences of the same length
    of_years, of : sequences of the same length
        What is divided by.
    times : float
        100 for percent, 1,000 for "of every 1,000 people".

    Returns
    -------
    numpy.ndarray
        NaN in years that the other series does not have, or in which it is not above zero.
    """
    beside = dict(zip(of_years, of, strict=True))
    parts = np.array([beside.get(year, np.nan) for year in years], dtype=float)
    parts[~(parts > 0)] = np.nan
    return times * np.asarray(values, dtype=float) / parts


def growth(years: Sequence[int], values: Sequence[float]) -> float | None:
    """Constant growth a year from the first figure to the last one, %.

    Returns
    -------
    float or None
        ``None`` with fewer than two figures, or where one of the two is not above zero.
    """
    if len(years) < 2 or not (values[0] > 0 and values[-1] > 0) or years[-1] <= years[0]:
        return None
    return float(100 * ((values[-1] / values[0]) ** (1 / (years[-1] - years[0])) - 1))


def turns(values: Sequence[float], least: float = LEAST_TURN) -> tuple[Turn, ...]:
    """Find the turning points of a series that has no breaks; its ends are none.

    Parameters
    ----------
    values : sequence of float
    least : float
        Part of the range between the smallest and the largest figure that the series must turn back by; above 0.

    Raises
    ------
    ValueError
        When ``least`` is not above 0.
    """
    if not least > 0:
        raise ValueError("A turn must be larger than nothing.")
    if len(values) < 3:
        return ()
    needed = least * (max(values) - min(values))
    if needed <= 0:
        return ()
    found: list[Turn] = []
    low = high = 0  # the lowest and highest figure since the last turn
    rising: bool | None = None
    for i, value in enumerate(values):
        high = i if value > values[high] else high
        low = i if value < values[low] else low
        if rising is not False and values[high] - value >= needed:
            if high > 0:
                found.append(Turn(high, peak=True))
            rising, low, high = False, i, i
        elif rising is not True and value - values[low] >= needed:
            if low > 0:
                found.append(Turn(low, peak=False))
            rising, low, high = True, i, i
    return tuple(found)


def first_at_least(years: Sequence[int], values: Sequence[float], level: float) -> int | None:
    """The first year whose figure reaches a level; ``None`` where none does."""
    return next((year for year, value in zip(years, values, strict=True) if value >= level), None)
