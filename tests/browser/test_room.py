"""The room as people see it: two phones, a third that takes over, a restart, the facilitator, two windows."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe

from fieldschool import course

from .conftest import LAPTOP, PHONE, Server, free_port, running

STEM = "3.2.1-financial-education"
KEY = re.compile(r"facilitator#([0-9A-Z-]{14})")
PAGES = ["/", "/me", "/join", "/take", "/facilitator", "/nothing"]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course of this checkout, open to phones."""
    with running(tmp_path_factory.mktemp("room"), "--host", "0.0.0.0") as found:
        yield found


def key_of(server: Server) -> str:
    return KEY.search(server.log.read_text(encoding="utf-8"))[1]


def choose(page, *, country: str = "", language: str = "") -> None:
    page.locator(".choices > summary").click()
    if country:
        page.select_option("#choose-country", country)
        page.locator("#choose-country + button").click()
    else:
        page.locator(f".choices button[value={language}]").click()
    page.wait_for_load_state()


def assert_accessible(seen) -> None:
    found = Axe().run(seen.page)
    assert found.response["passes"], "axe looked at nothing"
    assert [(fault["id"], seen.page.url) for fault in found.response["violations"]] == []


@pytest.mark.both_screens
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_is_clean_narrow_and_accessible(visit, room, screen, language) -> None:
    seen = visit(room, screen)
    choose(seen.open("/"), language=language)
    for path in PAGES:
        page = seen.open(path)
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("h1").count() == page.locator("main").count() == 1
        seen.assert_no_sideways_scrolling()
        assert_accessible(seen)
        if page.locator(".choices").count():
            page.locator(".choices > summary").click()
            assert_accessible(seen)
    seen.failed = [line for line in seen.failed if "/nothing" not in line and "ERR_ABORTED" not in line]
    seen.errors = [line for line in seen.errors if "404" not in line]
    seen.assert_clean()


@pytest.mark.both_screens
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_facilitators_pages_are_too(visit, room, screen, language) -> None:
    seen = visit(room, screen)
    page = seen.open(f"/facilitator#{key_of(room)}")
    page.locator("form.ask button").click()
    page.wait_for_url("**/room")
    choose(page, language=language)
    assert page.url.endswith("/room")
    for path in ("/room", "/", "/join"):
        seen.open(path)
        seen.assert_no_sideways_scrolling()
        assert_accessible(seen)


def test_what_a_thumb_must_hit_is_high_enough(visit, room) -> None:
    seen = visit(room, PHONE)
    looked_at = 0
    for path in PAGES:
        page = seen.open(path)
        page.locator("summary").evaluate_all("all => all.forEach((fold) => { fold.parentElement.open = true; })")
        for control in page.locator("button, select, summary, input:not([type=hidden]), .top a, .lesson a").all():
            if control.is_visible():
                looked_at += 1
                assert control.bounding_box()["height"] >= 44, control.evaluate("node => node.outerHTML")
    assert looked_at > 30


def test_the_choices_work_by_keyboard(visit, room) -> None:
    page = visit(room, LAPTOP).open("/")
    page.locator(".choices > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Hondu")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert page.locator(".choices .chosen").inner_text().startswith("Honduras")


def test_two_phones_keep_two_workbooks_and_a_third_takes_over_the_first(visit, tmp_path) -> None:
    """One in Spanish and one in English; then the laptop is switched off and on, and all is there."""
    port = free_port()
    with running(tmp_path, "--host", "0.0.0.0", port=port) as server:
        first, second, third = (visit(server, PHONE) for _phone in range(3))
        choose(first.open("/"), language="es")
        choose(first.page, country="HND")
        choose(second.open("/"), country="PHL")
        assert first.page.locator(".choices .chosen").inner_text().startswith("Honduras")
        assert second.page.locator(".choices .chosen").inner_text().startswith("Philippines")
        code = first.open("/me").locator("p.address").first.inner_text()
        page = third.open(f"/take#{code}")
        assert page.url.endswith("/take")
        assert page.input_value("#code") == code
        page.locator("form.ask button").click()
        page.wait_for_url(server.url)
        assert page.locator(".choices .chosen").inner_text().startswith("Honduras")
        assert code not in page.evaluate("document.referrer + document.title + location.href")
    with running(tmp_path, "--host", "0.0.0.0", port=port):
        for seen, language, country in (
            (first, "es", "Honduras"),
            (second, "en", "Philippines"),
            (third, "en", "Hondu"),
        ):
            page = seen.open("/")
            assert page.locator("html").get_attribute("lang") == language
            assert page.locator(".choices .chosen").inner_text().startswith(country)


def test_the_log_of_the_running_course_holds_no_code_no_key_and_no_query(visit, tmp_path) -> None:
    with running(tmp_path, "--host", "0.0.0.0") as server:
        seen = visit(server)
        key = key_of(server)
        code = seen.open("/me").locator("p.address").first.inner_text()
        seen.open(f"/nothing?code={code}&key={key}")
        seen.open(f"/take?code={code}#{code}")
        seen.page.locator("form.ask button").click()
        seen.open(f"/facilitator?key={key}#{key}")
        seen.page.locator("form.ask button").click()
        seen.page.wait_for_url("**/room")
        cookies = {cookie["name"]: cookie["value"] for cookie in seen.page.context.cookies()}
        log = server.log.read_text(encoding="utf-8")
    printed = [line for line in log.splitlines() if "facilitator#" in line]
    assert len(printed) == 1
    log = log.replace(printed[0], "")
    assert "/nothing" in log
    for secret in (code, key, "code=", "key=", cookies["fieldschool"], cookies["fieldschool_facilitator"]):
        assert secret not in log


def test_the_room_counts_while_it_is_looked_at(visit, room) -> None:
    facilitator = visit(room, LAPTOP)
    page = facilitator.open(f"/facilitator#{key_of(room)}")
    page.locator("form.ask button").click()
    page.wait_for_url("**/room")
    before = int(page.locator(".counts strong").nth(1).inner_text())
    choose(visit(room).open("/"), country="RWA")
    page.wait_for_function(
        "before => Number(document.querySelectorAll('.counts strong')[1].textContent) > before",
        arg=before,
        timeout=30_000,
    )
    page.get_by_role("button", name="Be a participant here").click()
    page.wait_for_url(room.url)
    assert page.get_by_text("Facilitator", exact=True).count() == 0


def test_a_lesson_leads_to_the_ones_beside_it(visit, room) -> None:
    page = visit(room).open("/lesson/0.0-welcome")
    onward = page.locator(".around a[rel=next]")
    built = [lesson.stem for lesson in course.load().lessons if lesson.built]
    place = built.index(STEM)
    assert onward.get_attribute("href").endswith(f"/lesson/{built[1]}")
    page.goto(room.url + f"lesson/{STEM}")
    assert page.locator(".around a[rel=prev]").get_attribute("href").endswith(f"/lesson/{built[place - 1]}")


def test_two_windows_lose_nothing_and_the_other_ones_plan_can_be_loaded(visit, room) -> None:
    one = visit(room, LAPTOP)
    page = one.open_lesson(STEM)
    first = page.get_by_label("How much of what arrives is put aside first").first
    second_window = page.context.new_page()
    second_window.goto(page.url)
    second_window.wait_for_selector("#preparing", state="detached", timeout=60_000)
    second = second_window.get_by_label("How much of what arrives is put aside first").first
    for box, value in ((second, "35"), (first, "15")):
        box.fill(value)
        box.press("Enter")
        box.page.locator(".fs-form .fs-status").first.get_by_text("saved").wait_for()
    page.get_by_text("In another window you saved something else here").first.wait_for()
    with page.expect_navigation():
        page.get_by_role("button", name="Load what the other window saved").first.click()
    page.wait_for_selector("#preparing", state="detached", timeout=60_000)
    assert page.get_by_label("How much of what arrives is put aside first").first.input_value() == "35"
