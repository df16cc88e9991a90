"""Lesson 3.3.3 as a person meets it: sliders under the break-even, a surplus, a range, an outline that stays."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visit

STEM = "3.3.3-social-enterprises"


def picture(page: Page, name: str) -> Locator:
    return page.get_by_role("img", name=re.compile(name)).first


def opened(visit: Callable[..., Visit], server: Server, **how) -> Visit:
    found = visit(server, **how)
    found.open_lesson(STEM)
    return found


def open_folds(page: Page) -> None:
    page.locator(".fs-form details").evaluate_all("all => all.forEach((one) => one.open = true)")


def test_two_sliders_and_a_cost_move_the_break_even_with_the_keyboard(
    server: Server, visit: Callable[..., Visit], screen: dict[str, int]
):
    found = opened(visit, server, screen=screen)
    page = found.page
    expect(picture(page, "Your plan leaves MXN 7,300 a month")).to_be_visible()
    slider = page.get_by_role("slider", name="Sold, of 100 units planned")
    slider.focus()
    for _press in range(25):
        page.keyboard.press("ArrowLeft")
    expect(picture(page, "Your plan is below that")).to_be_visible()
    expect(page.get_by_text("nothing to share out").first).to_be_visible()
    open_folds(page)
    fixed = page.get_by_label("Fixed costs a month")
    fixed.fill("many")
    fixed.press("Tab")
    expect(page.locator(".fs-form [role=alert], .fs-form .fs-note").filter(has_text="many").first).to_be_visible()
    fixed.fill("0")
    fixed.press("Tab")
    expect(picture(page, "There are no fixed costs")).to_be_visible()
    found.assert_accessible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_surplus_member_and_social_return_follow_their_controls(server: Server, visit: Callable[..., Visit]):
    found = opened(visit, server)
    page = found.page
    page.get_by_role("radio", name="Sells here").click()
    expect(picture(page, "A member (who sells here earns|loses)")).to_be_visible()
    expect(picture(page, "brings a value of 0.9 to 1.6, in 8 of 10 futures")).to_be_visible()
    put_in = page.get_by_label("What is put in, by everybody")
    put_in.fill("0")
    put_in.press("Tab")
    expect(picture(page, "Nothing is put in, so there is no ratio")).to_be_visible()
    slider = page.get_by_role("slider", name="Of 100: paid back to members")
    slider.focus()
    page.keyboard.press("End")
    expect(page.get_by_text("More than 100 of 100 are given away").first).to_be_visible()
    found.assert_clean()


def test_an_outline_is_text_and_still_there_after_a_reload(server: Server, visit: Callable[..., Visit]):
    found = opened(visit, server)
    page = found.page
    box = page.get_by_label("What we would sell or do")
    box.fill("<b>Eggs</b> of our hens")
    box.press("Tab")
    table = page.get_by_role("table", name="My outline")
    expect(table).to_contain_text("<b>Eggs</b> of our hens")
    found.until_kept("of our hens")
    found.open_lesson(STEM)
    expect(page.get_by_role("table", name="My outline")).to_contain_text("<b>Eggs</b> of our hens")
    found.assert_clean()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server)
    found.speak("es")
    page = found.open_lesson(STEM)
    expect(picture(page, "Su plan deja MXN 7,300 al mes")).to_be_visible()
    expect(page.get_by_text("un socio, un voto").first).to_be_visible()
    found.assert_clean()
    found.assert_no_sideways_scrolling()
