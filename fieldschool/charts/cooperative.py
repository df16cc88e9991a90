"""A cooperative as pictures: the surplus shared out, the member's return, the balance sheet, a shock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.cooperative_words import growth_sentence, line_names, shock_sentence, surplus_sentence
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, money, number, percent, sensible
from fieldschool.models.cooperative import CENTS, Shared
from fieldschool.models.cooperative_growth import Sheet, Shocked


def surplus(shared: Shared, shares: Mapping[str, float], articles: Mapping[str, str], currency: str) -> Picture:
    """Bars of the lines in order, each with its article.

    Parameters
    ----------
    shared : Shared
    shares : mapping of str to float
        The rule table, % by line.
    articles : mapping of str to str
        By line, ready to read.
    currency : str
        ISO 4217.
    """
    names = line_names()
    items = [
        {"name": names[line], "value": cents / CENTS, "text": money(cents / CENTS, currency),
         "note": " · ".join(filter(None, (percent(shares[line], 2), articles[line]))), "mark": line == "reserve"}
        for line, cents in shared.lines.items()
    ]  # fmt: skip
    rows = [
        (" · ".join(filter(None, (names[line], articles[line]))), percent(shares[line], 2), number(cents / CENTS, 2))
        for line, cents in shared.lines.items()
    ]
    rows.append((_("Sum"), percent(sum(shares.values()), 2), number(shared.total / CENTS, 2)))
    columns = (_("Line and rule"), _("Share"), currency)
    title = _("Where the surplus goes")
    spec = {"title": title, "unit": "", "items": items}
    return Picture("bars", surplus_sentence(shared, currency), spec, Table(title, columns, tuple(rows)))


def returns(offers: Sequence[tuple[str, float, str, bool]], sentence: str) -> Picture:
    """Bars of real returns, the highest first.

    Parameters
    ----------
    offers : sequence of (name, % a year, note, own)
    sentence : str
    """
    items = [
        {"name": name, "value": round(rate, 2), "text": percent(rate, 2), "note": note, "mark": own}
        for name, rate, note, own in offers
    ]
    rows = tuple((name, percent(rate, 2), note) for name, rate, note, _own in offers)
    title = _("What is left after tax and inflation")
    table = Table(title, (_("Product"), _("A year"), _("To know")), rows)
    return Picture("bars", sentence, {"title": title, "unit": _("% a year; ▸ yours"), "items": items}, table)


def growth(sheets: Sequence[Sheet], currency: str, dry: int | None, norms: tuple[float, float]) -> Picture:
    """Where the money comes from, at the end of each year."""
    ends = sheets[::12]
    items = [
        {"name": _year(place), "parts": [one.deposits, one.shares, one.reserve + one.surplus],
         "text": compact(one.claims), "note": "", "mark": False}
        for place, one in enumerate(ends)
    ]  # fmt: skip
    spec = {
        "title": _("Where the cooperative's money comes from"),
        "unit": currency,
        "series": [{"name": _("Deposits")}, {"name": _("Shares")}, {"name": _("Reserve")}],
        "items": items,
        "limits": [],
        "limitsName": "",
    }
    said = growth_sentence(ends[0], ends[-1], dry, *norms)
    return Picture("stacked", said, spec, _balance(ends, currency))


def _balance(ends: Sequence[Sheet], currency: str) -> Table:
    """The balance sheet, a column a year: seven narrow columns have room on a phone in every language."""
    if max(one.assets for one in ends) >= 1e10:
        unit, title = 1e9, _("The balance sheet, in billions of {currency}")
    else:
        unit, title = 1e6, _("The balance sheet, in millions of {currency}")
    lines = (
        (_("Loans"), [one.loans for one in ends]),
        (_("At hand"), [one.cash for one in ends]),
        (_("Deposits"), [one.deposits for one in ends]),
        (_("Shares"), [one.shares for one in ends]),
        (_("Reserve"), [one.reserve + one.surplus for one in ends]),
    )
    rows = tuple((name, *(number(sensible(value / unit), 2) for value in values)) for name, values in lines)
    columns = (_("Year"), *(number(place) for place in range(len(ends))))
    return Table(title.format(currency=currency), columns, rows)


def ratios(sheets: Sequence[Sheet], norms: tuple[float, float]) -> dict:
    """Reserve and money at hand beside their norms, year by year, as a small table that is always seen."""
    rows = [
        [_year(place), _held(100 * one.reserve_ratio, norms[0]),
         _held(100 * one.liquid_ratio, norms[1]) if one.deposits > 0 else "–"]
        for place, one in enumerate(sheets[::12])
    ]  # fmt: skip
    columns = [
        _("After"),
        _("Reserve, of all it has (norm: {n})").format(n=percent(norms[0])),
        _("At hand, of deposits (norm: {n})").format(n=percent(norms[1])),
    ]
    return {"title": _("Safe enough?"), "columns": columns, "rows": rows}


def shock(found: Shocked, currency: str) -> Picture:
    """Money at hand, month by month."""
    cash = [float(one) for one in found.cash]
    places, top = ticks(max(cash), compact)
    months = len(cash) - 1
    spec = {
        "title": _("Money at hand"),
        "x": {"label": _("Month"), "ticks": [[month, number(month)] for month in range(0, months + 1, 3)],
              "min": 0, "max": months},
        "y": {"label": currency, "ticks": places, "max": top},
        "series": [{"name": _("Money at hand"), "text": money(cash[-1], currency),
                    "points": [[month, one, "line"] for month, one in enumerate(cash)], "ahead": []}],
        "target": None,
        "legend": [],
    }  # fmt: skip
    rows = tuple((number(month), compact(one)) for month, one in enumerate(cash))
    table = Table(_("Money at hand at the end of each month"), (_("Month"), currency), rows)
    return Picture("lines", shock_sentence(found, currency), spec, table)


def _year(place: int) -> str:
    return _("today") if place == 0 else _("year {n}").format(n=number(place)).replace(" ", "\u00a0")


def _held(value: float, norm: float) -> str:
    # For translators: {n} is a percentage that reaches its norm, or does not.
    return (_("{n}, enough") if value >= norm else _("{n}, too little")).format(n=percent(value))
