"""The months of a simulation, one after another, in all futures at once; ``household`` says what happens in each."""

from __future__ import annotations

import numpy as np

from fieldschool.models.futures import Paths
from fieldschool.models.household_abroad import Abroad
from fieldschool.models.household_calendar import calendar, events
from fieldschool.models.household_debt import Debt
from fieldschool.models.household_ledger import HOME, Books, Ledger, standing_months
from fieldschool.models.household_plan import Plan
from fieldschool.models.household_savings import Savings, earned_accounts

#: What is kept for the months until the next transfer, as a multiple of what they cost now: prices may rise meanwhile.
CUSHION = 1.1
#: A month in which less than half a cent is missing is paid.
_HALF_CENT = 0.005


class Run:
    """The state of a simulation; what is at home is in home currency, today's money."""

    def __init__(self, plan: Plan, paths: Paths, nominal: bool = False) -> None:
        self.plan, self.paths, self._nominal = plan, paths, nominal
        futures = paths.futures
        self._calendar, self._events = calendar(plan), events(plan, paths.draws)
        self.books = Ledger((*HOME, "lost_on_the_way", *earned_accounts(plan)), futures)
        self.abroad = Abroad(plan, futures)
        self.debt = Debt(plan.loan, futures)
        self.savings = Savings(plan, futures, paths.draws.dividends if paths.spread else None, self.books)
        self.totals = np.empty((plan.months + 1, futures))
        self.unpaid = np.zeros(futures, dtype=np.int64)
        self._bills_total = plan.bills_total
        self.bills = np.full(futures, self._bills_total)  # with a returnee's living
        self._target = self.bills * plan.emergency_months
        self._income = np.full(futures, float(plan.local_income))
        self._costs, self._has_costs = np.zeros(futures), False
        self._on_the_way = np.zeros(futures)
        self._arrived, self._apart = np.zeros(futures), np.zeros(futures)
        self._due, self._rest, self._scratch = np.empty(futures), np.empty(futures), np.empty(futures)
        self._some_late = any(self._calendar.late)
        self._keeps_cash = any(self._calendar.wait) or "long_term" not in plan.order

    def all_months(self) -> None:
        """Today, and then all months."""
        self._today()
        for month in range(1, self.plan.months + 1):
            self._month(month)

    def closed(self) -> Books:
        """The books at the end."""
        months, plan = self.plan.months, self.plan
        prices = (self.paths.prices_home, self.paths.prices_work) if self._nominal else (None, None)
        abroad, home = standing_months(prices[0], months, self.abroad.home_since)
        self.books.add_standing("local_income", plan.local_income, abroad + home)
        self.books.add_standing("local_income", plan.income_after_return, home)
        self.books.add_standing("bills", plan.bills_total, abroad + home)
        self.books.add_standing("returnee_living", plan.returnee_living, home)
        sums = self.books.sums()
        self.savings.settle(sums)
        closing = {**self.savings.closing(), "on_the_way": self._on_the_way.copy()}
        abroad_sums = {**self.abroad.closed(prices[1]), "closing": self.abroad.money.copy()}
        if self._nominal:
            closing = {name: amount * prices[0][months] for name, amount in closing.items()}
            abroad_sums["closing"] *= prices[1][months]
            for lost in (sums["inflation"], sums["lost_on_the_way"], abroad_sums["inflation"]):
                lost[:] = 0.0
        sums["margin"] = sums["sent"] * plan.transfer_cost.margin_share
        lost_on_the_way = sums.pop("lost_on_the_way")
        sums["inflation"] += lost_on_the_way
        sums["arrived"] = sums["sent"] - sums["margin"] - lost_on_the_way - closing["on_the_way"]
        return Books(abroad_sums, sums, closing)

    def _today(self) -> None:
        opening = float(self.plan.savings_home)
        self.books.add("opening", opening)
        self._rest[:] = opening
        self._keep_for_wait(0, self.paths.prices_home[0])
        self.savings.put_aside(self._rest, self._target, self.debt, self.paths.prices_home[0])
        self.savings.total(out=self.totals[0])

    def _month(self, month: int) -> None:
        prices = self.paths.prices_home[month]
        if self._nominal:
            self.books.prices, self.abroad.books.prices = prices, self.paths.prices_work[month]
        self._inflation(month)
        self.savings.begin(month, self.paths.kept_home[month - 1])
        self.debt.begin(prices)
        home_now = self._bad_events(month)
        self.abroad.live(month, self.paths.lost_work[month - 1])
        self._receive(month, home_now)
        self._pay(month, prices)
        self._save(month, prices)
        self.savings.end(month)
        self.savings.total(out=self.totals[month])

    def _inflation(self, month: int) -> None:
        """Book what inflation takes of the savings, and take it from what is on the way."""
        share = self.paths.lost_home[month - 1]
        self.books.add("inflation", np.multiply(self.totals[month - 1], share, out=self._scratch))
        if self._calendar.late[month - 1]:
            taken = np.multiply(self._on_the_way, share, out=self._scratch)
            self.books.add("lost_on_the_way", taken)
            self._on_the_way -= taken

    def _bad_events(self, month: int) -> np.ndarray | None:
        """Let the month's events come; the futures in which the stay ends."""
        leaving: list[np.ndarray] = []
        if self.plan.return_month is not None and month == self.plan.return_month + 1:
            leaving.append(np.flatnonzero(self.abroad.working))
            self._come_home(leaving[0], month)
        for event in self._events[month]:
            shock, futures = self.plan.shocks[event.shock], event.futures
            if shock.ends_stay or shock.months_without_pay:  # such an event needs a migrant who is abroad
                futures = futures[self.abroad.working[futures]]
            if shock.cost:
                self._costs[futures] += shock.cost
                self._has_costs = True
            if shock.ends_stay:
                self._come_home(futures, month)
                leaving.append(futures)
            elif shock.months_without_pay:
                self.abroad.lose_pay(futures, month, shock.months_without_pay)
        return np.concatenate(leaving) if leaving else None

    def _come_home(self, futures: np.ndarray, month: int) -> None:
        self.abroad.come_home(futures, month)
        self._income[futures] += self.plan.income_after_return
        self.bills[futures] += self.plan.returnee_living
        self._target[futures] = self.plan.emergency_months * self.bills[futures]

    def _receive(self, month: int, home_now: np.ndarray | None) -> None:
        """Transfers: ``_arrived`` is for use, ``_apart`` is set apart."""
        late = self._calendar.late[month]
        arrived, apart = self._arrived, self._apart
        apart[:] = 0.0
        arrived[:] = self._on_the_way if self._some_late else 0.0
        if self._some_late:
            self._on_the_way[:] = 0.0
        if self.abroad.send(self._calendar.transfers[month], self._calendar.since[month], home_now):
            worth = np.multiply(self.paths.real_fx[month], self.plan.rate, out=self._scratch)
            self.books.add("fees", np.multiply(self.abroad.fees, worth, out=self._due))
            value = np.multiply(self.abroad.sent, worth, out=worth)
            self.books.add("sent", value)
            if self.plan.transfer_cost.margin_share:
                value *= 1.0 - self.plan.transfer_cost.margin_share
            if home_now is not None:
                apart[home_now] = value[home_now]
                value[home_now] = 0.0
            if late:
                np.multiply(value, late, out=self._on_the_way)
                value -= self._on_the_way
            arrived += value

    def _pay(self, month: int, prices: np.ndarray) -> None:
        """Pay what is due; ``_rest`` is what is left of income and cash."""
        plan, rest, due = self.plan, self._rest, self._due
        np.add(self.bills, self._costs, out=due)
        if self._has_costs:
            self.books.add("emergencies", self._costs)
        if self.debt.active:
            due += self.debt.due
        np.add(self._income, self._arrived, out=rest)
        if self._keeps_cash:
            rest += self.savings.cash
        rest -= due
        if plan.saves_first and plan.saved_first:
            first = np.multiply(self._arrived, plan.saved_first, out=self._scratch)
            rest -= first
            self._apart += first
        if rest.min() < 0:
            self._fall_short(month)
        if self.debt.active:
            self.books.add("loan", self.debt.due)
            self.debt.pay(self.debt.due, prices)
        if self._has_costs:
            self._costs[:] = 0.0
            self._has_costs = False

    def _fall_short(self, month: int) -> None:
        """Draw on savings; what is still missing stays unpaid, bad events first and the instalment last."""
        missing = np.negative(self._rest, out=self._due)
        np.maximum(missing, 0.0, out=missing)
        np.maximum(self._rest, 0.0, out=self._rest)
        taken = np.minimum(missing, self._apart, out=self._scratch)
        self._apart -= taken
        missing -= taken
        self.savings.draw(missing, month)
        if not missing.any():
            return
        self.unpaid += missing > _HALF_CENT
        self.books.add("unmet", missing)
        living = self.bills - self._bills_total
        for account, part in (
            ("emergencies", self._costs),
            ("returnee_living", living),
            ("bills", self._bills_total),
        ):
            unpaid = np.minimum(missing, part, out=self._scratch)
            missing -= unpaid
            self.books.add(account, np.negative(unpaid, out=unpaid))
        if self.debt.active:
            self.debt.due -= missing
            np.maximum(self.debt.due, 0.0, out=self.debt.due)

    def _save(self, month: int, prices: np.ndarray) -> None:
        """Spend a share of what is left without a plan, and use the rest in the plan's order."""
        rest = self._rest
        self._keep_for_wait(month, prices)
        if self.plan.unplanned:
            unplanned = np.multiply(rest, self.plan.unplanned, out=self._scratch)
            self.books.add("unplanned", unplanned)
            rest -= unplanned
        rest += self._apart
        self.savings.put_aside(rest, self._target, self.debt, prices)

    def _keep_for_wait(self, month: int, prices: np.ndarray) -> None:
        """Leave in cash what the months until the next transfer will need; ``_rest`` is what is beyond."""
        if not self._keeps_cash:
            return
        wait, cash = self._calendar.wait[month], self.savings.cash
        cash[:] = 0.0
        if wait:
            need = np.subtract(self.bills, self._income, out=self._scratch)
            if self.debt.active:
                need += self.debt.next_due(prices, out=self._due)
            np.maximum(need, 0.0, out=need)
            need *= self.abroad.working
            need *= CUSHION * wait
            np.minimum(need, self._rest, out=cash)
            self._rest -= cash
