"""The products that fit an amount and a time, by what they leave after tax, fees and inflation."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.charts.access_words import Offer, protection_names, warning, what_it_leaves
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, ngettext, number, percent, span

#: Bars on view; the table holds all.
MOST = 7


def picture(
    offers: Sequence[Offer], country: str, currency: str, amount: float, months: int, inflation_pct: float
) -> Picture:
    """Bars of the real return a year, the highest first.

    Parameters
    ----------
    offers : sequence of Offer
        Those to be shown, in order.
    country, currency : str
        Name of the country, and ISO 4217.
    amount : float
    months : int
    inflation_pct : float
        Reckoned with, percent a year.
    """
    names = protection_names()
    items = [
        {
            "name": one.name,
            "value": round(one.real_pct, 2),
            "text": percent(one.real_pct),
            "note": " · ".join(filter(None, [names[one.protection], one.years, warning(one)])),
            "mark": one.real_pct < 0,
        }
        for one in shown(offers)
    ]
    columns = (_("Product"), _("Rate a year"), _("Year"), _("After tax and fees"), _("After inflation, too"),
               _("At the end"), _("Worth at today's prices"))  # fmt: skip
    rows = tuple(
        (one.name, percent(one.rate_pct, 2), one.years, percent(one.net_pct, 2), percent(one.real_pct, 2),
         money(one.end, currency), money(one.keeps, currency))
        for one in offers
    )  # fmt: skip
    caption = _("{country}: {amount} for {time}, with prices rising by {rate} a year").format(
        country=country, amount=money(amount, currency), time=span(months), rate=percent(inflation_pct)
    )
    unit = _("% a year after tax, fees and inflation; ▸ loses value") if items else ""
    spec = {"title": _("What each product leaves"), "unit": unit, "items": items}
    return Picture("bars", sentence(offers, currency, amount, months), spec, Table(caption, columns, rows))


def shown(offers: Sequence[Offer]) -> list[Offer]:
    """The bars on view: the first ones, and cash at home always, to compare with."""
    cash = [one for one in offers[MOST:] if one.key == "CASH"]
    return [*offers[: MOST - len(cash)], *cash]


def sentence(offers: Sequence[Offer], currency: str, amount: float, months: int) -> str:
    """How many products keep the money's value, and how much they leave."""
    begin = {"amount": money(amount, currency), "time": span(months)}
    real = [one for one in offers if one.key != "CASH"]
    if not real:
        return _(
            "For {amount} and {time} no product that we know passes your filters. Add one that you know below."
        ).format(**begin)
    keeping = sum(one.real_pct >= 0 for one in real)
    said = ngettext(
        "For {amount} and {time}, {n} of {all} product keeps its value.",
        "For {amount} and {time}, {n} of {all} products keep their value.",
        len(real),
    ).format(**begin, n=number(keeping), all=number(len(real)))
    if len(real) > 1:
        said += " " + _("They leave from {low} to {high} a year.").format(
            low=percent(real[-1].real_pct), high=percent(real[0].real_pct)
        )
        if real[0].is_old:
            said += " " + _("The highest is by an old rate, of {year}.").format(year=real[0].years)
    else:
        said += " " + _("It is {first}.").format(first=what_it_leaves(real[0]))
    cash = next((one for one in offers if one.key == "CASH"), None)
    if cash is not None:
        lost = money(amount - cash.keeps, currency)
        said += " " + _("Kept at home, {lost} of it would be gone.").format(lost=lost)
    return said
