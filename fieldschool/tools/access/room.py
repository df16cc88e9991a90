"""What the room would promote: which products, how safe they are, how old their rates.

Products that people added themselves are only counted: their names were typed freely.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.access_words import protection_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources.countries import UnknownCountry
from fieldschool.tools.access.leaves import YES
from fieldschool.tools.access.offers import known
from fieldschool.tools.counting import how_often, rows_of
from fieldschool.tools.household.names import short_name
from fieldschool.workbook.entries import Entry

#: Answers that are read.
KEYS: tuple[str, ...] = ("products_to_promote", "own_products")
#: Products that are shown.
SHOWN = 8


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Picture everybody's products.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a person.
    country : str
        ISO 3166 alpha-3; not needed, as each product says its country.

    Returns
    -------
    list of Picture
        Bars: how many would promote a product, and who stands behind the money of those products.
    """
    people = [found for each in answers if (found := [_read(row) for row in rows_of(each, "products_to_promote")])]
    people = [[one for one in rows if one] for rows in people]
    people = [rows for rows in people if rows]
    added = sum(bool(rows_of(each, "own_products")) for each in answers)
    return [_products(people, len(answers), added), _safety(people)]


def _products(people: list[list[dict[str, Any]]], everybody: int, added: int) -> Picture:
    counted = Counter(name for rows in people for name in {one["name"] for one in rows})
    shown = counted.most_common(SHOWN)
    if not shown:
        said = _("Nobody has a product to promote yet.")
    else:
        said = ngettext("{n} of {all} has products to promote.", "{n} of {all} have products to promote.", len(people))
        said = said.format(n=number(len(people)), all=number(everybody))
        said += " " + _("Named most often: {name}.").format(name=shown[0][0])
        old = sum(any(one["old"] for one in rows) for rows in people)
        if old:
            told = ngettext(
                "{n} person names one whose rate can be more than a year old.",
                "{n} people name one whose rate can be more than a year old.",
                old,
            )
            said += " " + told.format(n=number(old))
    if added:
        told = ngettext("{n} person added a product.", "{n} people added a product.", added)
        said += " " + told.format(n=number(added))
    title = _("What the room would tell about")
    return how_often(title, said, shown, columns=(_("Product"), _("People")), unit=_("People"))


def _safety(people: list[list[dict[str, Any]]]) -> Picture:
    names = protection_names()
    counted = Counter(one["protection"] for rows in people for one in rows)
    items = [
        {"name": names[key], "value": counted[key], "text": number(counted[key]), "note": "", "mark": key == "none"}
        for key in names
        if counted[key]
    ]
    said = _("There is nothing to compare yet.")
    if items:
        risky = counted["none"] + counted["unknown"]
        said = _("Of {all} products named, {n} have nobody behind the money, or nobody asked who.").format(
            all=number(counted.total()), n=number(risky)
        )
    title = _("Who stands behind the money")
    spec = {"title": title, "unit": _("Products named") if items else "", "items": items}
    rows = tuple((item["name"], item["text"]) for item in items)
    return Picture("bars", said, spec, Table(title, (title, _("Products named")), rows))


def _read(row: Mapping[str, Any]) -> dict[str, Any] | None:
    """A product that the course knows, under the course's own name; one's own without a name; else nothing."""
    safe = row.get("protection") if row.get("protection") in protection_names() else "unknown"
    old = row.get("old") == YES
    if row.get("own") == YES:
        return {"name": _("A product that somebody added"), "protection": safe, "old": old}
    try:
        facts = known(row["country"]) if isinstance(row.get("country"), str) else None
    except UnknownCountry:
        return None
    products = (
        [] if facts is None else [one for one, _terms in facts.products if one.product_id == row.get("product_id")]
    )
    return {"name": short_name(products[0]), "protection": safe, "old": old} if products else None
