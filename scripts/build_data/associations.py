"""The tables of lesson 3.2.2: levers of an association, who belongs to one, lessons of real associations.

Levers are planning values of our own; the one for which something was measured keeps its source. Of the researched
facts only those whose page was read are taken.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.associations_words import LESSONS, LEVERS, MEASURED
from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, number, refers, text

GROUPS = ("members", "money", "fund")


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``association_``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched tables.
    """
    found = read(reference / "migration", "associations")
    known = found[found["checked"] == "read"].set_index("fact_id")
    return [levers(known), rates(known), lessons(known)]


def levers(known: pd.DataFrame) -> Table:
    """List what an association can move, with a low, a middle and a high value."""
    rows = []
    for place, (name, (group, low, middle, high, unit, home, why)) in enumerate(LEVERS.items(), start=1):
        cited = _cited(known.loc[MEASURED[name]]) if name in MEASURED else ("", "", "", "")
        rows.append((place, name, group, float(low), float(middle), float(high), unit, home, why, *cited))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("lever", "Short name; saved answers hang on it", required=True),
        text("group", "What it moves", required=True, enum=list(GROUPS)),
        number("low", "A low value; illustrative", "as in the column unit", required=True, minimum=0),
        number("middle", "The value to begin with; illustrative", "as in the column unit", required=True, minimum=0),
        number("high", "A high value; illustrative", "as in the column unit", required=True, minimum=0),
        text("unit", "What it is counted in; money is that of members abroad", required=True),
        number("home_usd", "The middle where members live at home, at the prices of the Philippines", "US$", minimum=0),
        text("why", "What stands behind the values", required=True),
        *page_fields(required=False),
    ]
    return cited_table("association_levers", "Something that moves an association; illustrative values", rows, fields,
                  ["place"])  # fmt: skip


def rates(known: pd.DataFrame) -> Table:
    """List how many migrants belong to an association, by country of origin."""
    asked = known[(known["topic"] == "membership rate") & (known["iso3"] != "")]
    rows = [
        (row["iso3"], row["host_iso3"], float(row["value"]), int(row["year"]), *_cited(row))
        for row in asked.to_dict("records")
    ]
    fields = [
        text("iso3", "Country of origin", required=True),
        text("host_iso3", "Country where they live", required=True),
        number("share", "Share of migrants who belong to an association of their place", "%", required=True, minimum=0),
        integer("year", "Year of the survey", required=True),
        *page_fields(),
    ]
    keys = [refers(column, "countries", "iso3") for column in ("iso3", "host_iso3")]
    return cited_table("association_rates", "Share of migrants who belong to an association", rows, fields,
                  ["iso3", "host_iso3"], keys)  # fmt: skip


def lessons(known: pd.DataFrame) -> Table:
    """List what real associations and federations teach; the reading is ours."""
    rows = [
        (place, name, iso3, title, what, teaches, *(source if isinstance(source, tuple) else _cited(known.loc[source])))
        for place, (name, (iso3, title, what, teaches, source)) in enumerate(LESSONS.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("lesson_id", "Short name", required=True),
        text("iso3", "Country of origin of the members; empty where it is about many"),
        text("title", "What it teaches, in a line", required=True),
        text("what", "What happened", required=True),
        text("teaches", "What it teaches; our reading", required=True),
        *page_fields(),
    ]
    return cited_table("association_lessons", "A lesson of a real association", rows, fields, ["place"],
                  [refers("iso3", "countries", "iso3")])  # fmt: skip


def _cited(row: pd.Series | dict) -> tuple[str, ...]:
    return tuple(row[column] for column in CITED)
