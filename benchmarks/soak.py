"""A room at work for half an hour, through all that may go wrong: ``python -m benchmarks.soak --minutes 30``.

Simulated participants on this computer, with real pages and sockets; they and the server share its processor. Kernels
and the server are killed, the disk is full for a while, the clock is set back, phones sleep, and some have the lesson
open twice. Ends with 1 when an answer that a page called saved is not in the store, or when one of the troubles did not
happen.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import psutil
from rich.console import Console

from benchmarks import serving, troubles, wall_clock
from benchmarks.desk import LESSON, SLIDER, address
from benchmarks.disk import disk
from benchmarks.ledger import Lost
from benchmarks.machine import machine
from benchmarks.participant import Participant, Record
from benchmarks.soak_report import last_line, report
from benchmarks.troubles import Happened, Plan, Troubles
from fieldschool import course
from fieldschool.doctor import memory
from fieldschool.doctor.phone import Phone, client
from fieldschool.doctor.serving import PACKAGE
from fieldschool.present.identity import room_secret
from fieldschool.tools.exercise import PROGRESS
from fieldschool.workbook.entries import State, Text
from fieldschool.workbook.store import Store

__all__ = ["Plan", "Soaked", "soak"]

#: Seconds between two looks at the memory, which takes some processor time itself.
LOOKS_EVERY = 20
#: Seconds in which everybody must have come in; the time of the plan begins after that.
COME_IN = 300
#: Seconds in which the processes of a server must have ended after it.
LEAVE = 15


@dataclass
class Soaked:
    """What happened to a room.

    Attributes
    ----------
    plan : Plan
    disk : str
        How the disk was full.
    records : list of Record
        Of each page that a participant had.
    losses : list of Lost
        Each answer that a page called saved and that is not in the store.
    restored_wrong : list of str
        A line for each slider that stood wrong after a break.
    happened : list of Happened
    together : list of float
        Megabytes of the server and its kernels, at each look.
    left_behind : int
        Processes that still ran after their server had ended.
    steps_back : int
        How often an answer in the store is dated half an hour or more before the one stored before it.
    """

    plan: Plan
    disk: str = ""
    records: list[Record] = field(default_factory=list)
    losses: list[Lost] = field(default_factory=list)
    restored_wrong: list[str] = field(default_factory=list)
    happened: list[Happened] = field(default_factory=list)
    together: list[float] = field(default_factory=list)
    left_behind: int = 0
    steps_back: int = 0

    @property
    def lost(self) -> list[str]:
        """A line for each answer that is lost or was not restored."""
        return [each.line for each in self.losses] + self.restored_wrong

    @property
    def saved(self) -> list[float]:
        """When the pages called each answer saved."""
        return [at for record in self.records for at in record.ledger.times]

    @property
    def refused(self) -> int:
        """How often a page said that something is not saved, while the disk was full."""
        full = [each for each in self.happened if each.kind == troubles.DISK]
        times = [at for record in self.records for at in record.refused]
        return sum(any(each.since <= at <= each.until for each in full) for at in times)

    @property
    def waited(self) -> int:
        """How many answers a phone sent after its sleep and was told that they are saved."""
        return sum(record.waited for record in self.records)

    @property
    def did_not_happen(self) -> list[str]:
        """The kinds of trouble that did not happen, or that nobody felt."""
        felt = {each.kind for each in self.happened}
        for kind, noticed in ((troubles.DISK, self.refused), (troubles.CLOCK, self.steps_back),
                              (troubles.SLEEP, self.waited)):  # fmt: skip
            if not noticed:
                felt.discard(kind)
        return [kind for kind in troubles.KINDS if kind not in felt]

    @property
    def proves(self) -> bool:
        """Whether answers were saved, all troubles happened, and nothing was lost."""
        return bool(self.saved) and not self.did_not_happen and not self.lost


def soak(plan: Plan, folder: Path) -> Soaked:
    """Let a room work, bring every trouble over it, and hold the store against what the pages called saved.

    Parameters
    ----------
    plan : Plan
    folder : Path
        An empty one; the answers and the server's log are kept in it.
    """
    room, kept = Soaked(plan), folder / "kept"
    server, clock = serving.ours(folder), wall_clock.WallClock(folder / "clock")
    server.environment |= clock.environment(PACKAGE)
    with disk(server) as own:
        room.disk = own.name
        with serving.served(server):
            participants, processes = asyncio.run(_at_work(Troubles(server, own, clock, [], plan), room))
        room.left_behind = len(psutil.wait_procs(processes, LEAVE)[1])
        own.keep(kept)
    room.records = [each.record for each in participants]
    room.losses = _losses(participants, kept)
    room.restored_wrong = [line for record in room.records for line in record.restored_wrong]
    room.happened += _own_troubles(participants)
    room.steps_back = wall_clock.steps_back(kept / "answers.sqlite", timedelta(seconds=troubles.BACK / 2))
    return room


async def _at_work(trouble: Troubles, room: Soaked) -> tuple[list[Participant], list[psutil.Process]]:
    http, over, server, path = client(), asyncio.Event(), trouble.server, address()
    participants = trouble.participants
    participants += [Participant(i, Phone(server.url, http), path) for i in range(room.plan.participants)]
    twice = participants[: room.plan.second_tabs]
    participants += [Participant(1000 + first.number, first.phone, path, first) for first in twice]
    at_work = asyncio.gather(*(each.take_part(over) for each in participants))
    looking = asyncio.ensure_future(_look(server, room))
    try:
        await asyncio.wait_for(asyncio.gather(*(each.entered.wait() for each in participants)), COME_IN)
        coming = asyncio.ensure_future(trouble.come())
        # Nobody's work is done before it is over, unless it failed.
        await asyncio.wait([at_work, coming, looking], return_when=asyncio.FIRST_COMPLETED)
        for task in (at_work, coming, looking):
            if task.done():
                task.result()
        over.set()
        await at_work
        trouble.processes |= set(memory.family(server.pid))
    finally:
        looking.cancel()
        at_work.cancel()
        await asyncio.wait([at_work])
        http.close()
    room.happened += trouble.happened
    return participants, list(trouble.processes)


async def _look(server: serving.Program, room: Soaked) -> None:
    while True:
        await asyncio.sleep(min(LOOKS_EVERY, room.plan.seconds / 4))
        room.together.append(await asyncio.to_thread(memory.together, server.pid))


def _losses(participants: Iterable[Participant], kept: Path) -> list[Lost]:
    secret, store = room_secret(kept), Store(f"sqlite:///{kept / 'answers.sqlite'}")
    found = []
    for each in participants:
        own = each.record.ledger
        if not own.confirmed:
            continue
        there = {name: _kept(store, each.key(secret), name) for name in own.keys}
        beside = [page.record.ledger for page in each.pages if page is not each]
        found += [Lost(f"participant {each.number}: {lost.line}", lost.at) for lost in own.losses(there, beside)]
    return found


def _own_troubles(participants: Iterable[Participant]) -> list[Happened]:
    """Sleeps, and second tabs: from the first answer that both pages were told is saved to the last."""
    found = []
    for each in participants:
        found += [Happened(troubles.SLEEP, *slept) for slept in each.record.sleeps]
        times = [page.record.ledger.times for page in each.pages]
        if each is each.pages[0] and len(times) > 1 and all(times):
            found.append(Happened(troubles.TABS, min(map(min, times)), max(map(max, times))))
    return found


def _kept(store: Store, participant: str, name: str) -> list[object]:
    """All values of one key in the store, oldest first, as the ledger has them."""
    if name == SLIDER:
        plans = store.history(participant, LESSON, course.load().lesson(LESSON).tool.name)
        return [one.value["plans"][one.value["editing"]][SLIDER] for one in plans if isinstance(one, State)]
    texts = store.history(participant, LESSON, f"{PROGRESS}.{name.replace('/', '.')}")
    return [one.value for one in texts if isinstance(one, Text)]


def main() -> int:
    """Run and print what happened."""
    asked = argparse.ArgumentParser(description="A simulated room at work, through all that may go wrong.")
    asked.add_argument("--minutes", type=float, default=30)
    asked.add_argument("--participants", type=int, default=60)
    given = asked.parse_args()
    plan = Plan.of(given.participants, 60 * given.minutes)
    out = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    out.print(machine(), soft_wrap=True)
    with tempfile.TemporaryDirectory() as own:
        found = soak(plan, Path(own))
    out.print(report(found))
    for line in found.lost:
        out.print(line, style="red", markup=False)
    out.print(f"At the end: {machine()}", soft_wrap=True)
    out.print(last_line(found), soft_wrap=True)
    return 0 if found.proves else 1


if __name__ == "__main__":
    sys.exit(main())
