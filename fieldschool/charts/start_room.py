"""Where the people of a room start, together. Names nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from statistics import mean

from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.start import Point, plane, titles_of
from fieldschool.charts.start_words import some
from fieldschool.i18n import _, month, ngettext, number
from fieldschool.models.start import start
from fieldschool.models.start_order import order

#: Points that a projector shows well.
SHOWN = 12


def chosen(titles: Mapping[str, str], counts: Mapping[str, int], own: int, people: int, answered: int) -> Picture:
    """Draw which starting points were chosen how often.

    Parameters
    ----------
    titles, counts : mapping
        By point of our tables.
    own : int
        Starting points in people's own words.
    people, answered : int
        People with a starting point, and all who answered anything.
    """
    said = ngettext(
        "{n} of {all} has chosen where to start.", "{n} of {all} have chosen where to start.", people
    ).format(n=number(people), all=number(answered))
    ordered = sorted(counts, key=lambda name: (-counts[name], titles[name]))[:SHOWN]
    if ordered:
        said += " " + _("Most often: {what} ({n}).").format(what=titles[ordered[0]], n=number(counts[ordered[0]]))
    pairs = [(titles[name], counts[name]) for name in ordered] + ([(_("In their own words"), own)] if own else [])
    return _bars(_("Where we start"), said, pairs, _("People"))


def together(titles: Mapping[str, str], judged: Mapping[str, Sequence[tuple[int, int]]]) -> Picture:
    """Draw the points that most chose, each at its mean place."""
    names = sorted(judged, key=lambda name: (-len(judged[name]), titles[name]))[:SHOWN]
    points = [
        Point(name, titles[name], "", *(_round([one[side] for one in judged[name]]) for side in (0, 1)), True)
        for name in names
    ]
    nothing = order(names, ())
    found = start(names, [one.impact for one in points], [one.feasible for one in points], nothing)
    drawn = plane(points, found, nothing, moves=False)
    said = _("No starting point of the room is judged yet.")
    if points:
        most = [titles_of(points)[name] for name in found.here]
        said = ngettext(
            "At its mean place, {names} is beaten by none of the others here.",
            "At their mean places, {names} are beaten by none of the others here.",
            len(most),
        ).format(names=some(most))
    title = _("Starting points of the room, each at its mean place")
    rows = tuple((one.title, number(len(judged[one.name])), number(one.impact), number(one.feasible)) for one in points)
    columns = (_("Point"), _("People"), _("Impact"), _("Feasibility"))
    return Picture("plane", said, {**drawn.spec, "title": title}, Table(title, columns, rows))


def months(counts: Mapping[str, int]) -> Picture:
    """Draw in which months first steps are to be done."""
    names = sorted(counts)[:SHOWN]
    pairs = [(month(dt.date(int(name[:4]), int(name[5:]), 1)), counts[name]) for name in names]
    said = _("No first step has a month yet.")
    if pairs:
        most = max(pairs, key=lambda pair: pair[1])
        said = ngettext(
            "Most first steps fall in {month}: {n}.", "Most first steps fall in {month}: {n}.", most[1]
        ).format(month=most[0], n=number(most[1]))
    return _bars(_("When the first steps are done"), said, pairs, _("First steps"))


def skipped(counts: Mapping[str, int], answered: int) -> Picture:
    """Draw how many came without what an earlier lesson leaves."""
    words = _("Nothing from lesson {number}")
    pairs = [(words.format(number=lesson), n) for lesson, n in counts.items() if n]
    said = _("Everybody who answered brought something from all four lessons.")
    if not answered:
        said = _("Nobody has answered yet.")
    elif pairs:
        name, n = max(pairs, key=lambda pair: pair[1])
        said = _("{what}: {n} of {all} who answered. Their list begins without it.").format(
            what=name, n=number(n), all=number(answered)
        )
    return _bars(_("What was missing to begin with"), said, pairs if answered else [], _("People"))


def _bars(title: str, said: str, pairs: Sequence[tuple[str, int]], counted: str) -> Picture:
    top = max((n for _name, n in pairs), default=1)
    items = [{"name": name, "value": n, "text": number(n), "note": "", "mark": n == top} for name, n in pairs]
    rows = tuple((name, number(n)) for name, n in pairs)
    return Picture("bars", said, {"title": title, "unit": "", "items": items}, Table(title, (_("What"), counted), rows))


def _round(values: Sequence[int]) -> int:
    return int(mean(values) + 0.5)
