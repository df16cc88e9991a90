"""Partners by influence and interest: numbers on a plane, names beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import GREY, NORMAL, SMALL, WIDTH, Sheet

SIDE = 230.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``plane``; marks of one place stand side by side."""
    sheet = Sheet(picture.get("title", ""))
    top = sheet.y + sheet.words(0, sheet.y, f"↑ {picture['ends']['up']}", SMALL, width=SIDE, colour=GREY)
    sheet.box(0, top, SIDE, SIDE, ("#ffffff", ""))
    sheet.line([(SIDE / 2, top), (SIDE / 2, top + SIDE)], "--", 0.7, GREY)
    sheet.line([(0, top + SIDE / 2), (SIDE, top + SIDE / 2)], "--", 0.7, GREY)
    for i, quarter in enumerate(list(picture["quarters"])[:4]):
        left, down = (i % 2) * SIDE / 2 + 5, top + (i // 2) * SIDE / 2 + 3
        sheet.words(left, down, quarter["text"], SMALL, width=SIDE / 2 - 8, colour=GREY, most=1)
    taken: dict[tuple[int, int], int] = {}
    for mark in picture["marks"]:
        place = (round(mark["x"]), round(mark["y"]))
        n = taken[place] = taken.get(place, -1) + 1
        x = SIDE * (0.1 + 0.2 * (place[0] - 1)) + (n % 3 - 1) * 15
        y = top + SIDE * (0.92 - 0.19 * (place[1] - 1)) - (n // 3) * 15
        sheet.mark(x, y, "o", 13, full=False)
        sheet.words(x, y - 6.2, str(mark["sign"]), SMALL, align="center", width=16, bold=True, most=1)
    sheet.words(SIDE, top + SIDE + 2, f"{picture['ends']['across']} →", SMALL, align="right", width=SIDE, colour=GREY)
    down = top
    for mark in picture["marks"]:
        sheet.words(SIDE + 12, down, str(mark["sign"]), NORMAL, width=16, bold=True, most=1)
        down += sheet.words(SIDE + 32, down, str(mark["name"]), NORMAL, width=WIDTH - SIDE - 32, most=2) + 1
    sheet.y = max(top + SIDE + 16, down + 4)
    return sheet
