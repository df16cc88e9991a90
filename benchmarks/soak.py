"""A room at work for some minutes, with kernels and once the server killed: ``python -m benchmarks.soak --minutes 10``.

Simulated participants on this computer, with real pages and sockets; they and the server share its processor. Ends with
1 when an answer that a page called saved is not in the store.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from rich.console import Console

from benchmarks import serving
from benchmarks.desk import LESSON, SLIDER, address
from benchmarks.machine import machine
from benchmarks.participant import Participant, Record
from benchmarks.soak_report import report
from fieldschool import course
from fieldschool.doctor import memory
from fieldschool.doctor.phone import Phone, client
from fieldschool.present.identity import room_secret
from fieldschool.tools.exercise import PROGRESS
from fieldschool.workbook.entries import State, Text
from fieldschool.workbook.store import Store

#: Seconds between two looks at the memory, which takes some processor time itself.
LOOKS_EVERY = 20
#: Seconds in which everybody must have come in; the time of the plan begins after that.
COME_IN = 300
#: Seconds that a fallen laptop is off.
OFF = 2
#: Seconds in which the processes of a server must have ended after it.
LEAVE = 15


@dataclass(frozen=True)
class Plan:
    """A room at work.

    Attributes
    ----------
    participants : int
    seconds : float
        How long they work.
    kernel_every : float
        Seconds between two kills of somebody's kernel. The server is killed once, halfway.
    """

    participants: int = 60
    seconds: float = 600
    kernel_every: float = 60


@dataclass
class Soaked:
    """What happened to a room.

    Attributes
    ----------
    plan : Plan
    records : list of Record
        Of each participant.
    lost : list of str
        A line for each answer that a page called saved and that is not in the store, or was not restored.
    kernels_killed, servers_killed : int
    together : list of float
        Megabytes of the server and its kernels, at each look.
    left_behind : int
        Processes that still ran after their server had ended.
    """

    plan: Plan
    records: list[Record] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    kernels_killed: int = 0
    servers_killed: int = 0
    together: list[float] = field(default_factory=list)
    left_behind: int = 0

    @property
    def confirmed(self) -> int:
        """How many answers the pages called saved."""
        return sum(record.ledger.confirmed for record in self.records)

    @property
    def proves(self) -> bool:
        """Whether answers were saved, kernels and the server were killed, and nothing was lost."""
        return bool(self.confirmed and self.kernels_killed and self.servers_killed) and not self.lost


def soak(plan: Plan, folder: Path) -> Soaked:
    """Let a room work, kill what may fall, and hold the store against what the pages called saved.

    Parameters
    ----------
    plan : Plan
    folder : Path
        An empty one; the answers and the server's log are kept in it.
    """
    room = Soaked(plan)
    server = serving.ours(folder)
    with serving.served(server):
        participants, processes = asyncio.run(_at_work(server, room))
    room.left_behind = len(psutil.wait_procs(processes, LEAVE)[1])
    room.records = [each.record for each in participants]
    room.lost = _lost(participants, server)
    return room


async def _at_work(server: serving.Program, room: Soaked) -> tuple[list[Participant], list[psutil.Process]]:
    http, over = client(), asyncio.Event()
    processes: set[psutil.Process] = set()
    path = address()
    participants = [Participant(i, Phone(server.url, http), path) for i in range(room.plan.participants)]
    at_work = asyncio.gather(*(each.take_part(over) for each in participants))
    looking = asyncio.ensure_future(_look(server, room))
    try:
        await asyncio.wait_for(asyncio.gather(*(each.entered.wait() for each in participants)), COME_IN)
        trouble = asyncio.ensure_future(_trouble(server, room, processes))
        # Nobody's work is done before it is over, unless it failed.
        await asyncio.wait([at_work, trouble, looking], return_when=asyncio.FIRST_COMPLETED)
        for task in (at_work, trouble, looking):
            if task.done():
                task.result()
        over.set()
        await at_work
        processes |= set(memory.family(server.pid))
    finally:
        looking.cancel()
        at_work.cancel()
        await asyncio.wait([at_work])
        http.close()
    return participants, list(processes)


async def _trouble(server: serving.Program, room: Soaked, processes: set[psutil.Process]) -> None:
    """Kill somebody's kernel every now and then, and the server once, until the time is over."""
    chance, plan = random.Random(0), room.plan
    clock = asyncio.get_running_loop().time
    started = clock()
    while (left := plan.seconds - (clock() - started)) > 0:
        await asyncio.sleep(min(plan.kernel_every, left))
        if not room.servers_killed and clock() - started >= plan.seconds / 2:
            processes |= set(memory.family(server.pid))
            server.kill()
            room.servers_killed += 1
            await asyncio.sleep(OFF)
            await asyncio.to_thread(server.start)
        elif running := memory.kernels(server.pid):
            chance.choice(running).kill()
            room.kernels_killed += 1


async def _look(server: serving.Program, room: Soaked) -> None:
    while True:
        await asyncio.sleep(min(LOOKS_EVERY, room.plan.seconds / 4))
        room.together.append(await asyncio.to_thread(memory.together, server.pid))


def _lost(participants: Iterable[Participant], server: serving.Program) -> list[str]:
    secret = room_secret(server.state)
    store = Store(f"sqlite:///{server.state / 'answers.sqlite'}")
    lines = []
    for each in participants:
        if not each.record.ledger.confirmed:
            continue
        key = each.key(secret)
        kept = {name: _kept(store, key, name) for name in each.record.ledger.keys}
        lines += [f"participant {each.number}: {line}" for line in each.record.ledger.lost(kept)]
        lines += each.record.restored_wrong
    return lines


def _kept(store: Store, participant: str, name: str) -> list[object]:
    """All values of one key in the store, oldest first, as the ledger has them."""
    if name == SLIDER:
        plans = store.history(participant, LESSON, course.load().lesson(LESSON).tool.name)
        return [one.value["plans"][one.value["editing"]][SLIDER] for one in plans if isinstance(one, State)]
    texts = store.history(participant, LESSON, f"{PROGRESS}.{name.replace('/', '.')}")
    return [one.value for one in texts if isinstance(one, Text)]


def main() -> int:
    """Run and print what happened."""
    asked = argparse.ArgumentParser(description="A simulated room at work, with kernels and the server killed.")
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--participants", type=int, default=60)
    given = asked.parse_args()
    seconds = 60 * given.minutes
    plan = Plan(given.participants, seconds, min(60, seconds / 5))
    out = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    out.print(machine(), soft_wrap=True)
    with tempfile.TemporaryDirectory() as own:
        found = soak(plan, Path(own))
    out.print(report(found))
    for line in found.lost:
        out.print(line, style="red", markup=False)
    out.print(f"At the end: {machine()}", soft_wrap=True)
    return 0 if found.proves else 1


if __name__ == "__main__":
    sys.exit(main())
