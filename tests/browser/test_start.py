"""Lesson 4.1 as a person meets it: an empty list, a lesson that fills it, marks, arrows, a circle, the choice."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM, GAPS = "4.1-implementation-gaps", "1.5-gaps-and-recommendations"


def mark(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^{name}: impact"))


def form(page: Page, title: str) -> Locator:
    return page.locator(".fs-form", has=page.get_by_role("heading", name=title, exact=True))


def write_points(page: Page, add: str, field: str, *titles: str) -> None:
    own = page.locator(".fs-list-form").first
    for title in titles:
        boxes = own.get_by_role("textbox", name=field)
        before = boxes.count()
        own.get_by_role("button", name=add, exact=True).click()
        expect(boxes).to_have_count(before + 1)
        boxes.last.fill(title)
        expect(page.get_by_role("button", name=f"{title}: impact")).to_be_visible()


def test_from_an_empty_list_to_a_starting_point_that_stays(
    server: Server, visit: Callable[..., Visit], screen: dict[str, int]
) -> None:
    lesson = visit(server, screen)
    page = lesson.open_lesson(STEM)
    expect(page.get_by_text("no gap has been scored")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Do lesson 1.5"))).to_have_attribute("href", GAPS)
    write_points(page, "Add one", "Something to start with", "A count on paper", "<b>A rule</b>")
    expect(page.locator(".fs-plane b", has_text="A rule")).to_have_count(0)
    # A mark is moved by keys, keeps the focus, and is judged from then on.
    mark(page, "A count on paper").focus()
    page.keyboard.press("ArrowRight")
    expect(mark(page, "A count on paper")).to_have_attribute("aria-label", re.compile("feasibility 4 of 5"))
    expect(mark(page, "A count on paper")).to_be_focused()
    expect(page.locator(".fs-plane-mark b").first).to_have_text("1")
    assert min(box.bounding_box()["height"] for box in page.locator(".fs-plane-mark").all()) >= 44
    # Each opens the other: a circle, which is said, and broken.
    arrows = form(page, "What opens what")
    arrows.get_by_role("checkbox", name="<b>A rule</b>").check()
    drawn = page.locator(".fs-network svg[role=img]")
    expect(drawn).to_have_attribute("aria-label", re.compile("A count on paper opens most: 1 other"))
    arrows.get_by_role("radio", name="<b>A rule</b>").check()
    arrows.get_by_role("checkbox", name="A count on paper").check()
    expect(page.locator(".fs-sentence", has_text="A circle: A count on paper → <b>A rule</b>")).to_be_visible()
    expect(page.locator(".fs-sentence", has_text="Nothing on your list can begin")).to_be_visible()
    lesson.assert_accessible()
    arrows.get_by_role("checkbox", name="A count on paper").uncheck()
    expect(page.locator(".fs-sentence", has_text="Start here: A count on paper")).to_be_visible()
    # The choice.
    page.get_by_role("button", name="Begin with the places to start, at most 3").click()
    chosen = page.locator(".fs-list-form").last
    chosen.locator(".fs-record summary").click()
    chosen.get_by_label("The first step").fill("Copy the school lists")
    chosen.get_by_label("Who does it").fill("The clerk")
    chosen.get_by_label("In which month").select_option(index=3)
    expect(page.locator(".fs-sentence", has_text="1 starting point is ready.")).to_be_visible()
    lesson.until_kept("Copy the school lists", "starting_points")
    page = lesson.open_lesson(STEM)
    expect(page.locator(".fs-sentence", has_text="1 starting point is ready.")).to_be_visible()
    expect(mark(page, "A count on paper")).to_have_attribute("aria-label", re.compile("feasibility 4 of 5"))
    lesson.assert_clean()
    lesson.assert_no_sideways_scrolling()


def test_a_gap_of_lesson_1_5_stands_on_the_list_and_what_it_needs_is_asked(
    server: Server, visit: Callable[..., Visit]
) -> None:
    lesson = visit(server, PHONE)
    page = lesson.open_lesson(GAPS)
    page.locator("summary", has_text="Rules, office, money and figures").click()
    desk = page.get_by_role("radiogroup", name="An office or desk in charge", exact=True)
    desk.get_by_role("radio").first.check()
    lesson.until_kept('"indicator_id": "G2"', "scores")
    page = lesson.open_lesson(STEM)
    expect(page.get_by_text("no gap has been scored")).to_have_count(0)
    expect(
        form(page, "How much it changes, and how easy it is").get_by_text("importance 2 of 3, score 0 of 4")
    ).to_be_visible()
    needed = form(page, "What is needed, too")
    needed.get_by_role("radio", name="No: put it on my list").first.click()
    expect(mark(page, "The leader backs it")).to_be_visible()
    expect(needed).to_be_hidden()
    expect(page.locator(".fs-network svg[role=img]")).to_have_attribute(
        "aria-label", re.compile("^The leader backs it opens most")
    )
    lesson.assert_clean()
    lesson.assert_no_sideways_scrolling()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]) -> None:
    lesson = visit(server, PHONE)
    lesson.speak("es")
    page = lesson.open_lesson(STEM)
    expect(page.get_by_text("ninguna brecha tiene calificación")).to_be_visible()
    write_points(page, "Agregar uno", "Algo por donde empezar", "Un conteo en papel")
    expect(page.locator(".fs-sentence", has_text="Empiece aquí: Un conteo en papel")).to_be_visible()
    lesson.assert_clean()
    lesson.assert_no_sideways_scrolling()
