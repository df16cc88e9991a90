"""Who is how far: a row a lesson, a mark a workbook; no names, and an order that tells nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.course import Course, Lesson
from fieldschool.exercises.schema import Exercise
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.present.progress import exercise_of, tasks_done
from fieldschool.workbook.entries import Entry

#: One workbook: what of each lesson was begun, with its progress where there is one.
Begun = Mapping[str, Entry | None]


@dataclass(frozen=True)
class Row:
    """A lesson that somebody has begun.

    Attributes
    ----------
    lesson : Lesson
    marks : tuple of {"new", "begun", "done"}
        One a workbook, in the order of the columns.
    """

    lesson: Lesson
    marks: tuple[str, ...]

    @property
    def done(self) -> int:
        """How many have finished it."""
        return self.marks.count("done")

    @property
    def begun(self) -> int:
        """How many have begun it and not finished it."""
        return self.marks.count("begun")

    @property
    def text(self) -> str:
        """The row in words, for whoever does not see it."""
        return _("{lesson}: finished by {done}, begun by {begun}, not begun by {new}.").format(
            lesson=f"{self.lesson.number} {_(self.lesson.title)}",
            done=number(self.done),
            begun=number(self.begun),
            new=number(self.marks.count("new")),
        )


def grid(course: Course, workbooks: Sequence[Begun]) -> tuple[list[Row], list[Lesson]]:
    """The rows, and the lessons that nobody has begun.

    Parameters
    ----------
    course : Course
    workbooks : sequence of mapping
        In the order of the columns.
    """
    rows, untouched = [], []
    for lesson in course.lessons:
        if lesson.built:
            exercise = exercise_of(lesson)
            marks = tuple(_state(exercise, each, lesson.number) for each in workbooks)
            if set(marks) - {"new"}:
                rows.append(Row(lesson, marks))
            else:
                untouched.append(lesson)
    return rows, untouched


def _state(exercise: Exercise | None, begun: Begun, lesson: str) -> str:
    if lesson not in begun:
        return "new"
    return "done" if exercise and tasks_done(exercise, begun[lesson]) == len(exercise.tasks) else "begun"


def sentence(workbooks: int, untouched: Sequence[Lesson]) -> str:
    """How many workbooks the grid shows, and what nobody has begun."""
    said = ngettext(
        "{n} workbook: one mark, at the same place in each row.",
        "{n} workbooks: one mark each, at the same place in each row.",
        workbooks,
    ).format(n=number(workbooks))
    if untouched:
        said += " " + _("Nobody has begun: {lessons}.").format(lessons=listing([each.number for each in untouched]))
    return said
