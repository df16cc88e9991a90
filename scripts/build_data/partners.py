"""The tables of lesson 3.2.4: kinds of partners, what a theme needs them for, and real partnerships.

The words are our own (`partners_words`). Names in the host countries are kept only where a page that was read shows the
kind of partner at work; real partnerships only where the page was read.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, cited_table
from scripts.build_data.partners_words import CASES, KINDS, THEMES
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text

#: Titles that the researched table tells with a remark of its own.
_TITLES = {"Diaspora group elects new leaders (mutual fund never materialised)": "Diaspora group elects new leaders"}


def tables(reference: Path) -> list[Table]:
    """Make ``partner_kinds``, ``partner_themes``, ``partner_reasons`` and ``partner_cases``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched tables.
    """
    folder = reference / "migration"
    return [kinds(read(folder, "stakeholders")), themes(), reasons(), cases(read(folder, "partnership_cases"))]


def kinds(found: pd.DataFrame) -> Table:
    """List kinds of partners with the usual influence and interest, which are our estimate."""
    known = found.set_index("stakeholder_id")
    rows = []
    for place, (name, words) in enumerate(KINDS.items(), start=1):
        row = known.loc[name]
        was_read = row["checked"] in ("read", "two")
        names = [row[f"{iso3}_names"] if was_read else "" for iso3 in ("mex", "rwa", "phl")]
        cited = [row[column] if was_read else "" for column in CITED]
        rows.append((place, name, *words, int(row["influence"]), int(row["interest"]), *names, *cited))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("kind_id", "Short name; saved answers hang on it", required=True),
        text("title", "Name for a label", required=True),
        text("brings", "What it brings to a partnership; our own wording", required=True),
        text("wants", "What it wants from one; our own wording", required=True),
        integer("influence", "Usual influence, 1 to 5; our estimate", required=True, minimum=1, maximum=5),
        integer("interest", "Usual interest, 1 to 5; our estimate", required=True, minimum=1, maximum=5),
        *(text(f"{iso3}_names", f"Names in {name}, where a page was read")
          for iso3, name in (("mex", "Mexico"), ("rwa", "Rwanda"), ("phl", "the Philippines"))),
        text("source_title", "Page that shows this kind at work in at least one of the three countries"),
        text("publisher", "Who published it"),
        text("source_year", "Year of the page"),
        text("source_url", "Address of the page that was read"),
    ]  # fmt: skip
    return cited_table("partner_kinds", "A kind of partner in migration and development", rows, fields, ["place"])


def themes() -> Table:
    """List themes, each with the groups of strategies that it serves."""
    rows = [(place, name, words[0], words[1]) for place, (name, words) in enumerate(THEMES.items(), start=1)]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("theme_id", "Short name; saved answers hang on it", required=True),
        text("title", "Name for a label", required=True),
        text("strategy_group", "Group of strategies (table strategies) that it serves", required=True),
    ]
    return cited_table("partner_themes", "A theme of partnership; our own list", rows, fields, ["place"])


def reasons() -> Table:
    """List why a theme needs a kind of partner."""
    rows = [
        (theme, place, kind, why)
        for theme, (_title, _group, whys) in THEMES.items()
        for place, (kind, why) in enumerate(whys.items(), start=1)
    ]
    fields = [
        text("theme_id", "Theme", required=True, enum=list(THEMES)),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("kind_id", "Kind of partner", required=True, enum=list(KINDS)),
        text("why", "Why the theme needs it; our own wording", required=True),
    ]
    return cited_table("partner_reasons", "Why a theme needs a kind of partner; our judgement", rows, fields,
                  ["theme_id", "place"])  # fmt: skip


def cases(found: pd.DataFrame) -> Table:
    """List real partnerships, each with the page that was read."""
    known = found.set_index("case_id")
    rows = []
    for place, (name, words) in enumerate(CASES.items(), start=1):
        row = known.loc[name]
        if row["checked"] not in ("read", "two"):
            raise ValueError(f"Partnership {name}: no page was read.")
        title, *cited = (row[column] for column in CITED)
        end = int(row["year_end"]) if row["year_end"] else None
        rows.append((place, name, row["iso3"], int(row["year_start"]), end, *words, _TITLES.get(title, title), *cited))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("case_id", "Short name", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        integer("year_start", "Year in which it began", required=True, minimum=1900),
        integer("year_end", "Year in which it ended or is to end; empty where it goes on or nothing was read"),
        text("title", "Name for a label", required=True),
        text("where", "Place", required=True),
        text("partners", "Who takes part", required=True),
        text("what", "What they do", required=True),
        text("result", "What came of it, as the page says", required=True),
        text("reading", "What we read in it; our own wording", required=True),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page", required=True),
        text("source_url", "Address of the page that was read", required=True),
    ]
    keys = [refers("iso3", "countries", "iso3")]
    return cited_table("partner_cases", "A real partnership", rows, fields, ["place"], keys)
