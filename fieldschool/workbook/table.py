"""The one table of answers and what is asked of it, in SQLAlchemy Core: the same on SQLite and PostgreSQL.

The table only grows. The newest row of a key is the answer in force; the rows before it are its history.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from fieldschool.workbook import entries
from fieldschool.workbook.entries import Entry

VERSION = 1  #: of the rows written here; rows of a later version are left alone
#: Key of a row that is no answer: its text names a key that was answered again, and the same as before.
AGAIN = ".again"

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


def rows_of(
    participant: str, given: Iterable[Entry], last: Mapping[tuple[str, str], Entry | None]
) -> list[dict[str, Any]]:
    """The rows that answers add to the table: those that say something new, and who answered the same again.

    What is put together was answered at once, a tool's state first and then what follows from it. Of what says the same
    as before only the first of a lesson is noted, in a row of a few letters (`AGAIN`): a room that is counted anew
    counts it, and a slider that is moved away and back does not write everything once more. What is put a second time
    after trouble was answered once, and is not noted.

    Parameters
    ----------
    participant : str
    given : iterable of Entry
        In the order in which they were made.
    last : mapping
        The newest of each lesson and key in the table.
    """
    known, rows, seen = dict(last), [], set()
    for entry in given:
        place = (entry.lesson, entry.key)
        before = known.get(place)
        if not entry.same_as(before):
            rows.append(row_of(participant, entry))
            known[place] = entry
        elif entry.lesson not in seen and before is not None and entry.made_at > before.made_at:
            noted = entries.Text(lesson=entry.lesson, key=AGAIN, value=entry.key, made_at=entry.made_at)
            rows.append(row_of(participant, noted))
        seen.add(entry.lesson)
    return rows


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


def noted(value: str) -> str:
    """The key that a row of `AGAIN` speaks of, from its value; empty where that cannot be read."""
    try:
        found = json.loads(value)["value"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


def history(participant: str, lesson: str, key: str) -> sa.Select[Any]:
    """Every row of one key, oldest first."""
    return (
        sa.select(answers)
        .where(answers.c.participant == participant, answers.c.lesson == lesson, answers.c.key == key)
        .order_by(answers.c.id)
    )


def newest(participant: str, lessons: Iterable[str] | None = None, keys: Iterable[str] | None = None) -> sa.Select[Any]:
    """The last row of each key, of all lessons or of those named, oldest first."""
    last = sa.select(sa.func.max(answers.c.id)).where(answers.c.participant == participant, answers.c.key != AGAIN)
    if lessons is not None:
        last = last.where(answers.c.lesson.in_(sorted(set(lessons))))
    if keys is not None:
        last = last.where(answers.c.key.in_(sorted(set(keys))))
    last = last.group_by(answers.c.lesson, answers.c.key)
    return sa.select(answers).where(answers.c.id.in_(last)).order_by(answers.c.id)
