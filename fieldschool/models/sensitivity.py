"""What moves a result most: one input at a time, and all of them together.

A model is a function of an array of shape (runs, inputs) that gives an array of shape (runs,): all runs are one call.

References
----------
Saltelli, A. et al. (2010). Variance based sensitivity analysis of model output. *Computer Physics Communications*
181: 259-270: sampling, first-order effects (equation b of table 2), total effects (Jansen's, equation f).
Owen, A. B. (1998). Scrambling Sobol' and Niederreiter-Xing points. *Journal of Complexity* 14: 466-489.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

Model = Callable[[np.ndarray], np.ndarray]
#: Points drawn for `sobol`; each takes one run, and one more an input.
POINTS = 1024
SEED = 20260101


@dataclass(frozen=True, eq=False)
class Swings:
    """What one input at a time does to the result.

    Attributes
    ----------
    now : float
        The result of the middle.
    low, high : ndarray, shape (inputs,)
        The result with one input at its low or high end, all others in the middle.
    """

    now: float
    low: np.ndarray
    high: np.ndarray

    @property
    def width(self) -> np.ndarray:
        """From the lowest to the highest of the three, in the result's unit; shape (inputs,)."""
        every = np.stack([np.full_like(self.low, self.now), self.low, self.high])
        return every.max(axis=0) - every.min(axis=0)

    @property
    def order(self) -> np.ndarray:
        """Places of the inputs, the one that matters most first."""
        return np.argsort(-self.width, kind="stable")


@dataclass(frozen=True, eq=False)
class Effects:
    """Shares of the spread of the result.

    Attributes
    ----------
    first : ndarray, shape (inputs,)
        Of the spread, what an input explains by itself; 0 to 1, up to the error of sampling.
    total : ndarray, shape (inputs,)
        What it explains together with all others; what is above ``first`` is how it works with them.
    variance : float
        The spread, in the square of the result's unit; where it is 0 nothing matters, and all shares are 0.
    """

    first: np.ndarray
    total: np.ndarray
    variance: float


def one_at_a_time(model: Model, middle: np.ndarray, low: np.ndarray, high: np.ndarray) -> Swings:
    """Move each input from low to high by itself, as for a tornado chart.

    Parameters
    ----------
    model : callable
    middle, low, high : ndarray, shape (inputs,)

    Raises
    ------
    ValueError
        When the shapes differ or something is not a finite number.
    """
    middle, low, high = _rows(middle, low, high)
    inputs = len(middle)
    runs = np.tile(middle, (1 + 2 * inputs, 1))
    places = np.arange(inputs)
    runs[1 + places, places] = low
    runs[1 + inputs + places, places] = high
    found = np.asarray(model(runs), float)
    return Swings(float(found[0]), found[1 : 1 + inputs], found[1 + inputs :])


def sobol(model: Model, low: np.ndarray, high: np.ndarray, points: int = POINTS) -> Effects:
    """First-order and total effects, each input spread evenly from low to high; the same points at every call.

    Parameters
    ----------
    model : callable
        Called once with ``points * (inputs + 2)`` runs.
    low, high : ndarray, shape (inputs,)
    points : int
        2 or more.

    Raises
    ------
    ValueError
        When the shapes differ, something is not a finite number, or there are fewer than two points.
    """
    low, high = _rows(low, high)
    if points < 2:
        raise ValueError("Two points are the fewest.")
    inputs = len(low)
    box = low + even_points(points, 2 * inputs).reshape(points, 2, inputs) * (high - low)
    one, other = box[:, 0], box[:, 1]
    mixed = np.repeat(one[None], inputs, axis=0)
    mixed[np.arange(inputs), :, np.arange(inputs)] = other.T
    found = np.asarray(model(np.concatenate([one, other, mixed.reshape(-1, inputs)])), float)
    at_one, at_other, at_mixed = found[:points], found[points : 2 * points], found[2 * points :].reshape(inputs, points)
    variance = float(np.var(found[: 2 * points]))
    if variance <= 1e-18 * max(1.0, float(np.abs(found).max()) ** 2):
        return Effects(np.zeros(inputs), np.zeros(inputs), 0.0)
    # The mean is taken off first: it says nothing of the spread, and makes the estimate unsteady where it is large.
    first = (((at_other - found[: 2 * points].mean()) * (at_mixed - at_one)).mean(axis=1)) / variance
    total = ((at_one - at_mixed) ** 2).mean(axis=1) / 2 / variance
    return Effects(first, total, variance)


@lru_cache(maxsize=8)
def even_points(points: int, dimensions: int) -> np.ndarray:
    """Points that fill the unit box evenly; shape (points, dimensions), not to be written to.

    A power of two is best. SciPy is imported when they are first asked for (about half a second).
    """
    from scipy.stats import qmc

    with warnings.catch_warnings():
        # Other numbers of points are a little less even, and good enough to be told.
        warnings.simplefilter("ignore", UserWarning)
        found = qmc.Sobol(dimensions, scramble=True, rng=SEED).random(points)
    found.flags.writeable = False
    return found


def _rows(*rows: np.ndarray) -> list[np.ndarray]:
    found = [np.asarray(row, float) for row in rows]
    if any(row.ndim != 1 or row.shape != found[0].shape or not np.isfinite(row).all() for row in found):
        raise ValueError("Rows of finite numbers of one length are asked for.")
    return found
