"""The books of a simulation: what came in, where it went, and what is left, future by future."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

#: Accounts in work currency. ``unmet`` is living that could not be paid; it is no flow.
ABROAD = ("opening", "earnings", "living", "sent", "fees", "inflation", "unmet")
#: Accounts in home currency; ``sent`` and ``fees`` are at the market rate. The last three are no flows of their own:
#: ``fees`` were paid abroad, ``arrived`` is what was received, ``unmet`` is what could not be paid.
HOME = (
    "opening", "sent", "local_income", "interest",
    "margin", "bills", "returnee_living", "loan", "emergencies", "unplanned", "goals", "tax", "account_fees",
    "inflation",
    "fees", "arrived", "unmet",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Books:
    """Sums over all months; each array has shape (futures,).

    In each future, abroad::

        opening + earnings = living + sent + fees + inflation + closing

    and at home::

        opening + sent + local_income + interest = margin + bills + returnee_living + loan + emergencies + unplanned
            + goals + tax + account_fees + inflation + closing (all its parts)

    In today's money each flow is divided by the prices of its month, and ``inflation`` is what the money held has
    lost in value (negative when prices fell); in nominal money it is 0.

    Attributes
    ----------
    abroad : mapping
        `ABROAD` and ``closing``, work currency (today's money: at today's prices in the country of work).
    home : mapping
        `HOME`, home currency.
    closing : mapping
        ``emergency``, ``goals``, ``long_term``, ``cash`` and ``on_the_way`` at the end, home currency.
    """

    abroad: Mapping[str, np.ndarray]
    home: Mapping[str, np.ndarray]
    closing: Mapping[str, np.ndarray]


def standing_months(prices: np.ndarray | None, months: int, since: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For how many months an amount that never changes was paid, before and after the migrant came home.

    Parameters
    ----------
    prices : ndarray, shape (months + 1, futures), or None
        To count each month by its price level, for sums in nominal money.
    months : int
    since : ndarray of int, shape (futures,)
        First month at home; ``months + 1`` if there is none.

    Returns
    -------
    abroad, home : ndarray, shape (futures,)
    """
    if prices is None:
        return since - 1.0, months + 1.0 - since
    sums = np.cumsum(prices[: months + 1], axis=0) - prices[0]
    abroad = np.take_along_axis(sums, since[None, :] - 1, axis=0)[0]
    return abroad, sums[months] - abroad


class Ledger:
    """Adds flows given in today's money, and keeps their sums in today's or in nominal money.

    Parameters
    ----------
    accounts : iterable of str
    futures : int

    Attributes
    ----------
    prices : ndarray or None
        Price level of the month by which flows are multiplied; ``None`` keeps today's money.
    """

    def __init__(self, accounts: Iterable[str], futures: int) -> None:
        names = tuple(accounts)
        self.prices: np.ndarray | None = None
        self._sums = dict(zip(names, np.zeros((len(names), futures)), strict=True))
        self._scratch = np.empty(futures)

    def add(self, account: str, amount: np.ndarray | float) -> None:
        """Add a flow, one for all futures or one each."""
        total = self._sums[account]
        total += amount if self.prices is None else np.multiply(amount, self.prices, out=self._scratch)

    def add_at(self, account: str, futures: np.ndarray, amount: np.ndarray | float) -> None:
        """Add a flow in some futures, each named once."""
        self._sums[account][futures] += amount if self.prices is None else amount * self.prices[futures]

    def add_standing(self, account: str, amount: float, months: np.ndarray | float) -> None:
        """Add what came or went unchanged each month, given how many months (in nominal money: the sum of prices)."""
        self._sums[account] += amount * months

    def sums(self) -> dict[str, np.ndarray]:
        """The sums of all accounts."""
        return self._sums
