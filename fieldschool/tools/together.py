"""What the room answered in a lesson: which lessons can show it, whose answers count, and how few are hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from importlib.resources import files
from typing import Any, Protocol

from fieldschool import course
from fieldschool.workbook.entries import Entry

#: People whose answers make a picture; of fewer one could tell who said what.
FEWEST = 3


class Together(Protocol):
    """The module ``room`` of a tool: what of everybody's answers is shown."""

    #: Keys of the answers that are looked at, of the tool's own lesson.
    KEYS: tuple[str, ...]
    #: Makes pictures of the answers, a mapping a person, for somebody who chose that country.
    room: Callable[[Sequence[Mapping[str, Entry]], str], list[Any]]


def has_one(lesson: course.Lesson) -> bool:
    """Whether the answers of a lesson can be shown together."""
    return lesson.built and (files("fieldschool.tools") / lesson.tool.name / "room.py").is_file()


def together_of(lesson: course.Lesson) -> Together:
    """The module that makes the pictures of a lesson."""
    return import_module(f"fieldschool.tools.{lesson.tool.name}.room")


def that_say(answers: Iterable[Mapping[str, Entry]]) -> list[Mapping[str, Entry]]:
    """Those who answered: whoever only opened the lesson has kept an empty list, and would hide nobody among three."""
    return [each for each in answers if any(entry.value not in ([], {}, "") for entry in each.values())]
