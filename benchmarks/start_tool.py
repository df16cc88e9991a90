"""Where to start as lesson 4.1 shows it: twelve points with arrows, of which one is moved and one is tied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.sources import local
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.start import StartTool
from fieldschool.tools.start.keeping import LIMIT
from fieldschool.tools.widgets import View
from fieldschool.workbook.entries import Items
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "4.1"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a mark and ties two points."""
    lacks = [{"item_id": item.item_id, "answer": "no"} for item in local.inventory()]
    scores = [{"indicator_id": one.indicator_id, "score": 1.0, "importance": 2.0, "gap": 6.0} for one in local.rubric()]
    saved = {
        ("1.4", "lack"): Items(lesson="1.4", key="lack", value=lacks),
        ("1.5", "scores"): Items(lesson="1.5", key="scores", value=scores),
    }
    refs = [*(f"1.4:{item.item_id}" for item in local.inventory()[:8]),
            *(f"1.5:{one.indicator_id}" for one in local.rubric())]  # fmt: skip
    tool = StartTool({"points": refs[:LIMIT]}, country="PHL", seminar="MEX", saved=saved)
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        names = [one.name for one in tool.points]
        message = {"do": "move", "id": names[i % len(names)], "x": 1 + i % 5, "y": 1 + i // 3 % 5}
        tool.plane._receive(tool.plane, message, [])
        other = next(k for k, name in enumerate(names) if name != tool.kept.giver)
        tool.arrows.edit(f"opens_{other}", bool(i % 2))
        if i % 3 == 0:
            tool.arrows.edit("giver", names[i % len(names)])
        assert exercise.tasks.tasks
        return {"plane": tool.plane.content, "arrows": tool.opens.content, "list": tool.list.content}

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
