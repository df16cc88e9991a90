"""Lesson 2.2.2 as a person meets it: impacts, a mix under limits, and the best mix beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "2.2.2-harnessing"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-tool .fs-bars svg[role=img]").first).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def open_groups(page: Page) -> None:
    page.locator(".fs-form summary").evaluate_all("all => all.forEach((one) => { one.parentNode.open = true; })")


def card(page: Page, title: str) -> Locator:
    return page.get_by_role("checkbox", name=title, exact=True)


def sentence(page: Page) -> Locator:
    return page.locator(".fs-tool .fs-sentence").first


def ask(page: Page) -> None:
    page.get_by_role("button", name="Show the best mix that we can find").click()


def test_a_mix_fills_the_bars_and_says_what_does_not_fit(lesson: Visit):
    page = lesson.page
    open_groups(page)
    card(page, "Control of recruitment").check()
    expect(sentence(page)).to_contain_text("Your 1 strategy reaches 25 of 100")
    card(page, "Matched fund for public works").check()
    expect(page.locator(".fs-tool .fs-notice").first).to_contain_text("needs “Organizing migrants and families”")
    bars = page.locator(".fs-tool .fs-bars svg[role=img]").first
    expect(bars).to_have_attribute("aria-label", re.compile("Your 2 strategies reach 50 of 100"))
    card(page, "Matched fund for public works").uncheck()
    expect(page.locator(".fs-tool .fs-notice").first).to_be_hidden()


def test_another_impact_changes_what_every_card_says(lesson: Visit):
    page = lesson.page
    page.get_by_role("combobox", name="Impact 1").select_option(label="Entry to banks and cooperatives")
    expect(
        page.locator(".fs-compare td", has_text="Money lessons for migrant and family together").first
    ).to_be_visible()
    expect(page.locator(".fs-form summary", has_text="Money sent and saved: 3 of 4")).to_be_visible()


def test_the_best_mix_is_asked_for_compared_and_gone_when_a_limit_changes(lesson: Visit):
    page = lesson.page
    open_groups(page)
    card(page, "Control of recruitment").check()
    ask(page)
    told = page.locator(".fs-sentence", has_text="The best mix takes")
    expect(told).to_contain_text("points more")
    expect(page.locator(".fs-compare caption", has_text="Side by side")).to_be_visible()
    expect(page.locator(".fs-says", has_text="How strong each strategy turns out is not sure")).to_be_visible()
    page.get_by_role("textbox", name="People full time").fill("1")
    page.get_by_role("textbox", name="People full time").blur()
    expect(page.locator(".fs-sentence", has_text="Ask once more for the best mix")).to_be_visible()
    # What the solver leaves on the screen of its process is not for people.
    expect(page.get_by_text("HighsMip")).to_have_count(0)


def test_it_is_there_after_a_reload_with_the_best_mix(lesson: Visit):
    page = lesson.page
    open_groups(page)
    card(page, "Cooperatives open to members abroad").check()
    ask(page)
    expect(page.locator(".fs-compare caption", has_text="Side by side")).to_be_visible()
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    page.wait_for_timeout(800)
    lesson.open_lesson(STEM)
    expect(sentence(page)).to_contain_text("Your 1 strategy reaches")
    expect(page.locator(".fs-compare caption", has_text="Side by side")).to_be_visible()


def test_a_large_amount_is_read_whole_in_its_box(lesson: Visit):
    page = lesson.page
    page.get_by_role("combobox", name="My own country").select_option(label="Rwanda")
    box = page.get_by_role("textbox", name="Money a year")
    expect(box).to_have_value("22,000,000")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth + 1")


def test_it_works_with_the_keyboard_alone(lesson: Visit):
    page = lesson.page
    fold = page.locator(".fs-form summary", has_text="Before leaving and abroad")
    fold.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(card(page, "Help desk for migrants")).to_be_checked()
    expect(sentence(page)).to_contain_text("Your 1 strategy reaches")
    button = page.get_by_role("button", name="Show the best mix that we can find")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".fs-compare caption", has_text="Side by side")).to_be_visible()


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    open_groups(page)
    expect(card(page, "Homecoming week")).to_be_visible()
    heights = page.locator(".fs-check, .fs-option, .fs-button, select.fs-box").evaluate_all(
        "all => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 29
    assert min(heights) >= 44
    ask(page)
    expect(page.locator(".fs-compare caption", has_text="Side by side")).to_be_visible()
    lesson.assert_accessible()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    found.page.set_extra_http_headers({"Accept-Language": "es-MX"})
    page = found.open_lesson(STEM)
    page.get_by_role("button", name="Mostrar la mejor combinación que podemos encontrar").click()
    expect(page.locator(".fs-sentence", has_text="La mejor combinación que podemos encontrar toma")).to_be_visible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()
