"""What the local governments of the room have and lack. Steps that people wrote are counted, not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources import local
from fieldschool.tools.counting import choices_of, how_often, most_often, rows_of
from fieldschool.tools.inventory.fields import level_options
from fieldschool.workbook.entries import Entry

#: Answers of lesson 1.4 that are looked at.
KEYS: tuple[str, ...] = ("have", "lack", "not_known", "first_steps", "level")
#: Bars that a projector shows well.
SHOWN = 12
#: Columns of the table.
YES, PARTLY, NO, UNKNOWN = "yes", "partly", "no", "unknown"


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: the things that are asked for are the same everywhere.
    """
    known = {one.item_id: _(one.title) for one in local.inventory()}
    places = [found for each in answers if (found := _given(each, known))]
    steps = Counter(
        row["item_id"] for each in answers for row in rows_of(each, "first_steps") if row.get("item_id") in known
    )
    return [
        _lacking(known, places, len(answers)),
        _steps([(known[name], n) for name, n in steps.most_common(SHOWN)]),
        _levels(answers),
    ]


def _given(person: Mapping[str, Entry], known: Mapping[str, str]) -> dict[str, str]:
    """Answer by item; what is there in part stands in two lists and counts once."""
    return {
        row["item_id"]: row["answer"]
        for key in ("have", "lack", "not_known")
        for row in rows_of(person, key)
        if row.get("item_id") in known and row.get("answer") in (YES, PARTLY, NO, UNKNOWN)
    }


def _lacking(known: Mapping[str, str], places: Sequence[Mapping[str, str]], people: int) -> Picture:
    counts = {name: Counter(found[name] for found in places if name in found) for name in known}
    order = {name: place for place, name in enumerate(known)}
    asked = sorted(
        (name for name in known if counts[name]), key=lambda name: (-counts[name][NO], counts[name][YES], order[name])
    )
    said = ngettext("{n} of {all} went through the inventory.", "{n} of {all} went through the inventory.", len(places))
    said = said.format(n=number(len(places)), all=number(people))
    lacked = [name for name in asked if counts[name][NO]]
    if lacked:
        first = counts[lacked[0]]
        said += " " + _("Missing most often: {what}, in {n} of {all} places.").format(
            what=known[lacked[0]], n=number(first[NO]), all=number(first.total())
        )
        there = max(asked, key=lambda name: (counts[name][YES], -order[name]))
        if counts[there][YES]:
            said += " " + _("There most often: {what} ({n}). Who has it can tell the others how.").format(
                what=known[there], n=number(counts[there][YES])
            )
    items = [
        {"name": known[name], "value": counts[name][NO],
         "text": _("{n} of {all}").format(n=number(counts[name][NO]), all=number(counts[name].total())),
         "note": _("in part: {partly} · not known: {unknown}").format(
             partly=number(counts[name][PARTLY]), unknown=number(counts[name][UNKNOWN])),
         "mark": 2 * counts[name][NO] > counts[name].total()}
        for name in lacked[:SHOWN]
    ]  # fmt: skip
    title = _("What our local governments lack")
    spec = {"title": title, "unit": _("places that do not have it; marked: more than half") if items else "",
            "top": len(places), "items": items}  # fmt: skip
    rows = tuple(
        (known[name], *(number(counts[name][answer]) for answer in (YES, PARTLY, NO, UNKNOWN))) for name in asked
    )
    columns = (_("What"), _("Yes"), _("In part"), _("No"), _("Not known"))
    return Picture("bars", said, spec, Table(title, columns, rows))


def _steps(rows: list[tuple[str, int]]) -> Picture:
    said = _("Nobody has chosen a first step yet.")
    if rows:
        said = most_often(_("What people want to begin with."), rows)
    return how_often(_("First steps"), said, rows, columns=(_("For what"), _("How often")), unit=_("How often"))


def _levels(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = dict(level_options())
    counted = Counter(choices_of(answers, "level", names))
    rows = [(names[level], counted[level]) for level in names if counted[level]]
    said = ngettext("{n} person says what kind of place it is.", "{n} people say what kind of place it is.",
                    counted.total()).format(n=number(counted.total()))  # fmt: skip
    return how_often(_("The places of the room"), said, rows, columns=(_("Kind of place"), _("People")), mark=False)
