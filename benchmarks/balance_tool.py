"""The balance board and the multiplier as lesson 2.2.1 shows them: cards are placed and weighed, leaks are moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.timing import Part
from fieldschool import course
from fieldschool.models.balance import PLACES, WEIGHTS
from fieldschool.sources import impacts
from fieldschool.tools.balance import BalanceTool
from fieldschool.tools.balance.fields import WEIGHT
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets import View
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LESSON = "2.2.1"
#: Cards that stand on the board before the clock runs; more than most people place.
BEGUN = 30


def opened() -> Callable[[int], dict[str, Any]]:
    """Open the tool with its exercise; what comes back places or weighs a card, or moves a leak, in turn."""
    tool = BalanceTool(country="PHL", seminar="MEX")
    exercise = ExerciseTool(course.load().lesson(LESSON).stem, Saver(Store(), "benchmark"), tool.trail)
    cards = list(impacts.impacts())
    for name in cards[:BEGUN]:
        tool.board.form.edit(name, "gain")

    def move(i: int) -> dict[str, Any]:
        turn, kind = divmod(i, 4)
        if kind == 0:
            tool.board.form.edit(cards[turn % len(cards)], PLACES[turn % len(PLACES)])
        elif kind == 2:
            # One of the cards that are still found.
            tool.board.form.edit(f"{tool.board.home.found[-1].name}{WEIGHT}", WEIGHTS[turn % len(WEIGHTS)])
        elif kind == 1:
            tool.money.form.edit("supplies", 20 + turn % 60)
        else:
            tool.money.closing.edit("close_supplies", turn % 30)
        assert exercise.tasks.tasks
        # The two halves of the tool take turns, so that no two contents in a row are alike.
        return tool.money.closing_view.content if kind % 2 else tool.board.view.content

    return move


def parts() -> tuple[Part, ...]:
    """Where the time of a change goes."""
    return (
        Part("what exercises see", BalanceTool, "_seen"),
        Part("to the page", View, "show"),
        Part("exercise", ExerciseTool, "_assess"),
    )
