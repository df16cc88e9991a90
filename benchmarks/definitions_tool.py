"""Who is who as lesson 2.1.1 shows it: one case after another is answered, round after round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.tools.definitions import DefinitionsTool
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "2.1.1"


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back answers, goes on or walks, and gives what the page is told."""
    tool = DefinitionsTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)

    def move(i: int) -> dict[str, Any]:
        if i % 3 == 2:
            there = tool.tree_form.field("walk")["options"]
            tool.tree_form.edit(*(("walk", "yes" if i % 2 else "no") if there else ("step", "again")))
            return tool.tree_view.content
        case = tool.rounds.case
        if case is not None and tool.rounds.answer is None:
            tool.case_form.edit("answer", case.tempting if i % 4 else case.term_id)
        else:
            tool.case_form.edit("go", "go")
        assert exercise.tasks.tasks
        return tool.case_view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes, of a case as of a tree."""
    return (
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
