"""Where to start: which points that can begin now no other one beats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.models.start_order import Order

#: The ends of the scales of impact and feasibility.
LEAST, MOST = 1, 5


def beaten(worth: np.ndarray) -> np.ndarray:
    """Say which points another one beats: at least as good in everything, and better in something.

    Parameters
    ----------
    worth : ndarray, shape (points, criteria)
        More is better.

    Returns
    -------
    ndarray of int, shape (points,)
        The place of one that beats it and is itself not beaten (the first such), -1 where nobody does.

    References
    ----------
    Kung, H. T., Luccio, F. and Preparata, F. P. (1975). On finding the maxima of a set of vectors. Journal of the ACM
    22(4), 469-476.
    """
    worth = np.asarray(worth, dtype=float)
    if not len(worth):
        return np.empty(0, dtype=int)
    better = (worth[:, None] >= worth[None]).all(axis=2) & (worth[:, None] > worth[None]).any(axis=2)
    best = ~better.any(axis=0)
    by = better & best[:, None]
    return np.where(by.any(axis=0), by.argmax(axis=0), -1)


@dataclass(frozen=True)
class Start:
    """Where one can start.

    Attributes
    ----------
    here : tuple of str
        Nothing on the list must come before them, and none that can begin now beats them.
    beaten : dict of str to str
        Points that can begin now, each with one of ``here`` that is at least as good in everything.
    waiting : tuple of str
        Points before which another one must come, those of circles among them.
    close : frozenset of str
        Points of ``here`` that are beaten if their impact or their feasibility was judged one too high.
    """

    here: tuple[str, ...]
    beaten: dict[str, str]
    waiting: tuple[str, ...]
    close: frozenset[str]


def start(points: Sequence[str], impact: Sequence[int], feasible: Sequence[int], found: Order) -> Start:
    """Find where to start.

    Points are compared in three things: impact, feasibility, and how many others they unlock. No weights are needed,
    and there is no single score.

    Parameters
    ----------
    points : sequence of str
    impact, feasible : sequence of int
        1 to 5, one a point.
    found : Order
        Of the same points.

    Raises
    ------
    ValueError
        When a judgement is out of range, or there is not one a point.
    """
    judged = np.column_stack([impact, feasible]) if len(points) else np.empty((0, 2))
    if judged.shape != (len(points), 2) or (judged < LEAST).any() or (judged > MOST).any():
        raise ValueError(f"Impact and feasibility are from {LEAST} to {MOST}, one of each for each point.")
    opens = [len(found.unlocks[name]) for name in points]
    now = [i for i, name in enumerate(points) if not found.waits[name]]
    worth = np.column_stack([judged, opens])[now] if now else np.empty((0, 3))
    by = beaten(worth)
    here = [k for k in range(len(now)) if by[k] < 0]
    return Start(
        here=tuple(points[now[k]] for k in here),
        beaten={points[now[k]]: points[now[by[k]]] for k in range(len(now)) if by[k] >= 0},
        waiting=tuple(name for name in points if found.waits[name]),
        close=frozenset(points[now[k]] for k in here if _is_close(worth, k)),
    )


def _is_close(worth: np.ndarray, k: int) -> bool:
    for column in (0, 1):
        tried = worth.copy()
        tried[k, column] -= 1
        if beaten(tried)[k] >= 0:
            return True
    return False
