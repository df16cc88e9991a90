"""The file is private, made when needed, and watched; each trouble of SQLite has our name."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from fieldschool.workbook import errors
from fieldschool.workbook.sqlite_file import SqliteFile


@pytest.fixture
def watched(file: Path) -> SqliteFile:
    return SqliteFile(file, timeout=0.1)


def mode(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


def test_the_file_and_its_folder_are_for_the_owner_only(watched, file):
    assert watched.ready() is False
    with watched.engine().begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
        beside = sorted(path.name for path in file.parent.iterdir())
        assert beside == ["answers.sqlite", "answers.sqlite-shm", "answers.sqlite-wal"]
        assert {mode(path) for path in file.parent.iterdir()} == {"0o600"}
    assert mode(file.parent) == "0o700"


def test_a_folder_that_was_there_keeps_its_mode(watched, file):
    file.parent.mkdir(mode=0o755)
    before = mode(file.parent)
    watched.ready()
    assert mode(file.parent) == before


def test_nothing_is_left_beside_the_file_so_that_it_can_be_copied_alone(watched, file):
    watched.ready()
    with watched.engine().begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
    assert [path.name for path in file.parent.iterdir()] == ["answers.sqlite"]


def test_the_settings_hold_on_every_connection(watched):
    watched.ready()
    with watched.engine().connect() as connection:
        settings = ("journal_mode", "synchronous", "secure_delete", "busy_timeout")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in settings]
    assert found == ["wal", 1, 1, 100]


def test_a_known_file_is_known_until_it_is_another(watched, file):
    assert [watched.ready(), watched.ready()] == [False, True]
    file.unlink()
    with pytest.raises(errors.StoreLost):
        watched.ready()
    assert [watched.ready(), watched.ready()] == [False, True]


def test_a_relative_file_stays_where_it_was_when_the_working_folder_changes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    watched = SqliteFile(Path("answers.sqlite"), timeout=0.1)
    monkeypatch.chdir("/")
    watched.ready()
    assert (tmp_path / "answers.sqlite").is_file()


def sqlite(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("something")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (sqlite("SQLITE_FULL"), errors.StoreFull),
        (sqlite("SQLITE_IOERR_WRITE"), errors.StoreFull),
        (sqlite("SQLITE_BUSY_SNAPSHOT"), errors.StoreLocked),
        (sqlite("SQLITE_READONLY_DBMOVED"), errors.StoreLost),
        (sqlite("SQLITE_READONLY_DIRECTORY"), errors.StoreReadOnly),
        (sqlite("SQLITE_CORRUPT_INDEX"), errors.StoreBroken),
        (sqlite("SQLITE_NOTADB"), errors.StoreBroken),
        (sqlite("SQLITE_NOMEM"), errors.StoreError),
        (sqlite3.ProgrammingError("no name"), errors.StoreError),
        (OSError(errno.EDQUOT, "quota"), errors.StoreFull),
        (OSError(errno.EROFS, "read-only"), errors.StoreReadOnly),
        (OSError(errno.ENOTDIR, "no folder"), errors.StoreLost),
        (OSError("no number"), errors.StoreError),
    ],
)
def test_each_trouble_has_our_name(watched, error, trouble):
    watched.ready()
    explained = watched.explain(error)
    assert type(explained) is trouble
    assert str(error) in explained.detail


def test_an_error_without_a_name_on_a_file_that_is_gone_is_the_loss_of_it(watched):
    assert type(watched.explain(sqlite("SQLITE_IOERR_READ"))) is errors.StoreLost
