"""What a quote costs, what a community keeps if a part of it switches, and a score whose weights are shown.

References
----------
World Bank, *Remittance Prices Worldwide*, methodology: total cost = fee + exchange-rate margin, both as a share of the
amount sent; the margin compares the rate offered with the market (mid) rate of the day.

United Nations, *Sustainable Development Goals*, target 10.c: less than 3 % of the amount, and no corridor above 5 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.models.checks import at_least, number
from fieldschool.models.remittance import community_saving, margin_share, total_cost_share

#: Shares of the amount that target 10.c speaks of: the mean to be reached, and what no corridor should cost more than.
TARGET, CEILING = 0.03, 0.05
#: How far a total that a firm says may lie from fee + margin before it is told, as a share of the amount: what rounding
#: of a rate to three digits does.
ROUNDING = 0.005


@dataclass(frozen=True)
class Cost:
    """What one transfer takes, as shares of the amount sent; a rate better than the market's has a margin below 0."""

    fee: float
    margin: float

    @property
    def total(self) -> float:
        """Total cost: fee + margin."""
        return self.fee + self.margin


def quote_cost(amount: float, fee: float, market_rate: float, offered_rate: float) -> Cost:
    """Reckon what a quote costs, by the method of Remittance Prices Worldwide.

    Parameters
    ----------
    amount, fee : float
        What is sent, and the fee on top of it, in the same currency; the amount above 0.
    market_rate, offered_rate : float
        Units received for one unit sent, above 0.

    Raises
    ------
    ValueError
        When a number cannot be.
    """
    margin = float(margin_share(market_rate, offered_rate))
    return Cost(float(total_cost_share(amount, fee, 0.0)), margin)


def said_too_little(cost: Cost, said: float) -> float:
    """How much fee + margin is above what a firm says, as a share of the amount; 0 within rounding, negative below."""
    gap = cost.total - float(number("What the firm says", said))
    return 0.0 if abs(gap) <= ROUNDING else gap


@dataclass(frozen=True)
class Switch:
    """What a community pays and could keep in a year, in the currency of the amounts.

    Attributes
    ----------
    sent, paid : float
        Sent by all senders, and what that takes at the old price.
    low, high : float
        Kept when the smaller and when the larger part switches; negative when the new price is higher.
    at_target, at_ceiling : float
        What all would pay at 3 % and at 5 %.
    """

    sent: float
    paid: float
    low: float
    high: float
    at_target: float
    at_ceiling: float


def switch(senders: float, times: float, amount: float, old: float, new: float, shares: tuple[float, float]) -> Switch:
    """Reckon what a community keeps in a year when a part of its senders takes another service.

    Parameters
    ----------
    senders, times, amount : float
        How many, how often a year, how much each time.
    old, new : float
        Total cost as a share of the amount.
    shares : tuple of float
        The fewest and the most that switch, from 0 to 1, in this order.

    Raises
    ------
    ValueError
        When a number cannot be, or the fewest are more than the most.
    """
    few, many = (float(at_least("The share", share, 0.0)) for share in shares)
    if not few <= many <= 1:
        raise ValueError(f"Shares go from the fewest to the most, at most 1; these are {few} and {many}.")
    everybody = float(community_saving(senders, times, amount, old, new))
    sent = float(senders) * float(times) * float(amount)
    return Switch(sent, sent * old, few * everybody, many * everybody, sent * TARGET, sent * CEILING)


@dataclass(frozen=True)
class Scores:
    """Scores from 0 to 1, one a corridor.

    Attributes
    ----------
    middle : ndarray
        By what is known alone; NaN where nothing that counts is known.
    low, high : ndarray
        If all that is not known were the worst and the best.
    """

    middle: np.ndarray
    low: np.ndarray
    high: np.ndarray


def scores(values: Sequence[Sequence[float]], weights: Sequence[float]) -> Scores:
    """Add measures of several kinds by weights that somebody chose: the weighted mean of shares of the largest.

    Each measure is taken as a share of its largest value, so that persons, money and yes/no can stand in one sum. What
    is not known (NaN) is not zero: it widens the range.

    Parameters
    ----------
    values : sequence of sequence of float
        One row a corridor, one column a measure, at least 0; NaN where not known.
    weights : sequence of float
        One a measure, at least 0.

    Returns
    -------
    Scores
        All NaN when no weight is above 0.

    Raises
    ------
    ValueError
        When a value or weight is negative or there are not as many weights as measures.
    """
    table = np.atleast_2d(np.asarray(values, dtype=float))
    weighted = np.asarray(at_least("A weight", np.asarray(weights, dtype=float), 0.0))
    if table.shape[1] != weighted.size:
        raise ValueError(f"There are {table.shape[1]} measures and {weighted.size} weights.")
    known = ~np.isnan(table)
    if (table[known] < 0).any() or not np.isfinite(table[known]).all():
        raise ValueError("A measure is a number of at least 0, or not known.")
    largest = np.where(known, table, 0.0).max(axis=0)
    parts = np.where(known, table, 0.0) / np.where(largest > 0, largest, 1.0)
    total = weighted.sum()
    if total <= 0:
        nothing = np.full(len(table), np.nan)
        return Scores(nothing, nothing.copy(), nothing.copy())
    low = parts @ weighted / total
    unknown = (~known) @ weighted / total
    seen = known @ weighted
    middle = np.divide(parts @ weighted, seen, out=np.full(len(table), np.nan), where=seen > 0)
    return Scores(middle, low, np.minimum(low + unknown, 1.0))
