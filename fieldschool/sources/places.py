"""Where countries lie on a map, and figures of states and regions at home."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import facts, tables
from fieldschool.sources.facts import Source

#: Money, US$ in a quarter; people who live there; people who left in a year to settle abroad.
MEASURES = ("remittances", "population", "emigrants")


@dataclass(frozen=True)
class Home:
    """Figures of the states or regions of one country.

    Attributes
    ----------
    iso3 : str
    names : tuple of str
        Of the states or regions.
    figures : dict
        ``figures[measure][place][period]``; a period is a year or a quarter. See `MEASURES` for units.
    sources : dict of str to Source
        By measure.
    """

    iso3: str
    names: tuple[str, ...]
    figures: dict[str, dict[str, dict[str, float]]]
    sources: dict[str, Source]

    def years(self, measure: str) -> tuple[int, ...]:
        """The years of which a measure holds something, rising; empty where it holds nothing."""
        return tuple(sorted({int(period[:4]) for known in self.figures.get(measure, {}).values() for period in known}))


@tables.kept("world_places")
def positions(frame: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Give degrees north and degrees east of each country whose place is known."""
    known = frame[frame["lat"].notna() & frame["lon"].notna()]
    rows = zip(known["place_id"], known["lat"], known["lon"], strict=True)
    return {name: (float(lat), float(lon)) for name, lat, lon in rows}


@tables.kept("world_places")
def atlas(frame: pd.DataFrame) -> str:
    """Give the outlines of all land, a line a country: its code, a space, and its rings as ``map.js`` reads them."""
    drawn = frame[frame["outline"].notna()]
    return "\n".join(f"{name} {outline}" for name, outline in zip(drawn["place_id"], drawn["outline"], strict=True))


def atlas_source() -> str:
    """The source line of the outlines."""
    return facts.source(tables.resource("world_places")["sources"][0]["source_id"]).citation()


@tables.kept("home_places")
def homes(frame: pd.DataFrame) -> dict[str, Home]:
    """Give the countries whose states or regions are known."""
    figures: dict[str, dict[str, dict[str, dict[str, float]]]] = {}
    sources: dict[str, dict[str, Source]] = {}
    columns = ("iso3", "place", "measure", "period", "value", "source_id")
    for iso3, place, measure, period, value, name in zip(*(frame[column].tolist() for column in columns), strict=True):
        figures.setdefault(iso3, {}).setdefault(measure, {}).setdefault(place, {})[period] = value
        if measure not in sources.setdefault(iso3, {}):
            sources[iso3][measure] = facts.source(name)
    return {
        iso3: Home(iso3, tuple(sorted({place for places in known.values() for place in places})), known, sources[iso3])
        for iso3, known in figures.items()
    }
