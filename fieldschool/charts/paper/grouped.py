"""Bundles of bars: a bundle a name, a bar a series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import FILLS, GREY, NORMAL, SMALL, WIDTH, Sheet, width_of

MOST = 10
BAR = 9.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``grouped``."""
    sheet = Sheet(picture.get("title", ""))
    sheet.legend([series["name"] for series in picture["series"]])
    bundles = list(picture["bundles"])[:MOST]
    top = max(
        [float(picture.get("top") or 0), *(v for each in bundles for v in each["values"] if v is not None)], default=1
    )
    room = max([30.0, *(width_of(text, SMALL) + 8 for each in bundles for text in each["texts"])])
    scale = (WIDTH - min(room, WIDTH * 0.4)) / (top or 1.0)
    for bundle in bundles:
        sheet.y += sheet.words(0, sheet.y, bundle["name"], NORMAL, bold=bool(bundle.get("mark")), most=2) + 1
        for fill, value, text in zip(FILLS, bundle["values"], bundle["texts"], strict=False):
            if value is None and not text:
                continue
            wide = max(value or 0.0, 0.0) * scale
            if wide:
                sheet.box(0, sheet.y, wide, BAR, fill)
            sheet.words(wide + 5, sheet.y - 1, text, SMALL, width=WIDTH - wide - 5, most=1)
            sheet.y += BAR + 2
        sheet.y += 4
    if picture.get("unit"):
        sheet.y += sheet.words(0, sheet.y, picture["unit"], SMALL, colour=GREY)
    return sheet
