"""What it costs to send as lesson 3.2.3 shows it: 25 services, twelve own quotes, and a slider that moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import corridors as chart
from fieldschool.charts import corridors_scores
from fieldschool.tools.corridors import CorridorsTool, tool
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.2.3"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves the amount, and gives what is told."""
    sending = CorridorsTool(_full(), country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), sending.trail)

    def move(i: int) -> dict[str, Any]:
        # The amount is what a finger follows; it moves the bars, the quotes, the community and the choice.
        sending.where.edit("amount", 20 + i % 700)
        assert exercise.tasks.tasks
        return sending.views["costs"].content

    return move


def _full() -> dict[str, Any]:
    """Twelve quotes from the United Kingdom, and weights on everything."""
    quotes = [
        {"id": f"q{n}", "firm": f"Firm {n}", "sent_by": "app", "amount": "120", "currency": "GBP", "fee": str(n % 5),
         "rate": str(72 + n / 2), "paid_out": "cash", "speed": "hour", "said": "0"}
        for n in range(1, 13)
    ]  # fmt: skip
    weights = dict.fromkeys(corridors_scores.ALL, 2)
    return {"works": {"PHL": "GBR"}, "rates": {"GBR-PHL": 78.5}, "days": {"GBR-PHL": "2026-11-01"},
            "quotes": {"GBR-PHL": quotes}, "made": 12, "weights": weights, "chosen": {"PHL": "GBR"}}  # fmt: skip


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("prices", tool, "prices"),
        Part("bars", chart, "picture"),
        Part("years", chart, "history"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
