"""What a country's instruments cover: a count for each area and kind, thin areas, and quiet times between years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

#: An area with fewer instruments than this is thin; our own line, not a published one.
THIN_BELOW = 2
#: A time without anything new is told from this many years on; our own line.
QUIET_YEARS = 5


@dataclass(frozen=True)
class Quiet:
    """A time without anything new: the year before it, the year after it (``None``: still quiet), its years."""

    after: int
    before: int | None
    years: int


def counts(instruments: Iterable[tuple[Sequence[str], str]], areas: Sequence[str], kinds: Sequence[str]) -> np.ndarray:
    """Count instruments by area and kind.

    Parameters
    ----------
    instruments : iterable of (areas, kind)
        An instrument counts once in each of its areas, however often it names one.
    areas, kinds : sequence of str
        Rows and columns.

    Returns
    -------
    numpy.ndarray of int, shape (areas, kinds)

    Raises
    ------
    ValueError
        When an instrument names an area or a kind that is not listed.
    """
    rows = {area: i for i, area in enumerate(areas)}
    columns = {kind: i for i, kind in enumerate(kinds)}
    found = np.zeros((len(rows), len(columns)), dtype=int)
    for named, kind in instruments:
        unknown = [name for name in named if name not in rows] + [kind] * (kind not in columns)
        if unknown:
            raise ValueError(f"Not an area or a kind: {', '.join(unknown)}.")
        for area in set(named):
            found[rows[area], columns[kind]] += 1
    return found


def thin(found: np.ndarray, below: int = THIN_BELOW) -> tuple[np.ndarray, np.ndarray]:
    """Find the areas with little.

    Parameters
    ----------
    found : numpy.ndarray of int, shape (areas, kinds)
        What `counts` gives.
    below : int
        An area with fewer instruments than this is thin.

    Returns
    -------
    empty, few : numpy.ndarray of int
        Places of the areas with none, and of those with some but fewer than ``below``.
    """
    totals = found.sum(axis=1)
    return np.flatnonzero(totals == 0), np.flatnonzero((totals > 0) & (totals < below))


def quiet_times(years: Iterable[int], today: int, shortest: int = QUIET_YEARS) -> list[Quiet]:
    """Find the times between instruments in which nothing new came.

    Parameters
    ----------
    years : iterable of int
        Years of the instruments, in any order; years after ``today`` do not count.
    today : int
        The year up to which one looks.
    shortest : int
        A time of fewer years is not told.

    Returns
    -------
    list of Quiet
        In the order of time. Between 1974 and 1980 there are five years without anything new: 1975 to 1979. The last
        one can be open: since 2016 there was nothing up to and with 2026, which are ten years.
    """
    known = sorted({year for year in years if year <= today})
    between = [Quiet(a, b, b - a - 1) for a, b in pairwise(known)]
    last = [Quiet(known[-1], None, today - known[-1])] if known else []
    return [quiet for quiet in [*between, *last] if quiet.years >= shortest]
