"""The store of answers: append-only, one database for everybody, each participant apart.

SQLAlchemy is imported when the store is first used, so that a lesson without answers does not pay for it.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldschool import paths
from fieldschool.i18n import _
from fieldschool.workbook.entries import Entry, expect
from fieldschool.workbook.errors import StoreError, StoreNotEmpty
from fieldschool.workbook.refusals import EntryError, found
from fieldschool.workbook.whose import SAFE

if TYPE_CHECKING:
    import sqlalchemy as sa

    from fieldschool.workbook.postgresql import PostgresDatabase
    from fieldschool.workbook.sqlite_file import SqliteFile


class Store:
    """Answers of all participants, kept in a database.

    Nothing is opened or made before the first use. Every method may raise a ``StoreError`` whose text is a sentence
    to show; when the trouble is over the same store works again. Usable from several threads.

    Parameters
    ----------
    url : str, optional
        SQLAlchemy URL. Default: ``FIELDSCHOOL_STORE``, else the SQLite file ``answers.sqlite`` in
        ``paths.state_dir()``.
    timeout : float
        Seconds to wait for another program that writes.
    """

    def __init__(self, url: str | None = None, *, timeout: float = 10.0) -> None:
        self._url = url or os.environ.get("FIELDSCHOOL_STORE") or None
        self._timeout = timeout
        self._lock = threading.RLock()
        self._engine: sa.Engine | None = None
        self._place: SqliteFile | PostgresDatabase | None = None
        self._has_table = False
        self._unreadable: set[int] = set()

    @property
    def url(self) -> str:
        """The SQLAlchemy URL it was made with; empty for the file in ``paths.state_dir()``."""
        return self._url or ""

    @property
    def skipped(self) -> int:
        """How many rows were left out so far: of a later version of the course, or not readable."""
        return len(self._unreadable)

    def put(self, participant: str, *entries: Entry) -> int:
        """Add the answers, all or none. One that says the same as the last of its key is left out (`table.rows_of`).

        Without entries it only tries whether writing works.

        Parameters
        ----------
        participant : str
            As ``whose.participant()`` gives it.
        *entries : Entry
            In the order in which they were made.

        Returns
        -------
        int
            How many were added.

        Raises
        ------
        EntryError
            When the participant is not safe or something is not an entry.
        StoreError
            When it could not be written; nothing was added, except perhaps to a file that was taken away meanwhile.
        """
        _check(participant)
        expect(entries)
        from fieldschool.workbook import table

        with self._work(writes=True) as connection:
            asked = table.newest(participant, [e.lesson for e in entries], [e.key for e in entries])
            last = {(row.lesson, row.key): table.entry_of(row) for row in connection.execute(asked)}
            rows = table.rows_of(participant, entries, last)
            if rows:
                connection.execute(table.answers.insert(), rows)
        return sum(row["key"] != table.AGAIN for row in rows)

    def get(self, participant: str, lesson: str, key: str) -> Entry | None:
        """The answer in force, or ``None``."""
        from fieldschool.workbook import table

        _check(participant)
        with self._work() as connection:
            found_rows = self._newest(connection, participant, table.newest(participant, [lesson], [key]))
        return found_rows.get((lesson, key))

    def latest(self, participant: str, lesson: str | None = None) -> dict[tuple[str, str], Entry]:
        """The answers in force by (lesson, key), of one lesson or of all; the one changed last comes last."""
        from fieldschool.workbook import table

        _check(participant)
        with self._work() as connection:
            asked = table.newest(participant, None if lesson is None else [lesson])
            return self._newest(connection, participant, asked)

    def history(self, participant: str, lesson: str, key: str) -> list[Entry]:
        """Every answer ever given to one key, oldest first."""
        _check(participant)
        with self._work() as connection:
            return self._history(connection, participant, lesson, key)

    def participants(self) -> int:
        """How many participants have answers; never who."""
        import sqlalchemy as sa

        from fieldschool.workbook import table

        with self._work() as connection:
            counted = sa.select(sa.func.count(sa.distinct(table.answers.c.participant)))
            return connection.execute(counted).scalar_one()

    def rows(self, asked: sa.Select[Any]) -> list[sa.Row[Any]]:
        """Rows of the table of answers, for what `crowd` asks about everybody."""
        with self._work() as connection:
            return list(connection.execute(asked))

    def fill(self, rows: Iterable[Mapping[str, Any]], at_once: int) -> int:
        """Write rows of another store as they are, all or none, for `archive`, which has looked at each; count them.

        Raises ``StoreNotEmpty`` where there are answers: two rooms in one could not be told apart again.
        """
        import sqlalchemy as sa

        from fieldschool.workbook import table

        left, written = iter(rows), 0
        with self._work(writes=True) as connection:
            if connection.execute(sa.select(table.answers.c.id).limit(1)).first() is not None:
                raise StoreNotEmpty
            while some := list(islice(left, at_once)):
                connection.execute(table.answers.insert(), some)
                written += len(some)
        return written

    def erase(self, participant: str) -> int:
        """Delete everything of one participant for good.

        The text is not in the file or table any more, nor in SQLite's write-ahead log. Copies made before, and the
        log of a PostgreSQL server, are yours to delete.

        Returns
        -------
        int
            Rows deleted.

        Raises
        ------
        StoreError
            When it was not completed; ask again.
        """
        from fieldschool.workbook import table

        _check(participant)
        return self._erase(table.answers.delete().where(table.answers.c.participant == participant))

    def erase_everybody(self) -> int:
        """Delete everything of everybody for good, as `erase` does; gives the rows deleted."""
        from fieldschool.workbook import table

        return self._erase(table.answers.delete())

    def _erase(self, doomed: sa.Delete) -> int:
        with self._lock:
            with self._work(writes=True) as connection:
                erased = connection.execute(doomed).rowcount
            with self._in_words():
                self._place.scrub(self._engine)
                self._place.still_there()
        return erased

    def _newest(
        self, connection: sa.Connection, participant: str, asked: sa.Select[Any]
    ) -> dict[tuple[str, str], Entry]:
        from fieldschool.workbook import table

        answers = {}
        for row in connection.execute(asked).all():
            entry = table.entry_of(row)
            if entry is None:  # the last one that can be read is the answer in force
                earlier = self._history(connection, participant, row.lesson, row.key)
                entry = earlier[-1] if earlier else None
            if entry is not None:
                answers[row.lesson, row.key] = entry
        return answers

    def _history(self, connection: sa.Connection, participant: str, lesson: str, key: str) -> list[Entry]:
        from fieldschool.workbook import table

        readable = []
        for row in connection.execute(table.history(participant, lesson, key)):
            entry = table.entry_of(row)
            if entry is None:
                self._unreadable.add(row.id)
            else:
                readable.append(entry)
        return readable

    @contextmanager
    def _work(self, *, writes: bool = False) -> Iterator[sa.Connection]:
        """One transaction in a place that is the same before and after."""
        with self._lock, self._in_words():
            engine = self._open()
            with engine.execution_options(writes=writes).begin() as connection:
                yield connection
            self._place.still_there()

    def _open(self) -> sa.Engine:
        import sqlalchemy as sa

        from fieldschool.workbook import table

        if self._engine is None:
            self._engine, self._place = _connect(self._url, self._timeout)
        known = self._place.ready()
        if not (known and self._has_table):
            # Reading must not wait for a writer, so the write lock is asked for only to make the table.
            with self._engine.begin() as connection:
                self._has_table = sa.inspect(connection).has_table(table.answers.name)
        if not self._has_table:
            with self._engine.execution_options(writes=True).begin() as connection:
                table.answers.metadata.create_all(connection)
            self._has_table = True
        return self._engine

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Turn what the database and the system raise into a ``StoreError``, and look afresh next time."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            yield
        except (StoreError, SQLAlchemyError, sqlite3.Error, OSError) as error:
            self._has_table = False
            if isinstance(error, StoreError):
                raise
            raise (self._place.explain(error) if self._place is not None else StoreError(error)) from error


def _connect(url: str | None, timeout: float) -> tuple[sa.Engine, SqliteFile | PostgresDatabase]:
    import sqlalchemy as sa

    try:
        place = _place(url, timeout)
        return place.engine(), place
    except (sa.exc.ArgumentError, ImportError) as error:
        raise StoreError(error) from error


def _place(url: str | None, timeout: float) -> SqliteFile | PostgresDatabase:
    import sqlalchemy as sa

    from fieldschool.workbook.sqlite_file import SqliteFile

    if url is None:
        return SqliteFile(paths.state_dir() / "answers.sqlite", timeout)
    address = sa.make_url(url)
    match address.get_backend_name():
        case "postgresql":
            from fieldschool.workbook.postgresql import PostgresDatabase

            return PostgresDatabase(address, timeout)
        case "sqlite" if address.database and address.database != ":memory:":
            return SqliteFile(Path(address.database), timeout)
        case "sqlite":
            raise StoreError("answers in memory would be lost")
        case other:
            raise StoreError(f"the course does not keep answers in {other}")


def _check(participant: object) -> None:
    if not isinstance(participant, str) or not SAFE.fullmatch(participant):
        raise EntryError("participant", found(participant), _("1 to 128 letters, digits and _ . : @ + ~ -"))
