"""The room beside stock Voilà, both started in one run: ``python -m benchmarks.room``."""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import arrivals, page, serving
from benchmarks.arrivals import Arrivals
from benchmarks.desk import LESSON, address
from benchmarks.machine import machine
from benchmarks.page import Visits
from benchmarks.tables import against, figure, ratio, table

#: Goals: milliseconds to the first control; seconds until a room of 60 has controls; megabytes that belong to one open
#: lesson alone; requests and kilobytes of a first visit; kilobytes of loading again.
CONTROL, ROOM, LESSON_MB, REQUESTS, FIRST_KB, RELOAD_KB = 1000, 6, 30, 6, 350, 10
KB = 1000


def tables(folder: Path, count: int = arrivals.COUNT, visits: int = page.VISITS) -> Iterator[Table]:
    """Measure pages, then arrivals, ours and stock in turn; a table of each when it is there.

    Parameters
    ----------
    folder : Path
        An empty one, for answers and logs.
    count : int
        How many arrive at once. The goal is for 60.
    visits : int
        How many visitors come after the first.
    """
    with page.browser() as browser:
        with serving.served(serving.ours(folder / "ours")) as server:
            mine = page.visit(browser, server, address(), visits)
        with serving.served(serving.stock(folder / "stock", LESSON)) as server:
            theirs = page.visit(browser, server, "", visits)
    yield pages(mine, theirs)
    # Playwright keeps an event loop running until its browser is closed.
    with serving.served(serving.ours(folder / "our room")) as server:
        here = arrivals.arrive(server, address(), count)
    with serving.served(serving.stock(folder / "stock room", LESSON)) as server:
        there = arrivals.arrive(server, "", count)
    yield arrived(here, there)


def pages(mine: Visits, theirs: Visits) -> Table:
    """The page of a lesson, ours beside the stock one."""
    made = table(f"Page of lesson {LESSON}, screen 390 px wide", "", "Field School", "goal", "stock", "stock / ours")
    median = statistics.median
    for name, own, goal, stock in (
        ("to the first control, ms: first visit after the start", mine.cold, CONTROL, theirs.cold),
        (f"  a new visitor, median of {len(mine.warm)}", median(mine.warm), CONTROL, median(theirs.warm)),
        (f"  loaded again, median of {len(mine.again)}", median(mine.again), CONTROL, median(theirs.again)),
        ("first visit: requests", mine.first.requests, REQUESTS, theirs.first.requests),
        ("first visit: KB", mine.first.size / KB, FIRST_KB, theirs.first.size / KB),
        ("loaded again: requests", mine.reload.requests, None, theirs.reload.requests),
        ("loaded again: KB", mine.reload.size / KB, RELOAD_KB, theirs.reload.size / KB),
    ):
        made.add_row(name, figure(own), against(own, goal), figure(stock), ratio(stock, own))
    return made


def arrived(mine: Arrivals, theirs: Arrivals) -> Table:
    """A room that came in at once, ours beside the stock one."""
    made = table(f"{mine.count} arrivals at once", "", "Field School", "goal", "stock", "stock / ours")
    for name, own, goal, stock in (
        ("everybody has controls, s", _most(mine.controls), ROOM, _most(theirs.controls)),
        ("  median", _middle(mine.controls), None, _middle(theirs.controls)),
        ("whole page, median, s", _middle(mine.pages), None, _middle(theirs.pages)),
        ("private memory of one open lesson, median, MB", _middle(mine.private), LESSON_MB, _middle(theirs.private)),
        ("server and kernels together, MB", mine.together, None, theirs.together),
    ):
        made.add_row(name, figure(own), against(own, goal), figure(stock), ratio(stock, own))
    made.add_row("arrived without controls", str(mine.left_out), against(mine.left_out, 0), str(theirs.left_out))
    return made


def _most(values: list[float]) -> float:
    return max(values, default=float("nan"))


def _middle(values: list[float]) -> float:
    return statistics.median(values) if values else float("nan")


def main() -> int:
    """Print the tables as they are measured."""
    asked = argparse.ArgumentParser(description="The room beside stock Voilà.")
    asked.add_argument("--arrivals", type=int, default=arrivals.COUNT)
    asked.add_argument("--visits", type=int, default=page.VISITS)
    given = asked.parse_args()
    out = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    out.print(machine(), soft_wrap=True)
    with tempfile.TemporaryDirectory() as own:
        for each in tables(Path(own), given.arrivals, given.visits):
            out.print(each)
            out.print(machine(), soft_wrap=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
