"""The table of contents: ``course.toml`` as checked objects."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from fieldschool import paths

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Number = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+){0,2}$")]


class CourseError(ValueError):
    """``course.toml`` cannot be used; the text is one sentence for a trainer."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Minutes(_Part):
    """Minutes for teaching, for the exercise, and for the break after the lesson."""

    teaching: int = Field(ge=0, le=600)
    exercise: int = Field(ge=0, le=600)
    rest: int = Field(ge=0, le=120, alias="break")

    @property
    def lesson(self) -> int:
        """Minutes of the lesson itself, without the break."""
        return self.teaching + self.exercise

    @property
    def total(self) -> int:
        """Minutes with the break."""
        return self.lesson + self.rest


class Tool(_Part):
    """The tool of a lesson: its module in ``fieldschool.tools`` and its title."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    title: Text


class Objective(_Part):
    """One of the seminar's objectives."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z-]+$")]
    text: Text


class Module(_Part):
    """A module of the programme."""

    number: Number
    title: Text


class Lesson(_Part):
    """One lesson of the programme."""

    number: Number
    stem: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+){1,2}-[a-z0-9-]+$")]
    module: Number
    title: Text
    minutes: Minutes
    serves: tuple[str, ...] = Field(min_length=1)
    objectives: tuple[Text, ...] = Field(min_length=1)
    tool: Tool
    leaves: tuple[Text, ...]

    @property
    def path(self) -> Path:
        """The lesson's notebook, built or not."""
        return paths.notebooks_dir() / f"{self.stem}.ipynb"

    @property
    def built(self) -> bool:
        """Whether the notebook is there. What is not built is listed and never linked."""
        return self.path.is_file()


class Course(_Part):
    """The whole course: objectives, modules and lessons in the order of the programme."""

    title: Text
    subtitle: Text
    start_country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    objectives: tuple[Objective, ...] = Field(min_length=1)
    modules: tuple[Module, ...] = Field(min_length=1)
    lessons: tuple[Lesson, ...] = Field(min_length=1)
    #: What an edition does not hold. Tools may still name such a lesson; no page lists it or leads to it.
    left_out: tuple[Lesson, ...] = ()

    @model_validator(mode="after")
    def _agrees(self) -> Course:
        numbers = [lesson.number for lesson in self.lessons]
        for number in numbers:
            if numbers.count(number) > 1:
                raise ValueError(f"lesson {number} is listed {numbers.count(number)} times")
        modules = {module.number for module in self.modules}
        objectives = {objective.id for objective in self.objectives}
        for lesson in self.lessons:
            if lesson.module not in modules:
                raise ValueError(f"lesson {lesson.number} is in module {lesson.module}, which is not listed")
            if not lesson.stem.startswith(f"{lesson.number}-"):
                raise ValueError(f"lesson {lesson.number} has the stem {lesson.stem}, which begins otherwise")
            if unknown := set(lesson.serves) - objectives:
                raise ValueError(f"lesson {lesson.number} serves {sorted(unknown)[0]}, which is no objective")
        return self

    def lesson(self, number: str) -> Lesson:
        """The lesson of that number, also one that is left out.

        Raises
        ------
        CourseError
            When the course has no such lesson.
        """
        for lesson in (*self.lessons, *self.left_out):
            if lesson.number == number:
                return lesson
        raise CourseError(f"course.toml has no lesson {number!r}.")

    def of_module(self, number: str) -> tuple[Lesson, ...]:
        """The lessons of a module, in order."""
        return tuple(lesson for lesson in self.lessons if lesson.module == number)

    @property
    def minutes(self) -> int:
        """Minutes of all lessons with their breaks."""
        return sum(lesson.minutes.total for lesson in self.lessons)


def load(path: Path | None = None) -> Course:
    """Read and check the table of contents; kept until the file changes.

    Parameters
    ----------
    path : Path, optional
        ``course.toml`` of the course in use when not given.

    Raises
    ------
    CourseError
        One sentence: the place in the file, what was found, what is accepted.
    """
    path = path or paths.root() / "course.toml"
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        raise CourseError(f"{path.name} was not found in {path.parent}.") from None
    return _read(path, stamp)


@lru_cache(maxsize=4)
def _read(path: Path, _stamp: int) -> Course:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise CourseError(f"{path.name} is not saved as UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{path.name} cannot be read: {error}.") from None
    except RecursionError:
        raise CourseError(f"{path.name} cannot be read: it has brackets in brackets without end.") from None
    except ValueError:  # the only other thing that TOML's reader refuses
        raise CourseError(f"{path.name} cannot be read: it has a number of thousands of digits.") from None
    try:
        return Course.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        raise CourseError(f"{path.name}, {_place(first['loc'], found)}: {_said(first)}.") from None


def _place(where: tuple, found: dict) -> str:
    """Name the place by the lesson's number, not by its position in a list."""
    if len(where) >= 2 and where[0] == "lessons" and isinstance(where[1], int):
        number = found["lessons"][where[1]].get("number", f"no. {where[1] + 1}")
        return f"lesson {number}, " + ".".join(str(part) for part in where[2:])
    return ".".join(str(part) for part in where) or "the whole"


def _said(error: dict) -> str:
    if error["type"] == "missing":
        return "nothing was found; it must be filled in"
    if error["type"] == "extra_forbidden":
        return "this name is not known; take it out or correct its spelling"
    text = error["msg"].removeprefix("Value error, ")
    if error["type"] == "value_error":
        return text
    return f"found {error['input']!r}; {text[0].lower()}{text[1:]}"
