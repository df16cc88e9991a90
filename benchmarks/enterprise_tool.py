"""The enterprise as lesson 3.3.4 shows it: price, own money, the loan's rate and the bad season move in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import enterprise as chart
from fieldschool.tools.enterprise import EnterpriseTool, reading
from fieldschool.tools.enterprise import tool as module
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.3.4"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves something and gives what the page is told."""
    tool = EnterpriseTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    tool.budget_form.edit("kind", "phl_eggs")
    tool.loan_form.edit("loan", 10_000)
    tool.loan_form.edit("way", "flat")

    def move(i: int) -> dict[str, Any]:
        step = i // 4 % 60
        if i % 4 == 0:
            tool.budget_form.edit("price", 5 + step / 10)
            shown = tool.budget_view.content
        elif i % 4 == 1:
            tool.cash_form.edit("own", 40_000 + 500 * step)
            shown = tool.cash_view.content
        elif i % 4 == 2:
            tool.loan_form.edit("rate", 10 + step)
            shown = tool.loan_view.content
        else:
            tool.trouble_form.edit("fall", 20 + step)
            shown = tool.trouble_view.content
        assert exercise.tasks.tasks
        return shown

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("plan", reading, "read_plan"),
        Part("loan", reading, "loan_page"),
        Part("troubles", reading, "troubles_page"),
        Part("to the model", module, "plan_of"),
        Part("bars of the start", chart, "budget"),
        Part("line of cash", chart, "cash"),
        Part("books", chart, "books_table"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
