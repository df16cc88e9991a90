"""Lesson 2.1.3 as a person meets it: a map that turns and grows, one measure at a time, a card of one's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Visit

STEM = "2.1.3-diaspora"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(drawn(found.page)).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def drawn(page: Page) -> Locator:
    return page.locator(".fs-map svg[role=img]")


def country(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="My own country").select_option(label=name)


def said(page: Page, words: str) -> None:
    expect(drawn(page)).to_have_attribute("aria-label", re.compile(words))


def year(page: Page, typed: str) -> None:
    box = page.locator(".fs-field", has_text="The United Nations counted").get_by_role("textbox")
    box.fill(typed)
    box.blur()


def circles(page: Page) -> list[tuple[float, float, float]]:
    """Middle and radius of each circle that is seen."""
    return page.locator(".fs-map svg[role=img] > g > circle").evaluate_all(
        "all => all.map((one) => ['cx', 'cy', 'r'].map((name) => Number(one.getAttribute(name))))"
    )


def names(page: Page) -> list[dict[str, float]]:
    return page.locator(".fs-map svg[role=img] > g > text").evaluate_all(
        "all => all.map((one) => { const { x, y, width, height } = one.getBBox(); return { x, y, width, height }; })"
    )


def test_the_map_follows_country_year_and_whom_to_count(lesson: Visit):
    page = lesson.page
    country(page, "Rwanda")
    said(page, "Rwanda: in 2020, about 492,000")
    before = max(r for _x, _y, r in circles(page))
    year(page, "1995")
    said(page, "in 1995, about 2,060,000")
    assert max(r for _x, _y, r in circles(page)) > 1.5 * before
    page.locator(".fs-form").first.get_by_text("Women", exact=True).click()
    said(page, "women born there")


def test_circles_have_the_area_of_people_and_names_do_not_overlap(lesson: Visit):
    page = lesson.page
    country(page, "Philippines")
    said(page, "Philippines: in 2020")
    page.locator(".fs-form").first.get_by_text("The whole world", exact=True).click()
    expect(page.locator(".fs-map svg[role=img] > g > circle")).to_have_count(39)
    radii = sorted((r for _x, _y, r in circles(page)), reverse=True)
    # 2,061,178 in the United States and 644,828 in Saudi Arabia.
    assert radii[0] ** 2 / radii[1] ** 2 == pytest.approx(2_061_178 / 644_828, rel=0.03)
    boxes = names(page)
    assert len(boxes) >= 5
    wide = drawn(page).evaluate("svg => svg.viewBox.baseVal.width")
    for i, one in enumerate(boxes):
        assert one["x"] >= -1
        assert one["x"] + one["width"] <= wide + 1
        for other in boxes[i + 1 :]:
            apart = (
                one["x"] + one["width"] <= other["x"] + 1
                or other["x"] + other["width"] <= one["x"] + 1
                or one["y"] + one["height"] <= other["y"] + 4
                or other["y"] + other["height"] <= one["y"] + 4
            )
            assert apart, (one, other)


def test_from_manila_america_lies_to_the_right_and_arabia_to_the_left(lesson: Visit):
    page = lesson.page
    country(page, "Philippines")
    said(page, "Philippines: in 2020")
    found = circles(page)
    home = page.locator(".fs-map svg[role=img] > path").last.evaluate("one => one.getBBox().x + 8")
    largest = sorted(found, key=lambda one: -one[2])[:2]
    assert largest[0][0] > home > largest[1][0]


def test_land_is_drawn_once_and_not_at_a_move(lesson: Visit):
    page = lesson.page
    country(page, "Mexico")
    said(page, "Mexico: in 2020")
    land = page.locator(".fs-map svg[role=img] g[clip-path] path").first
    path = land.get_attribute("d")
    assert len(path) > 10_000
    land.evaluate("one => { one.dataset.kept = 'yes'; }")
    year(page, "2000")
    said(page, "in 2000")
    assert land.get_attribute("data-kept") == "yes"


def test_a_small_island_and_a_country_of_which_nobody_is_known(lesson: Visit):
    page = lesson.page
    country(page, "Kiribati")
    said(page, "Kiribati: in 2020, about 5,060")
    country(page, "Taiwan")
    expect(page.locator(".fs-sentence").first).to_contain_text("nobody who was born there and lives abroad is known")
    country(page, "Mexico")
    said(page, "Mexico: in 2020")


def test_one_measure_at_a_time(lesson: Visit):
    page = lesson.page
    country(page, "Mexico")
    part = page.locator(".fs-stack").first
    expect(part.locator(".fs-bars svg")).to_have_attribute("aria-label", re.compile("10,900,000 people"))
    part.locator(".fs-option", has_text="Money sent home").click()
    expect(part.locator(".fs-bars svg")).to_have_attribute("aria-label", re.compile("about USD 52.6 billion in 2021"))
    expect(part.locator(".fs-bars svg")).to_have_count(1)


def test_the_card_is_there_after_a_reload_and_text_stays_text(lesson: Visit):
    page = lesson.page
    page.get_by_role("combobox", name="Most from there live in").select_option(label="Italy")
    box = page.get_by_role("textbox", name="The place that I speak of")
    box.fill("Mabini <b>Batangas</b>")
    box.blur()
    expect(page.locator(".fs-words tbody")).to_contain_text("Mabini <b>Batangas</b>")
    expect(page.locator(".fs-sentence", has_text="Most from your place: Italy")).to_be_visible()
    expect(page.locator(".fs-form .fs-status").first).to_contain_text("saved")
    lesson.until_kept("Mabini <b>Batangas</b>")
    lesson.open_lesson(STEM)
    expect(page.get_by_role("textbox", name="The place that I speak of")).to_have_value("Mabini <b>Batangas</b>")


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    heights = page.locator(".fs-form :is(select, .fs-option, .fs-box)").evaluate_all(
        "all => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 15
    assert min(heights) >= 44
    lesson.assert_accessible()
