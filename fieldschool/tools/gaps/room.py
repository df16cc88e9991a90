"""Where the room sees the largest gaps, how far it agrees, for what it recommends something. Words are not shown."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from fieldschool.charts import gcm_agreement
from fieldschool.charts.gaps import LARGEST, TOP
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models import kendall
from fieldschool.sources import local
from fieldschool.tools.counting import how_often, most_often, rows_of
from fieldschool.tools.kept import is_number
from fieldschool.workbook.entries import Entry

#: Answers of lesson 1.5 that are looked at.
KEYS: tuple[str, ...] = ("scores", "recommendations")
#: Bars that a projector shows well.
SHOWN = 10


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: the rubric is the same everywhere.
    """
    known = {one.indicator_id: _(one.title) for one in local.rubric()}
    people = [found for each in answers if (found := _sizes(each, known))]
    recommended = Counter(
        row["gap"] for each in answers for row in rows_of(each, "recommendations") if row.get("gap") in known
    )
    pictures = [_largest(known, people, len(answers))]
    if people:
        pictures.append(
            gcm_agreement.agreement(_agreed([name for name in known if any(name in one for one in people)], people))
        )
    return [*pictures, _recommended([(known[name], n) for name, n in recommended.most_common(SHOWN)])]


def _sizes(person: Mapping[str, Entry], known: Mapping[str, str]) -> dict[str, float]:
    """Size of each gap that a person judged; one that the person could not judge is left out."""
    return {
        row["indicator_id"]: float(row["gap"])
        for row in rows_of(person, "scores")
        if row.get("indicator_id") in known
        and row.get("score") is not None
        and is_number(row.get("gap"))
        and 0 <= row["gap"] <= LARGEST
    }


def _largest(known: Mapping[str, str], people: Sequence[Mapping[str, float]], everybody: int) -> Picture:
    sizes = {name: [found[name] for found in people if name in found] for name in known}
    ordered = sorted(
        (name for name in known if sizes[name]),
        key=lambda name: (-statistics.median(sizes[name]), -statistics.fmean(sizes[name])),
    )
    said = ngettext("{n} of {all} judged gaps.", "{n} of {all} judged gaps.", len(people)).format(
        n=number(len(people)), all=number(everybody)
    )
    if ordered:
        said += " " + _("The largest in the middle: {gap}, with {size} of {most}.").format(
            gap=known[ordered[0]], size=number(statistics.median(sizes[ordered[0]]), 1), most=number(LARGEST)
        )
        apart = max(ordered, key=lambda name: max(sizes[name]) - min(sizes[name]))
        if max(sizes[apart]) > min(sizes[apart]):
            said += " " + _("Least agreed on: {gap}, from {low} to {high}.").format(
                gap=known[apart], low=number(min(sizes[apart])), high=number(max(sizes[apart]))
            )
    items, rows = [], []
    for place, name in enumerate(ordered):
        middle, low, high = statistics.median(sizes[name]), min(sizes[name]), max(sizes[name])
        who = ngettext("{n} person", "{n} people", len(sizes[name])).format(n=number(len(sizes[name])))
        items.append({"name": known[name], "value": middle, "reach": [low, high], "text": number(middle, 1),
                      "note": who, "mark": place < TOP})  # fmt: skip
        rows.append((known[name], number(middle, 1), number(low), number(high), number(len(sizes[name]))))
    title = _("Gaps as the room sees them")
    unit = _("Middle size of the gap, 0 to 12; the line goes from the smallest to the largest that somebody gave")
    spec = {"title": title, "unit": unit if items else "", "top": LARGEST, "items": items[:SHOWN]}
    columns = (_("Gap"), _("Middle"), _("Smallest"), _("Largest"), _("People"))
    return Picture("bars", said, spec, Table(title, columns, tuple(rows)))


def _agreed(names: Sequence[str], people: Sequence[Mapping[str, float]]) -> kendall.Agreement:
    """How far people agree on the order of what was judged; gaps of one size share a place, others share the last."""
    table = []
    for found in people:
        sizes = np.array([found.get(name, -1.0) for name in names])
        # The mean of the places that things of one size take (Kendall 1948, tied ranks).
        table.append([(sizes > size).sum() + ((sizes == size).sum() + 1) / 2 for size in sizes])
    return kendall.agreement(np.array(table))


def _recommended(rows: list[tuple[str, int]]) -> Picture:
    said = _("Nobody has written a recommendation yet.")
    if rows:
        said = most_often(_("Recommendations of the room, by the gap that they close."), rows)
    title = _("For what the room recommends something")
    return how_often(title, said, rows, columns=(_("Gap"), _("How often")), unit=_("Recommendations"))
