"""The morning of a visit as bars, and what was seen by place and theme as a table of counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, clock, listing, locale_tag, ngettext, number, pgettext
from fieldschool.models.visits import Tour, shorter
from fieldschool.sources.visits import THEMES


def theme_names() -> dict[str, str]:
    """What questions of the sheet are about, by theme."""
    return {
        "people": _("People and service"),
        "money": pgettext("of a visit", "Money"),
        "proof": _("Papers and proof"),
        "power": _("Who decides"),
        "trouble": _("What went wrong"),
        "home": _("For home"),
    }


def short_names() -> dict[str, str]:
    """Themes for the head of a narrow column."""
    return {
        "people": pgettext("head of a column", "People"),
        "money": pgettext("of a visit", "Money"),
        "proof": pgettext("head of a column", "Proof"),
        "power": pgettext("head of a column", "Decides"),
        "trouble": pgettext("head of a column", "Trouble"),
        "home": pgettext("head of a column", "Home"),
    }


def time_of(minutes: int) -> str:
    """A time of the day, from minutes after midnight: ``08:30``; what is later than midnight begins the day anew."""
    return _clock(minutes, locale_tag())


@lru_cache(maxsize=2_000)
def _clock(minutes: int, _locale: str) -> str:
    # A list of times is described anew with every change.
    return clock(dt.datetime(2000, 1, 1) + dt.timedelta(minutes=minutes))


def morning(tour: Tour, titles: Mapping[str, str], notes: int) -> Picture:
    """Draw how long each part of a visit takes.

    Parameters
    ----------
    tour : Tour
    titles : mapping
        Of the places, by key.
    notes : int
        Minutes of each place that are for silent notes.
    """
    items, rows = [], []
    for visit in tour.visits:
        silent = min(notes, visit.stop.there)
        span = _("{start} to {end}").format(start=time_of(visit.arrives), end=time_of(visit.goes))
        parts = [visit.stop.way, visit.stop.there - silent, silent]
        late = visit.stop.key not in tour.fits
        items.append({"name": titles[visit.stop.key], "parts": parts, "text": span,
                      "note": _("There is no time for this place.") if late else "", "mark": late})  # fmt: skip
        rows.append((time_of(visit.leaves), titles[visit.stop.key], span, *map(number, parts)))
    if tour.visits:
        leaves = tour.visits[-1].goes
        items.append({"name": _("Way back"), "parts": [tour.back, 0, 0], "text": time_of(tour.returns), "note": "",
                      "mark": False})  # fmt: skip
        rows.append((time_of(leaves), _("Way back"), time_of(tour.returns), number(tour.back), "", ""))
    series = [{"name": _("On the way")}, {"name": _("With our hosts")}, {"name": _("Silent notes")}]
    spec = {"title": _("Minutes of the visit"), "unit": _("minutes"), "series": series, "items": items,
            "limits": [], "limitsName": ""}  # fmt: skip
    columns = (_("From"), _("Place"), _("There"), *(one["name"] for one in series))
    return Picture(
        "stacked", morning_says(tour, titles), spec, Table(_("The visit, by the clock"), columns, tuple(rows))
    )


def morning_says(tour: Tour, titles: Mapping[str, str]) -> str:
    """When the group is back, how much of the time is road, and what does not fit."""
    if not tour.visits:
        return _("No place is planned yet. There are {minutes} minutes, from {start} to {end}.").format(
            minutes=number(tour.ends - tour.starts), start=time_of(tour.starts), end=time_of(tour.ends)
        )
    said = ngettext(
        "You leave at {start}, visit {n} place and are back at {end}: {all} minutes, {road} of them on the road.",
        "You leave at {start}, visit {n} places and are back at {end}: {all} minutes, {road} of them on the road.",
        len(tour.visits),
    ).format(
        start=time_of(tour.starts), n=number(len(tour.visits)), end=time_of(tour.returns),
        all=number(tour.returns - tour.starts), road=number(tour.road),
    )  # fmt: skip
    return f"{said} {_room(tour, titles)}"


def _room(tour: Tour, titles: Mapping[str, str]) -> str:
    if tour.spare >= 0:
        return ngettext(
            "{n} minute is left for what you cannot foresee.", "{n} minutes are left for what you cannot foresee.",
            tour.spare,
        ).format(n=number(tour.spare))  # fmt: skip
    missing = -tour.spare
    said = ngettext("That is {n} minute too many.", "That is {n} minutes too many.", missing).format(n=number(missing))
    off = shorter(missing, len(tour.visits))
    if tour.fits:
        fit = listing([titles[key] for key in tour.fits])
        said += " " + _("There is time for this only: {names}.").format(names=fit)
    if len(tour.fits) < len(tour.visits) and all(visit.stop.there > off for visit in tour.visits):
        said += " " + ngettext(
            "All would fit if each place had {n} minute less.", "All would fit if each place had {n} minutes less.", off
        ).format(n=number(off))
    return said


def seen(titles: Mapping[str, str], counts: Mapping[str, Mapping[str, int]]) -> Picture:
    """Count answers by place and theme.

    Parameters
    ----------
    titles : mapping
        Of the places, in the order shown.
    counts : mapping
        Answers by place and theme.
    """
    heads = [short_names()[theme] for theme in THEMES]
    rows = []
    for key, title in titles.items():
        cells = [counts.get(key, {}).get(theme, 0) for theme in THEMES]
        rows.append({"text": title, "cells": cells, "total": number(sum(cells)), "beside": "", "thin": not cells[4]})
    spec = {"title": _("Answers by place and theme"), "heads": heads, "total": _("All"), "beside": "", "matrix": rows,
            "thin": _("nothing yet of what went wrong")}  # fmt: skip
    columns = (_("Place"), *heads, _("All"))
    cells = tuple((row["text"], *map(number, row["cells"]), row["total"]) for row in rows)
    return Picture("matrix", seen_says(titles, counts), spec, Table(spec["title"], columns, cells))


def seen_says(titles: Mapping[str, str], counts: Mapping[str, Mapping[str, int]]) -> str:
    """How much was noted, and of what most and least."""
    sums = {theme: sum(counts.get(key, {}).get(theme, 0) for key in titles) for theme in THEMES}
    every = sum(sums.values())
    if not every:
        return _("Nothing is noted yet. Open the sheet at the first place, or try it in the hall now.")
    said = ngettext("You noted {n} answer", "You noted {n} answers", every).format(n=number(every))
    where = ngettext("from {n} place.", "from {n} places.", len(titles)).format(n=number(len(titles)))
    names = theme_names()
    most = max(sums.values())
    bare = [names[theme] for theme in THEMES if not sums[theme]]
    first = _("Most is about: {names}.").format(names=listing([names[one] for one in THEMES if sums[one] == most]))
    last = _("Nothing yet about: {names}.").format(names=listing(bare)) if bare else ""
    return " ".join(part for part in (said, where, first, last) if part)


def who_asks(rows: Sequence[tuple[str, str]]) -> Table:
    """Say which group asks what."""
    return Table(_("Who asks what"), (_("Question"), _("Who asks")), tuple(rows))
