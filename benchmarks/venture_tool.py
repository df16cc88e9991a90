"""A farm venture as lesson 3.3.2 shows it: a price, a share and a chance move in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.venture import VentureTool, pages, tool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.3.2"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a control and gives what the page is told."""
    shown = VentureTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), shown.trail)

    def move(i: int) -> dict[str, Any]:
        if i % 3 == 0:
            shown.budgeting.edit("prices", i // 3 % 20 * 5 - 50)
        elif i % 3 == 1:
            shown.dealing.edit("profit", i // 3 % 20 * 5)
        else:
            shown.chancing.edit("lost", i // 3 % 40)
        assert exercise.tasks.tasks
        return shown.views["futures"].content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("plan and futures", pages, "judge"),
        Part("levers", tool, "try_all"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
