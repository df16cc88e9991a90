"""The one table of answers and what is asked of it, in SQLAlchemy Core: the same on SQLite and PostgreSQL.

The table only grows. The newest row of a key is the answer in force; the rows before it are its history.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from fieldschool.workbook import entries
from fieldschool.workbook.entries import Entry

VERSION = 1  #: of the rows written here; rows of a later version are left alone

answers = sa.Table(
    "answers",
    sa.MetaData(),
    # SQLite numbers rows by itself in an INTEGER key only, and without AUTOINCREMENT it uses numbers again.
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
    sa.Column("participant", sa.String(128), nullable=False),
    sa.Column("lesson", sa.String(16), nullable=False),
    sa.Column("key", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("sources", sa.Text, nullable=False),
    sa.Column("made_at", sa.String(40), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Index("answers_of", "participant", "lesson", "key", "id"),
    sqlite_autoincrement=True,
)


#: What a row holds beside its number.
COLUMNS = frozenset(column.name for column in answers.columns) - {"id"}


def row_of(participant: str, entry: Entry) -> dict[str, Any]:
    """The entry as a row of the table."""
    return {
        "participant": participant,
        "lesson": entry.lesson,
        "key": entry.key,
        "kind": entry.kind,
        "value": entry.body(),
        "note": entry.note,
        "sources": json.dumps(entry.sources, ensure_ascii=False),
        "made_at": entry.made_at.isoformat(),
        "version": VERSION,
    }


def entry_of(row: sa.Row[Any]) -> Entry | None:
    """The row as an entry; ``None`` when it is of a later version or cannot be read."""
    try:
        if row.version > VERSION:
            return None
        return entries.make(
            row.kind,
            lesson=row.lesson,
            key=row.key,
            note=row.note,
            sources=json.loads(row.sources),
            made_at=datetime.fromisoformat(row.made_at),
            **json.loads(row.value),
        )
    except (ValueError, TypeError, RecursionError):
        return None


def history(participant: str, lesson: str, key: str) -> sa.Select[Any]:
    """Every row of one key, oldest first."""
    return (
        sa.select(answers)
        .where(answers.c.participant == participant, answers.c.lesson == lesson, answers.c.key == key)
        .order_by(answers.c.id)
    )


def newest(participant: str, lessons: Iterable[str] | None = None, keys: Iterable[str] | None = None) -> sa.Select[Any]:
    """The last row of each key, of all lessons or of those named, oldest first."""
    last = sa.select(sa.func.max(answers.c.id)).where(answers.c.participant == participant)
    if lessons is not None:
        last = last.where(answers.c.lesson.in_(sorted(set(lessons))))
    if keys is not None:
        last = last.where(answers.c.key.in_(sorted(set(keys))))
    last = last.group_by(answers.c.lesson, answers.c.key)
    return sa.select(answers).where(answers.c.id.in_(last)).order_by(answers.c.id)
