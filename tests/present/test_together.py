"""What the room answered in one lesson: for the facilitator only, from three people on, nobody's name in it."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace

import pytest

from fieldschool import course
from fieldschool.charts.picture import Picture, Table
from fieldschool.tools import together
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Items, Number, Text
from fieldschool.workbook.errors import StoreError

from .conftest import Room, code
from .test_room import become_facilitator

LESSON = "3.2.1"


def picture_of(answers, country: str) -> list[Picture]:
    """A bar: how much the people said in all."""
    total = sum(each["amount"].value for each in answers)
    bar = {"unit": "", "items": [{"name": country, "value": total, "text": f"{total:g}", "note": "", "mark": ""}]}
    table = Table("All", ("Who", "What"), (("all", f"{total:g}"),))
    return [Picture("bars", f"{total:g} in all.", bar, table, ("The room",))]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, room, small_course) -> Room:
    """A course whose one lesson is shown together by `picture_of`."""
    small_course(code("1"))
    monkeypatch.setattr(together, "has_one", lambda lesson: lesson.number == LESSON)
    monkeypatch.setattr(together, "together_of", lambda _lesson: SimpleNamespace(KEYS=("amount",), room=picture_of))
    return room()


def answer(room: Room, **amounts: float) -> None:
    for who, amount in amounts.items():
        room.course.room.store.put(who, Number(lesson=LESSON, key="amount", value=float(amount)))


def test_only_the_facilitator_sees_it(asked: Room) -> None:
    visitor = asked.visitor()
    assert visitor.ask(f"/room/{LESSON}").headers["Location"] == "/facilitator"
    assert visitor.ask(f"/room/{LESSON}/now").code == 403


@pytest.mark.parametrize("lesson", ["9.9", "0.0", ".", "3.2.1.", "3..2"])
def test_a_lesson_without_it_is_not_found(asked: Room, lesson: str) -> None:
    assert become_facilitator(asked).ask(f"/room/{lesson}").code == 404


def test_of_two_people_nothing_is_drawn(asked: Room) -> None:
    answer(asked, p_ana=1, p_ben=2)
    now = json.loads(become_facilitator(asked).ask(f"/room/{LESSON}/now").body)
    assert now["view"] is None
    assert now["says"].startswith("2 people have answered. The picture comes with 3 answers")


def test_who_only_opened_the_lesson_is_not_counted(asked: Room) -> None:
    answer(asked, p_ana=1, p_ben=2)
    asked.course.room.store.put("p_eva", Items(lesson=LESSON, key="amount", value=[]))
    now = json.loads(become_facilitator(asked).ask(f"/room/{LESSON}/now").body)
    assert now["view"] is None
    assert now["says"].startswith("2 people have answered.")


def test_from_three_people_on_it_is_drawn_and_names_nobody(asked: Room) -> None:
    answer(asked, p_ana=1, p_ben=2, p_eva=4)
    answer(asked, p_eva=5)
    asked.course.room.store.put("p_dan", Text(lesson=LESSON, key="other", value="Dan Otieno"))
    asked.course.room.store.put("p_dan", Number(lesson="0.0", key="amount", value=100.0))
    facilitator = become_facilitator(asked)
    now = json.loads(facilitator.ask(f"/room/{LESSON}/now").body)
    assert now["view"]["content"]["pictures"][0]["sentence"] == "8 in all."
    assert now["view"]["sources"] == ["The room"]
    assert now["says"].startswith("3 people have answered. As of")
    page = facilitator.ask(f"/room/{LESSON}").body.decode()
    assert "8 in all." in page
    assert not [name for name in ("p_ana", "p_eva", "p_dan", "Otieno") if name in page]


def test_what_cannot_be_read_is_said(asked: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise StoreError("The answers cannot be read now.")

    facilitator = become_facilitator(asked)
    monkeypatch.setattr(crowd, "together", broken)
    assert "The answers cannot be reached." in facilitator.ask(f"/room/{LESSON}").body.decode()


def test_the_room_leads_to_it(asked: Room) -> None:
    assert f'href="/room/{LESSON}"' in become_facilitator(asked).ask("/room").body.decode()


def test_every_module_of_this_kind_says_what_it_reads_and_draws_nothing_of_nothing() -> None:
    found = [lesson for lesson in course.load().lessons if together.has_one(lesson)]
    assert found
    for lesson in found:
        made = together.together_of(lesson)
        assert made.KEYS
        assert all(isinstance(key, str) for key in made.KEYS)
        # Odd answers are none: a person who saved something else under the key does not break the room's picture.
        odd = [{key: Text(lesson=lesson.number, key=key, value="<b>x</b>") for key in made.KEYS}] * 3
        for answers in ([], odd, [{}]):
            for picture in made.room(answers, "PHL"):
                assert picture.sentence
                assert "<b>" not in json.dumps(picture.page())


def test_the_modules_are_found_without_being_opened() -> None:
    before = {name for name in sys.modules if name.endswith(".room") and "tools" in name}
    [together.has_one(lesson) for lesson in course.load().lessons]
    assert {name for name in sys.modules if name.endswith(".room") and "tools" in name} == before
