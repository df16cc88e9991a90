"""Choosing strategies under limits: what a mix reaches, what is wrong with it, in how many futures one beats another.

What a mix reaches of one impact, from 0 to 1, with strategies *i* of strength *a* (0 to 1) and side effects *h*::

    reach = min(1, best + second / 2) - sum of h

``best`` and ``second`` are the two largest strengths among the chosen strategies. So an impact that two strategies
reach does not count twice in full, and a third adds nothing. The whole mix reaches the mean over the impacts, weighted
by how much each matters, times 100. With weights of 1 and 0 instead of 1 and 1/2 this is maximum coverage [1]_; a next
one that adds less is what makes the measure concave (submodular) [2]_.

References
----------
.. [1] R. Church and C. ReVelle, "The maximal covering location problem", Papers of the Regional Science Association 32
   (1974), 101-118.
.. [2] G. Nemhauser, L. Wolsey and M. Fisher, "An analysis of approximations for maximizing submodular set functions",
   Mathematical Programming 14 (1978), 265-294.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

#: What the second-best strategy for an impact still counts.
SECOND = 0.5
#: Reach of everything, in points.
FULL = 100.0
#: Two reaches closer than this are the same, in points.
SAME = 1e-6
#: Futures that are drawn, and the seed of the draws: the same in every session.
FUTURES, SEED = 400, 222
#: A limit may be missed by this part of itself, which is less than anybody can see.
SLACK = 1e-6


@dataclass(frozen=True)
class Menu:
    """What can be chosen.

    Attributes
    ----------
    cost, staff : ndarray of shape (n,)
        Money and people a year, in any units, at least 0.
    months : ndarray of shape (n,)
        Months until an effect is seen.
    effect, harm : ndarray of shape (n, m)
        Strength on each impact and strength of a side effect that makes it worse, 0 to 1.
    weight : ndarray of shape (m,)
        How much each impact matters, above 0.
    conflicts : tuple of (int, int)
        Strategies that cannot be chosen together.
    needs : tuple of (int, int)
        The first works only where the second is chosen, too.
    """

    cost: np.ndarray
    staff: np.ndarray
    months: np.ndarray
    effect: np.ndarray
    harm: np.ndarray
    weight: np.ndarray
    conflicts: tuple[tuple[int, int], ...] = ()
    needs: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        shape = (len(self.cost), len(self.weight))
        if self.effect.shape != shape or self.harm.shape != shape:
            raise ValueError(f"Effects are a table of {shape[0]} strategies by {shape[1]} impacts.")
        if not (np.isfinite(self.weight).all() and (self.weight > 0).all()):
            raise ValueError("Each impact has a weight above 0.")

    def __len__(self) -> int:
        return len(self.cost)

    def in_time(self, months: float) -> np.ndarray:
        """Strengths of shape (n, m), without what comes later than ``months``. A side effect stays."""
        return np.where(self.months[:, None] <= months, self.effect, 0.0)


@dataclass(frozen=True)
class Limits:
    """What there is: money and people a year, in the menu's units, and months until effects must be seen."""

    budget: float
    staff: float
    months: float


@dataclass(frozen=True)
class Odds:
    """In what share of the futures one mix reaches more than another, as much, or less; they add to 1."""

    more: float
    same: float
    less: float


def reach(menu: Menu, mix: Collection[int], months: float, factor: np.ndarray | float = 1.0) -> np.ndarray:
    """Say what a mix reaches of each impact.

    Parameters
    ----------
    menu : Menu
    mix : collection of int
        Strategies that are chosen.
    months : float
        What comes later does not count.
    factor : float or ndarray of shape (..., n)
        How strong each strategy turns out, where 1 is as the menu says.

    Returns
    -------
    ndarray of shape (..., m)
        At most 1; below 0 where side effects are all that there is.
    """
    factor = np.broadcast_to(np.asarray(factor, dtype=float), (*np.shape(factor)[:-1], len(menu)))
    chosen = sorted(set(mix))
    if not chosen:
        return np.zeros((*factor.shape[:-1], len(menu.weight)))
    by = factor[..., chosen, None]
    strength = np.minimum(1.0, menu.in_time(months)[chosen] * by)
    top = np.sort(strength, axis=-2)[..., -2:, :]
    good = top[..., -1, :] + (SECOND * top[..., 0, :] if len(chosen) > 1 else 0.0)
    return np.minimum(1.0, good) - (menu.harm[chosen] * by).sum(axis=-2)


def points(menu: Menu, reached: np.ndarray) -> np.ndarray:
    """Weigh what is reached of each impact into one number: 100 is everything in full."""
    if not len(menu.weight):
        return np.zeros(reached.shape[:-1])
    return FULL * reached @ (menu.weight / menu.weight.sum())


def total(menu: Menu, mix: Collection[int], months: float, factor: np.ndarray | float = 1.0) -> np.ndarray:
    """What a mix reaches in all, in points; one number for each row of ``factor``."""
    return points(menu, reach(menu, mix, months, factor))


def adds(menu: Menu, mix: Collection[int], months: float, factor: np.ndarray | float = 1.0) -> dict[int, float]:
    """Say what each chosen strategy adds to the others, in points: the mix with it less the mix without it."""
    whole = float(total(menu, mix, months, factor))
    return {i: whole - float(total(menu, set(mix) - {i}, months, factor)) for i in mix}


def fits(menu: Menu, mix: Collection[int], limits: Limits) -> bool:
    """Whether a mix keeps every limit and rule."""
    over_budget, over_staff = over(menu, mix, limits)
    return not (over_budget or over_staff or clashes(menu, mix) or lacking(menu, mix))


def over(menu: Menu, mix: Collection[int], limits: Limits) -> tuple[float, float]:
    """Say by how much a mix is over the budget and over the staff; 0 where it is not."""
    chosen = sorted(set(mix))
    excess = []
    for used, limit in ((menu.cost[chosen].sum(), limits.budget), (menu.staff[chosen].sum(), limits.staff)):
        beyond = float(used - limit)
        excess.append(beyond if beyond > SLACK * max(1.0, abs(limit)) else 0.0)
    return excess[0], excess[1]


def clashes(menu: Menu, mix: Collection[int]) -> list[tuple[int, int]]:
    """List the pairs in a mix that cannot be chosen together."""
    return [(i, j) for i, j in menu.conflicts if i in mix and j in mix]


def lacking(menu: Menu, mix: Collection[int]) -> list[tuple[int, int]]:
    """List what is chosen without what it needs: (strategy, what it needs)."""
    return [(i, j) for i, j in menu.needs if i in mix and j not in mix]


def factors(low: np.ndarray, high: np.ndarray, futures: int = FUTURES) -> np.ndarray:
    """Draw how strong each strategy turns out, from a triangle between ``low`` and ``high`` with its top at 1.

    The draws are fixed, so that only what was changed changes, and both mixes are compared in the same futures.

    Parameters
    ----------
    low, high : ndarray of shape (n,)
        With ``low <= 1 <= high``.
    futures : int

    Returns
    -------
    ndarray of shape (futures, n)

    Notes
    -----
    The inverse of the triangular distribution: N. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate
    Distributions, volume 2 (1995), section 26.9.
    """
    low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    if not ((low <= 1) & (high >= 1)).all():
        raise ValueError("The middle, 1, lies between the lowest and the highest.")
    drawn = np.random.default_rng(SEED).random((futures, len(low)))
    width = np.where(high > low, high - low, 1.0)
    rising = low + np.sqrt(drawn * width * (1 - low))
    falling = high - np.sqrt((1 - drawn) * width * (high - 1))
    return np.where(high > low, np.where(drawn < (1 - low) / width, rising, falling), 1.0)


def odds(first: np.ndarray, second: np.ndarray) -> Odds:
    """Compare two mixes future by future: in what share the first reaches more, as much, or less."""
    ahead = first - second
    more, less = float((ahead > SAME).mean()), float((ahead < -SAME).mean())
    return Odds(more, 1 - more - less, less)
