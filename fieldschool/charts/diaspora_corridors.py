"""Corridors home: people, money, money for each person and the cost of sending; one measure at a time, never mixed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, large, money, number, percent, sensible
from fieldschool.models import diaspora as model

#: What can be looked at, in the order shown.
MEASURES = ("people", "money", "each", "cost")
USD = "USD"


@dataclass(frozen=True)
class Corridor:
    """A country of work as seen from home; NaN where a figure is not known.

    Attributes
    ----------
    name : str
    people : float
        Born at home, living there.
    usd_million : float
        Sent home in a year, US$ million; an estimate.
    cost : float
        Total cost of sending US$ 200, % of the amount.
    people_year, money_year : int
    cost_quarter : str
        Empty where the cost is not known.
    """

    name: str
    people: float
    usd_million: float
    cost: float
    people_year: int
    money_year: int
    cost_quarter: str = ""

    @property
    def each(self) -> float:
        """US$ a year for each person who lives there; not what one of them sends."""
        return model.per_person(self.usd_million, self.people)

    def value(self, measure: str) -> float:
        """The figure of one of `MEASURES`."""
        return {"people": self.people, "money": self.usd_million, "each": self.each, "cost": self.cost}[measure]


def measure_name(measure: str) -> str:
    """Name what is looked at."""
    return {
        "people": _("People"),
        "money": _("Money sent home"),
        "each": _("Money for each person"),
        "cost": _("Cost of sending"),
    }[measure]


def title(measure: str, corridors: Sequence[Corridor]) -> str:
    """Name the picture, with the year and the unit."""
    first = corridors[0] if corridors else Corridor("", math.nan, math.nan, math.nan, 0, 0)
    return {
        "people": _("People who live there, {year}").format(year=first.people_year),
        "money": _("Money sent home, {year}, US dollars; an estimate").format(year=first.money_year),
        "each": _("Money for each person who lives there, {year}, US dollars a year; our calculation").format(
            year=first.money_year
        ),
        "cost": _("Cost of sending 200 US dollars, in % of the amount"),
    }[measure]


def say(measure: str, value: float) -> str:
    """Write a figure of a measure."""
    if not math.isfinite(value):
        return _("not known")
    return {
        "people": lambda: number(sensible(value)),
        "money": lambda: large(1e6 * value, USD),
        "each": lambda: money(value, USD),
        "cost": lambda: percent(value),
    }[measure]()


def picture(country: str, measure: str, corridors: Sequence[Corridor], sources: tuple[str, ...] = ()) -> Picture:
    """Draw one measure of the largest corridors; they keep their order, by people, whatever is looked at.

    Parameters
    ----------
    country : str
        Name of the country of birth.
    measure : str
        One of `MEASURES`.
    corridors : sequence of Corridor
        By people, the largest first.
    sources : tuple of str
        Source lines.
    """
    items = [
        {
            "name": each.name,
            "value": each.value(measure) if math.isfinite(each.value(measure)) else None,
            "text": say(measure, each.value(measure)),
            "note": each.cost_quarter if measure == "cost" else "",
            "mark": False,
        }
        for each in corridors
    ]
    spec = {"title": title(measure, corridors), "unit": "", "items": items}
    return Picture("bars", sentence(country, measure, corridors), spec, table(country, corridors), sources)


def sentence(country: str, measure: str, corridors: Sequence[Corridor]) -> str:
    """What the measure says: the largest and, for money for each and for cost, the smallest too."""
    known = [each for each in corridors if math.isfinite(each.value(measure))]
    if not known:
        return _("{country}: of this nothing is known.").format(country=country)
    most = max(known, key=lambda each: each.value(measure))
    least = min(known, key=lambda each: each.value(measure))
    words = {"country": country, "top": most.name, "most": say(measure, most.value(measure)),
             "low": least.name, "least": say(measure, least.value(measure))}  # fmt: skip
    if measure == "people":
        return _("The largest group abroad: {top}, {most} people.").format(**words)
    if measure == "money":
        said = _("The most money sent home: from {top}, about {most} in {year}. It is an estimate.")
        return said.format(year=most.money_year, **words)
    if len(known) == 1:
        said = {
            "each": _("For each person who lives there, in a year: {top}, {most}."),
            "cost": _("Sending 200 US dollars takes {most} (from: {top}). For the other countries no price is known."),
        }
        return said[measure].format(**words)
    if measure == "each":
        said = _("For each person who lives there, in a year: most in {top}, {most}; least in {low}, {least}.")
        return said.format(**words)
    said = _("Of the corridors whose price is known, {low} takes least ({least}) and {top} takes most ({most}).")
    return said.format(**words)


def table(country: str, corridors: Sequence[Corridor]) -> Table:
    """All measures of each corridor, each in a column of its own."""
    columns = (_("Country"), *(measure_name(measure) for measure in MEASURES), _("Asked in"))
    rows = tuple(
        (each.name, *(say(measure, each.value(measure)) for measure in MEASURES), each.cost_quarter or "–")
        for each in corridors
    )
    return Table(_("Corridors home: {country}").format(country=country), columns, rows)
