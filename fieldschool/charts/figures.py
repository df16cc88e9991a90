"""A picture drawn by matplotlib: the spec that the page draws, for a lesson's small charts and for paper.

The figure is kept and its artists are moved, so that a picture follows its control; see ``docs/architecture.md``.
"""

from __future__ import annotations

import io

import matplotlib
from matplotlib.figure import Figure

from fieldschool.charts.picture import Picture

INK, PALE, STRONG, MARK, GRID = "#1f2a33", "#cfe0ec", "#8db8d6", "#b5460f", "#d9d9d9"
#: Fill and hatch by group, so that the groups differ without colour (Okabe and Ito's blue and vermilion).
GROUPS = {"lost": ("#e8a27a", "///"), "spent": ("#e6e2d8", ""), "kept": ("#0072b2", "")}

#: Letters of a name above a bar that a picture is wide enough for.
LETTERS = 56
#: Text stays text: smaller, sharper and in the phone's own font. A fixed salt and no date make the output repeatable.
_STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "fieldschool",
    "font.family": "sans-serif",
    "text.parse_math": False,  # "US$ 200 or US$ 500" is money, not a formula
    "font.size": 11,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


class Drawing:
    """A kept figure of one kind of picture.

    Parameters
    ----------
    picture : Picture
        What to draw first; later ones are drawn by `update`.
    width : float
        Inches. 5 gives text of 11 points on a phone's width.

    Raises
    ------
    ValueError
        For a kind of picture that is not known.
    """

    def __init__(self, picture: Picture, width: float = 5.0) -> None:
        if picture.kind not in _DRAW:
            raise ValueError(f"There is no drawing for a picture of kind {picture.kind!r}.")
        self.width = width
        self._shape: tuple | None = None
        self.update(picture)

    def update(self, picture: Picture) -> None:
        """Draw another picture of the same kind; artists are only made anew when their number has changed."""
        shape = _shape(picture)
        with matplotlib.rc_context(_STYLE):
            if shape != self._shape:
                self.figure = Figure(figsize=(self.width, _height(picture, self.width)), layout="constrained")
                self.figure.patch.set_alpha(0)  # the page's own paper shows
                self._axes = self.figure.subplots()
                self._axes.patch.set_alpha(0)
                self._axes.spines[["top", "right"]].set_visible(False)
                self._artists = {}
                self._shape = shape
            self._axes.set_title(picture.spec["title"], loc="left", fontsize=12, fontweight="bold")
            _DRAW[picture.kind](self._axes, picture.spec, self._artists)

    def svg(self) -> str:
        """The figure as an SVG element, without an XML header."""
        text = io.StringIO()
        with matplotlib.rc_context(_STYLE):
            self.figure.savefig(text, format="svg", metadata={"Date": None})
        drawn = text.getvalue()
        return drawn[drawn.index("<svg") :]


def figure(picture: Picture, width: float = 7.0) -> Figure:
    """Draw a picture once, for a document."""
    return Drawing(picture, width).figure


def _items(picture: Picture) -> list[dict]:
    return picture.spec.get("parts") or picture.spec.get("items") or []


def _shape(picture: Picture) -> tuple:
    spec = picture.spec
    return (
        picture.kind,
        len(_items(picture)),
        len(spec.get("marks", ())),
        len(spec.get("lines", ())),
        bool(spec.get("other")),
    )


def _height(picture: Picture, width: float) -> float:
    return width * 0.6 if picture.kind == "fan" else 0.7 + 0.52 * len(_items(picture))


def _fan(axes, spec: dict, kept: dict) -> None:
    # Filled bands have no cheap update, so a fan is cleared and drawn; on a page the browser draws it.
    axes.clear()
    axes.set_title(spec["title"], loc="left", fontsize=12, fontweight="bold")
    months = spec["months"]
    for band, colour in zip(spec["bands"], (PALE, STRONG), strict=False):
        axes.fill_between(months, band["low"], band["high"], color=colour, linewidth=0, label=band["name"])
    axes.plot(months, spec["middle"]["values"], color=INK, linewidth=2, label=spec["middle"]["name"])
    if spec.get("other"):
        axes.plot(months, spec["other"]["values"], color=MARK, linestyle="--", label=spec["other"]["name"])
    for line in spec["lines"]:
        axes.axvline(line["month"], color=INK, linewidth=0.8, linestyle=":", label=line["label"])
    for mark in spec["marks"]:
        axes.plot([mark["month"]], [mark["value"]], marker="D", color=MARK, markersize=7, linestyle="none")
        offset = {"xytext": (8, 8), "textcoords": "offset points"}
        axes.annotate(
            f"{mark['label']}\n{mark['sub']}", (mark["month"], mark["value"]), fontsize=8, color=MARK, **offset
        )
    axes.set(xlim=(0, spec["x"]["max"]), ylim=(0, spec["y"]["max"]), ylabel=spec["y"]["label"])
    axes.set_xticks([tick[0] for tick in spec["x"]["ticks"]], [tick[1] for tick in spec["x"]["ticks"]])
    axes.set_yticks([tick[0] for tick in spec["y"]["ticks"]], [tick[1] for tick in spec["y"]["ticks"]])
    axes.grid(axis="y", color=GRID, linewidth=0.6)
    axes.legend(frameon=False, fontsize=8, loc="upper left")


def _flow(axes, spec: dict, kept: dict) -> None:
    parts = spec["parts"]
    _lay(axes, kept, parts)
    for bar, part in zip(kept["bars"], parts, strict=True):
        colour, hatch = GROUPS[part["group"]]
        bar.set(facecolor=colour, hatch=hatch, edgecolor=INK, linewidth=0.6)


def _bars(axes, spec: dict, kept: dict) -> None:
    items = spec["items"]
    _lay(axes, kept, items)
    for bar, item in zip(kept["bars"], items, strict=True):
        bar.set(facecolor=MARK if item["mark"] else STRONG, hatch="//" if item["mark"] else "", edgecolor=INK)
    axes.set_xlabel(spec["unit"], loc="left")


def _lay(axes, kept: dict, items: list[dict]) -> None:
    """Set the bars' lengths and words; make them when they are not there yet. The first item is on top.

    Names stand above their bars: beside them they would leave no room for the bars on a phone.
    """
    values = [item["value"] for item in items]
    places = range(len(items))
    low, high = min(0.0, *values), max(0.0, *values)
    width = (high - low) or 1.0
    if "bars" not in kept:
        kept["bars"] = axes.barh(places, values, height=0.42)
        beside = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
        above = {"xytext": (1, 2), "textcoords": "offset points", "va": "bottom"}
        kept["words"] = [axes.annotate("", (0, place), fontweight="bold", **beside) for place in places]
        kept["names"] = [axes.annotate("", (0, place - 0.21), **above) for place in places]
        kept["size"] = kept["names"][0].get_fontsize() if kept["names"] else 10.0
        axes.set_ylim(len(items) - 0.6, -0.7)
        axes.set_xticks([])
        axes.set_yticks([])
        axes.spines[["bottom", "left"]].set_visible(False)
        axes.axvline(0, color=INK, linewidth=0.8)
    for bar, words, name, item in zip(kept["bars"], kept["words"], kept["names"], items, strict=True):
        bar.set_width(item["value"])
        words.set_text(item["text"])
        words.xy = (max(item["value"], 0.0), words.xy[1])
        name.set_text(item["name"])
        # A name that is longer than its picture is wide is written smaller: other languages take more letters.
        name.set_fontsize(kept["size"] * min(1.0, LETTERS / max(1, len(item["name"]))))
        name.xy = (low, name.xy[1])
    axes.set_xlim(low, high + 0.22 * width)  # room for the words behind the longest bar


_DRAW = {"fan": _fan, "flow": _flow, "bars": _bars}
