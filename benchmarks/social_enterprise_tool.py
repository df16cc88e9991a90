"""A member-owned enterprise as lesson 3.3.3 shows it: prices and outcomes move in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import social_enterprise as chart
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.social_enterprise import SocialEnterpriseTool, pages
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.3.3"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a control and gives what the page is told."""
    tool = SocialEnterpriseTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        # Every second change values the outcomes anew in all futures.
        if i % 2:
            tool.effects.edit("discount", i // 2 % 30)
            shown = tool.views["social"].content
        else:
            tool.trading.edit("prices", i // 2 % 60 - 30)
            shown = tool.views["breakeven"].content
        assert exercise.tasks.tasks
        return shown

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("futures of outcomes", pages, "social_return"),
        Part("month", chart, "month"),
        Part("bars", chart, "products"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
