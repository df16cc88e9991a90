"""The target explorer of lesson 1.1 as the lesson shows it: the participant's own aim is moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import sdg as chart
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.sdg import SdgTool, reading
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "1.1"
#: The figure whose aim is moved, and the slider's places: 5, 10, ... 100 percent.
FIGURE, SLIDER, PLACES, STEP = "accounts", "aim", 20, 5.0


def opened() -> Callable[[int], dict[str, Any]]:
    """The tool with its exercise, which looks at each change; gives the function that makes one."""
    lesson = course.load().lesson(LESSON)
    tool = SdgTool(country=course.load().start_country)
    exercise = ExerciseTool(lesson.stem, Saver(Store(), "benchmark"), tool.trail)
    tool.form.edit("figure", FIGURE)

    def move(i: int) -> dict[str, Any]:
        tool.form.edit(SLIDER, STEP * (1 + i % PLACES))
        assert exercise.tasks.tasks
        return tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("figures of each country", reading, "_place"),
        Part("lines", chart, "picture"),
        Part("bars", reading, "_beside"),
        Part("table of paces", chart, "paces"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
