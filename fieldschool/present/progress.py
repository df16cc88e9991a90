"""How far one reader is, and how far the room is: from the workbook, lesson by lesson."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from fieldschool import paths
from fieldschool.course import Course, Lesson
from fieldschool.exercises.load import ExerciseError, read
from fieldschool.exercises.progress import Progress
from fieldschool.exercises.schema import Exercise
from fieldschool.i18n import _, ngettext, number
from fieldschool.tools.exercise import PROGRESS
from fieldschool.workbook.entries import Entry, State


@dataclass(frozen=True)
class HowFar:
    """One built lesson, and how far a reader is in it.

    Attributes
    ----------
    lesson : Lesson
    state : {"new", "begun", "done"}
        ``done`` when all tasks of its exercise are.
    text : str
        In words; empty for a lesson that was not begun.
    """

    lesson: Lesson
    state: Literal["new", "begun", "done"]
    text: str


@dataclass(frozen=True)
class InRoom:
    """One built lesson, and how far the room is in it: numbers of participants, never who.

    Attributes
    ----------
    lesson : Lesson
    begun : int
        Have answered anything.
    tasks : int
        Tasks of the exercise; 0 when the lesson has none.
    working : int
        Have done some of the tasks and not all.
    done : int
        Have done all.
    """

    lesson: Lesson
    begun: int
    tasks: int
    working: int
    done: int


def how_far(course: Course, answers: Mapping[tuple[str, str], Entry]) -> list[HowFar]:
    """How far a reader is in each built lesson.

    Parameters
    ----------
    course : Course
    answers : mapping
        The reader's answers in force by (lesson, key).
    """
    begun = {lesson for lesson, _key in answers}
    return [
        _far(lesson, lesson.number in begun, answers.get((lesson.number, PROGRESS)))
        for lesson in course.lessons
        if lesson.built
    ]


def in_room(course: Course, begun: Mapping[str, int], kept: Iterable[Entry]) -> list[InRoom]:
    """How far the room is in each built lesson.

    Parameters
    ----------
    course : Course
    begun : mapping of str to int
        How many participants have answers in a lesson, by its number.
    kept : iterable of Entry
        Everybody's progress in force, without whose it is.
    """
    by_lesson: dict[str, list[Entry]] = {}
    for entry in kept:
        by_lesson.setdefault(entry.lesson, []).append(entry)
    return [
        _of_room(lesson, begun.get(lesson.number, 0), by_lesson.get(lesson.number, []))
        for lesson in course.lessons
        if lesson.built
    ]


def _far(lesson: Lesson, begun: bool, kept: Entry | None) -> HowFar:
    if not begun:
        return HowFar(lesson, "new", "")
    exercise = exercise_of(lesson)
    done = tasks_done(exercise, kept)
    if not exercise or not done:
        return HowFar(lesson, "begun", _("begun"))
    tasks = len(exercise.tasks)
    text = ngettext("{done} of {total} task done", "{done} of {total} tasks done", tasks)
    return HowFar(lesson, "done" if done == tasks else "begun", text.format(done=number(done), total=number(tasks)))


def _of_room(lesson: Lesson, begun: int, kept: list[Entry]) -> InRoom:
    exercise = exercise_of(lesson)
    tasks = len(exercise.tasks) if exercise else 0
    done = [tasks_done(exercise, entry) for entry in kept]
    return InRoom(
        lesson, begun, tasks, working=sum(0 < n < tasks for n in done), done=sum(0 < tasks == n for n in done)
    )


def exercise_of(lesson: Lesson) -> Exercise | None:
    """The exercise, if there is one that can be read; the lesson itself says what is wrong with it."""
    file = paths.exercises_dir() / f"{lesson.stem}.toml"
    try:
        known = file.stat()
        return _read(file, known.st_mtime_ns, known.st_size)
    except (ExerciseError, OSError):
        return None


# A page of the room asks for all exercises once a second; a file that was changed is another one.
@lru_cache(maxsize=64)
def _read(file: Path, _changed: int, _size: int) -> Exercise:
    return read(file)


def tasks_done(exercise: Exercise | None, kept: Entry | None) -> int:
    """How many tasks are done by what was kept; none where it is something else or nothing."""
    if exercise is None or not isinstance(kept, State):
        return 0
    saved = kept.value.get("json")
    return Progress.restore(saved if isinstance(saved, str) else None, exercise).done(exercise)
