"""How pictures travel to the page, so that a move of a slider is a short message; ``packing.js`` unpacks them.

Names, titles and axes stay as they are while a slider moves: they are sent apart, when they change. Lines are sent as
steps. Every message is whole in itself: a page that missed one shows the next one right.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: What seldom changes, wherever it stands in a picture.
SELDOM = frozenset({
    "kind", "title", "x", "y", "months", "unit", "key", "name", "names", "label", "group", "groups", "caption",
    "columns", "events",
})  # fmt: skip
#: Parts of an axis that a line is told in; finer than a screen shows.
STEPS = 2000
#: Stands for a gap in a line.
GAP = "x"


def still(pictures: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What stays of each picture while a slider moves, in the shape of the picture."""
    return [_still(picture) for picture in pictures]


def moving(pictures: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is left of each picture, its lines as steps."""
    return [_moving(_stepped(picture)) for picture in pictures]


def _still(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: part if key in SELDOM else _still(part) for key, part in value.items() if _holds(key, part)}
    return [_still(part) for part in value]


def _holds(key: str, part: Any) -> bool:
    """Whether something still may stand there: a name, a dict, or a list of dicts."""
    return key in SELDOM or isinstance(part, dict) or (isinstance(part, list) and part and isinstance(part[0], dict))


def _moving(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _moving(part) for key, part in value.items() if key not in SELDOM}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [_moving(part) for part in value]
    return value


def _stepped(picture: dict[str, Any]) -> dict[str, Any]:
    if picture["kind"] != "fan":
        return picture
    ends = picture["y"].get("min", 0), picture["y"]["max"]
    bands = [
        {**band, "low": steps(band["low"], *ends), "high": steps(band["high"], *ends)} for band in picture["bands"]
    ]
    lines = {
        name: picture[name] and {**picture[name], "values": steps(picture[name]["values"], *ends)}
        for name in ("middle", "other")
        if name in picture
    }
    return {**picture, "bands": bands, **lines}


def steps(values: Iterable[float | None], low: float, high: float) -> str:
    """A line as whole steps from point to point, beginning at ``low``: ``0 12 -3 x 40``.

    Parameters
    ----------
    values : iterable of float or None
        In the unit of the axis; ``None`` is a gap.
    low, high : float
        Ends of the axis, which is `STEPS` long.
    """
    scale = STEPS / ((high - low) or 1)
    at, told = 0, []
    for value in values:
        if value is None:
            told.append(GAP)
            continue
        now = round((value - low) * scale)
        told.append(str(now - at))
        at = now
    return " ".join(told)
