"""The facilitator's key, and the room in numbers that name nobody."""

from __future__ import annotations

import json
import re

import pytest

from fieldschool.exercises.load import load
from fieldschool.present.identity import is_facilitator
from fieldschool.workbook.entries import State, Text
from fieldschool.workbook.errors import StoreError
from fieldschool.workbook.store import Store

from .conftest import ROOT, STEM, Room, Visitor, code, text


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, room) -> Room:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    return room(ip="0.0.0.0")


def become_facilitator(room: Room) -> Visitor:
    visitor = room.visitor()
    answer = visitor.send("/facilitator", key=room.course.room.key.lower())
    assert (answer.code, answer.headers["Location"]) == (303, "/room")
    return visitor


def test_the_key_makes_one_browser_the_facilitators(room, small_course) -> None:
    small_course(text("# T"), text("Ask first.", "facilitator"), code("1"))
    found = room()
    facilitator = become_facilitator(found)
    assert "Ask first." in facilitator.ask(f"/lesson/{STEM}").body.decode()
    assert "Ask first." not in found.visitor().ask(f"/lesson/{STEM}").body.decode()
    assert 'class="for-facilitator"' in facilitator.ask("/").body.decode()


@pytest.mark.parametrize("key", ["", "0", "FIELDSCHOOL", "x" * 100_000, "\x00", "ключ"])
def test_a_wrong_key_opens_nothing(room, small_course, key: str) -> None:
    small_course()
    found = room()
    answer = found.first.send("/facilitator", key=key)
    assert answer.code == 403
    assert "This is not the key." in answer.body.decode()
    assert "fieldschool_facilitator" not in found.first.cookies


def test_the_key_is_another_at_each_start_and_on_no_page(room, small_course) -> None:
    small_course()
    one, two = room(ip="127.0.0.1"), room()
    assert one.course.room.key != two.course.room.key
    assert one.course.key_address == f"http://127.0.0.1:8866/facilitator#{one.course.room.key}"
    for path in ("/", "/facilitator", "/join", "/me"):
        assert one.course.room.key not in become_facilitator(one).ask(path).body.decode()


def test_the_facilitator_stays_one_after_a_restart(room, small_course) -> None:
    small_course()
    before = become_facilitator(room())
    after = room().visitor()
    after.cookies = dict(before.cookies)
    assert after.ask("/room").code == 200


def test_a_right_that_nobody_signed_is_none(room, small_course) -> None:
    small_course()
    visitor = room().visitor()
    for forged in ("yes", "2|1:0|10:1700000000|23:fieldschool_facilitator|4:eWVz|00", visitor.xsrf):
        visitor.cookies["fieldschool_facilitator"] = forged
        assert visitor.ask("/room").headers["Location"] == "/facilitator"
        assert visitor.ask("/room/now").code == 403


def test_a_participants_own_cookie_is_no_facilitators(room, small_course) -> None:
    small_course()
    visitor = room().visitor()
    visitor.ask("/")
    visitor.cookies["fieldschool_facilitator"] = visitor.cookies["fieldschool"]
    assert visitor.ask("/room/now").code == 403


def test_the_facilitator_may_go_back_to_what_participants_see(room, small_course) -> None:
    small_course()
    facilitator = become_facilitator(room())
    facilitator.send("/facilitator/leave")
    assert facilitator.ask("/room").code == 303
    assert 'class="for-facilitator"' not in facilitator.ask("/").body.decode()


def test_started_for_preparing_only_this_computer_sees_the_notes(room, small_course) -> None:
    small_course()
    handler = type("Asked", (), {"settings": {"facilitator": True}, "get_signed_cookie": lambda *_a, **_k: None})()
    for address, sees in (("127.0.0.1", True), ("::1", True), ("192.168.1.30", False), (None, False), ("x", False)):
        handler.request = type("Request", (), {"remote_ip": address})
        assert is_facilitator(handler) is sees
    handler.settings = {"facilitator": False}
    handler.request = type("Request", (), {"remote_ip": "127.0.0.1"})
    assert not is_facilitator(handler)
    assert room(facilitator=True).ask("/room").code == 200


def test_the_room_is_shown_in_numbers(real: Room) -> None:
    tasks = [task.key for task in load(STEM).tasks]
    store = real.course.room.store

    def kept(done: list[str]) -> State:
        saved = json.dumps({"lesson": "3.2.1", "tasks": {key: {"state": "done"} for key in done}})
        return State(lesson="3.2.1", key="exercise", value={"json": saved})

    store.put("p_ana", Text(lesson="3.2.1", key="note", value="Ana Morales"))
    store.put("p_ben", kept(tasks[:1]), kept(tasks[:2]))
    store.put("p_eva", kept(tasks[:2]), kept(tasks))
    page = become_facilitator(real).ask("/room").body.decode()
    row = re.search(r"<tr><th[^>]*>3\.2\.1 [^<]*</th>(.*?)</tr>", page)[1]
    assert re.findall(r"<td>(\d*)</td>", row) == ["3", "1", "1"]
    assert "<strong>3</strong> workbooks with answers" in page
    assert not [name for name in ("p_ana", "p_ben", "p_eva", "Morales") if name in page]


def test_the_numbers_can_be_asked_for_alone(real: Room) -> None:
    facilitator = become_facilitator(real)
    before = facilitator.ask("/room/now").body.decode()
    assert "<html" not in before
    assert "<strong>0</strong> workbooks" in before
    real.course.room.store.put("p_ana", Text(lesson="0.0", key="note", value="x"))
    assert "<strong>1</strong> workbook with answers" in facilitator.ask("/room/now").body.decode()


def test_open_lessons_are_counted_by_person(room, small_course) -> None:
    small_course(text("# T"), code("1"))
    found = room()
    found.first.open_lesson()
    found.first.open_lesson()
    found.visitor().open_lesson()
    assert "<strong>2</strong> people have a lesson open" in become_facilitator(found).ask("/room/now").body.decode()


def test_trouble_with_the_store_is_a_sentence_on_the_page(real: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    facilitator = become_facilitator(real)

    def fails(*_of: object) -> None:
        raise StoreError("the disk is gone")

    monkeypatch.setattr(Store, "rows", fails)
    answer = facilitator.ask("/room")
    assert answer.code == 200
    assert "The answers cannot be reached." in answer.body.decode()


def test_the_way_in_is_shown_with_its_address(real: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        type(real.course.room), "addresses", lambda self: ["http://192.168.1.20:8866/", "http://10.0.0.5:8866/"]
    )
    page = real.ask("/join").body.decode()
    assert '<p class="address">http://192.168.1.20:8866/</p>' in page
    assert "http://10.0.0.5:8866/join" in page
    assert page.count("<svg") == 1
    page = real.ask("/join", headers={"Host": "10.0.0.5:8866"}).body.decode()
    assert '<p class="address">http://10.0.0.5:8866/</p>' in page


def test_a_course_for_this_computer_only_says_how_to_let_phones_in(room, small_course) -> None:
    small_course()
    page = room(ip="127.0.0.1", port=9000).ask("/join").body.decode()
    assert "fieldschool present --host 0.0.0.0 --port 9000" in page
    assert "<svg" not in page
