"""What other lessons saved for the simulator: products of one's own from 3.2.5, the price of sending from 3.2.3."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fieldschool.charts.access_words import protection_names
from fieldschool.i18n import _
from fieldschool.sources.facts import Source
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.base import Saved
from fieldschool.tools.household.inputs import LIMITS
from fieldschool.tools.household.setting import FOUND, Setting, Way
from fieldschool.workbook.entries import Items

#: Where the products stand, and what stands before the id of one.
PRODUCTS, ID = ("3.2.5", "own_products"), "SAVED-"
#: Where the price of sending stands, and the lowest and highest margin that is believed, in percent.
PRICE, MARGINS = ("3.2.3", "chosen_corridor"), (-20.0, 50.0)
#: Most that are offered, letters of a name, and the largest amount.
MOST, NAME, LARGEST = 12, 60, 1e9
#: Classes of protection in which somebody stands behind the money.
SAFE = ("insured", "government", "fund")


def with_saved(setting: Setting, saved: Saved) -> Setting:
    """Offer what was saved: products in the home currency, and the price that was found between the two countries.

    Parameters
    ----------
    setting : Setting
    saved : mapping
        What lessons saved, by (lesson, key); what cannot be a product or a price is left out.
    """
    entry = saved.get(PRODUCTS)
    rows = entry.value[:MOST] if isinstance(entry, Items) else ()
    found = [one for row in rows if (one := _product(row, setting.home.currency)) is not None]
    if found:
        setting = replace(setting, products=(*setting.products, *found))
    price = saved.get(PRICE)
    way = _way(price.value[0], setting) if isinstance(price, Items) and price.value else None
    return replace(setting, ways=(*setting.ways, way)) if way is not None else setting


def _way(row: Mapping[str, Any], setting: Setting) -> Way | None:
    """The price as a way of sending; nothing for other countries, or where fee and margin are not known apart."""
    ends = (row.get("from_iso3"), row.get("to_iso3"), row.get("currency"))
    if ends != (setting.work.iso3, setting.home.iso3, setting.work.currency):
        return None
    amount, fee, margin = row.get("amount"), row.get("fee"), row.get("margin")
    if not (_is_number(amount, LARGEST) and amount > 0 and _is_number(fee, amount)):
        return None
    if type(margin) not in (int, float) or not MARGINS[0] <= margin <= MARGINS[1]:
        return None
    # Of half the amount and less nobody asked: there the fee is the same share.
    return Way(FOUND, "", float(fee), 0.0, float(margin) / 100, smallest=float(amount) / 2)


def _product(row: Mapping[str, Any], currency: str) -> ProductFacts | None:
    name, rate, year = row.get("name"), row.get("rate_pct"), row.get("rate_year")
    known = isinstance(name, str) and name.strip() and isinstance(row.get("id"), str)
    if not known or row.get("currency") != currency or not _is_number(rate, LIMITS["own_rate"][1]):
        return None
    term = _amount(row.get("term_months"), LIMITS["own_term"][1])
    if term is None:
        return None
    said = row.get("source") if isinstance(row.get("source"), str) else ""
    return ProductFacts(
        product_id=f"{ID}{row['id'][:20]}",
        name=name[:NAME],
        provider=_("from lesson 3.2.5"),
        kind="time deposit" if term else "savings deposit",
        currency=currency,
        rate_pct=float(rate),
        rate_year=int(year) if _is_number(year, 2100) else None,
        rate_basis="variable",
        record=(),
        tax_on_interest_pct=_amount(row.get("tax_pct"), 100) or 0.0,
        tax_on_capital_pct=0.0,
        fee_year=_amount(row.get("fee_year"), LARGEST) or 0.0,
        minimum=_amount(row.get("minimum"), LARGEST) or 0.0,
        term_months=int(term),
        credited="yearly",
        insured=protection_names()[row["protection"]] if row.get("protection") in SAFE else "",
        open_from_abroad="unknown",
        what_it_is=name[:NAME],
        # Not ours: the participant found it.
        status="computed",
        source=Source("", said or _("a product that you added"), "", "", "", ""),
    )


def _amount(value: Any, most: float) -> float | None:
    """The number; 0 where none was given, nothing where it cannot be."""
    if value is None:
        return 0.0
    return float(value) if _is_number(value, most) else None


def _is_number(value: Any, most: float) -> bool:
    return type(value) in (int, float) and math.isfinite(value) and 0 <= value <= most
