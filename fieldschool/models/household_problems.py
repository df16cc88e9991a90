"""What is wrong with a plan, as codes: whoever shows them finds the words."""

from __future__ import annotations

import numbers
from collections.abc import Iterator
from dataclasses import dataclass

from fieldschool.models import loans, remittance
from fieldschool.models.futures import MAX_SHOCKS
from fieldschool.models.household_plan import USES, Goal, Loan, Plan, Product, Shock, TransferCost

MAX_MONTHS = 240
#: Larger amounts are slips of the finger; up to here float64 keeps the cents.
MAX_AMOUNT = 1e12
MAX_GOALS = 12

ERROR, WARNING = "error", "warning"

#: Smallest and largest value of each number, and whether it is a whole number.
_AMOUNT, _SHARE = (0.0, MAX_AMOUNT, False), (0.0, 1.0, False)
_LIMITS: dict[type, dict[str, tuple[float, float, bool]]] = {
    Plan: {
        "months": (1, MAX_MONTHS, True),
        "earnings": _AMOUNT,
        "living_abroad": _AMOUNT,
        "sent": _AMOUNT,
        "transfers_per_year": (1, 52, True),
        "rate": (1e-9, 1e9, False),
        "savings_abroad": _AMOUNT,
        "savings_home": _AMOUNT,
        "local_income": _AMOUNT,
        "saved_first": _SHARE,
        "unplanned": _SHARE,
        "emergency_months": (0.0, 120.0, False),
        "income_after_return": _AMOUNT,
        "returnee_living": _AMOUNT,
    },
    TransferCost: {
        "fee_fixed": _AMOUNT,
        "fee_share": _SHARE,
        "margin_share": (-0.5, 1.0, False),  # a bank at home may pay more than the market rate
        "delay_days": (0.0, 30.0, False),
    },
    Product: {
        "rate": (0.0, 10.0, False),
        "tax_on_interest": _SHARE,
        "tax_on_capital": _SHARE,
        "fee_year": _AMOUNT,
        "minimum": _AMOUNT,
        "term_months": (0, 1200, True),
    },
    Loan: {"principal": _AMOUNT, "rate_month": _SHARE, "months": (1, 1200, True)},
    Goal: {"price": _AMOUNT, "month": (1, 1200, True)},
    Shock: {"chance_year": _SHARE, "cost": _AMOUNT, "months_without_pay": (0, MAX_MONTHS, True)},
}
#: Codes where a limit has a name of its own.
_BELOW = {(Goal, "month"): "goal_in_past"}
_ABOVE = {(Plan, "months"): "too_many_months"}


@dataclass(frozen=True)
class Problem:
    """Something wrong with a plan.

    Attributes
    ----------
    field : str
        Where, as ``sent``, ``loan.months`` or ``goals[1].price``.
    code : str
        What: ``not_a_number``, ``not_whole``, ``negative``, ``too_small``, ``too_large``, ``too_many_months``,
        ``goal_in_past``, ``not_known``, ``too_many`` (errors); ``goal_after_horizon``, ``locked_past_goal``,
        ``sent_more_than_left``, ``spent_more_than_comes_in`` (warnings).
    values : tuple of (str, float)
        The numbers that a sentence about it needs, such as ``low``, ``high``, ``left`` or ``short``.
    severity : str
        ``error``: cannot be simulated; ``warning``: can, but look again.
    """

    field: str
    code: str
    values: tuple[tuple[str, float], ...] = ()
    severity: str = ERROR


def problems(plan: Plan) -> list[Problem]:
    """All that is wrong with a plan; never raises, whatever the fields hold.

    Parameters
    ----------
    plan : Plan

    Returns
    -------
    list of Problem
        Errors first. Warnings are looked for only when there is no error.
    """
    if not isinstance(plan, Plan):
        return [Problem("plan", "not_known")]
    errors = list(_errors(plan))
    return errors or list(_warnings(plan))


def _errors(plan: Plan) -> Iterator[Problem]:
    yield from _numbers("", plan, Plan)
    yield from _part("transfer_cost", plan.transfer_cost, TransferCost)
    yield from _product("emergency_product", plan.emergency_product)
    yield from _product("long_term", plan.long_term)
    if plan.loan is not None:
        yield from _part("loan", plan.loan, Loan)
        if isinstance(plan.loan, Loan) and plan.loan.kind not in loans.KINDS:
            yield Problem("loan.kind", "not_known")
    if plan.return_month is not None:
        yield from _number("return_month", plan.return_month, (0, 1200, True), Plan)
    if not isinstance(plan.saves_first, bool):
        yield Problem("saves_first", "not_known")
    yield from _bills(plan.bills)
    yield from _order(plan.order)
    for name, goal in _listed("goals", plan.goals, MAX_GOALS):
        yield from _part(name, goal, Goal)
        if isinstance(goal, Goal):
            yield from _product(f"{name}.product", goal.product)
    for name, shock in _listed("shocks", plan.shocks, MAX_SHOCKS):
        yield from _part(name, shock, Shock)
        if isinstance(shock, Shock) and not isinstance(shock.ends_stay, bool):
            yield Problem(f"{name}.ends_stay", "not_known")
    for field in ("goals", "shocks"):
        held, most = getattr(plan, field), {"goals": MAX_GOALS, "shocks": MAX_SHOCKS}[field]
        if not isinstance(held, tuple):
            yield Problem(field, "not_known")
        elif len(held) > most:
            yield Problem(field, "too_many", (("high", most),))


def _listed(field: str, held: object, most: int) -> Iterator[tuple[str, object]]:
    if isinstance(held, tuple):
        yield from ((f"{field}[{i}]", item) for i, item in enumerate(held[:most]))


def _part(name: str, value: object, kind: type) -> Iterator[Problem]:
    if isinstance(value, kind):
        yield from _numbers(name, value, kind)
    else:
        yield Problem(name, "not_known")


def _product(name: str, product: object) -> Iterator[Problem]:
    yield from _part(name, product, Product)
    if not isinstance(product, Product):
        return
    if product.credit_every not in (1, 12):
        yield Problem(f"{name}.credit_every", "not_known")
    if not isinstance(product.average_months, bool):
        yield Problem(f"{name}.average_months", "not_known")
    if not isinstance(product.record, tuple):
        yield Problem(f"{name}.record", "not_known")
        return
    for i, rate in enumerate(product.record):
        yield from _number(f"{name}.record[{i}]", rate, (0.0, 10.0, False), Product)


def _bills(bills: object) -> Iterator[Problem]:
    if not isinstance(bills, tuple):
        yield Problem("bills", "not_known")
        return
    seen: set[str] = set()
    for i, bill in enumerate(bills):
        if not (isinstance(bill, tuple) and len(bill) == 2 and isinstance(bill[0], str)) or bill[0] in seen:
            yield Problem(f"bills[{i}]", "not_known")
            continue
        seen.add(bill[0])
        yield from _number(f"bills[{i}]", bill[1], _AMOUNT, Plan)


def _order(order: object) -> Iterator[Problem]:
    if not isinstance(order, tuple) or any(use not in USES for use in order) or len(set(order)) < len(order):
        yield Problem("order", "not_known")


def _numbers(name: str, part: object, kind: type) -> Iterator[Problem]:
    for attribute, limits in _LIMITS[kind].items():
        field = f"{name}.{attribute}" if name else attribute
        yield from _number(field, getattr(part, attribute), limits, kind, attribute)


def _number(
    field: str, value: object, limits: tuple[float, float, bool], kind: type, attribute: str = ""
) -> Iterator[Problem]:
    low, high, is_whole = limits
    is_number = isinstance(value, numbers.Real) and not isinstance(value, bool)
    if not is_number or value != value:  # only NaN differs from itself; math.isnan fails on huge whole numbers
        yield Problem(field, "not_a_number")
    elif value < low:
        code = _BELOW.get((kind, attribute), "negative" if low == 0 else "too_small")
        yield Problem(field, code, (("low", low),))
    elif value > high:
        yield Problem(field, _ABOVE.get((kind, attribute), "too_large"), (("high", high),))
    elif is_whole and not isinstance(value, numbers.Integral):
        yield Problem(field, "not_whole")


def left_abroad(plan: Plan) -> float:
    """What can be sent in a usual month after living costs and fees, work currency, today's prices."""
    cost = plan.transfer_cost
    fees = cost.fee_fixed * plan.transfers_per_year / 12
    return max((plan.earnings - plan.living_abroad - fees) / (1 + cost.fee_share), 0.0)


def _warnings(plan: Plan) -> Iterator[Problem]:
    for i, goal in enumerate(plan.goals):
        if goal.month > plan.months:
            values = (("month", goal.month), ("months", plan.months))
            yield Problem(f"goals[{i}].month", "goal_after_horizon", values, WARNING)
        if goal.product.term_months > goal.month:
            values = (("term", goal.product.term_months), ("month", goal.month))
            yield Problem(f"goals[{i}].product", "locked_past_goal", values, WARNING)
    left = left_abroad(plan)
    if plan.sent > left * (1 + 1e-9):
        yield Problem("sent", "sent_more_than_left", (("left", left),), WARNING)
    comes = plan.local_income + remittance.received(min(plan.sent, left), plan.rate, plan.transfer_cost.margin_share)
    goes = plan.bills_total
    if plan.loan is not None:
        goes += loans.instalment(plan.loan.principal, plan.loan.rate_month, plan.loan.months, plan.loan.kind)
    if goes > comes * (1 + 1e-9):
        yield Problem("bills", "spent_more_than_comes_in", (("short", goes - comes),), WARNING)
