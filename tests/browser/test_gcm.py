"""Lesson 1.2 as a person meets it: the map, the votes, cards moved by finger, mouse and keyboard, what is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visit

STEM = "1.2-gcm"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-heat tbody tr")).to_have_count(23)
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def titles(page: Page) -> Locator:
    return page.locator("ol.fs-ranking .fs-rank-title")


def grip(page: Page, title: str) -> Locator:
    return page.locator("ol.fs-ranking .fs-rank", has_text=title).locator(".fs-grip")


def put_on_list(page: Page, *names: str) -> None:
    page.locator(".fs-pool summary").evaluate_all("all => all.forEach((one) => { one.parentNode.open = true; })")
    for name in names:
        page.get_by_role("button", name=f"Put on my list: {name}").click()
        expect(titles(page).last).to_contain_text(name)


def test_a_word_and_a_press_lead_to_an_objective(lesson: Visit):
    page = lesson.page
    page.get_by_role("textbox", name="Search a word").fill("bank")
    expect(page.locator(".fs-heat tbody tr")).not_to_have_count(23)
    row = page.get_by_role("button", name="20 · Sending and saving money")
    row.click()
    expect(row).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".fs-heat-told")).to_contain_text("What is left at the counter of every 100")
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".fs-heat-told")).to_have_count(0)


def test_a_phone_has_a_column_a_goal_and_a_goal_has_its_targets(lesson: Visit):
    page = lesson.page
    heads = page.locator(".fs-heat thead tr").last.locator("th")
    expect(heads).to_have_count(13 if page.viewport_size["width"] < 600 else 42)
    page.get_by_role("combobox", name="A goal", exact=True).select_option(
        label="Goal 16: Peace, justice and strong institutions"
    )
    expect(heads).to_have_text(["Objective", "16.2", "16.7", "16.9", "16.b"])


def test_the_vote_of_any_country_is_found(lesson: Visit):
    page = lesson.page
    page.get_by_role("combobox", name="Another country").select_option(label="Chile")
    expect(page.locator(".fs-bars svg[role=img]")).to_have_attribute("aria-label", re.compile("Chile abstained"))


def test_cards_are_moved_by_the_keyboard_and_the_focus_stays(lesson: Visit):
    page = lesson.page
    put_on_list(page, "Data", "Skills", "Coming back")
    grip(page, "Coming back").focus()
    page.keyboard.press("ArrowUp")
    expect(titles(page).nth(1)).to_contain_text("Coming back")
    expect(grip(page, "Coming back")).to_be_focused()
    expect(page.get_by_text("Coming back (objective 21) is now number 2 of 3.")).to_be_attached()
    page.keyboard.press("Home")
    expect(titles(page).nth(0)).to_contain_text("Coming back")
    page.keyboard.press("Delete")
    expect(titles(page)).to_have_count(2)


def test_cards_are_moved_by_buttons(lesson: Visit):
    page = lesson.page
    put_on_list(page, "Data", "Skills", "Coming back")
    page.get_by_role("button", name="To the top: Coming back").click()
    expect(titles(page).nth(0)).to_contain_text("Coming back")
    page.get_by_role("button", name="Down: Coming back").click()
    expect(titles(page).nth(1)).to_contain_text("Coming back")
    page.get_by_role("button", name="Take off: Coming back").click()
    expect(titles(page)).to_have_count(2)


def test_a_card_is_dragged_by_its_handle(lesson: Visit):
    page = lesson.page
    put_on_list(page, "Data", "Skills", "Coming back")
    handle = grip(page, "Coming back")
    handle.scroll_into_view_if_needed()
    page.evaluate(
        "window.scrollTo(0, document.querySelector('ol.fs-ranking').getBoundingClientRect().top + scrollY - 200)"
    )
    box, first = handle.bounding_box(), page.locator("ol.fs-ranking .fs-rank").first.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 20, box["y"], steps=3)
    page.mouse.move(box["x"] + 20, first["y"] + 4, steps=8)
    expect(page.locator("ol.fs-ranking .fs-rank").first).to_have_attribute("data-drop", "before")
    page.mouse.up()
    expect(titles(page).nth(0)).to_contain_text("Coming back")
    expect(page.locator("[data-drop]")).to_have_count(0)


def test_what_was_ranked_and_written_is_there_after_a_reload(lesson: Visit):
    page = lesson.page
    put_on_list(page, "Sending and saving money", "What people abroad give")
    box = page.get_by_role("textbox", name="Sending and saving money (objective 20): what does my place already do?")
    box.fill("Costs <b>on the wall</b>")
    box.blur()
    expect(page.locator(".fs-words tbody td").last).to_have_text("still to be written")
    expect(page.locator(".fs-words tbody tr", has_text="objective 20")).to_contain_text("Costs <b>on the wall</b>")
    expect(page.locator(".fs-list-form .fs-status").last).to_contain_text("saved")
    lesson.until_kept("Costs <b>on the wall</b>")
    lesson.open_lesson(STEM)
    expect(titles(page)).to_have_count(2)
    expect(box).to_have_value("Costs <b>on the wall</b>")


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    put_on_list(page, "Data")
    page.get_by_role("button", name="20 · Sending and saving money").click()
    expect(page.locator(".fs-heat-told")).to_be_visible()
    heights = page.locator(".fs-rank button").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) == 5 + 22 * 3
    assert min(heights) >= 44
    if page.viewport_size["width"] < 600:
        rows = page.locator(".fs-heat-name").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
        assert min(rows) >= 44
    lesson.assert_accessible()
