"""The controls of the simulator, described as data for the form: four in plain words, the rest in fold-outs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.i18n import _, labelled, language, money, number, percent
from fieldschool.sources import countries
from fieldschool.tools.country_options import country_options
from fieldschool.tools.household.inputs import BILLS, LIMITS, NONE, each_transfer
from fieldschool.tools.household.names import bill_name, family_name, goal_name, product_label, shock_name, way_name
from fieldschool.tools.household.setting import OWN, Setting
from fieldschool.tools.widgets.kinds import (
    choice_field,
    money_field,
    number_field,
    percent_field,
    range_field,
    round_up,
    toggle_field,
)

PLAN_A, PLAN_B = "a", "b"


def fields(setting: Setting, inputs: Mapping[str, Any], shown_in: str, seminar: str) -> list[dict]:
    """All controls, in the order shown.

    Parameters
    ----------
    setting : Setting
    inputs : mapping
        Settings of the plan on view; they say how far the sliders must reach.
    shown_in : str
        Currency of the results.
    seminar : str
        Country where the seminar is held; its currency is one of those that results can be shown in.
    """
    return [
        *_where(setting),
        *_four(setting, inputs),
        *_more_sending(setting, inputs),
        *_family(setting, inputs),
        *_saving(setting),
        *_goals(setting),
        *_loan(setting),
        *_shocks(setting),
        *_return(setting),
        *_display(setting, shown_in, seminar),
    ]


def _where(setting: Setting) -> list[dict]:
    senders = {setting.work.iso3: setting.work, **{c.iso3: c for c in setting.workplaces}}
    return [
        choice_field("country", _("My country"), country_options()),
        choice_field("work", _("The migrant works in"), [[iso3, c.name(language())] for iso3, c in senders.items()]),
        choice_field(
            "family",
            _("The family"),
            [[family.family_id, family_name(family)] for family in setting.families],
            help=_("An illustrative family: invented, with real prices where we hold them."),
        ),
        choice_field(
            "editing",
            _("The plan that I am making"),
            [[PLAN_A, _("Plan A")], [PLAN_B, _("Plan B")]],
            help=_("Plan B begins as a copy of plan A. Change it, and both are shown together."),
        ),
    ]


def _four(setting: Setting, inputs: Mapping[str, Any]) -> list[dict]:
    left = max(inputs["earnings"] - inputs["living"], 0.0)
    return [
        range_field(
            "sent",
            _("How much is sent home each month"),
            0,
            round_up(max(left * 1.1, inputs["sent"], 10)),
            currency=setting.work.currency,
            help=_("{left} are left each month after the costs of living abroad.").format(
                left=money(left, setting.work.currency)
            ),
        ),
        choice_field(
            "way",
            _("How it is sent, and what that costs"),
            way_options(setting, each_transfer(inputs)),
            help=_("Total cost: the fee, and what is lost because the rate offered is below the market rate."),
        ),
        range_field("first", _("How much of what arrives is put aside first"), 0, 60, unit="%"),
        choice_field(
            "goal",
            _("What the family saves for"),
            [
                [goal.goal_id, labelled(_capital(goal_name(goal)), money(goal.price, setting.home.currency))]
                for goal in setting.goals
            ],
        ),
    ]


def way_options(setting: Setting, amount: float) -> list[list[str]]:
    """The ways of sending with what each takes of one transfer of this amount (currency of work)."""
    options = [[way.key, labelled(way_name(way), percent(way.cost_pct(amount)))] for way in setting.ways]
    return [*options, [OWN, _("A price that I know (type it below)")]]


def _more_sending(setting: Setting, inputs: Mapping[str, Any]) -> list[dict]:
    group = _("Sending")
    options = [
        [52.0, _("every week")],
        [26.0, _("every two weeks")],
        [24.0, _("twice a month")],
        [12.0, _("once a month")],
        [6.0, _("every two months")],
        [4.0, _("four times a year")],
    ]
    if inputs["transfers"] not in [option[0] for option in options]:
        options.append([inputs["transfers"], _("{n} times a year").format(n=number(inputs["transfers"]))])
    currency = setting.work.currency
    return [
        choice_field("transfers", _("How often money is sent"), options, group=group),
        money_field(
            "fee",
            _("My own price: fee of one transfer"),
            currency,
            group=group,
            help=_("Counts when “A price that I know” is chosen above."),
        ),
        percent_field("margin", _("My own price: how far the rate offered is below the market rate"), group=group),
    ]


def _family(setting: Setting, inputs: Mapping[str, Any]) -> list[dict]:
    group = _("The family's money")
    abroad, home = setting.work.currency, setting.home.currency
    return [
        money_field("earnings", _("Earned abroad each month"), abroad, group=group),
        money_field("living", _("Cost of living abroad each month"), abroad, group=group),
        percent_field(
            "kept_abroad",
            _("Of what is left abroad after that and the sending, saved there"),
            group=group,
            maximum=100,
            help=_("Our estimate. It comes home with the migrant."),
        ),
        money_field("income", _("Other income at home each month"), home, group=group),
        *[money_field(f"bills_{key}", bill_name(key), home, group=group) for key in BILLS],
    ]


def _saving(setting: Setting) -> list[dict]:
    group = _("Saving")
    own = [OWN, _("A product that I know (type it below)")]
    products = [*([p.product_id, product_label(p)] for p in setting.products), own]
    return [
        toggle_field(
            "saves_first",
            _("Put money aside first, before it is spent"),
            group=group,
            help=_("Otherwise the family saves what is left at the end of the month."),
        ),
        range_field(
            "unplanned",
            _("Of what is left at the end of a month, spent without a plan"),
            0,
            100,
            unit="%",
            group=group,
            help=_("Our estimate; nobody has measured it for this family."),
        ),
        range_field(
            "emergency_months",
            _("Emergency fund: months of bills"),
            0,
            12,
            group=group,
            step=0.5,
            help=_("The family saves up to this much for bad months."),
        ),
        choice_field(
            "order",
            _("What the money put aside is for, in this order"),
            [
                ["loan_first", _("loan, emergency fund, goals")],
                ["fund_first", _("emergency fund, loan, goals")],
                ["goal_first", _("goals, emergency fund, loan")],
            ],
            group=group,
        ),
        choice_field("goal_product", _("Where the money for goals and emergencies is kept"), products, group=group),
        choice_field("product", _("Where long-term savings are kept"), products, group=group),
        percent_field(
            "own_rate",
            _("The product that I know: interest a year"),
            group=group,
            maximum=LIMITS["own_rate"][1],
            help=_("Counts when “A product that I know” is chosen above."),
        ),
        percent_field(
            "own_tax", _("The product that I know: tax on the interest"), group=group, maximum=LIMITS["own_tax"][1]
        ),
        number_field(
            "own_term", _("The product that I know: locked for"), *LIMITS["own_term"], group=group, unit=_("months")
        ),
    ]


def _goals(setting: Setting) -> list[dict]:
    group = _("Goals")
    currency = setting.home.currency
    more = [[goal.goal_id, _capital(goal_name(goal))] for goal in setting.goals]
    return [
        money_field("goal_price", _("Price of the goal today"), currency, group=group),
        range_field("goal_years", _("To be paid within (years)"), *LIMITS["goal_years"], group=group, step=0.5),
        choice_field("second", _("A second goal"), [[NONE, _("none")], *more], group=group),
        money_field("second_price", _("Price of the second goal today"), currency, group=group),
        range_field("second_years", _("Second goal within (years)"), *LIMITS["second_years"], group=group, step=0.5),
        range_field("years", _("Years to look ahead"), *LIMITS["years"], group=group, step=1),
    ]


def _loan(setting: Setting) -> list[dict]:
    group = _("Loan for the journey or the job")
    return [
        money_field("loan", _("Still owed today"), setting.home.currency, group=group),
        percent_field("loan_rate", _("Interest each month"), group=group, maximum=LIMITS["loan_rate"][1]),
        number_field("loan_months", _("Months left to pay"), *LIMITS["loan_months"], group=group, unit=_("months")),
        toggle_field(
            "loan_flat",
            _("Flat interest"),
            group=group,
            help=_(
                "Flat: interest on the first amount until the end, although part is paid back. "
                "It costs almost twice as much as the same rate on what is still owed."
            ),
        ),
    ]


def _shocks(setting: Setting) -> list[dict]:
    group = _("What can go wrong")
    shown = []
    for shock in setting.shocks:
        key, name = shock.shock_id, shock_name(shock.shock_id)
        shown.append(
            percent_field(f"chance_{key}", _("{what}: chance in a year").format(what=name), group=group, maximum=100)
        )
        if shock.cost or not (shock.months_without_pay or shock.ends_stay):
            label = _("{what}: what it costs").format(what=name)
            shown.append(money_field(f"cost_{key}", label, setting.home.currency, group=group))
    return shown


def _return(setting: Setting) -> list[dict]:
    group = _("Coming home")
    currency = setting.home.currency
    return [
        range_field(
            "return_years",
            _("Back home after (years; 0 = not planned)"),
            *LIMITS["return_years"],
            group=group,
            step=0.5,
        ),
        money_field("income_after", _("Earned at home each month after the return"), currency, group=group),
        money_field("living_after", _("Cost of one more person at home each month"), currency, group=group),
    ]


def _display(setting: Setting, shown_in: str, seminar: str) -> list[dict]:
    codes = dict.fromkeys([setting.home.currency, setting.work.currency, countries.country(seminar).currency, "USD"])
    return [choice_field("shown_in", _("Show results in"), [[code, code] for code in codes], group=_("Money shown"))]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
