"""The stakeholder map as lesson 3.2.4 shows it: a full map, twelve activities, many ties, and a mark that moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.sources import partners as facts
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.partners import PartnersTool
from fieldschool.tools.partners.lists import start
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.2.4"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a mark, ticks a tie or gives a role."""
    tool = PartnersTool(_full(), country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        if i % 3 == 0:
            tool.plane._receive(
                tool.plane, {"do": "move", "id": f"p{1 + i % 24}", "x": 1 + i % 5, "y": 1 + i // 3 % 5}, []
            )
        elif i % 3 == 1:
            tool.network.edit(f"tie_p{2 + i % 20}", bool(i % 2))
        else:
            tool.roles.edit(f"role_p{1 + i % 24}", "RACI"[i % 4])
        assert exercise.tasks.tasks
        return {"plane": tool.plane.content, "roles": tool.duties.content, "ties": tool.ties.content}

    return move


def _full() -> dict[str, Any]:
    """Twenty-four partners, twelve activities with roles, and ties in clusters."""
    kinds = list(facts.kinds().values())[:24]
    partners = [{"id": f"p{n}", **start(kind)} for n, kind in enumerate(kinds, start=1)]
    activities = [{"id": f"a{n}", "title": f"Activity {n}"} for n in range(1, 13)]
    roles = {one["id"]: {f"p{n}": "RACI"[n % 4] for n in range(1, 9)} for one in activities}
    ties = [[f"p{a}", f"p{b}"] for a in range(1, 25) for b in range(a + 1, min(a + 4, 25))]
    return {"partners": partners, "activities": activities, "roles": roles, "ties": ties}


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
