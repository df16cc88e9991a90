"""How a room stands in the exercise of a lesson: task by task, and the figures that people arrived at."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.exercises.coach import Standing
from fieldschool.exercises.progress import Progress
from fieldschool.exercises.schema import Exercise, Task
from fieldschool.exercises.texts import places, tell
from fieldschool.exercises.vocabulary import Kind, is_number, kind_of
from fieldschool.i18n import _, ngettext, number
from fieldschool.workbook.entries import Entry, State

#: Bars of a histogram, about.
BARS = 6
#: Money of a room is in the currencies of many countries: it has no common axis.
_MONEY = (Kind.HOME_MONEY, Kind.WORK_MONEY)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_PLACE = re.compile(r"\{[^{}]*\}")


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


def figures(task: Task, room: Sequence[Progress], fewest: int) -> Iterator[tuple[str, Picture]]:
    """Draw the figures with which people closed a task, a histogram for each that its closing sentence tells.

    Parameters
    ----------
    task : Task
    room : sequence of Progress
    fewest : int
        With fewer figures nothing is drawn.

    Yields
    ------
    tuple of (str, Picture)
        The figure's name, and the picture, of kind ``bars``.
    """
    for name in dict.fromkeys(places(task.say_when_done)):
        if name.startswith("aim.") or kind_of(name) in _MONEY:
            continue
        told = [
            found.figures[name]
            for progress in room
            if (found := progress.of(task)).state is Standing.DONE and is_number(found.figures.get(name))
        ]
        if len(told) >= fewest:
            yield name, histogram(f"{_(task.title)}: {clause(_(task.say_when_done), name)}", name, told)


def clause(text: str, name: str) -> str:
    """The sentence of a text that tells a figure, with dots in the place of figures."""
    for sentence in _SENTENCE.split(text):
        if "{" + name + "}" in sentence:
            return _PLACE.sub("…", sentence).rstrip(".")
    return _PLACE.sub("…", text).rstrip(".")


def histogram(title: str, name: str, values: Sequence[float]) -> Picture:
    """Draw how often which figure was reached.

    Parameters
    ----------
    title : str
    name : str
        Of the figure, as exercises know it; says how it is told.
    values : sequence of float
        At least one.
    """
    ordered = sorted(values)
    bins = _bins(ordered)

    def say(value: float) -> str:
        return tell(name, value, {})

    rows = []
    for low, high, n in bins:
        words = say(low) if low == high else _("{low} to less than {high}").format(low=say(low), high=say(high))
        rows.append((words, n))
    most = max(n for _words, n in rows)
    said = ngettext("{n} figure.", "{n} figures.", len(ordered)).format(n=number(len(ordered)))
    if ordered[0] == ordered[-1]:
        said += " " + _("All of them: {value}.").format(value=say(ordered[0]))
    else:
        said += " " + _("From {low} to {high}; the one in the middle is {middle}.").format(
            low=say(ordered[0]), high=say(ordered[-1]), middle=say(ordered[(len(ordered) - 1) // 2])
        )
    items: list[Mapping[str, Any]] = [
        {"name": words, "value": n, "text": number(n), "note": "", "mark": n == most} for words, n in rows
    ]
    table = Table(title, (_("Figure"), _("People")), tuple((words, number(n)) for words, n in rows))
    return Picture("bars", said, {"title": title, "unit": _("people"), "items": items}, table)


def _bins(ordered: Sequence[float]) -> list[tuple[float, float, int]]:
    """Lower end, upper end and count of each bar; the ends are the same where each bar is one whole number."""
    low, high = ordered[0], ordered[-1]
    if all(value == int(value) for value in ordered) and high - low <= 2 * BARS:
        counts = Counter(ordered)
        return [(float(value), float(value), counts[value]) for value in range(int(low), int(high) + 1)]
    if low == high:
        return [(low, low, len(ordered))]
    places_, _top = ticks(high - low, str, BARS)
    step = places_[1][0]
    # 0.3 divided by 0.1 is a little less than 3: what lies that near below an end belongs to the bar above it.
    counts = Counter(math.floor(value / step + 1e-9) for value in ordered)
    return [(i * step, (i + 1) * step, counts[i]) for i in range(min(counts), max(counts) + 1)]
