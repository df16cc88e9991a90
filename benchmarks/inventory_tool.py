"""The local-government inventory as lesson 1.4 shows it: one question after another is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import inventory as chart
from fieldschool.sources import local
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.inventory import InventoryTool
from fieldschool.tools.inventory.similar import SimilarView
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "1.4"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back answers a question and gives what the page is told."""
    tool = InventoryTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    items = [item.item_id for item in local.inventory()]

    def move(i: int) -> dict[str, Any]:
        turn, place = divmod(i, len(items))
        tool.form.edit(items[place], chart.ANSWERS[turn % len(chart.ANSWERS)])
        assert exercise.tasks.tasks
        return tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("bars", chart, "picture"),
        Part("closest examples", SimilarView, "show"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
