"""Lesson 3.4 as a group meets it on the road: a sheet that outlives the network, a plan, and what is taken home."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

import pytest
from playwright.sync_api import Error, Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit, running

STEM = "3.4-study-mission"
#: The network is gone for a minute.
CUT = 60
ARRIVED = re.compile("All answers have arrived: ")
PLACE = "v-mex-pueblacity"


def sheet(page: Page) -> Locator:
    return page.locator(".fs-sheet")


def waiting(page: Page) -> Locator:
    return sheet(page).locator(".fs-sheet-waiting")


def question(page: Page, words: str) -> None:
    expect(sheet(page).locator(".fs-sheet-question")).to_have_text(words)


def onward(page: Page, words: str) -> None:
    sheet(page).get_by_role("button", name="Next", exact=True).click()
    question(page, words)


def jump(page: Page, words: str) -> None:
    fold = sheet(page).locator("details")
    if not fold.evaluate("one => one.open"):
        fold.locator("summary").click()
    fold.get_by_role("button", name=re.compile(f"^{re.escape(words)}")).click()
    question(page, words)


def stored(server: Server, key: str) -> list[dict]:
    """The values under a key, the oldest first."""
    return [json.loads(value)["value"] for name, value in server.kept() if name == key]


def observed(server: Server) -> dict[str, object]:
    """The newest observations; each question must stand there once."""
    rows = stored(server, "observations")[-1]
    assert len({(row["site_id"], row["item_id"]) for row in rows}) == len(rows), "An answer is there twice."
    return {row["item_id"]: row["value"] for row in rows}


def on_phone(page: Page) -> list[dict]:
    """What the browser keeps of answers that have not arrived."""
    kept = page.evaluate("Object.entries(localStorage).filter(([name]) => name.startsWith('fieldschool sheet'))")
    return [edit for _name, found in kept for edit in json.loads(found)["edits"]]


@pytest.fixture
def alone(tmp_path) -> Server:
    """A course of its own, whose answers can be counted and erased."""
    with running(tmp_path) as found:
        yield found


def test_a_minute_without_network_and_a_reload_lose_nothing_and_double_nothing(alone: Server, visit) -> None:
    seen = visit(alone, PHONE)
    page = seen.open_lesson(STEM)
    question(page, "How many doors or desks must a person pass for one need?")
    sheet(page).get_by_role("textbox").fill("4")
    expect(waiting(page)).to_have_text(ARRIVED)

    page.context.set_offline(True)
    cut = time.monotonic()
    onward(page, "How many people came last month?")
    sheet(page).get_by_role("textbox").fill("310")
    onward(page, "Is there a private place to talk?")
    sheet(page).get_by_role("radio", name="Not seen").check()
    jump(page, "What went wrong, in their own words?")
    sheet(page).get_by_role("textbox").fill("The <b>key</b> was lost")
    expect(waiting(page)).to_have_text("3 answers wait on this phone.")
    # The sheet sends again and again meanwhile, and none of it must count twice.
    page.wait_for_timeout(15_000)
    with pytest.raises(Error):
        page.reload()
    page.wait_for_timeout(1000 * max(0.0, CUT - (time.monotonic() - cut)))
    assert observed(alone) == {"one-walk": 4}, "Something came through: the network was not cut."

    page.context.set_offline(False)
    page = seen.open_lesson(STEM)
    question(page, "What went wrong, in their own words?")
    expect(sheet(page).get_by_role("textbox")).to_have_value("The <b>key</b> was lost")
    expect(waiting(page)).to_have_text(ARRIVED)
    trouble = "The <b>key</b> was lost"
    assert observed(alone) == {"one-walk": 4, "one-people": 310, "one-private": "not_seen", "all-trouble": trouble}
    ids = stored(alone, "visits")[-1]["ids"]
    assert len(ids) == len(set(ids)) == 4
    assert on_phone(page) == [], "What has arrived is still on the phone."
    assert sheet(page).locator("b").count() == 0

    # Nothing is sent once more by a page that is opened again.
    before = len(alone.kept())
    page = seen.open_lesson(STEM)
    jump(page, "Is there a private place to talk?")
    expect(sheet(page).get_by_role("radio", name="Not seen")).to_be_checked()
    page.wait_for_timeout(1500)
    assert len(alone.kept()) == before
    seen.assert_no_sideways_scrolling()
