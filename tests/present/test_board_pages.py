"""The room's board as it is asked for: drawn from three people on, controlled, with texts only after they were read."""

from __future__ import annotations

import json
import re

import pytest

from fieldschool.exercises.load import load
from fieldschool.present.board_file import FILE, BoardFile
from fieldschool.present.board_room import board_of
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Items, State, Text
from fieldschool.workbook.errors import StoreError

from .conftest import ROOT, Room, Visitor
from .test_room import become_facilitator

LESSON, STEM = "2.1.1", "2.1.1-definitions"
TASK = load(STEM).tasks[-1]
TEXT = f"exercise.{TASK.key}.{TASK.parts[0].key}"
MARKUP = '<img src=x onerror="alert(1)">'


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, room) -> Room:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    return room()


@pytest.fixture
def facilitator(real: Room) -> Visitor:
    return become_facilitator(real)


def works(room: Room, who: str, *done: str, text: str = "") -> None:
    """Somebody does tasks of the lesson, and writes."""
    saved = json.dumps({"lesson": LESSON, "tasks": {key: {"state": "done"} for key in done}})
    entries = [State(lesson=LESSON, key="exercise", value={"json": saved})]
    if text:
        entries.append(Text(lesson=LESSON, key=TEXT, value=text))
    room.course.room.store.put(who, *entries)


def three(room: Room, **texts: str) -> None:
    for who in ("p_ana", "p_ben", "p_eva"):
        works(room, who, load(STEM).tasks[0].key, text=texts.get(who, f"word of {who[2:]}"))


def now(visitor: Visitor, path: str = f"/room/{LESSON}") -> dict:
    answer = visitor.ask(f"{path}/now")
    assert answer.code == 200
    return json.loads(answer.body)


def press(visitor: Visitor, value: str, page: str = "control", view: str = LESSON) -> None:
    assert visitor.send(f"/room/{view}/{page}", press=value).code == 303


def marks(visitor: Visitor, word: str = "let") -> list[str]:
    return re.findall(rf'value="{word}:([0-9a-f]{{32}})"', visitor.ask(f"/room/{LESSON}/words").body.decode())


def mark_of(visitor: Visitor, text: str, word: str = "let") -> str:
    page = visitor.ask(f"/room/{LESSON}/words").body.decode()
    return re.search(rf'id="t-([0-9a-f]{{32}})">{re.escape(text)}[^<]*(?:<strong>[^<]*</strong>)?</span>\s*'
                     rf'<button name="press" value="{word}:\1"', page)[1]  # fmt: skip


def pictures(found: dict) -> list[dict]:
    return found["view"]["content"]["pictures"] if found["view"] else []


@pytest.mark.parametrize("path", ["", "/control", "/words"])
@pytest.mark.parametrize("view", [LESSON, "far"])
def test_participants_are_asked_for_the_key(real: Room, view: str, path: str) -> None:
    visitor = real.visitor()
    assert visitor.ask(f"/room/{view}{path}").headers["Location"] == "/facilitator"
    assert visitor.ask(f"/room/{view}{path}/now").code == 403
    if path:
        assert visitor.send(f"/room/{view}{path}", press="hide").code == 403
    assert not (real.course.room.folder / FILE).exists()


@pytest.mark.parametrize("path", ["/room/9.9", "/room/9.9/control", "/room/far/words", "/room/./words/now"])
def test_what_is_no_view_is_not_found(facilitator: Visitor, path: str) -> None:
    assert facilitator.ask(path).code == 404


def test_a_press_from_another_page_is_not_taken(real: Room, facilitator: Visitor) -> None:
    answer = facilitator.ask(f"/room/{LESSON}/control", method="POST", body="press=hide")
    assert answer.code == 403
    assert not now(facilitator)["hidden"]


def test_the_tasks_are_drawn_from_three_people_on(real: Room, facilitator: Visitor) -> None:
    works(real, "p_ana", "first_round")
    works(real, "p_ben", "first_round")
    works(real, "p_only_opened_it")
    found = now(facilitator)
    assert found["view"] is None
    assert found["says"].startswith("2 people have answered. The picture comes with 3 answers")
    works(real, "p_eva")
    works(real, "p_eva", "second_round")
    found = now(facilitator)
    assert found["says"].startswith("3 people have answered. As of")
    assert pictures(found)[0]["table"]["rows"][0] == ["A first round", "2", "0", "1"]
    assert not [who for who in ("p_ana", "p_ben", "p_eva") if who in json.dumps(found)]


def test_outlines_of_a_map_come_with_the_page_and_not_with_each_change(real: Room, facilitator: Visitor) -> None:
    three(real)
    page = facilitator.ask(f"/room/{LESSON}").body.decode()
    assert len(re.search(r'<script id="atlas"[^>]*>"([^"]*)"', page)[1]) > 10_000
    assert len(json.dumps(now(facilitator))) < 10_000


def test_a_text_is_projected_only_after_it_was_let_through(real: Room, facilitator: Visitor) -> None:
    three(real, p_ana=MARKUP, p_ben=MARKUP)
    assert now(facilitator)["words"] == []
    assert MARKUP not in json.dumps(now(facilitator))
    page = facilitator.ask(f"/room/{LESSON}/words").body.decode()
    assert "Not for the projector." in page
    assert "<img src=x" not in page
    assert not [who for who in ("p_ana", "p_ben", "p_eva") if who in page]
    press(facilitator, f"let:{mark_of(facilitator, '&lt;img src=x onerror=&#34;alert(1)&#34;&gt;')}", "words")
    words = now(facilitator)["words"]
    assert [one["said"] for one in words] == [[{"text": MARKUP, "times": 2}]]
    assert "<img src=x" not in facilitator.ask(f"/room/{LESSON}").body.decode()


def test_a_text_that_is_put_back_is_gone(real: Room, facilitator: Visitor) -> None:
    three(real)
    mark = mark_of(facilitator, "word of ana")
    press(facilitator, f"let:{mark}", "words")
    press(facilitator, "freeze")
    assert now(facilitator)["words"]
    press(facilitator, f"back:{mark}", "words")
    assert now(facilitator)["words"] == []


def test_a_text_that_was_changed_must_be_let_through_again(real: Room, facilitator: Visitor) -> None:
    three(real)
    mark = mark_of(facilitator, "word of ana")
    press(facilitator, f"let:{mark}", "words")
    works(real, "p_ana", text="another word")
    assert now(facilitator)["words"] == []
    answer = facilitator.send(f"/room/{LESSON}/words", press=f"let:{mark}")
    assert answer.code == 303
    assert now(facilitator)["words"] == []
    assert mark not in marks(facilitator)


def test_of_two_writers_no_text_is_projected(real: Room, facilitator: Visitor) -> None:
    for who in ("p_ana", "p_ben"):
        works(real, who, "first_round", text=f"word of {who[2:]}")
    for mark in marks(facilitator):
        press(facilitator, f"let:{mark}", "words")
    assert now(facilitator)["words"] == []
    assert "Fewer than 3 people have written." in facilitator.ask(f"/room/{LESSON}/words").body.decode()


def test_texts_stand_in_an_order_that_tells_nothing(real: Room, facilitator: Visitor) -> None:
    names = [f"{n:02d}" for n in range(20)]
    for name in names:
        works(real, f"p_{name}", text=f"text {name}")
    listed = re.findall(r">text (\d\d)<", facilitator.ask(f"/room/{LESSON}/words").body.decode())
    assert sorted(listed) == names
    assert listed not in (names, names[::-1])


@pytest.mark.parametrize("value", ["let:", "let:" + "0" * 32, "let:<b>", "back:" + "f" * 32, "x" * 500, ""])
def test_a_mark_that_nobody_was_given_lets_nothing_through(real: Room, facilitator: Visitor, value: str) -> None:
    three(real)
    press(facilitator, value, "words")
    assert BoardFile(real.course.room.folder).read().let == {}


def test_what_is_frozen_stands_and_says_since_when(real: Room, facilitator: Visitor) -> None:
    three(real)
    press(facilitator, "freeze")
    works(real, "p_dan", "first_round", text="late")
    found = now(facilitator)
    assert found["says"].startswith("3 people have answered.")
    assert re.match(r"This stands as it was at .*\d", found["stands"])
    assert "late" in facilitator.ask(f"/room/{LESSON}/words").body.decode()
    press(facilitator, "go_on")
    assert now(facilitator)["says"].startswith("4 people have answered.")


def test_what_is_hidden_is_not_sent(real: Room, facilitator: Visitor) -> None:
    three(real)
    press(facilitator, f"let:{mark_of(facilitator, 'word of ana')}", "words")
    press(facilitator, "hide")
    found = now(facilitator)
    assert (found["view"], found["words"], found["html"]) == (None, [], "")
    assert found["says"] == "The facilitator will show this again."
    assert "word of ana" not in facilitator.ask(f"/room/{LESSON}").body.decode()
    press(facilitator, "show")
    assert now(facilitator)["words"]


def test_one_picture_is_put_away_and_brought_back(real: Room, facilitator: Visitor) -> None:
    three(real)
    whole = len(pictures(now(facilitator)))
    press(facilitator, "away:tasks")
    assert len(pictures(now(facilitator))) == whole - 1
    page = facilitator.ask(f"/room/{LESSON}/control").body.decode()
    assert 'value="bring:tasks"' in page
    press(facilitator, "all")
    assert len(pictures(now(facilitator))) == whole


def test_counted_anew_earlier_answers_are_kept_and_come_back(real: Room, facilitator: Visitor) -> None:
    three(real)
    rows = crowd.count(real.course.room.store)
    press(facilitator, "anew")
    assert now(facilitator)["says"].startswith("0 people have answered.")
    assert marks(facilitator) == []
    works(real, "p_ana", "second_round")
    assert now(facilitator)["says"].startswith("1 person has answered.")
    press(facilitator, "back")
    assert now(facilitator)["says"].startswith("3 people have answered.")
    assert crowd.count(real.course.room.store) == rows + 1


def test_all_of_it_is_there_after_a_restart(real: Room, facilitator: Visitor, room) -> None:
    three(real)
    press(facilitator, f"let:{mark_of(facilitator, 'word of eva')}", "words")
    press(facilitator, "freeze")
    works(real, "p_dan", text="late")
    press(facilitator, "hide", view="far")
    before = now(facilitator)
    again = room()
    other = again.visitor()
    other.cookies = dict(facilitator.cookies)
    after = now(other)
    assert (after["words"], after["view"], after["stands"]) == (before["words"], before["view"], before["stands"])
    assert now(other, "/room/far")["hidden"]


def test_whoever_is_erased_is_gone_from_the_board(real: Room, facilitator: Visitor) -> None:
    three(real)
    works(real, "p_dan", "first_round", text="word of dan")
    for mark in marks(facilitator):
        press(facilitator, f"let:{mark}", "words")
    press(facilitator, "freeze")
    assert len(now(facilitator)["words"][0]["said"]) == 4
    real.course.room.store.erase("p_ana")
    found = now(facilitator)
    assert "word of ana" not in json.dumps(found)
    assert found["says"].startswith("3 people")
    kept = (real.course.room.folder / FILE).read_text()
    board_of(real.course.room).forget()
    forgot = (real.course.room.folder / FILE).read_text()
    assert len(re.findall(r"[0-9a-f]{32}", kept)) == 8
    assert len(re.findall(r"[0-9a-f]{32}", forgot)) == 6


def test_the_file_holds_no_answer(real: Room, facilitator: Visitor) -> None:
    three(real)
    for mark in marks(facilitator):
        press(facilitator, f"let:{mark}", "words")
    press(facilitator, "freeze")
    text = (real.course.room.folder / FILE).read_text()
    assert "p_ana" not in text
    assert "word" not in text


def test_who_is_how_far_has_a_mark_for_each_workbook(real: Room, facilitator: Visitor) -> None:
    works(real, "p_ana", *(task.key for task in load(STEM).tasks))
    works(real, "p_ben", "first_round")
    assert now(facilitator, "/room/far")["html"] == ""
    real.course.room.store.put("p_eva", Text(lesson="0.0", key="country", value="MEX"))
    found = now(facilitator, "/room/far")
    row = re.search(r"2\.1\.1 [^<]*</span>.*?</li>", found["html"], re.DOTALL)[0]
    assert sorted(re.findall(r'class="mark is-(\w+)"', row)) == ["begun", "done", "new"]
    assert "finished by 1, begun by 1, not begun by 1" in row
    assert found["says"].startswith("3 workbooks: one mark each")
    assert "1.1" in found["says"]
    assert not re.search("p_ana|p_ben|p_eva", json.dumps(found))


def test_the_order_of_workbooks_is_the_same_in_each_row_and_not_that_of_coming(real: Room) -> None:
    board = board_of(real.course.room)
    for n in range(12):
        real.course.room.store.put(f"p_{n:02d}", *(Text(lesson="0.0", key="n", value=str(n)) for _e in range(n + 1)))
        if n % 2:
            works(real, f"p_{n:02d}")
    found = crowd.by_person(real.course.room.store, "exercise", board.place)
    assert [LESSON in each for each in found] not in ([False, True] * 6, [True, False] * 6)
    assert found == crowd.by_person(real.course.room.store, "exercise", board.place)


def test_what_cannot_be_read_or_kept_is_a_sentence(
    real: Room, facilitator: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    three(real)

    def full(*_how: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(BoardFile, "_write", full)
        for page, value in (("control", "hide"), ("words", f"let:{marks(facilitator)[0]}")):
            answer = facilitator.ask(
                f"/room/{LESSON}/{page}",
                method="POST",
                body=f"_xsrf={facilitator.xsrf.replace('|', '%7C')}&press={value}",
                headers={"Accept": "application/json"},
            )
            assert "This press was not kept" in json.loads(answer.body)["says"]

    def gone(*_how: object) -> None:
        raise StoreError("the disk is gone")

    monkeypatch.setattr(crowd, "together", gone)
    for path in ("", "/control", "/words"):
        answer = facilitator.ask(f"/room/{LESSON}{path}")
        assert answer.code == 200
        assert "The answers cannot be reached." in answer.body.decode()


def test_odd_answers_break_nothing(real: Room, facilitator: Visitor) -> None:
    three(real)
    store = real.course.room.store
    store.put("p_ana", State(lesson=LESSON, key=TEXT, value={"a": 1}))
    store.put("p_ben", Text(lesson=LESSON, key="exercise", value="{"))
    broken = State(lesson=LESSON, key="exercise", value={"json": "[1]"})
    store.put("p_eva", broken, Items(lesson=LESSON, key=TEXT, value=[]))
    # What p_ana did and what p_ben wrote is still there.
    assert now(facilitator)["says"].startswith("2 people have answered.")
    assert len(marks(facilitator)) == 1
    assert now(facilitator, "/room/far")["html"]
