"""What the simulator says beside a control when a plan cannot be: one sentence that says what to change."""

from __future__ import annotations

from collections.abc import Iterable

from fieldschool.i18n import _, money, span
from fieldschool.models.household import Plan, Problem

#: Under which control a problem of the model is told.
FIELD_OF = {
    "months": "years",
    "living_abroad": "living",
    "transfers_per_year": "transfers",
    "transfer_cost": "fee",
    "local_income": "income",
    "saved_first": "first",
    "return_month": "return_years",
    "income_after_return": "income_after",
    "returnee_living": "living_after",
    "long_term": "product",
    "emergency_product": "goal_product",
}


#: What the model can reckon with but no family can do: the picture waits until it is mended.
IMPOSSIBLE = ("spent_more_than_comes_in", "sent_more_than_left", "goal_after_horizon")


def is_error(problem: Problem) -> bool:
    """Whether a plan with this problem is not shown."""
    return problem.severity == "error" or problem.code in IMPOSSIBLE


def field_of(problem: Problem) -> str:
    """The control beside which a problem is told.

    The model names a field of its plan, such as ``sent``, ``goals[1].month`` or ``bills``.
    """
    name = problem.field.split(".")[0].split("[")[0]
    if name == "goals" and ".product" in problem.field:
        return "goal_product"
    if name == "goals":
        goal = "second" if "[1]" in problem.field else "goal"
        return f"{goal}_price" if "price" in problem.field else f"{goal}_years"
    if name == "loan":
        part = problem.field.partition(".")[2]
        return {"principal": "loan", "rate_month": "loan_rate", "months": "loan_months"}.get(part, "loan")
    if name == "bills":
        return "bills_food"
    return FIELD_OF.get(name, name)


def sentence(problem: Problem, plan: Plan, home: str, work: str) -> str:
    """What is wrong, and what would make it right.

    Parameters
    ----------
    problem : Problem
        As ``models.household.problems`` finds it.
    plan : Plan
    home, work : str
        Currencies at home and in the country of work.
    """
    values = dict(problem.values)
    if problem.code == "spent_more_than_comes_in":
        return _("More is spent than comes in: {short} a month are missing. Send more, or lower the bills.").format(
            short=money(values.get("short", 0.0), home))  # fmt: skip
    if problem.code == "sent_more_than_left":
        return _("More is sent than is left abroad. After living costs and fees {left} a month are left.").format(
            left=money(values.get("left", 0.0), work))  # fmt: skip
    said = {
        "goal_in_past": _("This date is already past. Choose a date to come."),
        "goal_after_horizon": _("The goal is later than the {time} on view. Look further ahead, or choose it earlier."),
        "negative": _("This cannot be less than nothing."),
        "not_a_number": _("Write a number here."),
        "too_large": _("This is larger than the tool can reckon with."),
        "too_many_months": _("The tool looks at most 20 years ahead."),
        "locked_past_goal": _("This money is locked until after the goal's date. Choose one that is open sooner."),
    }
    return said.get(problem.code, _("This value cannot be used. Choose another.")).format(time=span(plan.months))


def first_by_field(problems: Iterable[Problem]) -> dict[str, Problem]:
    """One problem for each control, errors before warnings."""
    found: dict[str, Problem] = {}
    for problem in sorted(problems, key=lambda problem: not is_error(problem)):
        found.setdefault(field_of(problem), problem)
    return found
