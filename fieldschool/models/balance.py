"""A board on which people place impacts: gains and costs by level, and how much a room agrees.

A weight is a judgement from 0 to 3. A sum of weights says where somebody sees much and where nothing; it is no
measurement of migration.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: How an impact can be placed: a gain, a cost, both, or not found here.
PLACES = ("gain", "cost", "both", "absent")
#: Weights, and the one to begin with.
WEIGHTS, MIDDLE = (0, 1, 2, 3), 2
#: What a weight can be at most.
HEAVIEST = WEIGHTS[-1]


def totals(levels: Sequence[int], places: Sequence[str], weights: Sequence[int], count: int) -> np.ndarray:
    """Sum the weights of gains and of costs by level; what is both counts on both sides.

    Parameters
    ----------
    levels : sequence of int
        Number of the level of each impact, from 0.
    places : sequence of str
        One of `PLACES` for each.
    weights : sequence of int
        0 to 3 for each.
    count : int
        Number of levels.

    Returns
    -------
    ndarray of int, shape (count, 2)
        Gains and costs of each level.
    """
    level, weight = np.asarray(levels, dtype=int), np.asarray(weights, dtype=int)
    sums = [
        np.bincount(level[chosen], weight[chosen], count).astype(int)
        for chosen in (np.isin(np.asarray(places, dtype=str), (side, "both")) for side in ("gain", "cost"))
    ]
    return np.column_stack(sums)


@dataclass(frozen=True)
class Together:
    """How a room placed one impact.

    Attributes
    ----------
    gains, costs, both, absent : int
        How many placed it so.
    weight : float
        Mean weight of those who found it; NaN where nobody did.
    split : float
        0 where all say the same, 1 where one half says "a gain, 3" and the other "a cost, 3"; NaN where fewer than two
        found it.
    """

    gains: int
    costs: int
    both: int
    absent: int
    weight: float
    split: float

    @property
    def found(self) -> int:
        """How many found it where they are."""
        return self.gains + self.costs + self.both


def together(places: Sequence[str], weights: Sequence[int]) -> Together:
    """Count how one impact was placed, and say how far the room is split over it.

    The split is the standard deviation of what people said (a gain counts +1 to +3, a cost -1 to -3, both 0), divided
    by the largest that there can be, half of the way from -3 to +3. Those who did not find it say nothing on its sign.

    Parameters
    ----------
    places : sequence of str
        One of `PLACES` for each person.
    weights : sequence of int
        0 to 3 for each.

    References
    ----------
    T. Popoviciu (1935): a variance within [m, M] is at most (M - m)² / 4.
    """
    place, weight = np.asarray(places, dtype=str), np.asarray(weights, dtype=float)
    counts = [int(np.sum(place == name)) for name in PLACES]
    found = place != "absent"
    sign = np.select([place == "gain", place == "cost"], [1.0, -1.0], 0.0)
    said = (sign * weight)[found]
    mean = float(weight[found].mean()) if found.any() else float("nan")
    split = float(said.std() / HEAVIEST) if said.size > 1 else float("nan")
    return Together(*counts, mean, split)
