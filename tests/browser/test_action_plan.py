"""Lesson 4.3 as a person meets it: an activity, questions that lead to it, steps, ratings, the way home."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM, START = "4.3-action-plan", "4.1-implementation-gaps"


def form(page: Page, title: str) -> Locator:
    return page.locator(".fs-form", has=page.get_by_role("heading", name=title, exact=True))


def add(page: Page, title: str, button: str = "Add one") -> Locator:
    listed = form(page, title)
    before = listed.locator(".fs-record").count()
    listed.get_by_role("button", name=button, exact=True).click()
    record = listed.locator(".fs-record").nth(before)
    expect(record.locator("details")).to_have_attribute("open", "")
    return record


def fill(record: Locator, **values: str) -> None:
    for label, value in values.items():
        box = record.get_by_label(label.replace("_", " "), exact=True)
        box.fill(value)
        box.blur()


def test_a_plan_is_written_checked_counted_and_stays(
    server: Server, visit: Callable[..., Visit], screen: dict[str, int]
) -> None:
    lesson = visit(server, screen)
    page = lesson.open_lesson(STEM)
    expect(page.get_by_text("0 of 24 lessons left something")).to_be_visible()
    expect(page.get_by_text("There is no activity yet")).to_be_visible()
    desk = add(page, "Activities")
    fill(desk, What_is_done="Open a <b>desk</b>", Who_leads_it="The clerk", Partners="Clubs")
    fill(desk, **{"What it costs, for all its months": "1500", "For how many months": "14"})
    desk.get_by_label("Begins in", exact=True).select_option(index=5)
    expect(page.locator(".fs-gantt svg[role=img]")).to_have_attribute(
        "aria-label", re.compile("1 activity with a month")
    )
    expect(page.locator(".fs-sentence", has_text="it is not said who pays").first).to_be_visible()
    expect(page.locator("b", has_text=re.compile("^desk$"))).to_have_count(0)
    # An indicator brings its words, and asks who counts.
    desk.get_by_label("What is counted", exact=True).select_option(label="People served by the desk or centre")
    expect(desk.get_by_label("What is counted, in words", exact=True)).to_have_value(
        "People served by the desk or centre"
    )
    expect(page.get_by_text("Nobody measures it.")).to_be_visible()
    # A question leads to its activity, also when that is closed; twice.
    for _again in range(2):
        desk.locator("summary").click()
        expect(desk.locator("details")).not_to_have_attribute("open", "")
        page.get_by_role("link", name="Go to this activity").click()
        expect(desk.locator("details")).to_have_attribute("open", "")
        expect(desk.locator("summary")).to_be_focused()
    fill(desk, Who_pays="Town")
    expect(page.locator(".fs-sentence", has_text="For all of it, it is said who pays.").first).to_be_visible()
    step = add(page, "My first 100 days")
    fill(step, **{"Day (1 to 100)": "2", "What happens": "Tell the mayor", "Who does it": "I"})
    expect(page.locator(".fs-sentence", has_text="1 step is ready.")).to_be_visible()
    page.get_by_role("button", name="Write it into my list").click()
    expect(form(page, "What must be learned").locator(".fs-record")).to_have_count(1)
    form(page, "Where I stand today").get_by_role("radiogroup").first.get_by_role("radio").nth(3).check()
    expect(page.locator(".fs-sentence", has_text="Rated today: 1 of 9.")).to_be_visible()
    assert min(box.bounding_box()["height"] for box in page.locator(".fs-form button:visible").all()) >= 44
    lesson.assert_accessible()
    lesson.until_kept("Tell the mayor", "first_100_days")
    page = lesson.open_lesson(STEM)
    expect(page.locator(".fs-gantt svg[role=img]")).to_be_visible()
    expect(page.locator(".fs-sentence", has_text="Rated today: 1 of 9.")).to_be_visible()
    expect(form(page, "Activities").locator(".fs-record-title")).to_have_text("Open a <b>desk</b>")
    lesson.assert_clean()
    lesson.assert_no_sideways_scrolling()
    # The way home.
    page.get_by_role("link", name="My workbook", exact=True).last.click()
    expect(page.get_by_role("link", name="Word")).to_be_visible()


def test_a_starting_point_of_lesson_4_1_comes_into_the_plan_with_one_press(
    server: Server, visit: Callable[..., Visit]
) -> None:
    lesson = visit(server, PHONE)
    page = lesson.open_lesson(START)
    own = page.locator(".fs-list-form").first
    own.get_by_role("button", name="Add one", exact=True).click()
    own.get_by_role("textbox", name="Something to start with").fill("A count on paper")
    page.get_by_role("button", name="Begin with the places to start, at most 3").click()
    chosen = page.locator(".fs-list-form").last
    chosen.locator(".fs-record summary").click()
    fill(chosen, The_first_step="Copy the school lists", Who_does_it="The clerk")
    chosen.get_by_label("In which month").select_option(index=4)
    lesson.until_kept("Copy the school lists", "starting_points")
    page = lesson.open_lesson(STEM)
    expect(page.get_by_text("1 of 24 lessons left something")).to_be_visible()
    page.get_by_role("button", name="Put what is ticked into my plan").click()
    expect(form(page, "Activities").locator(".fs-record-title")).to_have_text("A count on paper")
    expect(page.get_by_role("button", name="Put what is ticked into my plan")).to_have_count(0)
    page.get_by_role("button", name="Bring the first steps of my activities").click()
    expect(form(page, "My first 100 days").locator(".fs-record-title")).to_have_text("Day …: Copy the school lists")
    lesson.until_kept("Copy the school lists", "first_100_days")
    lesson.assert_clean()
    lesson.assert_no_sideways_scrolling()


def test_it_speaks_spanish(server: Server, visit: Callable[..., Visit]) -> None:
    lesson = visit(server, PHONE)
    lesson.speak("es")
    page = lesson.open_lesson(STEM)
    expect(page.get_by_text("0 de 24 lecciones")).to_be_visible()
    record = add(page, "Actividades", "Agregar uno")
    fill(record, Qué_se_hace="Abrir una ventanilla")
    expect(page.get_by_text("Nadie es responsable. Escriba una oficina o un cargo.")).to_be_visible()
    lesson.assert_clean()
    lesson.assert_no_sideways_scrolling()
