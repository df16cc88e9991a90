"""The diaspora explorer of lesson 2.1.3: the year is moved, and from time to time another country is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.charts import diaspora as chart
from fieldschool.sources import countries, diaspora
from fieldschool.tools.diaspora import DiasporaTool, reading
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "2.1.3"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back moves the year, then the country, of all that there are."""
    tool = DiasporaTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    every, years = [country.iso3 for country in countries.all_countries()], diaspora.years()

    def move(i: int) -> dict[str, Any]:
        turn, place = divmod(i, len(years))
        if place == 0:
            tool.where.edit("country", every[37 * turn % len(every)])
        else:
            tool.where.edit("year", years[place])
        assert exercise.tasks.tasks
        return tool.map.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("where they live", reading, "spread"),
        Part("map", chart, "on_map"),
        Part("bars", chart, "bars"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
