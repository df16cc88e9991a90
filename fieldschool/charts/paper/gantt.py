"""Activities over months: a bar each, by year and quarter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import FILLS, GREY, GRID, INK, SMALL, WIDTH, Sheet

NAMES, ROW = 170.0, 12.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``gantt``: ``start`` (the first month, counted from year 0), ``months`` (how many), and ``rows``.

    A row has ``name``, ``at`` (months after the start), ``months`` and ``open`` (whether it is not said how long).
    """
    sheet = Sheet(picture.get("title", ""))
    start, months = int(picture["start"]), max(int(picture["months"]), 1)
    wide = (WIDTH - NAMES) / months
    top = sheet.y
    sheet.y += 14
    body = sheet.y
    for row in picture["rows"]:
        high = sheet.words(0, sheet.y, str(row["name"]), SMALL, width=NAMES - 8, most=2)
        left = NAMES + row["at"] * wide
        fill = FILLS[2] if row.get("open") else FILLS[0]
        sheet.box(left, sheet.y + 1, max(row["months"] * wide, 3), ROW - 3, fill)
        sheet.y += max(high, ROW) + 3
        sheet.line([(0, sheet.y - 1.5), (WIDTH, sheet.y - 1.5)], "-", 0.4, GRID)
    step = next(n for n in (1, 3, 6, 12, 24, 60, 120, 1200) if months / n <= 24)
    for month in range(months + 1):
        if (start + month) % step == 0 or month in (0, months):
            at, new = NAMES + month * wide, (start + month) % 12 == 0
            sheet.line([(at, body), (at, sheet.y)], "-", 0.8 if new else 0.4, GREY if new else GRID)
    for year in range(start // 12, (start + months - 1) // 12 + 1):
        left = max(year * 12 - start, 0)
        room = (min((year + 1) * 12 - start, months) - left) * wide
        if room >= 24 and (months <= 180 or year % 5 == 0):
            sheet.words(
                NAMES + left * wide + 2, top, str(year), SMALL, width=max(room, 28), bold=True, colour=INK, most=1
            )
    return sheet
