"""Steps of one or two countries, year by year: on paper a list reads better than marks that stand close."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import NORMAL, SMALL, WIDTH, Sheet

MOST = 12


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``timeline``: a column a side."""
    sheet = Sheet(picture.get("title", ""))
    sides = list(picture["sides"])[:2]
    wide = WIDTH / max(len(sides), 1) - 8
    start, lowest = sheet.y, sheet.y
    for i, side in enumerate(sides):
        left, y = i * (wide + 16), start
        y += sheet.words(left, y, str(side["country"]), NORMAL, width=wide, bold=True, most=2) + 3
        rail = y
        for mark in list(side.get("marks") or ())[:MOST]:
            full = mark.get("sign") != "hollow"
            sheet.mark(left + 34, y + 6, "D" if mark.get("sign") == "mine" else "o", 5, full=full)
            sheet.words(left, y, str(mark["year"]), SMALL, width=30, bold=True, most=1)
            y += sheet.words(left + 42, y, str(mark["text"]), SMALL, width=wide - 42, most=3) + 3
        if y > rail:
            sheet.line([(left + 34, rail + 6), (left + 34, y - 6)], "-", 0.7)
        if side.get("nothing"):
            y += sheet.words(left, y, str(side["nothing"]), SMALL, width=wide)
        lowest = max(lowest, y)
    sheet.y = lowest + 3
    signs = {"full": "●", "hollow": "○", "mine": "◆"}
    for one in picture.get("legend") or ():
        sheet.y += sheet.words(0, sheet.y, f"{signs.get(one.get('sign'), '')} {one['text']}", SMALL, most=2)
    return sheet
