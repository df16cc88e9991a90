"""The tables of lesson 2.1.1: terms with the answers that lead to them, questions, local words and cases.

The words are our own (`definitions_words`, `definitions_cases`); names in other languages, and most pages that were
read, are those of the researched table. Where it had a definition from memory, another page was read.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.definitions_cases import CASES
from scripts.build_data.definitions_words import LOCAL, QUESTIONS, READ, TERMS
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text

_LANGUAGES = ("term_es", "term_fr", "term_fil")


def tables(reference: Path) -> list[Table]:
    """Make the tables ``terms``, ``term_questions``, ``term_words`` and ``term_cases``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched tables.
    """
    return [terms(read(reference / "migration", "terms")), questions(), local_words(), cases()]


def terms(found: pd.DataFrame) -> Table:
    """List the terms, family by family.

    Raises
    ------
    ValueError
        When a definition was never read anywhere.
    """
    known = found.set_index("term_id")
    rows = []
    for place, (name, (family, title, meaning, yes, no)) in enumerate(TERMS.items(), start=1):
        row = known.loc[name]
        if name not in READ and row["checked"] == "memory":
            raise ValueError(f"Where the definition of {name} stands was not read.")
        source = READ.get(name, tuple(row[list(CITED)]))
        rows.append((place, name, family, title, meaning, yes, no, *row[list(_LANGUAGES)], *source))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("term_id", "Short name; saved answers hang on it", required=True),
        text("family", "Family of terms", required=True, enum=list(QUESTIONS)),
        text("title", "The term in English", required=True),
        text("meaning", "What it means, in plain words", required=True),
        text("yes", "Questions whose answer is yes, split by ;"),
        text("no", "Questions whose answer is no, split by ;"),
        text("es", "The term in Spanish"),
        text("fr", "The term in French"),
        text("fil", "The term in Filipino, where there is an established one"),
        *page_fields(),
    ]
    return cited_table("terms", "A term on migration and what it means", rows, fields, ["place"])


def questions() -> Table:
    """List the questions that part terms, in the order in which they may be asked."""
    asked = [(family, *each) for family, found in QUESTIONS.items() for each in found.items()]
    rows = [(place, name, family, words) for place, (family, name, words) in enumerate(asked, start=1)]
    fields = [
        integer("place", "Order in which they may be asked", required=True, minimum=1),
        text("question_id", "Short name", required=True, pattern="[a-z]_[a-z]+", example="m_border"),
        text("family", "Family of terms that it parts", required=True, enum=list(QUESTIONS)),
        text("question", "What is asked; the answer is yes or no", required=True),
    ]
    return cited_table("term_questions", "An element of definitions, as a question", rows, fields, ["place"])


def local_words() -> Table:
    """List what people call it in a country."""
    fields = [
        text("term_id", "Term", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("word", "Word as it is used there", required=True),
        text("note", "What to know of it", required=True),
        *page_fields(),
    ]
    keys = [_country(), refers("term_id", "terms", "term_id")]
    return cited_table("term_words", "A local word", LOCAL, fields, ["term_id", "iso3", "word"], keys)


def cases() -> Table:
    """List the cases."""
    rows = [(name, *told) for name, told in CASES.items()]
    fields = [
        text("case_id", "Short name; saved answers hang on it", required=True, pattern="C[0-9]{2}", example="C07"),
        text("term_id", "Term that fits best", required=True),
        text("also", "Other terms that hold as well, split by ;"),
        text("tempting", "Term that one may take it for", required=True),
        text("iso3s", "Countries in it, ISO 3166-1 alpha-3, split by ;", required=True),
        integer("level", "1 easy, 2, 3 hard; our judgement", required=True, minimum=1, maximum=3),
        text("yes", "Questions whose answer is yes, split by ;"),
        text("no", "Questions whose answer is no, split by ;"),
        text("text", "The case; all people in it are made up", required=True),
        text("why", "Which element decides", required=True),
    ]
    return cited_table("term_cases", "A made-up case to find the term for", rows, fields, ["case_id"])


def _country() -> dict:
    return refers("iso3", "countries", "iso3")
