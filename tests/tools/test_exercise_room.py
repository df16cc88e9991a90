"""How a room stands in an exercise: counted task by task, and nobody who only opened the lesson."""

from __future__ import annotations

import json
from collections.abc import Mapping

from fieldschool.exercises.load import load
from fieldschool.exercises.progress import Progress
from fieldschool.tools import exercise_room
from fieldschool.workbook.entries import State, Text

EXERCISE = load("2.1.1-definitions")
FIRST, SECOND = EXERCISE.tasks[:2]


def entry(**tasks: Mapping[str, object]) -> State:
    return State(lesson="2.1.1", key="exercise", value={"json": json.dumps({"lesson": "2.1.1", "tasks": tasks})})


def done() -> dict[str, object]:
    return {"state": "done"}


def room(*entries: State) -> list[Progress]:
    return exercise_room.progress_of(entries, EXERCISE)


def test_whoever_only_opened_the_lesson_is_not_counted() -> None:
    odd = [None, entry(), entry(first_round={"state": "not_started"}), Text(lesson="2.1.1", key="exercise", value="x")]
    assert room(*odd) == []
    assert len(room(*odd, entry(first_round={"state": "incomplete"}))) == 1


def test_each_bar_adds_up_to_the_room() -> None:
    found = room(
        entry(first_round=done(), second_round={"state": "look_again"}),
        entry(first_round=done()),
        entry(first_round={"state": "incomplete"}),
    )
    picture = exercise_room.standings(EXERCISE, found)
    parts = {item["name"]: item["parts"] for item in picture.spec["items"]}
    assert parts[FIRST.title] == [2, 1, 0]
    assert parts[SECOND.title] == [0, 1, 2]
    assert {sum(each) for each in parts.values()} == {3}
    assert picture.sentence == "3 people work on the 5 tasks. Done by most: “A first round” (2)."
