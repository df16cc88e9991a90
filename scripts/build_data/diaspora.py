"""The tables of lesson 2.1.3: who was born where and lives where, land to draw a map on, and places at home.

People are those of the United Nations' matrix of origins and destinations, every five years. Pairs with North Korea and
the Channel Islands are left out, as everywhere in the course.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.land import land
from scripts.build_data.table import Table, integer, number, refers, text
from scripts.build_data.world import iso3, source_id

YEARS = (1990, 1995, 2000, 2005, 2010, 2015, 2020)
MEASURES = ("remittances", "population", "emigrants")


def statistics(found: dict[str, pd.DataFrame], folder: Path, known: set[str]) -> list[Table]:
    """Make the tables whose sources are rows of ``sources``.

    Parameters
    ----------
    found : dict
        The researched tables by name.
    folder : Path
        Where they are; the outlines of countries lie beside them.
    known : set of str
        Countries of the course.
    """
    stock = migrants_by_year(found["migrant_stock_od"], known)
    return [stock, home_places(found), world_places(found["countries"], folder)]


def migrants_by_year(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep everybody and women by country of birth, country of living and year: a row for each pair of countries."""
    frame = found[found["origin_iso3"].isin(known) & found["destination_iso3"].isin(known)].copy()
    frame[["year", "total", "female"]] = frame[["year", "total", "female"]].apply(pd.to_numeric)
    keys = ["origin_iso3", "destination_iso3"]
    wide = frame.pivot(index=keys, columns="year", values=["total", "female"])
    columns = {f"people_{year}": wide["total", year] for year in YEARS}
    columns |= {f"women_{year}": wide["female", year] for year in YEARS}
    made = pd.DataFrame({name: values.astype("Int64") for name, values in columns.items()}).reset_index()
    made = made.rename(columns={"origin_iso3": "home_iso3", "destination_iso3": "work_iso3"})
    made["source_id"] = "ims2020"
    fields = [
        iso3("home_iso3", "Country of birth, ISO 3166-1 alpha-3"),
        iso3("work_iso3", "Country where they live, ISO 3166-1 alpha-3"),
        *(integer(f"people_{year}", f"Migrants, counted at mid-year {year}", "people", minimum=0) for year in YEARS),
        *(integer(f"women_{year}", f"Of these, women, {year}", "people", minimum=0) for year in YEARS),
        source_id(),
    ]
    keys = [
        refers("home_iso3", "countries", "iso3"),
        refers("work_iso3", "countries", "iso3"),
        refers("source_id", "sources", "source_id"),
    ]
    title = "People born in one country who live in another, every five years; empty where fewer than 20 are known"
    return Table("migrants_by_year", title, made[_names(fields)], fields, ["home_iso3", "work_iso3"], keys)


def home_places(found: dict[str, pd.DataFrame]) -> Table:
    """Keep what is known of states and regions at home: money by quarter, people, people who left."""
    money, people = found["mex_remittances_state_quarter"], found["mex_state_population"]
    money = money.rename(columns={"state": "place", "quarter": "period", "usd": "value"})
    people = people.rename(columns={"state": "place", "year": "period", "population": "value"})
    people = people[people["period"].between(money["period"].min()[:4], money["period"].max()[:4])]
    left = found["phl_emigrants"].rename(columns={"category": "place", "year": "period", "emigrants": "value"})
    left = left[left["dimension"] == "region of origin"].copy()
    left["place"] = left["place"].map(_region)
    frame = pd.concat([
        money.assign(iso3="MEX", measure="remittances"),
        people.assign(iso3="MEX", measure="population"),
        left.assign(iso3="PHL", measure="emigrants"),
    ])  # fmt: skip
    frame["value"] = pd.to_numeric(frame["value"])
    fields = [
        iso3(),
        text("place", "State or region", required=True),
        text("measure", "What is counted", required=True, enum=list(MEASURES)),
        text("period", "Year or quarter", required=True, pattern="[0-9]{4}(Q[1-4])?", example="2025Q1"),
        number("value", "Figure", "US$ in the quarter, or people", required=True, minimum=0),
        source_id(),
    ]
    keys = [refers("iso3", "countries", "iso3"), refers("source_id", "sources", "source_id")]
    title = "A figure of a state or region at home"
    return Table("home_places", title, frame[_names(fields)], fields, ["iso3", "measure", "place", "period"], keys)


def world_places(found: pd.DataFrame, folder: Path) -> Table:
    """Keep where each country lies, and its outline where one is known."""
    outlines = land(folder / "countries_110m.geojson")
    where = found.set_index("iso3")
    names = sorted({*outlines, *where.index[where["lat"] != ""]})
    rows = [(name, *(where.loc[name, ["lat", "lon"]] if name in where.index else ("", "")), outlines.get(name, ""))
            for name in names]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["place_id", "lat", "lon", "outline"])
    frame[["lat", "lon"]] = frame[["lat", "lon"]].apply(pd.to_numeric)
    frame["lon"] = (frame["lon"] + 180) % 360 - 180
    fields = [
        text("place_id", "Country, ISO 3166-1 alpha-3; land without such a code has a name of ours", required=True),
        number("lat", "Where it is named on a map", "degrees north", minimum=-90, maximum=90),
        number("lon", "Where it is named on a map", "degrees east", minimum=-180, maximum=180),
        text("outline", "Rings in tenths of a degree, split by ;: longitude and latitude, then steps"),
    ]
    title = "Where a country lies on a map; borders as they are in fact, which says nothing of whose they should be"
    return Table("world_places", title, frame, fields, ["place_id"], sources=["naturalearth"])


def _region(name: str) -> str:
    """The name that people use: without the number of the region and without its short form."""
    plain = name.split(" - ", 1)[-1] if " - " in name else name.split(" (", 1)[0]
    return plain.removeprefix("Region ").strip()


def _names(fields: list[dict]) -> list[str]:
    return [field["name"] for field in fields]
