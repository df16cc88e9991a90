"""What a participant costs on a JupyterHub: ``python -m benchmarks.hub --participants 4``.

Needs a browser and PostgreSQL: a real hub, proxy and database run on this computer, as in ``tests/hub``. Participants
sign in, open the simulator and move it; then memory is read (PSS: what is shared is divided among those who share it),
processor time, and the rows and bytes in the database.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

import psutil
import psycopg
from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.machine import machine
from tests.browser.conftest import PHONE, browser_path
from tests.hub.conftest import Hub
from tests.workbook.cluster import Cluster

LESSON, SLIDER = "lesson/3.2.1-financial-education", "How much of what arrives is put aside first"
MOVES = 30


def family(server: psutil.Process) -> list[psutil.Process]:
    """A server with its warm parent and its kernels."""
    return [server, *server.children(recursive=True)]


def used(server: psutil.Process) -> tuple[float, float]:
    """Megabytes (PSS) and seconds of processor of a participant's processes."""
    each = family(server)
    return sum(one.memory_full_info().pss for one in each) / 1e6, sum(sum(one.cpu_times()[:2]) for one in each)


def measure(hub: Hub, participants: int) -> dict[str, list[float]]:
    """Let participants come in, one after the other, and work a little."""
    names = ("first page (s)", "lesson (s)", "memory (MB, PSS)", "start (s CPU)", "move (ms CPU)")
    found: dict[str, list[float]] = {name: [] for name in names}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        pages = {}
        for name in (f"person{n}" for n in range(participants)):
            page = pages[name] = browser.new_context(viewport=PHONE).new_page()
            began = time.perf_counter()
            hub.sign_in(page, name)
            found["first page (s)"].append(time.perf_counter() - began)
            began = time.perf_counter()
            page.goto(hub.at(name, LESSON))
            page.wait_for_selector("#preparing", state="detached", timeout=120_000)
            found["lesson (s)"].append(time.perf_counter() - began)
            before = used(hub.server_of(name))[1]
            found["start (s CPU)"].append(before)
            slider = page.get_by_role("slider", name=SLIDER)
            for _move in range(MOVES):
                slider.press("ArrowRight")
                page.wait_for_timeout(200)
            page.wait_for_timeout(3_000)
            found["move (ms CPU)"].append(1000 * (used(hub.server_of(name))[1] - before) / MOVES)
        found["memory (MB, PSS)"] = [used(hub.server_of(name))[0] for name in pages]
        browser.close()
    return found


def stored(hub: Hub) -> tuple[int, int]:
    """Rows, and bytes of the table with its indexes."""
    schema = hub.store.rpartition("%3D")[2]
    with psycopg.connect(hub.cluster.conninfo("postgres")) as connection:
        (rows,) = connection.execute(f"SELECT count(*) FROM {schema}.answers").fetchone()
        (size,) = connection.execute("SELECT pg_total_relation_size(%s)", (f"{schema}.answers",)).fetchone()
    return rows, size


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser(description="What a participant costs on a JupyterHub.")
    asked.add_argument("--participants", type=int, default=4)
    given = asked.parse_args()
    out = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    out.print(machine(), soft_wrap=True)
    cluster = Cluster()
    try:
        with tempfile.TemporaryDirectory() as own:
            hub = Hub(Path(own), cluster, cluster.fresh())
            try:
                hub.start()
                found = measure(hub, given.participants)
                rows, size = stored(hub)
                core = psutil.Process(hub.process.pid)
                core_mb = sum(one.memory_full_info().pss for one in (core, *core.children())
                              if "fieldschool.hub" not in one.cmdline()) / 1e6  # fmt: skip
            finally:
                hub.remove()
    finally:
        cluster.remove()
    table = Table("of a participant", "median", "least", "most", title=f"JupyterHub, {given.participants} participants")
    for name, values in found.items():
        table.add_row(name, *(f"{value:,.1f}" for value in (statistics.median(values), min(values), max(values))))
    out.print(table)
    out.print(f"Hub and proxy: {core_mb:,.0f} MB. Database: {rows} rows, {size / 1024:,.0f} KiB with indexes.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
