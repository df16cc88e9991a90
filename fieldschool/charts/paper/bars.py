"""Bars, one below the other, each with its name above and its words behind it; also a map, as bars of its circles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import FILLS, GREY, NORMAL, SMALL, WIDTH, Sheet, width_of

#: More would fill a page; the table in the lesson has them all.
MOST = 8
BAR = 10.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``bars`` or ``map``."""
    sheet = Sheet(picture.get("title", ""))
    items = list(picture["items"])[:MOST]
    rows(sheet, [{**item, "fill": FILLS[0] if item.get("mark") else FILLS[1]} for item in items], picture.get("top"))
    if len(picture["items"]) > MOST:
        sheet.y += sheet.words(0, sheet.y, f"… +{len(picture['items']) - MOST}", SMALL, colour=GREY)
    if picture.get("unit"):
        sheet.y += sheet.words(0, sheet.y, picture["unit"], SMALL, colour=GREY)
    return sheet


def rows(sheet: Sheet, items: list[dict], top: float | None = None) -> None:
    """Draw bars: ``name``, ``value``, ``text``, ``note``, ``fill`` and ``reach``."""
    values = [item["value"] or 0.0 for item in items]
    ends = [end for item in items for end in (item.get("reach") or ()) if end is not None]
    low, high = min(0.0, *values, *ends, 0.0), max(0.0, *values, *ends, float(top or 0.0))
    room = min(max((width_of(_words(item), SMALL, True) for item in items), default=0.0) + 8, WIDTH * 0.45)
    scale = (WIDTH - room) / ((high - low) or 1.0)
    zero = -low * scale
    for item, value in zip(items, values, strict=True):
        sheet.y += sheet.words(0, sheet.y, item["name"], NORMAL, most=2) + 1
        if value:
            sheet.box(zero, sheet.y, value * scale, BAR, item["fill"])
        end = max(zero, zero + value * scale)
        if item.get("reach") and None not in item["reach"]:
            near, far = (zero + each * scale for each in item["reach"])
            sheet.line([(near, sheet.y + BAR / 2), (far, sheet.y + BAR / 2)], wide=1.2)
            for at in (near, far):
                sheet.line([(at, sheet.y + 2), (at, sheet.y + BAR - 2)], wide=1.2)
            end = max(end, far)
        lines = sheet.words(end + 5, sheet.y - 1, _words(item), SMALL, width=WIDTH - end - 5, bold=True, most=3)
        sheet.line([(zero, sheet.y - 2), (zero, sheet.y + BAR + 2)], wide=0.7)
        sheet.y += max(BAR + 5, lines + 2)


def _words(item: Mapping[str, Any]) -> str:
    text, note = str(item.get("text") or ""), str(item.get("note") or "")
    return f"{text} ({note})" if text and note and len(note) <= 24 else text or note
