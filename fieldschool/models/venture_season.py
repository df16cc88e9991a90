"""The full year of a farm, month by month: what must be there before the harvest pays.

All money is at the prices of today. Costs of the year go out evenly, costs of each unit with its harvest.

References
----------
Gittinger, J. P. (1982). *Economic Analysis of Agricultural Projects*: working capital is the largest sum that is spent
before it comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

MONTHS = 12


@dataclass(frozen=True, eq=False)
class Season:
    """A full year.

    Attributes
    ----------
    sales, costs : ndarray, shape (12,)
        By month of the calendar, January first; they add up to the year's.
    need : float
        Largest sum that is spent before it comes back; 0 where each month pays for itself.
    first, last : int or None
        Months (0 to 11) from which and until which this sum goes out; None where nothing is needed.
    """

    sales: np.ndarray
    costs: np.ndarray
    need: float
    first: int | None
    last: int | None

    @property
    def left(self) -> np.ndarray:
        """Sales less costs of each month."""
        return self.sales - self.costs


def season(sales: float, yearly: float, picking: float, months: Sequence[float]) -> Season:
    """Spread a full year over its months.

    Parameters
    ----------
    sales, yearly, picking : float
        Of the year, in money: sales, costs that do not hang on the harvest, and those that come with it.
    months : sequence of float, length 12
        What is sold in each month, in any measure; where all are 0, every month is alike.

    Raises
    ------
    ValueError
        When there are not twelve, or one is below 0 or no number.
    """
    parts = np.asarray(months, dtype=float)
    if parts.shape != (MONTHS,) or not np.isfinite(parts).all() or (parts < 0).any():
        raise ValueError("Twelve months are needed, none below 0.")
    whole = parts.sum()
    parts = parts / whole if whole > 0 else np.full(MONTHS, 1 / MONTHS)
    sold, costs = sales * parts, yearly / MONTHS + picking * parts
    need, first, last = _need(sold - costs)
    return Season(sold, costs, need, first, last)


def _need(left: np.ndarray) -> tuple[float, int | None, int | None]:
    """The largest sum of money that is missing over months in a row, at most a year, wherever one begins."""
    # Row s: the year that begins in month s, added up.
    rows = np.array([np.roll(left, -start) for start in range(MONTHS)]).cumsum(axis=1)
    deepest = float(rows.min())
    # A cent is lost in adding up.
    if deepest > -0.01:
        return 0.0, None, None
    # The shortest row of months that comes to it.
    found = np.argwhere(rows <= deepest + 0.005)
    start, length = min(found.tolist(), key=lambda pair: (pair[1], pair[0]))
    return -deepest, start, (start + length) % MONTHS
