"""What a timetable is made of: lessons, days before they are filled, and days filled; and what of it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["lesson", "break", "meal", "item", "free"]
#: Minutes of a day.
MIDNIGHT = 24 * 60


@dataclass(frozen=True)
class Session:
    """A lesson to be placed.

    Attributes
    ----------
    key : str
        Name of the lesson; each once.
    minutes : int
        Its length, at least 1.
    rest : int
        Minutes of break after it, at least 0.
    """

    key: str
    minutes: int
    rest: int = 0


@dataclass(frozen=True)
class Item:
    """Something that opens or closes a day, at least 1 minute."""

    key: str
    minutes: int


@dataclass(frozen=True)
class Meal:
    """A meal: ``minutes`` long, beginning between ``earliest`` and ``latest``."""

    key: str
    minutes: int
    earliest: int
    latest: int


@dataclass(frozen=True)
class Frame:
    """A day before it is filled.

    Attributes
    ----------
    starts, ends : int
        Minutes after midnight.
    meals : tuple of Meal
        In order.
    opening, closing : tuple of Item
        What the day begins and ends with.
    first : str
        Key of a lesson that begins this day whatever comes before; empty if none does.
    """

    starts: int
    ends: int
    meals: tuple[Meal, ...] = ()
    opening: tuple[Item, ...] = ()
    closing: tuple[Item, ...] = ()
    first: str = ""


@dataclass(frozen=True)
class Slot:
    """A stretch of a day; ``key`` names the lesson, meal or item, and is empty for a break and for free time."""

    start: int
    minutes: int
    kind: Kind
    key: str = ""

    @property
    def end(self) -> int:
        """When it is over, minutes after midnight."""
        return self.start + self.minutes


@dataclass(frozen=True)
class Days:
    """A filled timetable.

    Attributes
    ----------
    days : tuple of tuple of Slot
        One a frame; the slots of a day follow each other without a gap from its start to its end.
    left_over : tuple of Session
        Lessons that found no place, in the order given.
    """

    days: tuple[tuple[Slot, ...], ...]
    left_over: tuple[Session, ...]

    def minutes(self, kind: Kind) -> int:
        """Minutes of one kind on all days."""
        return sum(slot.minutes for day in self.days for slot in day if slot.kind == kind)

    @property
    def missing(self) -> int:
        """Minutes of the lessons that found no place, without breaks."""
        return sum(session.minutes for session in self.left_over)


def check(sessions: Sequence[Session], frames: Sequence[Frame]) -> None:
    """Refuse what cannot be.

    Raises
    ------
    ValueError
        As `timetable.plan` says.
    """
    keys = [session.key for session in sessions]
    firsts = [frame.first for frame in frames if frame.first]
    for named in (keys, firsts):
        if len(set(named)) < len(named):
            raise ValueError(f"A lesson stands twice: {', '.join(named)}.")
    if unknown := set(firsts) - set(keys):
        raise ValueError(f"A day begins with {min(unknown)}, which is no lesson of this timetable.")
    for session in sessions:
        if not (_whole(session.minutes) and session.minutes > 0 and _whole(session.rest) and session.rest >= 0):
            raise ValueError(f"Lesson {session.key} has {session.minutes!r} minutes and a break of {session.rest!r}.")
    for number, frame in enumerate(frames, 1):
        _check_frame(number, frame)


def _check_frame(number: int, frame: Frame) -> None:
    lengths = [part.minutes for part in (*frame.opening, *frame.closing, *frame.meals)]
    times = [frame.starts, frame.ends, *(time for meal in frame.meals for time in (meal.earliest, meal.latest))]
    if not all(map(_whole, (*lengths, *times))) or any(length < 1 for length in lengths):
        raise ValueError(f"Day {number}: times and lengths must be whole minutes, lengths at least 1.")
    if not 0 <= frame.starts < frame.ends <= MIDNIGHT:
        raise ValueError(f"Day {number} must start before it ends, both within one day.")
    now = frame.starts + sum(item.minutes for item in frame.opening)
    for meal in frame.meals:
        if not now <= meal.latest or meal.earliest > meal.latest:
            raise ValueError(f"Day {number}: {meal.key} cannot begin by its latest time after what comes before it.")
        now = meal.latest + meal.minutes
    if now + sum(item.minutes for item in frame.closing) > frame.ends:
        raise ValueError(f"Day {number}: its meals, opening and closing do not fit between its start and its end.")


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
