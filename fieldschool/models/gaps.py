"""Gaps: how far a score is from the best one, times how much it matters; and how sure the order is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: The best score, and the ends of the scale of importance.
BEST, LEAST, MOST = 4, 1, 3
#: How far an importance is moved. Words stand one apart: up to half of that, the same word would still be chosen.
STEP = 0.5


@dataclass(frozen=True)
class Ranking:
    """Gaps and their ranks, one entry an indicator, in the order given.

    Attributes
    ----------
    gap : numpy.ndarray of float
        (4 - score) x importance, 0 to 12; for a score that is not known, the middle of its two ends.
    low, high : numpy.ndarray of float
        The gap with the unknown score at 4 and at 0; both are ``gap`` where it is known.
    rank : numpy.ndarray of int
        1 is the largest gap; equal gaps have the same rank.
    first, last : numpy.ndarray of int
        The best and the worst rank over all unknown scores and all weightings that are tried.
    """

    gap: np.ndarray
    low: np.ndarray
    high: np.ndarray
    rank: np.ndarray
    first: np.ndarray
    last: np.ndarray

    def order(self) -> list[int]:
        """Give the places from the largest gap to the smallest; equal ones by their best, then worst rank."""
        return sorted(range(len(self.gap)), key=lambda i: (self.rank[i], self.first[i], self.last[i], i))

    def may_lead(self) -> list[int]:
        """Give the places that can come first under some weighting, in the order of the ranking."""
        return [i for i in self.order() if self.first[i] == 1]


def rank(scores: Sequence[float | None], importance: Sequence[float], step: float = STEP) -> Ranking:
    """Rank gaps.

    A weighting is any set of importances in which each is moved, by itself, by at most ``step`` and stays from 1 to 3.
    A score that is not known is anything from 0 to 4. So each gap lies in an interval, independent of the others, and
    the ends of its rank follow in closed form: the best is one more than the number of gaps that are surely larger, the
    worst is the number of gaps that are not surely smaller. This is the rank interval of interval-valued decision
    analysis [1]_; it is wider than what one finds by trying single weightings at random.

    Parameters
    ----------
    scores : sequence of float or None
        0 to 4; ``None`` is "not known", which is not 0.
    importance : sequence of float
        1 (a little) to 3 (very much).
    step : float
        How far an importance may be moved; 0 keeps the importances as they are.

    Returns
    -------
    Ranking

    Raises
    ------
    ValueError
        When a score or an importance is out of range, or there is not one importance a score.

    References
    ----------
    .. [1] A. Salo and A. Punkka, "Ranking intervals and dominance relations for ratio-based efficiency analysis",
       Management Science 57 (2011), 200-214.
    """
    weights = np.asarray(importance, dtype=float)
    if weights.shape != (len(scores),):
        raise ValueError(f"There are {len(scores)} scores and {weights.size} importances.")
    known = [score for score in scores if score is not None]
    if not all(0 <= score <= BEST for score in known) or not ((weights >= LEAST) & (weights <= MOST)).all():
        raise ValueError(f"Scores are from 0 to {BEST}, importances from {LEAST} to {MOST}.")
    least = np.array([0.0 if score is None else BEST - score for score in scores])
    most = np.array([float(BEST) if score is None else BEST - score for score in scores])
    low, high = least * weights, most * weights
    gap = (low + high) / 2
    lowest, highest = least * np.maximum(weights - step, LEAST), most * np.minimum(weights + step, MOST)
    larger = (lowest[None, :] > highest[:, None]).sum(axis=1)
    smaller = (highest[None, :] < lowest[:, None]).sum(axis=1)
    ranks = 1 + (gap[None, :] > gap[:, None]).sum(axis=1)
    return Ranking(gap, low, high, ranks, 1 + larger, len(scores) - smaller)
