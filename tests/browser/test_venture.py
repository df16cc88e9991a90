"""Lesson 3.3.2 as a person meets it: a budget, a deal, futures, what matters, terms that stay."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "3.3.2-joint-ventures"


def fan(page: Page) -> Locator:
    return page.locator(".fs-fan svg[role=img]")


def test_a_deal_is_made_with_the_keyboard_and_is_still_there_after_a_reload(
    server: Server, visit: Callable[..., Visit], screen: dict[str, int]
):
    found = visit(server, screen)
    page = found.open_lesson(STEM)
    expect(fan(page)).to_have_attribute("aria-label", re.compile("After 8 years the migrants stand at"))
    page.get_by_role("radio", name="Irrigated maize in Guanajuato, 1 hectare").click()
    expect(page.get_by_text("Nobody can share a loss.").first).to_be_visible()
    page.get_by_role("radio", name="Greenhouse for vegetables, 300 m² (Philippines)").click()
    years = page.get_by_role("slider", name="Migrants leave after")
    years.focus()
    for _press in range(2):
        page.keyboard.press("ArrowRight")
    expect(fan(page)).to_have_attribute("aria-label", re.compile("After 10 years the migrants stand at"))
    page.get_by_role("radio", name="The buyer alone").click()
    page.get_by_label("Who the partners are, and what each brings").fill("<b>Twelve</b> families")
    page.keyboard.press("Tab")
    expect(page.get_by_text("1 of 5 lines are written.").first).to_be_visible()
    expect(page.locator(".fs-status").last).to_contain_text("saved")
    page.wait_for_timeout(600)
    found.open_lesson(STEM)
    expect(page.get_by_label("Who the partners are, and what each brings")).to_have_value("<b>Twelve</b> families")
    expect(page.get_by_role("radio", name="The buyer alone")).to_be_checked()
    expect(fan(page)).to_have_attribute("aria-label", re.compile("After 10 years the migrants stand at"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_each_amount_tells_where_it_was_read_and_a_new_one_moves_the_pictures(
    server: Server, visit: Callable[..., Visit]
):
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")
    expect(page.get_by_text("Our estimate.").first).to_be_visible()
    expect(page.get_by_text("Published: FAO").first).to_be_visible()
    page.get_by_label("Plants, water and planting").fill("1000")
    page.keyboard.press("Tab")
    expect(page.get_by_text("It takes MXN 1,000 to begin.").first).to_be_visible()
    found.assert_accessible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_it_speaks_spanish_and_serves_another_country(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    found.speak("es")
    page = found.open_lesson(STEM)
    expect(fan(page)).to_have_attribute("aria-label", re.compile("Después de 8 años, los migrantes están en"))
    page.locator(".fs-tool select").first.select_option(label="Filipinas")
    expect(page.get_by_text("Para empezar hacen falta PHP").first).to_be_visible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()
