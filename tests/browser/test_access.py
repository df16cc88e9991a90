"""Lesson 3.2.5 as a person meets it: a sum and a time, filters, a look back, safety, own products, what is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit, added

STEM = "3.2.5-access"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor from the Philippines; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    found.page.locator(".fs-tool").get_by_label("My country").select_option(label="Philippines")
    expect(bars(found.page)).to_contain_text("Maya")
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def bars(page: Page) -> Locator:
    return page.locator(".fs-bars svg[role=img]").first


def filled(page: Page, rate: str) -> Locator:
    own = page.locator(".fs-list-form").first
    record = added(own)
    record.get_by_label("What it is called, and who offers it").fill("Coop Luz")
    record.get_by_label("Currency").select_option(label="PHP")
    record.get_by_label("Rate, % a year").fill(rate)
    record.get_by_label("Year of the rate").fill("2026")
    record.get_by_label("Who says so").fill("The branch")
    record.get_by_label("Who stands behind the money").select_option(label="Not insured")
    return record


def test_a_longer_time_lets_locked_products_in_with_the_keyboard(lesson: Visit):
    page = lesson.page
    expect(page.get_by_text("MP2 savings (locked for 5 years)")).to_be_visible()
    slider = page.get_by_role("slider", name="Needed again after")
    slider.focus()
    page.keyboard.press("End")
    expect(bars(page)).to_contain_text("MP2 savings")


def test_what_is_not_known_is_named_and_not_shown(lesson: Visit):
    page = lesson.page
    page.get_by_text("yes, all of it").click()
    expect(bars(page)).not_to_contain_text("CIMB")
    expect(page.get_by_text(re.compile("we do not know whether it passes your filters: .*CIMB"))).to_be_visible()


def test_an_earlier_year_shows_more_of_the_past(lesson: Visit):
    page = lesson.page
    lines = page.locator(".fs-years svg[role=img]")
    slider = page.get_by_role("slider", name="Saved since the year")
    slider.focus()
    page.keyboard.press("Home")
    expect(lines).to_have_attribute("aria-label", re.compile("a month from 2010 to"))


def test_less_safety_is_asked_for_and_its_price_is_said(lesson: Visit):
    page = lesson.page
    page.get_by_role("radiogroup", name="Who must stand behind the money").get_by_text("Not insured").click()
    expect(page.get_by_text("Less safety would bring nothing more.").first).to_be_visible()


def test_a_rate_that_cannot_be_gets_a_sentence_and_a_good_one_stands_among_the_others(lesson: Visit):
    page = lesson.page
    record = filled(page, "500")
    expect(record.get_by_text("no savings product that we know pays this")).to_be_visible()
    expect(record.locator(".fs-record-state")).to_contain_text("not finished")
    record.get_by_label("Rate, % a year").fill("5")
    expect(record.locator(".fs-record-state")).to_contain_text("counts")
    expect(bars(page)).to_contain_text("Coop Luz (mine)")


def test_a_product_to_promote_stays(lesson: Visit):
    page = lesson.page
    told = page.locator(".fs-list-form").nth(1)
    record = added(told)
    record.get_by_label("The product").select_option(label="MP2 savings")
    record.get_by_label("For whom it is good").fill("Parents of small children")
    record.get_by_label("What I say about the risk").fill("Locked for five years")
    table = page.get_by_role("table", name="Products to promote")
    expect(table).to_contain_text("Parents of small children")
    expect(told.locator(".fs-status")).to_contain_text("saved")
    lesson.until_kept("Locked for five years")
    lesson.open_lesson(STEM)
    expect(page.get_by_role("table", name="Products to promote")).to_contain_text("Locked for five years")


def test_the_simulator_offers_what_was_added(lesson: Visit):
    page = lesson.page
    filled(page, "5")
    expect(page.locator(".fs-list-form").first.locator(".fs-status")).to_contain_text("saved")
    lesson.until_kept("Coop Luz", "own_products")
    lesson.open_lesson("3.2.1-financial-education")
    kept = page.get_by_label("Where long-term savings are kept")
    expect(kept.locator("option", has_text="Coop Luz")).to_have_count(1)


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    filled(page, "5")
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) > 5
    assert min(heights) >= 44
    lesson.assert_accessible()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.page
    found.speak("es")
    found.open_lesson(STEM)
    expect(bars(page)).to_have_attribute("aria-label", re.compile("conservan su valor"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()
