"""The SQLite file behind a store: made, opened, watched, and its troubles put into words.

Each piece of work opens the file anew and closes it after. That costs about a millisecond, and what it buys is large:
no handle outlives a deleted file, closing moves the answers out of the write-ahead log into the file itself (so a
facilitator can copy that one file), and a kernel forked from a warm parent shares nothing with it.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from fieldschool.workbook.errors import (
    StoreBroken,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreLost,
    StoreReadOnly,
)


class SqliteFile:
    """One SQLite file.

    Parameters
    ----------
    path : Path
        The file; it and its folder are made when first needed (modes 600 and 700).
    timeout : float
        Seconds to wait for another program's lock.
    """

    def __init__(self, path: Path, timeout: float) -> None:
        self.path = path.absolute()
        self.timeout = timeout
        self._known: tuple[int, int] | None = None

    def engine(self) -> sa.Engine:
        """An engine on this file. A connection with the execution option ``writes`` takes the write lock at once."""
        engine = sa.create_engine(
            sa.URL.create("sqlite", database=str(self.path)),
            poolclass=sa.NullPool,
            connect_args={"timeout": self.timeout},
        )
        sa.event.listen(engine, "connect", self._on_connect)
        sa.event.listen(engine, "begin", _on_begin)
        return engine

    def ready(self) -> bool:
        """Make the file if there is none, and see that it is still the one we know.

        Returns
        -------
        bool
            Whether we have used this very file before.

        Raises
        ------
        StoreLost
            Once, when it is another one or gone. The next call takes what is there, or makes a new file: an answer in
            a new file is safer than one in memory.
        OSError
            When it cannot be made.
        """
        if self._known is not None:
            self.still_there()
            return True
        if not self.path.exists():
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        self._known = self._identity()
        return False

    def still_there(self) -> None:
        """Raise ``StoreLost`` when the path no longer leads to the file we know: what was written went nowhere."""
        if self._identity() != self._known:
            self.forget()
            raise StoreLost(f"another file or none at {self.path}")

    def forget(self) -> None:
        """Know no file: the next ``ready`` looks afresh."""
        self._known = None

    def scrub(self, engine: sa.Engine) -> None:
        """Rewrite the file without its free pages and empty the write-ahead log, so that what was erased is gone.

        Raises
        ------
        StoreLocked
            When another program is reading; erase again later.
        """
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("VACUUM")
            busy, *_pages = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.close()
        if busy:
            raise StoreLocked("the write-ahead log could not be emptied")

    def explain(self, error: Exception) -> StoreError:
        """Which trouble of ours an exception of SQLAlchemy, sqlite3 or the system is."""
        cause = getattr(error, "orig", None) or error
        return _trouble(cause, self.path)(f"{self.path}: {cause}")

    def _identity(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _on_connect(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # a transaction starts where SQLAlchemy says (_on_begin), not by guess
        # One damaged byte must not hide everybody's answers.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA synchronous=NORMAL")
        _use_wal(connection, self.timeout)


def _on_begin(connection: sa.Connection) -> None:
    # A transaction that reads first and writes later fails at once, without waiting, if somebody wrote in between.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _use_wal(connection: sqlite3.Connection, timeout: float) -> None:
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    end = time.monotonic() + timeout
    while mode != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchone()
            return  # a network folder may keep its own mode: slower, and still safe
        except sqlite3.OperationalError as error:
            # SQLite does not wait for a lock when the mode changes: two first starts at once meet here.
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > end:
                raise
            time.sleep(0.02)


_BY_ERRNO = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EFBIG: StoreFull,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
    errno.EROFS: StoreReadOnly,
    errno.ENOENT: StoreLost,
    errno.ENOTDIR: StoreLost,
    errno.EEXIST: StoreLost,
    errno.EISDIR: StoreLost,
}

# The first that fits; the names are SQLite's own (https://www.sqlite.org/rescode.html).
_BY_NAME = (
    ("SQLITE_FULL", StoreFull),
    ("SQLITE_IOERR_WRITE", StoreFull),  # what SQLite makes of a quota or a limit on the size of files
    ("SQLITE_IOERR_SHM", StoreFull),
    ("SQLITE_BUSY", StoreLocked),
    ("SQLITE_LOCKED", StoreLocked),
    ("SQLITE_PROTOCOL", StoreLocked),
    ("SQLITE_READONLY_DBMOVED", StoreLost),
    ("SQLITE_READONLY", StoreReadOnly),
    ("SQLITE_PERM", StoreReadOnly),
    ("SQLITE_NOTADB", StoreBroken),
    ("SQLITE_CORRUPT", StoreBroken),
    ("SQLITE_ERROR", StoreBroken),  # a database of another program: our table or column is not in it
)


def _trouble(cause: Any, path: Path) -> type[StoreError]:
    if isinstance(cause, OSError):
        return _BY_ERRNO.get(cause.errno, StoreError)
    name = getattr(cause, "sqlite_errorname", None) or ""
    for start, trouble in _BY_NAME:
        if name.startswith(start):
            return trouble
    if not path.is_file():
        return StoreLost
    if name.startswith("SQLITE_CANTOPEN") and not all(os.access(p, os.W_OK) for p in (path, path.parent)):
        return StoreReadOnly
    return StoreError
