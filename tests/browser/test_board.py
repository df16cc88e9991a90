"""The room's live board: a phone answers and it is seen at once; a text only after the facilitator let it through."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from fieldschool.exercises.load import load
from fieldschool.workbook.entries import Items, State, Text
from fieldschool.workbook.store import Store

from .conftest import LAPTOP, PHONE, Server, running

STEM, LESSON = "2.1.1-definitions", "2.1.1"
RANKED, RANKING = "1.2", "ranking"
MARKUP = '<img src=x onerror="alert(1)"> remittance'
#: Milliseconds within which what was saved is seen, on a machine that does much else.
SEEN = 10_000


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course with the facilitator at its computer."""
    with running(tmp_path_factory.mktemp("board"), "--facilitator") as found:
        yield found


def works(server: Server, who: str, text: str = "") -> None:
    task = load(STEM).tasks[-1]
    saved = json.dumps({"lesson": LESSON, "tasks": {"first_round": {"state": "done"}}})
    entries = [State(lesson=LESSON, key="exercise", value={"json": saved})]
    if text:
        entries.append(Text(lesson=LESSON, key=f"exercise.{task.key}.{task.parts[0].key}", value=text))
    Store(f"sqlite:///{server.log.parent / 'state' / 'answers.sqlite'}").put(who, *entries)


def test_the_board_follows_and_shows_only_what_was_let_through(visit, shown: Server) -> None:
    wall, hand = visit(shown, LAPTOP), visit(shown, PHONE)
    page = wall.open(f"/room/{LESSON}")
    expect(page.locator("#says")).to_have_text(re.compile("^0 people"))

    # Seen without a reload, from the third person on.
    for who, text in (("p_ana", MARKUP), ("p_ben", "remesa"), ("p_eva", "padala")):
        works(shown, who, text)
    expect(page.locator("#says")).to_have_text(re.compile("^3 people have answered"), timeout=SEEN)
    expect(page.locator("#pictures svg[role=img]").first).to_be_visible()
    assert "remesa" not in page.content()

    # On the phone each text is read, and one let through by the keyboard.
    words = hand.open(f"/room/{LESSON}/words")
    item = words.locator(".said li", has_text="onerror")
    assert words.locator(".said img").count() == 0
    hand.assert_accessible()
    hand.assert_no_sideways_scrolling()
    item.get_by_role("button", name="Let through").focus()
    words.keyboard.press("Enter")
    expect(item.get_by_role("button", name="Put back")).to_be_visible()
    expect(page.locator("#words li")).to_have_text([MARKUP], timeout=SEEN)
    assert page.locator("#words img").count() == 0
    assert "remesa" not in page.content()
    wall.assert_accessible()
    wall.assert_no_sideways_scrolling()

    # Its author changes it: it is gone, and the phone is told that there is something new.
    works(shown, "p_ana", "changed")
    expect(page.locator("#words li")).to_have_count(0, timeout=SEEN)
    words.get_by_role("button", name="Something has changed: show it").click()
    expect(words.locator(".said li", has_text="changed")).to_be_visible()
    wall.assert_clean()
    hand.assert_clean()


def test_the_phone_freezes_and_hides_what_is_projected(visit, shown: Server) -> None:
    wall, hand = visit(shown, LAPTOP), visit(shown, PHONE)
    for n in range(4):
        works(shown, f"p_{n}")
    page, control = wall.open(f"/room/{LESSON}"), hand.open(f"/room/{LESSON}/control")
    before = page.locator("#says").text_content().split(".")[0]
    hand.assert_accessible()
    hand.assert_no_sideways_scrolling()

    control.get_by_role("button", name="Freeze").click()
    expect(page.locator("#stands")).to_have_text(re.compile("This stands as it was at"), timeout=SEEN)
    works(shown, "p_late")
    page.reload()
    assert page.locator("#says").text_content().split(".")[0] == before
    control.get_by_role("button", name="Unfreeze").click()
    expect(page.locator("#says")).not_to_have_text(re.compile(f"^{re.escape(before)}\\."), timeout=SEEN)

    # Counted anew, who answers the same again is counted.
    control.get_by_role("button", name="Count anew").click()
    expect(page.locator("#says")).to_have_text(re.compile("^0 people have answered"), timeout=SEEN)
    works(shown, "p_0")
    expect(page.locator("#says")).to_have_text(re.compile("^1 person has answered"), timeout=SEEN)
    control.get_by_role("button", name="Undo: count as before").click()
    expect(page.locator("#says")).to_have_text(re.compile(r"^\d{1,2} people have answered"), timeout=SEEN)

    control.get_by_role("button", name="Only this: How far the tasks are").click()
    expect(control.get_by_role("button", name="Bring all back")).to_be_visible()
    control.get_by_role("button", name="Hide", exact=True).click()
    expect(page.locator("#says")).to_have_text("The facilitator will show this again.", timeout=SEEN)
    expect(page.locator("#pictures svg")).to_have_count(0)
    wall.assert_accessible()
    page.get_by_role("button", name="Show again").click()
    expect(page.locator("#pictures figure")).to_have_count(1, timeout=SEEN)
    expect(control.get_by_role("button", name="Hide", exact=True)).to_be_visible(timeout=SEEN)

    far = wall.open("/room/far")
    expect(far.locator(".far-rows li", has_text="2.1.1").locator(".far-marks .is-begun").first).to_be_visible()
    wall.assert_accessible()
    wall.assert_no_sideways_scrolling()
    wall.assert_clean()
    hand.assert_clean()


def rank(server: Server, who: str, *objectives: str) -> None:
    rows = [{"place": float(place), "objective": each} for place, each in enumerate(objectives, start=1)]
    store = Store(f"sqlite:///{server.log.parent / 'state' / 'answers.sqlite'}")
    store.put(who, Items(lesson=RANKED, key=RANKING, value=rows))


def test_the_rooms_ranking_is_drawn_and_follows(visit, shown: Server, screen: dict[str, int]) -> None:
    for who, first in (("p_ana", "20"), ("p_ben", "20"), ("p_eva", "19")):
        rank(shown, who, first, "3", "6")
    seen = visit(shown, screen)
    page = seen.open(f"/room/{RANKED}")
    expect(page.locator("#together svg[role=img]").first).to_be_visible()
    expect(page.locator("#says")).to_have_text(re.compile("^[34] people have answered"))
    before = page.locator("#together .fs-says").first.text_content()
    for who in ("p_ana", "p_ben", "p_eva"):
        rank(shown, who, "15", "1", "2")
    expect(page.locator("#together .fs-says").first).not_to_have_text(before)
    seen.assert_no_sideways_scrolling()
    seen.assert_accessible()
    seen.assert_clean()


def test_a_lesson_leads_the_facilitator_there(visit, shown: Server, screen: dict[str, int]) -> None:
    seen = visit(shown, screen)
    page = seen.open_lesson("1.2-gcm")
    page.get_by_role("link", name="Show what the room answered").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the room answered: Global Compact on Migration")
    seen.assert_no_sideways_scrolling()
