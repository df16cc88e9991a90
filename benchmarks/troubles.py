"""What goes wrong in a room under test, when, and how many answers stood before and after it."""

from __future__ import annotations

import asyncio
import bisect
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psutil

from benchmarks import serving
from benchmarks.ledger import Lost
from fieldschool.doctor import memory

if TYPE_CHECKING:
    from benchmarks.disk import Limited, Mounted
    from benchmarks.participant import Participant
    from benchmarks.wall_clock import WallClock

KERNEL, SERVER, DISK = "kernel killed", "server killed", "disk full"
CLOCK, SLEEP, TABS = "clock set back an hour", "phone asleep", "two tabs of one participant"
KINDS = (KERNEL, SERVER, DISK, CLOCK, SLEEP, TABS)
#: Shares of the time after which something happens to all.
_ONCE = ((0.2, DISK), (0.35, CLOCK), (0.5, SERVER), (0.75, DISK))
#: Seconds that the clock is set back, and that a fallen laptop is off.
BACK, OFF = 3600, 2


@dataclass(frozen=True)
class Plan:
    """A room at work.

    Attributes
    ----------
    participants : int
    seconds : float
        How long they work.
    kernel_every, sleep_every : float
        Seconds between two kills of somebody's kernel, and between two phones that fall asleep.
    asleep, full : float
        Seconds that a phone sleeps, and that the disk is full.
    second_tabs : int
        Participants who have the lesson open twice all the time.
    """

    participants: int = 60
    seconds: float = 1800
    kernel_every: float = 60
    sleep_every: float = 25
    asleep: float = 75
    full: float = 15
    second_tabs: int = 6

    @classmethod
    def of(cls, participants: int, seconds: float) -> Plan:
        """A plan whose troubles fit into its time."""
        few = min(1.0, seconds / 600)
        tabs = max(1, participants // 10)
        return cls(participants, seconds, max(4, 60 * few), max(3, 25 * few), max(3, min(75, seconds / 4)),
                   max(3, 15 * few), tabs)  # fmt: skip


@dataclass(frozen=True)
class Happened:
    """One trouble, from when to when in seconds of the monotonic clock."""

    kind: str
    since: float
    until: float


@dataclass(frozen=True)
class Counted:
    """A kind of trouble in the report.

    Attributes
    ----------
    times : int
        How often it happened.
    before, after : int
        Answers called saved before it ended for the last time, and after it began for the first time.
    lost : int
        Lost answers that are nearest to it in time.
    """

    kind: str
    times: int
    before: int
    after: int
    lost: int


def timetable(plan: Plan) -> list[tuple[float, str]]:
    """When what is done to the room: seconds from the beginning, in order. Two tabs are open all the time."""
    due = [(share * plan.seconds, kind) for share, kind in _ONCE]
    for every, kind, last in (
        (plan.kernel_every, KERNEL, plan.seconds),
        (plan.sleep_every, SLEEP, plan.seconds - plan.asleep),
    ):
        due += [(every * place, kind) for place in range(1, int(last / every) + 1) if every * place < last]
    return sorted(due)


def counted(happened: Iterable[Happened], saved: Sequence[float], lost: Sequence[Lost]) -> list[Counted]:
    """A line for each kind, also for one that never happened.

    Parameters
    ----------
    happened : iterable of Happened
    saved : sequence of float
        When each answer was called saved.
    lost : sequence of Lost
    """
    times, all_of_them = sorted(saved), list(happened)
    blamed = [_nearest(all_of_them, each.at) for each in lost]
    lines = []
    for kind in KINDS:
        own = [each for each in all_of_them if each.kind == kind]
        before = bisect.bisect(times, max(each.until for each in own)) if own else 0
        after = len(times) - bisect.bisect(times, min(each.since for each in own)) if own else 0
        lines.append(Counted(kind, len(own), before, after, blamed.count(kind)))
    return lines


def _nearest(happened: Sequence[Happened], at: float) -> str:
    # Two tabs are open all the time: they are the reason only where nothing else happened.
    short = [each for each in happened if each.kind != TABS] or happened
    return min(short, key=lambda each: max(each.since - at, at - each.until, 0), default=Happened("", 0, 0)).kind


@dataclass
class Troubles:
    """Brings the troubles over a room.

    Attributes
    ----------
    happened : list of Happened
        What was done so far; what participants do (sleep, two tabs) they note themselves.
    processes : set of Process
        What a killed server left.
    """

    server: serving.Program
    disk: Limited | Mounted
    clock: WallClock
    participants: list[Participant]
    plan: Plan
    happened: list[Happened] = field(default_factory=list)
    processes: set[psutil.Process] = field(default_factory=set)

    async def come(self) -> None:
        """Do all that is due, until the time is over."""
        chance, started = random.Random(0), time.monotonic()
        for due, kind in timetable(self.plan):
            await asyncio.sleep(max(0, started + due - time.monotonic()))
            since = time.monotonic()
            if await self._do(kind, chance):
                self.happened.append(Happened(kind, since, time.monotonic()))
        await asyncio.sleep(max(0, started + self.plan.seconds - time.monotonic()))

    async def _do(self, kind: str, chance: random.Random) -> bool:
        if kind == KERNEL:
            running = memory.kernels(self.server.pid)
            if running:
                chance.choice(running).kill()
            return bool(running)
        if kind == SLEEP:
            awake = [each for each in self.participants if not each.asleep_for]
            if awake:
                chance.choice(awake).asleep_for = self.plan.asleep
            return False  # it sleeps when it has sent something
        if kind == DISK:
            await asyncio.to_thread(self.disk.fill)
            await asyncio.sleep(self.plan.full)
            await asyncio.to_thread(self.disk.clear)
        elif kind == CLOCK:
            self.clock.set_back(BACK)
        else:
            self.processes |= set(memory.family(self.server.pid))
            self.server.kill()
            await asyncio.sleep(OFF)
            await asyncio.to_thread(self.server.start)
        return True
