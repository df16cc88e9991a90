"""Prices and harvests of many futures, drawn from the changes that were seen.

References
----------
Efron, B. (1979). Bootstrap methods: another look at the jackknife. *Annals of Statistics* 7: 1-26.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Futures that are drawn, and from where chance begins: always the same, so that only what was changed changes.
FUTURES, SEED = 1000, 20260332
#: Years that can be looked ahead.
LONGEST = 10


@dataclass(frozen=True, eq=False)
class Draws:
    """Chance: places in the past and evenly drawn numbers, shape (futures, `LONGEST`) each, from 0 to 1."""

    price: np.ndarray
    harvest: np.ndarray
    lost: np.ndarray


@dataclass(frozen=True, eq=False)
class Paths:
    """Price and harvest of each year as multiples of the plan; shape (futures, years) each."""

    price: np.ndarray
    harvest: np.ndarray


def draw(futures: int = FUTURES, seed: int = SEED) -> Draws:
    """Draw chance, the same at every call."""
    source = np.random.default_rng(seed)
    return Draws(*source.random((3, futures, LONGEST)))


def paths(draws: Draws, price_changes: np.ndarray, harvest_changes: np.ndarray, wider: float, lost: float) -> Paths:
    """Prices and harvests of the futures.

    A price goes on from the year before, by a change that was seen; a harvest does not remember the last one.

    Parameters
    ----------
    draws : Draws
    price_changes, harvest_changes : ndarray
        Logarithms of changes from year to year, without their trend; not empty.
    wider : float
        How much more one farm's harvest varies than the series, at least 0.
    lost : float
        Chance that a year's harvest is lost, 0 to 1.

    Raises
    ------
    ValueError
        When there is nothing to draw from, or a number cannot be.
    """
    if not len(price_changes) or not len(harvest_changes):
        raise ValueError("There must be a change to draw from.")
    if not (wider >= 0 and 0 <= lost <= 1):
        raise ValueError("How much wider is 0 or more, a chance is from 0 to 1.")
    moved = price_changes[_places(draws.price, len(price_changes))]
    grown = harvest_changes[_places(draws.harvest, len(harvest_changes))]
    return Paths(np.exp(np.cumsum(moved, axis=1)), np.exp(wider * grown) * (draws.lost >= lost))


def plan() -> Paths:
    """The plan itself: price and harvest as written, as one future."""
    flat = np.ones((1, LONGEST))
    return Paths(flat, flat)


def _places(drawn: np.ndarray, known: int) -> np.ndarray:
    return np.minimum((drawn * known).astype(int), known - 1)
