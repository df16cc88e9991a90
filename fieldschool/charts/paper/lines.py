"""Lines over the years; each has its name at its end, a dash and a mark of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.plot import Plot, apart, runs
from fieldschool.charts.paper.sheet import DASHES, GREY, LEADING, MARK, SMALL, Sheet, wrapped

ROOM = 118.0


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``lines``; an estimate is dotted, a point that nobody counted is hollow, events are left out."""
    sheet = Sheet(picture.get("title", ""))
    plot, ends = Plot(sheet, picture["x"], picture["y"], ROOM), []
    target = picture.get("target")
    if target:
        at = plot.down(target["value"])
        sheet.line([(plot.left, at), (plot.right, at)], "--", 1.0, MARK)
        ends.append((at, str(target["text"]), MARK))
    for i, series in enumerate(picture["series"]):
        look = (picture.get("looks") or range(99))[i] % len(DASHES)
        dash, shape = DASHES[look]
        points = [point for point in series["points"] if point[1] is not None]
        if not points:
            continue
        for how, joined in runs(series["points"]):
            placed = [(plot.across(x), plot.down(v)) for x, v in joined]
            sheet.line(placed, (0, (1, 2)) if how == "estimate" else dash, 1.6)
        every = max(1, len(points) // 12)
        for j, point in enumerate(points):
            if j % every == 0 or j == len(points) - 1:
                full = j not in (series.get("hollow") or ())
                sheet.mark(plot.across(point[0]), plot.down(point[1]), shape, 4, full=full)
        ahead = [point for point in series.get("ahead") or () if point[1] is not None]
        if ahead:
            placed = [(plot.across(p[0]), plot.down(p[1])) for p in (points[-1], *ahead)]
            sheet.line(placed, (0, (1, 2)), 1.2, GREY)
        sign = {"o": "●", "s": "■", "^": "▲", "D": "◆"}[shape]
        ends.append(
            (plot.down(points[-1][1]), f"{sign} {series['name']} {series.get('text') or ''}".strip(), "#1f2a33")
        )
    heights = [len(wrapped(text, ROOM - 8, SMALL, most=3)) * SMALL * LEADING for _at, text, _colour in ends]
    tops = apart([at - SMALL * 0.7 for at, *_rest in ends], heights, plot.top - 6, plot.bottom + 12)
    for top, (_at, text, colour) in zip(tops, ends, strict=True):
        sheet.words(plot.right + 8, top, text, SMALL, width=ROOM - 8, colour=colour, most=3)
    for one in picture.get("legend") or ():
        if one.get("text"):
            sheet.y += sheet.words(0, sheet.y, str(one["text"]), SMALL, colour=GREY, most=2)
    return sheet
