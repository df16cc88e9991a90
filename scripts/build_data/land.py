"""Outlines of countries, made small: fewer points, tenths of a degree, and steps from point to point."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from pathlib import Path

#: Degrees that a line may lie off; less than a millimetre on a projector.
TOLERANCE = 0.15
#: Square degrees below which an island is left out, unless it is the largest of its country.
SMALL = 0.4
#: Not drawn: nobody lives there, and it takes a third of a map.
LEFT_OUT = ("ATA", "ATF")

Point = tuple[float, float]


def land(file: Path) -> dict[str, str]:
    """Read the outlines of a GeoJSON file.

    Returns
    -------
    dict of str to str
        By country code; land without one is called ``land1``, ``land2`` and so on. Rings are split by ``;``; each is
        a list of whole numbers, tenths of a degree: the first longitude and latitude, then the steps to each next
        point. The last point is the first and is left out.
    """
    found: dict[str, str] = {}
    nameless = 0
    for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
        name = feature["properties"].get("iso3")
        if not name:
            nameless += 1
            name = f"land{nameless}"
        if name not in LEFT_OUT:
            found[name] = ";".join(_told(ring) for ring in _kept(feature["geometry"]))
    return found


def _kept(geometry: dict) -> list[list[Point]]:
    """The outer rings that are large enough; lakes and enclaves are other countries or left out."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    outer = sorted(([(x, y) for x, y in polygon[0]] for polygon in polygons), key=_area, reverse=True)
    large = [outer[0], *(ring for ring in outer[1:] if _area(ring) >= SMALL)]
    return [simplified(ring, TOLERANCE) for ring in large]


def _area(ring: list[Point]) -> float:
    """Square degrees, by the shoelace formula."""
    pairs = pairwise(ring)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def simplified(ring: list[Point], tolerance: float) -> list[Point]:
    """Leave out points that lie within a distance of the line without them, in a closed ring.

    Parameters
    ----------
    ring : list of (x, y)
        Closed: the last point is the first.
    tolerance : float
        In the unit of the points.

    Returns
    -------
    list of (x, y)
        Closed, at least four points.

    References
    ----------
    Douglas, D. and Peucker, T. (1973). Algorithms for the reduction of the number of points required to represent a
    digitized line or its caricature. The Canadian Cartographer 10(2), 112-122.
    """
    far = max(range(len(ring)), key=lambda i: math.dist(ring[0], ring[i]))
    halves = [_line(ring[: far + 1], tolerance), _line(ring[far:], tolerance)]
    kept = [*halves[0], *halves[1][1:]]
    return kept if len(kept) >= 4 else ring


def _line(points: list[Point], tolerance: float) -> list[Point]:
    if len(points) < 3:
        return points
    start, end = points[0], points[-1]
    off = [_distance(point, start, end) for point in points]
    far = max(range(len(points)), key=off.__getitem__)
    if off[far] <= tolerance:
        return [start, end]
    return [*_line(points[: far + 1], tolerance)[:-1], *_line(points[far:], tolerance)]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (x0, y0), (x1, y1) = point, start, end
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    return abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length


def _told(ring: list[Point]) -> str:
    whole = [(round(10 * x), round(10 * y)) for x, y in ring[:-1]]
    steps = [whole[0], *((x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(whole))]
    return " ".join(f"{x} {y}" for x, y in steps)
