"""What happened to a room at work, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from rich.table import Table

from benchmarks.tables import against, figure, table

if TYPE_CHECKING:
    from benchmarks.soak import Soaked

#: Goal: 95th percentile of a move in milliseconds.
MOVE_P95 = 150


def report(room: Soaked) -> Table:
    """Moves, memory, answers, and what was killed."""
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
    made.add_row("kernels killed; servers killed", f"{room.kernels_killed}; {room.servers_killed}")
    why = Counter(reason for record in records for reason in record.breaks)
    made.add_row("pages that began again", str(sum(why.values())))
    for reason, times in why.most_common():
        made.add_row(f"  {reason}", str(times))
    made.add_row("processes left behind", str(room.left_behind), against(room.left_behind, 0))
    made.add_row("answers that a page called saved", f"{room.confirmed:,}")
    unsaved = sum(len(record.ledger.open()) for record in records)
    made.add_row("answers never called saved at the end", str(unsaved), against(unsaved, 0))
    made.add_row("answers lost", str(len(room.lost)), against(len(room.lost), 0))
    return made


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
