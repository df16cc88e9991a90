"""What is kept of the lesson: how it was left, and what later lessons read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldschool.tools.instruments.fields import ALL, view_fields
from fieldschool.workbook.entries import Entry, Items

LESSON = "1.3"


@dataclass(frozen=True)
class Saved:
    """How the tool was left.

    Attributes
    ----------
    beside : str
        Country beside the own one; empty when none is known.
    area, kind : str
        Filters.
    own : dict of str to list of dict
        What was written down, by country.
    """

    beside: str
    area: str
    kind: str
    own: dict[str, list[dict]]


def restore(state: Mapping[str, Any], country: str) -> Saved:
    """Read what was kept on another day; what is no longer known in it is left out.

    Parameters
    ----------
    state : mapping
        Anything that a store gives.
    country : str
        The own country, which does not stand beside itself.
    """
    known = {field["key"]: [option[0] for option in field["options"]] for field in view_fields()}
    area, kind, beside, own = (state.get(name) for name in ("area", "kind", "beside", "own"))
    return Saved(
        beside if beside in known["beside"] and beside != country else "",
        area if area in known["area"] else ALL,
        kind if kind in known["kind"] else ALL,
        {
            iso3: [row for row in rows if isinstance(row, dict)]
            for iso3, rows in (own.items() if isinstance(own, dict) else ())
            if iso3 in known["country"] and isinstance(rows, list)
        },
    )


def leaves(
    country: str,
    records: Iterable[Mapping[str, Any]],
    empty: Iterable[tuple[str, str]],
    few: Iterable[tuple[str, str]],
    sources: tuple[str, ...],
) -> tuple[Entry, ...]:
    """Make the entries that later lessons read: ``added`` and ``thin``.

    Parameters
    ----------
    country : str
        ISO 3166 alpha-3.
    records : iterable of mapping
        Finished instruments of one's own.
    empty, few : iterable of (area_id, title)
        Areas with no instrument in force, and with one.
    sources : tuple of str
        Source lines of the counts.
    """
    added = [{"country": country, **{key: _cell(value) for key, value in record.items()}} for record in records]
    thin = [
        {"country": country, "area_id": area, "area": title, "in_force": float(n)}
        for n, areas in ((0, empty), (1, few))
        for area, title in areas
    ]
    return (
        Items(lesson=LESSON, key="added", value=added),
        Items(lesson=LESSON, key="thin", value=thin, sources=sources),
    )


def _cell(value: Any) -> str | float | None:
    return float(value) if isinstance(value, int) else value
