"""The gap ranking as lesson 1.5 shows it: one indicator after another is scored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import gaps as chart
from fieldschool.sources import local
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.gaps import GapsTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "1.5"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back scores an indicator and gives what the page is told."""
    tool = GapsTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    indicators = [indicator.indicator_id for indicator in local.rubric()]

    def move(i: int) -> dict[str, Any]:
        turn, place = divmod(i, len(indicators))
        tool.form.edit(indicators[place], local.SCORES[turn % len(local.SCORES)])
        assert exercise.tasks.tasks
        return tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("order and how sure it is", chart, "ranked"),
        Part("bars", chart, "picture"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
