"""How a room stands in an exercise: counted task by task, figures as histograms, money and few people left out."""

from __future__ import annotations

import json
from collections.abc import Mapping

from hypothesis import example, given
from hypothesis import strategies as st

from fieldschool import course
from fieldschool.exercises.load import load
from fieldschool.exercises.progress import Progress
from fieldschool.tools import exercise_room
from fieldschool.workbook.entries import State, Text

EXERCISE = load("2.1.1-definitions")
FIRST, SECOND = EXERCISE.tasks[:2]


def entry(**tasks: Mapping[str, object]) -> State:
    return State(lesson="2.1.1", key="exercise", value={"json": json.dumps({"lesson": "2.1.1", "tasks": tasks})})


def done(**figures: float | str) -> dict[str, object]:
    return {"state": "done", "figures": figures}


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


def test_a_figure_of_the_closing_sentence_becomes_a_histogram() -> None:
    found = room(*(entry(first_round=done(terms_right=n, terms_missed="x")) for n in (3, 5, 5, 8)))
    drawn = dict(exercise_room.figures(FIRST, found, 3))
    assert list(drawn) == ["terms_right"]
    picture = drawn["terms_right"]
    assert picture.spec["title"] == "A first round: Right at the first answer in your last round: …"
    assert [(item["name"], item["value"]) for item in picture.spec["items"]] == [
        ("3", 1), ("4", 0), ("5", 2), ("6", 0), ("7", 0), ("8", 1)
    ]  # fmt: skip
    assert picture.sentence == "4 figures. From 3 to 8; the one in the middle is 5."


def test_of_two_people_no_figure_is_drawn() -> None:
    found = room(*(entry(first_round=done(terms_right=n)) for n in (3, 5)), entry(first_round={"state": "incomplete"}))
    assert list(exercise_room.figures(FIRST, found, 3)) == []


def test_money_has_no_common_axis() -> None:
    task = FIRST.model_copy(update={"say_when_done": "Saved: {savings_median}. Cost: {cost_pct}, aim {aim.cost_pct}."})
    found = room(*(entry(first_round=done(savings_median=9.0, cost_pct=n)) for n in (3.5, 5, 5)))
    assert [name for name, _picture in exercise_room.figures(task, found, 3)] == ["cost_pct"]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
@example([30001.0, -1e-05])
@example([0.1, 0.2, 0.3, 0.1 + 0.2])
def test_every_figure_is_in_one_bar(values: list[float]) -> None:
    picture = exercise_room.histogram("Title", "cost_pct", values)
    assert sum(item["value"] for item in picture.spec["items"]) == len(values)
    assert len(picture.spec["items"]) <= 2 * exercise_room.BARS + 1
    for low, high, n in exercise_room._bins(sorted(values)):
        inside = sum(low <= value < high or low == high == value for value in values)
        width = max(high - low, abs(high), 1)
        at_an_end = sum(abs(value - end) <= 1e-6 * width for value in values for end in (low, high))
        assert abs(inside - n) <= at_an_end


@given(st.lists(st.integers(0, 12), min_size=1, max_size=60))
def test_whole_numbers_have_a_bar_each(values: list[int]) -> None:
    bins = exercise_room._bins(sorted(map(float, values)))
    assert [(low, n) for low, high, n in bins if low == high and n] == [
        (n, values.count(n)) for n in sorted(set(values))
    ]


def test_each_exercise_of_the_course_can_be_drawn() -> None:
    looked = 0
    for lesson in course.load().lessons:
        if lesson.built:
            exercise = load(lesson.stem)
            all_done = {
                task.key: done(**{name: 4.0 for name in exercise_room.places(task.say_when_done)
                                  if not name.startswith("aim.")})
                for task in exercise.tasks
            }  # fmt: skip
            saved = json.dumps({"lesson": lesson.number, "tasks": all_done})
            people = [State(lesson=lesson.number, key="exercise", value={"json": saved})] * 3
            found = exercise_room.progress_of(people, exercise)
            assert exercise_room.standings(exercise, found).table.rows[0][1] == "3"
            for task in exercise.tasks:
                for name, picture in exercise_room.figures(task, found, 3):
                    looked += 1
                    assert "{" not in picture.spec["title"], name
                    assert "All of them" in picture.sentence
    assert looked > 30
