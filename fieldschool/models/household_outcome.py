"""What a plan comes to in all futures: savings, goals, months that could not be paid, and where the money went."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from fieldschool.models.household_ledger import Books
from fieldschool.models.household_plan import Plan

#: Uses of what was sent, in `Each100`.
USES = (
    "fee", "margin", "inflation", "tax", "account_fees", "bills", "loan", "emergencies", "unplanned", "goals", "saved",
)  # fmt: skip
#: A fund with this share of its target counts as full; the rest is a month's tax or rounding.
FULL = 0.99


@dataclass(frozen=True)
class Each100:
    """Where each 100 went that left the migrant's pocket for home (mean of all futures, today's money).

    Attributes
    ----------
    uses : mapping of str to float
        Each of `USES`; none is negative, and they add to 100 (all are 0 when nothing was sent).
    bills : mapping of str to float
        The bills by category, and ``returnee_living``; they add to ``uses["bills"]``.
    earned : float
        What interest added, for each 100 sent, before tax.
    """

    uses: Mapping[str, float]
    bills: Mapping[str, float]
    earned: float


@dataclass(frozen=True, eq=False)
class Outcome:
    """A plan's outcome; money in home currency unless said otherwise.

    Attributes
    ----------
    plan : Plan
    savings : ndarray, shape (months + 1, futures)
        All savings at home at the end of each month, cash included, in today's money.
    prices_home : ndarray, shape (months + 1, futures)
        Price level at home.
    today : Books
        All flows in today's money.
    goal_months : ndarray of int, shape (goals, futures)
        Month in which each goal was bought; -1 if it was not.
    unpaid_months : ndarray of int, shape (futures,)
        Months in which not all that was due could be paid.
    debt : ndarray, shape (futures,)
        Owed at the end, nominal.
    monthly_bills : ndarray, shape (futures,)
        Bills of the last month, with a returnee's living, in today's money.
    """

    plan: Plan
    savings: np.ndarray
    prices_home: np.ndarray
    today: Books
    goal_months: np.ndarray
    unpaid_months: np.ndarray
    debt: np.ndarray
    monthly_bills: np.ndarray
    _nominal: Callable[[], Books] = field(repr=False)

    @cached_property
    def nominal(self) -> Books:
        """All flows in the money of their day; reckoned when first asked for."""
        return self._nominal()

    @property
    def months(self) -> int:
        """Months of the plan."""
        return self.savings.shape[0] - 1

    @property
    def futures(self) -> int:
        """Number of futures."""
        return self.savings.shape[1]

    @property
    def months_covered(self) -> np.ndarray:
        """Months of bills that the savings at home pay at the end; shape (futures,); 0 when there are no bills."""
        bills = self.monthly_bills
        return np.divide(self.savings[-1], bills, out=np.zeros_like(bills), where=bills > 0)

    def fan(self, quantiles: Sequence[float], real: bool = True) -> np.ndarray:
        """Savings at home, month by month, at some quantiles of all futures.

        Parameters
        ----------
        quantiles : sequence of float
            Shares of futures below, 0 to 1.
        real : bool
            False: in the money of each month.

        Returns
        -------
        ndarray, shape (quantiles, months + 1)
        """
        savings = self.savings if real else self.savings * self.prices_home
        return np.quantile(savings, quantiles, axis=1)

    def chance(self, goal: int) -> float:
        """Share of futures in which a goal is bought in its month."""
        months = self.goal_months[goal]
        return float(np.mean((months >= 0) & (months <= self.plan.goals[goal].month)))

    def median_month(self, goal: int) -> float | None:
        """Month in which a goal is bought in the middle future; ``None`` if half of the futures do not get there."""
        months = self.goal_months[goal]
        middle = np.quantile(np.where(months < 0, np.inf, months), 0.5, method="higher")
        return float(middle) if np.isfinite(middle) else None

    def emergency_chance(self) -> float:
        """Share of futures in which savings that are open on any day hold the emergency fund's aim at the end.

        Cash and open long-term savings count: what pays a bad month need not lie in the account of that name.
        """
        plan, closing = self.plan, self.today.closing
        accounts = {"emergency": plan.emergency_product, "long_term": plan.long_term}
        names = ["cash", *(name for name, product in accounts.items() if product.term_months <= plan.months)]
        held = sum(closing[name] for name in names)
        return float(np.mean(held >= FULL * plan.emergency_months * self.monthly_bills))

    def where_each_100_went(self) -> Each100:
        """Where each 100 went that left the migrant's pocket for home: the amounts sent, and the fees on top.

        Local income pays for bills first. What it leaves, the opening savings and interest go into one pot with what
        arrives, and each use is paid out of the pot in proportion, as coins in a pot have no names.
        """
        home, closing = self.today.home, self.today.closing
        left_pocket = home["sent"] + home["fees"]
        total = float(left_pocket.mean())
        if total <= 0:
            return Each100(dict.fromkeys(USES, 0.0), self._by_category(0.0, 0.0), 0.0)
        bills = home["bills"] + home["returnee_living"]
        from_local = np.minimum(home["local_income"], bills)
        gains = [-np.minimum(home[name], 0.0) for name in ("margin", "inflation")]  # a better rate, falling prices
        used = {
            "inflation": np.maximum(home["inflation"], 0.0),
            "bills": bills - from_local,
            "saved": sum(closing.values()),
            **{name: home[name] for name in ("tax", "account_fees", "loan", "emergencies", "unplanned", "goals")},
        }
        arrived = home["sent"] - np.maximum(home["margin"], 0.0)
        pot = arrived + home["opening"] + home["interest"] + (home["local_income"] - from_local) + sum(gains)
        share = np.divide(arrived, pot, out=np.zeros_like(pot), where=pot > 0)
        sums = {name: float((amount * share).mean()) for name, amount in used.items()}
        sums |= {"fee": float(home["fees"].mean()), "margin": float(np.maximum(home["margin"], 0.0).mean())}
        uses = {name: 100 * sums[name] / total for name in USES}
        living = np.divide(home["returnee_living"], bills, out=np.zeros_like(bills), where=bills > 0)
        for_returnee = 100 * float((used["bills"] * share * living).mean()) / total
        by_category = self._by_category(uses["bills"] - for_returnee, for_returnee)
        return Each100(uses, by_category, 100 * float(home["interest"].mean()) / total)

    def _by_category(self, bills: float, living: float) -> dict[str, float]:
        total = self.plan.bills_total
        shares = {category: bills * amount / total if total else 0.0 for category, amount in self.plan.bills}
        return {**shares, "returnee_living": living}
