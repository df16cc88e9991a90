"""Lesson 2.1.2 as a person meets it: two lines, events by number, an index that moves, notes that keep their chart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "2.1.2-history"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(picture(found.page)).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def picture(page: Page, place: int = 0) -> Locator:
    return page.locator(".fs-years svg[role=img]").nth(place)


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).select_option(label=option)


def open_fold(page: Page, name: str) -> None:
    page.locator(".fs-form summary", has_text=name).click()


def test_the_lines_follow_the_measure_and_two_sizes_get_an_axis_each(lesson: Visit):
    page = lesson.page
    choose(page, "Second country", "Rwanda")
    choose(page, "What we look at", "Money received from abroad")
    expect(picture(page)).to_have_attribute("aria-label", re.compile(r"Mexico: up from .* Rwanda: up from"))
    expect(picture(page, 1)).to_contain_text("Rwanda")
    expect(page.locator(".fs-notice").first).to_contain_text("an axis of its own")
    page.get_by_text("Index: one year is 100").click()
    expect(picture(page, 1)).to_have_count(0)
    expect(picture(page)).to_contain_text("index, 2000 = 100")


def test_the_year_of_100_moves_with_the_keyboard_and_is_written_as_a_year(lesson: Visit):
    page = lesson.page
    page.get_by_text("Index: one year is 100").click()
    slider = page.get_by_role("slider", name="The year that is 100")
    expect(slider).to_have_attribute("aria-valuetext", "2000")
    slider.focus()
    slider.press("ArrowRight")
    expect(page.locator(".fs-view .fs-sentence").first).to_contain_text("with 2005 as 100")


def test_marks_do_not_touch_and_stand_for_the_events_in_the_list(lesson: Visit):
    page = lesson.page
    marks = page.locator(".fs-years").first.locator("svg[role=img] > g:last-of-type > g")
    expect(marks.first).to_be_visible()
    boxes = marks.evaluate_all(
        """all => all.map((one) => {
            const { x, y, width, height } = one.children[1].getBoundingClientRect();
            return [x, y, x + width, y + height];
        })"""
    )
    assert len(boxes) > 20
    assert min(box[0] for box in boxes) >= 0
    assert max(box[2] for box in boxes) <= page.viewport_size["width"]
    touching = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[:i]
        if a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5
    ]
    assert not touching
    fold = page.locator(".fs-years details").first
    if page.viewport_size["width"] <= PHONE["width"]:
        assert fold.get_attribute("open") is None
        fold.locator("summary").click()
    numbered = fold.locator(".fs-events").first.locator("li")
    expect(numbered).to_have_count(len(boxes))
    expect(numbered.first.locator(".fs-event-head")).to_have_text(re.compile(r"^\d{4} · \w"))


def test_a_note_keeps_its_chart_and_both_are_there_after_a_reload(lesson: Visit):
    page = lesson.page
    choose(page, "What we look at", "Price of one US dollar")
    open_fold(page, "Three likenesses")
    box = page.get_by_role("textbox", name="Likeness 1")
    box.fill("In <b>both</b> it rose")
    box.blur()
    expect(page.get_by_text("Its chart: Price of one US dollar")).to_be_visible()
    expect(page.locator(".fs-words tbody td").first).to_have_text("In <b>both</b> it rose")
    choose(page, "What we look at", "Refugees taken in")
    expect(picture(page)).to_have_attribute("aria-label", re.compile("^Refugees taken in"))
    page.get_by_role("button", name="Show its chart").click()
    expect(picture(page)).to_have_attribute("aria-label", re.compile("^Price of one US dollar"))
    expect(page.get_by_role("combobox", name="What we look at").locator("option:checked")).to_have_text(
        "Price of one US dollar"
    )
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    lesson.until_kept("In <b>both</b> it rose")
    lesson.open_lesson(STEM)
    expect(page.locator(".fs-words tbody td").first).to_have_text("In <b>both</b> it rose")
    open_fold(page, "Three likenesses")
    expect(page.get_by_role("textbox", name="Likeness 1")).to_have_value("In <b>both</b> it rose")


def test_a_country_without_figures_says_so(lesson: Visit):
    page = lesson.page
    choose(page, "First country", "St. Martin")
    expect(page.locator(".fs-view .fs-sentence").first).to_contain_text("St. Martin: no figure is known here.")
    expect(page.locator(".fs-notice").first).to_contain_text("No events were prepared for St. Martin.")
    expect(picture(page)).to_contain_text("Philippines")


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    page.locator(".fs-form summary, .fs-view summary").evaluate_all(
        "all => all.forEach((one) => { one.parentNode.open = true; })"
    )
    controls = page.locator(".fs-form :is(select, input[type=text], .fs-option, button, summary)")
    heights = controls.evaluate_all(
        "all => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 15
    assert min(heights) >= 44
    lesson.assert_accessible()
