"""Lesson 0.0 as a person meets it: countries, days and statements, on a phone and on a laptop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "0.0-welcome"
STATEMENTS = 9


@pytest.fixture
def welcome(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-bars svg[role=img]")).to_have_count(5)
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def choose(page: Page, label: str, country: str) -> None:
    page.get_by_role("combobox", name=label).select_option(label=country)


def rows(page: Page) -> list[str]:
    return page.locator(".fs-compare tbody th").all_inner_texts()


def test_two_countries_stand_side_by_side_in_five_figures(welcome: Visit):
    page = welcome.page
    choose(page, "My own country", "Philippines")
    expect(page.locator(".fs-sentence", has_text="weighs more in Philippines than in Mexico")).to_be_visible()
    names = [svg.get_attribute("aria-label") for svg in page.locator(".fs-bars svg[role=img]").all()]
    assert len(set(names)) == 5
    assert all("Philippines" in name and "Mexico" in name for name in names)
    assert len(rows(page)) == 7
    expect(page.locator(".fs-view .fs-sources").first).to_contain_text("Global Findex")


def test_another_host_changes_the_second_country(welcome: Visit):
    page = welcome.page
    choose(page, "My own country", "Philippines")
    choose(page, "The host country", "United States")
    expect(page.locator(".fs-compare thead")).to_contain_text("United States")
    expect(page.locator(".fs-notice")).to_contain_text("Not known here of United States: Cost of sending")


def test_what_is_chosen_is_saved_and_there_after_a_reload(welcome: Visit):
    page = welcome.page
    choose(page, "My own country", "Honduras")
    page.get_by_role("textbox", name=re.compile("Where I do it")).fill("La Paz")
    statement = page.get_by_role("radiogroup").first
    statement.get_by_role("radio", name="2", exact=True).check()
    expect(page.locator(".fs-form .fs-status").last).to_contain_text("saved ")
    page = welcome.open_lesson(STEM)
    expect(page.get_by_role("combobox", name="My own country").locator("option:checked")).to_have_text("Honduras")
    expect(page.get_by_role("textbox", name=re.compile("Where I do it"))).to_have_value("La Paz")
    expect(page.get_by_role("radiogroup").first.get_by_role("radio", name="2", exact=True)).to_be_checked()


def test_every_statement_is_one_row_of_five_numbers_and_rating_all_is_the_first_task(welcome: Visit):
    page = welcome.page
    groups = page.get_by_role("radiogroup")
    expect(groups).to_have_count(STATEMENTS)
    task = page.locator(".fs-task").first
    for group in groups.all():
        boxes = [option.bounding_box() for option in group.locator(".fs-option").all()]
        assert len(boxes) == 5
        assert len({round(box["y"]) for box in boxes}) == 1, "The five numbers do not stand in one row."
        assert all(box["height"] >= 44 for box in boxes)
        group.get_by_role("radio", name="3", exact=True).check()
    expect(task).to_have_attribute("data-state", "done")
    expect(task).to_contain_text("You have rated all 9 statements.")


def test_a_statement_is_rated_by_the_keyboard(welcome: Visit):
    page = welcome.page
    group = page.get_by_role("radiogroup").nth(2)
    group.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio", name="2", exact=True)).to_be_checked()
    expect(page.locator(".fs-form .fs-status").last).to_contain_text("saved ")


def test_a_day_opens_and_shows_its_hours(welcome: Visit):
    page = welcome.page
    day = page.locator("summary", has_text="Day 1")
    expect(page.get_by_role("table", name=re.compile("Day 1")).first).to_be_hidden()
    day.first.click()
    table = page.get_by_role("table", name=re.compile("Day 1")).first
    expect(table).to_be_visible()
    expect(table.locator("tr", has_text="0.0 Welcome")).to_contain_text("08:30")
    expect(table.locator("tr", has_text="Lunch")).to_be_visible()


def test_the_country_that_is_chosen_here_holds_in_another_lesson(server: Server, visit: Callable[..., Visit]):
    seen = visit(server, PHONE)
    page = seen.open_lesson(STEM)
    choose(page, "My own country", "Honduras")
    seen.until_kept("HND", "country")
    page = seen.open_lesson("3.2.1-financial-education")
    expect(page.get_by_role("combobox", name="My country").locator("option:checked")).to_have_text("Honduras")
    seen.assert_clean()


def test_the_lesson_is_accessible_with_every_fold_open(welcome: Visit):
    page = welcome.page
    choose(page, "My own country", "Rwanda")
    expect(page.locator(".fs-notice")).to_contain_text("2017 and 2024")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    found = Axe().run(page)
    assert found.response["passes"], "axe looked at nothing"
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found.response["violations"]] == []
