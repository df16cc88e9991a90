"""Screening of ideas: a score from criteria in groups, how far it depends on weights, and what rests on one score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

#: The best score of a criterion; the least is 0. A score that is not known is anything between.
BEST = 4
#: How far a weight is moved, as a share of itself.
HALF = 0.5
#: Weightings that are drawn, and the seed that makes them the same at each change.
DRAWS, SEED = 2_000, 312
#: Scores that differ by less are equal.
TOLERANCE = 1e-9

Scores = Sequence[Sequence[float | None]]


@dataclass(frozen=True)
class Change:
    """One score that, changed alone, changes who is first.

    Attributes
    ----------
    criterion : int
        Its place.
    old : float or None
        The score now; ``None`` where it is not known (then counted as the middle).
    new : float
        The score that would be enough.
    """

    criterion: int
    old: float | None
    new: float

    @property
    def steps(self) -> float:
        """How far the score is moved."""
        return abs(self.new - (BEST / 2 if self.old is None else self.old))


@dataclass(frozen=True)
class Screening:
    """Ideas compared; one entry an idea, in the order given.

    Attributes
    ----------
    score : numpy.ndarray of float
        0 to 4; what is not known counts as the middle.
    low, high : numpy.ndarray of float
        The exact ends of the score over all weights within half less and half more, and all that is not known.
    first : numpy.ndarray of float
        Share of weightings of any kind in which the idea comes first; the shares add to 1.
    rivals : tuple of int
        Ideas that can pass the first one within those ends; none of them: the first one is sure.
    changes : tuple of (Change or None)
        The smallest change of one score of this idea that makes it first, or takes the first place from it.
    """

    score: np.ndarray
    low: np.ndarray
    high: np.ndarray
    first: np.ndarray
    rivals: tuple[int, ...]
    changes: tuple[Change | None, ...]

    def order(self) -> list[int]:
        """Give the places from the highest score to the lowest; equal ones by how often they come first."""
        return _ordered(self.score, self.first)


def screen(scores: Scores, groups: Sequence[int], weights: Sequence[float]) -> Screening:
    """Compare ideas by a weighted mean.

    The criteria of a group count the same; a group counts by its weight. The mean of means is the additive value
    function of decision analysis [1]_.

    Parameters
    ----------
    scores : sequence of sequences of float or None
        For each idea its score from 0 to 4 for each criterion; ``None`` is not known, which is not 0.
    groups : sequence of int
        The group of each criterion; groups are 0, 1, 2 ...
    weights : sequence of float
        How much each group counts; only their proportion matters.

    Returns
    -------
    Screening

    Raises
    ------
    ValueError
        When there is no idea, a score is out of range, a weight is negative or all are 0, or lengths do not fit.

    References
    ----------
    .. [1] R. L. Keeney and H. Raiffa, Decisions with Multiple Objectives (Wiley, 1976), chapter 3.
    """
    found, share, means = _checked(scores, groups, weights)
    unknown = np.isnan(found)
    least, most, middle = (np.where(unknown, value, found) for value in (0.0, float(BEST), BEST / 2))
    score = middle @ means @ share
    low, high = extremes(least @ means, share)[0], extremes(most @ means, share)[1]
    first = first_shares(scores, groups)
    leader = _ordered(score, first)[0]
    # The first one is sure if it is not passed by anybody, whatever the weights and all that is not known.
    worst = extremes((least[leader] - most) @ means, share)[0]
    rivals = tuple(i for i in range(len(score)) if i != leader and worst[i] < -TOLERANCE)
    return Screening(score, low, high, first, rivals, _changes(found, middle, means @ share))


def extremes(values: np.ndarray, share: np.ndarray, half: float = HALF) -> tuple[np.ndarray, np.ndarray]:
    """Find the smallest and the largest weighted mean when each weight may move, and all still add to 1.

    Each weight v lies between (1 - half) and (1 + half) times its share, and the weights add to 1. The linear program
    over this box in the simplex has a closed form: begin with every weight at its lower end, then give what is left to
    the largest values first, each up to its upper end. This is the greedy solution of the continuous knapsack [1]_.

    Parameters
    ----------
    values : numpy.ndarray
        One row an idea, one column a weight.
    share : numpy.ndarray
        The weights in the middle, adding to 1.
    half : float
        0 to 1.

    Returns
    -------
    low, high : numpy.ndarray
        One entry a row.

    References
    ----------
    .. [1] G. B. Dantzig, "Discrete-variable extremum problems", Operations Research 5 (1957), 266-288.
    """
    values = np.atleast_2d(values)

    def filled(order: np.ndarray) -> np.ndarray:
        room = 2 * half * share[order]
        before = np.cumsum(room, axis=1) - room
        given = np.clip(half - before, 0, room)
        weights = (1 - half) * share[order] + given
        return (weights * np.take_along_axis(values, order, axis=1)).sum(axis=1)

    order = np.argsort(values, axis=1, kind="stable")
    return filled(order), filled(order[:, ::-1])


def first_shares(scores: Scores, groups: Sequence[int]) -> np.ndarray:
    """Count in what share of weightings each idea comes first: the acceptability index of SMAA [1]_.

    Weights are drawn evenly over all that add to 1, as if nothing were known of what matters; a score that is not
    known is drawn evenly from 0 to 4. Of ideas that are level in a draw each has an equal part, so that the shares add
    to 1. The draws are always the same.

    References
    ----------
    .. [1] R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA - Stochastic multiobjective acceptability analysis",
       European Journal of Operational Research 106 (1998), 137-143.
    """
    # It does not hang on the weights that somebody sets, so that a moved slider needs no new count.
    return np.array(_first_shares(tuple(tuple(row) for row in scores), tuple(groups)))


@lru_cache(maxsize=64)
def _first_shares(scores: tuple[tuple[float | None, ...], ...], groups: tuple[int, ...]) -> tuple[float, ...]:
    found, _share, means = _checked(scores, groups, [1.0] * (max(groups) + 1))
    drawn = np.broadcast_to(found, (DRAWS, *found.shape))
    if np.isnan(found).any():
        guessed = np.stack([_guesses(i, found.shape[1]) for i in range(len(found))], axis=1)
        drawn = np.where(np.isnan(drawn), guessed, drawn)
    reached = np.einsum("dig,dg->di", drawn @ means, weightings(means.shape[1]))
    return tuple(shares_of_first(reached).tolist())


def shares_of_first(reached: np.ndarray) -> np.ndarray:
    """In what share of draws (rows) each idea (columns) has the highest score; level ones have an equal part."""
    level = reached >= reached.max(axis=1, keepdims=True) - TOLERANCE
    return (level / level.sum(axis=1, keepdims=True)).mean(axis=0)


def expected_loss(chance_pct: float, loss: float) -> float:
    """What a risk takes in a year on average: likelihood (percent a year) times loss.

    Raises
    ------
    ValueError
        When the likelihood is not from 0 to 100, or the loss is negative.
    """
    if not (0 <= chance_pct <= 100 and loss >= 0):
        raise ValueError("A likelihood is from 0 to 100, a loss is not below 0.")
    return chance_pct / 100 * loss


def at_least_one(chances_pct: Sequence[float]) -> float:
    """The chance (0 to 1) that at least one of some risks comes in a year, if none depends on another."""
    return 1.0 - float(np.prod([1 - chance / 100 for chance in chances_pct]))


def _ordered(score: np.ndarray, first: np.ndarray) -> list[int]:
    return sorted(range(len(score)), key=lambda i: (-round(score[i], 9), -first[i], i))


def _checked(
    scores: Scores, groups: Sequence[int], weights: Sequence[float]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Scores with NaN for what is not known, weights as shares, and the matrix that makes means of groups."""
    found = np.array([[np.nan if score is None else score for score in row] for row in scores], dtype=float)
    share, places = np.asarray(weights, dtype=float), np.asarray(groups)
    if found.ndim != 2 or found.shape[1] != len(places) or not len(found):
        raise ValueError(f"Each of at least one idea needs {len(places)} scores.")
    if set(places.tolist()) != set(range(len(share))):
        raise ValueError(f"There are {len(share)} weights for the groups {sorted(set(places.tolist()))}.")
    known = found[~np.isnan(found)]
    if not ((known >= 0) & (known <= BEST)).all() or not (share >= 0).all() or not share.sum() > 0:
        raise ValueError(f"Scores are from 0 to {BEST}; weights are not negative and not all 0.")
    members = (places[:, None] == np.arange(len(share))[None, :]).astype(float)
    return found, share / share.sum(), members / members.sum(axis=0)


def _changes(found: np.ndarray, middle: np.ndarray, weight: np.ndarray) -> tuple[Change | None, ...]:
    score = middle @ weight
    return tuple(_change(i, found[i], middle[i], weight, score) for i in range(len(score)))


def _change(i: int, found: np.ndarray, middle: np.ndarray, weight: np.ndarray, score: np.ndarray) -> Change | None:
    others = np.delete(score, i)
    if not len(others):
        return None
    lead = score[i] - others.max()
    sign = -1 if lead > TOLERANCE else 1
    best: tuple[float, float, Change] | None = None
    for place, now in enumerate(middle):
        end = 0 if sign < 0 else BEST
        for step in range(1, int(abs(end - now)) + 1):
            after = lead + sign * weight[place] * step
            if sign * after > TOLERANCE:
                old = None if np.isnan(found[place]) else float(now)
                # The fewest steps; of equal ones the surest.
                option = (step, -abs(after), Change(place, old, float(now + sign * step)))
                best = option if best is None or option[:2] < best[:2] else best
                break
    return best[2] if best else None


@lru_cache(maxsize=8)
def weightings(groups: int) -> np.ndarray:
    """Weights drawn evenly over all that add to 1, the same at each call; one row a draw."""
    return np.random.default_rng(SEED).dirichlet(np.ones(groups), DRAWS)


@lru_cache(maxsize=64)
def _guesses(idea: int, criteria: int) -> np.ndarray:
    return np.random.default_rng((SEED, idea)).uniform(0, BEST, (DRAWS, criteria))
