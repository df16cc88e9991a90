"""A visit to several places in one morning: when one is where, what does not fit, and how questions are shared out.

The filling of the time is that of the course's timetable (`timetable.plan`, next fit): a place is a session, the way to
the next place is the rest after it, the way out opens the time and the way back closes it.

Times are minutes after midnight, lengths are minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.models import timetable, timetable_parts


@dataclass(frozen=True)
class Stop:
    """A place on the way.

    Attributes
    ----------
    key : str
    way : int
        Minutes from the place before it, at least 0.
    there : int
        Minutes on site, at least 1.
    """

    key: str
    way: int
    there: int


@dataclass(frozen=True)
class Visit:
    """When a group is at a place."""

    stop: Stop
    leaves: int

    @property
    def arrives(self) -> int:
        """When the group is there."""
        return self.leaves + self.stop.way

    @property
    def goes(self) -> int:
        """When it goes on."""
        return self.arrives + self.stop.there


@dataclass(frozen=True)
class Tour:
    """A morning.

    Attributes
    ----------
    visits : tuple of Visit
        In order, without a gap.
    starts, ends : int
        When the group leaves, and when it must be back.
    back : int
        Minutes of the way back.
    fits : tuple of str
        Places that can be visited in the time there is, the first ones first.
    """

    visits: tuple[Visit, ...]
    starts: int
    ends: int
    back: int
    fits: tuple[str, ...]

    @property
    def returns(self) -> int:
        """When the group is back; it does not leave where there is no place to visit."""
        return self.visits[-1].goes + self.back if self.visits else self.starts

    @property
    def spare(self) -> int:
        """Minutes that are left; below zero so many are missing."""
        return self.ends - self.returns

    @property
    def road(self) -> int:
        """Minutes on the way."""
        return sum(visit.stop.way for visit in self.visits) + (self.back if self.visits else 0)

    @property
    def on_site(self) -> int:
        """Minutes on site."""
        return sum(visit.stop.there for visit in self.visits)


def tour(stops: Sequence[Stop], starts: int, ends: int, back: int) -> Tour:
    """Say when a group is where.

    Parameters
    ----------
    stops : sequence of Stop
        In order; each key once.
    starts, ends : int
        When the group leaves and when it must be back, on one day.
    back : int
        Minutes of the way back, at least 0.

    Raises
    ------
    ValueError
        When a length or a time cannot be, or a key stands twice.
    """
    if not 0 <= starts < ends <= timetable_parts.MIDNIGHT:
        raise ValueError(f"A group that leaves at minute {starts} cannot be back at minute {ends}.")
    if back < 0 or any(stop.way < 0 or stop.there < 1 for stop in stops):
        raise ValueError("Ways need at least 0 minutes, and a place at least 1.")
    visits: list[Visit] = []
    now = starts
    for stop in stops:
        visits.append(Visit(stop, now))
        now = visits[-1].goes
    return Tour(tuple(visits), starts, ends, back, _fitting(stops, starts, ends, back))


def _fitting(stops: Sequence[Stop], starts: int, ends: int, back: int) -> tuple[str, ...]:
    """The places that the course's timetable has room for between the way out and the way back."""
    if not stops or stops[0].way + back >= ends - starts:
        return ()
    rests = [*(stop.way for stop in stops[1:]), 0]
    sessions = [timetable.Session(stop.key, stop.there, rest) for stop, rest in zip(stops, rests, strict=True)]
    out = (timetable.Item("out", stops[0].way),) if stops[0].way else ()
    home = (timetable.Item("back", back),) if back else ()
    filled = timetable.plan(sessions, [timetable.Frame(starts, ends, (), out, home)])
    # A place further on is not reached by leaving one out: nobody knows that way.
    gone = {session.key for session in filled.left_over}
    reached = []
    for stop in stops:
        if stop.key in gone:
            break
        reached.append(stop.key)
    return tuple(reached)


def shorter(missing: int, places: int) -> int:
    """Minutes by which each place must be shortened, so that nothing is missing any more.

    Parameters
    ----------
    missing : int
        Minutes that are missing, at least 0.
    places : int
        At least 1.
    """
    return -(-missing // places)


def shared_out(count: int, groups: int, first: int = 0) -> tuple[int, ...]:
    """Deal questions out to groups, one after the other, so that no two groups differ by more than one.

    Parameters
    ----------
    count, groups : int
        Questions, and groups, at least 1.
    first : int
        Group that begins, from 0.

    Returns
    -------
    tuple of int
        Group of each question, from 0.
    """
    return tuple((first + n) % groups for n in range(count))


def minutes_each(there: int, walk: int, notes: int, questions: int) -> float:
    """Minutes that a question has, with its answer, in the talk.

    Parameters
    ----------
    there : int
        Minutes on site.
    walk, notes : int
        Of these, for the welcome with a walk, and for silent notes.
    questions : int
        At least 1.
    """
    return max(0, there - walk - notes) / questions
