"""Lesson 3.2.4 as a person meets it: marks that are dragged and moved by keys, a list, roles, ties, who leaves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "3.2.4-partnership"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor with six partners; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    found.page.get_by_role("button", name="Add six usual partners").click()
    expect(marks(found.page)).to_have_count(6)
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def marks(page: Page) -> Locator:
    return page.locator(".fs-plane-mark")


def mark(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^{name}: influence"))


def test_the_arrow_keys_move_a_mark_say_where_it_is_and_keep_the_focus(lesson: Visit):
    page = lesson.page
    mark(page, "Planning office").focus()
    page.keyboard.press("ArrowRight")
    expect(mark(page, "Planning office")).to_have_attribute("aria-label", re.compile("interest 4 of 5. Work closely"))
    page.keyboard.press("ArrowRight")
    expect(mark(page, "Planning office")).to_have_attribute("aria-label", re.compile("interest 5 of 5"))
    expect(mark(page, "Planning office")).to_be_focused()
    expect(page.locator(".fs-plane .fs-spoken")).to_contain_text("Planning office: influence 4 of 5, interest 5 of 5")


def test_a_mark_is_dragged_and_stays_after_a_reload(lesson: Visit):
    page = lesson.page
    one = mark(page, "Mayor or district head")
    one.scroll_into_view_if_needed()
    box, field = one.bounding_box(), page.locator(".fs-plane-field").bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] + 30, steps=3)
    page.mouse.move(field["x"] + field["width"] * 0.9, field["y"] + field["height"] - 10, steps=5)
    page.mouse.up()
    there = re.compile("influence 1 of 5, interest 5 of 5. Keep informed")
    expect(mark(page, "Mayor or district head")).to_have_attribute("aria-label", there)
    expect(page.locator(".fs-list-form .fs-status").first).to_contain_text("saved")
    page.wait_for_timeout(500)
    lesson.open_lesson(STEM)
    expect(mark(page, "Mayor or district head")).to_have_attribute("aria-label", there)


def test_marks_never_lie_over_each_other_and_are_high_enough(lesson: Visit):
    page = lesson.page
    for n, name in enumerate(("Recruitment agency", "Trade union", "Local radio and press", "NGO for migrants"), 7):
        page.get_by_role("button", name=name, exact=True).click()
        expect(marks(page)).to_have_count(n)
    boxes = [one.bounding_box() for one in marks(page).all()]
    assert min(box["height"] for box in boxes) >= 44
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            apart = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
            assert apart or a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]


def test_the_list_is_another_way_to_the_same_place(lesson: Visit):
    page = lesson.page
    entry = page.locator(".fs-record").nth(5)  # the schools
    entry.locator("summary").click()
    entry.get_by_label("Influence").select_option(label="5 · can decide or stop it")
    expect(mark(page, "Schools and teachers")).to_have_attribute("aria-label", re.compile("influence 5 of 5"))
    entry.get_by_label("Organization or office").fill("<b>Mayor</b>")
    expect(entry.get_by_text("kept as plain text")).to_be_visible()
    expect(page.locator(".fs-plane b", has_text="Mayor")).to_have_count(0)


def test_two_who_answer_are_named_and_one_is_enough(lesson: Visit):
    page = lesson.page
    page.get_by_role("button", name="Add one").nth(1).click()
    page.get_by_role("textbox", name="Activity").fill("One evening at the school")
    expect(page.get_by_role("radio", name="One evening at the school")).to_be_checked()
    part = page.locator(".fs-form", has=page.get_by_role("heading", name="Each partner's part"))
    part.get_by_label("Schools and teachers").select_option(label="answers for it")
    part.get_by_label("Planning office").select_option(label="answers for it")
    expect(page.locator(".fs-sentence", has_text="all answer for it, so in the end nobody does")).to_be_visible()
    part.get_by_label("Planning office").select_option(label="does it")
    expect(page.get_by_text("One partner answers for each, and somebody does it.").first).to_be_visible()


def test_ties_make_a_broker_and_its_leaving_is_told(lesson: Visit):
    page = lesson.page
    for name in ("Planning office", "Schools and teachers", "Church, mosque or temple"):
        page.get_by_role("checkbox", name=name).check()
    drawn = page.locator(".fs-network svg[role=img]")
    expect(drawn).to_have_attribute("aria-label", re.compile("3 of 15 pairs .* The broker is Mayor or district head"))
    page.get_by_label("What if this partner leaves?").select_option(label="Mayor or district head")
    expect(drawn).to_have_attribute("aria-label", re.compile("If Mayor or district head leaves, 100% of the pairs"))
    expect(page.locator(".fs-network path[stroke-dasharray]")).to_have_count(3)


def test_anybody_can_use_it(lesson: Visit):
    page = lesson.page
    page.get_by_role("checkbox", name="Planning office").check()
    lesson.assert_accessible()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]):
    found = visit(server, PHONE)
    page = found.page
    found.speak("es")
    found.open_lesson(STEM)
    page.get_by_role("button", name="Agregar seis aliados habituales").click()
    expect(page.locator(".fs-sentence").first).to_have_text(re.compile("^6 aliados en el mapa"))
    found.assert_clean()
    found.assert_no_sideways_scrolling()
