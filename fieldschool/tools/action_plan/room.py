"""What a room says of itself after the seminar, and what its plans have. Nothing that people typed is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts import action_plan_change as chart
from fieldschool.charts.action_plan_words import part_names
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.ratings import change
from fieldschool.sources.assessment import statements
from fieldschool.tools.counting import how_often, rows_of
from fieldschool.tools.kept import is_number
from fieldschool.tools.welcome.fields import SCALE
from fieldschool.workbook.entries import Entry

#: Answers of lesson 4.3 that are looked at.
KEYS: tuple[str, ...] = ("self_change", "activities")
#: People of whom something may be shown.
FEWEST = 3
#: By which cell of a kept activity one sees that a part is there.
CELLS = {
    "lead": "lead",
    "start": "start",
    "cost": "cost",
    "partners": "partners",
    "indicator": "indicator",
    "target": "target",
}


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: the statements are the same everywhere.
    """
    words = {one.statement_id: _(one.text) for one in statements()}
    rated = [found for each in answers if (found := _ratings(each))]
    changes = {
        name: change([each.get(name, (None, None)) for each in rated], FEWEST) for name in words
    }  # fmt: skip
    pictures = [chart.room(words, changes, len(rated), len(answers))]
    ordered = sorted(
        ((words[name], one.rose) for name, one in changes.items() if one.rose is not None), key=lambda pair: -pair[1]
    )
    if ordered:
        said = ngettext(
            "{n} statement was rated by enough people on both days.",
            "{n} statements were rated by enough people on both days.",
            len(ordered),
        ).format(n=number(len(ordered)))
        columns = (_("Statement"), _("People"))
        pictures.append(how_often(_("How many rate themselves higher today"), said, ordered, columns=columns))
    return [*pictures, _plans(answers)]


def _ratings(person: Mapping[str, Entry]) -> dict[str, tuple[float | None, float | None]]:
    """Before and after of each statement that a person rated today."""
    found = {}
    for row in rows_of(person, "self_change"):
        before, after = _rating(row.get("before")), _rating(row.get("after"))
        if isinstance(row.get("statement_id"), str) and after is not None:
            found[row["statement_id"]] = (before, after)
    return found


def _rating(value: Any) -> float | None:
    return float(value) if is_number(value) and value in SCALE else None


def _plans(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    """What the activities of all plans have."""
    plans = [rows for each in answers if (rows := [row for row in rows_of(each, "activities") if row.get("what")])]
    written = [row for rows in plans for row in rows]
    said = _("Nobody has written an activity yet.")
    if written:
        people = ngettext("{n} person has a plan,", "{n} people have a plan,", len(plans)).format(n=number(len(plans)))
        listed = ngettext("with {n} activity in all.", "with {n} activities in all.", len(written))
        said = f"{people} {listed.format(n=number(len(written)))}"
    names = part_names()
    rows = [(names[part], sum(row.get(cell) not in (None, "") for row in written)) for part, cell in CELLS.items()]
    return how_often(
        _("What the activities have"),
        said,
        rows if written else [],
        columns=(_("What"), _("Activities")),
        mark=False,
    )
