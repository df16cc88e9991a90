"""The tables of lesson 4.3: what a plan can count, and where its people can learn what they need.

What is counted and how is the course's own list. Courses are those of the researched table whose page was read; what is
learned is in our own words, and what a course costs its people is our judgement unless the page says it.
"""

from __future__ import annotations

import re
from pathlib import Path

from fieldschool.sources.practices import THEMES
from scripts.build_data.action_plan_words import INDICATORS, OFFERS
from scripts.build_data.cited import cited_table, page_fields
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, text

#: What a course costs those who take it.
COSTS = {
    "free": "free",
    "low": "low",
    "medium": "medium",
    "high": "high",
    "donor paid": "donor",
    "free or paid by donor": "donor",
}


def tables(reference: Path) -> list[Table]:
    """Make the tables ``plan_indicators`` and ``plan_offers``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``practices/`` with the researched tables.
    """
    return [indicators(reference / "practices"), offers(reference / "practices")]


def indicators(folder: Path) -> Table:
    """List what can be counted."""
    known = read(folder, "plan_indicators").set_index("indicator_id")
    rows = [
        (place, name, theme, known.loc[name, "level"], title, how)
        for place, (name, (theme, title, how)) in enumerate(INDICATORS.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("indicator_id", "Short name; saved answers hang on it", required=True),
        text("theme", "What it is about", required=True, enum=list(THEMES)),
        text(
            "level", "What is done (output), or what changes by it (outcome)", required=True, enum=["output", "outcome"]
        ),
        text("title", "What is counted", required=True),
        text("how", "How it is counted", required=True),
    ]
    return cited_table("plan_indicators", "What a plan can count; our own list", rows, fields)


def offers(folder: Path) -> Table:
    """List courses and manuals; the hours are those of the page, and empty where it names none."""
    known = read(folder, "capacity_building").set_index("offer_id")
    rows = []
    for place, (name, (learns, whom)) in enumerate(OFFERS.items(), start=1):
        row = known.loc[name]
        if row["checked"] != "read":
            raise ValueError(f"The page of the course {name} was not read.")
        hours = int(float(row["hours"])) if re.match(r"published\b", str(row["hours_basis"])) and row["hours"] else None
        page = [row[column] if isinstance(row[column], str) else None
                for column in ("source_title", "publisher", "source_year", "source_url")]  # fmt: skip
        rows.append((place, name, row["iso3"] if isinstance(row["iso3"], str) else None, learns, whom, hours,
                     row["provider"], row["course"], COSTS[row["cost_level"]], row["languages"],
                     row["builds_conditions"], *page))  # fmt: skip
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("offer_id", "Short name", required=True),
        text("iso3", "Country that it is for; empty where it is for many"),
        text("learns", "What is learned, in our own words", required=True),
        text("whom", "Whom it is for", required=True),
        integer("hours", "Hours, where the page says it", "hours", minimum=1),
        text("provider", "Who offers it, as it calls itself", required=True),
        text("course", "Name of the course or manual", required=True),
        text("cost", "Cost for those who take it; our judgement", required=True, enum=sorted(set(COSTS.values()))),
        text("languages", "Languages (ISO 639-1, and fil), split by ;", required=True),
        text("builds", "Conditions of lesson 4.2 that it builds, split by ;; our judgement", required=True),
        *page_fields(),
    ]
    return cited_table("plan_offers", "A course or manual from which a plan's people can learn", rows, fields)
