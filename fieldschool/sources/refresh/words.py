"""Say what would change, for a person who reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldschool.sources.refresh.difference import JUMP, Change, Difference
from fieldschool.sources.refresh.figures import Key

MOST_NAMED = 5
"""How many of the largest changes are named, and how many codes."""


def lines(difference: Difference, names: Mapping[str, str]) -> Iterator[str]:
    """Say what would change in one series.

    Parameters
    ----------
    difference : Difference
    names : mapping of str to str
        Name of each country by its code.

    Yields
    ------
    str
        One line each.
    """
    figures = difference.figures
    counts = [
        f"{len(difference.new)} new",
        f"{len(difference.changed)} changed",
        f"{difference.unchanged} unchanged",
        f"{len(difference.vanished)} no longer published (kept)",
    ]
    if difference.held_back:
        counts.append(f"{len(difference.held_back)} held back")
    yield f"{figures.table}: {figures.label}"
    yield "  " + ", ".join(counts)
    for change in difference.changed[:MOST_NAMED]:
        yield f"  changed: {place(change.key, figures.series, names)}: {_old(change)} -> {change.new[0]:,.10g}"
    yield from _more(len(difference.changed), "changed")
    for change in difference.held_back[:MOST_NAMED]:
        yield f"  held back: {place(change.key, figures.series, names)}: {_why(change)}"
    yield from _more(len(difference.held_back), "held back")
    if figures.ignored:
        yield f"  left out: {_codes(figures.ignored)}"
    if figures.note and difference.accepted:
        yield f"  {figures.note}"


def place(key: Key, series: str, names: Mapping[str, str]) -> str:
    """Name a row: ``Mexico 2023``, ``Spain to Ecuador 2025Q1``, ``PHP 2026-12``."""
    *subject, time = (cell for cell in key if cell != series)
    return f"{' to '.join(names.get(cell, cell) for cell in subject)} {time}"


def _old(change: Change) -> str:
    return "nothing" if change.old is None else f"{change.old[0]:,.10g}"


def _why(change: Change) -> str:
    if change.reason == JUMP and change.old is None:
        return f"{change.new[0]:,.10g}, where the figure before is {change.beside:,.10g} ({change.reason})"
    return f"{_old(change)} -> {change.new[0]:,.10g} ({change.reason})"


def _more(count: int, what: str) -> Iterator[str]:
    if count > MOST_NAMED:
        yield f"  ... and {count - MOST_NAMED} more {what}"


def _codes(ignored: Mapping[str, int]) -> str:
    ordered = sorted(ignored, key=lambda code: (-ignored[code], code))
    rows = sum(ignored.values())
    named = ", ".join(ordered[:MOST_NAMED]) + (", ..." if len(ordered) > MOST_NAMED else "")
    return f"{rows} rows of {len(ordered)} codes that the course does not have ({named})"
