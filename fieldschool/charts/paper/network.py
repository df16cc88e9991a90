"""Who works with whom: numbered circles and ties, names beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.sheet import GREY, NORMAL, SMALL, WIDTH, Sheet

SIDE = 230.0
SHAPES = {"broker": "D", "gone": "X"}
SIGNS = {"broker": "◆", "gone": "✕"}


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``network``."""
    sheet = Sheet(picture.get("title", ""))
    top, nodes = sheet.y, list(picture["nodes"])
    places = [(14 + (SIDE - 28) * node["at"][0], top + 14 + (SIDE - 28) * node["at"][1]) for node in nodes]
    for start, end, broken, *_rest in picture["ties"]:
        a, b = places[start], places[end]
        sheet.line([a, b], ":" if broken else "-", 1.0, GREY)
        if picture.get("arrows"):  # a small mark two thirds along says where it leads
            sheet.mark(a[0] + (b[0] - a[0]) * 0.66, a[1] + (b[1] - a[1]) * 0.66, _towards(a, b), 5, colour=GREY)
    down = top
    for node, (x, y) in zip(nodes, places, strict=True):
        sheet.mark(x, y, SHAPES.get(node.get("mark"), "o"), 15, full=False)
        sheet.words(x, y - 6.2, str(node["sign"]), SMALL, align="center", width=18, bold=True, most=1)
        sheet.words(SIDE + 12, down, str(node["sign"]), NORMAL, width=18, bold=True, most=1)
        sign = SIGNS.get(node.get("mark"), "")
        down += (
            sheet.words(SIDE + 32, down, f"{node['name']} {sign}".strip(), NORMAL, width=WIDTH - SIDE - 32, most=2) + 1
        )
    sheet.y = max(top + SIDE + 4, down + 4)
    for one in picture.get("legend") or ():
        sign = SIGNS.get(one.get("mark"), "")
        sheet.y += sheet.words(0, sheet.y, f"{sign} {one['text']}".strip(), SMALL, most=2)
    return sheet


def _towards(a: tuple[float, float], b: tuple[float, float]) -> tuple[int, int, float]:
    """A small triangle that points from one place to another (points go down, degrees go up)."""
    from math import atan2, degrees

    return (3, 0, degrees(atan2(-(b[1] - a[1]), b[0] - a[0])) - 90)
