"""The strategy mix as lesson 2.2.2 shows it: strategies go in and out beside the best mix, the budget moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import strategies as chart
from fieldschool.models import strategies as model
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.strategies import StrategiesTool, pages
from fieldschool.tools.strategies.aims import local
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "2.2.2"
#: Every so many changes the budget is moved, which takes the best mix from view until the budget is back.
TURN = 10


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back makes a change and gives what the page is told."""
    tool = StrategiesTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    ids = [each.strategy_id for each in local()]
    tool.ask.edit("best", "best")

    def move(i: int) -> dict[str, Any]:
        if i % TURN == TURN - 1:
            tool.mix.edit("budget", tool.facts.usual * (1 + (i // TURN % 4) / 4))
        else:
            turn, place = divmod(i, len(ids))
            tool.mix.edit(ids[place], turn % 2 == 0)
        assert exercise.tasks.tasks
        return tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("what each adds", model, "adds"),
        Part("futures", model, "odds"),
        Part("bars", chart, "reached"),
        Part("what does not fit", pages, "problems"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
