"""The tables of lesson 4.2: practices, the conditions they need, documented failures, and whom to call.

Facts, ratings and pages are those of the researched tables, of which only rows are taken whose page was read. The
sentences are our own. How strong the proof is, what it costs, how long it takes and what must be there first are
judgements, and the lesson says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from fieldschool.sources.practices import COSTS, GROUPS, LEVELS, THEMES
from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.practices_conditions_words import CONDITIONS, CONTACTS, NAMES
from scripts.build_data.practices_failures_words import FAILURES
from scripts.build_data.practices_words import BEGINS, PRACTICES, PROOF
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text

#: Theme of a researched row, where the lesson calls it otherwise.
THEME = {
    "financial_education": "money_lessons",
    "savings_product": "savings",
    "remittance_cost": "remittances",
    "joint_venture": "investment",
    "diaspora_investment": "investment",
    "matched_fund": "matched",
    "migrant_resource_centre": "services",
    "health_insurance": "services",
    "data": "services",
    "return_and_reintegration": "return",
    "families_left_behind": "families",
    "housing": "investment",
}


def tables(reference: Path) -> list[Table]:
    """Make the table ``practices`` and those whose names begin with ``practice_``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``practices/`` with the researched tables.
    """
    folder = reference / "practices"
    known = _read(folder, "practices").loc[list(PRACTICES)]
    return [
        practices(known),
        needs(known),
        conditions(read(folder, "conditions").set_index("condition_id")),
        failures(_read(folder, "failures").loc[list(FAILURES)], set(PRACTICES)),
        contacts(_read(folder, "partners").loc[list(CONTACTS)], set(PRACTICES)),
    ]


def practices(known: pd.DataFrame) -> Table:
    """List practices."""
    rows = []
    for place, (name, row) in enumerate(_rows(known), start=1):
        title, where, leads, what, found, money, doubt = PRACTICES[name]
        theme = THEME.get(row["theme"], row["theme"])
        rated = (PROOF.get(name, int(row["evidence_quality"])), row["cost_level"], int(row["time_to_results_months"]))
        facts = (row["iso3"], BEGINS.get(name, row["level"]), theme, row["status"], *rated)
        rows.append((place, name, *facts, title, where, leads, what, found, money, doubt, *_cited(row)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("practice_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Country of origin that it serves; of a scheme in a country of destination, that country",
             required=True),
        text("level", "Who could begin a version of it; our judgement", required=True, enum=list(LEVELS)),
        text("theme", "What it is about; our judgement", required=True, enum=list(THEMES)),
        text("status", "What the pages show", required=True, enum=["running", "ended", "unknown"]),
        integer("evidence", "1 claim or plan, 2 own count or press, 3 outside study, 4 comparison; our judgement",
                required=True, minimum=1, maximum=4),
        text("cost", "Cost for the one who copies it; our judgement", required=True, enum=list(COSTS)),
        integer("months", "Months until first results; our judgement", "months", required=True, minimum=1),
        text("title", "Name for a label", required=True),
        text("where", "Where", required=True),
        text("leads", "Who leads, as it calls itself", required=True),
        text("what", "What is done", required=True),
        text("found", "What is known of reach and result, with its year", required=True),
        text("money", "What it cost, with its year; empty where nothing was found"),
        text("doubt", "What did not work or is doubted", required=True),
        *page_fields(),
    ]  # fmt: skip
    return cited_table("practices", "A real practice; ratings are our judgement", rows, fields, ["place"])


def needs(known: pd.DataFrame) -> Table:
    """List what must be there first; the most important one first."""
    rows = [
        (name, place, condition)
        for name, row in _rows(known)
        for place, condition in enumerate(row["needs_first"].split(";"), start=1)
    ]
    fields = [
        text("practice_id", "Practice", required=True),
        integer("place", "Order; the most important one first", required=True, minimum=1),
        text("condition_id", "Condition", required=True),
    ]
    foreign = [refers("condition_id", "practice_conditions", "condition_id")]
    title = "What must be there before a practice can work; our judgement"
    return cited_table("practice_needs", title, rows, fields, ["practice_id", "place"], foreign)


def conditions(known: pd.DataFrame) -> Table:
    """List conditions in the order asked; the time to build one is our judgement."""
    rows = [
        (place, name, *words, int(known.loc[name, "months"]))
        for place, (name, words) in enumerate(CONDITIONS.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are asked", required=True, minimum=1),
        text("condition_id", "Short name; saved answers hang on it", required=True),
        text("group", "Group", required=True, enum=list(GROUPS)),
        text("title", "Name for a label", required=True),
        text("question", "What is asked", required=True),
        text("build", "What to do first if it is missing", required=True),
        integer("months", "Rough time to build it; our judgement", "months", required=True, minimum=1),
    ]
    return cited_table(
        "practice_conditions", "A condition that practices need; our own wording", rows, fields, ["place"]
    )


def failures(known: pd.DataFrame, practices: set[str]) -> Table:
    """List documented failures; ``practice_id`` is empty where the practice is not in our list."""
    rows = []
    for place, (name, row) in enumerate(_rows(known), start=1):
        practice = row["practice_id"] if row["practice_id"] in practices else ""
        rows.append((place, name, row["iso3"], practice, *FAILURES[name], *_cited(row)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("failure_id", "Short name", required=True),
        text("iso3", "Country", required=True),
        text("practice_id", "The practice that it belongs to, where it is in our list"),
        text("theme", "What it is about; our judgement", required=True, enum=list(THEMES)),
        text("title", "Name for a label", required=True),
        text("what", "What happened, with its year", required=True),
        text("why", "Why, as the page or its critics say", required=True),
        text("lesson", "What we read in it", required=True),
        *page_fields(),
    ]
    return cited_table("practice_failures", "A documented failure or limit", rows, fields, ["place"])


def contacts(known: pd.DataFrame, practices: set[str]) -> Table:
    """List organisations that do such work; the first step is a suggestion."""
    rows = []
    for place, (name, row) in enumerate(_rows(known), start=1):
        theme, step = CONTACTS[name]
        practice = row["practice_id"] if row["practice_id"] in practices else ""
        rows.append(
            (place, name, row["iso3"], practice, theme, NAMES.get(name, row["organisation"]), step, *_cited(row))
        )
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("contact_id", "Short name", required=True),
        text("iso3", "Country; empty where it works in many"),
        text("practice_id", "The practice that it knows, where it is in our list"),
        text("theme", "What it is about; our judgement", required=True, enum=list(THEMES)),
        text("organisation", "Its name", required=True),
        text("step", "A first step; our suggestion", required=True),
        *page_fields(),
    ]
    return cited_table("practice_contacts", "An organisation that knows such practices", rows, fields, ["place"])


def _read(folder: Path, name: str) -> pd.DataFrame:
    # What was only remembered is left out.
    found = read(folder, name)
    return found[found["checked"] != "memory"].set_index(found.columns[0])


def _rows(known: pd.DataFrame) -> Iterator[tuple[str, dict]]:
    yield from known.to_dict("index").items()


def _cited(row: dict) -> tuple[str, ...]:
    return tuple(row[name] for name in CITED)
