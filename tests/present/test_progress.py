"""How far a reader is, and how far the room is: from what is in the workbook."""

from __future__ import annotations

import json

import pytest

from fieldschool import course
from fieldschool.exercises.load import load
from fieldschool.present.progress import how_far, in_room
from fieldschool.workbook.entries import Entry, State, Text

STEM = "3.2.1-financial-education"
TASKS = [task.key for task in load(STEM).tasks]


def kept(*done: str, lesson: str = "3.2.1", text: str | None = None) -> State:
    saved = json.dumps({"lesson": lesson, "tasks": {key: {"state": "done"} for key in done}})
    return State(lesson=lesson, key="exercise", value={"json": saved if text is None else text})


def far(*answers: Entry):
    found = how_far(course.load(), {(entry.lesson, entry.key): entry for entry in answers})
    return next(each for each in found if each.lesson.number == "3.2.1")


def test_every_built_lesson_is_there_and_a_new_reader_is_new_to_all() -> None:
    found = how_far(course.load(), {})
    assert [each.lesson for each in found] == [lesson for lesson in course.load().lessons if lesson.built]
    assert {(each.state, each.text) for each in found} == {("new", "")}


def test_an_answer_makes_a_lesson_begun() -> None:
    assert (far(Text(lesson="3.2.1", key="note", value="x")).state, far(kept()).text) == ("begun", "begun")


def test_tasks_are_counted_until_all_are_done() -> None:
    assert far(kept(*TASKS[:2])).text == f"2 of {len(TASKS)} tasks done"
    assert far(kept(*TASKS[:2])).state == "begun"
    assert far(kept(*TASKS)).state == "done"


@pytest.mark.parametrize("text", ["", "{", "null", '{"lesson": "9.9", "tasks": {}}', '{"lesson": "3.2.1", "tasks": 7}'])
def test_progress_that_cannot_be_read_counts_as_begun(text: str) -> None:
    assert far(kept(text=text)).text == "begun"


def test_an_entry_of_another_kind_or_form_does_no_harm() -> None:
    assert far(Text(lesson="3.2.1", key="exercise", value="x")).text == "begun"
    assert far(State(lesson="3.2.1", key="exercise", value={"json": 7})).text == "begun"


def test_the_room_is_counted_lesson_by_lesson() -> None:
    found = in_room(course.load(), {"3.2.1": 5}, [kept(), kept(TASKS[0]), kept(*TASKS[:3]), kept(*TASKS), kept("gone")])
    mine = next(each for each in found if each.lesson.number == "3.2.1")
    assert (mine.begun, mine.tasks, mine.working, mine.done) == (5, len(TASKS), 2, 1)


def test_an_empty_room_is_all_zeros() -> None:
    assert {(each.begun, each.working, each.done) for each in in_room(course.load(), {}, [])} == {(0, 0, 0)}


def test_a_lesson_without_an_exercise_has_no_tasks(small_course) -> None:
    small_course()
    assert [(each.tasks, each.done) for each in in_room(course.load(), {}, [])] == [(0, 0)]
