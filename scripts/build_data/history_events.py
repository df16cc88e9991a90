"""The table of events on the time line, with their sources."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED
from scripts.build_data.history_words import LOOKED_UP, WORDS
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text
from scripts.build_data.world import iso3

KINDS = ("law", "economy", "conflict", "agreement", "disaster", "programme")


def table(reference: Path) -> Table:
    """List events on the time line of a country, with the page that was read; remembered ones are left out.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched table.
    """
    found = read(reference / "migration", "events")
    rows = [
        (row["event_id"], row["iso3"], int(row["year"]), row["kind"], *said)
        for row in found.to_dict("records")
        if (said := _said(row))
    ]
    fields = [
        text("event_id", "Country, year and number", required=True, pattern="[A-Z]{3}-[0-9]{4}-[0-9]",
             example="MEX-1942-1"),
        iso3(),
        integer("year", "Year in which it happened or began", required=True, minimum=1800, maximum=2100),
        text("kind", "What kind of event", required=True, enum=list(KINDS)),
        text("title", "Name for a label", required=True),
        text("what", "What happened", required=True),
        text("effect", "What it did to migration; our summary for teaching, not a measured effect", required=True),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[field["name"] for field in fields])
    keys = [refers("iso3", "countries", "iso3")]
    return Table("migration_events", "An event in the history of migration of a country", frame, fields, ["event_id"],
                 keys, licences=["notspecified"], vintage="2026-11")  # fmt: skip


def _said(row: dict[str, str]) -> tuple[str, ...]:
    """Words and source of an event; nothing where the course does not tell it."""
    if row["event_id"] in LOOKED_UP:
        return LOOKED_UP[row["event_id"]]
    if row["event_id"] not in WORDS:
        return ()
    if row["checked"] == "memory":
        raise ValueError(f"Event {row['event_id']} was only remembered: look it up first.")
    return (*WORDS[row["event_id"]], *(row[name] for name in CITED))
