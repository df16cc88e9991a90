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
        # Two changes: one works out the month, the other values the outcomes anew in all futures.
        tool.effects.edit("discount", i % 30)
        tool.trading.edit("prices", i % 60 - 30)
        assert exercise.tasks.tasks
        return tool.views["breakeven"].content

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
