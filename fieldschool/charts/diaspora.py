"""Where people born in a country live: a map, bars that carry the same, one sentence, one table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, compact, ngettext, number, percent, sensible
from fieldschool.models import diaspora as model

#: Whom the picture counts.
WHO = ("all", "women", "men")
#: Destinations drawn on the map, as bars, and told in the table; the others are one row.
ON_MAP, AS_BARS, IN_TABLE = 40, 10, 30
#: Destinations named and joined to home by a line at most.
NAMED = 12
#: Below this they live nearly all in one country.
NEARLY_ONE = 1.5


@dataclass(frozen=True)
class Destination:
    """A country where they live.

    Attributes
    ----------
    iso3, name : str
    people : float
        Of those asked for (everybody, women or men).
    women : float
        Part of everybody there who are women, 0 to 1; NaN where not known.
    at : tuple of float or None
        Degrees north and east; ``None`` where its place is not known.
    later : tuple of (float, int) or None
        A newer count of everybody, and its year.
    """

    iso3: str
    name: str
    people: float
    women: float = math.nan
    at: tuple[float, float] | None = None
    later: tuple[float, int] | None = None


@dataclass(frozen=True)
class Spread:
    """People born in one country, by where they live.

    Attributes
    ----------
    country : str
        Name of the country of birth.
    at : tuple of float or None
        Where it lies: degrees north and east.
    year : int
    who : str
        One of `WHO`.
    destinations : tuple of Destination
        With anybody, the largest first.
    largest : float
        The most people in one country in any year; circles keep their scale by it.
    iso3 : str
        Of the country of birth.
    """

    country: str
    at: tuple[float, float] | None
    year: int
    who: str
    destinations: tuple[Destination, ...]
    largest: float
    iso3: str = ""

    @property
    def people(self) -> list[float]:
        """People by destination."""
        return [each.people for each in self.destinations]

    @property
    def total(self) -> float:
        """Everybody that is counted."""
        return math.fsum(self.people)

    def share(self, people: float) -> float:
        """Part of all, 0 to 1."""
        return people / self.total if self.total else math.nan


def sentence(spread: Spread) -> str:
    """How many, in how many countries, and how concentrated; in words where nobody is known."""
    if not spread.destinations:
        said = _("{country}: for {year}, nobody who was born there and lives abroad is known here.")
        return said.format(country=spread.country, year=spread.year)
    told = {
        "all": _("{country}: in {year}, about {n} people born there lived in {countries}."),
        "women": _("{country}: in {year}, about {n} women born there lived in {countries}."),
        "men": _("{country}: in {year}, about {n} men born there lived in {countries}."),
    }[spread.who]
    many = len(spread.destinations)
    counted = ngettext("{n} other country", "{n} other countries", many).format(n=number(many))
    said = told.format(year=spread.year, n=number(sensible(spread.total)), country=spread.country, countries=counted)
    return f"{said} {concentration(spread.people, spread.destinations[0].name)}"


def concentration(people: Sequence[float], top: str) -> str:
    """Say how concentrated they are: the largest country's part, and the number of countries of equal size.

    Parameters
    ----------
    people : sequence of float
        By country, the largest first.
    top : str
        Name of the largest.
    """
    part = number(100 * people[0] / math.fsum(people))
    equal = model.effective_number(people)
    if len(people) == 1:
        return _("All of them live in one country: {top}.").format(top=top)
    if equal < NEARLY_ONE:
        return _("Nearly all live in one country: {top}, {n} of every 100.").format(n=part, top=top)
    said = _("The largest group: {top}, {n} of every 100. They are spread as if over {equal} countries of equal size.")
    return said.format(n=part, top=top, equal=number(equal, 1))


def on_map(spread: Spread, *, whole: bool, sources: tuple[str, ...] = ()) -> Picture:
    """Draw circles of people on a map, and lines from home to the largest.

    Parameters
    ----------
    spread : Spread
    whole : bool
        Show all the world; otherwise the part where most of them live.
    sources : tuple of str
        Source lines.

    Returns
    -------
    Picture
        Of kind ``map``. ``home`` is ``None`` where nobody knows where the country lies.
    """
    placed, near = _drawn(spread, whole=whole)
    lon = spread.at[1] if spread.at else (near[0].at[1] if near else 0.0)
    middle = model.middle(lon, [each.at[1] for each in near])
    items = [
        {
            "iso3": each.iso3,
            "name": each.name,
            "text": compact(sensible(each.people)),
            "value": each.people,
            "at": [each.at[1], each.at[0]],
            "near": each in near,
        }
        for each in placed
    ]
    home = {"iso3": spread.iso3, "name": spread.country, "at": [spread.at[1], spread.at[0]]} if spread.at else None
    spec = {
        "title": _("Where they live"),
        "middle": round(middle.lon),
        "whole": whole,
        "home": home,
        "items": items,
        "top": spread.largest,
        "legend": _legend(spread),
    }
    return Picture("map", sentence(spread), spec, table(spread), sources)


def _drawn(spread: Spread, *, whole: bool) -> tuple[list[Destination], list[Destination]]:
    """What is drawn, and what of it is joined to home and lies on the part that is shown."""
    placed = [each for each in spread.destinations[:ON_MAP] if each.at]
    many = NAMED if whole else max(model.FEWEST, min(NAMED, model.how_many_make(spread.people)))
    return placed, placed[:many]


def left_out(spread: Spread, *, whole: bool) -> str:
    """Say what the map leaves out."""
    placed, near = _drawn(spread, whole=whole)
    if not placed:
        return ""
    left = spread.destinations[ON_MAP:]
    nowhere = [each.name for each in spread.destinations[:ON_MAP] if not each.at]
    said = []
    if not whole:
        part = number(100 * spread.share(math.fsum(each.people for each in near)))
        said.append(
            _("The map shows the part of the world where at least {n} of every 100 live. For the rest choose “The "
              "whole world”.").format(n=part)
        )  # fmt: skip
    if left:
        few = ngettext(
            "{n} country with few people is not drawn.", "{n} countries with few people are not drawn.", len(left)
        )
        said.append(few.format(n=number(len(left))))
    if nowhere:
        said.append(_("Not on the map, but in the bars: {names}.").format(names=", ".join(nowhere)))
    return " ".join(said)


def _legend(spread: Spread) -> list[dict]:
    if not spread.destinations:
        return []
    size = _round_below(spread.people[0] / 2)
    said = _("{n} people (area of the circle)").format(n=number(size))
    home = [{"sign": "home", "text": spread.country}] if spread.at else []
    return [*home, {"sign": "circle", "text": said, "value": size}]


def _round_below(value: float) -> float:
    """A power of ten at or below a value, at least 1."""
    return 10.0 ** math.floor(math.log10(value)) if value >= 1 else 1.0


def bars(spread: Spread, sources: tuple[str, ...] = ()) -> Picture:
    """Draw the same as bars: the largest destinations, and the others together."""
    items = [
        {
            "name": each.name,
            "value": each.people,
            "text": number(sensible(each.people)),
            "note": _remark(spread, each),
            "mark": False,
        }
        for each in spread.destinations[:AS_BARS]
    ]
    if others := spread.destinations[AS_BARS:]:
        people = math.fsum(each.people for each in others)
        items.append({"name": _others(len(others)), "value": people, "text": number(sensible(people)), "note": "",
                      "mark": False})  # fmt: skip
    titles = {"all": _("People by country, {year}"), "women": _("Women by country, {year}"),
              "men": _("Men by country, {year}")}  # fmt: skip
    spec = {"title": titles[spread.who].format(year=spread.year), "unit": "", "items": items}
    return Picture("bars", sentence(spread), spec, table(spread), sources)


def _others(n: int) -> str:
    return ngettext("{n} other country", "{n} other countries", n).format(n=number(n))


def _remark(spread: Spread, each: Destination) -> str:
    """Women among all; a newer count of everybody."""
    said = [_("of 100, {n} are women").format(n=number(100 * each.women))] if math.isfinite(each.women) else []
    if each.later and spread.who == "all":
        people, year = each.later
        said.append(_("{year}: {n}").format(year=year, n=number(sensible(people))))
    return " · ".join(said)


def table(spread: Spread) -> Table:
    """The numbers behind map and bars: a row a country, the largest first, then the others and all together."""
    columns = (_("Country"), _("People"), _("Part of all"), _("Women among them"))
    rows = [
        (each.name, number(each.people), _part(spread.share(each.people)), _women(each.women))
        for each in spread.destinations[:IN_TABLE]
    ]
    if others := spread.destinations[IN_TABLE:]:
        people = math.fsum(each.people for each in others)
        rows.append((_others(len(others)), number(people), _part(spread.share(people)), "–"))
    if rows:
        rows.append((_("All together"), number(spread.total), percent(100), "–"))
    caption = _("{country}: people born there who live abroad, {year}").format(country=spread.country, year=spread.year)
    return Table(caption, columns, tuple(rows))


def _part(part: float) -> str:
    """A part of all; the smallest are not told as none."""
    smallest = 0.1
    said = _("below {n}").format(n=percent(smallest))
    return percent(100 * part) if 100 * part >= smallest or not part else said


def _women(part: float) -> str:
    return percent(100 * part, 0) if math.isfinite(part) else "–"
