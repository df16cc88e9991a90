"""The family's loan in all futures, month by month. The balance is nominal; payments are in today's money."""

from __future__ import annotations

import numpy as np

from fieldschool.models import loans
from fieldschool.models.household_plan import Loan

#: A rest smaller than half a cent is rounding, and paid.
_HALF_CENT = 0.005


class Debt:
    """What is owed.

    An instalment that is not paid stays in the balance, with interest if the loan is a declining one; instalments go on
    until nothing is owed. Of a flat loan the balance is the sum of all instalments still to pay.

    Parameters
    ----------
    loan : Loan or None
    futures : int

    Attributes
    ----------
    balance : ndarray, shape (futures,)
        Owed, nominal.
    due : ndarray, shape (futures,)
        The month's instalment, in today's money, while the loan is active.
    active : bool
        Whether anything is owed in any future.
    """

    def __init__(self, loan: Loan | None, futures: int) -> None:
        self.balance, self.due = np.zeros(futures), np.zeros(futures)
        self._scratch = np.empty(futures)
        self._grows = 1.0
        self.active = loan is not None and loan.principal > 0
        self._instalment = 0.0
        if loan is None or not self.active:
            return
        self._instalment = float(loans.instalment(loan.principal, loan.rate_month, loan.months, loan.kind))
        if loan.kind == loans.FLAT:
            self.balance[:] = self._instalment * loan.months
        else:
            self.balance[:] = loan.principal
            self._grows = 1.0 + loan.rate_month

    def begin(self, prices: np.ndarray) -> None:
        """A month's interest, and what is due in it.

        Parameters
        ----------
        prices : ndarray, shape (futures,)
            Price level at home.
        """
        if not self.active:
            return
        if self._grows != 1.0:
            self.balance *= self._grows
        self.next_due(prices, out=self.due)

    def pay(self, paid: np.ndarray, prices: np.ndarray) -> None:
        """Take what is paid, in today's money, from the balance; it must not be more than is owed."""
        self.balance -= np.multiply(paid, prices, out=self._scratch)
        if self.balance.min() < _HALF_CENT:
            self.balance[self.balance < _HALF_CENT] = 0.0
            self.active = bool(self.balance.any())

    def next_due(self, prices: np.ndarray, out: np.ndarray) -> np.ndarray:
        """An instalment, or what is still owed if that is less, in today's money."""
        np.minimum(self.balance, self._instalment, out=out)
        return np.divide(out, prices, out=out)

    def owed(self, prices: np.ndarray, out: np.ndarray) -> np.ndarray:
        """All that is owed, in today's money."""
        return np.divide(self.balance, prices, out=out)
