"""Several rooms on one server: kept apart, entered by five letters, closed, archived, and erased without a trace."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import psycopg
import pytest

from fieldschool.present import room_record
from fieldschool.present.limits import ALL, EACH, SECONDS, Limit
from fieldschool.present.room_record import FILE, LENGTH, LETTERS, RecordError
from fieldschool.present.rooms import Rooms, drop, store_of
from fieldschool.present.state import RoomState
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Text
from tests.workbook.cluster import Cluster

from .conftest import ROOT, STEM, Room, Visitor, code, text

SECRET_TEXT = "my-own-words-4711"


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    folder = tmp_path / "answers"
    folder.mkdir()
    return Rooms(RoomState(b"s" * 64, folder=folder))


@pytest.fixture
def course(room, small_course) -> Room:
    home = small_course(text("# T"), code("1"))
    (home / "data").symlink_to(ROOT / "data")
    return room(ip="0.0.0.0")


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    found = Cluster()
    yield found
    found.remove()


def facilitator(course: Room) -> Visitor:
    visitor = course.visitor()
    visitor.send("/facilitator", key=course.course.room.key)
    return visitor


def started(course: Room, visitor: Visitor, name: str = "Puebla") -> tuple[str, str]:
    """Start a room; its id and its letters."""
    assert visitor.send("/rooms", do="start", name=name).code == 303
    (found,) = [each for each in listed(course) if each.record and each.record.name == name]
    return found.room_id, found.record.code


def listed(course: Room):
    return course.course.rooms.listed()


def entered(course: Room, letters: str) -> Visitor:
    visitor = course.visitor()
    assert visitor.ask(f"/join/{letters}").code == 303
    return visitor


def answers_in(file: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        return packed.read("answers.jsonl")


# A record -----------------------------------------------------------------------------------------------------------


def test_letters_do_not_look_alike_and_are_enough_of_them() -> None:
    assert not set("IOQV01") & set(LETTERS)
    assert len(LETTERS) ** LENGTH > 5_000_000
    codes = {room_record.new_code() for _time in range(300)}
    assert len(codes) > 295
    assert all(re.fullmatch(f"[{LETTERS}]{{{LENGTH}}}", one) for one in codes)


@pytest.mark.parametrize("name", ["", "   ", "\n\t"])
def test_a_room_without_a_name_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(RecordError, match="Give the room a name first"):
        room_record.begun(name)


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"version": 2}', '{"name": "x", "code": "AB", "opened": "2026-01-01T00:00:00Z"}', "\x00" * 99],
)
def test_a_damaged_record_is_a_sentence_and_lets_nobody_in(rooms: Rooms, damage: str) -> None:
    made = rooms.start("Puebla")
    letters = room_record.read(rooms.folder / made).code
    (rooms.folder / made / FILE).write_text(damage, encoding="utf-8")
    (_first, found) = rooms.listed()
    assert "cannot be read" in found.problem
    assert rooms.get(made) is None
    assert rooms.by_code(letters) is None


def test_a_room_that_cannot_be_made_leaves_nothing(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    rooms.start("A")
    before = sorted(rooms.folder.iterdir())
    monkeypatch.setattr("fieldschool.present.rooms.room_secret", full)
    with pytest.raises(OSError):
        rooms.start("B")
    assert sorted(rooms.folder.iterdir()) == before


@pytest.mark.parametrize("room_id", ["..", "../answers", "x" * 32, "0" * 32, "", "%2e%2e"])
def test_an_id_that_is_none_changes_and_erases_nothing(rooms: Rooms, room_id: str) -> None:
    rooms.first.store.put("p_x", Text(lesson="0.0", key="k", value="v"))
    for work in (
        lambda: rooms.erase(room_id),
        lambda: rooms.new_letters(room_id),
        lambda: rooms.change(room_id or "x", "closed"),
    ):
        with pytest.raises(RecordError):
            work()
    assert rooms.first.folder.is_dir()


def test_each_room_has_a_secret_and_a_store_of_its_own(rooms: Rooms) -> None:
    one, two = (rooms.get(rooms.start(name)) for name in ("A", "B"))
    assert len({rooms.first.secret, one.secret, two.secret}) == 3
    one.store.put("p_x", Text(lesson="0.0", key="k", value=SECRET_TEXT))
    assert (one.store.participants(), two.store.participants()) == (1, 0)
    assert one.environment()["FIELDSCHOOL_STATE"] == str(one.folder)


def test_an_erased_room_leaves_no_byte_of_what_was_typed(rooms: Rooms) -> None:
    made = rooms.start("A")
    state = rooms.get(made)
    state.store.put("p_x", Text(lesson="0.0", key="k", value=SECRET_TEXT), Text(lesson="0.0", key="l", value="more"))
    (state.folder / "show.json").write_text("{}")
    assert rooms.erase(made) == 2
    assert rooms.get(made) is None
    left = [
        file for file in rooms.first.folder.rglob("*") if file.is_file() and SECRET_TEXT.encode() in file.read_bytes()
    ]
    assert left == []
    assert not (rooms.folder / made).exists()
    assert [each.room_id for each in rooms.listed()] == [""]


def test_rooms_in_postgresql_have_a_schema_each_and_leave_none(cluster: Cluster, rooms: Rooms, monkeypatch) -> None:
    database = cluster.database()
    monkeypatch.setenv("FIELDSCHOOL_STORE", cluster.url(database))
    one, two = (rooms.start(name) for name in ("A", "B"))
    rooms.get(one).store.put("p_x", Text(lesson="0.0", key="k", value=SECRET_TEXT))
    assert (rooms.get(one).store.participants(), rooms.get(two).store.participants()) == (1, 0)
    assert store_of(rooms.folder / one).participants() == 1
    assert rooms.erase(one) == 1
    assert crowd.count(rooms.get(two).store) == 0
    drop(rooms.get(two).store)
    with psycopg.connect(cluster.conninfo(database)) as connection:
        assert connection.execute("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'room_%'").fetchall() == []


# Guessing -----------------------------------------------------------------------------------------------------------


def test_an_address_that_guesses_waits_and_others_do_not() -> None:
    time = [0.0]
    limit = Limit(lambda: time[0])
    for _try in range(EACH):
        assert limit.wait("10.0.0.7") == 0
        limit.wrong("10.0.0.7")
        time[0] += 1
    assert limit.wait("10.0.0.7") == SECONDS - EACH
    assert limit.wait("10.0.0.8") == 0
    time[0] = SECONDS + 0.5
    assert limit.wait("10.0.0.7") == 0


def test_many_addresses_that_guess_together_wait_too() -> None:
    limit = Limit(lambda: 0.0)
    for number in range(ALL):
        limit.wrong(f"10.0.0.{number}")
    assert limit.wait("10.9.9.9") == SECONDS


def test_guessing_ends_in_a_sentence_with_the_time_to_wait(course: Room) -> None:
    _room, letters = started(course, facilitator(course))
    visitor = course.visitor()
    for _try in range(EACH):
        answer = visitor.ask("/join/ZZZZZ" if letters != "ZZZZZ" else "/join/YYYYY")
        assert answer.code == 404
        assert "No room that is open has these letters." in answer.body.decode()
    answer = visitor.ask(f"/join/{letters}")
    assert answer.code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= SECONDS
    assert "Too many wrong letters. Wait 5 minutes" in answer.body.decode()


@pytest.mark.parametrize("typed", ["ÑÁÉÍÓ", "ключи", "漢字", "", "  ", "<b>", "x" * 10_000, "\x00"])
def test_what_no_room_can_be_called_by_is_a_sentence_too(course: Room, typed: str) -> None:
    started(course, facilitator(course))
    visitor = course.visitor()
    xsrf = re.search(r'name="_xsrf" value="([^"]+)"', visitor.ask("/enter").body.decode())[1]
    answer = visitor.ask("/enter", method="POST", body=urlencode({"_xsrf": xsrf, "code": typed}))
    assert answer.code == 404
    assert "No room that is open has these letters." in answer.body.decode()


# Kept apart ---------------------------------------------------------------------------------------------------------


def test_alone_a_room_asks_nobody_for_letters(course: Room) -> None:
    assert course.visitor().ask("/").code == 200
    assert "/join/" not in course.visitor().ask("/join").body.decode()


def test_beside_others_a_newcomer_is_asked_for_letters_and_who_was_in_stays_in(course: Room) -> None:
    early = course.visitor()
    early.ask("/")
    _room, letters = started(course, facilitator(course))
    assert early.ask("/me").code == 200
    new = course.visitor()
    for path in ("/", "/me", f"/lesson/{STEM}", "/plan/plan.pdf", "/join"):
        answer = new.ask(path)
        assert (answer.code, answer.headers["Location"]) == (303, "/enter"), path
    xsrf = re.search(r'name="_xsrf" value="([^"]+)"', new.ask("/enter").body.decode())[1]
    answer = new.ask("/enter", method="POST", body=f"_xsrf={xsrf}&code={letters[:2]}+{letters[2:].lower()}")
    assert (answer.code, answer.headers["Location"]) == (303, "/")
    assert new.ask("/me").code == 200


def test_a_browser_is_another_participant_in_another_room(course: Room) -> None:
    boss = facilitator(course)
    _one, first = started(course, boss, "A")
    _two, second = started(course, boss, "B")
    phone = entered(course, first)

    def participant() -> str:
        return re.search(r'class="address small">(p_\w+)', phone.ask("/me").body.decode())[1]

    there = participant()
    phone.ask(f"/join/{second}")
    assert participant() != there
    phone.ask(f"/join/{first}")
    assert participant() == there


def test_an_answer_of_one_room_is_in_no_other(course: Room) -> None:
    boss = facilitator(course)
    one, first = started(course, boss, "A")
    two, _letters = started(course, boss, "B")
    phone = entered(course, first)
    assert phone.send("/me/country", country="RWA").code == 303
    kept = {name: course.course.rooms.get(name).store.participants() for name in ("", one, two)}
    assert kept == {"": 0, one: 1, two: 0}
    # Neither the room's page nor the book nor the file of the other room has it.
    boss.send("/rooms", do="look", room=two)
    assert b"RWA" not in answers_in(boss.send("/room/file").body)
    boss.send("/rooms", do="look", room=one)
    assert b"RWA" in answers_in(boss.send("/room/file").body)


def test_a_kernel_of_one_room_is_out_of_reach_from_another(course: Room) -> None:
    boss = facilitator(course)
    one, first = started(course, boss, "A")
    _two, second = started(course, boss, "B")
    phone = entered(course, first)
    page = phone.open_lesson()
    kernel = re.search(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", page)[0]
    assert phone.ask(f"/alive/{kernel}").code == 200
    assert course.course.rooms.get(one).owners.keys() == {kernel}
    # The same browser with the same token, in the other room.
    phone.ask(f"/join/{second}")
    assert phone.ask(f"/alive/{kernel}").code == 404
    assert phone.ask(f"/api/kernels/{kernel}").code == 404
    assert boss.ask(f"/alive/{kernel}").code in (403, 404)


def test_a_cookie_of_a_room_cannot_be_made_up(course: Room) -> None:
    one, _letters = started(course, facilitator(course))
    for forged in (one, "first", "", f"2|1:0|10:1700000000|16:fieldschool_room|4:{one}|00"):
        visitor = course.visitor()
        visitor.cookies["fieldschool_room"] = forged
        assert visitor.ask("/").headers["Location"] == "/enter"


def test_a_code_for_another_phone_leads_into_the_same_room(course: Room) -> None:
    one, letters = started(course, facilitator(course))
    phone = entered(course, letters)
    phone.send("/me/country", country="RWA")
    offered = re.search(r'class="address">([A-Z0-9-]{14})<', phone.ask("/me").body.decode())[1]
    other = course.visitor()
    xsrf = re.search(r'name="_xsrf" value="([^"]+)"', other.ask("/take").body.decode())[1]
    assert other.ask("/take", method="POST", body=f"_xsrf={xsrf}&code={offered}").code == 303
    assert 'value="RWA" selected' in other.ask("/me").body.decode()
    assert course.course.rooms.get(one).store.participants() == 1


def test_a_press_on_the_run_of_show_is_kept_in_its_room(course: Room) -> None:
    (Path(os.environ["FIELDSCHOOL_HOME"]) / "agenda.toml").symlink_to(ROOT / "agenda.toml")
    boss = facilitator(course)
    one, _letters = started(course, boss)
    page = boss.ask("/show").body.decode()
    day = re.search(r'action="/(show/[a-z0-9-]+/\d+)"', page)[1]
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', page)[1]
    assert boss.send(f"/{day}", press="start", seen=seen).code == 303
    assert (course.course.rooms.get(one).folder / "show.json").exists()
    assert not (course.course.room.folder / "show.json").exists()


# What the facilitator does ------------------------------------------------------------------------------------------


def test_a_participant_neither_sees_nor_changes_the_rooms(course: Room) -> None:
    one, letters = started(course, facilitator(course))
    phone = entered(course, letters)
    assert phone.ask("/rooms").headers["Location"] == "/facilitator"
    for what in ("start", "close", "archive", "letters", "erase", "look"):
        assert phone.send("/rooms", do=what, room=one, name="Puebla").code == 403
    assert [each.room_id for each in listed(course)] == ["", one]


def test_a_closed_room_lets_nobody_new_in_and_keeps_who_is_there(course: Room) -> None:
    boss = facilitator(course)
    one, letters = started(course, boss)
    phone = entered(course, letters)
    boss.send("/rooms", do="close", room=one)
    assert phone.ask("/").code == 200
    refused, unknown = course.visitor().ask(f"/join/{letters}"), course.visitor().ask("/join/XXXXX")
    assert (refused.code, unknown.code) == (404, 404)
    # What it answers tells nobody that there is such a room.
    tokens = re.compile(rb'name="_xsrf" value="[^"]+"')
    assert tokens.sub(b"", refused.body) == tokens.sub(b"", unknown.body)
    assert "This room is closed: nobody new comes in." in boss.ask("/join").body.decode()
    boss.send("/rooms", do="open", room=one)
    assert course.visitor().ask(f"/join/{letters}").code == 303


def test_an_archived_room_is_read_and_not_written(course: Room) -> None:
    boss = facilitator(course)
    one, letters = started(course, boss)
    phone = entered(course, letters)
    phone.send("/me/country", country="RWA")
    phone.open_lesson()
    boss.send("/rooms", do="archive", room=one)
    state = course.course.rooms.get(one)
    assert state.owners == {}
    assert "This room is closed for good" in phone.ask(f"/lesson/{STEM}").body.decode()
    assert phone.send("/me/country", country="MEX").code == 409
    assert 'value="RWA" selected' in phone.ask("/me").body.decode()
    assert state.store.participants() == 1


def test_the_first_room_can_be_archived_like_the_others(course: Room) -> None:
    boss, early = facilitator(course), course.visitor()
    early.ask("/")
    started(course, boss)
    course.course.rooms.change("", "archived")
    assert "This room is closed for good" in early.ask(f"/lesson/{STEM}").body.decode()
    course.course.rooms.change("", "open")
    assert "This room is closed for good" not in early.ask(f"/lesson/{STEM}").body.decode()


def test_the_only_room_is_archived_and_opened_again_by_its_buttons(course: Room) -> None:
    boss, early = facilitator(course), course.visitor()
    early.ask("/")
    page = boss.ask("/rooms").body.decode()
    assert 'value="archive"' in page
    assert "people come in without letters" in page
    assert "It is the only room." in page
    assert boss.send("/rooms", do="archive", room="").code == 303
    assert "This room is closed for good" in early.ask(f"/lesson/{STEM}").body.decode()
    assert course.visitor().ask("/").headers["Location"] == "/enter"
    page = boss.ask("/rooms").body.decode()
    assert 'value="open"' in page
    assert 'value="archive"' not in page
    assert boss.send("/rooms", do="open", room="").code == 303
    assert course.visitor().ask("/").code == 200
    assert "This room is closed for good" not in early.ask(f"/lesson/{STEM}").body.decode()


def test_new_letters_lead_in_and_the_old_ones_nowhere_while_who_is_in_stays(course: Room) -> None:
    boss = facilitator(course)
    one, old = started(course, boss)
    phone = entered(course, old)
    phone.send("/me/country", country="RWA")
    for room_id in (one, ""):
        before = next(each.record for each in listed(course) if each.room_id == room_id)
        said = boss.send("/rooms", do="letters", room=room_id).body.decode()
        after = next(each.record for each in listed(course) if each.room_id == room_id)
        assert f"has new letters: {after.code}." in said
        assert course.visitor().ask(f"/join/{before.code}").code == 404
        assert course.visitor().ask(f"/join/{after.code}").code == 303
        assert (after.name, after.opened, after.state) == (before.name, before.opened, before.state)
    assert 'value="RWA" selected' in phone.ask("/me").body.decode()
    assert course.course.rooms.get(one).store.participants() == 1


def test_new_letters_of_a_room_that_is_none_or_cannot_be_written_are_a_sentence(
    course: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = facilitator(course)
    one, old = started(course, boss)
    assert "There is no such room" in boss.send("/rooms", do="letters", room="0" * 32).body.decode()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fieldschool.present.room_record.Record.kept", full)
    assert "Is the disk full?" in boss.send("/rooms", do="letters", room=one).body.decode()
    assert course.visitor().ask(f"/join/{old}").code == 303


def test_a_room_is_erased_only_by_its_name(course: Room) -> None:
    boss = facilitator(course)
    one, letters = started(course, boss)
    phone = entered(course, letters)
    phone.send("/me/country", country="RWA")
    said = boss.send("/rooms", do="erase", room=one, name="Pueblo").body.decode()
    assert "Nothing was erased." in said
    assert phone.ask("/").code == 200
    said = boss.send("/rooms", do="erase", room=one, name=" puebla ").body.decode()
    assert "The room Puebla is erased, with 1 answer." in said
    assert 'value="RWA" selected' not in phone.ask("/me").body.decode()
    assert not (course.course.room.folder / "rooms" / one).exists()


def test_markup_in_a_name_is_text(course: Room) -> None:
    boss = facilitator(course)
    started(course, boss, "<b onclick=x>Puebla</b>")
    page = boss.ask("/rooms").body.decode()
    assert "<b onclick" not in page
    assert "&lt;b onclick=x&gt;Puebla&lt;/b&gt;" in page


def test_letters_come_into_no_log(course: Room, caplog: pytest.LogCaptureFixture) -> None:
    _room, letters = started(course, facilitator(course))
    caplog.set_level(0)
    entered(course, letters)
    course.visitor().ask("/join/WRONG")
    assert letters not in caplog.text
    assert "WRONG" not in caplog.text


def test_the_file_of_a_room_has_no_more_than_it_needs(course: Room) -> None:
    one, _letters = started(course, facilitator(course))
    file = course.course.room.folder / "rooms" / one / FILE
    assert json.loads(file.read_text()).keys() == {"version", "name", "code", "opened", "state"}
    assert file.stat().st_mode & 0o077 == 0
