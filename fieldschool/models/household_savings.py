"""The family's savings in all futures: accounts in products, and the order in which money goes in and comes out.

Balances are in today's money, so that bills and prices of goals stay what the plan says.
"""

from __future__ import annotations

import numpy as np

from fieldschool.models.household_debt import Debt
from fieldschool.models.household_ledger import Ledger
from fieldschool.models.household_plan import Goal, Plan, Product

#: A balance this close to a price pays it, and to a minimum reaches it: what is missing is rounding.
_ENOUGH = 1.0 - 1e-12


class Account:
    """One product with the family's money in it.

    Parameters
    ----------
    product : Product
    balance : ndarray, shape (futures,)
        Kept and changed in place.
    dividends : ndarray, shape (years, futures), or None
        Draws of the years of the product's record; ``None``: the mean of the record each year.
    books : Ledger
    earned : str
        Account of the books for the balances that have earned, where interest and tax are fixed shares of them.
    """

    def __init__(
        self, product: Product, balance: np.ndarray, dividends: np.ndarray | None, books: Ledger, earned: str
    ) -> None:
        self.product, self.balance = product, balance
        self._books, self._earned = books, earned
        self._record = np.array(product.record if dividends is not None else (), dtype=float)
        self._dividends = dividends
        self._rate: float | np.ndarray = float(np.mean(product.record) if product.record else product.rate)
        self._tax = self._tax_of(self._rate)
        self._earns = bool(product.record or product.rate or product.tax_on_capital)
        self._is_fixed = not self._record.size and self._tax <= self._rate
        self._base = np.zeros_like(balance)  # sum of the monthly balances that earn, since interest was last credited
        self._scratch, self._scratch_tax = np.empty_like(balance), np.empty_like(balance)

    def open_in(self, month: int) -> bool:
        """Whether money can be taken out in that month."""
        return month >= self.product.term_months

    def begin(self, month: int, kept: np.ndarray) -> None:
        """The first day of a month, after inflation: last year's fee, and the opening balance earns."""
        product = self.product
        if product.fee_year and month % 12 == 1 and month > 1:
            fee = np.minimum(self.balance, product.fee_year, out=self._scratch)
            self.balance -= fee
            self._books.add("account_fees", fee)
        if not self._earns:
            return
        if product.credit_every > 1:
            self._base *= kept
        if not product.average_months:
            self._earn()

    def end(self, month: int) -> None:
        """The last day of a month: the closing balance earns, and interest that falls due is credited."""
        if not self._earns:
            return
        if self.product.average_months:
            self._earn()
        if month % self.product.credit_every == 0:
            self._credit((month - 1) // 12)
            if self.product.credit_every > 1:
                self._base[:] = 0.0

    def settle(self, sums: dict[str, np.ndarray]) -> None:
        """Turn the balances that have earned into interest and tax."""
        earned = sums.pop(self._earned)
        if self._is_fixed:
            sums["interest"] += earned * (self._rate / 12)
            sums["tax"] += earned * (self._tax / 12)

    def _earn(self) -> None:
        earning = self.balance
        if self.product.minimum:
            earning = np.multiply(earning, earning >= self.product.minimum * _ENOUGH, out=self._scratch)
        if self.product.credit_every > 1:
            self._base += earning
        else:
            np.copyto(self._base, earning)

    def _credit(self, year: int) -> None:
        if self._is_fixed:
            self._books.add(self._earned, self._base)
            self.balance += np.multiply(self._base, (self._rate - self._tax) / 12, out=self._scratch)
            return
        if self._record.size:
            self._rate = self._record[(self._dividends[year] * self._record.size).astype(np.intp)]
            self._tax = self._tax_of(self._rate)
        interest = np.multiply(self._base, self._rate / 12, out=self._scratch)
        self._books.add("interest", interest)
        self.balance += interest
        tax = np.multiply(self._base, self._tax / 12, out=self._scratch_tax)
        np.minimum(tax, self.balance, out=tax)  # a tax on capital may be more than the interest
        self._books.add("tax", tax)
        self.balance -= tax

    def _tax_of(self, rate: float | np.ndarray) -> float | np.ndarray:
        """What is withheld a year, as a share of the balance that earns."""
        return self.product.tax_on_interest * rate + self.product.tax_on_capital


def earned_accounts(plan: Plan) -> list[str]:
    """Names of the accounts in the books for the balances that have earned, one for each of a plan's products."""
    return [f"earned {i}" for i in range(2 + len(plan.goals))]


class Savings:
    """All accounts of a plan, and cash.

    Parameters
    ----------
    plan : Plan
    futures : int
    dividends : ndarray or None
        As in `Account`.
    books : Ledger

    Attributes
    ----------
    cash : ndarray, shape (futures,)
    emergency, long_term : Account
    bought : ndarray of int, shape (goals, futures)
        Month in which a goal was bought, -1 if it was not.
    """

    def __init__(self, plan: Plan, futures: int, dividends: np.ndarray | None, books: Ledger) -> None:
        self._plan, self._books = plan, books
        goals = len(plan.goals)
        self._held = np.zeros((3 + goals, futures))
        self.cash = self._held[0]
        products = (plan.emergency_product, plan.long_term, *(goal.product for goal in plan.goals))
        self._accounts = [
            Account(product, balance, dividends, books, earned)
            for product, balance, earned in zip(products, self._held[1:], earned_accounts(plan), strict=True)
        ]
        self.emergency, self.long_term, *self._goals = self._accounts
        self._by_month = sorted(range(goals), key=lambda i: plan.goals[i].month)
        self._waiting = list(self._by_month)  # goals that are not yet bought in all futures
        self.bought = np.full((goals, futures), -1, dtype=np.int64)
        self._wanted = np.array([[float(goal.price)] for goal in plan.goals]).reshape(goals, 1) * np.ones((1, futures))
        self._scratch, self._room = np.empty(futures), np.empty(futures)

    def total(self, out: np.ndarray) -> np.ndarray:
        """Savings at home."""
        return self._held.sum(axis=0, out=out)

    def closing(self) -> dict[str, np.ndarray]:
        """What is in each kind of account."""
        goals = self._held[3:].sum(axis=0)
        return {
            "emergency": self.emergency.balance.copy(),
            "goals": goals,
            "long_term": self.long_term.balance.copy(),
            "cash": self.cash.copy(),
        }

    def settle(self, sums: dict[str, np.ndarray]) -> None:
        """Complete the sums of the books with interest and tax."""
        for account in self._accounts:
            account.settle(sums)

    def begin(self, month: int, kept: np.ndarray) -> None:
        """The first day of a month: inflation, fees, and what the opening balances earn."""
        self._held *= kept
        for account in self._accounts:
            account.begin(month, kept)

    def end(self, month: int) -> None:
        """The last day of a month: interest, then goals that are due and paid for are bought."""
        for account in self._accounts:
            account.end(month)
        for i, goal in enumerate(self._plan.goals):
            if i in self._waiting and month >= goal.month and self._goals[i].open_in(month):
                self._buy(i, goal, month)

    def put_aside(self, money: np.ndarray, target: np.ndarray, debt: Debt, prices: np.ndarray) -> None:
        """Use put-aside money in the plan's order; what no use takes is added to cash.

        Parameters
        ----------
        money : ndarray, shape (futures,)
            Used up.
        target : ndarray, shape (futures,)
            What the emergency fund is to hold.
        debt : Debt
        prices : ndarray, shape (futures,)
            Price level at home.
        """
        for use in self._plan.order:
            if use == "debt" and debt.active:
                paid = np.minimum(money, debt.owed(prices, out=self._room), out=self._room)
                self._books.add("loan", paid)
                money -= paid
                debt.pay(paid, prices)
            elif use == "emergency":
                self._fill(self.emergency.balance, target, money)
            elif use == "goals":
                for i in self._waiting:
                    self._fill(self._goals[i].balance, self._wanted[i], money)
            elif use == "long_term":
                self.long_term.balance += money
                money[:] = 0.0
        if "long_term" not in self._plan.order:
            self.cash += money

    def _fill(self, balance: np.ndarray, target: np.ndarray, money: np.ndarray) -> None:
        room = np.subtract(target, balance, out=self._room)
        np.maximum(room, 0.0, out=room)
        np.minimum(room, money, out=room)
        balance += room
        money -= room

    def draw(self, need: np.ndarray, month: int) -> None:
        """Take missing money from the emergency fund, then goals, then long-term savings, as far as they are open.

        Parameters
        ----------
        need : ndarray, shape (futures,)
            How much is missing; becomes what is still missing.
        month : int
        """
        goals = [self._goals[i] for i in reversed(self._by_month)]  # the goal that is furthest away gives first
        for account in (self.emergency, *goals, self.long_term):
            if account.open_in(month):
                taken = np.minimum(need, account.balance, out=self._scratch)
                account.balance -= taken
                need -= taken

    def _buy(self, i: int, goal: Goal, month: int) -> None:
        able = (self._goals[i].balance >= goal.price * _ENOUGH).nonzero()[0]
        able = able[self.bought[i, able] < 0]
        if able.size:
            paid = np.minimum(self._goals[i].balance[able], goal.price)
            self._goals[i].balance[able] -= paid
            self._books.add_at("goals", able, paid)
            self.bought[i, able] = month
            self._wanted[i, able] = 0.0
            if not self._wanted[i].any():
                self._waiting.remove(i)
