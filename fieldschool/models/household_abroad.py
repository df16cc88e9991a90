"""The migrant's money in the country of work, in its currency and at today's prices there."""

from __future__ import annotations

import numpy as np

from fieldschool.models.household_ledger import ABROAD, Ledger, standing_months
from fieldschool.models.household_plan import Plan

#: Money of today below which nothing is sent: savings that cover the fixed fee to the last digit leave only rounding.
LEAST = 1e-9


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
    home_since : ndarray of int, shape (futures,)
        First month at home; the plan's months + 1 if there is none.
    sent, fees : ndarray, shape (futures,)
        Amount and fee of the month's transfers.
    books : Ledger
    """

    def __init__(self, plan: Plan, futures: int) -> None:
        self._plan = plan
        self.money = np.full(futures, float(plan.savings_abroad))
        self.working = np.ones(futures, dtype=bool)
        self.home_since = np.full(futures, plan.months + 1, dtype=np.intp)
        self.sent, self.fees = np.zeros(futures), np.zeros(futures)
        self.books = Ledger(ABROAD, futures)
        self.books.add("opening", float(plan.savings_abroad))
        self._pay = np.full(futures, float(plan.earnings))
        self._left = np.full(futures, float(plan.earnings - plan.living_abroad))  # of a month's pay, after living
        self._idle_until = np.zeros(futures, dtype=np.intp)
        self._back_to_work: dict[int, list[np.ndarray]] = {}
        self._scratch = np.empty(futures)
        self._abroad = np.ones(futures)  # `working` as numbers, which multiply faster
        self._all_work = True

    def lose_pay(self, futures: np.ndarray, month: int, months: int) -> None:
        """No earnings from this month on, for a number of months."""
        self._set_pay(futures, 0.0)
        self._idle_until[futures] = np.maximum(self._idle_until[futures], month + months)
        self._back_to_work.setdefault(month + months, []).append(futures)

    def come_home(self, futures: np.ndarray, month: int) -> None:
        """The stay ends: no earnings and no living abroad from this month on."""
        self.working[futures] = False
        self.home_since[futures] = month
        self._pay[futures] = 0.0
        self._left[futures] = 0.0
        self._abroad[futures] = 0.0
        self._all_work = False

    def _set_pay(self, futures: np.ndarray, pay: float) -> None:
        self._pay[futures] = pay
        self._left[futures] = pay - self._plan.living_abroad

    def live(self, month: int, lost: np.ndarray) -> None:
        """A month's inflation, earnings and living; living that the money does not pay is unmet.

        Parameters
        ----------
        month : int
        lost : ndarray, shape (futures,)
            What inflation takes of the value of the money held.
        """
        for futures in self._back_to_work.pop(month, ()):
            self._set_pay(futures[self.working[futures] & (self._idle_until[futures] <= month)], self._plan.earnings)
        taken = np.multiply(self.money, lost, out=self._scratch)
        self.books.add("inflation", taken)
        self.books.add("earnings", self._pay)
        self.money -= taken
        self.money += self._left
        if self.money.min() < 0:
            self.books.add("unmet", np.maximum(np.negative(self.money, out=self._scratch), 0.0, out=self._scratch))
            np.maximum(self.money, 0.0, out=self.money)

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
            Whether anything may have been sent; only then ``sent`` and ``fees`` are of this month.
        """
        planned = float(self._plan.sent) * months
        if not planned and home_now is None:
            return False
        cost, sent, fees = self._plan.transfer_cost, self.sent, self.fees
        fixed = cost.fee_fixed * transfers
        np.subtract(self.money, fixed, out=sent)
        if cost.fee_share:
            sent /= 1.0 + cost.fee_share
        np.minimum(sent, planned, out=sent)
        if not self._all_work:
            sent *= self._abroad
        np.greater(sent, LEAST, out=fees)
        sent *= fees
        fees *= fixed
        if home_now is not None:
            rest = (self.money[home_now] - cost.fee_fixed) / (1.0 + cost.fee_share)
            sent[home_now] = np.where(rest > LEAST, rest, 0.0)
            fees[home_now] = np.where(rest > LEAST, cost.fee_fixed, 0.0)
        if cost.fee_share:
            fees += np.multiply(sent, cost.fee_share, out=self._scratch)
        self.money -= sent
        self.money -= fees
        np.maximum(self.money, 0.0, out=self.money)  # rounding
        self.books.add("sent", sent)
        self.books.add("fees", fees)
        return True

    def closed(self, prices: np.ndarray | None) -> dict[str, np.ndarray]:
        """The sums of all accounts, with the living that was paid.

        Parameters
        ----------
        prices : ndarray or None
            As in `standing_months`.
        """
        months, _home = standing_months(prices, self._plan.months, self.home_since)
        self.books.add_standing("living", self._plan.living_abroad, months)
        sums = self.books.sums()
        sums["living"] -= sums["unmet"]
        return sums
