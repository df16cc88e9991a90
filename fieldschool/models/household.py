"""A family's money month by month, in many futures at once: a `Plan` in, an `Outcome` out.

One month, in this order:

1. Prices move; money held loses what inflation takes. Account fees of the last year are taken.
2. Bad events come. Whoever comes home brings all money left abroad in one transfer, with its cost.
3. Abroad: earnings come in, living is paid as far as the money goes, transfers are sent. The rate is fixed when money
   is sent, and the margin is lost then. A transfer late in the month arrives in the next.
4. At home: local income and transfers join the cash. If the family saves first, a share of the transfers is set apart.
   The loan's instalment, bills, a returnee's living and the cost of bad events are paid, in that order. Missing money
   comes from what was set apart, the emergency fund, goals and long-term savings, as far as they are open; what is
   still missing stays unpaid.
5. Of what is left beyond the bills until the next transfer, a share is spent without a plan. The rest, and what was set
   apart, is used in the plan's order (debt, emergency fund, goals, long term). Money brought home is set apart whole.
6. Interest is credited, and goals that are due and paid for are bought.

Why the rest is saved even by a family that saves first: so two plans that differ in nothing else show what saving
first does, which is to keep a share out of reach of unplanned spending.

Amounts are reckoned in today's money (each currency at today's prices of its country), which makes bills and prices
constant; nominal amounts follow by the price level of the month. The real exchange rate turns one into the other.
"""

from __future__ import annotations

import numpy as np

from fieldschool.models.futures import Paths
from fieldschool.models.household_abroad import Abroad
from fieldschool.models.household_calendar import Events, calendar, events
from fieldschool.models.household_debt import Debt
from fieldschool.models.household_ledger import HOME, Books, Ledger
from fieldschool.models.household_outcome import Each100, Outcome
from fieldschool.models.household_plan import Goal, Loan, Plan, Product, Shock, TransferCost
from fieldschool.models.household_problems import ERROR, Problem, problems
from fieldschool.models.household_savings import Savings

__all__ = [
    "Each100",
    "Goal",
    "Loan",
    "Outcome",
    "Plan",
    "Problem",
    "Product",
    "Shock",
    "TransferCost",
    "problems",
    "simulate",
]

#: What is kept for the months until the next transfer, as a multiple of what they cost now: prices may rise meanwhile.
CUSHION = 1.1
#: A month in which less than half a cent is missing is paid.
_HALF_CENT = 0.005


def simulate(plan: Plan, paths: Paths) -> Outcome:
    """A plan's outcome in all futures.

    Parameters
    ----------
    plan : Plan
    paths : Paths
        At least as long as the plan. The same paths for two plans make them comparable, future by future.

    Returns
    -------
    Outcome

    Raises
    ------
    ValueError
        When the plan has errors (see `problems`) or the paths are too short.
    """
    errors = [f"{problem.field}: {problem.code}" for problem in problems(plan) if problem.severity == ERROR]
    if errors:
        raise ValueError(f"The plan has errors: {'; '.join(errors)}.")
    if paths.months < plan.months:
        raise ValueError(f"The paths last {paths.months} months, the plan {plan.months}.")
    run = _Run(plan, paths)
    run.all_months()
    return Outcome(
        plan=plan,
        savings=run.totals,
        prices_home=paths.prices_home[: plan.months + 1],
        today=run.closed(),
        goal_months=run.savings.bought,
        unpaid_months=run.unpaid,
        debt=run.debt.balance,
        monthly_bills=run.bills,
        _nominal=lambda: nominal_books(plan, paths),
    )


def nominal_books(plan: Plan, paths: Paths) -> Books:
    """The books in the money of each day: the same months once more, with each flow at the prices of its month."""
    run = _Run(plan, paths, nominal=True)
    run.all_months()
    return run.closed()


class _Run:
    """The state of a simulation; what is at home is in home currency, today's money."""

    def __init__(self, plan: Plan, paths: Paths, nominal: bool = False) -> None:
        self.plan, self.paths, self._nominal = plan, paths, nominal
        futures = paths.futures
        self._calendar, self._events = calendar(plan), events(plan, paths.draws)
        self.books = Ledger(HOME, futures)
        self.abroad = Abroad(plan, futures)
        self.debt = Debt(plan.loan, futures)
        self.savings = Savings(plan, futures, paths.draws.dividends if paths.spread else None, self.books)
        self.totals = np.empty((plan.months + 1, futures))
        self.unpaid = np.zeros(futures, dtype=np.int64)
        self.bills = np.full(futures, plan.bills_total)  # with a returnee's living
        self._living = np.zeros(futures)
        self._income = np.full(futures, float(plan.local_income))
        self._shocks, self._shocks_cost = np.zeros(futures), False
        self._on_the_way = np.zeros(futures)
        self._arrived, self._apart = np.zeros(futures), np.zeros(futures)
        self._due, self._rest, self._scratch = np.empty(futures), np.empty(futures), np.empty(futures)

    def all_months(self) -> None:
        """Today, and then all months."""
        self._today()
        for month in range(1, self.plan.months + 1):
            self._month(month)

    def closed(self) -> Books:
        """The books at the end."""
        closing = {**self.savings.closing(), "on_the_way": self._on_the_way.copy()}
        money = self.abroad.money.copy()
        home, abroad = self.books.sums(), self.abroad.books.sums()
        if self._nominal:
            months = self.plan.months
            closing = {name: amount * self.paths.prices_home[months] for name, amount in closing.items()}
            money *= self.paths.prices_work[months]
            home["inflation"][:] = abroad["inflation"][:] = 0.0
        return Books({**abroad, "closing": money}, home, closing)

    def _today(self) -> None:
        opening = float(self.plan.savings_home)
        self.books.add("opening", opening)
        self._rest[:] = opening
        self._keep_for_wait(0)
        self._use(self._rest, self.paths.prices_home[0])
        self.savings.total(out=self.totals[0])

    def _month(self, month: int) -> None:
        prices = self.paths.prices_home[month]
        if self._nominal:
            self.books.prices, self.abroad.books.prices = prices, self.paths.prices_work[month]
        self._begin(month, prices)
        self._shocks_cost = False
        home_now = self._bad_events(month)
        self.abroad.live(month, self.paths.kept_work[month - 1])
        self._receive(month, home_now)
        self._pay(month, prices)
        self._save(month, prices)
        self.savings.end(month)
        self.savings.total(out=self.totals[month])

    def _begin(self, month: int, prices: np.ndarray) -> None:
        kept = self.paths.kept_home[month - 1]
        before = self.totals[month - 1]
        lost = np.subtract(before, np.multiply(before, kept, out=self._scratch), out=self._scratch)
        self.books.add("inflation", lost)
        if self._calendar.late[month - 1]:
            lost = np.subtract(self._on_the_way, self._on_the_way * kept, out=self._scratch)
            self.books.add("inflation", lost)
            self._on_the_way -= lost
        self.savings.begin(month, kept)
        self.debt.begin(prices)

    def _bad_events(self, month: int) -> np.ndarray | None:
        """Let the month's events come; the futures in which the stay ends."""
        leaving = np.zeros(0, dtype=np.intp)
        if self.plan.return_month is not None and month == self.plan.return_month + 1:
            leaving = np.flatnonzero(self.abroad.working)
            self._come_home(leaving)
        for event in self._events[month]:
            leaving = np.concatenate([leaving, self._bad_event(event, month)])
        return leaving if leaving.size else None

    def _bad_event(self, event: Events, month: int) -> np.ndarray:
        shock, futures = self.plan.shocks[event.shock], event.futures
        if shock.ends_stay or shock.months_without_pay:  # such an event needs a migrant who is abroad
            futures = futures[self.abroad.working[futures]]
        if shock.cost:
            self._shocks[futures] += shock.cost
            self._shocks_cost = True
        if shock.ends_stay:
            self._come_home(futures)
            return futures
        if shock.months_without_pay:
            self.abroad.lose_pay(futures, month, shock.months_without_pay)
        return futures[:0]

    def _come_home(self, futures: np.ndarray) -> None:
        self.abroad.come_home(futures)
        self._income[futures] += self.plan.income_after_return
        self._living[futures] = self.plan.returnee_living
        self.bills[futures] += self.plan.returnee_living

    def _receive(self, month: int, home_now: np.ndarray | None) -> None:
        """Transfers: ``_arrived`` is for use, ``_apart`` is set apart."""
        cost, late = self.plan.transfer_cost, self._calendar.late[month]
        arrived, apart, scratch = self._arrived, self._apart, self._scratch
        sent = self.abroad.send(self._calendar.transfers[month], self._calendar.since[month], home_now)
        arrived[:] = self._on_the_way
        self._on_the_way[:] = 0.0
        apart[:] = 0.0
        if sent:
            worth = self.paths.real_fx[month] * self.plan.rate
            value = np.multiply(self.abroad.sent, worth, out=scratch)
            self.books.add("sent", value)
            if cost.margin_share:
                self.books.add("margin", value * cost.margin_share)
                value *= 1.0 - cost.margin_share
            if home_now is not None:
                apart[home_now] = value[home_now]
                value[home_now] = 0.0
            if late:
                np.multiply(value, late, out=self._on_the_way)
                value -= self._on_the_way
            arrived += value
            self.books.add("fees", np.multiply(self.abroad.fees, worth, out=worth))
        self.books.add("arrived", arrived)
        if home_now is not None:
            self.books.add("arrived", apart)

    def _pay(self, month: int, prices: np.ndarray) -> None:
        """Pay what is due; ``_rest`` is what is left of income and cash."""
        plan, books, rest, due, apart = self.plan, self.books, self._rest, self._due, self._apart
        np.add(self.bills, self.debt.due, out=due)
        if self._shocks_cost:
            due += self._shocks
        np.add(self.savings.cash, self._income, out=rest)
        rest += self._arrived
        rest -= due
        if plan.saves_first and plan.saved_first:
            first = np.multiply(self._arrived, plan.saved_first, out=self._scratch)
            rest -= first
            apart += first
        books.add("local_income", self._income)
        books.add("bills", np.subtract(self.bills, self._living, out=self._scratch))
        books.add("returnee_living", self._living)
        if self._shocks_cost:
            books.add("emergencies", self._shocks)
        paid = self.debt.due
        if rest.min() < 0:
            paid = self._fall_short(month, np.flatnonzero(rest < 0))
        if self.debt.active:
            books.add("loan", paid)
            self.debt.pay(paid, prices)
        if self._shocks_cost:
            self._shocks[:] = 0.0

    def _fall_short(self, month: int, short: np.ndarray) -> np.ndarray:
        """Draw on savings; what is still missing stays unpaid, events first and the loan last. The instalment paid."""
        missing = -self._rest[short]
        self._rest[short] = 0.0
        first = np.minimum(missing, self._apart[short])
        self._apart[short] -= first
        missing = self.savings.draw(short, missing - first, month)
        still = missing > 0
        short, missing = short[still], missing[still]
        instalment = self.debt.due
        if not short.size:
            return instalment
        self.unpaid[short[missing > _HALF_CENT]] += 1
        self.books.add_at("unmet", short, missing)
        for account, part in (
            ("emergencies", self._shocks[short]),
            ("returnee_living", self._living[short]),
            ("bills", self.bills[short] - self._living[short]),
        ):
            unpaid = np.minimum(missing, part)
            self.books.add_at(account, short, -unpaid)
            missing = missing - unpaid
        paid = instalment.copy()
        paid[short] = np.maximum(paid[short] - missing, 0.0)
        return paid

    def _save(self, month: int, prices: np.ndarray) -> None:
        """Spend a share of what is left without a plan, and use the rest in the plan's order."""
        rest = self._rest
        self._keep_for_wait(month)
        if self.plan.unplanned:
            unplanned = np.multiply(rest, self.plan.unplanned, out=self._scratch)
            self.books.add("unplanned", unplanned)
            rest -= unplanned
        rest += self._apart
        self._use(rest, prices)

    def _keep_for_wait(self, month: int) -> None:
        """Leave in cash what the months until the next transfer will need; ``_rest`` is what is beyond."""
        wait = self._calendar.wait[month]
        self.savings.cash[:] = 0.0
        if wait:
            need = np.subtract(self.bills + self.debt.due, self._income, out=self._scratch)
            np.maximum(need, 0.0, out=need)
            need *= CUSHION * wait * self.abroad.working
            kept = np.minimum(need, self._rest, out=self.savings.cash)
            self._rest -= kept

    def _use(self, money: np.ndarray, prices: np.ndarray) -> None:
        target = np.multiply(self.bills, self.plan.emergency_months, out=self._scratch)
        self.savings.put_aside(money, target, self.debt, prices)
