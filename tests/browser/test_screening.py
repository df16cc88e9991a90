"""Lesson 3.1.2 as a person meets it: ideas, questions, sliders under the order of ideas, risks, a short list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "3.1.2-opportunities-and-challenges"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.get_by_role("button", name="Add the examples")).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def with_examples(page: Page) -> Page:
    page.get_by_role("button", name="Add the examples").click()
    expect(bars(page)).to_be_visible()
    # The examples come one by one; what is moved before the last has come would be drawn over.
    expect(page.locator(".fs-list-form .fs-status").first).to_contain_text("saved")
    return page


def bars(page: Page) -> Locator:
    return page.locator(".fs-tool .fs-bars svg[role=img]")


def names(page: Page) -> list[str]:
    # Each bar has its name, its number and a note.
    return bars(page).locator("g > g > text:first-child").all_text_contents()


def open_folds(page: Page) -> None:
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")


def test_an_idea_of_ones_own_is_scored_and_stays(lesson: Visit):
    page = lesson.page
    page.get_by_role("button", name="Add one").first.click()
    page.get_by_role("textbox", name="The idea").fill("Trout in tanks")
    expect(page.get_by_role("radio", name="Trout in tanks")).to_be_checked()
    open_folds(page)
    page.get_by_role("radiogroup", name="Who would buy it?").get_by_text("Two or more buyers").click()
    expect(bars(page)).to_have_attribute("aria-label", re.compile("Only one idea is in the race: Trout in tanks"))
    expect(page.locator(".fs-list-form .fs-status").first).to_contain_text("saved")
    lesson.until_kept("Trout in tanks")
    lesson.open_lesson(STEM)
    expect(bars(page)).to_contain_text("Trout in tanks")


def test_a_yes_takes_the_best_idea_out_and_says_why(lesson: Visit):
    page = with_examples(lesson.page)
    page.get_by_role("radio", name="Honey cooperative").click()
    open_folds(page)
    promise = page.get_by_role("radiogroup", name="Does somebody promise a fixed high profit?")
    promise.get_by_text("Yes").click()
    expect(page.get_by_text("Such promises are how frauds begin").first).to_be_visible()
    expect(bars(page)).to_have_attribute("aria-label", re.compile(r"^First: Eggs .*Taken out: Honey cooperative"))


def test_a_slider_changes_who_is_first_with_the_keyboard(lesson: Visit):
    page = with_examples(lesson.page)
    first = bars(page).locator("g > g > text:first-child").first
    expect(first).to_contain_text("Honey cooperative")
    slider = page.get_by_role("slider", name="Market")
    for _press in range(5):
        slider.press("ArrowLeft")
    expect(bars(page)).to_have_attribute("aria-label", re.compile("First: A tortilla shop"))
    expect(first).to_contain_text("A tortilla shop")
    expect(page.get_by_role("table", name="What the first place rests on")).to_contain_text("then another is first")


def test_on_a_phone_the_bars_stay_in_sight_above_the_sliders(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    with_examples(page)
    last = page.get_by_role("slider", name="Gain for the place")
    last.focus()
    page.wait_for_timeout(300)
    box, drawn = last.bounding_box(), bars(page).bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"]
    assert drawn["y"] >= 0
    assert drawn["y"] + drawn["height"] <= box["y"]


def test_risks_are_sorted_by_what_they_take_and_bad_numbers_get_a_sentence(lesson: Visit):
    page = with_examples(lesson.page)
    register = page.locator(".fs-list-form").nth(1)
    written = (
        ("A typhoon or hurricane", "Rare: once in 50 years (2%)", "90000"),
        ("The buyer does not pay", "Often: every second year (50%)", "5000"),
    )
    for place, (risk, often, loss) in enumerate(written):
        register.get_by_role("button", name="Add one").click()
        entry = register.locator(".fs-record").nth(place)
        expect(entry.locator("select").first).to_be_visible()
        entry.get_by_label("Of which idea").select_option(index=1)
        entry.get_by_label("What can go wrong").select_option(label=risk)
        entry.get_by_label("How often").select_option(label=often)
        entry.get_by_label("What is lost when it happens").fill(loss)
        expect(entry.locator(".fs-record-state")).to_have_text("counts")
    drawn = page.locator(".fs-bars svg[role=img]").nth(1)
    expect(drawn).to_have_attribute("aria-label", re.compile("Largest: The buyer does not pay. .* hardest single blow"))
    expect(page.locator(".fs-matrix svg[role=img]")).to_be_visible()
    expect(page.get_by_text("a buyer of milk owed a group")).to_be_visible()
    entry.get_by_label("Or in how many of 100 years").fill("300")
    expect(entry.get_by_text("the largest is 100")).to_be_visible()
    expect(entry.locator(".fs-record-state")).to_have_text("not finished")


def test_the_short_list_is_ticked_and_holds_three(lesson: Visit):
    page = with_examples(lesson.page)
    expect(page.get_by_role("table", name="My short list")).to_contain_text("Honey cooperative")
    page.get_by_role("checkbox", name="Honey cooperative").uncheck()
    table = page.get_by_role("table", name="My short list")
    expect(table).not_to_contain_text("Honey cooperative")
    expect(table).to_contain_text("tortilla")
    # The one that is taken out by a veto cannot be ticked at all.
    expect(page.get_by_role("checkbox", name="Shares in a farm")).to_have_count(0)


def test_anybody_can_use_it(lesson: Visit):
    page = with_examples(lesson.page)
    open_folds(page)
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) > 80
    assert min(heights) >= 44
    lesson.assert_accessible()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.page
    found.speak("es")
    found.open_lesson(STEM)
    page.get_by_role("button", name="Agregar los ejemplos").click()
    expect(bars(page)).to_have_attribute("aria-label", re.compile("^Primera: Cooperativa de miel"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()
