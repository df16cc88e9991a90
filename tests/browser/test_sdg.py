"""Lesson 1.1 as a person meets it: a target's card, figures over the years, and a list of five."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Visit

STEM = "1.1-sdg"


@pytest.fixture
def explorer(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-years svg[role=img]")).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def choose(page: Page, label: str, value: str, place: int = 0) -> None:
    page.get_by_role("combobox", name=label).nth(place).select_option(label=value)


def test_a_target_that_is_chosen_shows_its_card_and_its_figure(explorer: Visit):
    page = explorer.page
    choose(page, "A target", "8.10 · An account for everyone")
    expect(page.locator(".fs-target")).to_contain_text("Goal 8")
    drawn = page.locator(".fs-years svg[role=img]")
    expect(drawn).to_have_attribute("aria-label", re.compile("of adults had an account .* it meets the line of 80%"))
    expect(drawn).to_contain_text("my aim: 80%")
    expect(page.locator(".fs-years .fs-legend")).to_contain_text("years without a figure")


def test_the_own_aim_moves_with_the_keyboard_and_the_year_with_it(explorer: Visit):
    page = explorer.page
    choose(page, "A figure over the years", "8.10 · Adults with an account")
    slider = page.get_by_role("slider", name="My own aim")
    slider.focus()
    before = page.locator(".fs-view .fs-sentence").first.inner_text()
    slider.press("ArrowLeft")
    expect(page.locator(".fs-years svg[role=img]")).to_contain_text("my aim: 75%")
    expect(page.locator(".fs-view .fs-sentence").first).not_to_have_text(before)


def test_a_list_takes_five_refuses_a_sixth_and_is_there_after_a_reload(explorer: Visit):
    page = explorer.page
    targets = page.get_by_role("combobox", name="A target").nth(1)
    listed = page.locator(".fs-compare.fs-words tbody tr")
    for place in range(6):
        targets.select_option(index=place)
        reason = page.get_by_role("textbox", name="One reason")
        expect(reason).to_have_value("")
        reason.fill(f"Reason <i>{place}</i>")
        reason.blur()
        page.get_by_role("button", name="Put it on my list").click()
        expect(listed).to_have_count(min(place + 1, 5))
    expect(page.get_by_text("Your list holds five targets")).to_be_visible()
    expect(page.locator(".fs-form .fs-status").last).to_have_attribute("data-state", "saved")
    page = explorer.open_lesson(STEM)
    expect(page.locator(".fs-compare.fs-words tbody tr")).to_have_count(5)
    expect(page.locator(".fs-compare.fs-words")).to_contain_text("Reason <i>0</i>")


def test_nothing_hinders_a_screen_reader_or_a_thumb(explorer: Visit):
    page = explorer.page
    found = Axe().run(page)
    assert found.response["passes"], "axe looked at nothing"
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found.response["violations"]] == []
    heights = page.locator(".fs-form :is(select, input[type=text], button)").evaluate_all(
        "all => all.filter(each => each.offsetParent).map(each => each.getBoundingClientRect().height)"
    )
    assert len(heights) > 5
    assert min(heights) >= 44
