"""What later lessons read: the starting points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.start import Point
from fieldschool.models.start_order import Order
from fieldschool.workbook.entries import Entry, Items

LESSON = "4.1"
#: Letters that a cell of the workbook holds.
_CELL = 1_000


def leaves(
    chosen: Iterable[Mapping[str, Any]],
    points: Sequence[Point],
    titles: Mapping[str, str],
    order: Order,
    done: Sequence[str],
) -> tuple[Entry, ...]:
    """Make the entries.

    Parameters
    ----------
    chosen : iterable of mapping
        Finished starting points.
    points : sequence of Point
        On the list; a starting point that is no longer on it is left with impact and feasibility empty.
    titles : mapping
        Of all points that can be chosen.
    order : Order
        Of the points on the list.
    done : sequence of str
        Lessons, of the four, that left something.

    Returns
    -------
    tuple of Entry
        ``starting_points`` (items): id, what, from_lesson (empty for one's own), impact, feasibility (numbers or
        empty), unlocks (names, split by ``;``), first_step, who, by_month (``2027-03``). ``points_from`` (items):
        lesson.
    """
    listed = {one.name: one for one in points}
    rows = []
    for row in chosen:
        one = listed.get(row["what"])
        opened = [each.title.replace(";", ",") for each in points if one and each.name in order.unlocks[one.name]]
        rows.append({
            "id": row["what"],
            "what": titles[row["what"]],
            "from_lesson": one.lesson if one else lesson_of(row["what"]),
            "impact": float(one.impact) if one else None,
            "feasibility": float(one.feasible) if one else None,
            "unlocks": "; ".join(opened)[:_CELL],
            "first_step": row["step"],
            "who": row["who"],
            "by_month": row["month"],
        })  # fmt: skip
    return (
        Items(lesson=LESSON, key="starting_points", value=rows),
        Items(lesson=LESSON, key="points_from", value=[{"lesson": lesson} for lesson in done]),
    )


def lesson_of(ref: str) -> str:
    """The lesson that left a point; empty for one's own, and for a condition that was put on the list here."""
    lesson = ref.partition(":")[0]
    return "" if lesson in ("4.1", "4.2") else lesson
