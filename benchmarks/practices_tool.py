"""The practices as lesson 4.2 shows them: some conditions known, three on the list, and a slider that moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import practices as chart
from fieldschool.models import practices as model
from fieldschool.sources.practices import conditions, practices
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.practices import PracticesTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "4.2"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a slider and answers a condition."""
    tool = PracticesTool(_full(), country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    names, sliders = list(conditions()), ("fit", "proof", "ready", "cost", "level", "time")

    def move(i: int) -> dict[str, Any]:
        tool.weighing.edit(f"weight_{sliders[i % 6]}", i % 11)
        tool.context_form.edit(names[i % len(names)], ("yes", "part", "no")[i % 3])
        assert exercise.tasks.tasks
        return tool.ranking.content

    return move


def _full() -> dict[str, Any]:
    """Half of the conditions answered, a filter that leaves a part, three practices on the list."""
    have = {name: ("yes", "no")[n % 2] for n, name in enumerate(conditions()) if n % 4 < 2}
    rows = [{"practice": name, "how": "adopt"} for name in list(practices())[:3]]
    return {"have": have, "themes": ["savings", "return", "services"], "mine": "city_municipality", "chosen": rows,
            "filters": {"where": "other"}}  # fmt: skip


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("ranking", model, "rank"),
        Part("bars", chart, "picture"),
        Part("context", PracticesTool, "_draw_context"),
        Part("card", PracticesTool, "_draw_card"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
