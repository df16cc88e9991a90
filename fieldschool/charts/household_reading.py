"""One family's plan and what came of it, as charts and sentences need it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

#: Shares of futures below each line of the fan.
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)

#: The uses of each 100 sent, in the order drawn, and the group that each belongs to.
GROUP_OF = {
    "fee": "lost", "margin": "lost", "inflation": "lost", "tax": "lost", "account_fees": "lost",
    "bills": "spent", "loan": "spent", "emergencies": "spent", "unplanned": "spent",
    "goals": "kept", "saved": "kept",
}  # fmt: skip


@dataclass(frozen=True)
class GoalReading:
    """What became of one goal.

    Attributes
    ----------
    name : str
        As shown, such as "a small shop".
    month : int
        Month of the plan in which it is to be bought.
    price : float
        Today's price in the currency shown.
    chance : float
        Share of futures in which it is bought by then, 0 to 1.
    median_month : float or None
        Month in which it is bought in the middle future; ``None`` if it is not bought in half of the futures.
    """

    name: str
    month: int
    price: float
    chance: float
    median_month: float | None


@dataclass(frozen=True)
class HouseholdReading:
    """One plan's outcome as the charts need it; money in ``currency``, in today's prices.

    Attributes
    ----------
    currency : str
        ISO 4217 code of the currency shown.
    levels : ndarray, shape (5, months + 1)
        Savings at home at the ``QUANTILES``, month by month.
    goals : tuple of GoalReading
    covered : float
        Months of bills that the savings pay at the end, middle future.
    unpaid : float
        Share of futures with at least one month that could not be paid.
    each_100 : mapping
        Of each 100 that leave the migrant's pocket for home, how much went to each key of ``GROUP_OF``.
    earned : float
        What interest added, of the same 100.
    return_month : int or None
        Month of the return home.
    sources : tuple of str
        Lines for under the picture.
    """

    currency: str
    levels: np.ndarray
    goals: tuple[GoalReading, ...]
    covered: float
    unpaid: float
    each_100: Mapping[str, float]
    earned: float
    return_month: int | None
    sources: tuple[str, ...]

    @property
    def months(self) -> int:
        """Months of the plan."""
        return self.levels.shape[1] - 1
