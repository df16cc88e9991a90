"""The study mission as lesson 3.4 shows it: way, group of a question, an answer of the sheet, and a theme in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import visits as chart
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.visits import VisitsTool, asking, pages, planning
from fieldschool.tools.visits import tool as module
from fieldschool.tools.widgets import Sheet, View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.4"
#: Places with an answered sheet, as after a long day.
PLACES = 6


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back changes something and gives what the page is told."""
    tool = VisitsTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    tool.begin.edit("begin", "2")
    tool.asking.edit("deal", "deal")
    for site in tool.sheet.sites[:PLACES]:
        for asked in tool.sheet.questions[site["type"]]:
            tool.sheet.answer(site["id"], asked["id"], asked["options"][0][0] if "options" in asked else "1")
    first = next(iter(tool.stops._records))
    question = next(key for key in tool.asking.values if key.startswith("ask_"))

    def move(i: int) -> dict[str, Any]:
        step = i // 4
        if i % 4 == 0:
            tool.stops.set(first, "way", str(20 + step % 60))
            shown = tool.morning.content
        elif i % 4 == 1:
            tool.asking.edit(question, 1 + step % 3)
            shown = tool.who.content
        elif i % 4 == 2:
            tool.sheet.answer("v-mex-pueblacity", "one-people", str(100 + step), f"bench-{i}")
            shown = tool.sheet.shown
        else:
            tool.theme.edit("theme", ("money", "trouble")[step % 2])
            shown = tool.noted.content
        assert exercise.tasks.tasks
        return shown

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("to the model", planning, "morning_of"),
        Part("bars", chart, "morning"),
        Part("counts", chart, "seen"),
        Part("who asks", pages, "asks"),
        Part("what was noted", pages, "noted"),
        Part("places of the sheet", asking, "sites"),
        Part("what exercises see", module, "seen"),
        Part("the sheet", Sheet, "_show"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
