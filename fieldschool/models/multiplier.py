"""Money that comes into a place: what is spent there again, round by round, and where it leaves.

In each round people have some income. A part goes to debts owed outside, a part to savings that are kept outside, the
rest is spent; of what is spent a part is spent in other places, and of what local shops take a part goes to suppliers
and owners outside. What is left is income of people of the place, in the next round.

References
----------
The sum of all rounds is the multiplier of an open economy, ``1 / (1 - c (1 - m))`` with ``c`` the part of income that
is spent and ``m`` the part of spending that goes outside: R. F. Kahn, "The relation of home investment to
unemployment", Economic Journal 41 (1931), and J. M. Keynes, General Theory (1936), chapter 10.

Three rounds alone are LM3, "(round 1 + round 2 + round 3) / round 1": J. Sacks, The Money Trail: Measuring your impact
on the local economy using LM3, New Economics Foundation (2002).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

#: The places where money leaves, in the order in which it meets them.
LEAKS = ("debts", "savings", "elsewhere", "supplies")
#: Rounds that LM3 counts.
LM3_ROUNDS = 3


@dataclass(frozen=True)
class Leaks:
    """Where money leaves a place; each part from 0 to 1.

    Attributes
    ----------
    debts : float
        Part of income paid on debts owed outside.
    savings : float
        Part of income kept in banks outside, which lend it elsewhere.
    elsewhere : float
        Part of spending in shops and on services of other places.
    supplies : float
        Part of what local shops take that goes to suppliers and owners outside.

    Raises
    ------
    ValueError
        When a part is not from 0 to 1, or debts and savings are more than there is.
    """

    debts: float
    savings: float
    elsewhere: float
    supplies: float

    def __post_init__(self) -> None:
        for name in LEAKS:
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"The part {name} is {getattr(self, name)!r}; it must be from 0 to 1.")
        # A sum such as 0.7 + 0.3 may miss 1 by a rounding of the machine.
        if self.debts + self.savings > 1 + 1e-9:
            raise ValueError("Debts and savings together are more than the income.")

    @property
    def spent(self) -> float:
        """Part of income that is spent, ``c``."""
        return max(0.0, 1 - self.debts - self.savings)

    @property
    def outside(self) -> float:
        """Part of spending that goes outside, ``m``."""
        return self.elsewhere + (1 - self.elsewhere) * self.supplies

    @property
    def again(self) -> float:
        """Part of income that is income of the place again in the next round, ``c (1 - m)``."""
        return self.spent * (1 - self.elsewhere) * (1 - self.supplies)

    def first_loss(self) -> np.ndarray:
        """Parts of one round's income that leave, in the order of `LEAKS`; with `again` they make 1."""
        shops = self.spent * (1 - self.elsewhere)
        return np.array([self.debts, self.savings, self.spent * self.elsewhere, shops * self.supplies])


def rounds(leaks: Leaks, count: int) -> np.ndarray:
    """Income in each round, for each 1 that comes in: 1, s, s² ..."""
    return leaks.again ** np.arange(count)


def multiplier(leaks: Leaks) -> float:
    """Income of all rounds for each 1 that comes in, ``1 / (1 - s)``; infinite where nothing leaves."""
    kept = leaks.again
    return 1 / (1 - kept) if kept < 1 else float("inf")


def lm3(leaks: Leaks) -> float:
    """Income of the first three rounds for each 1 that comes in."""
    return float(rounds(leaks, LM3_ROUNDS).sum())


def closed(leaks: Leaks, name: str, by: float) -> Leaks:
    """The same place with one leak smaller by ``by`` (a part, such as 0.1), or closed where it is smaller than that."""
    return replace(leaks, **{name: max(0.0, getattr(leaks, name) - by)})


def gains(leaks: Leaks, by: float) -> np.ndarray:
    """What closing each leak by ``by`` adds to the multiplier, one leak at a time, in the order of `LEAKS`."""
    now = multiplier(leaks)
    return np.array([multiplier(closed(leaks, name, by)) - now for name in LEAKS])


def points(today: Leaks, then: Leaks) -> float:
    """Parts by which leaks became smaller in all, such as 0.2; what became larger does not count against it."""
    return sum(max(0.0, getattr(today, name) - getattr(then, name)) for name in LEAKS)


def best(leaks: Leaks, by: float) -> float:
    """Find the largest multiplier that closing leaks by ``by`` in all can bring.

    What stays is a product of three gates: what is spent, what of it is spent here, what of that local shops keep. A
    product of parts with a fixed sum is the larger the more equal they are, so the narrowest gate is opened first, up
    to the next one, then both (the filling of vessels with water).

    Parameters
    ----------
    leaks : Leaks
        As it is now.
    by : float
        Parts to be closed in all, such as 0.2.
    """
    gates = np.array([leaks.spent, 1 - leaks.elsewhere, 1 - leaks.supplies])
    ordered = np.sort(gates)
    left = by
    level = ordered[0]
    for n, upper in enumerate([*ordered[1:], 1.0], start=1):
        step = min(upper - level, left / n)
        level, left = level + step, left - n * step
    kept = float(np.prod(np.maximum(gates, level)))
    return 1 / (1 - kept) if kept < 1 else float("inf")
