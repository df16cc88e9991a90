"""The cooperative as lesson 3.3.1 shows it: the five years, the rule table and the member move in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.models import cooperative_growth as years
from fieldschool.tools.cooperative import CooperativeTool
from fieldschool.tools.cooperative import tool as module
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.3.1"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a control and gives what the page is told."""
    tool = CooperativeTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        if i % 2:
            tool.growing.edit("lent", 40 + i // 2 % 50)
            shown = tool.growth_view.content
        else:
            tool.member.edit("on_loan", 2 + i // 2 % 30)
            shown = tool.member_view.content
        assert exercise.tasks.tasks
        return shown

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("five years", years, "run"),
        Part("beside products", module, "compared"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
