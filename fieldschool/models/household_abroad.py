"""The migrant's money in the country of work, in its currency and at today's prices there."""

from __future__ import annotations

import numpy as np

from fieldschool.models.household_ledger import ABROAD, Ledger
from fieldschool.models.household_plan import Plan


class Abroad:
    """Earnings, living and transfers in all futures, month by month.

    Parameters
    ----------
    plan : Plan
    futures : int

    Attributes
    ----------
    money : ndarray, shape (futures,)
        Held abroad; it earns nothing.
    working : ndarray of bool, shape (futures,)
        Whether the migrant is still in the country of work.
    sent, fees : ndarray, shape (futures,)
        Amount and fee of the month's transfers.
    books : Ledger
    """

    def __init__(self, plan: Plan, futures: int) -> None:
        self._plan = plan
        self.money = np.full(futures, float(plan.savings_abroad))
        self.working = np.ones(futures, dtype=bool)
        self.sent, self.fees = np.zeros(futures), np.zeros(futures)
        self.books = Ledger(ABROAD, futures)
        self.books.add("opening", float(plan.savings_abroad))
        self._pay = np.full(futures, float(plan.earnings))
        self._living = np.full(futures, float(plan.living_abroad))
        self._idle_until = np.zeros(futures, dtype=np.int64)
        self._back_to_work: dict[int, list[np.ndarray]] = {}
        self._scratch = np.empty(futures)
        self._sends = False

    def lose_pay(self, futures: np.ndarray, month: int, months: int) -> None:
        """No earnings from this month on, for a number of months."""
        self._pay[futures] = 0.0
        self._idle_until[futures] = np.maximum(self._idle_until[futures], month + months)
        self._back_to_work.setdefault(month + months, []).append(futures)

    def come_home(self, futures: np.ndarray) -> None:
        """The stay ends: no earnings and no living abroad from this month on."""
        self.working[futures] = False
        self._pay[futures] = 0.0
        self._living[futures] = 0.0

    def live(self, month: int, kept: np.ndarray) -> None:
        """A month's inflation, earnings and living; living that the money does not pay is unmet.

        Parameters
        ----------
        month : int
        kept : ndarray, shape (futures,)
            What inflation leaves of the value of the money held.
        """
        for futures in self._back_to_work.pop(month, ()):
            ready = futures[self.working[futures] & (self._idle_until[futures] <= month)]
            self._pay[ready] = self._plan.earnings
        np.multiply(self.money, kept, out=self._scratch)
        self.books.add("inflation", np.subtract(self.money, self._scratch, out=self.money))
        np.add(self._scratch, self._pay, out=self.money)
        self.money -= self._living
        self.books.add("earnings", self._pay)
        self.books.add("living", self._living)
        if self.money.min() < 0:
            short = np.flatnonzero(self.money < 0)
            missing = -self.money[short]
            self.money[short] = 0.0
            self.books.add_at("living", short, -missing)
            self.books.add_at("unmet", short, missing)

    def send(self, transfers: int, months: int, home_now: np.ndarray | None) -> bool:
        """The month's transfers: as planned, or what is there after the fees; who comes home sends all.

        Parameters
        ----------
        transfers : int
            How many.
        months : int
            For how many months of the plan.
        home_now : ndarray of int, or None
            Futures in which the stay has ended this month.

        Returns
        -------
        bool
            Whether anything may have been sent; if not, ``sent`` and ``fees`` are 0.
        """
        planned = float(self._plan.sent) * months
        regular = transfers > 0 and planned > 0
        if not regular and home_now is None:
            if self._sends:
                self.sent[:] = self.fees[:] = 0.0
            self._sends = False
            return False
        cost = self._plan.transfer_cost
        fixed = np.float64(cost.fee_fixed * transfers)
        if regular:
            np.subtract(self.money, fixed, out=self.sent)
            self.sent /= 1.0 + cost.fee_share
            np.minimum(self.sent, planned, out=self.sent)
            np.maximum(self.sent, 0.0, out=self.sent)
            self.sent *= self.working
            np.multiply(self.sent > 0, fixed, out=self.fees)
        else:
            self.sent[:] = self.fees[:] = 0.0
        if home_now is not None:
            self.sent[home_now] = np.maximum((self.money[home_now] - cost.fee_fixed) / (1.0 + cost.fee_share), 0.0)
            self.fees[home_now] = np.where(self.sent[home_now] > 0, cost.fee_fixed, 0.0)
        self.fees += np.multiply(self.sent, cost.fee_share, out=self._scratch)
        self.money -= self.sent
        self.money -= self.fees
        np.maximum(self.money, 0.0, out=self.money)  # rounding
        self.books.add("sent", self.sent)
        self.books.add("fees", self.fees)
        self._sends = True
        return True
