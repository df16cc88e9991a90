"""Lesson 3.4 as a group meets it on the road: a sheet that outlives the network, a plan, and what is taken home."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Error, Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit, running

STEM = "3.4-study-mission"
#: The network is gone for a minute.
CUT = 60
ARRIVED = re.compile("All answers have arrived: ")


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


def erase(server: Server) -> None:
    """Erase everybody's answers, as the facilitator can."""
    with closing(sqlite3.connect(server.log.parent / "state" / "answers.sqlite")) as database:
        database.execute("DELETE FROM answers")
        database.commit()


def leave(page: Page, server: Server) -> None:
    """Close the lesson without a network, and end its kernel, which may still hear what was under way."""
    kernel = page.evaluate("JSON.parse(document.getElementById('kernel').textContent).kernelId")
    running_now = len(server.kernels())
    page.goto("about:blank")
    page.context.set_offline(False)
    assert page.request.post(f"{server.url}voila/api/shutdown/{kernel}").status == 204
    deadline = time.monotonic() + 30
    while len(server.kernels()) >= running_now and time.monotonic() < deadline:
        page.wait_for_timeout(50)


def on_phone(page: Page) -> list[dict]:
    """What the browser keeps of answers that have not arrived."""
    kept = page.evaluate("Object.entries(localStorage).filter(([name]) => name.startsWith('fieldschool sheet'))")
    return [edit for _name, found in kept for edit in json.loads(found)["edits"]]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A course of its own, whose answers can be counted and erased."""
    with running(tmp_path_factory.mktemp("alone")) as found:
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
    before = len(stored(alone, "visits"))
    page = seen.open_lesson(STEM)
    jump(page, "Is there a private place to talk?")
    expect(sheet(page).get_by_role("radio", name="Not seen")).to_be_checked()
    page.wait_for_timeout(1500)
    assert len(stored(alone, "visits")) == before
    seen.assert_no_sideways_scrolling()


def test_what_waits_for_one_reader_is_never_sent_as_anothers_nor_into_an_erased_workbook(alone: Server, visit) -> None:
    seen = visit(alone, PHONE)
    page = seen.open_lesson(STEM)
    sheet(page).get_by_role("textbox").fill("4")
    expect(waiting(page)).to_have_text(ARRIVED)
    mine = page.context.cookies()

    # Somebody else takes the phone before the network is back.
    page.context.set_offline(True)
    onward(page, "How many people came last month?")
    sheet(page).get_by_role("textbox").fill("310")
    expect(waiting(page)).to_have_text("1 answer waits on this phone.")
    leave(page, alone)
    page.context.clear_cookies()
    page = seen.open_lesson(STEM)
    expect(waiting(page)).to_be_hidden()
    jump(page, "How many people came last month?")
    expect(sheet(page).get_by_role("textbox")).to_have_value("")
    sheet(page).get_by_role("textbox").fill("12")
    expect(waiting(page)).to_have_text(ARRIVED)
    assert observed(alone) == {"one-people": 12}
    assert [edit["value"] for edit in on_phone(page)] == ["310"]

    # The first one is back, but the workbook was erased meanwhile.
    leave(page, alone)
    erase(alone)
    page.context.clear_cookies()
    page.context.add_cookies(mine)
    page = seen.open_lesson(STEM)
    expect(sheet(page).get_by_text("written for a workbook that was erased")).to_be_visible()
    page.wait_for_timeout(1000)
    assert stored(alone, "observations") == []
    sheet(page).get_by_role("button", name="Erase them from this phone").click()
    expect(sheet(page).get_by_text("written for a workbook that was erased")).to_be_hidden()
    assert on_phone(page) == []
    jump(page, "How many people came last month?")
    sheet(page).get_by_role("textbox").fill("7")
    expect(waiting(page)).to_have_text(ARRIVED)
    assert observed(alone) == {"one-people": 7}

    # It is erased once more, and this time the answer is wanted.
    page.context.set_offline(True)
    onward(page, "Is there a private place to talk?")
    sheet(page).get_by_role("radio", name="Not seen").check()
    leave(page, alone)
    erase(alone)
    page = seen.open_lesson(STEM)
    sheet(page).get_by_role("button", name="Send them").click()
    expect(waiting(page)).to_have_text(ARRIVED)
    assert observed(alone) == {"one-private": "not_seen"}


def test_a_visit_is_planned_asked_and_taken_home(server: Server, visit: Callable[..., Visit], screen) -> None:
    seen = visit(server, screen)
    page = seen.open_lesson(STEM)
    page.get_by_role("button", name="Two places").click()
    said = page.locator(".fs-sentence").first
    expect(said).to_contain_text("That is 90 minutes too many.")
    page.get_by_label("Everybody must be back by").select_option(label="13:00")
    expect(said).to_contain_text("35 minutes are left for what you cannot foresee.")
    page.get_by_role("button", name="Deal the questions out").click()
    expect(page.locator(".fs-sentence", has_text="8 minutes for each with its answer.")).to_be_visible()
    expect(page.locator(".fs-task").nth(1)).to_contain_text("done")

    # A place that nobody prepared has its questions, and its name stays a text.
    page.locator(".fs-list-form", has_text="Places that are not on our list").get_by_role(
        "button", name="Add one"
    ).click()
    page.get_by_label("What the place is called").fill("<i>Doña Ana</i>")
    page.get_by_label("What kind of place it is").select_option(label="Savings group")
    expect(sheet(page).get_by_label("Where are you?").locator("option", has_text="<i>Doña Ana</i>")).to_be_attached()
    sheet(page).get_by_label("Where are you?").select_option(label="<i>Doña Ana</i>")
    question(page, "How much does one person save in a week? Write the currency")
    next_ = sheet(page).get_by_role("button", name="Next", exact=True)
    assert next_.bounding_box()["height"] >= 56
    jump(page, "Would it fit at home?")
    sheet(page).get_by_role("radio", name="Yes with changes").check()
    sheet(page).get_by_role("radio", name="Yes with changes").press("ArrowDown")
    expect(sheet(page).get_by_role("radio", name="No", exact=True)).to_be_checked()
    sheet(page).get_by_role("radio", name="Yes as it is").check()
    jump(page, "How many members are there?")
    sheet(page).get_by_role("textbox").fill("many")
    expect(sheet(page).get_by_text("is not a number that can be read")).to_be_visible()
    sheet(page).get_by_role("textbox").fill("25")
    sheet(page).get_by_role("textbox").press("Enter")
    question(page, "How many of the members are women?")
    expect(sheet(page).locator(".fs-sheet-question")).to_be_focused()
    expect(waiting(page)).to_have_text(ARRIVED)

    page.get_by_role("button", name="Begin with what would fit").click()
    taken = page.locator(".fs-list-form", has=page.get_by_role("heading", name="What I take home"))
    home = taken.locator(".fs-record").last
    home.locator("summary").click()
    home.get_by_label("What I take home").fill("A box with three keys")
    home.get_by_label("What it needs first at home").select_option(label="A group that meets")
    home.get_by_label("What it is about").select_option(label="Papers and proof")
    expect(page.get_by_text("1 of 1 things is finished. First at home: A group that meets.")).to_be_visible()
    seen.until_kept("A box with three keys", "take_home")
    assert page.locator("main i", has_text="Doña").count() == 0
    seen.assert_accessible()
    seen.assert_no_sideways_scrolling()
    seen.assert_clean()
