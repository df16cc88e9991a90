"""What a chart is before it is drawn: numbers, words and ticks, ready for a page or for paper."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Table:
    """The small table behind a picture, as text in the reader's language."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        widths = [max(len(row[i]) for row in (self.columns, *self.rows)) for i in range(len(self.columns))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
                 for row in (self.columns, *self.rows)]  # fmt: skip
        return "\n".join([self.caption, *lines])


@dataclass(frozen=True)
class Picture:
    """A chart: what to draw, the sentence that it speaks, its table and its sources.

    Attributes
    ----------
    kind : str
        ``fan``, ``flow``, ``bars``, ``lines``, ``matrix``, ``timeline``, ``balance``, ``heatmap``, ``grouped``,
        ``map``, ``plane``, ``network``, ``stacked``, ``gantt`` or ``tree``: which drawing.
    sentence : str
        What the chart shows, in plain words with the numbers in it; also the alternative text.
    spec : dict
        Numbers, labels and ticks that the drawing needs; plain JSON.
    table : Table
        The numbers behind the picture.
    sources : tuple of str
        One line a source, from the data itself.
    """

    kind: str
    sentence: str
    spec: dict[str, Any]
    table: Table
    sources: tuple[str, ...] = field(default=())

    def page(self) -> dict[str, Any]:
        """The picture as the page draws it: plain JSON, all of which goes to the phone at each move."""
        table = {"caption": self.table.caption, "columns": list(self.table.columns),
                 "rows": [list(row) for row in self.table.rows]}  # fmt: skip
        return {"kind": self.kind, "sentence": self.sentence, **self.spec, "table": table}


def ticks(largest: float, say: Callable[[float], str], count: int = 4) -> tuple[list[list], float]:
    """Round places for an axis that begins at zero.

    Parameters
    ----------
    largest : float
        The largest value to be shown, at least 0.
    say : callable
        Turns a value into its label.
    count : int
        About how many steps.

    Returns
    -------
    places : list of [value, label]
        From 0 to ``top``; steps of 1, 2, 2.5 or 5 times a power of ten.
    top : float
        The end of the axis, at or above ``largest``.
    """
    if not (math.isfinite(largest) and largest > 0):
        largest = 1.0
    raw = largest / count
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * 0.999999)
    steps = math.ceil(largest / step - 1e-9)
    return [[step * i, say(step * i)] for i in range(steps + 1)], step * steps
