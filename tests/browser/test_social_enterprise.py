"""Lesson 3.3.3 as a person meets it: sliders under a picture, fold-outs with numbers, lines that stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "3.3.3-social-enterprises"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(bars(found.page)).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def bars(page: Page):
    return page.locator(".fs-stacked svg[role=img]").first


def open_folds(page: Page) -> None:
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")


def test_prices_move_by_keyboard_and_a_wrong_number_gets_a_sentence(lesson: Visit):
    page = lesson.page
    expect(bars(page)).to_have_attribute("aria-label", re.compile("It pays for itself from"))
    slider = page.get_by_role("slider", name="All prices, up or down")
    slider.focus()
    for _press in range(14):
        page.keyboard.press("ArrowLeft")
    expect(bars(page)).to_have_attribute("aria-label", re.compile("are missing each month"))
    open_folds(page)
    fixed = page.get_by_role("textbox", name="Fixed costs a month")
    fixed.fill("a lot")
    fixed.blur()
    expect(page.locator(".fs-note", has_text="number").first).to_be_visible()
    fixed.fill("100")
    fixed.blur()
    expect(bars(page)).to_have_attribute("aria-label", re.compile("Your plan leaves"))


def test_a_range_follows_what_is_counted_and_a_member_is_told_of_a_loss(lesson: Visit):
    page = lesson.page
    told = page.locator(".fs-sentence", has_text="Each 1 that is put in")
    before = told.text_content()
    open_folds(page)
    page.get_by_role("checkbox", name=re.compile("What a family saves")).uncheck()
    expect(told).not_to_have_text(before)
    here = page.get_by_role("textbox", name="Price of a unit here")
    here.fill("99")
    here.blur()
    expect(page.locator(".fs-sentence", has_text="A member loses")).to_be_visible()


def test_lines_stay_and_everybody_can_use_the_page(server: Server, visit: Callable[..., Visit]):
    seen = visit(server, PHONE)
    page = seen.open_lesson(STEM)
    line = page.get_by_role("textbox", name="What we would sell or do")
    line.fill("Bread, <b>every</b> morning")
    line.blur()
    table = page.get_by_role("table", name="My outline")
    expect(table).to_contain_text("Bread, <b>every</b> morning")
    seen.until_kept("Bread, <b>every</b> morning", "social_outline")
    seen.open_lesson(STEM)
    expect(page.get_by_role("table", name="My outline")).to_contain_text("Bread, <b>every</b> morning")
    open_folds(page)
    seen.assert_accessible()
    seen.assert_no_sideways_scrolling()
    seen.assert_clean()
