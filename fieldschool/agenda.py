"""When and where the course is held: ``agenda.toml`` as checked objects, and the timetable made of it."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Container
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from fieldschool import paths
from fieldschool.course import Course, Number
from fieldschool.models import timetable

FILE = "agenda.toml"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Minutes = Annotated[int, Field(strict=True, ge=1, le=600)]


class AgendaError(ValueError):
    """``agenda.toml`` cannot be used; the text is one sentence for a trainer."""


def _minutes_of_day(text: str) -> str:
    hour, minute = map(int, text.split(":"))
    if hour > 23 or minute > 59:
        raise ValueError("a time of the day is needed, such as 08:30")
    return text


Time = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}:[0-9]{2}$"), AfterValidator(_minutes_of_day)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(_Part):
    """Something that opens or closes a day."""

    title: Text
    minutes: Minutes


class Meal(_Part):
    """A meal, which begins between two times."""

    title: Text
    minutes: Minutes
    earliest: Time = Field(alias="from")
    latest: Time = Field(alias="until")


class EveryDay(_Part):
    """What holds on every day, unless the day says otherwise."""

    starts: Time
    ends: Time
    site: Text
    opening: tuple[Item, ...] = ()
    closing: tuple[Item, ...] = ()
    meals: tuple[Meal, ...] = ()


class Day(EveryDay):
    """A day, with what it has from ``every_day``."""

    date: dt.date | None = None
    begins_with: Number | None = None

    def without(self, gone: Container[str]) -> Day:
        """The day, which need not begin with a lesson that the course does not hold."""
        return self.model_copy(update={"begins_with": None}) if self.begins_with in gone else self

    def frame(self) -> timetable.Frame:
        """The day as the model fills it."""
        return timetable.Frame(
            _minutes(self.starts),
            _minutes(self.ends),
            tuple(timetable.Meal(m.title, m.minutes, _minutes(m.earliest), _minutes(m.latest)) for m in self.meals),
            tuple(timetable.Item(item.title, item.minutes) for item in self.opening),
            tuple(timetable.Item(item.title, item.minutes) for item in self.closing),
            self.begins_with or "",
        )


class Programme(_Part):
    """A way of holding the course: its days, and the lessons that it leaves out."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]
    title: Text
    leaves_out: tuple[Number, ...] = ()
    days: tuple[Day, ...] = Field(min_length=1, max_length=14)

    def timetable(self, contents: Course) -> timetable.Days:
        """Fill the days with the lessons of the course.

        Parameters
        ----------
        contents : Course
            The lessons with their minutes.

        Raises
        ------
        AgendaError
            When a lesson that is named here is not in the course, or the times of a day cannot be.
        """
        known = [lesson.number for lesson in (*contents.lessons, *contents.left_out)]
        for number in self.leaves_out:
            if number not in known:
                raise AgendaError(f"{FILE}, {self.key}: leaves_out names {number}, which is no lesson of course.toml.")
        sessions = [
            timetable.Session(lesson.number, lesson.minutes.lesson, lesson.minutes.rest)
            for lesson in contents.lessons
            if lesson.number not in self.leaves_out and lesson.minutes.lesson
        ]
        try:
            gone = {lesson.number for lesson in contents.left_out}
            return timetable.plan(sessions, [day.without(gone).frame() for day in self.days])
        except ValueError as error:
            raise AgendaError(f"{FILE}, {self.key}: {error}") from None


class Agenda(_Part):
    """All programmes; the one that is held comes first."""

    held: str
    programmes: tuple[Programme, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, found: object) -> object:
        """Give each day what ``every_day`` has and the day does not."""
        if not isinstance(found, dict) or not isinstance(shared := found.get("every_day", {}), dict):
            return found
        filled = {name: value for name, value in found.items() if name != "every_day"}
        if isinstance(programmes := found.get("programmes"), list):
            filled["programmes"] = [_with_shared(programme, shared) for programme in programmes]
        return filled

    @model_validator(mode="after")
    def _agrees(self) -> Agenda:
        keys = [programme.key for programme in self.programmes]
        if len(set(keys)) < len(keys):
            raise ValueError(f"two programmes have the same key: {', '.join(keys)}")
        if self.held not in keys:
            raise ValueError(f"held is {self.held!r}; the programmes are {', '.join(keys)}")
        return self

    @property
    def in_order(self) -> tuple[Programme, ...]:
        """The programme that is held, then the others."""
        return tuple(sorted(self.programmes, key=lambda programme: programme.key != self.held))


def _with_shared(programme: object, shared: dict) -> object:
    if not isinstance(programme, dict) or not isinstance(days := programme.get("days"), list):
        return programme
    return programme | {"days": [shared | day if isinstance(day, dict) else day for day in days]}


def load(path: Path | None = None) -> Agenda:
    """Read and check the agenda; kept until the file changes.

    Parameters
    ----------
    path : Path, optional
        ``agenda.toml`` of the course in use when not given.

    Raises
    ------
    AgendaError
        One sentence: the place in the file, what was found, what is accepted.
    """
    path = path or paths.root() / FILE
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        raise AgendaError(f"{path.name} was not found in {path.parent}.") from None
    return _read(path, stamp)


@lru_cache(maxsize=4)
def _read(path: Path, _stamp: int) -> Agenda:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise AgendaError(f"{path.name} is not saved as UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise AgendaError(f"{path.name} cannot be read: {error}.") from None
    except RecursionError:
        raise AgendaError(f"{path.name} cannot be read: it has brackets in brackets without end.") from None
    except ValueError:  # the only other thing that TOML's reader refuses
        raise AgendaError(f"{path.name} cannot be read: it has a number of thousands of digits.") from None
    try:
        return Agenda.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        raise AgendaError(f"{path.name}, {_place(first['loc'])}: {_said(first)}.") from None


def _place(where: tuple) -> str:
    """Count programmes and days from one, as a person does."""
    parts = [f"no. {part + 1}" if isinstance(part, int) else str(part) for part in where]
    return " ".join(parts) or "the whole"


def _said(error: dict) -> str:
    if error["type"] == "missing":
        return "nothing was found; it must be filled in, here or in every_day"
    if error["type"] == "extra_forbidden":
        return "this name is not known; take it out or correct its spelling"
    if error["type"] == "string_pattern_mismatch" and ":" in error["ctx"]["pattern"]:
        return f"found {error['input']!r}; a time is written like 08:30"
    text = error["msg"].removeprefix("Value error, ")
    return text if error["type"] == "value_error" else f"found {error['input']!r}; {text[0].lower()}{text[1:]}"


def _minutes(time: str) -> int:
    hour, minute = time.split(":")
    return 60 * int(hour) + int(minute)
