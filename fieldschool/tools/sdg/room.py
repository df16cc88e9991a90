"""What the room works on: targets on people's lists, and which offices would lead. Reasons are not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources import sdg
from fieldschool.tools.counting import how_often, most_often, rows_of
from fieldschool.tools.sdg.tool import PRIORITIES
from fieldschool.workbook.entries import Entry

#: Answers of lesson 1.1 that are looked at.
KEYS: tuple[str, ...] = (PRIORITIES,)
#: Bars that a projector shows well.
SHOWN = 10


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: the targets are the same everywhere.
    """
    known = {one.target_id: one for one in sdg.targets()}
    labels = sdg.offices()
    lists = [[row for row in rows_of(each, PRIORITIES) if row.get("target") in known] for each in answers]
    lists = [rows for rows in lists if rows]
    targets = Counter(name for rows in lists for name in {str(row["target"]) for row in rows})
    # The order of the table decides between targets that are on as many lists.
    ordered = sorted(targets, key=lambda name: (-targets[name], list(known).index(name)))
    offices = Counter(str(row["office"]) for rows in lists for row in rows if row.get("office") in labels)
    return [
        _targets([(f"{name} {_(known[name].title)}", targets[name]) for name in ordered], len(lists)),
        _offices([(_(labels[name]), n) for name, n in offices.most_common()]),
    ]


def _targets(rows: list[tuple[str, int]], people: int) -> Picture:
    said = _("Nobody has put a target on the list yet.")
    if rows:
        said = ngettext("{n} person has a list of targets.", "{n} people have a list of targets.", people)
        said = most_often(said.format(n=number(people)), rows)
        shared = sum(2 * n > people for _name, n in rows)
        said += " " + (
            ngettext(
                "{n} target is on more than half of the lists.",
                "{n} targets are on more than half of the lists.",
                shared,
            ).format(n=number(shared))
            if shared
            else _("No target is on more than half of the lists. Ask two people with different lists why.")
        )
    columns = (_("Target"), _("People"))
    return how_often(_("What the room wants to work on"), said, rows[:SHOWN], columns=columns, unit=_("People"))


def _offices(rows: list[tuple[str, int]]) -> Picture:
    said = _("No office has been named yet.")
    if rows:
        said = most_often(_("Offices that would lead, on all lists."), rows)
    return how_often(_("Who would lead"), said, rows, columns=(_("Office"), _("How often")), unit=_("How often"))
