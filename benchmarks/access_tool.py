"""The product finder as lesson 3.2.5 shows it: twelve own products beside those of the Philippines, and a slider."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import access as chart
from fieldschool.tools.access import AccessTool, tool
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.2.5"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves the months, and gives what the page is told."""
    finder = AccessTool(_full(), country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), finder.trail)

    def move(i: int) -> dict[str, Any]:
        finder.finder.edit("months", 1 + i % 119)
        assert exercise.tasks.tasks
        return finder.view.content

    return move


def _full() -> dict[str, Any]:
    """Twelve own products, three of them to promote."""
    own = [
        {"id": f"p{n}", "name": f"Product {n}", "currency": "PHP", "rate": str(n), "year": "2026", "source": "branch",
         "protection": "none", "tax": "20", "fee": "10", "minimum": "100", "term": str(n)}
        for n in range(1, 13)
    ]  # fmt: skip
    told = [{"product": f"own-p{n}", "whom": "a family", "risk": "it can fall"} for n in range(1, 4)]
    return {"own": own, "made": 12, "promoted": {"PHL": told}}


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("products reckoned", tool, "offers"),
        Part("bars", chart, "picture"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
