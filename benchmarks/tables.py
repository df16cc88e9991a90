"""Tables of what was measured: a figure, its goal, and the stock way beside it."""

from __future__ import annotations

from rich.table import Table


def table(title: str, first: str, *numbers: str) -> Table:
    """An empty table with one column of names and some of numbers."""
    made = Table(first, title=title, title_justify="left", title_style="bold")
    for name in numbers:
        made.add_column(name, justify="right")
    return made


def figure(value: float | None) -> str:
    """A number: one decimal place below 1000; empty when there is none."""
    if value is None:
        return ""
    return f"{value:,.1f}" if value < 1000 else f"{value:,.0f}"


def against(value: float, goal: float | None) -> str:
    """The goal, and whether the value is at most that."""
    if goal is None:
        return ""
    return f"{goal:,} [green]met[/]" if value <= goal else f"{goal:,} [red]missed[/]"


def ratio(theirs: float | None, mine: float) -> str:
    """How many times more the stock way takes; empty without one."""
    return f"{theirs / mine:,.1f}" if theirs is not None and mine else ""
