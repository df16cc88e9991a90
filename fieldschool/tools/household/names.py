"""What things are called: ways of sending, bills, products, what can go wrong."""

from __future__ import annotations

from fieldschool.i18n import _, percent
from fieldschool.sources.families import Family
from fieldschool.sources.prices import GoalPrice
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.household.setting import AVERAGE, FOUND, OWN, Way

#: Products that every country has.
GENERAL = ("CASH", "BANK")


def way_name(way: Way) -> str:
    """The name of a way of sending, as shown."""
    if way.key == AVERAGE:
        return _("The average of all services")
    if way.key == FOUND:
        return _("The price that you found in lesson 3.2.3")
    if not way.firm:
        return _("A price that I know")
    how = ", ".join(_(part) for part in way.how)
    return f"{way.firm} ({how})" if how else way.firm


def family_name(family: Family) -> str:
    """Who the family is."""
    return _(family.title)


def goal_name(goal: GoalPrice) -> str:
    """The name of a goal as it stands inside a sentence, such as "a small shop"."""
    return _(goal.name)


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
    return f"{short_name(product)}, {_(product.provider)}"


def short_name(product: ProductFacts) -> str:
    """The name of a product."""
    if product.product_id == "CASH":
        return _("Cash at home")
    if product.product_id == "BANK":
        return _("Bank savings at the average rate")
    if product.product_id == OWN:
        return _("A product that I know")
    return _(product.name)


def shock_name(key: str) -> str:
    """The name of what can go wrong, as shown."""
    return {
        "job_lost": _("Job abroad lost"),
        "contract_ended": _("Contract ended early, back home"),
        "illness": _("Illness with a stay in hospital"),
        "funeral": _("Funeral"),
        "storm": _("Storm, flood or drought"),
    }.get(key, key)
