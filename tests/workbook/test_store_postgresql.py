"""On PostgreSQL each trouble is the same sentence as on a file, and after it the same store works again."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import (
    StoreBroken,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreLost,
    StoreReadOnly,
)
from fieldschool.workbook.postgresql import PostgresDatabase
from fieldschool.workbook.store import Store

from .cluster import Cluster
from .conftest import Diary


@pytest.fixture
def database(cluster: Cluster) -> str:
    """A database of this test's own."""
    return cluster.database()


@pytest.fixture
def url(cluster: Cluster, database: str) -> str:
    return cluster.url(database)


@contextmanager
def another(cluster: Cluster, database: str, statement: str) -> Iterator[None]:
    """Another program in the middle of a transaction."""
    with psycopg.connect(cluster.conninfo(database)) as connection:
        connection.execute(statement)
        yield
        connection.rollback()


def test_the_setting_is_enough(url, monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_STORE", url)
    Diary(Store()).write("x")
    assert Diary(Store(url)).read() == ["x"]


def test_the_driver_need_not_be_named(url):
    Diary(Store(url)).write("x")
    assert Diary(Store(url.replace("postgresql+psycopg", "postgresql"))).read() == ["x"]


def test_no_connection_stays_open(diary, store, cluster, database):
    diary.write("x")
    diary.read()
    with psycopg.connect(cluster.conninfo("postgres")) as connection:
        asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
        assert connection.execute(asked, [database]).fetchone() == (0,)


def test_a_writer_is_waited_for_and_then_said(diary, cluster, database):
    diary.write("before")
    with another(cluster, database, "LOCK TABLE answers IN EXCLUSIVE MODE"):
        with pytest.raises(StoreLocked):
            diary.write("during")
        assert diary.read() == ["before"]  # reading does not wait for a writer
    diary.write("after")
    assert diary.read() == ["before", "after"]


def test_a_first_start_waits_for_another_first_start(diary, cluster, database):
    with another(cluster, database, "SELECT pg_advisory_xact_lock(2679377)"), pytest.raises(StoreLocked):
        diary.write("during")
    diary.write("after")
    assert diary.read() == ["after"]


def test_a_deleted_table_is_noticed_once_and_then_a_new_one_is_made(diary, cluster, database):
    diary.write("before")
    cluster.run("DROP TABLE answers", database)
    with pytest.raises(StoreLost):
        diary.write("now")
    assert diary.write("now") == 1
    assert diary.read() == ["now"]


def test_another_program_s_table_is_said_and_left_as_it_is(diary, store, cluster, database):
    cluster.run("CREATE TABLE answers (question text)", database)
    for ask in (lambda: diary.write("x"), lambda: store.latest("ana")):
        with pytest.raises(StoreBroken):
            ask()
    cluster.run("SELECT question FROM answers", database)


def test_a_database_that_may_not_be_written_says_so(diary, cluster, database):
    diary.write("before")
    cluster.run(f"ALTER DATABASE {database} SET default_transaction_read_only = on")
    with pytest.raises(StoreReadOnly):
        diary.write("during")
    assert diary.read() == ["before"]
    cluster.run(f"ALTER DATABASE {database} RESET default_transaction_read_only")
    diary.write("after")
    assert diary.read() == ["before", "after"]


def test_a_user_without_the_right_is_told_so(diary, cluster, database):
    diary.write("before")
    cluster.run("DROP ROLE IF EXISTS guest")
    cluster.run("CREATE ROLE guest LOGIN")
    with pytest.raises(StoreReadOnly):
        Diary(Store(cluster.url(database, user="guest"))).write("x")


def test_no_such_database_and_no_such_user_are_sentences(cluster, database):
    for url in (cluster.url("nowhere"), cluster.url(database, user="nobody_known")):
        with pytest.raises(StoreError, match="FIELDSCHOOL_STORE"):
            Store(url).put("ana")


def test_no_server_is_a_sentence(tmp_path):
    with pytest.raises(StoreError, match="FIELDSCHOOL_STORE"):
        Store(f"postgresql+psycopg://a@/b?host={tmp_path}").put("ana")


def test_without_its_driver_it_is_a_sentence(url, monkeypatch):
    monkeypatch.setattr(PostgresDatabase, "engine", lambda _self: __import__("no_such_driver"))
    with pytest.raises(StoreError, match="FIELDSCHOOL_STORE"):
        Store(url).put("ana")


def on_disk(cluster: Cluster) -> bytes:
    """What is in the tables' files; the server's own log (``pg_wal``) is not."""
    cluster.run("CHECKPOINT")
    return b"".join(path.read_bytes() for path in (cluster.data / "base").rglob("*") if path.is_file())


def test_erasing_one_leaves_the_others_and_no_trace_in_the_tables(store, cluster):
    for n in range(30):
        store.put("ana-who-leaves", Text(lesson="4.3", key="plan", value=f"SECRET-OF-ANA {n}"))
        store.put("ben", Text(lesson="4.3", key="plan", value=f"kept {n}"))
    assert on_disk(cluster).count(b"SECRET-OF-ANA") == 30
    assert store.erase("ana-who-leaves") == 30
    left = on_disk(cluster)
    assert b"SECRET-OF-ANA" not in left
    assert b"ana-who-leaves" not in left
    assert len(store.history("ben", "4.3", "plan")) == 30


def test_erasing_is_not_done_while_somebody_reads_and_can_be_asked_again(store, cluster, database):
    store.put("ana-again", Text(lesson="4.3", key="plan", value="ANOTHER-SECRET"))
    with another(cluster, database, "SELECT count(*) FROM answers"), pytest.raises(StoreLocked):
        store.erase("ana-again")
    assert store.erase("ana-again") == 0
    assert b"ANOTHER-SECRET" not in on_disk(cluster)


@pytest.fixture
def small_disk(cluster: Cluster) -> Iterator[Path]:
    """A disk of one megabyte that the server may use, where this user may make one."""
    folder = cluster.folder / "small"
    folder.mkdir(exist_ok=True)
    done = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True
    )
    if not done or done.returncode != 0:
        pytest.skip("this user may not mount a small disk")
    cluster.give(folder)
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def fill(diary: Diary) -> list[str]:
    """Write until the disk is full; give what was saved. What is not random would be compressed."""
    saved = []
    for _time in range(500):
        text = os.urandom(2_000).hex()
        try:
            diary.write(text)
        except StoreFull:
            return saved
        saved.append(text)
    raise AssertionError("the disk was never full")


def test_a_full_disk_says_so_and_room_on_it_is_enough(diary, cluster, database, small_disk):
    cluster.run(f"CREATE TABLESPACE small LOCATION '{small_disk}'")
    try:
        cluster.run(f"ALTER DATABASE {database} SET default_tablespace = small")
        diary.write("before")
        filler = small_disk / "filler"
        filler.write_bytes(b"x" * (os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize - 65_536))
        saved = fill(diary)
        filler.unlink()
        diary.write("after")
        assert diary.read() == ["before", *saved, "after"]
    finally:
        cluster.run(f"DROP DATABASE {database} WITH (FORCE)")
        cluster.run("DROP TABLESPACE small")


class TestRestarted:
    """A server of this test's own, which may be stopped."""

    @pytest.fixture
    def cluster(self) -> Iterator[Cluster]:
        cluster = Cluster()
        yield cluster
        cluster.remove()

    def test_a_server_that_was_stopped_is_said_and_used_again_when_it_is_back(self, diary, cluster):
        diary.write("before")
        cluster.stop()
        with pytest.raises(StoreError, match="FIELDSCHOOL_STORE"):
            diary.write("during")
        cluster.start()
        diary.write("after")
        assert diary.read() == ["before", "after"]
