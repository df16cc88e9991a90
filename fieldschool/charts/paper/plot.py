"""A plotting area with two axes, in points, which the fan and the lines share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.paper.sheet import GREY, GRID, SMALL, WIDTH, Sheet, width_of

HEIGHT = 165.0


class Plot:
    """Axes on a sheet.

    Parameters
    ----------
    sheet : Sheet
    x, y : mapping
        ``label``, ``ticks`` as ``[value, text]``, ``min`` and ``max``.
    right : float
        Points left free behind the area, for names of lines.
    """

    def __init__(self, sheet: Sheet, x: Mapping[str, Any], y: Mapping[str, Any], right: float = 8.0) -> None:
        self._x0, self._x1 = float(x.get("min") or 0), float(x["max"])
        self._y0, self._y1 = float(y.get("min") or 0), float(y["max"])
        if y.get("label"):
            sheet.y += sheet.words(0, sheet.y, y["label"], SMALL, colour=GREY) + 4
        self.left = max([12.0, *(width_of(str(text), SMALL) for _value, text in y["ticks"])]) + 6
        self.right, self.top = WIDTH - right, sheet.y + 4
        self.bottom = self.top + HEIGHT
        for value, text in y["ticks"]:
            at = self.down(value)
            sheet.line([(self.left, at), (self.right, at)], "-", 0.5, GRID)
            sheet.words(self.left - 4, at - SMALL * 0.7, str(text), SMALL, align="right", width=self.left, most=1)
        sheet.line([(self.left, self.bottom), (self.right, self.bottom)], "-", 0.8)
        end = -1e9
        for value, text in x["ticks"]:
            at, wide = self.across(value), width_of(str(text), SMALL)
            middle = min(max(at, wide / 2), WIDTH - wide / 2)
            sheet.line([(at, self.bottom), (at, self.bottom + 3)], "-", 0.8)
            if middle - wide / 2 > end + 4:  # a label without room is left out
                sheet.words(middle, self.bottom + 4, str(text), SMALL, align="center", width=wide + 2, most=1)
                end = middle + wide / 2
        sheet.y = self.bottom + 18
        if x.get("label"):
            sheet.y += sheet.words(self.left, sheet.y, x["label"], SMALL, colour=GREY)

    def across(self, value: float) -> float:
        """Where a value of the level axis stands."""
        return self.left + (self.right - self.left) * (value - self._x0) / ((self._x1 - self._x0) or 1)

    def down(self, value: float) -> float:
        """Where a value of the upright axis stands, kept within the area."""
        part = (value - self._y0) / ((self._y1 - self._y0) or 1)
        return self.bottom - HEIGHT * min(max(part, -0.02), 1.02)


def apart(wanted: Sequence[float], step: float | Sequence[float], low: float, high: float) -> list[float]:
    """Places near those wanted with room for each, in the same order of height.

    Parameters
    ----------
    wanted : sequence of float
        Tops.
    step : float or sequence of float
        Height of each.
    low, high : float
        Where the first may begin and the last must end.
    """
    steps = [float(step)] * len(wanted) if isinstance(step, int | float) else list(step)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    found, at = dict.fromkeys(range(len(wanted)), 0.0), low
    for i in order:
        found[i] = max(wanted[i], at)
        at = found[i] + steps[i]
    floor = high
    for i in reversed(order):
        found[i] = min(found[i], floor - steps[i])
        floor = found[i]
    return [found[i] for i in range(len(wanted))]


def runs(points: Iterable[Sequence[Any]]) -> list[tuple[str, list[tuple[float, float]]]]:
    """Stretches of a line that are joined in one way: ``line``, ``estimate``; a gap or a break begins a new one."""
    found: list[tuple[str, list[tuple[float, float]]]] = []
    before: tuple[float, float] | None = None
    for x, value, *join in points:
        how = str(join[0]) if join else "line"
        if value is None:
            before = None
            continue
        if before is None or how in ("gap", "break"):
            found.append(("line", [(x, value)]))
        elif found[-1][0] == how:
            found[-1][1].append((x, value))
        elif len(found[-1][1]) == 1 and found[-1][0] == "line":
            found[-1] = (how, [*found[-1][1], (x, value)])
        else:
            found.append((how, [before, (x, value)]))
        before = (x, value)
    return found
