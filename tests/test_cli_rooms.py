"""``fieldschool room``: rooms are listed, started, closed, archived and erased at the keyboard, each in a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fieldschool.cli import app
from fieldschool.present import room_record
from fieldschool.present.rooms import store_of
from fieldschool.workbook.entries import Text


def room(*arguments: str, fails: bool = False) -> str:
    ended = CliRunner().invoke(app, ["room", *arguments])
    assert "Traceback" not in ended.output
    assert (ended.exit_code != 0) == fails, ended.output
    return " ".join(ended.output.split())


@pytest.fixture
def letters() -> str:
    return re.search(r"People come in with ([A-Z]{5})", room("start", "Puebla"))[1]


def folder_of(state: Path) -> Path:
    (found,) = (state / "rooms").iterdir()
    return found


def test_a_room_is_listed_with_its_letters_and_people(letters: str, own_state: Path) -> None:
    store_of(folder_of(own_state)).put("p_x", Text(lesson="0.0", key="k", value="v"))
    said = room("list")
    assert "Puebla" in said
    assert letters in said
    assert "The first room" in said


def test_a_room_is_closed_archived_and_opened_again(letters: str, own_state: Path) -> None:
    for command, state in (("close", "closed"), ("archive", "archived"), ("open", "open")):
        assert room(command, letters.lower()) == f"Puebla: {state}"
        assert room_record.read(folder_of(own_state)).state == state


def test_a_room_is_saved_as_a_file_and_erased_without_a_trace(letters: str, own_state: Path, tmp_path: Path) -> None:
    store_of(folder_of(own_state)).put("p_x", Text(lesson="0.0", key="k", value="my own words"))
    assert "Saved: 1 answer of 1 participant" in room("save", str(tmp_path / "a.room"), "--room", letters)
    assert "Saved: 0 answers" in room("save", str(tmp_path / "b.room"))
    assert room("erase", letters, "--yes") == "Erased with 1 answer."
    assert list((own_state / "rooms").iterdir()) == []


def test_the_first_room_is_not_erased_like_that(letters: str, own_state: Path) -> None:
    first = room_record.read(own_state).code
    assert "fieldschool erase --room" in room("erase", first, "--yes", fails=True)


@pytest.mark.parametrize("command", ["close", "open", "archive", "erase"])
@pytest.mark.parametrize("code", ["ZZZZZ", "", "../..", "x" * 500])
def test_letters_that_no_room_has_are_a_sentence(command: str, code: str) -> None:
    said = room(command, code or "-", fails=True)
    assert "No room has the letters" in said


def test_a_room_needs_a_name() -> None:
    assert "Give the room a name first" in room("start", "  ", fails=True)


def test_a_saved_room_is_restored_into_a_named_or_a_new_one(letters: str, own_state: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "a.room")
    store_of(folder_of(own_state)).put("p_x", Text(lesson="0.0", key="k", value="v"))
    room("save", file, "--room", "puebla")
    said = room("restore", file, "--new", "Kigali")
    assert "Restored: 1 answer of 1 participant" in said
    assert re.search(r"It is in the room Kigali, with the letters [A-Z]{5}\.", said)
    room("start", "Manila")
    assert "It is in the room Manila" in room("restore", file, "--room", "manila")
    assert "Restored: 1 answer" in room("restore", file)
    assert "nearest is Kigali" in room("restore", file, "--room", "Kigale", fails=True)
    assert "Say one of the two" in room("restore", file, "--room", "Kigali", "--new", "B", fails=True)
    assert "Give the room a name first" in room("restore", file, "--new", "", fails=True)
    assert len(list((own_state / "rooms").iterdir())) == 3
