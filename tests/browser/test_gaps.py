"""Lesson 1.5 as a person meets it: sentences to choose, an order of gaps, recommendations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Visit

STEM = "1.5-gaps-and-recommendations"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-form summary").first).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def open_groups(page: Page) -> None:
    page.locator(".fs-form summary").evaluate_all("all => all.forEach((one) => { one.parentNode.open = true; })")


def score(page: Page, indicator: str, words: str) -> None:
    page.get_by_role("radiogroup", name=indicator, exact=True).get_by_text(words).click()
    # The picture grows with each answer and pushes down what is asked: the next click waits until it has.
    expect(page.locator(".fs-bars svg[role=img]")).to_contain_text(indicator)


def test_scores_make_an_order_that_says_how_sure_it_is(lesson: Visit):
    page = lesson.page
    open_groups(page)
    score(page, "Money in the budget", "No money.")
    score(page, "Coming back", "I don't know")
    drawn = page.locator(".fs-bars svg[role=img]")
    expect(drawn).to_have_attribute(
        "aria-label", re.compile("Provisional: 12 indicators are not answered yet. Largest")
    )
    expect(drawn).to_contain_text("0 to 8")
    # A line from the smallest to the largest that the gap can be; a sure gap has none.
    reaches = page.locator(".fs-bars g > g > path").evaluate_all("all => all.map((one) => one.getAttribute('d'))")
    assert [bool(reach) for reach in reaches] == [False, True]


def test_a_score_is_chosen_with_the_keyboard(lesson: Visit):
    page = lesson.page
    open_groups(page)
    first = page.get_by_role("radiogroup", name="Money in the budget", exact=True).get_by_role("radio").first
    first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="1 · In a crisis")).to_be_checked()
    expect(page.locator(".fs-bars svg[role=img]")).to_contain_text("rank 1")


def test_the_largest_gaps_become_recommendations_that_stay(lesson: Visit):
    page = lesson.page
    open_groups(page)
    score(page, "Money in the budget", "No money.")
    score(page, "Honest word before leaving", "There are posters.")
    page.get_by_role("button", name="Begin with my largest gaps").click()
    listed = page.locator(".fs-record summary")
    expect(listed).to_have_text([re.compile("Money in the budget"), re.compile("Honest word before leaving")])
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    page.wait_for_timeout(500)
    lesson.open_lesson(STEM)
    expect(page.locator(".fs-record summary")).to_have_count(2)


def test_anybody_can_use_it_and_what_is_missing_is_a_link_away(lesson: Visit):
    page = lesson.page
    open_groups(page)
    score(page, "Money in the budget", "No money.")
    expect(page.locator(".fs-bars svg[role=img]")).to_be_visible()
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    lesson.assert_accessible()
    page.get_by_role("link", name="Do lesson 1.4").click()
    expect(page).to_have_url(re.compile("/lesson/1.4-local-policies"))
