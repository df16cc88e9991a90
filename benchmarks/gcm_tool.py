"""The lesson on the Global Compact: the map is searched by one goal after the other, the dearest of its changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import gcm as chart
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.gcm import GcmTool, crosswalk, tool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "1.2"
#: An objective that has most to tell is open meanwhile, and all are ranked.
OPEN = "19"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back chooses a goal and gives what the page is told."""
    made = GcmTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), made.trail)
    made.map_form.edit("opened", OPEN)
    made.ranking.set_order(card["id"] for card in made.ranking.cards)
    goals = [crosswalk.ALL, *crosswalk.goals()]

    def move(i: int) -> dict[str, Any]:
        made.map_form.edit("goal", goals[i % len(goals)])
        assert exercise.tasks.tasks
        return made.map_view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("search", tool, "on_view"),
        Part("heat map", chart, "picture"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
