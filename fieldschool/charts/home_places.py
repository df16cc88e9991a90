"""States and regions at home: money for each person, money in all, or people who left; bars and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, large, money, number

#: What can be looked at: US$ a head, US$, people.
MEASURES = ("per_head", "total", "left")
#: Places drawn; the table has all.
SHOWN = 12


@dataclass(frozen=True)
class Places:
    """Figures of all places of a country at one time.

    Attributes
    ----------
    measure : str
        One of `MEASURES`.
    period : str
        As shown: ``2024``, or ``2024, quarter 1``.
    values : tuple of (str, float)
        By place, the largest first.
    whole : float
        The figure of the country: the mean a head, or the sum.
    mine : str
        The place that is marked; may be empty.
    """

    measure: str
    period: str
    values: tuple[tuple[str, float], ...]
    whole: float
    mine: str = ""


def measure_name(measure: str) -> str:
    """Name what is looked at."""
    return {
        "per_head": _("Money for each person who lives there"),
        "total": _("Money in all"),
        "left": _("People who left to settle abroad"),
    }[measure]


def say(measure: str, value: float) -> str:
    """Write a figure."""
    if measure == "per_head":
        return money(value, "USD")
    return large(value, "USD") if measure == "total" else number(value)


def picture(places: Places, sources: Sequence[str] = ()) -> Picture:
    """Draw the largest places and the one that is marked."""
    shown = [
        {"name": name, "value": value, "text": say(places.measure, value), "mark": name == places.mine,
         "note": _("place {n} of {all}").format(n=number(rank), all=number(len(places.values)))
         if name == places.mine else ""}
        for rank, (name, value) in enumerate(places.values, start=1)
        if rank <= SHOWN or name == places.mine
    ]  # fmt: skip
    spec = {"title": f"{measure_name(places.measure)}, {places.period}", "unit": "", "items": shown}
    rows = tuple((name, say(places.measure, value)) for name, value in places.values)
    whole = ((_("The whole country"), say(places.measure, places.whole)),) if rows else ()
    table = Table(spec["title"], (_("Place"), measure_name(places.measure)), (*rows, *whole))
    return Picture("bars", sentence(places), spec, table, tuple(sources))


def sentence(places: Places) -> str:
    """The largest, the smallest, and the one that is marked."""
    if not places.values:
        return _("For this time nothing is held here.")
    (top, most), (low, least) = places.values[0], places.values[-1]
    words = {"period": places.period, "top": top, "most": say(places.measure, most), "low": low,
             "least": say(places.measure, least), "whole": say(places.measure, places.whole)}  # fmt: skip
    said = {
        "per_head": _("{period}: {top} received most for each person who lives there, {most}; {low} least, {least}. "
                      "The mean of the country is {whole}."),
        "total": _("{period}: {top} received most, {most}; {low} least, {least}. All together: {whole}."),
        "left": _("{period}: most people who left to settle abroad came from {top}, {most}; fewest from {low}, "
                  "{least}. All together: {whole}."),
    }[places.measure].format(**words)  # fmt: skip
    ranks = {name: rank for rank, (name, _value) in enumerate(places.values, start=1)}
    if places.mine in ranks:
        mine = _("{place} is in place {n} of {all}.")
        said += " " + mine.format(place=places.mine, n=number(ranks[places.mine]), all=number(len(ranks)))
    return said
