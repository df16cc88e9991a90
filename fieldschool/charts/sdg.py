"""Figures on a migration target over the years: lines of up to three countries, the target, and the pace."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldschool.charts import sdg_words as words
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _
from fieldschool.models.sdg import Outlook, Pace, Verdict

#: How a figure is joined to the one before it.
LINE, GAP, BREAK = "line", "gap", "break"
#: Years on the axis at most, after the last figure.
AHEAD = 15


@dataclass(frozen=True)
class Aim:
    """A line to reach.

    Attributes
    ----------
    value : float
        In the unit of the figure.
    year : int
        Until when.
    own : bool
        Whether the participant set it; otherwise the target itself does.
    """

    value: float
    year: int
    own: bool


@dataclass(frozen=True)
class Place:
    """A country's figures; all of the same length, empty where nothing is known.

    Attributes
    ----------
    name : str
    years : tuple of int
        Rising.
    values : tuple of float
        In the unit of the figure.
    breaks : tuple of bool
        True where a figure cannot be compared with the one before it.
    pace : Pace or None
        ``None`` where there are too few figures.
    outlook : Outlook or None
        ``None`` where there is no line to reach, or no figure.
    """

    name: str
    years: tuple[int, ...] = ()
    values: tuple[float, ...] = ()
    breaks: tuple[bool, ...] = ()
    pace: Pace | None = None
    outlook: Outlook | None = None

    @property
    def is_known(self) -> bool:
        """Whether there is a figure."""
        return bool(self.years)


def picture(figure: str, places: Sequence[Place], aim: Aim | None, sources: tuple[str, ...] = ()) -> Picture:
    """Draw a figure of some countries over the years.

    Parameters
    ----------
    figure : str
        One of `sdg_words.FIGURES`.
    places : sequence of Place
        The own country first; at most three.
    aim : Aim or None
        The line to reach, where there is one.
    sources : tuple of str
        Source lines.

    Returns
    -------
    Picture
        Of kind ``lines``.
    """
    first, last = _span(places, aim)
    highest = max([value for place in places for value in place.values] + ([aim.value] if aim else []), default=0.0)
    # Above a line that lies on top its words need room.
    y_ticks, top = ticks(highest * 1.08, words.on_axis(figure))
    step = 1 if last - first <= 6 else 2 if last - first <= 14 else 5
    years = range(math.ceil(first / step) * step, last + 1, step)
    series = [_series(figure, place, aim, last, main=place is places[0]) for place in places]
    spec = {
        "title": words.title(figure),
        "x": {"label": "", "ticks": [[year, str(year)] for year in years], "min": first, "max": last},
        "y": {"label": words.unit(figure), "ticks": y_ticks, "max": top},
        "series": series,
        "target": {"value": aim.value, "text": words.line_name(figure, aim.value, own=aim.own)} if aim else None,
        "legend": words.legend(gaps=_has(series, GAP), ahead=any(one["ahead"] for one in series)),
    }
    return Picture("lines", sentence(figure, places, aim), spec, table(figure, places), sources)


def sentence(figure: str, places: Sequence[Place], aim: Aim | None) -> str:
    """What is known of the own country last, and what the pace says; of another one where the own has no figure."""
    own, *others = places
    if own.is_known:
        return f"{_last(figure, own)} {outlook_sentence(figure, own, aim)}"
    missing = _("For {country} no figure is known here.").format(country=own.name)
    known = [f"{_last(figure, other)} {outlook_sentence(figure, other, aim)}" for other in others if other.is_known]
    return " ".join([missing, *known[:1]])


def outlook_sentence(figure: str, place: Place, aim: Aim | None) -> str:
    """What the pace of a country says of the line; without a line, which way the figure goes."""
    if aim is None or place.outlook is None:
        return words.trend(figure, place.pace)
    return words.outlook(place.outlook, words.say(figure, aim.value), aim.year)


def table(figure: str, places: Sequence[Place]) -> Table:
    """The figures behind the lines: a row a year, a column a country; an empty cell is a year without a figure."""
    by_year = [dict(zip(place.years, place.values, strict=True)) for place in places]
    rows = tuple(
        (str(year), *(words.say(figure, known[year]) if year in known else "" for known in by_year))
        for year in sorted({year for known in by_year for year in known})
    )
    return Table(words.title(figure), (_("Year"), *(place.name for place in places)), rows)


def paces(figure: str, places: Sequence[Place], aim: Aim | None) -> Table:
    """Each country's last figure, its change in a year, and when the line would be met."""
    columns = (_("Country"), _("Last figure"), _("Change in a year"), *((_("Meets the line"),) if aim else ()))
    rows = tuple(_pace_row(figure, place, aim) for place in places)
    return Table(_("The pace of each country"), columns, rows)


def _pace_row(figure: str, place: Place, aim: Aim | None) -> tuple[str, ...]:
    if not place.is_known:
        return (place.name, _("not known"), "–", *(("–",) if aim else ()))
    last = _("{figure} ({year})").format(figure=words.say(figure, place.values[-1]), year=place.years[-1])
    change = words.change(figure, place.pace) if place.pace else _("too few figures")
    return (place.name, last, change, *((words.met(place.outlook),) if aim and place.outlook else ()))


def _last(figure: str, place: Place) -> str:
    return words.last(figure).format(
        country=place.name, figure=words.say(figure, place.values[-1]), year=place.years[-1]
    )


def _span(places: Sequence[Place], aim: Aim | None) -> tuple[int, int]:
    """First and last year on the axis: all figures, the aim's year, and the year that the own country meets it."""
    years = [year for place in places for year in place.years] or [aim.year if aim else 2024]
    last = max([*years, *([aim.year] if aim else [])])
    met = places[0].outlook.year if places[0].outlook else None
    if aim and met is not None and met <= max(years) + AHEAD:
        last = max(last, math.ceil(met))
    return min(years), max(last, min(years) + 1)


def _series(figure: str, place: Place, aim: Aim | None, last: int, *, main: bool) -> dict:
    joins = [_join(place, i) for i in range(len(place.years))]
    points = [list(point) for point in zip(place.years, place.values, joins, strict=True)]
    text = words.say(figure, place.values[-1]) if place.is_known else ""
    return {"name": place.name, "text": text, "points": points, "ahead": _ahead(place, aim, last) if main else []}


def _join(place: Place, i: int) -> str:
    if i and place.breaks[i]:
        return BREAK
    return GAP if i and place.years[i] - place.years[i - 1] > 1 else LINE


def _ahead(place: Place, aim: Aim | None, last: int) -> list[list[float]]:
    """The own country's pace carried forward to the line, or to the edge; only where it moves towards the line."""
    ways = (Verdict.IN_TIME, Verdict.LATER, Verdict.FAR)
    if not aim or not place.outlook or place.outlook.verdict not in ways or not place.outlook.pace:
        return []
    year, value = place.years[-1], place.values[-1]
    until = min(place.outlook.year or last, last)
    return [[year, value], [until, value + place.outlook.pace.a_year * (until - year)]]


def _has(series: Sequence[dict], join: str) -> bool:
    return any(point[2] == join for one in series for point in one["points"])


def bars(
    title: str,
    said: str,
    items: Sequence[tuple[str, float, str, bool]],
    columns: tuple[str, ...],
    *,
    say: Callable[[float], str],
) -> Picture:
    """Bars beside the lines: costs by corridor, accounts by sex, or amounts by country.

    Parameters
    ----------
    title, said : str
        Heading, and the sentence.
    items : sequence of (name, value, note, mark)
        In the order shown.
    columns : tuple of str
        Heads of the table: name, value, note.
    say : callable
        Writes a value.
    """
    shown = [
        {"name": name, "value": value, "text": say(value), "note": note, "mark": mark}
        for name, value, note, mark in items
    ]
    rows = tuple((item["name"], item["text"], item["note"]) for item in shown)
    return Picture("bars", said, {"title": title, "unit": "", "items": shown}, Table(title, columns, rows))
