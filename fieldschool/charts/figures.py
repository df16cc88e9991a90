"""A picture drawn on paper: the same spec that the page draws, as a matplotlib ``Figure``.

Used for documents and printing. Lessons on a page draw the spec in the browser, so that the picture follows the finger.
"""

from __future__ import annotations

from matplotlib.figure import Figure

from fieldschool.charts.picture import Picture

INK, PALE, STRONG, MARK, GRID = "#1f2a33", "#cfe0ec", "#8db8d6", "#b5460f", "#d9d9d9"
#: Light to dark and hatched, so that the groups differ without colour (Okabe and Ito's blue and vermilion).
GROUPS = {"lost": ("#d55e00", "///"), "spent": ("#e6e2d8", ""), "kept": ("#0072b2", "")}


def figure(picture: Picture, width: float = 7.0) -> Figure:
    """Draw a picture.

    Parameters
    ----------
    picture : Picture
        Of kind ``fan``, ``flow`` or ``bars``.
    width : float
        Inches.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        For an unknown kind.
    """
    draw = {"fan": _fan, "flow": _flow, "bars": _bars}.get(picture.kind)
    if draw is None:
        raise ValueError(f"There is no drawing for a picture of kind {picture.kind!r}.")
    height = width * 0.56 if picture.kind == "fan" else 0.9 + 0.34 * len(_items(picture))
    drawing = Figure(figsize=(width, height), layout="constrained")
    axes = drawing.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(picture.spec["title"], loc="left", fontsize=11, color=INK)
    draw(axes, picture.spec)
    return drawing


def _items(picture: Picture) -> list[dict]:
    return picture.spec.get("parts") or picture.spec.get("items") or []


def _fan(axes, spec: dict) -> None:
    months = spec["months"]
    for band, colour in zip(spec["bands"], (PALE, STRONG), strict=False):
        axes.fill_between(months, band["low"], band["high"], color=colour, linewidth=0, label=band["name"])
    axes.plot(months, spec["middle"]["values"], color=INK, linewidth=2, label=spec["middle"]["name"])
    if spec.get("other"):
        axes.plot(months, spec["other"]["values"], color=MARK, linestyle="--", label=spec["other"]["name"])
    for line in spec["lines"]:
        axes.axvline(line["month"], color=INK, linewidth=0.8, linestyle=":")
        axes.annotate(line["label"], (line["month"], 1), xycoords=("data", "axes fraction"), fontsize=8,
                      ha="right", va="top", rotation=90)  # fmt: skip
    for mark in spec["marks"]:
        axes.plot([mark["month"]], [mark["value"]], marker="D", color=MARK, markersize=7, linestyle="none")
        axes.annotate(f"{mark['label']}\n{mark['sub']}", (mark["month"], mark["value"]), xytext=(8, 8),
                      textcoords="offset points", fontsize=8, color=MARK)  # fmt: skip
    axes.set_xlim(0, spec["x"]["max"])
    axes.set_ylim(0, spec["y"]["max"])
    axes.set_xticks([tick[0] for tick in spec["x"]["ticks"]], [tick[1] for tick in spec["x"]["ticks"]])
    axes.set_yticks([tick[0] for tick in spec["y"]["ticks"]], [tick[1] for tick in spec["y"]["ticks"]])
    axes.set_ylabel(spec["y"]["label"])
    axes.grid(axis="y", color=GRID, linewidth=0.6)
    axes.legend(frameon=False, fontsize=8, loc="upper left")


def _flow(axes, spec: dict) -> None:
    parts = spec["parts"][::-1]
    bars = axes.barh([part["name"] for part in parts], [part["value"] for part in parts], edgecolor=INK)
    for bar, part in zip(bars, parts, strict=True):
        colour, hatch = GROUPS[part["group"]]
        bar.set(facecolor=colour, hatch=hatch, linewidth=0.6)
    axes.bar_label(bars, [part["text"] for part in parts], padding=4, fontsize=9)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _bars(axes, spec: dict) -> None:
    items = spec["items"][::-1]
    bars = axes.barh([item["name"] for item in items], [item["value"] for item in items],
                     color=[MARK if item["mark"] else STRONG for item in items])  # fmt: skip
    axes.bar_label(bars, [item["text"] for item in items], padding=4, fontsize=9)
    axes.set_xlabel(spec["unit"])
    axes.margins(x=0.15)
