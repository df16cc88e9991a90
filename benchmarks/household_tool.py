"""The simulator of lesson 3.2.1 as the lesson shows it, and the same plan and picture the stock way.

The stock way is that of the ipywidgets documentation: ``interactive_output``, a function that draws with pyplot, and
``plt.show()``; ``stock.ipynb`` holds it. Model, futures and quantiles are the tool's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import matplotlib.pyplot as plt

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts.household_reading import QUANTILES
from fieldschool.models import household as model
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.household import HouseholdTool
from fieldschool.tools.household import tool as tool_module
from fieldschool.tools.household.planning import plan_of
from fieldschool.tools.household.tool import FUTURES
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "3.2.1"
#: The slider that is moved, its label on the page, and its places: 0, 1, ... 60 percent.
SLIDER, LABEL, PLACES = "first", "How much of what arrives is put aside first", 61


def opened() -> Callable[[int], dict[str, Any]]:
    """The tool with its exercise, which looks at each change; gives the function that makes one."""
    lesson = course.load().lesson(LESSON)
    tool = HouseholdTool(country=course.load().start_country)
    exercise = ExerciseTool(lesson.stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        tool.form.edit(SLIDER, float(i % PLACES))
        assert exercise.tasks.tasks
        return tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("simulate", model, "simulate"),
        Part("reading", HouseholdTool, "_reading"),
        Part("pictures", HouseholdTool, "_content"),
        Part("to the page", View, "show"),
        Part("state for the exercise", tool_module, "observed"),
        Part("exercise", ExerciseTool, "_assess"),
    )


def stock() -> Callable[[int], None]:
    """The drawing function of ``stock.ipynb``: the family's plan simulated, its fan drawn by pyplot."""
    tool = HouseholdTool(country=course.load().start_country)

    def draw(first: int) -> None:
        plan = plan_of(tool.setting, {**tool.inputs, SLIDER: float(first)})
        outcome = model.simulate(plan, tool.setting.paths(plan.months, FUTURES))
        low, quarter, middle, upper, high = outcome.fan(QUANTILES)
        months = range(plan.months + 1)
        _figure, axes = plt.subplots()
        axes.fill_between(months, low, high, alpha=0.3, label="8 in 10 families")
        axes.fill_between(months, quarter, upper, alpha=0.5, label="half of the families")
        axes.plot(months, middle, label="The middle family")
        axes.set_ylabel(f"{tool.setting.home.currency}, today's money")
        axes.legend(loc="upper left")
        plt.show()

    return draw
