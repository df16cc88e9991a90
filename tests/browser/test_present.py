"""The page under a real browser: tools come, nothing is asked of another host, nothing is wider than the phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import LAPTOP, PHONE, ROOT, Server, Visit, running

STEM = "3.2.1-financial-education"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A course whose one lesson has a stock slider and an anywidget."""
    home = tmp_path_factory.mktemp("home")
    (home / "notebooks").mkdir()
    shutil.copy(ROOT / "course.toml", home)
    shutil.copy(Path(__file__).with_name("slider_and_anywidget.ipynb"), home / "notebooks" / f"{STEM}.ipynb")
    with running(tmp_path_factory.mktemp("served"), home=home) as server:
        yield server


def assert_accessible(seen: Visit, *, but: tuple[str, ...] = ()) -> None:
    # Axe is put in by the tests, which the page's own policy on scripts would refuse.
    found = Axe().run(seen.page)
    assert found.response["passes"], "axe looked at nothing"
    assert [fault["id"] for fault in found.response["violations"] if fault["id"] not in but] == []


@pytest.mark.both_screens
def test_the_home_page_is_clean_narrow_and_accessible(visit, small, screen) -> None:
    seen = visit(small, screen)
    page = seen.open("/")
    assert page.locator("h1").count() == 1
    assert page.locator(".lesson").count() == 26
    assert page.locator(".lesson a").count() == 1
    seen.assert_no_sideways_scrolling()
    seen.assert_clean()
    assert_accessible(seen)


@pytest.mark.both_screens
def test_a_lesson_is_clean_narrow_and_accessible(visit, small, screen) -> None:
    seen = visit(small, screen)
    page = seen.open_lesson(STEM)
    assert page.locator("h1").inner_text() == "Financial education"
    assert page.locator("h1").count() == page.locator("main").count() == 1
    assert page.locator("[role=slider]").is_visible()
    seen.assert_no_sideways_scrolling()
    seen.assert_clean()
    # The stock slider's handle has no name (ipywidgets); the course's own tools use native controls.
    assert_accessible(seen, but=("aria-input-field-name",))


def test_the_slider_moves_what_python_says(visit, small) -> None:
    page = visit(small).open_lesson(STEM)
    page.locator("[role=slider]").press("ArrowRight")
    page.get_by_text("After a year: 7,200 pesos").wait_for()


def test_an_anywidget_talks_to_python_and_back(visit, small) -> None:
    seen = visit(small)
    page = seen.open_lesson(STEM)
    page.get_by_role("button", name="Saved 0 times").click()
    page.get_by_text("Saved 1 times, doubled 2").wait_for()
    seen.assert_clean()


def test_no_code_no_traceback_and_no_note_reaches_a_participant(visit, small) -> None:
    page = visit(small).open_lesson(STEM)
    sent = page.content()
    for secret in ("IntSlider(", "import anywidget", "a secret of the server", "Traceback", "who in your family"):
        assert secret not in sent.replace("text/plain", "")
    assert page.get_by_text("This part could not be shown.").is_visible()
    assert page.get_by_text("The cell after the one that failed.").is_visible()
    assert "a secret of the server" in small.log.read_text()


def test_the_text_can_be_read_before_any_tool_is_there(visit, small) -> None:
    seen = visit(small)
    seen.page.route("**/course.js*", lambda route: route.abort())
    page = seen.open(f"/lesson/{STEM}")
    assert page.get_by_text("8,000 pesos").is_visible()
    page.get_by_text("The tools are being prepared. You can start reading.").wait_for()


def test_a_closed_page_leaves_no_kernel(visit, small) -> None:
    seen = visit(small)
    page = seen.open_lesson(STEM)
    kernel = page.evaluate("JSON.parse(document.getElementById('kernel').textContent).kernelId")
    address = f"{small.url}api/kernels/{kernel}"
    assert page.request.get(address).status == 200
    page.reload()
    page.wait_for_selector("#preparing", state="detached", timeout=60_000)
    # The browser sends its last word by itself, at a time of its own.
    for _ in range(100):
        if page.request.get(address).status == 404:
            return
        page.wait_for_timeout(100)
    pytest.fail("The kernel of the page that was left is still there.")


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_the_facilitator_sees_the_notes(visit, small, tmp_path, size) -> None:
    with running(tmp_path, "--facilitator", home=small.home) as server:
        seen = visit(server, size)
        page = seen.open_lesson(STEM)
        assert page.get_by_role("note", name="Note for the facilitator").is_visible()
        seen.assert_no_sideways_scrolling()
        seen.assert_clean()


def test_the_keyboard_goes_past_the_header(visit, small) -> None:
    page = visit(small, LAPTOP).open("/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Go to the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
