"""Every task of every lesson has a view on the board, of answers that twelve people could give; nobody is named.

What fits a task depends on its kind: each has a bar of how many have done it; a figure that its closing sentence tells
has a histogram; what was made in the tool has the tool's picture; a text has its place in the list of words, once it
was let through.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from fieldschool import course
from fieldschool.exercises.coach import Standing, assess
from fieldschool.exercises.progress import Progress
from fieldschool.exercises.schema import Exercise, Task
from fieldschool.exercises.texts import places
from fieldschool.exercises.vocabulary import AIM, Kind, bare, kind_of
from fieldschool.i18n import labelled
from fieldschool.present import board_seen
from fieldschool.present.board import Bounds
from fieldschool.present.progress import exercise_of
from fieldschool.sources import local
from fieldschool.tools import own_words
from fieldschool.tools.exercise import PROGRESS
from fieldschool.tools.together import together_of
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Entry, Items, State, Text
from fieldschool.workbook.store import Store

LESSONS = [lesson for lesson in course.load().lessons if lesson.built]
SECRET = "Ana Quispe <b>of Oruro</b>"
AT = dt.datetime(2026, 7, 6, 10, 0, tzinfo=dt.UTC)
#: Nine have done all tasks, three are not there yet.
PEOPLE, DONE = 12, 9


def spread(name: str, value: float, n: int) -> float:
    """Another figure for each person; plan A is the same for all, so that plan B comes to another share of it."""
    if name.startswith("a."):
        return value
    other = round(value + n * max(1, abs(value) / 5))
    return 100 - other % 50 if kind_of(name) is Kind.CHANCE else other


def works(exercise: Exercise, n: int) -> State:
    """What the n-th person did: the authors' own answers, judged as they are on the page, with other figures."""
    progress = Progress(lesson=exercise.lesson)
    for task in exercise.tasks:
        example = task.model if n < DONE else task.wrong[0]
        progress = progress.seen(task, assess(task, example.states(), example.answer), AT)
    saved = json.loads(progress.save())
    for task in exercise.tasks:
        each = saved["tasks"][task.key]
        if each["state"] == Standing.DONE:
            # An author's answer need not have every figure that the closing sentence tells.
            names = [name for name in places(task.say_when_done) if not name.startswith(AIM)]
            each["figures"] = {name: spread(name, each["figures"].get(name, 4.0), n) for name in names}
            each["figures"] |= {"home_currency": "MXN", "work_currency": "USD"}
    return State(lesson=exercise.lesson, key=PROGRESS, value={"json": json.dumps(saved)})


def wrote(lesson: course.Lesson, exercise: Exercise, n: int) -> Iterable[Entry]:
    """Texts of the n-th person, wherever the lesson takes one."""
    lists: dict[str, dict[str, str]] = {}
    for prompt in own_words.prompts(lesson.number, exercise):
        text = f"{SECRET} {prompt.key} {prompt.column} {n}"
        if prompt.column:
            lists.setdefault(prompt.key, {"impact_id": "own-1", "sign": "gain"})[prompt.column] = text
        else:
            yield Text(lesson=lesson.number, key=prompt.key, value=text)
    for key, row in lists.items():
        yield Items(lesson=lesson.number, key=key, value=[row])


def used(lesson: course.Lesson, n: int) -> Iterable[Entry]:
    """What the n-th person left in the tool, where that is no text."""
    if lesson.number == "0.0":
        yield Text(lesson="0.0", key="country", value=("MEX", "PHL", "RWA")[n % 3])
    elif lesson.number == "3.2.1":
        plan = {"first": float(n), "goal": SECRET, "way": "own"}
        state = {"plans": {"a": plan}, "editing": "a", "country": "MEX", "work": "USA"}
        yield State(lesson="3.2.1", key="household", value=state)
    elif lesson.number == "2.1.3":
        rows = [{"iso3": code, "name": SECRET} for code in ("USA", "CAN", "ESP")[: 1 + n % 3]]
        yield Items(lesson="2.1.3", key="from_my_place", value=rows)
    else:
        for key in together_of(lesson).KEYS:
            yield Items(lesson=lesson.number, key=key, value=[{"note": SECRET}])


def room(folder: Path, lesson: course.Lesson) -> board_seen.Seen:
    store, exercise = Store(f"sqlite:///{folder / 'answers.sqlite'}"), exercise_of(lesson)
    for n in range(PEOPLE):
        given = {entry.key: entry for entry in (*used(lesson, n), *wrote(lesson, exercise, n), works(exercise, n))}
        store.put(f"p_ana_{n}", *given.values())
    return seen(store, lesson)


def seen(store: Store, lesson: course.Lesson) -> board_seen.Seen:
    return board_seen.seen(store, lesson, "MEX", Bounds(0, None, frozenset()), b"secret")


def told(task: Task) -> set[str]:
    """The figures that the task's closing sentence tells, each under the name that its picture has."""
    names = {name for name in places(task.say_when_done) if not name.startswith(AIM)}
    both = {bare(name) for name in names if {f"a.{bare(name)}", f"b.{bare(name)}"} <= names}
    alone = {name for name in names if bare(name) not in both}
    money = {"home money": ".MXN", "work money": ".USD"}
    return both | {name + money.get(kind_of(name).value, "") for name in alone}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.number)
def test_every_task_has_a_view_of_its_kind(tmp_path: Path, lesson: course.Lesson) -> None:
    found, exercise = room(tmp_path, lesson), exercise_of(lesson)
    pieces = {piece.name: piece.picture for piece in found.pieces}
    assert found.people == PEOPLE
    assert len(pieces) == len(found.pieces) == len({piece.title for piece in found.pieces})
    assert all(picture.sentence and picture.spec["title"] for picture in pieces.values())

    # How many have done it.
    rows = {row[0]: row[1:] for row in pieces["tasks"].table.rows}
    assert list(rows) == [task.title for task in exercise.tasks]
    assert {row[0] for row in rows.values()} == {str(DONE)}
    assert {sum(map(int, row)) for row in rows.values()} == {PEOPLE}

    # What the tool's picture says.
    assert any(name.startswith("tool") for name in pieces)

    words = {each.title: each.said for each in found.words}
    for task in exercise.tasks:
        # The figures, of those who have done it.
        drawn = {name.removeprefix(f"task.{task.key}.") for name in pieces if name.startswith(f"task.{task.key}.")}
        assert drawn == told(task)
        for name in drawn:
            items = pieces[f"task.{task.key}.{name}"].spec["items"]
            assert sum(item["value"] for item in items) == DONE
            assert len(items) > 1
        # The texts, of everybody.
        for part in task.parts:
            assert len(words[labelled(task.title, part.label)]) == PEOPLE


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.number)
def test_nobody_is_named_and_no_text_is_seen_before_it_was_let_through(tmp_path: Path, lesson: course.Lesson) -> None:
    found = room(tmp_path, lesson)
    page = json.dumps(on_page([piece.picture.page() for piece in found.pieces], []), ensure_ascii=False)
    assert not [word for word in ("Ana", "Quispe", "Oruro", "p_ana") if word in page]
    assert found.let(()) == ()
    one = found.words[0].said[0]
    assert [[each.text for each in words.said] for words in found.let({one.mark})] == [[one.text]]
    every = {said.mark for words in found.words for said in words.said}
    assert sum(len(words.said) for words in found.let(every)) == len(every) >= PEOPLE


def test_every_kind_of_task_is_looked_at() -> None:
    tasks = [task for lesson in LESSONS for task in exercise_of(lesson).tasks]
    assert {task.kind for task in tasks} == {"do", "compare", "write"}
    assert len(tasks) > 100
    assert sum(len(told(task)) for task in tasks) > 80


def test_those_who_are_not_there_yet_are_not_among_the_figures() -> None:
    for lesson in LESSONS:
        exercise = exercise_of(lesson)
        states = [json.loads(works(exercise, n).value["json"])["tasks"] for n in (0, PEOPLE - 1)]
        assert [{each["state"] for each in tasks.values()} & {Standing.DONE} for tasks in states] == [
            {Standing.DONE},
            set(),
        ]


def ranked(number: str, n: int) -> Items:
    """Somebody's order in the lessons that ask for one: nine agree, three see it otherwise."""
    turned = n >= DONE
    if number == "1.2":
        order = ["19", "20", "3", "6", "5"][:: -1 if turned else 1]
        rows = [{"place": float(place), "objective": each} for place, each in enumerate(order, start=1)]
        return Items(lesson=number, key="ranking", value=rows)
    if number == "1.5":
        names = [one.indicator_id for one in local.rubric()[:6]][:: -1 if turned else 1]
        rows = [{"indicator_id": each, "score": 1.0, "gap": float(size)} for size, each in enumerate(names, start=1)]
        return Items(lesson=number, key="scores", value=rows)
    rows = [{"need_id": each, "state": "no", "first": float(place)}
            for place, each in enumerate(["N27", "N30", "N01"][:: -1 if turned else 1], start=1)]  # fmt: skip
    return Items(lesson=number, key="target_needs", value=rows)


@pytest.mark.parametrize("number", ["1.2", "1.5", "3.1.1"])
def test_a_ranking_says_in_words_how_far_the_room_agrees(tmp_path: Path, number: str) -> None:
    lesson, store = course.load().lesson(number), Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")
    for n in range(PEOPLE):
        store.put(f"p_{n}", ranked(number, n))
    said = [piece.picture.sentence for piece in seen(store, lesson).pieces if piece.title == "How far the room agrees"]
    assert len(said) == 1
    assert said[0].startswith("Agreement is 0.")
    assert "The room agrees" in said[0]
