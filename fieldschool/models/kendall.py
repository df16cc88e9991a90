"""How far the orders of several people agree: Kendall's coefficient of concordance, partial orders too."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: Standard deviations above the mean by chance from which an agreement is more than chance.
BEYOND = 2.0


@dataclass(frozen=True)
class Agreement:
    """How far some orders agree.

    Attributes
    ----------
    people, things : int
        How many orders, of how many things.
    mean_ranks : numpy.ndarray
        Mean rank of each thing; 1 is first.
    w : float
        Kendall's coefficient, corrected for ties, from 0 (no agreement) to 1 (the same order). NaN where it does not
        exist: fewer than two orders, or nobody set one thing before another.
    by_chance : float
        The coefficient to be expected where everybody ranks by the throw of a die.
    spread : float
        Standard deviation of the coefficient in that case.
    """

    people: int
    things: int
    mean_ranks: np.ndarray
    w: float
    by_chance: float
    spread: float

    @property
    def between_two(self) -> float:
        """Mean rank correlation (Spearman) between two of the people, from -1 to 1; 0 by chance.

        Exact where all ranked the same number of things, else near it.
        """
        return (self.people * self.w - 1) / (self.people - 1) if self.people > 1 else math.nan

    @property
    def beyond_chance(self) -> bool:
        """Whether people agree more than chance alone would often give."""
        return bool(self.w > self.by_chance + BEYOND * self.spread)


def ranks(ordered: Sequence[int], things: int) -> np.ndarray:
    """Rank all things by an order of some of them: those left out share the mean of the ranks that are left.

    Parameters
    ----------
    ordered : sequence of int
        Indices of things, the first one first; each at most once.
    things : int
        How many there are.

    Returns
    -------
    numpy.ndarray
        Ranks, from 1; their sum is that of 1 to ``things``.

    Raises
    ------
    ValueError
        When an index is not of a thing, or stands twice.

    Examples
    --------
    >>> ranks([3, 0], 5)
    array([2., 4., 4., 1., 4.])
    """
    if len(set(ordered)) < len(ordered):
        raise ValueError("A thing can be ranked only once.")
    if any(not 0 <= thing < things for thing in ordered):
        raise ValueError(f"Things are numbered from 0 to {things - 1}.")
    found = np.full(things, (len(ordered) + 1 + things) / 2)
    found[list(ordered)] = np.arange(1, len(ordered) + 1)
    return found


def agreement(table: np.ndarray) -> Agreement:
    """Measure the agreement of ranks, ties among them, by Kendall's W.

    Parameters
    ----------
    table : array_like, people by things
        Ranks of each person; things that share a rank have the mean of their ranks.

    Returns
    -------
    Agreement

    Raises
    ------
    ValueError
        When the table is not of people by at least two things, or holds something that is not a number.

    Notes
    -----
    With ``m`` people, ``n`` things, rank sums ``R`` and groups of ``t`` things that share a rank [1]_ [2]_::

        W = 12 S / (m² (n³ - n) - m T),  S = sum of (R - mean R)²,  T = sum of (t³ - t)

    By chance W is 1 / m on average, with ties too, because orders that are independent give S the sum of what each of
    them has alone. The variance of S is then 4 / (n - 1) times the sum over two people of the product of what they have
    alone; without ties that is the variance of W in [1]_, 2 (m - 1) / (m³ (n - 1)).

    References
    ----------
    .. [1] M. G. Kendall and B. Babington Smith, "The problem of m rankings", Annals of Mathematical Statistics 10
       (1939), 275-287.
    .. [2] S. Siegel, Nonparametric Statistics for the Behavioral Sciences, McGraw-Hill, 1956, chapter 9.
    """
    found = np.asarray(table, dtype=float)
    if found.ndim != 2 or found.shape[1] < 2:
        raise ValueError("Ranks are a table of people by at least two things.")
    if not np.isfinite(found).all():
        raise ValueError("A rank is a number.")
    people, things = found.shape
    mean = (things + 1) / 2
    # What one person's ranks have alone, (n³ - n - T) / 12, is their sum of squares; ties are in it already.
    alone = ((found - mean) ** 2).sum(axis=1)
    largest = people * alone.sum()
    sums = found.sum(axis=0)
    squares = ((sums - people * mean) ** 2).sum()
    known = people > 1 and largest > 0
    products = (alone.sum() ** 2 - (alone**2).sum()) / 2
    return Agreement(
        people,
        things,
        found.mean(axis=0) if people else np.full(things, mean),
        float(squares / largest) if known else math.nan,
        1 / people if people else math.nan,
        float(2 * math.sqrt(products / (things - 1)) / largest) if known else math.nan,
    )
