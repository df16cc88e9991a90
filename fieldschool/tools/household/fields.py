"""The controls of the simulator, described as data for the form: four in plain words, the rest in fold-outs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from fieldschool.i18n import _, language, money, number, percent
from fieldschool.sources import corridors, countries
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.household.inputs import BILLS, LIMITS, NONE, each_transfer
from fieldschool.tools.household.setting import AVERAGE, OWN, Setting, Way

PLAN_A, PLAN_B = "a", "b"
#: Products that every country has.
GENERAL = ("CASH", "BANK")


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
    senders = {setting.work.iso3: setting.work, **{c.iso3: c for c in _workplaces(setting)}}
    return [
        _choice("country", _("My country"), _country_options()),
        _choice("work", _("The migrant works in"), [[iso3, c.name(language())] for iso3, c in senders.items()]),
        _choice("family", _("The family"), [[f.family_id, f.title] for f in setting.families],
                help=_("An illustrative family: invented, with real prices where we hold them.")),
        {"key": "editing", "kind": "choice", "label": _("The plan that I am making"),
         "options": [[PLAN_A, _("Plan A")], [PLAN_B, _("Plan B")]],
         "help": _("Plan B begins as a copy of plan A. Change it, and both are shown together.")},
    ]  # fmt: skip


def _four(setting: Setting, inputs: Mapping[str, Any]) -> list[dict]:
    left = max(inputs["earnings"] - inputs["living"], 0.0)
    return [
        _range("sent", _("How much is sent home each month"), 0, _round_up(max(left * 1.1, inputs["sent"], 10)),
               currency=setting.work.currency,
               help=_("{left} are left each month after the costs of living abroad.").format(
                   left=money(left, setting.work.currency))),
        _choice("way", _("How it is sent, and what that costs"), way_options(setting, each_transfer(inputs)),
                help=_("Total cost: the fee, and what is lost because the rate offered is below the market rate.")),
        _range("first", _("How much of what arrives is put aside first"), 0, 60, unit="%"),
        _choice("goal", _("What the family saves for"),
                [[goal.goal_id, f"{_capital(goal.name)}: {money(goal.price, setting.home.currency)}"]
                 for goal in setting.goals]),
    ]  # fmt: skip


def way_options(setting: Setting, amount: float) -> list[list[str]]:
    """The ways of sending with what each takes of one transfer of this amount (currency of work)."""
    options = [[way.key, f"{way_name(way)}: {percent(way.cost_pct(amount))}"] for way in setting.ways]
    return [*options, [OWN, _("A price that I know (type it below)")]]


def way_name(way: Way) -> str:
    """The name of a way of sending, as shown."""
    if way.key == AVERAGE:
        return _("The average of all services")
    return way.name or _("A price that I know")


def _more_sending(setting: Setting, inputs: Mapping[str, Any]) -> list[dict]:
    group = _("Sending")
    options = [
        [52.0, _("every week")], [26.0, _("every two weeks")], [24.0, _("twice a month")], [12.0, _("once a month")],
        [8.0, _("8 times a year")], [6.0, _("every two months")], [4.0, _("four times a year")],
    ]  # fmt: skip
    if inputs["transfers"] not in [option[0] for option in options]:
        options.append([inputs["transfers"], _("{n} times a year").format(n=number(inputs["transfers"]))])
    currency = setting.work.currency
    return [
        _choice("transfers", _("How often money is sent"), options, group=group),
        _money("fee", _("My own price: fee of one transfer"), currency, group,
               help=_("Counts when “A price that I know” is chosen above.")),
        _percent("margin", _("My own price: how far the rate offered is below the market rate"), group),
    ]  # fmt: skip


def _family(setting: Setting, inputs: Mapping[str, Any]) -> list[dict]:
    group = _("The family's money")
    abroad, home = setting.work.currency, setting.home.currency
    return [
        _money("earnings", _("Earned abroad each month"), abroad, group),
        _money("living", _("Cost of living abroad each month"), abroad, group),
        _percent(
            "kept_abroad",
            _("Of what is left abroad after that and the sending, saved there"),
            group,
            maximum=100,
            help=_("Our estimate. It comes home with the migrant."),
        ),
        _money("income", _("Other income at home each month"), home, group),
        *[_money(f"bills_{key}", bill_name(key), home, group) for key in BILLS],
    ]


def bill_name(key: str) -> str:
    """The name of a kind of bill, as shown."""
    return {
        "food": _("Bills each month: food"),
        "housing": _("Bills each month: house, water, power"),
        "school": _("Bills each month: school"),
        "health": _("Bills each month: health"),
        "transport": _("Bills each month: transport and phone"),
        "other": _("Bills each month: all else"),
    }[key]


def _saving(setting: Setting) -> list[dict]:
    group = _("Saving")
    own = [OWN, _("A product that I know (type it below)")]
    products = [*([p.product_id, product_label(p)] for p in setting.products), own]
    return [
        {"key": "saves_first", "kind": "toggle", "label": _("Put money aside first, before it is spent"),
         "help": _("Otherwise the family saves what is left at the end of the month."), "group": group},
        _range("unplanned", _("Of what is left at the end of a month, spent without a plan"), 0, 100, unit="%",
               group=group, help=_("Our estimate; nobody has measured it for this family.")),
        _range("emergency_months", _("Emergency fund: months of bills"), 0, 12, group=group, step=0.5,
               help=_("The family saves up to this much for bad months.")),
        _choice("order", _("What the money put aside is for, in this order"), [
            ["loan_first", _("loan, emergency fund, goals")],
            ["fund_first", _("emergency fund, loan, goals")],
            ["goal_first", _("goals, emergency fund, loan")],
        ], group=group),
        _choice("goal_product", _("Where the money for goals and emergencies is kept"), products, group=group),
        _choice("product", _("Where long-term savings are kept"), products, group=group),
        _percent("own_rate", _("The product that I know: interest a year"), group, maximum=LIMITS["own_rate"][1],
                 help=_("Counts when “A product that I know” is chosen above.")),
        _percent("own_tax", _("The product that I know: tax on the interest"), group, maximum=LIMITS["own_tax"][1]),
        _number("own_term", _("The product that I know: locked for"), group, *LIMITS["own_term"], unit=_("months")),
    ]  # fmt: skip


def product_label(product: ProductFacts) -> str:
    """A product with its rate and the year of the rate."""
    name = product_name(product)
    if product.rate_pct is None or product.product_id == "CASH":
        return name
    return _("{name}: {rate} a year ({year})").format(
        name=name, rate=percent(product.rate_pct, 2), year=product.rate_year
    )


def product_name(product: ProductFacts) -> str:
    """The name of a product and who offers it."""
    if product.product_id in (*GENERAL, OWN) or not product.provider:
        return short_name(product)
    return f"{short_name(product)}, {product.provider}"


def short_name(product: ProductFacts) -> str:
    """The name of a product; the two that every country has are translated."""
    if product.product_id == "CASH":
        return _("Cash at home")
    if product.product_id == "BANK":
        return _("Bank savings at the average rate")
    if product.product_id == OWN:
        return _("A product that I know")
    return product.name


def _goals(setting: Setting) -> list[dict]:
    group = _("Goals")
    currency = setting.home.currency
    more = [[goal.goal_id, _capital(goal.name)] for goal in setting.goals]
    return [
        _money("goal_price", _("Price of the goal today"), currency, group),
        _range("goal_years", _("To be paid within (years)"), *LIMITS["goal_years"], group=group, step=0.5),
        _choice("second", _("A second goal"), [[NONE, _("none")], *more], group=group),
        _money("second_price", _("Price of the second goal today"), currency, group),
        _range("second_years", _("Second goal within (years)"), *LIMITS["second_years"], group=group, step=0.5),
        _range("years", _("Years to look ahead"), *LIMITS["years"], group=group, step=1),
    ]


def _loan(setting: Setting) -> list[dict]:
    group = _("Loan for the journey or the job")
    return [
        _money("loan", _("Still owed today"), setting.home.currency, group),
        _percent("loan_rate", _("Interest each month"), group, maximum=LIMITS["loan_rate"][1]),
        _number("loan_months", _("Months left to pay"), group, *LIMITS["loan_months"], unit=_("months")),
        {"key": "loan_flat", "kind": "toggle", "label": _("Flat interest"), "group": group,
         "help": _("Flat: interest on the first amount until the end, although part is paid back. "
                   "It costs almost twice as much as the same rate on what is still owed.")},
    ]  # fmt: skip


def _shocks(setting: Setting) -> list[dict]:
    group = _("What can go wrong")
    shown = []
    for shock in setting.shocks:
        key, name = shock.shock_id, shock_name(shock.shock_id)
        shown.append(_percent(f"chance_{key}", _("{what}: chance in a year").format(what=name), group, maximum=100))
        if shock.cost or not (shock.months_without_pay or shock.ends_stay):
            label = _("{what}: what it costs").format(what=name)
            shown.append(_money(f"cost_{key}", label, setting.home.currency, group))
    return shown


def shock_name(key: str) -> str:
    """The name of what can go wrong, as shown."""
    return {
        "job_lost": _("Job abroad lost"),
        "contract_ended": _("Contract ended early, back home"),
        "illness": _("Illness with a stay in hospital"),
        "funeral": _("Funeral"),
        "storm": _("Storm, flood or drought"),
    }.get(key, key)


def _return(setting: Setting) -> list[dict]:
    group = _("Coming home")
    currency = setting.home.currency
    return [
        _range(
            "return_years",
            _("Back home after (years; 0 = not planned)"),
            *LIMITS["return_years"],
            group=group,
            step=0.5,
        ),
        _money("income_after", _("Earned at home each month after the return"), currency, group),
        _money("living_after", _("Cost of one more person at home each month"), currency, group),
    ]


def _display(setting: Setting, shown_in: str, seminar: str) -> list[dict]:
    codes = dict.fromkeys([setting.home.currency, setting.work.currency, countries.country(seminar).currency, "USD"])
    return [_choice("shown_in", _("Show results in"), [[code, code] for code in codes], group=_("Money shown"))]


def _workplaces(setting: Setting) -> list[countries.Country]:
    return [countries.country(sender.iso3) for sender in corridors.senders(setting.home.iso3)]


def _country_options() -> list[list[str]]:
    return sorted(([c.iso3, c.name(language())] for c in countries.all_countries()), key=lambda option: option[1])


def _choice(key: str, label: str, options: list, **more: Any) -> dict:
    return {"key": key, "kind": "choice", "label": label, "options": options, **more}


def _range(key: str, label: str, low: float, high: float, currency: str = "", step: float = 0, **more: Any) -> dict:
    step = step or _step(high - low)
    style = {"style": "currency", "currency": currency} if currency else {"style": "decimal"}
    return {"key": key, "kind": "range", "label": label, "min": low, "max": high, "step": step, "live": True,
            "format": {**style, "maximumFractionDigits": 0 if step >= 1 else 1}, **more}  # fmt: skip


def _number(key: str, label: str, group: str, low: float, high: float, **more: Any) -> dict:
    return {"key": key, "kind": "number", "label": label, "min": low, "max": high, "group": group, **more}


def _money(key: str, label: str, currency: str, group: str, **more: Any) -> dict:
    style = {"style": "decimal", "maximumFractionDigits": 2}
    return _number(key, label, group, 0, 1e9, unit=currency, format=style, **more)


def _percent(key: str, label: str, group: str, maximum: float = 50.0, **more: Any) -> dict:
    style = {"style": "decimal", "maximumFractionDigits": 2}
    return _number(key, label, group, 0, maximum, unit="%", format=style, **more)


def _step(width: float) -> float:
    """A step of 1, 2 or 5 times a power of ten: about 100 stops on the slider."""
    raw = max(width, 1e-9) / 100
    power = 10.0 ** math.floor(math.log10(raw))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * 0.999999)


def _round_up(value: float) -> float:
    step = _step(value)
    return math.ceil(value / step) * step


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
