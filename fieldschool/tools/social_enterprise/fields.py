"""The controls of the member-owned enterprise, described as data."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.social_enterprise import Year
from fieldschool.i18n import _
from fieldschool.sources import countries, social
from fieldschool.tools.country_options import country_options
from fieldschool.tools.social_enterprise.plan import ENDS, LONGEST, MOST_PEOPLE, OUTLINE, SHARES, TEXT, Plan
from fieldschool.tools.widgets.kinds import (
    LARGEST,
    choice_field,
    money_field,
    number_field,
    percent_field,
    range_field,
    toggle_field,
)


def trade_fields(plan: Plan, iso3: str) -> list[dict]:
    """The enterprise, two sliders, and its numbers in fold-outs, one a product."""
    shop, currency = plan.shop(iso3), countries.country(iso3).currency
    shops = [[one.shop_id, _(one.title)] for one in social.shops(iso3)]
    costs = _("Fixed costs")
    found = [
        choice_field("country", _("My own country"), country_options()),
        *([choice_field("shop", _("Our enterprise"), shops, column=True)] if len(shops) > 1 else []),
        range_field("prices", _("All prices, up or down"), *ENDS["prices"], step=1, unit="%"),
        range_field("sold", _("Sold, of 100 units planned"), *ENDS["sold"], step=1),
        money_field("fixed", _("Fixed costs a month"), currency, group=costs,
                    help=_("What is paid whether you sell or not: wages, rent, the loan.")),
    ]  # fmt: skip
    for one in shop.products:
        group, name = _(one.title), one.product_id
        found += [
            money_field(f"{name}.price", _("Price of one {unit}").format(unit=_(one.unit)), currency, group=group),
            money_field(f"{name}.cost", _("What one {unit} costs us").format(unit=_(one.unit)), currency, group=group,
                        help=_(one.why)),
            number_field(f"{name}.units", _("Sold in a month, as planned"), 0, LARGEST, group=group),
        ]  # fmt: skip
    return found


def trade_values(plan: Plan, iso3: str) -> dict[str, Any]:
    """What they show."""
    shop = plan.shop(iso3)
    found: dict[str, Any] = {
        "country": iso3,
        "shop": shop.shop_id,
        "prices": plan.numbers["prices"],
        "sold": plan.numbers["sold"],
        "fixed": plan.amount(iso3, f"{shop.shop_id}.fixed", shop.fixed),
    }
    for one in shop.products:
        for name in ("price", "cost", "units"):
            found[f"{one.product_id}.{name}"] = plan.of_product(iso3, shop, one, name)
    return {field["key"]: found[field["key"]] for field in trade_fields(plan, iso3)}


def surplus_fields() -> list[dict]:
    """What becomes of the surplus; the reserve is what is left."""
    names = {
        "members": _("Of 100: paid back to members"),
        "growth": _("Of 100: for machines and stock"),
        "community": _("Of 100: for the place and for training"),
    }
    return [range_field(name, label, *ENDS[name], step=5) for name, label in names.items()]


def member_fields(currency: str) -> list[dict]:
    """A member's year."""
    options = [["buys", _("Buys here")], ["sells", _("Sells here")]]
    return [
        choice_field("buys", _("A member"), options),
        money_field("here", _("Price of a unit here"), currency),
        money_field("elsewhere", _("Price of a unit elsewhere"), currency),
        number_field("bought", _("Units in a year"), *ENDS["bought"]),
        money_field("way", _("The way there, and dues, in a year"), currency),
    ]


def member_values(plan: Plan, iso3: str, year: Year) -> dict[str, Any]:
    """What they show."""
    here, elsewhere = plan.prices(iso3)
    return {"buys": "buys" if year.buys else "sells", "here": here, "elsewhere": elsewhere,
            "bought": plan.numbers["bought"], "way": year.costs}  # fmt: skip


def social_fields(plan: Plan, currency: str) -> list[dict]:
    """What is put in, which outcomes are counted, and their ends in fold-outs."""
    found = [
        money_field("put_in", _("What is put in, by everybody"), currency,
                    help=_("Money, and what volunteers and lent rooms would cost.")),
        range_field("discount", _("A year later counts less by"), *ENDS["discount"], step=0.5, unit="%"),
    ]  # fmt: skip
    labels = {
        "people": _("How many people"),
        "value": _("What it is worth to one of them in a year"),
        "deadweight": _("Of 100, would have come anyway"),
        "attribution": _("Of 100, due to our enterprise"),
        "drop_off": _("Of 100, lost each year after the first"),
    }
    ends = {"low": _("at least"), "high": _("at most")}
    for one in social.outcomes():
        name, group = one.outcome_id, _(one.title)
        found.append(toggle_field(f"{name}.counted", _("Count it: {what}").format(what=_(one.gains)), group=group,
                                  help=_(one.why)))  # fmt: skip
        for part, label in labels.items():
            for place, word in ends.items():
                # For translators: {what} is like "How many people", {end} is "at least" or "at most".
                said = _("{what}, {end}").format(what=label, end=word)
                key = f"{name}.{part}.{place}"
                if part == "value":
                    found.append(money_field(key, said, currency, group=group))
                elif part in SHARES:
                    found.append(percent_field(key, said, 100.0, group=group))
                else:
                    found.append(number_field(key, said, 0, MOST_PEOPLE, group=group))
        found.append(number_field(f"{name}.years", _("Years that it lasts"), 1, LONGEST, group=group))
    return found


def social_values(plan: Plan, iso3: str) -> dict[str, Any]:
    """What they show."""
    found: dict[str, Any] = {"put_in": plan.put_in(iso3), "discount": plan.numbers["discount"]}
    for one in social.outcomes():
        found[f"{one.outcome_id}.counted"] = one.outcome_id not in plan.left_out
        found[f"{one.outcome_id}.years"] = round(plan.spread.get(f"{one.outcome_id}.years", one.years))
        for part in one.ends:
            for place in ("low", "high"):
                found[f"{one.outcome_id}.{part}.{place}"] = plan.end(iso3, one, part, place)
    return found


def outline_fields() -> list[dict]:
    """What the participant writes."""
    labels = {
        "what": _("What we would sell or do"),
        "whom": _("For whom, and how many of them"),
        "first": _("Who the first members are"),
        "ready": _("What must be there first"),
        "decides": _("Who decides, and in which legal form"),
        "step": _("The first step, who takes it, and by when"),
    }
    return [{"key": name, "kind": "text", "label": labels[name], "longest": TEXT} for name in OUTLINE]
