"""A member-owned enterprise as pictures: from where on sales pay for all, surplus, a member's year, social return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.social_enterprise_words import (
    break_even_sentence,
    member_sentence,
    social_sentence,
    surplus_sentence,
    use_names,
)
from fieldschool.i18n import _, labelled, money, number, percent
from fieldschool.models.breakeven import BreakEven, Result
from fieldschool.models.social_enterprise import Return


@dataclass(frozen=True)
class Trade:
    """What a month of the enterprise is, ready to be told.

    Attributes
    ----------
    names, units_named : tuple of str
        Of the products, and of their units.
    result : Result
    even : BreakEven
    currency : str
    """

    names: tuple[str, ...]
    units_named: tuple[str, ...]
    result: Result
    even: BreakEven
    currency: str


@dataclass(frozen=True)
class Year:
    """A member's year of buying or selling: money at the enterprise, elsewhere, paid back, and the way there."""

    buys: bool
    here: float
    market: float
    refund: float
    costs: float
    gain: float
    currency: str


def month(trade: Trade) -> Picture:
    """A month at three levels of sales: at the break-even, one in five fewer sold, as planned.

    Returns
    -------
    Picture
        Of kind ``stacked``: what units cost, what is fixed, what is left.
    """
    levels = [(_("One in five fewer sold"), 0.8), (_("As planned"), 1.0)]
    if trade.even.part is not None:
        levels.insert(0, (_("Where it pays for itself"), trade.even.part))
    rows = []
    for name, part in levels:
        variable, sales = part * float(trade.result.variable.sum()), part * float(trade.result.sales.sum())
        rows.append((name, part, sales, (variable, trade.result.fixed, sales - variable - trade.result.fixed)))
    items = [
        {
            "name": name,
            "parts": list(parts),
            "text": _("{sum} sold").format(sum=money(sales, trade.currency)),
            "note": _left(parts[2], trade.currency),
            "mark": part == 1.0,
        }
        for name, part, sales, parts in rows
    ]
    series = [{"name": name} for name in (_("What the units cost"), _("Fixed costs"), _("What is left"))]
    spec = {
        "title": _("A month, in {currency}").format(currency=trade.currency),
        "unit": trade.currency,
        "series": series,
        "items": items,
        "limits": [],
        "limitsName": "",
    }
    # Two columns: on a phone five numbers beside each other would be broken in two.
    named = (_("Sales"), *(one["name"] for one in series))
    cells = tuple(
        (labelled(name, what), number(round(value) + 0.0))
        for name, _part, sales, parts in rows
        for what, value in zip(named, (sales, *parts), strict=True)
    )
    columns = (_("What"), trade.currency)
    return Picture("stacked", break_even_sentence(trade), spec, Table(spec["title"], columns, cells))


def products(trade: Trade) -> Picture:
    """What each product leaves for the fixed costs, the one that carries most first.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    left = trade.result.contribution
    order = np.argsort(-left, kind="stable")
    items = [
        {
            "name": trade.names[place],
            "value": max(0.0, float(left[place])),
            "text": money(float(left[place]), trade.currency),
            "note": _("each unit costs more than it brings") if left[place] < 0 else "",
            "mark": rank == 0 and left[place] > 0,
        }
        for rank, place in enumerate(order)
    ]
    title = _("What each product leaves in a month")
    first = order[0]
    if left[first] > 0:
        said = _("{product} carries most: it leaves {sum} a month for the fixed costs.").format(
            product=trade.names[first], sum=money(float(left[first]), trade.currency)
        )
    else:
        said = _("No product leaves anything: each unit costs as much as it brings, or more.")
    cells = tuple((item["name"], item["text"]) for item in items)
    spec = {"title": title, "unit": trade.currency, "items": items}
    return Picture("bars", said, spec, Table(title, (_("Product"), _("Left")), cells))


def surplus(year: float, parts: Sequence[int], currency: str) -> Picture:
    """What becomes of the year's surplus.

    Parameters
    ----------
    year : float
        Surplus of the year, below 0 for a loss.
    parts : sequence of int
        Hundredths of the currency, in the order of `use_names`; all 0 for a loss.
    currency : str
    """
    names = list(use_names().values())
    items = [
        {"name": name, "value": part / 100, "text": money(part / 100, currency, exact=True), "note": "", "mark": False}
        for name, part in zip(names, parts, strict=True)
    ]
    title = _("The year's surplus and its use")
    cells = tuple((name, number(part / 100, 2)) for name, part in zip(names, parts, strict=True))
    spec = {"title": title, "unit": currency, "items": items}
    return Picture("bars", surplus_sentence(year, currency), spec, Table(title, (_("Use"), currency), cells))


def member(year: Year) -> Picture:
    """A member's year at the enterprise beside the same year elsewhere."""
    if year.buys:
        rows = [(_("Paid elsewhere"), year.market), (_("Paid here"), year.here)]
    else:
        rows = [(_("Received elsewhere"), year.market), (_("Received here"), year.here)]
    rows += [(_("Paid back at the end of the year"), year.refund), (_("The way there, and dues"), year.costs)]
    items = [
        {"name": name, "value": value, "text": money(value, year.currency), "note": "", "mark": place == 1}
        for place, (name, value) in enumerate(rows)
        if value > 0 or place < 2
    ]
    title = _("A member's year")
    cells = tuple((item["name"], item["text"]) for item in items)
    spec = {"title": title, "unit": _("{currency} a year").format(currency=year.currency), "items": items}
    return Picture("bars", member_sentence(year), spec, Table(title, (_("What"), year.currency), cells))


def social(names: Sequence[str], found: Return, put_in: float, currency: str, sources: tuple[str, ...]) -> Picture:
    """Each outcome with its range; the ratio is told as a range, and no number of it stands alone.

    Returns
    -------
    Picture
        Of kind ``bars`` with a reach: 8 in 10 futures lie on the line.
    """
    items = []
    for name, values in zip(names, found.by_outcome, strict=True):
        low, middle, high = np.quantile(values, [0.1, 0.5, 0.9])
        items.append(
            {
                "name": name,
                "value": float(middle),
                "text": _("{low} to {high}").format(low=money(low, currency), high=money(high, currency)),
                "note": "",
                "mark": False,
                "reach": [float(low), float(high)],
            }
        )
    items.append(
        {"name": _("What is put in"), "value": put_in, "text": money(put_in, currency), "note": "", "mark": True}
    )
    title = _("Value over the years, at today's worth")
    cells = tuple((item["name"], item["text"]) for item in items)
    spec = {"title": title, "unit": currency, "items": items}
    table = Table(title, (_("What"), _("In 8 of 10 futures")), cells)
    return Picture("bars", social_sentence(names, found, put_in, currency), spec, table, sources)


def ranges(found: Return) -> tuple[float, float, float] | None:
    """The ratio below which 1 in 10 futures lies, the middle one, and the one above which 1 in 10 lies."""
    if found.ratio is None:
        return None
    low, middle, high = np.quantile(found.ratio, [0.1, 0.5, 0.9])
    return float(low), float(middle), float(high)


def _left(value: float, currency: str) -> str:
    if abs(value) < 0.5:
        return _("nothing left, nothing missing")
    said = _("{sum} left") if value > 0 else _("{sum} missing")
    return said.format(sum=money(abs(value), currency))


def studies_rows(rows: Sequence[tuple[str, float, bool, str]]) -> list[list[str]]:
    """Published ratios as rows: what, ratio in words, caution."""
    return [
        [what, (_("{ratio} (found)") if result else _("{ratio} (hoped for)")).format(ratio=number(ratio, 2)), caution]
        for what, ratio, result, caution in rows
    ]


def safety_words(safety: float | None) -> str:
    """The margin of safety as a share; a plan that makes a loss has none."""
    return _("none") if safety is None or safety < 0 else percent(round(100 * safety))
