"""Lesson 3.3.4 as a person meets it: a budget, months of cash, a loan, troubles, an outline that stays."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "3.3.4-individual-enterprises"


def cash(page: Page) -> Locator:
    return page.locator(".fs-fan svg[role=img]")


def test_a_plan_is_made_with_the_keyboard_and_is_still_there_after_a_reload(
    server: Server, visit: Callable[..., Visit], screen: dict[str, int]
):
    found = visit(server, screen)
    page = found.open_lesson(STEM)
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Money is missing from month 3"))
    page.get_by_role("radio", name="Sandwich stand (tortas)").click()
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Cash never falls below zero"))
    page.get_by_role("radio", name="Tortilla shop").click()
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Money is missing from month 3"))
    own = page.get_by_role("slider", name="Own money to begin with")
    own.focus()
    for _press in range(8):
        page.keyboard.press("ArrowRight")
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Cash never falls below zero"))
    page.get_by_role("radio", name="Wait").click()
    page.get_by_label("The business, in one line").fill("<b>Tortillas</b> for the market")
    page.get_by_label("Who runs it every day").fill("Luis")
    page.keyboard.press("Tab")
    expect(page.get_by_text("You say wait. What will you know then").first).to_be_visible()
    expect(page.locator(".fs-status").last).to_contain_text("saved")
    page.wait_for_timeout(600)
    found.open_lesson(STEM)
    expect(page.get_by_label("The business, in one line")).to_have_value("<b>Tortillas</b> for the market")
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Cash never falls below zero"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_what_was_not_saved_before_a_reload_is_set_again_also_beyond_where_a_slider_ended_then(
    server: Server, visit: Callable[..., Visit]
):
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    drawer = f"fieldschool /lesson/{STEM} drafts"
    own = page.get_by_role("slider", name="Own money to begin with")
    for business, money in (("Sandwich stand (tortas)", "75000"), ("Tortilla shop", "500000")):
        page.get_by_role("radio", name=business).click()
        expect(own).to_have_attribute("max", {"75000": "225000", "500000": "1020000"}[money])
        own.fill(money)
    drafts = page.evaluate("name => sessionStorage.getItem(name)", drawer)
    assert "Tortilla" in drafts
    assert "Sandwich" not in drafts, "To choose one business is to leave the other."
    page.get_by_role("radio", name="Sandwich stand (tortas)").click()
    expect(own).to_have_attribute("max", "225000")
    page.get_by_label("The business, in one line").fill("Sandwiches first")
    page.keyboard.press("Tab")
    found.until_kept("Sandwiches first", "enterprise")
    # As if the page had gone before the shop and its money were saved.
    found.open("/")
    page.evaluate("([name, drafts]) => sessionStorage.setItem(name, drafts)", [drawer, drafts])
    found.open_lesson(STEM)
    expect(own).to_have_value("500000")
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Cash never falls below zero"))
    found.assert_clean()


def test_lines_loan_twelve_months_and_reasons_answer_on_a_phone(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    record = page.locator(".fs-list-form .fs-record").first
    record.locator("summary").click()
    record.get_by_label("Amount, in MXN").fill("50000")
    page.keyboard.press("Tab")
    expect(page.get_by_text("It takes MXN 250,000 to open.").first).to_be_visible()
    page.get_by_role("combobox", name="How sales move over the year").select_option(label="My own twelve months")
    # The fold-out with the months comes with the answer.
    expect(page.get_by_label("February", exact=True)).to_have_count(1)
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")
    expect(page.get_by_label("February", exact=True)).to_be_visible()
    loan = page.locator(".fs-stacked svg[role=img]")
    expect(loan).to_have_attribute("aria-label", re.compile("You plan no loan"))
    slider = page.get_by_role("slider", name="Borrowed")
    slider.focus()
    page.keyboard.press("End")
    expect(loan).to_have_attribute("aria-label", re.compile("At the same 16% a year, the flat loan costs"))
    page.get_by_role("checkbox", name="Too many debts").click()
    expect(page.get_by_role("table", name="What helps against yours")).to_contain_text(
        "An instalment that the worst month"
    )
    found.assert_accessible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_it_speaks_spanish_and_serves_another_country(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    found.speak("es")
    page = found.open_lesson(STEM)
    expect(cash(page)).to_have_attribute("aria-label", re.compile("Falta dinero desde el mes 3 \\(marzo\\)"))
    page.locator(".fs-tool select").first.select_option(label="Filipinas")
    expect(page.get_by_role("radio", name="Triciclo rentado a un conductor")).to_be_visible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()
