"""Tables for lesson 1.1: targets that bear on migration, who can act on them, and figures over the years."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd

from scripts.build_data import world
from scripts.build_data.sdg_words import OFFICES, WORDS
from scripts.build_data.table import Table, integer, number, refers, text

#: Figures over the years that no other table holds. The World Bank's own series of costs is left out: its method
#: changed in 2017, so that no line can be drawn through it.
ANNUAL = world.SDG
#: The last year of the costs has one quarter.
PART_YEAR = {"RPW.MEAN.TO": "2025", "RPW.MEAN.FROM": "2025"}
TARGET = {"pattern": r"[0-9]{1,2}\.[0-9a-z]{1,2}", "example": "10.c"}
SOURCE = ("source_title", "publisher", "source_year", "source_url")


def annual(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep what sending costs on average, and how many people had to flee, by country and year."""
    frame = found[found["indicator"].isin(ANNUAL) & found["iso3"].isin(known)].copy()
    frame["value"] = pd.to_numeric(frame["value"])
    # A mean cost below nothing comes from an official exchange rate that is not the market's.
    frame = frame[frame["value"] >= 0]
    part = frame["indicator"].map(PART_YEAR) == frame["year"]
    frame["flag"] = ["part_year" if is_part else "derived" for is_part in part]
    fields = [
        world.iso3(),
        text("indicator", "Indicator, in the table indicators", required=True),
        world.year(),
        number("value", "Figure", "as in the table indicators", required=True, minimum=0),
        world.flag_field("derived", "part_year"),
        world.source_id(),
    ]
    columns = [field["name"] for field in fields]
    title = "A figure on a migration target of a country and year"
    return Table("sdg_annual", title, frame[columns], fields, ["iso3", "indicator", "year"], world.FIGURE_KEYS)


def tables(reference: Path) -> list[Table]:
    """Make the tables of targets and of offices.

    Parameters
    ----------
    reference : Path
        The folder that holds ``global-policy/``: numbers, goals, indicators and sources come from there, the sentences
        from `sdg_words`.
    """
    folder = reference / "global-policy"
    return [_targets(_read(folder / "sdg_targets.csv")), _offices(_read(folder / "sdg_offices.csv"))]


def neighbours(found: dict[str, pd.DataFrame]) -> dict[str, str]:
    """Find for each country one to compare it with: the nearest of its region, of the United Nations, that has figures.

    Near is the great circle between the middles of the two countries. A country has figures if its accounts were asked
    about in the last survey, its remittances are known and a price of sending money there is.
    """
    findex, cost = found["findex"], found["sdg_indicators"]
    asked = set(findex.loc[(findex["indicator"] == "account_pct") & (findex["year"] == "2024"), "iso3"])
    priced = set(cost.loc[cost["indicator"] == "RPW.MEAN.TO", "iso3"])
    usable = asked & priced & set(found["remittances_annual"]["iso3"])
    rows = [row for row in found["countries"].to_dict("records") if row["lat"] and row["lon"]]
    nearest = {}
    for row in rows:
        others = [other for other in rows if other["iso3"] in usable - {row["iso3"]}]
        for column in ("un_subregion", "un_region"):
            near = [other for other in others if row[column] and other[column] == row[column]]
            if near:
                nearest[row["iso3"]] = min(near, key=lambda other: (_apart(row, other), other["iso3"]))["iso3"]
                break
    return nearest


def _apart(one: dict[str, str], other: dict[str, str]) -> float:
    """The angle between two places on the globe, by the haversine formula."""
    lat, lon, other_lat, other_lon = (
        math.radians(float(place[name])) for place in (one, other) for name in ("lat", "lon")
    )
    half = math.sin((other_lat - lat) / 2) ** 2
    return half + math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2


def _targets(found: pd.DataFrame) -> Table:
    rows = found.set_index("target_id").loc[list(WORDS)].reset_index()
    if (rows["checked"] == "memory").any():
        raise ValueError("A target was not seen in a source.")
    words = pd.DataFrame([WORDS[target_id] for target_id in rows["target_id"]])
    frame = rows.drop(columns=[name for name in words if name in rows]).join(words)
    frame["line"] = [value if unit.startswith("%") else "" for value, unit in _pairs(rows)]
    frame = frame.rename(columns={"target_year": "year"})
    frame["line"] = pd.to_numeric(frame["line"])
    frame["goal"] = pd.to_numeric(frame["goal"])
    frame["year"] = pd.to_numeric(frame["year"]).astype("Int64")
    fields = [
        text("target_id", "Number of the target; saved answers hang on it", required=True, **TARGET),
        integer("goal", "Number of the goal", required=True, minimum=1, maximum=17),
        text("goal_name", "Name of the goal", required=True),
        text("title", "The target in a few words", required=True),
        text("asks", "What it asks for", required=True),
        text("why", "What it has to do with migration", required=True),
        text("measured", "What is counted", required=True),
        text("action", "One thing that a municipality or a province can do", required=True),
        text("link", "Whether target or indicator name migration", required=True, enum=["direct", "indirect"]),
        text("indicator_ids", "Official indicators, split by ;", required=True),
        number("line", "Upper limit that the target sets", "% of the amount"),
        integer("year", "Year that the target sets", minimum=2015, maximum=2100),
        *(text(name, "Source", required=True) for name in SOURCE),
    ]
    title = "A target of the Sustainable Development Goals that bears on migration"
    columns = [field["name"] for field in fields]
    return Table("sdg_targets", title, frame[columns], fields, ["target_id"], licences=["notspecified"], vintage="2025")


def _pairs(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(rows["target_value"], rows["target_unit"], strict=True))


def _offices(found: pd.DataFrame) -> Table:
    frame = found[found["target_id"].isin(WORDS)].copy()
    frame["label"] = frame["office"].map(OFFICES)
    fields = [
        text("target_id", "Number of the target", required=True, **TARGET),
        text("office", "Short name of the office; saved answers hang on it", required=True),
        text("label", "Name of the office", required=True),
        text("role", "Who leads and who helps: the course's own suggestion", required=True, enum=["lead", "support"]),
    ]
    title = "An office that can act on a target; the course's own suggestion"
    return Table(
        "sdg_offices",
        title,
        frame[[field["name"] for field in fields]],
        fields,
        ["target_id", "office"],
        foreign_keys=[refers("target_id", "sdg_targets", "target_id")],
        vintage="2026-11",
    )


def _read(file: Path) -> pd.DataFrame:
    return pd.read_csv(file, dtype="str", keep_default_na=False, na_values=[], encoding="utf-8")
