"""Lesson 3.1.1 as it is used: a family walks along the way, an amount changes, a need is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.needs import NeedsTool
from fieldschool.tools.needs.fields import STATES
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.1.1"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back makes a change and gives what the page is told."""
    tool = NeedsTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    # A group of one's own has every need of the list.
    tool.canvas.group.edit("group", "own")
    row = next(card["id"] for card in tool.table.shown["records"])

    def move(i: int) -> dict[str, Any]:
        turn, kind = divmod(i, 3)
        if kind == 0:
            tool.way.edit("walk", "later" if turn % 20 < 10 else "earlier")
        elif kind == 1:
            tool.table.set(row, "food_after", str(8000 + turn))
        else:
            needs = tool.canvas.ids
            tool.canvas.form.edit(needs[turn % len(needs)], STATES[turn // len(needs) % len(STATES)])
        assert exercise.tasks.tasks
        return tool.canvas.view.content if kind == 2 else tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes, whichever it is."""
    return (
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
