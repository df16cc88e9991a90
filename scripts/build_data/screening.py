"""The tables of lesson 3.1.2: criteria with what one sees, what takes an idea out, examples, risks of small businesses.

The words are our own (`screening_words`). Examples and risks keep the source of the researched table. A risk of which
nothing was read has no source and no figure: it is our opinion, and says so.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from fieldschool.sources.screening import GROUPS, RISK_GROUPS
from scripts.build_data.cited import CITED, cited_table
from scripts.build_data.screening_words import CRITERIA, EXAMPLES, LEFT_OUT, LOOKED_UP, RISKS, VETOES
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, text


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``screening_``, and ``enterprise_risks``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``enterprise/`` with the researched tables.
    """
    folder = reference / "enterprise"
    found = read(folder, "risks").set_index("risk_id")
    pages = pd.concat([read(folder, "enterprises").set_index("enterprise_id")[list(CITED)], found[list(CITED)]])
    return [criteria(), vetoes(), examples(pages), risks(found)]


def criteria() -> Table:
    """List the criteria in the order asked."""
    rows = [(place, name, *words) for place, (name, words) in enumerate(CRITERIA.items(), start=1)]
    fields = [
        integer("place", "Order in which they are asked", required=True, minimum=1),
        text("criterion_id", "Short name; saved answers hang on it", required=True),
        text("group", "Group; it has a weight of its own", required=True, enum=list(GROUPS)),
        text("title", "Name for a label", required=True),
        text("question", "What is asked", required=True),
        *(text(f"level_{score}", f"What one sees where the score is {score}", required=True) for score in range(5)),
    ]
    return cited_table("screening_criteria", "A criterion for business ideas; our own wording", rows, fields, ["place"])


def vetoes() -> Table:
    """List what takes an idea out whatever its score."""
    rows = [(place, name, *words) for place, (name, words) in enumerate(VETOES.items(), start=1)]
    fields = [
        integer("place", "Order in which they are asked", required=True, minimum=1),
        text("veto_id", "Short name; saved answers hang on it", required=True),
        text("title", "Name for a label", required=True),
        text("question", "What is asked; yes takes the idea out", required=True),
        text("why", "Why it takes an idea out", required=True),
    ]
    return cited_table(
        "screening_vetoes", "Something that takes a business idea out; our own wording", rows, fields, ["place"]
    )


def examples(pages: pd.DataFrame) -> Table:
    """List ideas to begin with, each with the page of a business (or a fraud) of that kind."""
    rows = [
        (place, name, *words, *_cited(pages.loc[name])) for place, (name, words) in enumerate(EXAMPLES.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("example_id", "Short name", required=True),
        text("title", "The idea", required=True),
        text("who", "Who would run it; made up", required=True),
        text("spot", "Where; made up", required=True),
        text(
            "scores",
            "Made-up scores in the order of the criteria; ? is not known",
            required=True,
            pattern=r"[0-4?]( [0-4?])*",
            example="3 2 ? 4",
        ),
        text("vetoes", "What takes it out, split by ;"),
        text("source_title", "Page on such a business", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]
    return cited_table(
        "screening_examples", "A business idea to practise with; scores are made up", rows, fields, ["place"]
    )


def risks(found: pd.DataFrame) -> Table:
    """List risks; one without evidence is our opinion and has no source."""
    rows = []
    for place, (name, words) in enumerate(_in_order(found), start=1):
        row = found.loc[name]
        cited = LOOKED_UP.get(name) or (("", "", "", "") if row["checked"] == "memory" else _cited(row))
        if bool(words[1]) != bool(cited[3]):
            raise ValueError(f"Risk {name}: what was counted or reported and its source go together.")
        rows.append((place, name, row["group"], *words, *cited))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("risk_id", "Short name; saved answers hang on it", required=True),
        text("group", "Group", required=True, enum=list(RISK_GROUPS)),
        text("title", "Name for a label", required=True),
        text("evidence", "What was counted or reported; empty where nothing was, and it is our opinion"),
        text("loss", "What is lost", required=True),
        text("reduces", "What would reduce it; our own wording", required=True),
        integer("chance_pct", "Percent of years or firms, where it was counted", "%", minimum=0, maximum=100),
        text("source_title", "Page or document"),
        text("publisher", "Who published it"),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read"),
    ]
    return cited_table("enterprise_risks", "A risk of a small business", rows, fields, ["place"])


def _in_order(found: pd.DataFrame) -> list[tuple[str, tuple]]:
    return sorted(RISKS.items(), key=lambda item: RISK_GROUPS.index(found.loc[item[0], "group"]))


def _cited(row: pd.Series) -> tuple[str, ...]:
    title, *rest = (row[name] for name in CITED)
    for part in LEFT_OUT:
        title = title.replace(part, "")
    return (title, *rest)
