"""Lesson 4.2 as a person meets it: conditions, a ranking, a card beside failures, a choice that is kept."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "4.2-best-practices"


def bars(page: Page) -> Locator:
    return page.locator(".fs-tool .fs-bars svg[role=img]")


def open_folds(page: Page) -> None:
    page.locator(".fs-form .fs-folds summary").evaluate_all("all => all.forEach((one) => one.parentNode.open = true)")


def test_what_my_place_has_changes_the_ranking_and_stays(
    server: Server, visit: Callable[..., Visit], screen: dict[str, int]
):
    found = visit(server, screen)
    page = found.open_lesson(STEM)
    expect(page.get_by_role("link", name=re.compile("^1.4: "))).to_be_visible()
    page.get_by_label("The theme that matters most").select_option(label="Cooperatives")
    page.get_by_label("Who I speak for").select_option(label="A town, city or district")
    open_folds(page)
    question = "Do migrants or families have a group with officers, members and a meeting this year?"
    page.get_by_role("radiogroup", name=question).get_by_text("Yes", exact=True).click()
    said = page.locator("p.fs-sentence").first
    expect(said).to_contain_text("You know 1 of 32 conditions; 1 are there.")
    expect(said).to_contain_text("Your themes: Cooperatives.")
    before = bars(page).get_attribute("aria-label")
    page.get_by_role("slider", name="Fits our theme").fill("10")
    expect(bars(page)).not_to_have_attribute("aria-label", before)
    page.get_by_label("Where", exact=True).select_option(label="Rwanda")
    expect(bars(page)).to_have_attribute("aria-label", re.compile("women who trade|savings cooperative in each sector"))
    heights = page.locator(".fs-option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    found.assert_accessible()
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    page.wait_for_timeout(500)
    found.open_lesson(STEM)
    expect(page.get_by_label("The theme that matters most").locator("option:checked")).to_have_text("Cooperatives")
    expect(bars(page)).to_have_attribute("aria-label", re.compile("women who trade|savings cooperative in each sector"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_a_practice_stands_beside_its_failures_and_goes_on_the_list(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.open_lesson(STEM)
    page.get_by_label("The practice").first.select_option(label="3x1: three public pesos for each peso of a club")
    expect(page.get_by_role("heading", name="The federal quarter ends").first).to_be_visible()
    page.get_by_role("button", name="Put it on my list").click()
    entry = page.locator(".fs-record").first
    entry.locator("summary").click()
    expect(entry.get_by_label("What must be there first")).to_have_value(re.compile("A rule that allows it"))
    entry.get_by_text("Improve: do it better than there").click()
    entry.get_by_label("What must be different at home").fill("<b>Points</b> are published")
    entry.get_by_label("Who to call").fill("The state office")
    entry.get_by_label("First step, and by when").fill("Call in May")
    entry.get_by_label("First step, and by when").press("Tab")
    expect(entry.locator(".fs-record-state")).to_have_text("counts")
    found.until_kept("are published", "practices_chosen")
    expect(page.get_by_role("table", name="What stands against it")).to_contain_text(
        "Matched money passed by the poorest"
    )
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_it_speaks_spanish_and_the_bars_stay_in_sight_above_the_sliders(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    found.speak("es")
    page = found.open_lesson(STEM)
    expect(bars(page)).to_have_attribute("aria-label", re.compile("^Primera para usted: "))
    page.get_by_label("Tema", exact=True).last.select_option(label="Familias que se quedan")
    expect(page.get_by_role("heading", name="Cuatro pilares, uno en pie")).to_be_visible()
    last = page.get_by_role("slider", name="Da resultados pronto")
    last.focus()
    page.wait_for_timeout(300)
    box, drawn = last.bounding_box(), bars(page).bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"]
    assert drawn["y"] >= 0
    assert drawn["y"] + drawn["height"] <= box["y"]
    found.assert_clean()
    found.assert_no_sideways_scrolling()
