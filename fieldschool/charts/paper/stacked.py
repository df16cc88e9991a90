"""Bars of parts that add up; a part below zero goes to the left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import FILLS, GREY, NORMAL, SMALL, WIDTH, Sheet, width_of

MOST = 12
BAR = 11.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``stacked``."""
    sheet = Sheet(picture.get("title", ""))
    sheet.legend([series["name"] for series in picture["series"]])
    items = list(picture["items"])[:MOST]
    limits = list(picture.get("limits") or ())
    ups = [sum(part for part in item["parts"] if (part or 0) > 0) for item in items]
    downs = [sum(part for part in item["parts"] if (part or 0) < 0) for item in items]
    high = max([0.0, float(picture.get("top") or 0), *ups, *(one["value"] for one in limits)])
    low = min([0.0, *downs])
    room = min(max([30.0, *(width_of(_words(item), SMALL, True) + 8 for item in items)]), WIDTH * 0.42)
    scale = (WIDTH - room) / ((high - low) or 1.0)
    zero = -low * scale
    first = sheet.y
    for item, up in zip(items, ups, strict=True):
        sheet.y += sheet.words(0, sheet.y, item["name"], NORMAL, bold=bool(item.get("mark")), most=2) + 1
        right = left = zero
        for fill, part in zip(FILLS, item["parts"], strict=False):
            if not part:
                continue
            start = right if part > 0 else left
            sheet.box(start, sheet.y, part * scale, BAR, fill)
            right, left = (right + part * scale, left) if part > 0 else (right, left + part * scale)
        end = max(zero, zero + up * scale)
        sheet.words(end + 5, sheet.y - 0.5, _words(item), SMALL, width=WIDTH - end - 5, bold=True, most=2)
        sheet.line([(zero, sheet.y - 1), (zero, sheet.y + BAR + 1)], wide=0.7)
        sheet.y += BAR + 6
    for one in limits:
        at = zero + one["value"] * scale
        sheet.line([(at, first), (at, sheet.y)], "--", 0.8, GREY)
    if limits:
        sheet.y += sheet.words(
            0, sheet.y, f"┆ {picture.get('limitsName') or '; '.join(x['text'] for x in limits)}", SMALL
        )
    if picture.get("unit"):
        sheet.y += sheet.words(0, sheet.y, picture["unit"], SMALL, colour=GREY)
    return sheet


def _words(item: Mapping[str, Any]) -> str:
    text, note = str(item.get("text") or ""), str(item.get("note") or "")
    return f"{text} ({note})" if note and len(note) <= 22 else text
