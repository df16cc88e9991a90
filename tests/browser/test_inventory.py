"""Lesson 1.4 as a person meets it: short answers, places alike, first steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visit

STEM = "1.4-local-policies"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-bars svg[role=img]")).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def question(page: Page, words: str) -> Locator:
    return page.get_by_role("radiogroup", name=re.compile(words))


def answer(page: Page, words: str, said: str) -> None:
    question(page, words).get_by_text(said, exact=True).click()


def open_groups(page: Page) -> None:
    page.locator(".fs-form summary").evaluate_all("all => all.forEach((one) => { one.parentNode.open = true; })")


def test_answers_fill_the_bars_and_the_lists_of_steps(lesson: Visit):
    page = lesson.page
    open_groups(page)
    answer(page, "Has the council passed a text", "Yes")
    answer(page, "met at least twice", "Partly")
    answer(page, "which number to call", "I don't know")
    drawn = page.locator(".fs-bars svg[role=img]")
    expect(drawn).to_have_attribute(
        "aria-label", re.compile("3 questions answered: 1 yes, 1 partly, 0 no. 1 is not known")
    )
    options = page.get_by_role("combobox", name="Step 1: what is missing").locator("option")
    expect(options).to_have_text(["Nothing chosen", "A council on migration that meets"])


def test_size_and_level_bring_places_alike(lesson: Visit):
    page = lesson.page
    page.get_by_role("combobox", name="What we are").select_option(label="A town or municipality")
    people = page.get_by_role("textbox", name="About how many people live there")
    people.fill("18,000")
    people.blur()
    expect(page.locator(".fs-cards .fs-card h3").first).to_have_text("One day, one room, one table")
    expect(page.locator(".fs-html .fs-sentence", has_text="Closest to you by size and level.")).to_be_visible()


def test_a_step_is_proposed_rewritten_and_there_after_a_reload(lesson: Visit):
    page = lesson.page
    open_groups(page)
    answer(page, "come to us on fixed days", "No")
    page.get_by_role("combobox", name="Step 1: what is missing").select_option(label="Service days for papers")
    begin = page.get_by_role("textbox", name="Step 1: how we begin")
    expect(begin).to_have_value("Offer one agency a room and a table for one day.")
    begin.fill("On 4 May I ask <b>Ana</b>")
    begin.blur()
    expect(page.locator(".fs-words tbody td").first).to_have_text("On 4 May I ask <b>Ana</b>")
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    lesson.until_kept("On 4 May I ask <b>Ana</b>")
    lesson.open_lesson(STEM)
    expect(page.get_by_role("textbox", name="Step 1: how we begin")).to_have_value("On 4 May I ask <b>Ana</b>")


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    open_groups(page)
    expect(question(page, "Has the council passed a text")).to_be_visible()
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) == 21 * 4
    assert min(heights) >= 44
    lesson.assert_accessible()
