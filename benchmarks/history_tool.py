"""Two countries on one time line as lesson 2.1.2 shows it: years, measures and countries are moved in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import history as chart
from fieldschool.sources import countries
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.history import HistoryTool, reading
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "2.1.2"
MEASURES = ("received", "abroad", "fled", "rate")


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back makes a change and gives what the page is told."""
    shown = HistoryTool(country="RWA", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), shown.trail)
    shown.form.edit("scale", "index")
    codes = [country.iso3 for country in countries.all_countries()]

    def move(i: int) -> dict[str, Any]:
        turn, what = divmod(i, 8)
        if what == 6:
            shown.form.edit("measure", MEASURES[turn % len(MEASURES)])
        elif what == 7:
            shown.form.edit("second", codes[(7 * turn) % len(codes)])
        else:
            shown.form.edit("base", 1990 + (5 * i) % 30)
        assert exercise.tasks.tasks
        return shown.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("figures and events", reading, "_track"),
        Part("lines", chart, "pictures"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
