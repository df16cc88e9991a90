"""A timetable from the minutes of lessons: days are filled in order, whole lessons only, around the meals.

Times are minutes after midnight. A lesson is never cut by a meal or by the night. The break after a lesson falls away
where a meal or the end of the day follows. Method: next fit, the simplest rule for packing in a given order (Johnson,
D. S., *Near-optimal bin packing algorithms*, 1973); the order of lessons matters more here than the last minute.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
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


def plan(sessions: Iterable[Session], frames: Sequence[Frame]) -> Days:
    """Fill the days with lessons, in order.

    A lesson that fits into none of the days still to come is set aside, so that it does not hold up the others.

    Parameters
    ----------
    sessions : iterable of Session
    frames : sequence of Frame

    Raises
    ------
    ValueError
        When a length or a time cannot be, a key stands twice, ``first`` names no lesson, or what opens and closes a
        day and its meals are longer than the day.
    """
    sessions = tuple(sessions)
    _check(sessions, frames)
    begins = {frame.first for frame in frames if frame.first}
    by_key = {session.key: session for session in sessions}
    waiting = deque(session for session in sessions if session.key not in begins)
    placed: set[str] = set()
    days = []
    for place, frame in enumerate(frames):
        day = _Day(frame)
        if frame.first and day.take(by_key[frame.first]):
            placed.add(frame.first)
        later = frames[place + 1 :]
        while waiting:
            session = waiting.popleft()
            if day.take(session):
                placed.add(session.key)
            elif _fits_later(session, later, by_key):
                waiting.appendleft(session)
                break
        days.append(day.close())
    return Days(tuple(days), tuple(session for session in sessions if session.key not in placed))


def _fits_later(session: Session, frames: Sequence[Frame], by_key: dict[str, Session]) -> bool:
    for frame in frames:
        day = _Day(frame)
        if frame.first:
            day.take(by_key[frame.first])
        if day.take(session):
            return True
    return False


class _Day:
    """A day being filled. Every meal still to come can begin in time, and the closing can end in time."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._slots: list[Slot] = []
        self._now = frame.starts
        self._meals = deque(frame.meals)
        self._rest = 0
        for item in frame.opening:
            self._add(item.minutes, "item", item.key)

    def take(self, session: Session) -> bool:
        """Place a lesson next, after the meals that cannot wait for its end; whether there was room."""
        now, eaten = self._now + self._rest, 0
        for meal in self._meals:
            if now + session.minutes <= meal.latest:
                break
            # A meal is a break; the one after the lesson before it falls away.
            before = now if eaten else self._now
            now, eaten = max(before, meal.earliest) + meal.minutes, eaten + 1
        remaining = list(self._meals)[eaten:]
        if _over(now + session.minutes, remaining) + self._closing > self._frame.ends:
            return False
        for _meal in range(eaten):
            self._eat()
        if self._rest:
            self._add(self._rest, "break")
        self._add(session.minutes, "lesson", session.key)
        self._rest = session.rest
        return True

    def close(self) -> tuple[Slot, ...]:
        """Serve the meals still to come, close the day, and leave the rest of it free."""
        self._rest = 0
        while self._meals:
            self._eat()
        for item in self._frame.closing:
            self._add(item.minutes, "item", item.key)
        self._add(self._frame.ends - self._now, "free")
        return tuple(self._slots)

    @property
    def _closing(self) -> int:
        return sum(item.minutes for item in self._frame.closing)

    def _eat(self) -> None:
        meal = self._meals.popleft()
        self._rest = 0
        self._add(meal.earliest - self._now, "free")
        self._add(meal.minutes, "meal", meal.key)

    def _add(self, minutes: int, kind: Kind, key: str = "") -> None:
        if minutes > 0:
            self._slots.append(Slot(self._now, minutes, kind, key))
            self._now += minutes


def _over(now: int, meals: Iterable[Meal]) -> int:
    """When the meals still to come are over."""
    for meal in meals:
        now = max(now, meal.earliest) + meal.minutes
    return now


def _check(sessions: Sequence[Session], frames: Sequence[Frame]) -> None:
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
