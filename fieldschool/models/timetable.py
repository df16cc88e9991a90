"""A timetable from the minutes of lessons: days are filled in order, whole lessons only, around the meals.

Times are minutes after midnight. A lesson is never cut by a meal or by the night. The break after a lesson falls away
where a meal or the end of the day follows. Method: next fit, the simplest rule for packing in a given order (Johnson,
D. S., *Near-optimal bin packing algorithms*, 1973); the order of lessons matters more here than the last minute.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from fieldschool.models.timetable_parts import Days, Frame, Item, Kind, Meal, Session, Slot, check

__all__ = ["Days", "Frame", "Item", "Kind", "Meal", "Session", "Slot", "plan"]


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
    check(sessions, frames)
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
