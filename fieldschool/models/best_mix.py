"""The best mix of strategies that the limits allow: a small integer programme, solved exactly.

Choose x_i in {0, 1} for each strategy. For each pair of a strategy and an impact that it reaches, y_ik says whether it
is the impact's best, z_ik whether it is its second::

    maximise    sum_k w_k (r_k - sum_i h_ik x_i)
    subject to  r_k <= sum_i a_ik (y_ik + z_ik / 2),   r_k <= 1
                y_ik + z_ik <= x_i,   sum_i y_ik <= 1,   sum_i z_ik <= 1
                sum_i cost_i x_i <= budget,   sum_i staff_i x_i <= staff
                x_i + x_j <= 1  (conflicts),   x_i <= x_j  (needs)

For whole x the best y and z take the two strongest, so that r is the reach of `fieldschool.models.strategies`: the
assignment form of maximum coverage. Among mixes that reach as much, the cheapest is taken. Solved by HiGHS [1]_ through
SciPy, with no gap left between the mix found and the bound.

References
----------
.. [1] Q. Huangfu and J. Hall, "Parallelizing the dual revised simplex method", Mathematical Programming Computation 10
   (2018), 119-142.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from fieldschool.models.strategies import FULL, SAME, SECOND, Limits, Menu, fits, total

#: Seconds that the solver may take. Thirty strategies take a few hundredths.
PATIENCE = 10.0
#: In points; what differs by less counts as the same. Nearer to its own tolerance of 1e-6 the solver calls a mix
#: impossible now and then that reaches exactly as much.
_NEAR = 100 * SAME


class NoAnswer(RuntimeError):
    """The solver did not finish in its time."""


@dataclass(frozen=True)
class Best:
    """The best mix.

    Attributes
    ----------
    mix : tuple of int
        Strategies that are chosen: the cheapest among those that reach most.
    points : float
        What it reaches, in points.
    other : tuple of int or None
        Another mix, without at least one of these, that reaches as much; ``None`` where there is none.
    """

    mix: tuple[int, ...]
    points: float
    other: tuple[int, ...] | None = None


def best(menu: Menu, limits: Limits) -> Best:
    """Find the mix that reaches most within the limits.

    Parameters
    ----------
    menu : Menu
        At most a few hundred strategies.
    limits : Limits

    Returns
    -------
    Best
        Nothing is a mix, too: it is what comes back where nothing can be reached.

    Raises
    ------
    NoAnswer
        When the solver does not finish.
    """
    if not len(menu) or not len(menu.weight):
        return Best((), 0.0)
    problem = _Problem(menu, limits)
    most = float(total(menu, problem.most(), limits.months))
    mix = problem.cheapest(most)
    reached = float(total(menu, mix, limits.months))
    if not mix or not fits(menu, mix, limits):
        return Best((), 0.0)
    return Best(mix, reached, problem.cheapest(reached, without=mix))


class _Problem:
    """The programme as arrays; columns are x, then y and z of each pair, then r of each impact."""

    def __init__(self, menu: Menu, limits: Limits) -> None:
        strength = menu.in_time(limits.months)
        self.n, self.m = strength.shape
        self.pairs = np.argwhere(strength > 0)
        self.columns = self.n + 2 * len(self.pairs) + self.m
        weight = FULL * menu.weight / menu.weight.sum()
        self.gain = np.zeros(self.columns)
        self.gain[: self.n] = -menu.harm @ weight
        self.gain[self.columns - self.m :] = weight
        self.cost = np.zeros(self.columns)
        # In parts of the dearest, so that the solver's tolerance means the same in every currency.
        self.cost[: self.n] = menu.cost / max(1.0, menu.cost.max())
        self.rows: list[np.ndarray] = []
        self.upper: list[float] = []
        for used, limit in ((menu.cost, limits.budget), (menu.staff, limits.staff)):
            scale = max(1.0, abs(limit))
            self._at_most(limit / scale, {i: value / scale for i, value in enumerate(used)})
        for i, j in menu.conflicts:
            self._at_most(1, {i: 1, j: 1})
        for i, j in menu.needs:
            self._at_most(0, {i: 1, j: -1})
        self._reach(strength)

    def _reach(self, strength: np.ndarray) -> None:
        first, second, last = self.n, self.n + len(self.pairs), self.columns - self.m
        for p, (i, _k) in enumerate(self.pairs):
            self._at_most(0, {first + p: 1, second + p: 1, int(i): -1})
        for k in range(self.m):
            of = [p for p, pair in enumerate(self.pairs) if pair[1] == k]
            self._at_most(1, {first + p: 1 for p in of})
            self._at_most(1, {second + p: 1 for p in of})
            gained = {first + p: -strength[self.pairs[p][0], k] for p in of}
            gained |= {second + p: -SECOND * strength[self.pairs[p][0], k] for p in of}
            self._at_most(0, {last + k: 1, **gained})

    def _at_most(self, upper: float, terms: dict[int, float]) -> None:
        row = np.zeros(self.columns)
        for column, value in terms.items():
            row[column] += value
        self.rows.append(row)
        self.upper.append(upper)

    def most(self) -> tuple[int, ...]:
        """The mix that reaches most."""
        return self._solve(-self.gain, self.rows, self.upper) or ()

    def cheapest(self, points: float, without: Collection[int] = ()) -> tuple[int, ...] | None:
        """The cheapest mix that reaches this much, and does not hold all of another; ``None`` where there is none."""
        rows, upper = [*self.rows, -self.gain], [*self.upper, _NEAR - points]
        if without:
            row = np.zeros(self.columns)
            row[list(without)] = 1
            rows, upper = [*rows, row], [*upper, len(without) - 1]
        return self._solve(self.cost, rows, upper)

    def _solve(self, towards: np.ndarray, rows: list[np.ndarray], upper: list[float]) -> tuple[int, ...] | None:
        # Imported here: half a second and 50 MB that only somebody who asks for the best mix pays.
        from scipy.optimize import Bounds, LinearConstraint, milp

        whole = np.zeros(self.columns)
        whole[: self.n] = 1
        with _hushed():
            found = milp(
                towards,
                integrality=whole,
                bounds=Bounds(0, 1),
                constraints=LinearConstraint(np.array(rows), ub=np.array(upper)),
                options={"mip_rel_gap": 0.0, "time_limit": PATIENCE},
            )
        if found.status == 1:
            raise NoAnswer("The best mix was not found in time.")
        if found.x is None:
            return None
        return tuple(int(i) for i in np.flatnonzero(found.x[: self.n] > 0.5))


@contextmanager
def _hushed() -> Iterator[None]:
    """Let nothing be printed meanwhile: HiGHS leaves lines of its own on the screen, past Python; a page shows them."""
    try:
        kept = os.dup(1)
    except OSError:
        yield  # there is no such screen
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
