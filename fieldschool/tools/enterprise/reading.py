"""From a plan to the pictures: what it comes to, its loan in two ways, its troubles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fieldschool.charts import enterprise as chart
from fieldschool.charts.enterprise_words import Case, Reading, loan_sentence, month_said, season_said
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, money, ngettext, number, span
from fieldschool.models import enterprise as model
from fieldschool.models.enterprise import Plan
from fieldschool.models.enterprise_loan import Loan, schedule, total_cost, true_cost
from fieldschool.models.loans import DECLINING, FLAT
from fieldschool.tools.enterprise.desk import loan_of, troubles_of

#: The part of the start that is borrowed where no loan is planned, to compare with.
EXAMPLE = 1 / 3


def read_plan(plan: Plan, currency: str, unit: str) -> Reading:
    """Everything that there is to say of a plan."""
    books = model.keep_books(plan)
    unsold = model.keep_books(replace(plan, units=0.0))
    return Reading(plan, books, unsold, currency, unit, model.runway(plan), model.pays_from(books),
                   model.earned_back(books))  # fmt: skip


def cases_of(plan: Plan, trouble: Mapping[str, float]) -> list[Case]:
    """The plan as it is, then each trouble, then all at once."""
    names = {
        "plan": _("As planned"),
        "season": _("A bad season"),
        "late": _("A late start"),
        "sick": _("An illness"),
        "drawn": _("More for the household"),
        "all": _("All at once"),
    }
    found = []
    for key, one in {"plan": plan.trouble, **troubles_of(trouble)}.items():
        books = model.keep_books(replace(plan, trouble=one))
        month, least = books.lowest
        found.append(Case(key, names[key], least, month, books.short_from))
    return found


def troubles_page(reading: Reading, trouble: Mapping[str, float]) -> tuple[Picture, list[Case], float | None]:
    """The troubles side by side, and how far sales may fall in the bad season."""
    first, length = int(trouble["first"]), int(trouble["length"])
    cases = cases_of(reading.plan, trouble)
    limit = model.survives(reading.plan, first, length)
    season = season_said(reading.plan, first, length)
    return chart.troubles(reading, cases, limit, season), cases, limit


def loan_page(reading: Reading, values: Mapping[str, Any]) -> tuple[Picture | None, tuple[str, str]]:
    """The loan in two ways; where none is planned, of a part of the start, to compare.

    Returns
    -------
    picture : Picture or None
        ``None`` where there is nothing to borrow for.
    said : (str, str)
        What matters most, and what must be known beside it.
    """
    amount = values["loan"] or EXAMPLE * reading.plan.start
    if amount <= 0:
        return None, (_("There is nothing to borrow for."), "")
    loans = {way: loan_of(values, amount, way) for way in (DECLINING, FLAT)}
    costs = {way: (total_cost(loan), true_cost(loan) or 0.0) for way, loan in loans.items()}
    compared = loan_sentence(reading.currency, costs[FLAT], costs[DECLINING], values["rate"])
    if values["loan"]:
        said = compared, _instalments(reading, loans[values["way"]])
    else:
        example = _("If you borrowed {amount}:").format(amount=money(amount, reading.currency))
        lead = _("You plan no loan: no interest, no instalment, and nobody who takes the machine.")
        said = lead, f"{example} {compared}"
    names = {DECLINING: _("declining"), FLAT: _("flat")}
    ways = [
        (names[way], costs[way][0] - loan.fee, loan.fee, costs[way][1], bool(values["loan"]) and way == values["way"])
        for way, loan in loans.items()
    ]
    return chart.loan(ways, said[0], reading.currency), said


def _instalments(reading: Reading, loan: Loan) -> str:
    interest, principal = schedule(loan, loan.months)
    paid = interest + principal
    flows = reading.books.flows
    surplus = flows["sales"] - flows["goods"] - flows["fixed"] - flows["drawings"]
    due = flows["interest"] + flows["principal"]
    hard = int(((due > 0.005) & (surplus < due - 0.005)).sum())
    said = [_("The instalment is {amount} at its highest.").format(amount=reading.money(float(paid.max())))]
    if hard:
        words = ngettext(
            "In {n} month sales do not leave enough for it.",
            "In {n} months sales do not leave enough for it.",
            hard,
        )
        said.append(words.format(n=number(hard)))
    else:
        said.append(_("Sales leave enough for it in every month."))
    if reading.books.owed > 0.005:
        words = _("After {time} {amount} is still owed.")
        said.append(words.format(time=span(len(due)), amount=reading.money(reading.books.owed)))
    return " ".join(said)


def questions(reading: Reading, cases: list[Case], decision: str, open_checks: int) -> list[str]:
    """What is asked before, and after, a decision; it is never said what to decide."""
    books, say = reading.books, reading.money
    asked = []
    if books.short_from is not None:
        words = _("{amount} is missing in {month}. Who gives it, and what do they want for it?")
        asked.append(words.format(amount=say(books.missing), month=month_said(reading.plan, books.lowest[0])))
    if reading.runway is not None and reading.runway < 3:
        asked.append(_("Cash lasts less than three months without a sale. What if the first month brings nothing?"))
    broken = [case.name for case in cases[1:-1] if case.short_from is not None]
    if broken and books.short_from is None:
        asked.append(_("“{name}” breaks the plan. What would you sell, stop or ask for in that month?").format(
            name=broken[0]))  # fmt: skip
    if reading.left < reading.plan.drawings:
        asked.append(_("A usual month leaves less than the household takes. Who goes without?"))
    if reading.back is None:
        asked.append(_("In three years the start is not earned back. Where would the same money be better off?"))
    if open_checks:
        words = ngettext("{n} condition above is still open. Who can close it, and when?",
                         "{n} conditions above are still open. Who can close them, and when?", open_checks)  # fmt: skip
        asked.append(words.format(n=number(open_checks)))
    after = {
        "go": _("You say go. Who may say stop, and at which number?"),
        "wait": _("You say wait. What will you know then that you do not know today?"),
        "no_go": _("You say no. What have you learned that is worth telling the next one?"),
    }
    return [*asked, *([after[decision]] if decision in after else [])]
