"""Where the room's countries have little in force, and how much people added. Names are not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources import policies
from fieldschool.tools.counting import how_often, most_often, rows_of
from fieldschool.tools.instruments.fields import kind_options
from fieldschool.workbook.entries import Entry

#: Answers of lesson 1.3 that are looked at.
KEYS: tuple[str, ...] = ("thin", "added")


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: each answer says its own.
    """
    return [_thin(answers), _added(answers)]


def _thin(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    """In how many countries an area has little in force; a country counts once, as its people see the same."""
    titles = {one.area_id: _(one.title) for one in policies.areas()}
    found = {
        (row["country"], row["area_id"])
        for each in answers
        for row in rows_of(each, "thin")
        if isinstance(row.get("country"), str) and row.get("area_id") in titles
    }
    counted = Counter(area for _country, area in found)
    rows = sorted(((titles[area], n) for area, n in counted.items()), key=lambda row: -row[1])
    said = _("No area with little in force has been found yet.")
    if rows:
        lands = len({code for code, _area in found})
        said = ngettext(
            "In {n} country of the room some areas have one instrument in force or none.",
            "In {n} countries of the room some areas have one instrument in force or none.",
            lands,
        ).format(n=number(lands))
        said = most_often(said, rows)
    title = _("Where our countries have little or nothing in force")
    return how_often(title, said, rows, columns=(_("Area"), _("Countries")), unit=_("Countries"))


def _added(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    """What kinds of instruments people wrote down that the course did not know."""
    names = dict(kind_options())
    written = [rows for each in answers if (rows := rows_of(each, "added"))]
    counted = Counter(str(row["kind"]) for rows in written for row in rows if row.get("kind") in names)
    said = _("Nobody has added an instrument yet.")
    if written:
        said = ngettext(
            "{n} person added instruments: {total} in all. Let him or her tell the room about one.",
            "{n} people added instruments: {total} in all. Let one of them tell the room about it.",
            len(written),
        ).format(n=number(len(written)), total=number(sum(map(len, written))))
    rows = [(names[kind], n) for kind, n in counted.most_common()]
    return how_often(_("What people added"), said, rows, columns=(_("Kind"), _("How many")), unit=_("How many"))
