"""The table of lesson 3.2.3 of what there is to build on between two countries: agreements, organisations, programmes.

The words are our own (`corridors_words`). A row is kept only where a page was read; what nobody read of a corridor is
not in the table, and the lesson then says that it is not known.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.corridors_words import FEATURES, LOOKED_UP
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, text

GROUPS = ("agreement", "organisation", "programme", "rule")


def table(reference: Path) -> Table:
    """Make ``corridor_features``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched tables.
    """
    found = read(reference / "migration", "corridors")
    rows = []
    for place, (name, (corridor, group, what, title)) in enumerate(FEATURES.items(), start=1):
        home, work = corridor.split("-")
        cited = LOOKED_UP[name] if name in LOOKED_UP else _cited(found, corridor, title)
        rows.append((place, name, home, work, group, what, *cited))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("feature_id", "Short name", required=True),
        text("home_iso3", "Country to which the money goes", required=True, pattern="[A-Z]{3}", example="MEX"),
        text("work_iso3", "Country of work", required=True, pattern="[A-Z]{3}", example="USA"),
        text("group", "What it is", required=True, enum=list(GROUPS)),
        text("what", "What is there; our own wording", required=True),
        *page_fields(),
    ]
    title = "Something to build on between two countries, or a rule that counts there"
    return cited_table("corridor_features", title, rows, fields)


def _cited(found: pd.DataFrame, corridor: str, title: str) -> tuple[str, ...]:
    """The page of that title; only one that was read."""
    rows = found[(found["corridor_id"] == corridor) & (found["source_title"] == title) & (found["checked"] == "read")]
    if rows.empty:
        raise ValueError(f"Corridor {corridor}: no page {title!r} was read.")
    return tuple(rows.iloc[0][list(CITED)])
