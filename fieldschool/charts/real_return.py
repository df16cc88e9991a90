"""What ways of keeping money leave after tax and inflation."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number, percent


@dataclass(frozen=True)
class RealReturn:
    """One way of keeping money.

    Attributes
    ----------
    name : str
        As shown.
    nominal_pct : float
        Rate a year before tax, percent.
    year : str
        Year of the rate, as shown.
    net_pct : float
        After tax, percent a year.
    real_pct : float
        After tax and inflation, percent a year.
    """

    name: str
    nominal_pct: float
    year: str
    net_pct: float
    real_pct: float


def picture(country: str, inflation_pct: float, returns: list[RealReturn], sources: tuple[str, ...]) -> Picture:
    """Bars of real returns, the highest first.

    Parameters
    ----------
    country : str
        Name.
    inflation_pct : float
        Mean inflation with which the returns were reckoned, percent a year.
    returns : list of RealReturn
        Cash at home among them.
    sources : tuple of str
        Lines for under the picture.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    ranked = sorted(returns, key=lambda one: one.real_pct, reverse=True)
    items = [
        {
            "name": one.name,
            "value": round(one.real_pct, 2),
            "text": percent(one.real_pct),
            "note": one.year,
            "mark": one.real_pct < 0,
        }
        for one in ranked
    ]
    rows = tuple((o.name, percent(o.nominal_pct), o.year, percent(o.net_pct), percent(o.real_pct)) for o in ranked)
    columns = (_("Kept in"), _("Rate a year"), _("Year"), _("After tax"), _("After tax and inflation"))
    caption = _("{country}, with prices rising by {rate} a year, as on average in the years held here").format(
        country=country, rate=percent(inflation_pct)
    )
    spec = {"title": _("What is left after tax and inflation"), "unit": _("% a year; below 0 it loses"), "items": items}
    return Picture("bars", sentence(inflation_pct, ranked), spec, Table(caption, columns, rows), sources)


def sentence(inflation_pct: float, ranked: list[RealReturn]) -> str:
    """How many of the ways keep the money's value."""
    if len(ranked) == 1:
        # For translators: {name} is a way of keeping money, such as "Cash at home"; {left} is a percentage.
        said = _("When prices rise by {rate} a year, this is left a year: {name}, {left}.")
        only = ranked[0]
        return said.format(rate=percent(inflation_pct), name=only.name, left=percent(only.real_pct))
    keeping = sum(one.real_pct >= 0 for one in ranked)
    names = {"n": number(keeping), "all": number(len(ranked)), "rate": percent(inflation_pct)}
    said = ngettext(
        "When prices rise by {rate} a year, {n} of {all} ways of keeping money keeps its value.",
        "When prices rise by {rate} a year, {n} of {all} ways of keeping money keep its value.",
        keeping,
    ).format(**names)
    if keeping and keeping < len(ranked):
        best = {"name": ranked[0].name, "rate": percent(ranked[0].real_pct)}
        said += " " + _("The best of them, {name}, leaves {rate} a year.").format(**best)
    return said
