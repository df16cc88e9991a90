"""What happened to a room at work, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from rich.table import Table

from benchmarks import troubles
from benchmarks.tables import against, figure, table

if TYPE_CHECKING:
    from benchmarks.soak import Soaked

#: Goal: 95th percentile of a move in milliseconds.
MOVE_P95 = 150


def report(room: Soaked) -> Table:
    """Moves, memory, what went wrong, and the answers before and after it."""
    plan, records = room.plan, room.records
    made = table(f"{plan.participants} participants, {plan.seconds / 60:.1f} minutes", "", "", "goal")
    moves = [move for record in records for move in record.moves]
    calm = apart(moves, [opening for record in records for opening in record.openings])
    for name, found in (("while nobody comes in", calm), ("all", [ms for _at, ms in moves])):
        for part, share, goal in (("median", 0.5, None), ("95th percentile", 0.95, MOVE_P95)):
            value = float(np.quantile(found, share)) if found else float("nan")
            made.add_row(
                f"a move to its picture, {name} ({len(found):,}): {part}, ms", figure(value), against(value, goal)
            )
    made.add_row("moves that changed no picture", str(sum(record.without_picture for record in records)))
    made.add_row("moves under way when a page lost its kernel", str(sum(record.unanswered for record in records)))
    opened = [until - since for record in records for since, until in record.openings]
    made.add_row("a page to its controls: median, slowest, s", f"{np.median(opened):.1f}, {max(opened):.1f}")
    made.add_row("memory of server and kernels: most, MB", figure(max(room.together, default=float("nan"))))
    why = Counter(reason for record in records for reason in record.breaks)
    made.add_row("pages that began again", str(sum(why.values())))
    for reason, times in why.most_common():
        made.add_row(f"  {reason}", str(times))
    made.add_row("processes left behind", str(room.left_behind), against(room.left_behind, 0))
    for each in troubles.counted(room.happened, room.saved, room.losses):
        name = f"{each.kind}{_felt(room, each.kind)}: times; saved before, after; lost"
        happened = "[green]it happened[/]" if each.kind not in room.did_not_happen else "[red]it did not happen[/]"
        made.add_row(name, f"{each.times}; {each.before:,}, {each.after:,}; {each.lost}", happened)
    unsaved = sum(len(record.ledger.open()) for record in records)
    made.add_row("answers never called saved at the end", str(unsaved), against(unsaved, 0))
    wrong = len(room.restored_wrong)
    made.add_row("sliders that stood wrong after a break", str(wrong), against(wrong, 0))
    return made


def last_line(room: Soaked) -> str:
    """What it comes to: ``answers called saved: 1,854; lost: 0``."""
    missing = f"; did not happen: {', '.join(room.did_not_happen)}" if room.did_not_happen else ""
    return f"answers called saved: {len(room.saved):,}; lost: {len(room.lost)}{missing}"


def _felt(room: Soaked, kind: str) -> str:
    """How one sees that a trouble was felt."""
    woken = sum(record.woken for record in room.records)
    return {
        troubles.DISK: f" ({room.disk}; {room.refused:,} times a page said so)",
        troubles.CLOCK: f" ({room.steps_back:,} answers dated before an older one)",
        troubles.SLEEP: f" ({woken} kept their kernel, {room.waited} sent what waited)",
    }.get(kind, "")


def apart(moves: Iterable[tuple[float, float]], windows: Iterable[tuple[float, float]]) -> list[float]:
    """Milliseconds of the moves that were made in none of the windows of time.

    Parameters
    ----------
    moves : iterable of (float, float)
        When, and how long.
    windows : iterable of (float, float)
        From when to when.
    """
    joined: list[list[float]] = []
    for since, until in sorted(windows):
        if joined and since <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], until)
        else:
            joined.append([since, until])
    starts = np.array([since for since, _until in joined])
    return [ms for at, ms in moves if not _within(at, starts, joined)]


def _within(at: float, starts: np.ndarray, windows: list[list[float]]) -> bool:
    place = int(np.searchsorted(starts, at, side="right")) - 1
    return place >= 0 and at <= windows[place][1]
