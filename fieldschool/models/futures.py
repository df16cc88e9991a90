"""Many possible futures: fixed random draws, and prices and exchange rates drawn from what has happened.

The draws are made once and kept, so that when one input of a plan changes, only what follows from that input changes.
Each row of draws has a random stream of its own: fewer months or fewer futures give the first ones of more.

Prices and the exchange rate follow the *circular moving-block bootstrap*: months of history are drawn in blocks of
consecutive months, for inflation at home, inflation in the country of work and the exchange rate together. So a year
in which the currency fell and prices rose stays one year, and good and bad spells keep their length.

References
----------
Politis, D. N. and Romano, J. P. (1992). "A circular block-resampling procedure for stationary data." In LePage, R. and
Billard, L. (eds.), *Exploring the Limits of Bootstrap*, Wiley, 263-270.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from fieldschool.models.checks import whole

#: Months of one block: long enough to keep a spell of high inflation whole.
BLOCK = 24
#: Kinds of shock for which draws are held.
MAX_SHOCKS = 12
#: Seed of all draws; changing it changes every picture of the course.
SEED = 321

#: Largest change of a price level in a month, as a logarithm: a factor of 1,000 covers the worst months on record.
_LARGEST_CHANGE = np.log(1000.0)
_STARTS, _DIVIDENDS, _SHOCKS, _SHOCK_MONTHS = range(4)


@dataclass(frozen=True, eq=False)
class Draws:
    """Uniform numbers in [0, 1), time along the first axis and futures along the last; read-only.

    Attributes
    ----------
    starts : ndarray, shape (months, futures)
        Where block number i of history starts.
    dividends : ndarray, shape (years, futures)
        Which year's dividend of a product's record is declared.
    shocks : ndarray, shape (MAX_SHOCKS, years, futures)
        Whether a shock comes in a year.
    shock_months : ndarray, shape (MAX_SHOCKS, years, futures)
        In which month of the year it comes.
    """

    starts: np.ndarray
    dividends: np.ndarray
    shocks: np.ndarray
    shock_months: np.ndarray

    @property
    def months(self) -> int:
        """Months that the draws last for."""
        return self.starts.shape[0]

    @property
    def futures(self) -> int:
        """Number of futures."""
        return self.starts.shape[1]


@dataclass(frozen=True, eq=False)
class Paths:
    """Price levels and the exchange rate in each future, from 1 today; row m is the end of month m.

    Attributes
    ----------
    prices_home, prices_work : ndarray, shape (months + 1, futures)
        Consumer prices at home and in the country of work.
    fx : ndarray, shape (months + 1, futures)
        Home currency for one unit of work currency, as a multiple of today's rate.
    draws : Draws
        For what else is left to chance.
    spread : bool
        False: every future is the mean one, and a record of dividends pays its mean.
    """

    prices_home: np.ndarray
    prices_work: np.ndarray
    fx: np.ndarray
    draws: Draws
    spread: bool = True

    @property
    def months(self) -> int:
        """Months that the paths last for."""
        return self.prices_home.shape[0] - 1

    @property
    def futures(self) -> int:
        """Number of futures."""
        return self.prices_home.shape[1]

    @cached_property
    def kept_home(self) -> np.ndarray:
        """What a month's inflation at home leaves of the value of cash; shape (months, futures)."""
        return self.prices_home[:-1] / self.prices_home[1:]

    @cached_property
    def lost_home(self) -> np.ndarray:
        """What a month's inflation at home takes of the value of cash; shape (months, futures)."""
        return 1.0 - self.kept_home

    @cached_property
    def lost_work(self) -> np.ndarray:
        """What a month's inflation in the country of work takes of the value of cash; shape (months, futures)."""
        return 1.0 - self.prices_work[:-1] / self.prices_work[1:]

    @cached_property
    def real_fx(self) -> np.ndarray:
        """The real exchange rate: worth at home, in today's prices, of what one unit buys today in the country of work.

        Shape (months + 1, futures), as a multiple of today's.
        """
        return self.fx * self.prices_work / self.prices_home


def draw(months: int, futures: int, seed: int = SEED) -> Draws:
    """Fixed random draws.

    Parameters
    ----------
    months, futures : int
        At least 1.
    seed : int
        Not negative.

    Returns
    -------
    Draws
        The same object for the same arguments.

    Raises
    ------
    ValueError
        When an argument is not a whole number or too small.
    """
    return _draw(whole("months", months, 1), whole("futures", futures, 1), whole("seed", seed, 0))


@lru_cache(maxsize=4)
def _draw(months: int, futures: int, seed: int) -> Draws:
    years = -(-months // 12)

    def rows(kind: int, count: int) -> np.ndarray:
        out = np.empty((count, futures), dtype=np.float32)
        for row in range(count):
            np.random.default_rng((seed, kind, row)).random(out=out[row], dtype=np.float32)
        out.flags.writeable = False
        return out

    def by_shock(kind: int) -> np.ndarray:
        # A row's number must not depend on how many years there are, or longer draws would not begin like shorter ones.
        drawn = rows(kind, MAX_SHOCKS * years)
        return drawn.reshape(years, MAX_SHOCKS, futures).transpose(1, 0, 2)

    return Draws(rows(_STARTS, months), rows(_DIVIDENDS, years), by_shock(_SHOCKS), by_shock(_SHOCK_MONTHS))


def paths(
    home_inflation: np.ndarray,
    work_inflation: np.ndarray,
    fx_change: np.ndarray,
    draws: Draws,
    block: int = BLOCK,
    spread: bool = True,
) -> Paths:
    """Futures drawn from history by the circular moving-block bootstrap.

    Parameters
    ----------
    home_inflation, work_inflation : array_like, shape (n,)
        Logarithmic change a month of consumer prices at home and in the country of work, oldest first.
    fx_change : array_like, shape (n,)
        Logarithmic change a month of home currency for one unit of work currency, in the same months.
    draws : Draws
        From `draw`.
    block : int
        Months of history taken together, at least 1.
    spread : bool
        False gives every future the mean monthly change of history instead.

    Returns
    -------
    Paths
        All levels are 1 in row 0. Worth keeping: made anew, it costs as much as a simulation.

    Raises
    ------
    ValueError
        When the histories are empty, of different length, not numbers, or hold an impossible change.
    """
    history = _history(home_inflation, work_inflation, fx_change)
    block = min(whole("block", block, 1), draws.months)
    if spread:
        levels = [_drawn(changes, draws, block) for changes in history]
    else:
        steps = np.arange(draws.months + 1)[:, None]
        levels = [np.repeat(np.exp(steps * np.mean(changes)), draws.futures, axis=1) for changes in history]
    if not all(np.isfinite(level).all() and (level > 0).all() for level in levels):
        raise ValueError("The histories lead to prices too large or too small to reckon with.")
    for level in levels:
        level.flags.writeable = False
    return Paths(*levels, draws, spread)


def _history(*changes: np.ndarray) -> list[np.ndarray]:
    try:
        history = [np.asarray(series, dtype=float) for series in changes]
    except (TypeError, ValueError):
        raise ValueError("A history must hold numbers only.") from None
    if any(series.ndim != 1 for series in history) or not history[0].size:
        raise ValueError("A history must be a list of at least one monthly change.")
    if len({series.size for series in history}) > 1:
        raise ValueError("The histories must cover the same months.")
    for series in history:
        if not np.isfinite(series).all() or np.abs(series).max() > _LARGEST_CHANGE:
            raise ValueError("A monthly change in a history is not a number, or is larger than a factor of 1,000.")
    return history


def _drawn(changes: np.ndarray, draws: Draws, block: int) -> np.ndarray:
    """Levels of one series; the blocks depend on the draws alone, so all series take the same months."""
    n = changes.size
    levels = np.empty((draws.months + 1, draws.futures))
    levels[0] = 1.0
    with np.errstate(all="ignore"):  # levels that overflow are found by the caller
        # Within a block, levels are ratios of this one, which goes round the circle: no sum is needed in the loop.
        running = np.exp(np.concatenate([[0.0], np.cumsum(np.take(changes, np.arange(n + block - 1), mode="wrap"))]))
        for first in range(0, draws.months, block):
            starts = np.floor(draws.starts[first // block] * n).astype(np.intp) % n
            scale = levels[first] / running[starts]
            for month in range(first + 1, min(first + block, draws.months) + 1):
                np.take(running, starts + (month - first), out=levels[month], mode="clip")  # "raise" would copy first
                levels[month] *= scale
    return levels
