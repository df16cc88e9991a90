"""The association as lesson 3.2.2 shows it: levers of the members and of the fund move in turn, the fund lends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import association as chart
from fieldschool.models import association as model
from fieldschool.tools.association import AssociationTool
from fieldschool.tools.association import tool as module
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.2.2"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a lever and gives what the page is told."""
    tool = AssociationTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    tool.money.edit("use", "loans")
    tool.trying.edit("outcome", "fund")

    def move(i: int) -> dict[str, Any]:
        # Every second change draws the members anew; the other one changes money alone.
        if i % 2:
            tool.growing.edit("brought", 20 + i // 2 % 100)
            shown = tool.growth_view.content
        else:
            tool.money.edit("paid", 30 + i // 2 % 60)
            shown = tool.fund_view.content
        assert exercise.tasks.tasks
        return shown

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("futures", model, "futures"),
        Part("books", module, "keep_books"),
        Part("levers", module, "tried"),
        Part("fan of members", chart, "members"),
        Part("fan of the fund", chart, "fund"),
        Part("bars of levers", chart, "levers"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
