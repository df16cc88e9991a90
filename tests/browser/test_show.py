"""The run of show as a facilitator uses it: on laptop and phone at once, by keyboard, printed, over a restart."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .conftest import LAPTOP, PHONE, Server, Visit, running
from .test_room import key_of

DAY = "/show/four-days/1"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course of this checkout, with its own presses."""
    with running(tmp_path_factory.mktemp("show")) as found:
        yield found


def facilitator(seen: Visit) -> Page:
    page = seen.open(f"/facilitator#{key_of(seen.server)}")
    page.locator("form.ask button").click()
    page.wait_for_url("**/room")
    return page


def button(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def seconds(page: Page) -> int:
    minutes, rest = page.locator(".digits").inner_text().split(":")
    return 60 * int(minutes) + int(rest)


def test_the_laptop_and_the_phone_show_the_same_day(visit, room: Server) -> None:
    laptop, phone = visit(room, LAPTOP), visit(room, PHONE)
    page = facilitator(laptop)
    page.get_by_role("link", name="Run of show").click()
    page.wait_for_url("**/show")
    other = facilitator(phone)
    phone.open(DAY)
    laptop.assert_accessible()
    button(page, "Start the day").click()
    expect(page.locator(".now-title")).to_have_text("Registration and opening")
    # It counts without a reload, and no two browsers disagree by more than a breath.
    before = seconds(page)
    expect(page.locator(".digits")).not_to_have_text(page.locator(".digits").inner_text())
    assert seconds(page) < before <= 30 * 60
    expect(other.locator(".now-title")).to_have_text("Registration and opening")
    expect(other.locator(".digits")).to_be_visible()
    assert abs(seconds(other) - seconds(page)) <= 2
    button(other, "+10 minutes").click()
    expect(page.locator(".row.is-now")).to_contain_text("40 minutes instead of 30")
    assert seconds(page) > 30 * 60
    other.get_by_role("button", name="Skip to 1.2 Global Compact on Migration").click()
    expect(page.locator(".now-title")).to_have_text("1.2 Global Compact on Migration")
    expect(page.locator(".row.is-out")).to_have_count(3)
    for seen in (laptop, phone):
        seen.assert_accessible()
        seen.assert_no_sideways_scrolling()
        heights = seen.page.locator("#press button").evaluate_all("all => all.map(one => one.offsetHeight)")
        assert heights
        assert min(heights) >= 44
    # What runs is seen without scrolling, with its buttons.
    expect(page.locator(".presses .main")).to_be_in_viewport()
    other.reload()
    expect(other.locator(".now-title")).to_have_text("1.2 Global Compact on Migration")
    leads = page.locator(".row.is-now .leads a")
    assert [lead.get_attribute("href").split("/")[1] for lead in leads.all()] == ["lesson", "room"]
    laptop.assert_clean()
    phone.assert_clean()


def test_everything_is_done_by_keyboard_in_spanish_and_printed(visit, room: Server, tmp_path) -> None:
    seen = visit(room, LAPTOP)
    page = facilitator(seen)
    seen.speak("es")
    seen.open("/show/three-days/2")
    button(page, "Comenzar el día").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".now-title")).to_have_text("Lo que nos llevamos de ayer")
    # The button is gone, and the keyboard is at the next one.
    expect(button(page, "Siguiente")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".row.is-done")).to_have_count(1)
    expect(button(page, "Siguiente")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".row.is-now")).to_contain_text("en lugar de")
    expect(button(page, "+5 minutos")).to_be_focused()
    button(page, "Un paso atrás").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".row.is-now")).not_to_contain_text("en lugar de")
    page.keyboard.press("Enter")
    expect(page.locator(".now-title")).to_have_text("Lo que nos llevamos de ayer")
    seen.assert_accessible()
    page.get_by_text("Empezar este día de nuevo").click()
    button(page, "Olvidar lo que se pulsó").click()
    expect(button(page, "Comenzar el día")).to_be_visible()
    page.get_by_text("Otro día", exact=True).click()
    page.get_by_role("link", name="Día 3").first.click()
    page.wait_for_url("**/show/*/3")
    page.emulate_media(media="print")
    expect(page.locator(".live")).to_be_hidden()
    expect(page.locator(".sheet").first).to_be_visible()
    printed = page.pdf(format="Letter")
    assert printed.count(b"/Type /Page\n") == page.locator(".sheet").count()
    seen.assert_clean()


def test_a_restart_of_the_course_keeps_the_day_and_lost_contact_is_told(visit, tmp_path) -> None:
    with running(tmp_path) as server:
        seen = visit(server, PHONE)
        page = facilitator(seen)
        seen.open(DAY)
        button(page, "Start the day").click()
        expect(page.locator(".digits")).to_be_visible()
        page.route("**/now", lambda asked: asked.abort())
        expect(page.locator("#says")).to_contain_text("The course does not answer.")
        before = seconds(page)
        expect(page.locator(".digits")).not_to_have_text(page.locator(".digits").inner_text())
        assert seconds(page) < before
        page.unroute("**/now")
        expect(page.locator("#says")).to_be_hidden()
    kept = json.loads((tmp_path / "state" / "show.json").read_text(encoding="utf-8"))
    assert [press["what"] for press in kept["days"]["four-days/1"]] == ["begin"]
    with running(tmp_path) as server:
        again = visit(server, PHONE)
        page = facilitator(again)
        again.open("/show")
        expect(page.locator(".now-title")).to_have_text("Registration and opening")
        button(page, "Next").click()
        expect(page.locator(".now-title")).to_have_text("0.0 Welcome")
        again.assert_clean()
