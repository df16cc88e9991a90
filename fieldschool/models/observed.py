"""What several people noted of the same thing: how far their numbers lie apart, how many chose the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Heard:
    """A number as several people noted it.

    Attributes
    ----------
    people : int
    low, middle, high : float
        The smallest, the median and the largest.
    different : int
        How many different numbers there are.
    """

    people: int
    low: float
    middle: float
    high: float
    different: int


def heard(values: Iterable[float]) -> Heard | None:
    """Put together what people noted; ``None`` where nobody noted anything."""
    found = np.asarray(list(values), dtype=float)
    if not found.size:
        return None
    return Heard(len(found), float(found.min()), float(np.median(found)), float(found.max()), len(np.unique(found)))


def agreement(counts: Sequence[int]) -> float | None:
    """Part of all pairs of people who chose the same answer, from 0 to 1; ``None`` for fewer than two people.

    This is the observed agreement of one subject in Fleiss's kappa: ``sum n(n - 1) / N(N - 1)`` (Fleiss, J. L.,
    *Measuring nominal scale agreement among many raters*, Psychological Bulletin 76, 1971, equation 2).

    Parameters
    ----------
    counts : sequence of int
        People by answer.
    """
    people = sum(counts)
    return sum(n * (n - 1) for n in counts) / (people * (people - 1)) if people > 1 else None
