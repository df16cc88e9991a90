"""A fan of futures: a wide band, a narrow one, the middle, and marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.paper.plot import Plot
from fieldschool.charts.paper.sheet import GREY, INK, MARK, SMALL, WIDTH, Sheet, width_of

BANDS = (("#e4e9ed", ""), ("#a9bfce", ""))


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``fan``; a mark's words stand below the area, where nothing covers them."""
    sheet = Sheet(picture.get("title", ""))
    plot, months = Plot(sheet, picture["x"], picture["y"]), picture["months"]
    for band, fill in zip(picture["bands"], BANDS, strict=False):
        sheet.area([*_placed(plot, months, band["high"]), *reversed(_placed(plot, months, band["low"]))], fill)
    middle, other = picture["middle"], picture.get("other")
    sheet.line(_placed(plot, months, middle["values"]), "-", 2)
    if other:
        sheet.line(_placed(plot, months, other["values"]), "--", 1.6)
    for line in picture.get("lines") or ():
        at = plot.across(line["month"])
        sheet.line([(at, plot.top), (at, plot.bottom)], ":", 0.9, GREY)
    for mark in picture.get("marks") or ():
        sheet.mark(plot.across(mark["month"]), plot.down(mark["value"]), "D", 6, colour=MARK)
    sheet.y += 3
    sheet.legend([band["name"] for band in picture["bands"]], BANDS)
    lines = [(middle["name"], "-", 2.0), *([(other["name"], "--", 1.6)] if other else [])]
    x = 0.0
    for name, dash, wide in lines:
        sheet.line([(x, sheet.y + 6), (x + 20, sheet.y + 6)], dash, wide, INK)
        sheet.words(x + 25, sheet.y, name, SMALL, width=WIDTH / 2 - 30, most=1)
        x += min(width_of(name, SMALL) + 50, WIDTH / 2)
    sheet.y += 14
    for mark in picture.get("marks") or ():
        sheet.mark(5, sheet.y + 6, "D", 5, colour=MARK)
        words = ": ".join(str(mark[key]) for key in ("label", "sub") if mark.get(key))
        sheet.y += sheet.words(16, sheet.y, words, SMALL, width=WIDTH - 16, most=2)
    for line in picture.get("lines") or ():
        sheet.line([(5, sheet.y + 1), (5, sheet.y + 10)], ":", 1.2, GREY)
        sheet.y += sheet.words(16, sheet.y, str(line["label"]), SMALL, width=WIDTH - 16, most=2)
    return sheet


def _placed(plot: Plot, months: Sequence[float], values: Sequence[float | None]) -> list[tuple[float, float]]:
    return [(plot.across(m), plot.down(v)) for m, v in zip(months, values, strict=True) if v is not None]
