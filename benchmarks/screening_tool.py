"""The opportunity screening as lesson 3.1.2 shows it: eight ideas, six risks, and a slider that moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import screening as chart
from fieldschool.sources import screening
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.screening import ScreeningTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.1.2"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves a weight or a score and gives what the page is told."""
    tool = ScreeningTool(_full(), country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        if i % 4:
            group = screening.GROUPS[i % len(screening.GROUPS)]
            tool.weighing.edit(f"weight_{group}", i % 11)
        else:
            tool.form.edit("buyer", i // 4 % 5)
        assert exercise.tasks.tasks
        return tool.ranking.content

    return move


def _full() -> dict[str, Any]:
    """Eight ideas, all scored, and six risks."""
    ideas = [{"id": f"i{n}", "title": f"Idea {n}", "who": "Ana", "spot": "Here"} for n in range(1, 9)]
    scores = {
        idea["id"]: {
            one.criterion_id: "unknown" if (n + k) % 7 == 0 else (n * k) % 5
            for k, one in enumerate(screening.criteria())
        }
        for n, idea in enumerate(ideas)
    }
    vetoes = {idea["id"]: {one.veto_id: "no" for one in screening.vetoes()} for idea in ideas}
    risks = [
        {"idea": f"i{n}", "risk": risk.risk_id, "often": "sometimes", "loss": str(1000 * n), "owner": "Ana"}
        for n, risk in enumerate(screening.risks()[:6], start=1)
    ]
    return {"ideas": ideas, "scores": scores, "vetoes": vetoes, "risks": risks}


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("comparison", chart, "compare"),
        Part("bars", chart, "picture"),
        Part("questions of one idea", ScreeningTool, "_draw_scores"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
