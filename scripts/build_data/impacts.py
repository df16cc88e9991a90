"""The tables of lesson 2.2.1: impacts of migration, and published multipliers of money that comes into a place."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, VINTAGE
from scripts.build_data.impacts_words import ANCHORS, FOUND, LOOKED_UP, REWORDED
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, number, refers, text

LEVELS = ("migrant", "family", "community", "local government", "country of origin", "country of destination")
DOMAINS = ("economic", "social", "cultural", "political", "environmental")
SIGNS = ("positive", "negative", "both")


def tables(reference: Path) -> list[Table]:
    """Make the tables ``impacts`` and ``multiplier_anchors``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched tables.
    """
    folder = reference / "migration"
    return [impacts(read(folder, "impacts")), anchors(read(folder, "multipliers"))]


def impacts(found: pd.DataFrame) -> Table:
    """List impacts by level, good and bad in turn, so that the order does not say which is which."""
    rows = [_with_our_words(row) for row in found.to_dict("records")]
    unread = [row["impact_id"] for row in rows if row["checked"] == "memory"]
    if unread:
        raise ValueError(f"Impacts whose source was not read: {', '.join(unread)}.")
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("impact_id", "Short name; saved answers hang on it", required=True),
        text("level", "Where it is felt", required=True, enum=list(LEVELS)),
        text("domain", "What it is about", required=True, enum=list(DOMAINS)),
        text("sign", "What it is in most places; our reading of the evidence", required=True, enum=list(SIGNS)),
        text("title", "Name for a label", required=True),
        text("what", "What happens", required=True),
        text("evidence", "A figure with place and year, or that none was found", required=True),
        text("who_can_act", "Who can do something", required=True),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the document, where the page shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]
    names = [field["name"] for field in fields]
    ordered = [row for level in LEVELS for row in _in_turn([row for row in rows if row["level"] == level])]
    frame = pd.DataFrame([{"place": place, **row} for place, row in enumerate(ordered, start=1)])[names]
    title = "An impact of migration; what it is in one place is for its people to say"
    return Table("impacts", title, frame, fields, ["place"], licences=["notspecified"], vintage=VINTAGE)


def anchors(found: pd.DataFrame) -> Table:
    """List published multipliers, each with what it measures."""
    known = found[found["checked"] != "memory"].set_index("multiplier_id")
    rows = []
    for place, (name, words) in enumerate(ANCHORS.items(), start=1):
        if name in FOUND:
            iso3, year, value, low, high, *cited = FOUND[name]
        else:
            row = known.loc[name]
            iso3, year, value = row["iso3"], int(row["year"]), float(row["value"])
            low, high = (float(row[end]) if row[end] else None for end in ("low", "high"))
            cited = list(row[CITED])
        rows.append((place, name, iso3, year, value, low, high, *words, *cited))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("multiplier_id", "Short name", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        integer("year", "Year of the figures", required=True, minimum=1900, maximum=2100),
        number("value", "What arises in the place for each 1 that comes in", "times", required=True, minimum=1),
        number("low", "The smallest that the source gives, where it gives a range", "times", minimum=1),
        number("high", "The largest that the source gives, where it gives a range", "times", minimum=1),
        text("where", "The place, for a label", required=True),
        text("measures", "What was measured, and how", required=True),
        text("money", "What kind of money came in", required=True),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the document, where the page shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]
    frame = pd.DataFrame(rows, columns=[field["name"] for field in fields])
    title = "A published multiplier of money that comes into a place"
    keys = [refers("iso3", "countries", "iso3")]
    return Table(
        "multiplier_anchors", title, frame, fields, ["place"], keys, licences=["notspecified"], vintage=VINTAGE
    )


def _with_our_words(row: dict[str, str]) -> dict[str, str]:
    row = row | REWORDED.get(row["impact_id"], {})
    if row["impact_id"] in LOOKED_UP:
        evidence, title, publisher, year, url = LOOKED_UP[row["impact_id"]]
        row |= {"evidence": evidence, "source_title": title, "publisher": publisher, "source_year": year}
        row |= {"source_url": url, "checked": "read"}
    return row


def _in_turn(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    by_sign = [[row for row in rows if row["sign"] == sign] for sign in SIGNS]
    return [row for together in zip_longest(*by_sign) for row in together if row is not None]
