"""What was counted or asked of people abroad: schooling, work, age, papers (lesson 2.1.3)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED
from scripts.build_data.diaspora_words import GROUPS, REGISTERED, REGISTERED_PAGE, REGISTERED_WHO
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, boolean, integer, number, refers, text
from scripts.build_data.world import iso3

TOPICS = ("sex", "age", "education", "work", "papers", "count")
UNITS = ("percent", "years", "people")
#: The year of the register that is kept: the last before the borders closed.
REGISTER_YEAR = "2019"


def tables(reference: Path) -> list[Table]:
    """Make the table of what is known of the people abroad, each row with the page that was read.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` and ``data/`` with the researched tables.
    """
    found = read(reference / "migration", "diaspora_profile")
    return [groups(found, read(reference / "data", "phl_emigrants"))]


def groups(found: pd.DataFrame, registered: pd.DataFrame) -> Table:
    """Keep what was counted or asked of people abroad: groups of the same question and the same people."""
    rows = [row for n, group in enumerate(GROUPS, start=1) for row in _asked(f"G{n:02d}", group, found)]
    rows += _registered(registered)
    fields = [
        text("group_id", "One question to one group of people; bars of one picture", required=True),
        iso3(),
        text("topic", "What is asked", required=True, enum=list(TOPICS)),
        integer("year", "Year", required=True, minimum=1950, maximum=2100),
        text("who", "Which people it is about", required=True),
        boolean("whole", "The answers together are everybody", required=True),
        integer("place", "Order of the answers", required=True, minimum=1),
        text("answer", "The answer", required=True),
        number("value", "Figure", "as the column unit says", required=True, minimum=0),
        text("unit", "Unit", required=True, enum=list(UNITS)),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page"),
        text("source_url", "Address of the page", required=True),
    ]
    frame = pd.DataFrame(rows, columns=[field["name"] for field in fields])
    title = "What was counted or asked of people from a country who live abroad"
    keys = [refers("iso3", "countries", "iso3")]
    licences = ["notspecified"]
    return Table(
        "diaspora_groups", title, frame, fields, ["group_id", "place"], keys, licences=licences, vintage="2026-11"
    )


def _asked(name: str, group: dict, found: pd.DataFrame) -> list[tuple]:
    rows = found[(found["checked"] != "memory") & (found["iso3"] == group["iso3"]) & (found["year"] == group["year"])]
    rows = rows[rows["dimension"] == group["dimension"]].set_index("category")
    made = []
    for place, (category, answer) in enumerate(group["answers"].items(), start=1):
        row = rows.loc[category]
        value = float(row["value"]) * (1e6 if row["unit"] == "million persons" else 1)
        head = (name, group["iso3"], group["topic"], int(group["year"]), group["who"], group.get("whole", False))
        made.append((*head, place, answer, value, group.get("unit", "percent"), *row[list(CITED)]))
    return made


def _registered(found: pd.DataFrame) -> list[tuple]:
    """The register of those who left the Philippines to settle abroad, as shares of those whose answer is known."""
    rows = found[found["year"] == REGISTER_YEAR].assign(emigrants=lambda frame: pd.to_numeric(frame["emigrants"]))
    made = []
    for topic, (dimension, answers) in REGISTERED.items():
        counted = rows[rows["dimension"] == dimension].set_index("category")["emigrants"]
        sums = {answer: int(counted[list(categories)].sum()) for answer, categories in answers.items()}
        for place, (answer, people) in enumerate(sums.items(), start=1):
            head = (f"CFO-{topic}", "PHL", topic, int(REGISTER_YEAR), REGISTERED_WHO, True)
            value = round(100 * people / sum(sums.values()), 1)
            made.append((*head, place, answer, value, "percent", *REGISTERED_PAGE))
    return made
