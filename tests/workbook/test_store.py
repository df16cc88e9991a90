"""The store keeps every answer, gives each participant only their own, and forgets only when told to."""

from __future__ import annotations

import sqlite3
from itertools import product
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldschool.workbook import table
from fieldschool.workbook.entries import Number, State, Text
from fieldschool.workbook.errors import StoreError, StoreLocked
from fieldschool.workbook.refusals import EntryError
from fieldschool.workbook.store import Store

from .conftest import on_sqlite


def number(value: float, key: str = "saving", lesson: str = "3.2.1") -> Number:
    return Number(lesson=lesson, key=key, value=value, unit="MXN a month")


def text(value: str, key: str = "plan", **more: object) -> Text:
    return Text(lesson="4.3", key=key, value=value, **more)


def test_what_is_put_is_what_another_store_in_the_same_place_gets(store, url):
    entry = text("Ahorrar 🏠", note="with Rosa", sources=["World Bank, 2024"])
    assert store.put("ana", entry) == 1
    again = Store(url)
    assert again.get("ana", "4.3", "plan") == entry
    assert again.latest("ana") == {("4.3", "plan"): entry}


def test_an_answer_that_was_never_given_is_none(store):
    assert store.get("ana", "4.3", "plan") is None
    assert store.latest("ana") == {}
    assert store.history("ana", "4.3", "plan") == []
    assert store.participants() == 0


def test_nothing_is_overwritten(store):
    for value in (1, 2, 1):
        store.put("ana", number(value))
    assert [entry.value for entry in store.history("ana", "3.2.1", "saving")] == [1, 2, 1]
    assert store.get("ana", "3.2.1", "saving").value == 1


def test_the_same_answer_twice_is_kept_once(store):
    assert store.put("ana", number(1), number(1)) == 1
    assert store.put("ana", number(1)) == 0
    assert store.put("ana", number(1), number(2), number(2)) == 1


def test_latest_can_be_asked_for_one_lesson(store):
    store.put("ana", number(1, lesson="3.2.1"), number(2, lesson="3.2.2"), text("x"))
    assert list(store.latest("ana", "3.2.2")) == [("3.2.2", "saving")]
    assert len(store.latest("ana")) == 3


def test_participants_are_apart(store):
    store.put("ana", number(1))
    store.put("Ana", number(2))
    store.put("ana_", number(3))
    for participant, value in [("ana", 1), ("Ana", 2), ("ana_", 3)]:
        assert [entry.value for entry in store.latest(participant).values()] == [value]
        assert [entry.value for entry in store.history(participant, "3.2.1", "saving")] == [value]
    assert store.latest("an_") == {}  # no wildcard of SQL
    assert store.participants() == 3


@pytest.mark.parametrize("participant", [None, "", " ", 7, "a b", "../x", "José", "a\0", "%", "x" * 129, ["ana"]])
def test_an_unsafe_participant_is_refused(store, participant):
    for ask in (
        lambda: store.put(participant, number(1)),
        lambda: store.latest(participant),
        lambda: store.get(participant, "3.2.1", "saving"),
        lambda: store.history(participant, "3.2.1", "saving"),
        lambda: store.erase(participant),
    ):
        with pytest.raises(EntryError, match="participant: found"):
            ask()


def test_one_thing_that_is_no_entry_and_none_is_kept(store):
    with pytest.raises(EntryError, match="entry: found"):
        store.put("ana", number(1), {"kind": "number"})
    assert store.latest("ana") == {}


def test_five_hundred_answers_in_one_go(store):
    assert store.put("ana", *(number(n, key=f"k{n}") for n in range(500))) == 500
    assert [entry.value for entry in store.latest("ana").values()] == list(range(500))


@pytest.mark.parametrize(
    "value",
    [
        "🏠👨‍👩‍👧 नमस्ते مرحبا",
        "ñ" * 10_000,
        "<img src=x onerror=alert(1)>",
        "'; DROP TABLE answers; --",
        "null",
        '{"kind": "flag"}',
        "",
    ],
)
def test_text_comes_back_as_text_whatever_is_in_it(store, value):
    store.put("ana", text(value))
    assert store.get("ana", "4.3", "plan").value == value
    assert store.participants() == 1


def test_a_nul_character_is_left_out_and_the_rest_is_kept(store):
    store.put("ana", text("be\0fore"), State(lesson="1.1", key="s", value={"x": "a\0b"}))
    assert store.get("ana", "4.3", "plan").value == "before"
    assert store.get("ana", "1.1", "s").value == {"x": "a\0b"}


def on_disk(file: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(file.parent.iterdir()))


@on_sqlite
def test_erasing_one_leaves_the_others_and_no_trace_on_the_disk(store, file):
    reader = None
    for n in range(30):
        store.put("ana", text(f"SECRET-{n} " * 500, note="SECRET", sources=["SECRET"]))
        store.put("ben", text(f"kept {n}"))
        # Somebody else's open connection keeps the write-ahead log from being tidied away.
        reader = reader or sqlite3.connect(file)
        reader.execute("SELECT count(*) FROM answers").fetchone()
    assert on_disk(file).count(b"SECRET") > 30
    assert store.erase("ana") == 30
    assert b"SECRET" not in on_disk(file)
    assert b"ana" not in on_disk(file)
    assert store.latest("ana") == {}
    assert len(store.history("ben", "4.3", "plan")) == 30
    reader.close()


@on_sqlite
def test_erasing_is_not_done_while_somebody_reads_and_can_be_asked_again(store, file):
    store.put("ana", text("SECRET " * 500))
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM answers").fetchone()
    with pytest.raises(StoreLocked):
        store.erase("ana")
    reader.close()
    assert store.erase("ana") == 0
    assert b"SECRET" not in on_disk(file)


def test_numbers_of_rows_are_never_used_again(store):
    store.put("ana", number(1), number(2))
    store.erase("ana")
    store.put("ben", number(3))
    assert store.rows(sa.select(table.answers.c.id)) == [(3,)]


def spoil(url: str, statement: str) -> None:
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    ("url", "what"),
    [
        *product(["sqlite", "postgresql"], ["version = 99", "value = '{'", "kind = 'hologram'"]),
        ("sqlite", "value = CAST(x'ff7b' AS TEXT)"),
    ],
    indirect=["url"],
)
def test_a_row_that_cannot_be_read_is_skipped_and_counted(store, url, what):
    store.put("ana", number(1), text("kept"))
    store.put("ana", number(2))
    spoil(url, f"UPDATE answers SET {what} WHERE id = 3")
    assert store.get("ana", "3.2.1", "saving").value == 1
    assert {key for _lesson, key in store.latest("ana")} == {"plan", "saving"}
    assert [entry.value for entry in store.history("ana", "3.2.1", "saving")] == [1]
    assert store.skipped == 1
    store.put("ana", number(2))
    assert store.get("ana", "3.2.1", "saving").value == 2


def test_an_answer_with_no_readable_row_is_absent(store, url):
    store.put("ana", number(1))
    spoil(url, "UPDATE answers SET value = ''")
    assert store.latest("ana") == {}
    assert store.skipped == 1


@on_sqlite
def test_one_damaged_letter_does_not_hide_the_answer(store, url):
    store.put("ana", text("a note that stays"))
    spoil(url, "UPDATE answers SET note = CAST(x'61ff62' AS TEXT)")
    assert store.get("ana", "4.3", "plan").note == "a\ufffdb"


def test_by_default_answers_are_in_the_state_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("FIELDSCHOOL_STORE", raising=False)
    monkeypatch.setenv("FIELDSCHOOL_STATE", str(tmp_path / "50% new? #1"))
    store = Store()
    assert list(tmp_path.iterdir()) == []  # nothing is made before it is needed
    store.put("ana", number(1))
    assert (tmp_path / "50% new? #1" / "answers.sqlite").is_file()


def test_a_setting_names_another_database(tmp_path, monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_STORE", f"sqlite:///{tmp_path}/other.db")
    Store().put("ana", number(1))
    assert (tmp_path / "other.db").is_file()


@pytest.mark.parametrize("url", ["nonsense", "nodatabase://host/name", "sqlite://", "sqlite:///:memory:"])
def test_a_database_that_cannot_keep_answers_is_refused_with_a_sentence(url):
    with pytest.raises(StoreError, match="FIELDSCHOOL_STORE"):
        Store(url).put("ana", number(1))


def test_importing_and_making_a_store_does_not_load_the_database_library(run):
    lines = "import sys; from fieldschool.workbook.store import Store; Store(); print('sqlalchemy' in sys.modules)"
    assert run(lines) == "False\n"
