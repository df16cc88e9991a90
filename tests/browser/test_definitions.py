"""Lesson 2.1.1 as a person meets it: cases with their explanation, a tree that is walked, a glossary on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "2.1.1-definitions"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(button(found.page, "Smuggling of migrants")).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def case(page: Page) -> Locator:
    return page.locator(".fs-case")


def button(page: Page, words: str) -> Locator:
    return case(page).get_by_role("button", name=words)


def heading(page: Page) -> Locator:
    return case(page).locator("h3").first


def test_a_case_is_answered_explained_and_the_next_one_comes(lesson: Visit):
    page = lesson.page
    button(page, "Trafficking in persons").click()
    expect(case(page).locator(".fs-note").first).to_contain_text("Look at this question: Is somebody exploited")
    expect(case(page).locator(".fs-compare")).to_contain_text("● Trafficking in persons")
    expect(button(page, "✓ Smuggling of migrants")).to_be_visible()
    button(page, "Next case").click()
    expect(heading(page)).to_have_text("Round 1 · case 2 of 8")
    expect(case(page).locator(".fs-compare")).to_be_hidden()


def test_a_round_is_played_with_the_keyboard_and_the_focus_is_never_lost(lesson: Visit):
    page = lesson.page
    button(page, "Trafficking in persons").focus()
    page.keyboard.press("Enter")
    expect(case(page).locator(".fs-note").first).to_contain_text("Look at this question")
    for _step in range(5):
        page.keyboard.press("Tab")
    expect(button(page, "Next case")).to_be_focused()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Round 1 · case 2 of 8")
    expect(button(page, "Next case")).to_be_focused()
    page.keyboard.press("Enter")
    expect(case(page)).to_contain_text("First choose a term.")
    expect(heading(page)).to_have_text("Round 1 · case 2 of 8")


def test_a_round_ends_with_what_was_missed_and_is_there_again_on_another_day(lesson: Visit):
    page = lesson.page
    for place in range(1, 9):
        expect(heading(page)).to_have_text(f"Round 1 · case {place} of 8")
        button(page, "I don't know").click()
        expect(case(page).locator(".fs-note").first).to_contain_text("The term is")
        case(page).get_by_role("button", name=re.compile("Next case|See the result")).click()
    expect(heading(page)).to_have_text("Round 1: the result")
    expect(case(page).locator(".fs-bars svg[role=img]")).to_have_attribute("aria-label", "Round 1: 0 of 8")
    expect(case(page).locator(".fs-compare tbody tr")).to_have_count(8)
    expect(case(page).locator(".fs-status")).to_contain_text("saved")
    page.wait_for_timeout(500)
    lesson.open_lesson(STEM)
    expect(heading(page)).to_have_text("Round 1: the result")
    button(page, "Begin round 2").click()
    expect(heading(page)).to_have_text("Round 2 · case 1 of 8")


def test_a_tree_is_walked_to_a_term_and_back(lesson: Visit):
    page = lesson.page
    walk = page.locator(".fs-walk")
    drawn = walk.locator(".fs-tree svg[role=img]")
    expect(drawn).to_have_attribute("aria-label", re.compile("7 terms can be reached"))
    for answer in ("Yes", "Yes", "No", "No"):
        before = drawn.get_attribute("aria-label")
        walk.get_by_role("button", name=answer, exact=True).click()
        expect(drawn).not_to_have_attribute("aria-label", before)
    expect(drawn).to_contain_text("✓ Asylum seeker")
    expect(walk.locator(".fs-leaf-box[data-mark=now]")).to_have_count(1)
    # The way is told by a sign too, not by colour alone.
    assert drawn.text_content().count("●") == 4
    walk.get_by_role("button", name="One step back").click()
    expect(walk.locator(".fs-sentence")).to_contain_text("3 terms are left")
    walk.get_by_role("combobox").select_option(label="Skills")
    expect(drawn).to_contain_text("Brain waste")


def test_every_tree_fits_its_room(lesson: Visit):
    page = lesson.page
    walk = page.locator(".fs-walk")
    for option in walk.get_by_role("combobox").locator("option").all_text_contents():
        walk.get_by_role("combobox").select_option(label=option)
        expect(walk.locator("figcaption")).to_have_text(option)
        outside = walk.locator(".fs-tree svg").evaluate(
            """svg => {
              const room = svg.getBoundingClientRect();
              return [...svg.querySelectorAll("tspan, rect")].filter((one) => {
                const box = one.getBoundingClientRect();
                return box.width > 0 && (box.right > room.right + 1 || box.left < room.left - 1);
              }).map((one) => one.textContent);
            }"""
        )
        assert outside == [], option


def test_the_glossary_opens_by_family_and_is_all_open_on_paper(lesson: Visit):
    page = lesson.page
    glossary = page.locator(".fs-glossary")
    local = glossary.get_by_text("diaspora nyarwanda")
    expect(local).to_be_hidden()
    glossary.get_by_text("Families and groups").click()
    expect(local).to_be_visible()
    glossary.get_by_text("Families and groups").click()
    expect(local).to_be_hidden()
    page.emulate_media(media="print")
    shown = glossary.locator("dt").evaluate_all("all => all.filter((one) => one.checkVisibility()).length")
    assert shown == glossary.locator("dt").count() > 50
    page.emulate_media(media="screen")


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    button(page, "Trafficking in persons").click()
    expect(case(page).locator(".fs-compare")).to_be_visible()
    sizes = page.locator(":is(.fs-case, .fs-walk) :is(button, select, summary)").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0)"
    )
    assert len(sizes) > 6
    assert min(sizes) >= 44
    lesson.assert_accessible()


def test_a_spanish_reader_meets_no_english(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    found.page.set_extra_http_headers({"Accept-Language": "es"})
    found.open_lesson(STEM)
    page = found.page
    button(page, "Trata de personas").click()
    expect(case(page).locator(".fs-note").first).to_contain_text("Mire esta pregunta: ¿Se explota a alguien")
    expect(page.locator(".fs-walk .fs-tree svg")).to_contain_text("Solicitante de asilo")
    found.assert_clean()
    found.assert_no_sideways_scrolling()
