"""The controls of the cooperative, described as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.cooperative_words import line_names
from fieldschool.i18n import _
from fieldschool.sources import cooperatives, countries
from fieldschool.tools.cooperative.plan import NUMBERS, Plan, most, usual
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field, range_field, step_of, toggle_field

#: The key of the button that puts the rule table back.
RESET = "reset"


def member_fields(iso3: str) -> list[dict]:
    """A member abroad: what is put in, borrowed, and taken off."""
    return [
        choice_field("country", _("My own country"), country_options()),
        _money("monthly", _("Paid into shares each month"), iso3),
        _money("held", _("In shares at the beginning of the year"), iso3),
        _money("deposit", _("On deposit the whole year"), iso3),
        _money("loan", _("Borrowed, paid back within the year"), iso3),
        _number("on_loan", _("Interest on the loan, a year"), "%", group=_("Rates and tax")),
        _number("on_deposit", _("Interest on the deposit, a year"), "%", group=_("Rates and tax")),
        _number("tax", _("Tax kept back from what is earned"), "%", group=_("Rates and tax"),
                help=_("Ask what is kept back from members where you are.")),
    ]  # fmt: skip


def surplus_fields(iso3: str) -> list[dict]:
    """The year, and a slider for each line of the rule table."""
    names = line_names()
    end, step = most("surplus", iso3), step_of(most("surplus", iso3))
    currency = countries.country(iso3).currency
    has_young = any(rule.least_young is not None for rule in cooperatives.lines(iso3))
    young = [toggle_field("young", _("In its first five years"))] if has_young else []
    lines = [range_field(f"line-{rule.line}", names[rule.line], 0, 100, "", 1, unit="%", help=_(rule.note))
             for rule in cooperatives.lines(iso3)]  # fmt: skip
    says = _("The shares that we begin with; within the rules that we know.")
    back = {"key": RESET, "kind": "buttons", "label": _("The rule table"), "options": [["usual", _("Put it back")]],
            "help": says}  # fmt: skip
    return [range_field("surplus", _("Net surplus of the year"), -end, end, currency, step), *young, *lines, back]


def growth_fields() -> list[dict]:
    """What moves the balance sheet."""
    costs = _("Interest and costs, a year")
    return [
        _number("deposits", _("Deposits grow in a year by"), "%"),
        _number("shares", _("Shares grow in a year by"), "%"),
        _number("lent", _("Of 100 that it has, it lends"), ""),
        _number("bad", _("Of 100 lent, are never paid back, a year"), ""),
        _number("on_loans", _("It takes on loans"), "%", group=costs),
        _number("on_deposits", _("It pays on deposits"), "%", group=costs),
        _number("costs", _("Running costs, of all it has"), "%", group=costs),
    ]


def shock_fields() -> list[dict]:
    """A bad year."""
    return [
        _number("after", _("The shock comes after so many years"), ""),
        _number("withdrawn", _("Of 100 deposited, members take out each month"), ""),
        _number("times", _("For so many months"), ""),
        _number("unpaid", _("Of 100 lent, are not paid back"), ""),
    ]


def surplus_values(plan: Plan, iso3: str) -> dict[str, Any]:
    """What stands in the controls of the year."""
    told = {f"line-{line}": share for line, share in plan.shares(iso3).items()}
    told |= {"surplus": plan.amount("surplus", iso3), "young": plan.young}
    return {field["key"]: told[field["key"]] for field in surplus_fields(iso3) if field["kind"] != "buttons"}


def values(fields: list[dict], plan: Plan, iso3: str) -> Mapping[str, Any]:
    """What stands in the other controls."""
    return {
        field["key"]: iso3
        if field["key"] == "country"
        else plan.numbers.get(field["key"], 0.0)
        if field["key"] in NUMBERS
        else plan.amount(field["key"], iso3)
        for field in fields
    }


def _money(name: str, label: str, iso3: str) -> dict:
    step = step_of(2 * usual(name, iso3))
    return range_field(name, label, 0, most(name, iso3), countries.country(iso3).currency, step)


def _number(name: str, label: str, unit: str, **more: Any) -> dict:
    low, high, step, _value = NUMBERS[name]
    return range_field(name, label, low, high, "", step, **({"unit": unit} if unit else {}), **more)
