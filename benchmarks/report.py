"""What was measured, as tables: milliseconds, the goal, and the stock way beside it."""

from __future__ import annotations

from rich.table import Table

from benchmarks.document import GOAL
from benchmarks.every_tool import Measured
from benchmarks.household import MONTHS, Row
from benchmarks.in_browser import Moves, Pages
from benchmarks.timing import Times

#: Goals: milliseconds from slider to picture (median, 95th percentile), bytes to the phone a move, and milliseconds of
#: 10,000 futures.
PICTURE, PICTURE_P95, DOWN, ANSWER = 35, 50, 5000, 50


def slider_to_picture(ours: Moves, stock: Moves) -> Table:
    """Our lesson's slider beside the stock one."""
    table = _table("Slider to picture, one key press a move, screen 390 px wide", "", "Field School", "goal", "stock")
    table.add_column("stock / ours", justify="right")
    for name, mine, goal, theirs in (
        ("median, ms", ours.picture.median, PICTURE, stock.picture.median),
        ("95th percentile, ms", ours.picture.p95, PICTURE_P95, stock.picture.p95),
        ("bytes to the phone a move", ours.bytes_down, DOWN, stock.bytes_down),
        ("bytes from the phone a move", ours.bytes_up, None, stock.bytes_up),
    ):
        table.add_row(name, _n(mine), _against(mine, goal), _n(theirs), _ratio(theirs, mine))
    table.add_row("moves without a new picture", str(ours.missed), "0", str(stock.missed), "")
    return table


def model(rows: list[Row]) -> Table:
    """The simulator beside a plain loop over the futures."""
    table = _table(
        f"The model, {MONTHS} months", "", "median, ms", "p95, ms", "processor, ms", "goal", "plain loop, ms"
    )
    table.add_column("times faster", justify="right")
    for row in rows:
        times, plain = row.times, row.plain
        goal = ANSWER if row.futures == 10_000 and row.step == "a whole answer" else None
        beside = (f"{plain:,.0f}", _ratio(plain, times.processor)) if plain else ("", "")
        figures = (_n(times.median), _n(times.p95), _n(times.processor), _against(times.processor, goal))
        table.add_row(f"{row.futures:,} futures: {row.step}", *figures, *beside)
    return table


def document(measured: dict[str, Times]) -> Table:
    """The four files of a plan, made by a process that starts cold."""
    table = _table(
        "The plan as Word, PDF, spreadsheet and calendar, from a cold start", "", "median, ms", "p95, ms", "goal"
    )
    for name, times in measured.items():
        table.add_row(name, _n(times.median), _n(times.p95), _against(times.median, GOAL))
    return table


def every_tool(measured: dict[str, Measured | None]) -> Table:
    """Every built lesson's tool: one change in Python, without page and network."""
    table = _table("Every tool: one change in Python", "", "median, ms", "p95, ms", "processor, ms", "shown, bytes")
    table.add_column("where it goes, mean ms")
    for name, found in measured.items():
        if found is None:
            table.add_row(name, "[red]no benchmark[/]", "", "", "", "add it to BENCHES in benchmarks/every_tool.py")
            continue
        parts = ", ".join(f"{part} {_n(time)}" for part, time in found.parts.items())
        change = found.change
        table.add_row(name, _n(change.median), _n(change.p95), _n(change.processor), _n(found.size), parts)
    return table


def lesson_page(pages: Pages, warm: Times) -> Table:
    """From asking for the lesson to its first slider."""
    table = _table("Lesson page: request to first usable control", "", "ms")
    table.add_row("first visit after the start, nothing read before", _n(pages.cold))
    table.add_row(f"later visits, new visitor and new kernel: median of {len(pages.warm)}", _n(warm.median))
    table.add_row("later visits: slowest", _n(max(pages.warm)))
    return table


def _table(title: str, first: str, *numbers: str) -> Table:
    table = Table(first, title=title, title_justify="left", title_style="bold")
    for name in numbers:
        table.add_column(name, justify="right")
    return table


def _n(value: float) -> str:
    return f"{value:,.1f}" if value < 1000 else f"{value:,.0f}"


def _against(value: float, goal: float | None) -> str:
    if goal is None:
        return ""
    return f"{goal:,} [green]met[/]" if value <= goal else f"{goal:,} [red]missed[/]"


def _ratio(theirs: float, mine: float) -> str:
    return f"{theirs / mine:,.1f}"
