"""How an association grows: members who join and leave, month by month, on average and in many futures.

Each month a share of the members leaves. New ones come in two ways: some by themselves, whatever the size, and some
brought by members. On average, with ``a`` who come by themselves, a share ``b`` brought and a share ``d`` who leave,

    M(t + 1) = M(t) + a + b M(t) - d M(t),    so    M(t) = M* + (M(0) - M*) r^t,  r = 1 + b - d,  M* = a / (d - b),

the linear first-order difference equation, as long as not everybody who could join has. In a future, members leave
each by her own chance (binomial) and new ones come one by one (Poisson): a branching process with immigration.

References
----------
Elaydi, S. (2005). *An Introduction to Difference Equations*, 3rd ed., Springer, section 1.2 (the closed form).

Heathcote, C. R. (1965). "A branching process allowing immigration." *Journal of the Royal Statistical Society B* 27(1),
138-143.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from fieldschool.models.checks import Number, at_least, whole

#: Months that a plan looks ahead, and futures that are drawn.
MONTHS, FUTURES = 60, 500
#: Seed of the draws; changing it changes every picture.
SEED = 322
#: The largest association that is reckoned with.
MOST = 2_000
_JOIN, _LEAVE, _PAY = range(3)


@dataclass(frozen=True)
class Growth:
    """What an association grows by; for `mean` each may be an array, one value a plan.

    Attributes
    ----------
    start : float
        Members at the beginning.
    alone : float
        People a month who come by themselves.
    brought : float
        New members a month that one member brings, on average.
    leave : float
        Share of the members who leave in a month, 0 to 1.
    pool : float
        People who could be members at all, those who are included.
    """

    start: Number
    alone: Number
    brought: Number
    leave: Number
    pool: Number

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        for name in ("start", "alone", "brought", "leave", "pool"):
            at_least(name, getattr(self, name), 0)
        if np.any(np.asarray(self.leave) > 1):
            raise ValueError("leave must be a share of at most 1.")
        if np.any(np.asarray(self.start) > MOST) or np.any(np.asarray(self.pool) > MOST):
            raise ValueError(f"start and pool must be at most {MOST}.")


@dataclass(frozen=True, eq=False)
class Members:
    """Members and how they changed, time along the first axis; ``members`` has one row more, the beginning.

    ``members[t + 1] = members[t] - left[t] + joined[t]``, always.
    """

    members: np.ndarray
    joined: np.ndarray
    left: np.ndarray


@dataclass(frozen=True, eq=False)
class Draws:
    """Fixed draws, read-only, months along the first axis and futures along the second.

    ``join`` and ``leave`` are uniform in [0, 1), ``pay`` is standard normal.
    """

    join: np.ndarray
    leave: np.ndarray
    pay: np.ndarray


def monthly(yearly: Number) -> Number:
    """The share that leaves in a month where this share leaves in a year (compounded).

    Parameters
    ----------
    yearly : float
        0 to 1.

    Examples
    --------
    >>> round(monthly(0.22), 4)
    0.0205
    """
    return 1 - (1 - at_least("yearly", yearly, 0)) ** (1 / 12)


def closed_form(growth: Growth, month: int) -> float:
    """Members after some months on average, as if anybody could join; the formula of this module's head."""
    rate = growth.brought - growth.leave
    if abs(rate) < 1e-12:
        return growth.start + growth.alone * month
    rest = -growth.alone / rate
    return rest + (growth.start - rest) * (1 + rate) ** month


def mean(growth: Growth, months: int = MONTHS) -> Members:
    """Members month by month on average; all plans at once where the inputs are arrays."""
    months = whole("months", months, 1)
    given = (growth.start, growth.alone, growth.brought, growth.leave, growth.pool)
    start, alone, brought, leave, pool = (np.atleast_1d(np.asarray(each, dtype=float)) for each in given)
    shape = np.broadcast_shapes(*(each.shape for each in (start, alone, brought, leave, pool)))
    members, joined, left = np.empty((months + 1, *shape)), np.empty((months, *shape)), np.empty((months, *shape))
    members[0] = start
    for month in range(months):
        now = members[month]
        left[month] = leave * now
        joined[month] = np.minimum(alone + brought * now, np.maximum(pool - now + left[month], 0))
        members[month + 1] = now - left[month] + joined[month]
    return Members(members, joined, left)


@lru_cache(maxsize=4)
def draw(months: int = MONTHS, futures: int = FUTURES, seed: int = SEED) -> Draws:
    """Fixed draws: the same for the same arguments; fewer months give the first ones of more."""
    months, futures = whole("months", months, 1), whole("futures", futures, 1)
    shape = (months, futures)
    made = [np.random.default_rng((seed, kind)) for kind in (_JOIN, _LEAVE, _PAY)]
    drawn = (made[_JOIN].random(shape), made[_LEAVE].random(shape), made[_PAY].standard_normal(shape))
    for each in drawn:
        each.flags.writeable = False
    return Draws(*drawn)


@lru_cache(maxsize=8)
def futures(growth: Growth, draws: Draws) -> Members:
    """Members month by month in each future, whole people; kept, because money does not change them.

    Each count is the inverse of its distribution at a fixed draw, so that a small change of an input moves a future a
    little and never draws another one.
    """
    most = int(max(growth.start, growth.pool))
    leaving, joining = _binomial(most, float(growth.leave)), _poisson(most, float(growth.alone), float(growth.brought))
    months, count = draws.join.shape
    members = np.empty((months + 1, count), dtype=np.intp)
    joined, left = np.empty((months, count), dtype=np.intp), np.empty((months, count), dtype=np.intp)
    members[0] = round(growth.start)
    room = int(growth.pool)
    for month in range(months):
        now = members[month]
        left[month] = gone = _inverse(leaving, now, draws.leave[month])
        joined[month] = come = np.minimum(_inverse(joining, now, draws.join[month]), np.maximum(room - now + gone, 0))
        members[month + 1] = now - gone + come
    for each in (members, joined, left):
        each.flags.writeable = False
    return Members(members, joined, left)


def paying(members: np.ndarray, share: float, draws: Draws) -> np.ndarray:
    """How many of the members pay each month in each future, where each pays by her own chance.

    Parameters
    ----------
    members : ndarray, shape (months, futures)
    share : float
        0 to 1.

    Notes
    -----
    The normal approximation of the binomial distribution (de Moivre and Laplace), rounded to people.
    """
    spread = np.sqrt(members * (share * (1 - share)))
    return np.clip(np.rint(members * share + draws.pay * spread), 0, members)


def quantiles(values: np.ndarray) -> np.ndarray:
    """The 10th, 25th, 50th, 75th and 90th of 100 futures at each time; shape (5, times)."""
    ordered = np.sort(values, axis=1)
    last = values.shape[1] - 1
    return ordered[:, [round(share * last) for share in (0.1, 0.25, 0.5, 0.75, 0.9)]].T.astype(float)


# Tables of cumulative chances: row n for n members. Row n is lifted by n, so that all rows are one sorted list and one
# search finds the count of every future.


def _inverse(table: np.ndarray, members: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    return np.searchsorted(table.ravel(), members + drawn, side="right") - members * table.shape[1]


@lru_cache(maxsize=8)
def _binomial(most: int, chance: float) -> np.ndarray:
    counts = np.arange(most + 1)
    if chance <= 0 or chance >= 1:
        reach = most if chance >= 1 else 0
        table = (np.arange(reach + 1)[None, :] >= (counts[:, None] if chance >= 1 else 0)).astype(float)
        return table + counts[:, None]
    widest = most * chance + 8 * np.sqrt(most * chance * (1 - chance)) + 10
    k = np.arange(min(most, int(widest)) + 1)
    factorial = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, most + 1)))])
    n = counts[:, None]
    rest = n - k
    chances = factorial[n] - factorial[k] - factorial[np.maximum(rest, 0)] + k * np.log(chance)
    chances += rest * np.log1p(-chance)
    return _lifted(np.where(rest >= 0, np.exp(np.where(rest >= 0, chances, 0.0)), 0.0))


@lru_cache(maxsize=8)
def _poisson(most: int, alone: float, brought: float) -> np.ndarray:
    expected = (alone + brought * np.arange(most + 1))[:, None]
    largest = float(expected[-1, 0])
    k = np.arange(int(largest + 8 * np.sqrt(largest) + 10) + 1)
    factorial = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, k.size)))])
    with np.errstate(divide="ignore", invalid="ignore"):
        chances = np.exp(k * np.log(expected) - expected - factorial)
    return _lifted(np.where(expected > 0, chances, k == 0))


def _lifted(chances: np.ndarray) -> np.ndarray:
    table = np.minimum(np.cumsum(chances, axis=1), 1.0)
    table[:, -1] = 1.0
    return table + np.arange(table.shape[0])[:, None]
