"""Lesson 3.2.2 as a person meets it: sliders under two fans, levers as bars, cards, targets that stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from fieldschool import i18n
from tests.browser.conftest import PHONE, Server, Visit

STEM = "3.2.2-organizing"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(fans(found.page)).to_have_count(2)
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def fans(page: Page) -> Locator:
    return page.locator(".fs-tool .fs-fan svg[role=img]")


def levers(page: Page) -> Locator:
    return page.locator(".fs-bars svg[role=img]").first


def ends(page: Page) -> str:
    return re.search(r"middle future has (\d+) members", fans(page).first.get_attribute("aria-label"))[1]


def open_folds(page: Page) -> None:
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")


def test_a_slider_moves_the_members_the_fund_and_the_levers_with_the_keyboard(lesson: Visit):
    page = lesson.page
    assert ends(page) == "64"
    before = fans(page).nth(1).get_attribute("aria-label")
    slider = page.get_by_role("slider", name="Of 100 members, leave in a year")
    slider.focus()
    for _press in range(10):
        page.keyboard.press("ArrowLeft")
    expect(fans(page).first).to_have_attribute("aria-label", re.compile("has 11[0-9] members"))
    expect(fans(page).nth(1)).not_to_have_attribute("aria-label", before)
    expect(levers(page)).to_have_attribute("aria-label", re.compile("What matters most for the members"))


def test_what_the_fund_is_for_brings_its_own_sliders_and_the_books_say_where_money_went(lesson: Visit):
    page = lesson.page
    books = page.get_by_role("table", name=re.compile("The fund over 5 years"))
    expect(books).to_contain_text("Dues")
    page.get_by_role("radio", name="Lend it to members").click()
    expect(books).to_contain_text("Loans that nobody paid back")
    open_folds(page)
    expect(page.get_by_role("slider", name="Of 100 due, are never paid back")).to_be_visible()
    page.get_by_role("radio", name="At home: their families").click()
    expect(fans(page).nth(1)).to_have_attribute("aria-label", re.compile("the fund of the middle future holds"))


def test_the_levers_are_tried_on_the_fund(lesson: Visit):
    page = lesson.page
    names = levers(page).locator("g > g > text:first-child")
    expect(names).to_have_count(5)
    page.get_by_role("radio", name="The fund after 5 years").click()
    expect(names).to_have_count(11)
    expect(levers(page)).to_have_attribute("aria-label", re.compile("What matters most for the fund"))
    assert names.first.text_content().startswith("▸")


def test_a_wrong_number_gets_a_sentence(lesson: Visit):
    page = lesson.page
    box = page.locator(".fs-tool").first.locator("input:not([type=range])").first
    box.fill("5000")
    box.press("Tab")
    expect(page.get_by_text(re.compile("the largest is 100")).first).to_be_visible()
    assert ends(page) == "64"


def test_targets_are_taken_from_the_plan_finished_and_still_there_after_a_reload(lesson: Visit):
    page = lesson.page
    page.get_by_role("button", name="The members").click()
    record = page.locator(".fs-list-form .fs-record")
    expect(record).to_have_count(1)
    summary = record.locator("summary")
    if not record.evaluate("one => one.open"):
        summary.click()
    record.get_by_label("In five years").fill("100")
    record.get_by_label("Who sees to it").fill("<b>Ana</b>, treasurer")
    expect(record.locator(".fs-record-state")).to_have_text("counts")
    expect(page.get_by_text("What will you do that is not in the plan yet?").first).to_be_visible()
    expect(page.get_by_role("table", name="My targets")).to_contain_text("<b>Ana</b>, treasurer")
    expect(page.locator(".fs-list-form .fs-status").first).to_contain_text("saved")
    lesson.until_kept("<b>Ana</b>, treasurer")
    lesson.open_lesson(STEM)
    expect(page.get_by_role("table", name="My targets")).to_contain_text("<b>Ana</b>, treasurer")


def test_on_a_phone_the_fan_stays_in_sight_above_the_sliders(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    last = page.get_by_role("slider", name="People who could be members at all")
    last.focus()
    page.wait_for_timeout(300)
    box, drawn = last.bounding_box(), fans(page).first.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"]
    assert drawn["y"] >= 0
    assert drawn["y"] + drawn["height"] <= box["y"]


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    open_folds(page)
    expect(page.locator(".fs-card")).to_have_count(9)
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) >= 7
    assert min(heights) >= 44
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.page
    page.context.add_cookies([{"name": i18n.COOKIE, "value": "es", "url": server.url}])
    found.open_lesson(STEM)
    expect(fans(page).first).to_have_attribute("aria-label", re.compile("el futuro de en medio tiene 64 socios"))
    expect(levers(page)).to_have_attribute("aria-label", re.compile("Lo que más pesa para los socios"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()
