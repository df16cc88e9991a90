"""What the room compared: countries and figures, as likenesses and as differences. What people wrote is not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.history_words import SCALES, measure_name
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, language, ngettext, number
from fieldschool.sources import countries
from fieldschool.tools.counting import how_often, most_often, rows_of
from fieldschool.tools.history.notes import KINDS
from fieldschool.workbook.entries import Entry

#: Answers of lesson 2.1.2 that are looked at.
KEYS: tuple[str, ...] = tuple(KINDS.values())
#: Bars that a projector shows well.
SHOWN = 10


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: each note says its two countries.
    """
    return [_figures(answers), _pairs(answers)]


def _figures(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    """By which figure people saw something alike and something different."""
    like, differ = (
        Counter(str(row["measure"]) for each in answers for row in rows_of(each, key) if row.get("measure") in SCALES)
        for key in KINDS.values()
    )
    names = [name for name in SCALES if like[name] or differ[name]]
    said = _("Nobody has written down a likeness or a difference yet.")
    if names:
        said = _("Written down in the room: likenesses {like}, differences {differ}.").format(
            like=number(like.total()), differ=number(differ.total())
        )
        seen = max(names, key=lambda name: like[name] + differ[name])
        said += " " + _("Most often beside this figure: {what}.").format(what=measure_name(seen))
    bundles = [
        {"name": measure_name(name), "mark": False, "values": [float(like[name]), float(differ[name])],
         "texts": [number(like[name]), number(differ[name])]}
        for name in names
    ]  # fmt: skip
    title = _("What we saw in the figures")
    series = [{"name": _("Likenesses")}, {"name": _("Differences")}]
    rows = tuple((measure_name(name), number(like[name]), number(differ[name])) for name in names)
    table = Table(title, (_("Figure"), _("Likenesses"), _("Differences")), rows)
    if not names:
        return Picture("bars", said, {"title": title, "unit": "", "items": []}, table)
    top = max(max(bundle["values"]) for bundle in bundles)
    spec = {"title": title, "unit": _("Notes"), "top": top, "series": series, "bundles": bundles}
    return Picture("grouped", said, spec, table)


def _pairs(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    """Which two countries people looked at; a person counts once for a pair."""
    known = {one.iso3: one.name(language()) for one in countries.all_countries()}
    pairs = [
        {
            frozenset((row["first"], row["second"]))
            for key in KINDS.values()
            for row in rows_of(each, key)
            if row.get("first") in known and row.get("second") in known and row["first"] != row["second"]
        }
        for each in answers
    ]
    counted = Counter(pair for found in pairs for pair in found)
    named = [(" – ".join(sorted(known[code] for code in pair)), n) for pair, n in counted.items()]
    rows = sorted(named, key=lambda row: (-row[1], row[0]))
    who = sum(map(bool, pairs))
    said = ngettext("{n} person compared two countries.", "{n} people compared two countries.", who)
    told = most_often(said.format(n=number(who)), rows)
    return how_often(_("Which countries were compared"), told, rows[:SHOWN], columns=(_("Countries"), _("People")))
