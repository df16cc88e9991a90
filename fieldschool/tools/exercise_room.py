"""How a room stands in the exercise of a lesson, task by task; the figures are in `exercise_figures`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.exercises.coach import Standing
from fieldschool.exercises.progress import Progress
from fieldschool.exercises.schema import Exercise
from fieldschool.i18n import _, ngettext, number
from fieldschool.workbook.entries import Entry, State


def progress_of(entries: Sequence[Entry | None], exercise: Exercise) -> list[Progress]:
    """Of everybody who has done something in the exercise; whoever only opened it is not counted."""
    found = []
    for entry in entries:
        saved = entry.value.get("json") if isinstance(entry, State) else None
        progress = Progress.restore(saved if isinstance(saved, str) else None, exercise)
        if any(progress.of(task).state is not Standing.NOT_STARTED for task in exercise.tasks):
            found.append(progress)
    return found


def standings(exercise: Exercise, room: Sequence[Progress]) -> Picture:
    """Draw how many have done each task, how many are in it, and how many have not begun it.

    Parameters
    ----------
    exercise : Exercise
    room : sequence of Progress
        One a person.

    Returns
    -------
    Picture
        Of kind ``stacked``: a bar a task.
    """
    series = (_("done"), _("begun, or to look at again"), _("not begun"))
    rows = []
    for task in exercise.tasks:
        states = Counter(progress.of(task).state for progress in room)
        done, new = states[Standing.DONE], states[Standing.NOT_STARTED]
        rows.append((_(task.title), done, len(room) - done - new, new))
    said = ngettext(
        "{n} person works on the {tasks} tasks.", "{n} people work on the {tasks} tasks.", len(room)
    ).format(n=number(len(room)), tasks=number(len(exercise.tasks)))
    most = max(done for _title, done, _begun, _new in rows)
    if most:
        best = next(title for title, done, _begun, _new in rows if done == most)
        said += " " + _("Done by most: “{task}” ({n}).").format(task=best, n=number(most))
    title, done_by = _("How far the tasks are"), _("{n} done")
    spec = {
        "title": title,
        "unit": _("people"),
        "series": [{"name": name} for name in series],
        "items": [
            {"name": name, "parts": counts, "text": done_by.format(n=number(counts[0])), "note": "", "mark": False}
            for name, *counts in rows
        ],
        "limits": [],
        "limitsName": "",
        "top": len(room),
    }  # fmt: skip
    table = Table(title, (_("Task"), *series), tuple((name, *map(number, counts)) for name, *counts in rows))
    return Picture("stacked", said, spec, table)
