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

from fieldschool.models.futures import Paths
from fieldschool.models.household_ledger import Books
from fieldschool.models.household_outcome import Each100, Outcome
from fieldschool.models.household_plan import Goal, Loan, Plan, Product, Shock, TransferCost
from fieldschool.models.household_problems import ERROR, Problem, problems
from fieldschool.models.household_run import Run

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
    run = Run(plan, paths)
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
    run = Run(plan, paths, nominal=True)
    run.all_months()
    return run.closed()
