"""A member-owned enterprise: what a member gains beside the market, and its social return as a range.

References
----------
Nicholls, J., Lawlor, E., Neitzert, E. and Goodspeed, T. (2012). *A Guide to Social Return on Investment*, 2nd ed.,
The SROI Network, stages 4 and 5: impact = quantity x value x (1 - deadweight) x (1 - displacement) x attribution, less
drop-off each year after the first; the ratio is the present value of all impacts by that of what was put in.
Displacement is not held here as a share of its own: what is only moved from others is to be counted as deadweight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from fieldschool.models.checks import at_least, number, whole

#: Futures of a social return, and their seed: the same at every call, so that only what was changed changes.
FUTURES, SEED = 2000, 20260301
#: What of each outcome is not known exactly; in the order of the draws.
UNSURE = ("people", "value", "deadweight", "attribution", "drop_off")


@dataclass(frozen=True)
class Outcome:
    """Something that changes for people; each of `UNSURE` lies between a low and a high end.

    Attributes
    ----------
    people : (float, float)
        How many people.
    value : (float, float)
        What it is worth to one of them in a year, in money of today.
    deadweight : (float, float)
        Share that would have come about anyway.
    attribution : (float, float)
        Share that is due to the enterprise and not to others.
    drop_off : (float, float)
        Share of what is left that is lost each year after the first.
    years : int
        How long it lasts.
    """

    people: tuple[float, float]
    value: tuple[float, float]
    deadweight: tuple[float, float] = (0.0, 0.0)
    attribution: tuple[float, float] = (1.0, 1.0)
    drop_off: tuple[float, float] = (0.0, 0.0)
    years: int = 1


@dataclass(frozen=True, eq=False)
class Return:
    """A social return; each array has shape (futures,).

    Attributes
    ----------
    by_outcome : ndarray, shape (outcomes, futures)
        Present value of each outcome.
    ratio : ndarray or None
        Value for each 1 put in; ``None`` where nothing is put in.
    """

    by_outcome: np.ndarray
    ratio: np.ndarray | None

    @property
    def value(self) -> np.ndarray:
        """Present value of all outcomes."""
        return self.by_outcome.sum(axis=0)


def member_gain(
    here: float, market: float, units: float, refund: float = 0.0, buys: bool = True, costs: float = 0.0
) -> float:
    """What a member gains in a year by trading with the enterprise and not with others; below 0 for a loss.

    Parameters
    ----------
    here, market : float
        Price of a unit at the enterprise and elsewhere.
    units : float
        Bought (or sold) in a year.
    refund : float
        Paid back at the year's end for each 1 traded; a fraction.
    buys : bool
        True where the member buys there, False where the member sells there.
    costs : float
        What going there costs more in a year than going elsewhere: the way, the due.

    Raises
    ------
    ValueError
        When something is below 0 or no number.
    """
    here, market = at_least("The price", here, 0.0), at_least("The market price", market, 0.0)
    units, refund = at_least("The units", units, 0.0), at_least("The refund", refund, 0.0)
    better = (market - here) if buys else (here - market)
    return float(units * (better + refund * here) - at_least("The costs", costs, 0.0))


def annuity(drop_off: np.ndarray, years: int, discount: float) -> np.ndarray:
    """Present value of 1 a year, less drop-off each year after the first, the first a year from now.

    Closed form of the sum of (1 - drop_off)**(t - 1) / (1 + discount)**t for t from 1 to ``years``.
    """
    # What is lost from one year to the next, worked out without taking nearly equal numbers from each other.
    lost = (discount + np.asarray(drop_off, float)) / (1 + discount)
    with np.errstate(divide="ignore", invalid="ignore"):
        summed = -np.expm1(years * np.log1p(-lost)) / lost
    return np.where(lost == 0, float(years), summed) / (1 + discount)


def social_return(outcomes: Sequence[Outcome], put_in: float, discount: float, futures: int = FUTURES) -> Return:
    """Value the outcomes in many futures: in each, what is not known lies somewhere between its ends.

    Parameters
    ----------
    outcomes : sequence of Outcome
    put_in : float
        All that is put in, by anybody, as present value; 0 or more.
    discount : float
        Rate a year at which later years count less, 0 or more.
    futures : int

    Returns
    -------
    Return

    Raises
    ------
    ValueError
        When a share is not between 0 and 1, a low end lies above the high one, or something is below 0 or no number.
    """
    put_in, discount = at_least("What is put in", put_in, 0.0), at_least("The discount rate", discount, 0.0)
    drawn = _draws(len(outcomes), whole("The futures", futures, 1))
    rows = []
    for outcome, places in zip(outcomes, drawn, strict=True):
        part = dict(zip(UNSURE, (_between(outcome, name, place) for name, place in zip(UNSURE, places, strict=True)),
                        strict=True))  # fmt: skip
        years = whole("The years", outcome.years, 1)
        impact = part["people"] * part["value"] * (1 - part["deadweight"]) * part["attribution"]
        rows.append(impact * annuity(part["drop_off"], years, discount))
    by_outcome = np.array(rows) if rows else np.zeros((0, futures))
    return Return(by_outcome, by_outcome.sum(axis=0) / put_in if put_in > 0 else None)


def _between(outcome: Outcome, name: str, place: np.ndarray) -> np.ndarray:
    low, high = getattr(outcome, name)
    number(name, low), number(name, high)
    most = np.inf if name in ("people", "value") else 1.0
    if not 0 <= low <= high <= most:
        raise ValueError(f"{name} must be a low and a high end, in order, at least 0 and at most {most:g}.")
    return low + place * (high - low)


@lru_cache(maxsize=16)
def _draws(outcomes: int, futures: int) -> np.ndarray:
    """Places between 0 and 1; shape (outcomes, unsure, futures). An outcome's own do not change with their number."""
    return np.stack(
        [np.random.default_rng([SEED, place]).random((len(UNSURE), futures)) for place in range(outcomes)]
    ) if outcomes else np.zeros((0, len(UNSURE), futures))  # fmt: skip
