"""Lesson 3.3.1 as a person meets it: a member's year, a rule table that must add up, a bad year, terms that stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Server, Visit, added

STEM = "3.3.1-cooperatives"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor from the Philippines; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    found.page.locator(".fs-tool").get_by_label("My own country").select_option(label="Philippines")
    expect(told(found.page, "RA 9520")).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def told(page: Page, words: str):
    return page.get_by_text(words).first


def pressed(page: Page, name: str, key: str, times: int) -> None:
    page.get_by_role("slider", name=name).focus()
    for _press in range(times):
        page.keyboard.press(key)


def test_a_rule_table_that_does_not_add_up_is_told_and_put_back(lesson: Visit):
    page = lesson.page
    pressed(page, "Reserve fund", "ArrowLeft", 4)
    expect(told(page, "The shares add up to 96%, not to 100%")).to_be_visible()
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_text("The shares add up to 96%")).to_have_count(0)


def test_a_bad_year_runs_dry_and_lending_less_helps(lesson: Visit):
    page = lesson.page
    page.get_by_role("textbox", name="Of 100 deposited, members take out each month").fill("40")
    page.keyboard.press("Tab")
    expect(page.locator(".fs-sentence", has_text="the money at hand is not enough")).to_be_visible()
    page.get_by_role("textbox", name="Of 100 that it has, it lends").fill("20")
    page.keyboard.press("Tab")
    expect(page.locator(".fs-sentence", has_text="Everybody who asks is paid")).to_be_visible()


def test_terms_stay_and_everybody_can_use_the_page(server: Server, visit: Callable[..., Visit]):
    seen = visit(server, PHONE)
    page = seen.open_lesson(STEM)
    listed = page.locator(".fs-list-form").first
    record = added(listed)
    record.get_by_label("Name of the scheme").fill("A roof <b>for mothers</b>")
    expect(listed.locator(".fs-status")).to_contain_text("saved")
    seen.until_kept("A roof <b>for mothers</b>")
    seen.open_lesson(STEM)
    expect(page.locator(".fs-record summary").first).to_contain_text("A roof <b>for mothers</b>")
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")
    seen.assert_accessible()
    seen.assert_no_sideways_scrolling()
    seen.assert_clean()
