"""Practices compared for one place: scores that may be known within limits only, ranks under other weights, dominance.

Weights, their reach and the share of weightings in which something comes first are those of `models/screening`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from fieldschool.models.screening import BEST, HALF, TOLERANCE, extremes, shares_of_first, weightings

#: Weightings that are drawn near one's own, and the seed that makes them the same at each change.
DRAWS, SEED = 600, 42
#: Of the drawn ranks, what lies outside on each side, in percent.
OUTSIDE = 5


@dataclass(frozen=True)
class Ranking:
    """Practices compared; one entry a practice, in the order given.

    Attributes
    ----------
    score, low, high : numpy.ndarray of float
        0 to 4: what is not known in the middle; the exact ends over weights within half less and half more, and all
        that is not known.
    first : numpy.ndarray of float
        Share of weightings of any kind in which it comes first; the shares add to 1.
    best, worst : numpy.ndarray of int
        Ranks (1 is first) between which it stands in 9 of 10 draws of weights within half less and half more.
    beaten : tuple of (int or None)
        A practice that is at least as good in all and better in something, whatever is not known; ``None`` if none is.
    """

    score: np.ndarray
    low: np.ndarray
    high: np.ndarray
    first: np.ndarray
    best: np.ndarray
    worst: np.ndarray
    beaten: tuple[int | None, ...]

    def order(self) -> list[int]:
        """Give the places from the highest score to the lowest; equal ones by how often they come first."""
        return sorted(range(len(self.score)), key=lambda i: (-round(self.score[i], 9), -self.first[i], i))


def rank(low: np.ndarray, high: np.ndarray, weights: Sequence[float], drawn: np.ndarray | None = None) -> Ranking:
    """Compare practices by a weighted mean of scores that are known within limits.

    Ranks under drawn weights are the rank acceptability of SMAA-2 [1]_.

    Parameters
    ----------
    low, high : numpy.ndarray
        One row a practice, one column a criterion; 0 to 4. Equal where a score is known.
    weights : sequence of float
        One a criterion; not negative, not all 0; only their proportion matters.
    drawn : numpy.ndarray, optional
        Scores drawn within the limits, ``(draws, practices, criteria)``; where practices share what is not known, they
        share it in each draw. In the middle when not given.

    Raises
    ------
    ValueError
        When there is no practice, limits are out of range or crossed, or lengths do not fit.

    References
    ----------
    .. [1] R. Lahdelma and P. Salminen, "SMAA-2: stochastic multicriteria acceptability analysis for group decision
       making", Operations Research 49 (2001), 444-454.
    """
    low, high, share = np.asarray(low, float), np.asarray(high, float), np.asarray(weights, float)
    if low.ndim != 2 or low.shape != high.shape or not len(low) or low.shape[1] != len(share):
        raise ValueError("Each of at least one practice needs a lower and an upper score for each weight.")
    if not ((low >= 0) & (low <= high) & (high <= BEST)).all():
        raise ValueError(f"Scores lie from 0 to {BEST}, the lower not above the upper.")
    if not (share >= 0).all() or not share.sum() > 0:
        raise ValueError("Weights are not negative and not all 0.")
    share = share / share.sum()
    middle = (low + high) / 2
    drawn = middle[None] if drawn is None else drawn
    near = near_weightings(share)
    ranks = ranks_of(_reached(drawn, near))
    ends = np.percentile(ranks, [OUTSIDE, 100 - OUTSIDE], axis=0, method="inverted_cdf").astype(int)
    return Ranking(
        middle @ share,
        extremes(low, share)[0],
        extremes(high, share)[1],
        _first(drawn),
        ends[0],
        ends[1],
        dominated(low, high),
    )


def ready(needs: np.ndarray, have: Sequence[float | None]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How much of what a practice needs is there: 0 to 4, as limits and as draws.

    Parameters
    ----------
    needs : numpy.ndarray
        One row a practice, one column a condition: 1 where it needs it; each needs at least one.
    have : sequence of float or None
        0 no, 0.5 in part, 1 yes; ``None`` is not known, which is not 0.

    Returns
    -------
    low, high : numpy.ndarray
        One entry a practice.
    drawn : numpy.ndarray
        ``(draws, practices)``; a condition that is not known is the same for all practices of a draw.
    """
    part = needs / needs.sum(axis=1, keepdims=True)
    known = np.array([np.nan if one is None else one for one in have], dtype=float)
    unknown = np.isnan(known)
    least, most = np.where(unknown, 0.0, known), np.where(unknown, 1.0, known)
    guesses = np.where(unknown, _guesses(len(known)), known)
    return BEST * part @ least, BEST * part @ most, BEST * guesses @ part.T


def near_weightings(share: np.ndarray, half: float = HALF) -> np.ndarray:
    """Draw weights, each within half less and half more of its share, scaled to add to 1; always the same draws."""
    drawn = share * (1 - half + 2 * half * _moves(len(share)))
    return drawn / drawn.sum(axis=1, keepdims=True)


def ranks_of(reached: np.ndarray) -> np.ndarray:
    """Rank each row from 1, the highest first; of level ones the one that stands first comes first."""
    order = np.argsort(-np.round(reached, 9), axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, reached.shape[1] + 1)[None, :], axis=1)
    return ranks


def dominated(low: np.ndarray, high: np.ndarray) -> tuple[int | None, ...]:
    """For each practice one that is surely at least as good in every criterion and surely better in one (Pareto)."""
    no_worse = (low[:, None, :] >= high[None, :, :] - TOLERANCE).all(axis=2)
    better = (low[:, None, :] > high[None, :, :] + TOLERANCE).any(axis=2)
    beats = no_worse & better
    return tuple(int(np.argmax(beats[:, i])) if beats[:, i].any() else None for i in range(len(low)))


def _first(drawn: np.ndarray) -> np.ndarray:
    return shares_of_first(_reached(drawn, weightings(drawn.shape[2])[:DRAWS]))


def _reached(drawn: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Score of each practice in each draw; one set of scores for all draws is a plain product."""
    if len(drawn) == 1:
        return weights @ drawn[0].T
    return np.matmul(drawn, weights[: len(drawn), :, None])[:, :, 0]


@lru_cache(maxsize=8)
def _moves(criteria: int) -> np.ndarray:
    return np.random.default_rng(SEED).uniform(size=(DRAWS, criteria))


@lru_cache(maxsize=8)
def _guesses(conditions: int) -> np.ndarray:
    return np.random.default_rng((SEED, 1)).uniform(size=(DRAWS, conditions))
