"""The room as one file: for the facilitator only, whole, and with a sentence where it cannot be made."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from fieldschool.present.board_file import BoardFile, Kept, View
from fieldschool.present.show_log import Press, ShowLog
from fieldschool.workbook import archive, crowd
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreError

from .conftest import Room
from .test_room import become_facilitator


@pytest.fixture
def filled(room, small_course) -> Room:
    """A course in which one person has answered."""
    small_course()
    found = room()
    found.course.room.store.put("p_ana", Text(lesson="1.4", key="own", value="=cmd|' /C calc'!A0"))
    return found


def test_the_facilitator_gets_everybodys_answers_as_one_file(filled: Room, tmp_path: Path) -> None:
    facilitator = become_facilitator(filled)
    assert 'action="/room/file"' in facilitator.ask("/room").body.decode()
    answer = facilitator.send("/room/file")
    assert answer.code == 200
    assert answer.headers["Content-Disposition"].endswith('.room"')
    file = tmp_path / "got.room"
    file.write_bytes(answer.body)
    found = archive.look(file)
    assert list(found.rows()) == list(crowd.everything(filled.course.room.store))
    assert found.secret == filled.course.room.secret
    assert found.parts == {}


def test_the_board_and_the_run_of_show_are_in_it(filled: Room, tmp_path: Path) -> None:
    folder = filled.course.room.folder
    BoardFile(folder).change(lambda kept: kept.with_view("1.4", View(hidden=True)))
    ShowLog(folder).write("four-days/1", (Press(what="begin", at=dt.datetime(2026, 11, 28, 9, 0), item="a"),))
    file = tmp_path / "got.room"
    file.write_bytes(become_facilitator(filled).send("/room/file").body)
    parts = archive.look(file).parts
    assert Kept.model_validate_json(parts["board.json"]) == BoardFile(folder).read()
    assert json.loads(parts["show.json"])["days"].keys() == {"four-days/1"}


def test_nobody_else_gets_it(filled: Room) -> None:
    assert filled.visitor().send("/room/file").code == 403
    assert become_facilitator(filled).ask("/room/file").code == 405
    facilitator = become_facilitator(filled)
    assert facilitator.ask("/room/file", method="POST", body="").code == 403


def test_a_store_in_trouble_gets_a_sentence(filled: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    facilitator = become_facilitator(filled)

    def broken(*_args: object) -> None:
        raise StoreError("no such disk")

    monkeypatch.setattr(archive, "pack", broken)
    answer = facilitator.send("/room/file")
    assert answer.code == 503
    assert "The answers cannot be reached." in answer.body.decode()
    assert "Content-Disposition" not in answer.headers
