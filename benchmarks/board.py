"""The room's live board while sixty workbooks change: ``python -m benchmarks.board``.

How long from saved to seen on an open page, and what the server spends, with nobody listening and with six pages open.
Workbooks are written to the store as kernels do, from another process than the server's.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks import serving
from benchmarks.machine import machine
from benchmarks.tables import against, figure, table
from fieldschool import course
from fieldschool.exercises.load import load
from fieldschool.workbook.entries import State, Text
from fieldschool.workbook.store import Store

#: Workbooks that change, seconds that they do so, seconds between two changes of one.
WORKBOOKS, SECONDS, EVERY = 60, 20.0, 3.0
#: Goals: milliseconds from saved to seen; percent of one processor.
DELAY, CPU = 2000, 30
#: The lesson that is projected, and the pages that are open: projector, second screen, phone.
LESSON = "2.1.1"
PAGES = (f"room/{LESSON}", f"room/{LESSON}", f"room/{LESSON}/control", f"room/{LESSON}/words", "room/far", "room")
_SAID = re.compile(rb'"says": "(\d+) (?:people|person)')


@dataclass(frozen=True)
class Measured:
    """What a run showed.

    Attributes
    ----------
    saved : int
        Answers saved.
    cpu : float
        Percent of one processor that the server used.
    delays : list of float
        Milliseconds from saved to seen, of each newcomer.
    events, kilobytes : float
        What all pages were sent.
    """

    saved: int
    cpu: float
    delays: list[float]
    events: int
    kilobytes: float


class Page:
    """An open page: a stream of events, read as it comes."""

    def __init__(self) -> None:
        self.seen = self.events = self.bytes = 0
        self.told = asyncio.Event()

    async def listen(self, url: str, path: str) -> None:
        """Read until cancelled. Each event is written in one piece, so that no chunk's length breaks its line."""
        address = urlsplit(url)
        heard, asks = await asyncio.open_connection(address.hostname, address.port, limit=1 << 24)
        try:
            asks.write(f"GET /{path}/live HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())
            async for line in heard:
                self.bytes += len(line)
                if line.startswith(b"data: {"):
                    self.events += 1
                    if found := _SAID.search(line):
                        self.seen = int(found[1])
                        self.told.set()
        finally:
            asks.close()


def measure(folder: Path, listening: bool, seconds: float = SECONDS) -> Measured:
    """Let a room work for some seconds, with pages of the board open or without.

    Parameters
    ----------
    folder : Path
        An empty one.
    listening : bool
    seconds : float
    """
    program = serving.ours(folder)
    program.command.append("--facilitator")
    with serving.served(program) as server:
        return asyncio.run(_measure(server, listening, seconds))


async def _measure(server: serving.Program, listening: bool, seconds: float) -> Measured:
    store, process = Store(f"sqlite:///{server.state / 'answers.sqlite'}"), psutil.Process(server.pid)
    for n in range(WORKBOOKS):
        _change(store, f"p_{n:02d}", random.Random(n), everything=True)
    pages = [Page() for _path in PAGES] if listening else []
    tasks = [asyncio.ensure_future(page.listen(server.url, path)) for page, path in zip(pages, PAGES, strict=False)]
    if pages:
        await _until_seen(pages[0], WORKBOOKS)
    begun, spent, saved, delays = time.perf_counter(), process.cpu_times(), 0, []
    if pages:
        tasks.append(asyncio.ensure_future(_newcomers(store, pages[0], delays)))
    lots = random.Random(7)
    while time.perf_counter() - begun < seconds:
        await asyncio.to_thread(_change, store, f"p_{lots.randrange(WORKBOOKS):02d}", lots)
        saved += 1
        await asyncio.sleep(lots.expovariate(WORKBOOKS / EVERY))
    took, after = time.perf_counter() - begun, process.cpu_times()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    used = 100 * (after.user + after.system - spent.user - spent.system) / took
    return Measured(saved, used, delays, sum(page.events for page in pages), sum(page.bytes for page in pages) / 1000)


async def _newcomers(store: Store, page: Page, delays: list[float]) -> None:
    """Every second or so somebody new begins, who is told from the others by the count on the page."""
    for n in range(WORKBOOKS, 10_000):
        await asyncio.sleep(1.0 + random.random())
        await asyncio.to_thread(_change, store, f"p_{n}", random.Random(n))
        saved = time.perf_counter()
        await _until_seen(page, n + 1)
        delays.append(1000 * (time.perf_counter() - saved))


async def _until_seen(page: Page, people: int) -> None:
    while page.seen < people:
        page.told.clear()
        await asyncio.wait_for(page.told.wait(), 60)


def _change(store: Store, who: str, lots: random.Random, *, everything: bool = False) -> None:
    """One change of a workbook: tasks done in a lesson, and a text; at first of every lesson."""
    lessons = [each for each in course.load().lessons if each.built]
    for lesson in lessons if everything else [each for each in lessons if each.number == LESSON]:
        exercise = load(lesson.stem)
        states = {task.key: {"state": lots.choice(("done", "incomplete", "look_again"))} for task in exercise.tasks}
        kept = json.dumps({"lesson": lesson.number, "tasks": states})
        entries: list[State | Text] = [State(lesson=lesson.number, key="exercise", value={"json": kept})]
        for task in exercise.tasks:
            for part in task.parts[:1]:
                text = f"A sentence about {lots.randrange(500)} families at home"
                entries.append(Text(lesson=lesson.number, key=f"exercise.{task.key}.{part.key}", value=text))
        store.put(who, *entries)


def shown(without: Measured, listened: Measured) -> Table:
    """Both runs side by side."""
    made = table(f"The live board, {WORKBOOKS} workbooks changing", "", "nobody listens", f"{len(PAGES)} pages", "goal")
    made.add_row("answers saved", str(without.saved), str(listened.saved), "")
    made.add_row("server, % of one processor", figure(without.cpu), figure(listened.cpu), against(listened.cpu, CPU))
    middle, late = statistics.median(listened.delays), _late(listened.delays)
    made.add_row("saved to seen, ms: median", "", figure(middle), against(middle, DELAY))
    made.add_row("  19 of 20 below", "", figure(late), against(late, DELAY))
    made.add_row("events sent", "", str(listened.events), "")
    made.add_row("KB sent", "", figure(listened.kilobytes), "")
    return made


def _late(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def main() -> int:
    """Print the table."""
    asked = argparse.ArgumentParser(description="The room's live board while sixty workbooks change.")
    asked.add_argument("--seconds", type=float, default=SECONDS)
    given = asked.parse_args()
    out = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    out.print(machine(), soft_wrap=True)
    with tempfile.TemporaryDirectory() as own:
        without = measure(Path(own) / "without", listening=False, seconds=given.seconds)
        out.print(shown(without, measure(Path(own) / "with", listening=True, seconds=given.seconds)))
    out.print(machine(), soft_wrap=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
