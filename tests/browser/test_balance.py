"""Lesson 2.2.1 as a person meets it: cards on two boards, what to act on, money that leaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "2.2.1-duality"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-form summary").first).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def open_levels(page: Page) -> None:
    page.locator(".fs-form summary").evaluate_all("all => all.forEach((one) => { one.parentNode.open = true; })")


def card(page: Page, title: str) -> Locator:
    return page.get_by_role("radiogroup", name=title, exact=True)


def place(page: Page, title: str, place: str) -> None:
    card(page, title).get_by_text(place, exact=True).click()


def picture(page: Page) -> Locator:
    return page.locator(".fs-balance svg[role=img]")


def widths(page: Page) -> list[float]:
    """Widths of the bars of the family's row: cost and gain, board by board."""
    rects = "row => [...row.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')))"
    return page.locator(".fs-balance svg[role=img] > g:nth-of-type(2) > g").nth(1).evaluate(rects)


def test_a_card_that_is_placed_gets_a_weight_and_moves_a_bar(lesson: Visit):
    page = lesson.page
    open_levels(page)
    expect(card(page, "Children miss their parents")).to_contain_text("Sadness, behaviour problems")
    place(page, "Children miss their parents", "Cost")
    expect(picture(page)).to_have_attribute("aria-label", re.compile("1 card found, gains 0, costs 2."))
    before = widths(page)
    assert before[0] > before[1] == 0
    card(page, "Weight of “Children miss their parents”, 0 to 3").get_by_text("3", exact=True).click()
    expect(picture(page)).to_contain_text("−3")
    assert widths(page)[0] > before[0]


def test_cards_are_placed_with_the_keyboard(lesson: Visit):
    page = lesson.page
    page.locator(".fs-form summary").nth(1).focus()
    page.keyboard.press("Enter")
    card(page, "More and steadier income").get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(card(page, "More and steadier income").get_by_role("radio", name="Cost")).to_be_checked()
    expect(picture(page)).to_contain_text("−2")


def test_two_boards_stand_side_by_side_and_what_differs_in_a_table(lesson: Visit):
    page = lesson.page
    open_levels(page)
    place(page, "More and steadier income", "Gain")
    expect(picture(page)).to_contain_text("+2")
    page.get_by_role("radiogroup", name="The board that I fill in now").get_by_text("Host, ").click()
    expect(card(page, "More and steadier income").get_by_role("radio", name="Gain")).not_to_be_checked()
    place(page, "More and steadier income", "Cost")
    expect(page.locator(".fs-compare table").first).to_contain_text("Gain, weight 2")
    expect(picture(page)).to_contain_text("Host, ")


def test_what_is_chosen_to_act_on_stays(lesson: Visit):
    page = lesson.page
    open_levels(page)
    place(page, "Children miss their parents", "Cost")
    page.get_by_role("checkbox", name="Children miss their parents · Cost, weight 2").check()
    expect(page.get_by_text("Chosen: 1 of at most 5.").first).to_be_visible()
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    page.wait_for_timeout(500)
    lesson.open_lesson(STEM)
    expect(page.get_by_role("checkbox", name="Children miss their parents")).to_be_checked()


def test_what_a_person_writes_is_only_ever_text(lesson: Visit):
    page = lesson.page
    page.get_by_role("button", name="Add one", exact=True).click()
    page.get_by_role("textbox", name="What happens, in a few words").fill("<img src=x onerror=alert(1)>")
    page.get_by_role("radiogroup", name="Gain or cost").get_by_text("Cost", exact=True).click()
    page.get_by_role("combobox", name="Who feels it").select_option(label="The community at home")
    page.get_by_role("combobox", name="What it is about").select_option(label="Ideas and habits")
    expect(page.get_by_role("checkbox", name="<img src=x onerror=alert(1)>")).to_have_count(1)
    assert page.locator("img[src=x]").count() == 0


def test_a_wider_leak_is_a_smaller_multiplier_and_closing_says_what_it_adds(lesson: Visit):
    page = lesson.page
    money, closing = page.locator(".fs-tool").first, page.locator(".fs-tool").nth(1)
    expect(money.locator(".fs-sentence").first).to_contain_text("The multiplier is 1.39")
    money.get_by_role("slider", name="Goods that local shops buy outside").fill("70")
    expect(money.locator(".fs-sentence").first).to_contain_text("The multiplier is 1.2")
    closing.get_by_role("slider", name="Goods that local shops buy outside").fill("20")
    expect(closing.locator(".fs-sentence").first).to_contain_text("Points closed: 20.")
    expect(page.get_by_text("Yours is 1.2.").first).to_be_visible()


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    open_levels(page)
    place(page, "Children miss their parents", "Both")
    expect(picture(page)).to_be_visible()
    heights = page.locator(".fs-option, .fs-check").evaluate_all("all => all.map((one) => one.offsetHeight)")
    assert len(heights) > 200
    assert min(heights) >= 44
    lesson.assert_accessible()


def test_it_is_in_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    found.speak("es")
    page = found.open_lesson(STEM)
    open_levels(page)
    place(page, "Los niños extrañan a sus padres", "Costo")
    expect(picture(page)).to_have_attribute("aria-label", re.compile("1 tarjeta encontrada"))
    expect(page.locator(".fs-tool .fs-sentence").first).to_contain_text("El multiplicador es 1.39")
    found.assert_clean()
    found.assert_no_sideways_scrolling()
