"""What a group observed, together: by place and theme, where it heard different numbers and saw different things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.visits import short_names, theme_names
from fieldschool.i18n import _, listing, ngettext, number, percent
from fieldschool.models.observed import Heard
from fieldschool.sources.visits import THEMES

#: Bars that a projector shows well.
SHOWN = 8
#: Where fewer than this noted something, a place is marked.
FEW = 3


@dataclass(frozen=True)
class Numbers:
    """A number that several people noted at one place; ``unit`` may be empty."""

    place: str
    question: str
    unit: str
    heard: Heard


@dataclass(frozen=True)
class Chosen:
    """A choice of several people at one place: people by answer in words, and the part of pairs who agree."""

    place: str
    question: str
    counts: Mapping[str, int]
    agree: float


def by_place(
    titles: Mapping[str, str], counts: Mapping[str, Mapping[str, int]], people: Mapping[str, int], noted: int, all_: int
) -> Picture:
    """Count the answers of all by place and theme.

    Parameters
    ----------
    titles : mapping
        Of the places, in the order shown.
    counts : mapping
        Answers by place and theme.
    people : mapping
        Who noted something, by place.
    noted, all_ : int
        People with an observation, and all who left anything in the lesson.
    """
    said = ngettext("{n} of {all} has noted something.", "{n} of {all} have noted something.", noted).format(
        n=number(noted), all=number(all_)
    )
    sums = {theme: sum(counts.get(key, {}).get(theme, 0) for key in titles) for theme in THEMES}
    if any(sums.values()):
        least = min(sums.values())
        names = listing([theme_names()[theme] for theme in THEMES if sums[theme] == least])
        said += " " + _("Of all themes least is about: {names}.").format(names=names)
    heads = [short_names()[theme] for theme in THEMES]
    rows = []
    for key, title in titles.items():
        cells = [counts.get(key, {}).get(theme, 0) for theme in THEMES]
        rows.append({"text": title, "cells": cells, "total": number(sum(cells)), "beside": number(people[key]),
                     "thin": people[key] < FEW})  # fmt: skip
    spec = {"title": _("Answers of the group by place and theme"), "heads": heads, "total": _("All"),
            "beside": _("People"), "matrix": rows, "thin": _("noted by one or two people only")}  # fmt: skip
    cells = tuple((row["text"], *map(number, row["cells"]), row["total"], row["beside"]) for row in rows)
    table = Table(spec["title"], (_("Place"), *heads, _("All"), _("People")), cells)
    if not rows:
        # A table without rows cannot be drawn.
        return Picture("bars", said, {"title": spec["title"], "unit": "", "items": []}, table)
    return Picture("matrix", said, spec, table)


def numbers(found: Sequence[Numbers]) -> Picture:
    """Draw how far numbers lie apart that several people noted of the same thing, the widest first."""
    apart = sorted((one for one in found if one.heard.different > 1), key=lambda one: one.heard.low / one.heard.high)
    if not found:
        said = _("No number was noted by two people yet.")
    elif not apart:
        said = _("Everybody who noted the same number heard the same.")
    else:
        said = ngettext(
            "Of {all} numbers that several noted, {n} differs from person to person.",
            "Of {all} numbers that several noted, {n} differ from person to person.",
            len(apart),
        ).format(all=number(len(found)), n=number(len(apart)))
        first = apart[0]
        said += " " + _("The furthest apart: {question} From {low} to {high}.").format(
            question=first.question, low=_told(first.heard.low, first.unit), high=_told(first.heard.high, first.unit)
        )
    items, rows = [], []
    for one in apart:
        low, middle, high = (
            100 * value / one.heard.high for value in (one.heard.low, one.heard.middle, one.heard.high)
        )
        who = ngettext("{n} person", "{n} people", one.heard.people).format(n=number(one.heard.people))
        span = _("{low} to {high}").format(low=_plain(one.heard.low), high=_told(one.heard.high, one.unit))
        items.append({"name": f"{one.place}: {one.question}", "value": middle, "reach": [low, high], "text": span,
                      "note": who, "mark": one is apart[0]})  # fmt: skip
        rows.append((one.place, one.question, number(one.heard.people), _plain(one.heard.low),
                     _plain(one.heard.middle), _told(one.heard.high, one.unit)))  # fmt: skip
    title = _("The same question, not the same number")
    unit = _("% of the largest number noted; the bar is the middle one")
    spec = {"title": title, "unit": unit, "items": items[:SHOWN], "top": 100}
    columns = (_("Place"), _("Question"), _("People"), _("Smallest"), _("Middle"), _("Largest"))
    return Picture("bars", said, spec, Table(title, columns, tuple(rows)))


def choices(found: Sequence[Chosen]) -> Picture:
    """Draw on which answers people agree least."""
    ordered = sorted(found, key=lambda one: one.agree)
    said = _("No question was answered by two people at the same place yet.")
    if ordered:
        least = ordered[0]
        said = _("Least agreement: {question} {place}: {agree} of all pairs of people chose the same.").format(
            question=least.question, place=least.place, agree=percent(100 * least.agree, 0)
        )
    items, rows = [], []
    for one in ordered:
        told = ", ".join(f"{words}: {number(n)}" for words, n in one.counts.items())
        items.append({"name": f"{one.place}: {one.question}", "value": 100 * one.agree,
                      "text": percent(100 * one.agree, 0), "note": told, "mark": one is ordered[0]})  # fmt: skip
        rows.append((one.place, one.question, percent(100 * one.agree, 0), told))
    title = _("Where we saw different things")
    spec = {"title": title, "unit": _("% of pairs of people who chose the same"), "items": items[:SHOWN], "top": 100}
    columns = (_("Place"), _("Question"), _("Agree"), _("Chosen"))
    return Picture("bars", said, spec, Table(title, columns, tuple(rows)))


def home(themes: Mapping[str, int], needs: Mapping[str, int], people: int) -> Picture:
    """Draw what is taken home by theme, and name what it needs first most often.

    Parameters
    ----------
    themes : mapping
        Things by theme.
    needs : mapping
        Things by what they need first, in words of our list.
    people : int
        Who take something home.
    """
    said = ngettext("{n} person takes something home.", "{n} people take something home.", people).format(
        n=number(people)
    )
    if needs:
        most = max(needs.values())
        first = listing([words for words, n in needs.items() if n == most][:3])
        said += " " + _("Most often it needs first: {needs} ({n}).").format(needs=first, n=number(most))
    names = theme_names()
    pairs = [(names[theme], themes.get(theme, 0)) for theme in THEMES]
    top = max((n for _name, n in pairs), default=0)
    items = [{"name": name, "value": n, "text": number(n), "note": "", "mark": n == top} for name, n in pairs]
    title = _("What we take home")
    rows = tuple((name, number(n)) for name, n in pairs)
    spec = {"title": title, "unit": _("things"), "items": items if top else []}
    return Picture("bars", said, spec, Table(title, (_("Theme"), _("Things")), rows if top else ()))


def _plain(value: float) -> str:
    return number(value, 0 if value == int(value) else 1)


def _told(value: float, unit: str) -> str:
    return f"{_plain(value)} {unit}".strip()
