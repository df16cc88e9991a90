"""What the run of a day is made of: the plan, what was pressed, and how the day goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fieldschool.models.timetable_parts import MIDNIGHT, Frame, Kind, Slot

What = Literal["begin", "more", "done"]
State = Literal["done", "now", "coming", "left out"]
#: What remains of an item when time is short, in hundredths of its minutes. Our own rule: a lesson that loses more
#: than a quarter loses its exercise, and half a break is enough for water. A meal is not shortened.
LEAST = {"lesson": 75, "break": 50, "item": 50, "meal": 100, "free": 0}
#: The most that is added to one item.
MOST_ADDED = 240
#: After so many minutes without a press nobody is in the room any more.
ASLEEP = 8 * 60


@dataclass(frozen=True)
class Item:
    """A part of the day, as planned.

    Attributes
    ----------
    key : str
        ``lesson:3.2.1``, ``meal:Lunch``, ``break:3.2.1`` (the break after that lesson); each once in a day.
    kind : str
        As in `timetable_parts.Slot`; never ``free``.
    name : str
        Number of the lesson, title of the meal or item; empty for a break.
    start, minutes : int
        Minutes after midnight, and its length.
    earliest, latest : int
        Between these a meal begins.
    """

    key: str
    kind: Kind
    name: str
    start: int
    minutes: int
    earliest: int = 0
    latest: int = 2 * MIDNIGHT

    @property
    def end(self) -> int:
        """When it is over by the plan."""
        return self.start + self.minutes

    @property
    def least(self) -> int:
        """The minutes below which it is not shortened, rounded up."""
        return -(-self.minutes * LEAST[self.kind] // 100)


@dataclass(frozen=True)
class Plan:
    """A day as planned: its items in order, when it begins, and when the room must be free (minutes after midnight)."""

    items: tuple[Item, ...]
    starts: int
    ends: int

    def place(self, key: str) -> int | None:
        """The place of an item, from 0; ``None`` when the day has no such item."""
        return next((place for place, item in enumerate(self.items) if item.key == key), None)


@dataclass(frozen=True)
class Moment:
    """What was pressed.

    Attributes
    ----------
    what : str
        ``begin`` an item (what ran until then is over), ``more`` minutes for the one that runs, or ``done``.
    at : int
        Minutes after the midnight before the day.
    item : str
        Key of the item that begins.
    minutes : int
        Minutes added.
    """

    what: What
    at: int
    item: str = ""
    minutes: int = 0


@dataclass(frozen=True)
class Stretch:
    """A piece of the day; ``place`` is that of its item, ``None`` when nothing runs."""

    place: int | None
    start: int
    minutes: int

    @property
    def end(self) -> int:
        """When it is over."""
        return self.start + self.minutes


@dataclass(frozen=True)
class Line:
    """An item as it went, or as it is expected; what is left out has no minutes."""

    item: Item
    state: State
    start: int
    minutes: int

    @property
    def end(self) -> int:
        """When it is over."""
        return self.start + self.minutes


@dataclass(frozen=True)
class Show:
    """How a day goes.

    Attributes
    ----------
    lines : tuple of Line
        One an item, in the order of the plan.
    track : tuple of Stretch
        From the first press to the expected end of the day, without a gap and without an overlap.
    current, coming : int or None
        Places of the item that runs, and of the one that comes next.
    began : bool
        Whether the day was begun.
    left, over : int
        Minutes that the item that runs has left, or has taken beyond its time; never negative.
    behind : int
        Minutes by which the day is later than planned; negative when it is earlier.
    late : tuple of (str, int)
        Meals (keys) that begin after their latest time, and by how many minutes.
    over_end : int
        Minutes by which the day ends too late.
    leave_out : tuple of str
        Lessons (keys) without which the rest would fit, the last ones first given up; in the order of the plan.
    mended : bool
        Whether the rest fits without them.
    clock_back, asleep, unknown : bool
        The clock went back; nothing was pressed for hours; a press is about an item that the plan no longer has.
    """

    lines: tuple[Line, ...]
    track: tuple[Stretch, ...]
    current: int | None = None
    coming: int | None = None
    began: bool = False
    left: int = 0
    over: int = 0
    behind: int = 0
    late: tuple[tuple[str, int], ...] = ()
    over_end: int = 0
    leave_out: tuple[str, ...] = ()
    mended: bool = True
    clock_back: bool = False
    asleep: bool = False
    unknown: bool = False

    @property
    def ends(self) -> int:
        """When the day is expected to end."""
        return self.track[-1].end if self.track else 0


def plan_of(slots: Sequence[Slot], frame: Frame) -> Plan:
    """A day of the timetable as a plan. Free time is none of its items: it is what meals and the end leave over.

    Parameters
    ----------
    slots : sequence of Slot
        As `timetable.plan` fills them.
    frame : Frame
        Of the same day.
    """
    meals = iter(frame.meals)
    found: list[Item] = []
    seen: dict[str, int] = {}
    before = ""
    for slot in slots:
        if slot.kind == "free":
            continue
        key = f"{slot.kind}:{slot.key or before}"
        seen[key] = seen.get(key, 0) + 1
        key = key if seen[key] == 1 else f"{key}:{seen[key]}"
        window = next(meals, None) if slot.kind == "meal" else None
        bounds = (window.earliest, window.latest) if window else ()
        found.append(Item(key, slot.kind, slot.key, slot.start, slot.minutes, *bounds))
        before = slot.key or before
    return Plan(tuple(found), frame.starts, frame.ends)
