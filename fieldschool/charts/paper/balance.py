"""The balance board: costs to the left, gains to the right, a row for each level and board."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import FILLS, NORMAL, SMALL, WIDTH, Sheet

BAR = 11.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``balance``."""
    sheet = Sheet(picture.get("title", ""))
    costs, gains = picture["label"]
    middle, edge = WIDTH / 2, WIDTH / 2 - 60
    scale = edge / float(picture["top"] or 1)
    sheet.words(middle - 6, sheet.y, f"← {costs}", SMALL, align="right", width=middle - 6)
    sheet.y += sheet.words(middle + 6, sheet.y, f"{gains} →", SMALL, width=middle - 6) + 2
    for level in picture["levels"]:
        sheet.y += sheet.words(0, sheet.y, level["name"], NORMAL, bold=True, most=2) + 2
        for name, bar in zip(picture["names"], level["bars"], strict=False):
            if len(picture["names"]) > 1:
                sheet.y += sheet.words(0, sheet.y, name, SMALL, most=1)
            if bar["cost"]:
                sheet.box(middle, sheet.y, -bar["cost"] * scale, BAR, FILLS[1])
            if bar["gain"]:
                sheet.box(middle, sheet.y, bar["gain"] * scale, BAR, FILLS[0])
            cost, gain = [*(bar.get("texts") or ()), "", ""][:2]
            sheet.words(middle - bar["cost"] * scale - 4, sheet.y, str(cost), SMALL, align="right", width=56, most=1)
            sheet.words(middle + bar["gain"] * scale + 4, sheet.y, str(gain), SMALL, width=56, most=1)
            sheet.line([(middle, sheet.y - 2), (middle, sheet.y + BAR + 2)], wide=0.8)
            sheet.y += BAR + 5
    return sheet
