"""The sheet that a chart is drawn on: everything is placed in points, so that no two words can meet unseen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import Polygon, Rectangle

#: Points: 160 mm, what is left of A4 between its margins.
WIDTH = 453.5
INK, GREY, GRID, MARK = "#1f2a33", "#5a6570", "#d0d0d0", "#b5460f"
#: Fill and hatch of up to four things that must differ in a grey print, too.
FILLS = (("#3b6e94", ""), ("#cfe0ec", "////"), ("#ffffff", "...."), ("#8c8c8c", "xxxx"))
#: Lines of up to four series: dashes and the shape of their marks.
DASHES = (("-", "o"), ("--", "s"), (":", "^"), ("-.", "D"))
SMALL, NORMAL, TITLE = 8.0, 9.0, 10.5
#: Height of a line of text, of its size.
LEADING = 1.32
_STYLE = {"font.family": "DejaVu Sans", "text.parse_math": False, "hatch.linewidth": 0.5}


@lru_cache(maxsize=2)
def _font(bold: bool) -> Any:
    return get_font(findfont(FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")))


@lru_cache(maxsize=8192)
def width_of(text: str, size: float = NORMAL, bold: bool = False) -> float:
    """Width of one line in points."""
    font = _font(bold)
    font.set_size(100, 72)
    font.set_text(text, 0.0)
    return font.get_width_height()[0] / 64 * size / 100 * 1.03 + 0.5  # a little more: glyphs are set on whole pixels


def wrapped(text: str, width: float, size: float = NORMAL, bold: bool = False, most: int = 6) -> list[str]:
    """Break a text into lines that are no wider than ``width`` points; the last of ``most`` ends in an ellipsis."""
    lines: list[str] = []
    for paragraph in str(text).split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if width_of(longer, size, bold) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            while width_of(word, size, bold) > width and len(word) > 1:
                cut = next((n for n in range(len(word) - 1, 0, -1) if width_of(word[:n], size, bold) <= width), 1)
                lines.append(word[:cut])
                word = word[cut:]
            line = word
        lines.append(line)
    if len(lines) > most:
        last = lines[most - 1]
        while last and width_of(last + "…", size, bold) > width:
            last = last[:-1]
        lines = [*lines[: most - 1], last.rstrip() + "…"]
    return lines or [""]


class Sheet:
    """What is drawn, from the top down; ``y`` is how far it has come, in points.

    Parameters
    ----------
    title : str
        Stands above, in bold.
    """

    def __init__(self, title: str = "") -> None:
        self.y = 0.0
        self._ops: list[Callable[[Axes], Any]] = []
        if title:
            self.y += self.words(0, 0, title, TITLE, bold=True) + 6

    def words(
        self, x: float, y: float, text: str, size: float = NORMAL, *, width: float = WIDTH, bold: bool = False,
        align: str = "left", colour: str = INK, most: int = 6,
    ) -> float:  # fmt: skip
        """Write a text with its top at ``y``; gives its height. ``x`` is its left edge, middle or right edge."""
        lines = wrapped(text, width, size, bold, most)
        for i, line in enumerate(lines):
            if line:
                self._ops.append(
                    lambda axes, i=i, line=line: axes.text(
                        x, y + (i + 0.92) * size * LEADING - 0.15 * size, line, fontsize=size, ha=align, va="baseline",
                        color=colour, fontweight="bold" if bold else "normal", zorder=6,
                    )
                )  # fmt: skip
        return len(lines) * size * LEADING

    def box(self, x: float, y: float, wide: float, high: float, fill: tuple[str, str] = FILLS[0], **style: Any) -> None:
        """A filled box; ``x`` may be its right edge where ``wide`` is below zero."""
        look = {"facecolor": fill[0], "hatch": fill[1], "edgecolor": INK, "linewidth": 0.6} | style
        self._ops.append(lambda axes: axes.add_patch(Rectangle((min(x, x + wide), y), abs(wide), high, **look)))

    def area(self, points: Sequence[tuple[float, float]], fill: tuple[str, str]) -> None:
        """A filled shape."""
        look = {"facecolor": fill[0], "hatch": fill[1], "edgecolor": GREY, "linewidth": 0.4}
        self._ops.append(lambda axes: axes.add_patch(Polygon(list(points), closed=True, **look)))

    def line(
        self, points: Sequence[tuple[float, float]], dash: str = "-", wide: float = 1.4, colour: str = INK
    ) -> None:
        """A line through points."""
        across, down = [p[0] for p in points], [p[1] for p in points]
        self._ops.append(lambda axes: axes.plot(across, down, linestyle=dash, linewidth=wide, color=colour))

    def mark(
        self, x: float, y: float, shape: str = "o", size: float = 5, *, full: bool = True, colour: str = INK
    ) -> None:
        """A mark at a point."""
        fill = colour if full else "white"
        self._ops.append(
            lambda axes: axes.plot(
                [x], [y], marker=shape, markersize=size, color=colour, markerfacecolor=fill, zorder=4
            )
        )

    def legend(self, names: Sequence[str], fills: Sequence[tuple[str, str]] = FILLS) -> None:
        """A row of boxes with names; goes on in another row where there is no room."""
        x = 0.0
        for name, fill in zip(names, fills, strict=False):
            wide = 14 + width_of(name, SMALL) + 14
            if x and x + wide > WIDTH:
                x, self.y = 0.0, self.y + 13
            self.box(x, self.y + 2, 10, 8, fill)
            self.words(x + 14, self.y, name, SMALL, width=WIDTH - x - 14, most=1)
            x += wide
        self.y += 16

    def figure(self) -> Figure:
        """Draw it all."""
        high = self.y + 4
        with rc_context(_STYLE):
            figure = Figure(figsize=(WIDTH / 72, high / 72), dpi=170)
            axes = figure.add_axes((0, 0, 1, 1))
            axes.set(xlim=(-1, WIDTH + 1), ylim=(high, -1))
            axes.axis("off")
            for draw in self._ops:
                draw(axes)
        return figure
