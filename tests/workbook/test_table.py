"""A row is an entry and back; the statements are plain enough for PostgreSQL too."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from fieldschool.workbook import table
from fieldschool.workbook.entries import Choice

ENTRY = Choice(lesson="4.2", key="practice", value="b", options=["a", "b"], note="later", sources=["OECD 2024"])


def row(**changes: object) -> SimpleNamespace:
    return SimpleNamespace(id=1, **{**table.row_of("p", ENTRY), **changes})


def test_a_row_is_the_entry_again():
    assert table.entry_of(row()) == ENTRY


@pytest.mark.parametrize(
    "changes",
    [
        {"version": table.VERSION + 1},
        {"version": None},
        {"value": "{"},
        {"value": "[1]"},
        {"value": "null"},
        {"value": '{"value": 1}'},
        {"value": '{"value": "b", "options": ["a", "b"], "lesson": "1.1"}'},
        {"value": "[" * 100_000},
        {"value": None},
        {"kind": "hologram"},
        {"kind": None},
        {"sources": "x"},
        {"made_at": "yesterday"},
        {"made_at": None},
        {"lesson": "../x"},
        {"note": None},
    ],
)
def test_a_row_of_a_later_version_or_one_that_makes_no_sense_is_no_entry(changes):
    assert table.entry_of(row(**changes)) is None


@pytest.mark.parametrize("dialect", [postgresql.dialect(), sqlite.dialect()], ids=["postgresql", "sqlite"])
def test_both_databases_have_the_words_for_it(dialect):
    made = str(CreateTable(table.answers).compile(dialect=dialect))
    assert ("BIGSERIAL" if dialect.name == "postgresql" else "AUTOINCREMENT") in made
    for asked in (table.newest("p", ["1.1"], ["a", "b"]), table.newest("p"), table.history("p", "1.1", "a")):
        assert "ORDER BY answers.id" in str(asked.compile(dialect=dialect))
