"""How often a room named which country, on a map: a circle a country, its area as large as the number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number


def on_map(
    title: str,
    said: str,
    counts: Mapping[str, int],
    names: Mapping[str, str],
    at: Mapping[str, tuple[float, float]],
    table: Table,
    *,
    host: str = "",
    seen_from: str = "",
) -> Picture:
    """Draw how often each country was named.

    Parameters
    ----------
    title, said : str
    counts : mapping
        How often, by country (ISO 3166 alpha-3), those named most often first.
    names : mapping
        Names of these countries and of the host, in the reader's language.
    at : mapping
        Degrees north and east, of those whose place is known.
    table : Table
        All countries, those without a known place too.
    host : str, optional
        Where the seminar is held: marked, and lines lead there.
    seen_from : str, optional
        The country in the middle of the map where there is no host.

    Returns
    -------
    Picture
        Of kind ``map``; of kind ``bars`` without bars where no place is known.
    """
    placed = [code for code in counts if code in at]
    if not placed:
        return Picture("bars", said, {"title": title, "unit": "", "items": []}, table)
    items = [
        {"iso3": code, "name": names[code], "text": number(counts[code]), "value": float(counts[code]),
         "at": [at[code][1], at[code][0]], "near": bool(host) and code != host}
        for code in placed
    ]  # fmt: skip
    home = {"iso3": host, "name": names[host], "at": [at[host][1], at[host][0]]} if host in at else None
    middle = next(code for code in (host, seen_from, placed[0]) if code in at)
    spec = {"title": title, "middle": round(at[middle][1]), "whole": True, "home": home, "items": items,
            "top": float(counts[placed[0]]), "legend": _legend(counts[placed[0]], home)}  # fmt: skip
    return Picture("map", said, spec, table)


def _legend(largest: int, home: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    told = ngettext("{n} person (area of the circle)", "{n} people (area of the circle)", largest)
    circle = {"sign": "circle", "text": told.format(n=number(largest)), "value": float(largest)}
    if home is None:
        return [circle]
    return [{"sign": "home", "text": _("{country}, where the seminar is held").format(country=home["name"])}, circle]
