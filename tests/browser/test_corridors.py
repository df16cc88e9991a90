"""Lesson 3.2.3 in a browser, on a phone: a corridor, quotes that are checked, a choice that reaches another lesson."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from fieldschool import i18n
from tests.browser.conftest import PHONE, Server, Visit, added

STEM = "3.2.3-corridors"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson from the United Kingdom to the Philippines; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    page = found.page
    page.locator(".fs-tool").first.get_by_label("My country").select_option(label="Philippines")
    expect(costs(page)).to_have_attribute("aria-label", re.compile("to Philippines"))
    page.get_by_label("The money comes from").select_option(label="United Kingdom")
    expect(costs(page)).to_have_attribute("aria-label", re.compile("25 services were asked"))
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def costs(page: Page) -> Locator:
    return page.locator(".fs-stacked svg[role=img]").first


def quoted(page: Page, firm: str, fee: str, rate: str, **more: str) -> Locator:
    record = added(page.locator(".fs-list-form").first)
    values = {"Firm": firm, "Amount sent": "120", "Fee, in the same currency": fee, **more}
    for label, value in values.items():
        record.get_by_label(label, exact=True).fill(value)
    record.get_by_label("Rate offered").fill(rate)
    page.keyboard.press("Tab")
    return record


def referred(page: Page) -> None:
    page.get_by_label("Reference rate: PHP for one GBP").fill("78.5")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="It is today's rate").click()


def test_the_bars_follow_the_amount_and_keep_their_place(lesson: Visit) -> None:
    page = lesson.page
    first = costs(page).evaluate_handle("svg => svg.querySelector('rect')")
    slider = page.get_by_role("slider", name="How much is sent at once")
    slider.focus()
    page.keyboard.press("Home")
    expect(costs(page)).to_have_attribute("aria-label", re.compile("GBP 15 from United Kingdom"))
    assert costs(page).evaluate("(svg, kept) => svg.contains(kept)", first)


def test_how_it_is_paid_out_takes_services_away(lesson: Visit) -> None:
    page = lesson.page
    page.get_by_role("radiogroup", name="How the family must get it").get_by_text("Mobile wallet").click()
    expect(costs(page)).to_have_attribute("aria-label", re.compile("5 of 25 services pay out like this"))


def test_a_quote_that_cannot_be_gets_a_sentence_and_a_good_one_is_reckoned(lesson: Visit) -> None:
    page = lesson.page
    referred(page)
    record = quoted(page, "Sol", "-2", "392.5")
    expect(record.get_by_text("would be a gift")).to_be_visible()
    expect(record.get_by_text("500% of the reference rate")).to_be_visible()
    expect(record.locator(".fs-record-state")).to_contain_text("not finished")
    record.get_by_label("Fee, in the same currency").fill("3")
    record.get_by_label("Rate offered").fill("76.93")
    record.get_by_label("Total cost, as the firm says").fill("0")
    page.keyboard.press("Tab")
    expect(record.get_by_text("4.5 points away from what the firm says")).to_be_visible()
    expect(record.locator(".fs-record-state")).to_contain_text("counts")
    expect(page.get_by_role("table", name="What firms say")).to_contain_text("4.5 points more than it says")


def test_a_community_by_keyboard_with_both_ends(lesson: Visit) -> None:
    page = lesson.page
    page.get_by_label("People who send to my place").fill("2500")
    page.keyboard.press("Tab")
    kept = page.locator(".fs-bars svg[role=img]").first
    expect(kept).to_have_attribute("aria-label", re.compile("2,500 people who send GBP 120"))
    page.get_by_role("slider", name="at least so many switch").focus()
    page.keyboard.press("ArrowRight")
    expect(kept).to_have_attribute("aria-label", re.compile("If 21 to 50 of 100 take"))


def test_a_choice_stays_and_the_simulator_offers_its_price(lesson: Visit) -> None:
    page = lesson.page
    referred(page)
    quoted(page, "Sol", "3", "76.93")
    page.get_by_label("The corridor that I work on").select_option(label="United Kingdom")
    expect(page.get_by_label("The price that I tell at home")).to_contain_text("Sol (our quote): 4.5%")
    expect(page.get_by_role("table", name="My corridor")).to_contain_text("Sol (our quote): 4.5% (GBP 5.40)")
    expect(page.locator(".fs-status").last).to_contain_text("saved")
    lesson.until_kept("Sol", "chosen_corridor")
    lesson.open_lesson(STEM)
    expect(page.get_by_role("table", name="My corridor")).to_contain_text("Sol (our quote)")
    lesson.open_lesson("3.2.1-financial-education")
    page.get_by_label("The migrant works in").select_option(label="United Kingdom")
    way = page.get_by_label("How it is sent, and what that costs")
    expect(way.locator("option", has_text="The price that you found in lesson 3.2.3")).to_have_count(1)


def test_anybody_can_use_it(lesson: Visit) -> None:
    page = lesson.page
    quoted(page, "Sol", "3", "76.93")
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) > 5
    assert min(height for height in heights if height) >= 44
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]) -> None:
    found = visit(server, PHONE)
    page = found.page
    page.context.add_cookies([{"name": i18n.COOKIE, "value": "es", "url": server.url}])
    found.open_lesson(STEM)
    expect(costs(page)).to_have_attribute("aria-label", re.compile("en promedio"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_a_wide_table_breaks_no_number_on_a_phone_and_is_moved_with_the_keys(
    visit: Callable[..., Visit], server: Server
) -> None:
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    page.locator(".fs-view details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    table = page.locator(".fs-table").first
    lines = """all => all.map((one) => {
      const text = new Range();
      text.selectNodeContents(one);
      return text.getClientRects().length;
    })"""
    figures = table.locator("td.fs-figure")
    assert figures.count() >= 6
    assert set(figures.evaluate_all(lines)) == {1}
    # In less room the table moves within its frame, and the page does not.
    page.set_viewport_size({"width": 300, "height": 700})
    expect(table).to_have_attribute("tabindex", "0")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("table => table.scrollLeft > 0", arg=table.element_handle())
    assert table.get_attribute("aria-label") == table.locator("caption").inner_text()
    found.assert_no_sideways_scrolling()
    found.assert_clean()
