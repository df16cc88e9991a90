"""The time line of national policies as lesson 1.3 shows it, with one area after another on view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import coverage, instruments
from fieldschool.sources import policies
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.instruments import InstrumentsTool, marks, treaties_view
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "1.3"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back chooses area ``i`` and gives what the page is told."""
    tool = InstrumentsTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    areas = [area.area_id for area in policies.areas()]

    def move(i: int) -> dict[str, Any]:
        tool.form.edit("area", areas[i % len(areas)])
        assert exercise.tasks.tasks
        return tool.timeline.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("instruments of a country", marks, "side"),
        Part("time line", instruments, "picture"),
        Part("coverage", coverage, "picture"),
        Part("treaties", treaties_view, "content"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
