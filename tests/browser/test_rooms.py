"""A second room: started on the laptop, entered by five letters on a phone, unseen by the first, and erased."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, Server, running


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course with the facilitator at its computer."""
    with running(tmp_path_factory.mktemp("rooms"), "--facilitator") as found:
        yield found


def test_a_second_room_is_started_entered_and_erased(visit, shown: Server) -> None:
    laptop = visit(shown, LAPTOP)
    boss = laptop.open("/room")
    boss.get_by_role("link", name="Rooms").click()
    boss.get_by_label("What it is called").fill("Puebla")
    boss.get_by_role("button", name="Start it, and look at it").click()
    here = boss.locator(".rooms > li.here")
    expect(here).to_contain_text("You look at this room.")
    letters = here.locator(".letters").inner_text()
    assert re.fullmatch(r"[A-Z]{5}", letters)
    laptop.assert_no_sideways_scrolling()
    laptop.assert_all_can_be_read()
    laptop.assert_accessible()

    # The letters were seen by somebody whom they were not for.
    here.locator("summary", has_text="New letters").click()
    laptop.assert_accessible()
    here.get_by_role("button", name="Give it new letters").click()
    expect(boss.get_by_role("alert")).to_contain_text("The room Puebla has new letters:")
    old, letters = letters, here.locator(".letters").inner_text()
    assert old != letters
    first = boss.locator(".rooms > li").first
    first.get_by_role("button", name="Archive it").click()
    expect(first).to_contain_text("Archived: nothing changes any more")
    first.get_by_role("button", name="Open it again").click()
    expect(first).to_contain_text("Open: people come in with the letters.")

    phone = visit(shown, PHONE)
    page = phone.open("/enter")
    page.get_by_label("The five letters").fill(old)
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_role("alert")).to_contain_text("No room that is open has these letters.")
    phone.errors.clear()
    phone.failed.clear()
    page.get_by_label("The five letters").fill(letters.lower())
    phone.assert_accessible()
    phone.assert_no_sideways_scrolling()
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    phone.open_lesson("0.0-welcome")
    slider = page.get_by_role("radio", name="4").first
    slider.check()
    expect(page.get_by_text(re.compile("^.?.?saved")).first).to_be_visible()
    phone.assert_clean()

    # Its answer is in this room, and in no other.
    boss.goto(f"{shown.url}rooms")
    expect(boss.locator(".rooms > li.here")).to_contain_text("1 person has answers in it.")
    first = boss.locator(".rooms > li").first
    expect(first).to_contain_text("0 people have answers in it.")
    assert shown.kept() == []

    here = boss.locator(".rooms > li.here")
    here.get_by_text("Erase this room").click()
    here.get_by_label("Type the name of the room: Puebla").fill("Puebla")
    here.get_by_role("button", name="Erase it for good").click()
    expect(boss.get_by_role("alert")).to_contain_text("The room Puebla is erased")
    assert boss.locator(".rooms > li").count() == 1
    expect(boss.locator(".rooms > li")).to_contain_text("It is the only room.")
    laptop.assert_clean()
