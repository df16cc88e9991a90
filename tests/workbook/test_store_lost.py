"""A locked, deleted, replaced or damaged file is said in one sentence; after it the same store works again."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from fieldschool.workbook import table
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreBroken, StoreError, StoreLocked, StoreLost


@pytest.fixture
def url(file):
    return f"sqlite:///{file}"


def test_a_lock_of_another_program_is_waited_for_and_then_said(diary, file):
    diary.write("before")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreLocked):
        diary.write("during")
    assert diary.read() == ["before"]  # reading does not wait for a writer
    other.execute("COMMIT")
    other.close()
    diary.write("after")
    assert diary.read() == ["before", "after"]


def test_a_deleted_file_is_noticed_once_and_then_a_new_one_is_made(diary, file):
    diary.write("before")
    file.unlink()
    with pytest.raises(StoreLost):
        diary.write("now")
    assert diary.write("now") == 1
    assert diary.read() == ["now"]


def test_reading_a_deleted_file_does_not_look_like_having_no_answers(diary, store, file):
    diary.write("before")
    file.unlink()
    with pytest.raises(StoreLost):
        store.latest("ana")


def test_a_deleted_folder_is_noticed_and_made_again(diary, file):
    diary.write("before")
    shutil.rmtree(file.parent)
    with pytest.raises(StoreLost):
        diary.write("now")
    assert diary.write("now") == 1
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_moved_folder_that_comes_back_brings_its_answers(diary, file):
    diary.write("before")
    file.parent.rename(file.parent.with_name("elsewhere"))
    with pytest.raises(StoreLost):
        diary.write("now")
    file.parent.with_name("elsewhere").rename(file.parent)
    diary.write("now")
    assert diary.read() == ["before", "now"]


def test_a_file_replaced_by_another_is_noticed_and_then_used(diary, file, tmp_path):
    diary.write("before")
    copy = tmp_path / "copy.sqlite"
    shutil.copy(file, copy)
    diary.write("not in the copy")
    copy.replace(file)
    with pytest.raises(StoreLost):
        diary.write("now")
    diary.write("now")
    assert diary.read() == ["before", "now"]


@pytest.mark.parametrize("damage", ["delete", "replace", "delete folder"])
def test_an_answer_that_went_into_a_file_taken_away_meanwhile_is_not_called_saved(diary, file, damage, monkeypatch):
    diary.write("before")
    row_of = table.row_of

    def taken_away(*of):
        if damage == "delete folder":
            shutil.rmtree(file.parent)
        else:
            file.unlink()
        if damage == "replace":
            file.write_bytes(b"")
        return row_of(*of)

    monkeypatch.setattr(table, "row_of", taken_away)
    with pytest.raises(StoreLost):
        diary.write("now")
    monkeypatch.undo()
    diary.write("now")
    assert diary.read() == ["now"]


def test_a_copy_put_over_the_file_in_place_is_read(diary, file, tmp_path):
    diary.write("before")
    shutil.copy(file, tmp_path / "copy.sqlite")
    diary.write("not in the copy")
    shutil.copy(tmp_path / "copy.sqlite", file)
    diary.write("now")
    assert diary.read() == ["before", "now"]


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE answers (question TEXT)")
    connection.close()


@pytest.mark.parametrize(
    "write",
    [
        lambda path: path.write_text("This is a letter, not a database. " * 100),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4_096),
        lambda path: path.write_bytes(bytes(range(256)) * 80),
        foreign,
    ],
    ids=["a letter", "only the first line is right", "noise", "another program's database"],
)
def test_what_is_no_store_of_ours_is_said_and_left_as_it_is(diary, store, file, write):
    file.parent.mkdir()
    write(file)
    before = file.read_bytes()
    for ask in (lambda: diary.write("x"), lambda: store.latest("ana")):
        with pytest.raises(StoreBroken):
            ask()
    if write is not foreign:  # SQLite notes its way of logging in the head of a database, whosever it is
        assert file.read_bytes() == before
    file.unlink()
    with pytest.raises(StoreLost):
        diary.write("x")
    assert diary.write("x") == 1


def test_a_file_damaged_in_the_middle_is_broken_until_a_good_copy_is_back(store, file, tmp_path):
    store.put("ana", *(Text(lesson="4.3", key=f"k{n}", value="x" * 9_000) for n in range(50)))
    good = shutil.copy(file, tmp_path / "good.sqlite")
    with file.open("r+b") as bad:
        bad.seek(4_096)
        bad.write(b"\xff" * 100_000)
    with pytest.raises(StoreBroken):
        store.latest("ana")
    shutil.copy(good, file)
    assert len(store.latest("ana")) == 50


def test_an_empty_file_becomes_a_store(diary, file):
    file.parent.mkdir()
    file.touch()
    diary.write("x")
    assert diary.read() == ["x"]


def in_place_of_the_file(file: Path) -> Path:
    file.mkdir(parents=True)
    return file


def in_place_of_the_folder(file: Path) -> Path:
    file.parent.write_text("")
    return file.parent


@pytest.mark.parametrize("put_there", [in_place_of_the_file, in_place_of_the_folder])
def test_an_obstacle_in_the_way_is_a_trouble_and_not_a_crash(diary, file, put_there):
    obstacle = put_there(file)
    for _time in range(2):
        with pytest.raises(StoreError):
            diary.write("now")
    obstacle.rename(obstacle.with_name("away"))
    try:
        diary.write("now")
    except StoreLost:  # what was there is gone: said once
        diary.write("now")
    assert diary.read() == ["now"]
