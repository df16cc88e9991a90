"""The action plan as lesson 4.3 shows it: twelve activities, one of which is changed; a rating; a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.sources import action_plan
from fieldschool.tools.action_plan import ActionPlanTool
from fieldschool.tools.action_plan import tool as module
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON, ACTIVITIES = "4.3", 12


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back changes a cost, a month or the lead of an activity."""
    counted = list(action_plan.indicators())
    rows = [
        {"id": f"a{n}", "origin": "", "what": f"Open desk number {n}", "lead": "Office", "partners": "Clubs",
         "start": f"2027-{n:02}", "months": "14", "cost": str(1_000 * n), "currency": "PHP", "funding": f"Fund {n % 4}",
         "indicator_id": counted[n], "indicator": "People", "target": "20", "risk": "Nobody comes"}
        for n in range(1, ACTIVITIES + 1)
    ]  # fmt: skip
    tool = ActionPlanTool({"activities": rows, "begun": "2026-11"}, country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    names = list(tool.activities._records)

    def move(i: int) -> dict[str, Any]:
        name = names[i % len(names)]
        key, raw = (("cost", str(500 + i)), ("start", f"2028-{1 + i % 12:02}"), ("lead", f"Post {i}"))[i % 3]
        tool.activities._receive(tool.activities, {"do": "set", "id": name, "key": key, "raw": raw, "seq": i}, [])
        assert exercise.tasks.tasks
        return {"list": tool.activities.shown, "calendar": tool.calendar.content, "budget": tool.budget.content,
                "checks": tool.checks.value}  # fmt: skip

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("checks", module.checks, "check"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
