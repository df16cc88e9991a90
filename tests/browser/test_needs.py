"""Lesson 3.1.1 as a person meets it: a walk with a family, a table, a canvas, three needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visit, added

STEM = "3.1.1-characteristics-and-needs"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-grouped svg[role=img]").first).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def month(page: Page) -> Locator:
    return page.locator(".fs-grouped svg[role=img]").first


def choose(page: Page, name: str, label: str) -> None:
    page.get_by_role("combobox", name=name, exact=True).select_option(label=label)


def open_folds(page: Page) -> None:
    # What is asked comes a moment after the group is chosen; a fold that is not there yet cannot be opened.
    expect(page.locator(".fs-form fieldset", has_text="School costs").first).to_be_attached()
    page.locator(".fs-form .fs-folds:has(fieldset) summary").evaluate_all(
        "all => all.forEach((one) => { one.parentNode.open = true; })"
    )


def test_a_family_walks_with_buttons_and_with_the_keyboard(lesson: Visit):
    page = lesson.page
    choose(page, "My own country", "Mexico")
    page.get_by_role("button", name="Later").click()
    expect(month(page)).to_have_attribute("aria-label", re.compile("Stage 2 of 10, “Finding the job”"))
    page.get_by_role("button", name="Later").press("Enter")
    page.get_by_role("button", name="Later").press("Enter")
    expect(month(page)).to_have_attribute("aria-label", re.compile("Stage 4 of 10.*MXN 4,250 is missing each month"))
    expect(page.locator(".fs-cards h3").first).to_have_text("A first contact abroad")


def test_bars_are_kept_and_moved_and_the_longest_stays_inside(lesson: Visit):
    page = lesson.page
    month(page).evaluate("svg => { window.kept = svg.querySelector('g > rect'); }")
    options = page.get_by_role("combobox", name="The family", exact=True).locator("option")
    choose(page, "The family", options.nth(1).inner_text())
    assert month(page).evaluate("svg => svg.contains(window.kept)")
    inside = month(page).evaluate(
        "svg => Math.max(...[...svg.querySelectorAll('text, rect')].map((one) => one.getBoundingClientRect().right))"
        " - svg.getBoundingClientRect().right"
    )
    assert inside <= 1


def test_a_family_of_ones_own_is_written_chosen_and_there_after_a_reload(lesson: Visit):
    page = lesson.page
    added(page.locator(".fs-list-form").first)
    card = page.locator(".fs-record[data-done=no]")
    for label, text in (("A short name", "<b>Baker</b>"), ("Food, before", "3000"), ("Food, after", "-5")):
        box = page.locator(".fs-record").last.get_by_role("textbox", name=label)
        box.fill(text)
        box.blur()
    expect(card).to_contain_text("Too small: the smallest is 0")
    box = page.locator(".fs-record").last.get_by_role("textbox", name="Food, after")
    box.fill("4000")
    box.blur()
    expect(card).to_have_count(0)
    choose(page, "The family", "<b>Baker</b>")
    expect(page.locator(".fs-target h3")).to_have_text("<b>Baker</b>")
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    lesson.until_kept("<b>Baker</b>")
    lesson.open_lesson(STEM)
    expect(page.locator(".fs-target h3")).to_have_text("<b>Baker</b>")


def test_a_group_brings_its_needs_and_what_is_missing_can_come_first(lesson: Visit):
    page = lesson.page
    choose(page, "The group that I serve", "Children with a parent abroad")
    expect(page.locator(".fs-notice", has_text="Ask each school")).to_be_visible()
    open_folds(page)
    question = page.get_by_role("radiogroup", name="Somebody who listens to the children")
    question.get_by_text("No", exact=True).click()
    choose(page, "Who answers it: Somebody who listens to the children", "Another: I write it")
    place = page.get_by_role("textbox", name="Name and hours: Somebody who listens to the children")
    place.fill("Ana, room 2")
    place.blur()
    row = page.locator(".fs-words tbody tr", has_text="Somebody who listens to the children")
    expect(row).to_contain_text("Ana, room 2")
    choose(page, "Need 1 that comes first", "Somebody who listens to the children")
    why = page.get_by_role("textbox", name="Need 1: why, and whom I ask")
    why.fill("Three pupils asked; I ask the head")
    why.blur()
    expect(page.locator(".fs-words", has_text="What I take home")).to_contain_text("I ask the head")


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    choose(page, "The group that I serve", "Children with a parent abroad")
    expect(page.get_by_text("Its needs, stage by stage")).to_be_visible()
    open_folds(page)
    expect(page.get_by_role("radiogroup", name="School costs")).to_be_visible()
    heights = page.locator(".fs-option:visible, .fs-button:visible, select.fs-box:visible").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 40
    assert min(heights) >= 44
    lesson.assert_accessible()
