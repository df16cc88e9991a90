"""The tables of local policies: what a local government may have, real examples, the rubric and recommendations.

The words are our own (`local_words`, `gap_words`). Levels, areas and sources of the examples are those of the
researched table; rows that were only remembered are not among them.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, cited_table
from scripts.build_data.gap_words import PATTERNS, RUBRIC
from scripts.build_data.local_words import EXAMPLES, INVENTORY
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text

#: Levels of government of the researched table, as five that a participant tells apart.
LEVELS = {
    "municipality": "town",
    "city": "city",
    "district": "district",
    "province": "province",
    "department": "province",
    "state": "state",
    "region": "state",
}
DIMENSIONS = ("rights", "whole_of_government", "partnerships", "wellbeing", "crises", "safe_migration")
#: Rules and money; help before leaving and in trouble; ties and money from abroad; people here.
GROUPS = ("rules", "help", "ties", "people")


def tables(reference: Path) -> list[Table]:
    """Make the tables ``local_inventory``, ``local_examples``, ``gap_rubric`` and ``gap_recommendations``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``national-local-policy/`` with the researched tables.
    """
    folder = reference / "national-local-policy"
    return [
        inventory(),
        examples(read(folder, "local_examples")),
        rubric(read(folder, "rubric")),
        recommendations(),
    ]


def inventory() -> Table:
    """List what a local government may have, in the order asked."""
    rows = [(place, item, *words) for place, (item, words) in enumerate(INVENTORY.items(), start=1)]
    fields = [
        integer("place", "Order in which they are asked", required=True, minimum=1),
        text("item_id", "Short name; saved answers hang on it", required=True, pattern="I[0-9]{2}", example="I07"),
        text("group", "Group under which it is asked", required=True, enum=list(GROUPS)),
        text("area_id", "Area of policy", required=True),
        text("title", "Name for a label", required=True),
        text("question", "What is asked", required=True),
        text("why", "Why it matters", required=True),
        text("first_step", "Something cheap that can begin this month", required=True),
    ]
    return cited_table(
        "local_inventory", "Something that a local government may have for migrants", rows, fields, ["place"]
    )


def examples(found: pd.DataFrame) -> Table:
    """List real examples, with the page that was read."""
    known = found[found["checked"] != "memory"].set_index("example_id")
    rows = []
    for name, (people, items, place, *words) in EXAMPLES.items():
        row = known.loc[name]
        started = int(row["year_start"]) if row["year_start"] else None
        facts = (row["iso3"], place, LEVELS[row["admin_level"]], people, started, items)
        rows.append((name, *facts, *words, *row[list(CITED)]))
    fields = [
        text("example_id", "Short name", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("place", "Where it is", required=True),
        text("level", "Level of government", required=True, enum=list(dict.fromkeys(LEVELS.values()))),
        integer("people", "About how many people live in one such place; our estimate", required=True, minimum=1_000),
        integer("since", "Year in which it began, where known", minimum=1900, maximum=2100),
        text("items", "Items of the inventory that it serves, split by ;", required=True),
        text("title", "Heading", required=True),
        text("done", "What was done", required=True),
        text("cost", "What it cost, as published; empty where the source does not say"),
        text("result", "What came of it, as reported; empty where the source does not say"),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]
    keys = [refers("iso3", "countries", "iso3")]
    return cited_table(
        "local_examples", "What one local government did for migrants", rows, fields, ["example_id"], keys
    )


def rubric(found: pd.DataFrame) -> Table:
    """List the indicators that are scored from 0 to 4, with the framework that their topic comes from."""
    known = found.set_index("indicator_id")
    rows = [
        (place, name, *words, *known.loc[name, list(CITED)])
        for place, (name, words) in enumerate(RUBRIC.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are asked", required=True, minimum=1),
        text("indicator_id", "Short name; saved answers hang on it", required=True, pattern="[A-Z][0-9]", example="G3"),
        text("dimension", "Group of the indicator", required=True, enum=list(DIMENSIONS)),
        text("area_id", "Area of policy", required=True),
        text("objective", "Objective of the Global Compact that it serves most", required=True),
        text("items", "Items of the inventory that it is about, split by ;", required=True),
        text("title", "Name for a label", required=True),
        *(text(f"level_{score}", f"What one sees where the score is {score}", required=True) for score in range(5)),
        text("evidence", "Paper that would show it", required=True),
        text("source_title", "Page on the framework of the topic", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]
    return cited_table("gap_rubric", "An indicator scored from 0 to 4; the wording is our own", rows, fields, ["place"])


def recommendations() -> Table:
    """List one pattern of a recommendation for each indicator."""
    rows = [(name, *words) for name, words in PATTERNS.items()]
    fields = [
        text("indicator_id", "Indicator that it would raise", required=True),
        integer("months", "Months to a first working version; our estimate", required=True, minimum=1, maximum=60),
        text("action", "What is done", required=True),
        text("leads", "Who leads", required=True),
        text("helps", "Who helps", required=True),
        text("first_step", "What begins it", required=True),
        text("seen", "How one would see that it works", required=True),
    ]
    title = "A recommendation to begin from; the wording is our own"
    return cited_table("gap_recommendations", title, rows, fields, ["indicator_id"])
