"""The welcome of lesson 0.0 as the lesson shows it: another host country is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.welcome import WelcomeTool
from fieldschool.tools.welcome import tool as tool_module
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "0.0"
#: Countries that are chosen one after the other.
HOSTS = ("RWA", "PHL", "MEX", "NPL", "KEN", "SEN", "HND")


def opened() -> Callable[[int], dict[str, Any]]:
    """The tool with its exercise, which looks at each change; gives the function that makes one."""
    contents = course.load()
    tool = WelcomeTool(country=contents.start_country, seminar=contents.start_country)
    exercise = ExerciseTool(contents.lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        tool.form.edit("host", HOSTS[i % len(HOSTS)])
        assert exercise.tasks.tasks
        return tool.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("comparing", tool_module, "compare"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
