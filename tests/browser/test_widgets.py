"""Forms, pictures and tasks as a person meets them: with a finger, a mouse, a keyboard or a screen reader."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, ROOT, Server, Visit, running

STEM = "3.2.1-financial-education"
pytestmark = pytest.mark.both_screens

HOSTILE = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A course whose one lesson shows every kind of control, picture and task."""
    folder = tmp_path_factory.mktemp("widgets")
    home = folder / "home"
    (home / "notebooks").mkdir(parents=True)
    shutil.copy(ROOT / "course.toml", home)
    shutil.copy(Path(__file__).with_name("widgets.ipynb"), home / "notebooks" / f"{STEM}.ipynb")
    with running(folder, home=home) as server:
        yield server


@pytest.fixture
def lesson(demo: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson, open and drawn; at the end nothing may have gone wrong on its page."""
    found = visit(demo, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-middle").first).to_have_attribute("d", re.compile(r"^M\d"))
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def result(page: Page, part: str) -> Locator:
    """A part of the view beside the form, not of the assumptions below."""
    return page.locator(f".fs-host-form + .fs-host-view .fs-{part}")


def status(page: Page) -> Locator:
    return page.locator(".fs-form .fs-status")


def press(page: Page, target: Locator) -> None:
    """Tap where fingers are used, click where a mouse is."""
    target.scroll_into_view_if_needed()
    if page.evaluate("navigator.maxTouchPoints > 0"):
        target.tap()
    else:
        target.click()


def open_fold(page: Page, title: str) -> None:
    press(page, page.locator("summary", has_text=title))


def seen(page: Page) -> dict[str, str]:
    return {
        "sentence": result(page, "sentence").inner_text(),
        "name": page.locator(".fs-fan svg[role=img]").get_attribute("aria-label"),
        "path": page.locator(".fs-fan .fs-middle").first.get_attribute("d"),
        "band": page.locator(".fs-band-wide").first.get_attribute("d"),
        "table": result(page, "table tbody").text_content(),
    }


def test_a_slider_moves_everything_that_is_seen(lesson: Visit):
    page = lesson.page
    before = seen(page)
    page.evaluate("window.kept = document.querySelector('.fs-fan .fs-middle')")
    page.get_by_role("slider", name="Put aside first").focus()
    page.keyboard.press("ArrowRight")
    expect(result(page, "sentence")).to_contain_text("16 %")
    after = seen(page)
    assert {key for key in before if before[key] == after[key]} == set()
    assert page.evaluate("window.kept === document.querySelector('.fs-fan .fs-middle')"), "The path was built anew."


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"])
def test_a_screen_reader_hears_the_sentence_once_the_finger_rests(lesson: Visit):
    page = lesson.page
    spoken = result(page, "spoken")
    expect(spoken).to_have_text("")
    page.get_by_role("slider", name="Put aside first").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(result(page, "sentence")).to_contain_text("18 %")
    expect(spoken).to_contain_text("18 %")


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"])
def test_sliders_say_their_value_with_its_unit(lesson: Visit):
    slider = lesson.page.get_by_role("slider", name="Sent home each month")
    expect(slider).to_have_attribute("aria-valuetext", "MXN\u00a06,000\u00a0a month")
    slider.focus()
    lesson.page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "MXN\u00a05,900\u00a0a month")
    expect(lesson.page.get_by_role("textbox", name="Sent home each month")).to_have_value("5,900")


def test_every_control_answers_to_the_keyboard(lesson: Visit):
    page = lesson.page
    summary = page.locator("summary", has_text="More about the family")
    summary.focus()
    page.keyboard.press("Enter")
    moves = [
        (page.get_by_role("slider", name="Sent home each month"), "ArrowRight", "sent = 6100"),
        (page.get_by_role("radio", name="App"), "ArrowLeft", "way = 'bank'"),
        (page.get_by_role("combobox", name="My country"), "ArrowDown", "country = 'C4'"),
        (page.get_by_role("checkbox", name="There is a loan"), "Space", "loan = True"),
        (page.get_by_role("slider", name="Years to look ahead"), "ArrowRight", "late = 6"),
        (page.get_by_role("button", name="Keep as plan A"), "Enter", "act = 'keep'"),
    ]
    for control, key, heard in moves:
        control.focus()
        expect(control).to_be_focused()
        page.keyboard.press(key)
        expect(status(page)).to_contain_text(heard)
    for name, text, heard in [
        ("Bills each month", "5,100", "bills = '5,100'"),
        ("Name of the plan", "Ana", "name = 'Ana'"),
    ]:
        box = page.get_by_role("textbox", name=name)
        box.focus()
        page.keyboard.press("Control+a")
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        expect(status(page)).to_contain_text(heard)


def test_every_control_answers_to_a_finger_or_a_mouse(lesson: Visit):
    page = lesson.page
    open_fold(page, "More about the family")
    press(page, page.get_by_text("Bank", exact=True))
    expect(status(page)).to_contain_text("way = 'bank'")
    press(page, page.get_by_text("There is a loan to pay back"))
    expect(status(page)).to_contain_text("loan = True")
    page.get_by_role("combobox", name="My country").select_option(label="Country 12")
    expect(status(page)).to_contain_text("country = 'C12'")
    press(page, page.get_by_role("button", name="Keep as plan A"))
    expect(status(page)).to_contain_text("act = 'keep'")
    expect(page.locator(".fs-fan .fs-other").first).to_have_attribute("d", re.compile(r"^M\d"))
    for name, heard in [("Put aside first", "first = "), ("Years to look ahead", "late = ")]:
        slider = page.get_by_role("slider", name=name)
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        at = (box["x"] + box["width"] * 0.8, box["y"] + box["height"] / 2)
        page.touchscreen.tap(*at) if page.evaluate("navigator.maxTouchPoints > 0") else page.mouse.click(*at)
        expect(status(page)).to_contain_text(heard)


def test_what_cannot_be_read_gets_a_sentence_beside_the_control_and_the_slider_stays(lesson: Visit):
    page = lesson.page
    box = page.get_by_role("textbox", name="Sent home each month")
    slider = page.get_by_role("slider", name="Sent home each month")
    box.fill("much")
    note = page.locator(".fs-note[data-kind=error]")
    expect(note).to_contain_text("“much” is not a number")
    expect(box).to_have_attribute("aria-invalid", "true")
    assert note.get_attribute("id") in box.get_attribute("aria-describedby").split()
    expect(slider).to_have_value("6000")
    expect(box).to_have_value("much")
    box.fill("7,250.50")
    expect(note).to_have_count(0)
    expect(box).not_to_have_attribute("aria-invalid", "true")
    expect(result(page, "sentence")).to_contain_text("7,25")


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"])
def test_a_box_keeps_its_text_and_its_caret_while_the_answer_comes(lesson: Visit):
    page = lesson.page
    box = page.get_by_role("textbox", name="Sent home each month")
    box.fill("7000")
    page.keyboard.press("ArrowLeft")
    expect(result(page, "sentence")).to_contain_text("MXN 7,000")
    expect(box).to_be_focused()
    expect(box).to_have_value("7000")
    assert box.evaluate("box => box.selectionStart") == 3
    page.keyboard.press("Tab")
    expect(box).to_have_value("7,000")


def test_an_answer_of_python_does_not_pull_the_slider_from_the_finger(demo: Server, visit: Callable[..., Visit]):
    lesson = visit(demo, {"width": 1280, "height": 800})
    page = lesson.open_lesson(STEM)
    slider = page.get_by_role("slider", name="Put aside first")
    box = slider.bounding_box()
    x, y, width = box["x"] + 14, box["y"] + box["height"] / 2, box["width"] - 28
    page.evaluate("window.places = []")
    slider.evaluate("slider => setInterval(() => window.places.push(Number(slider.value)), 5)")
    page.mouse.move(x + width * 0.25, y)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(x + width * (0.25 + 0.015 * step), y)
    expect(result(page, "sentence")).to_contain_text("50 %")
    page.mouse.up()
    places = page.evaluate("window.places")
    assert len(set(places)) > 3
    assert places == sorted(places), "The slider went back while it was drawn to the right."
    expect(slider).to_have_value("50")
    lesson.assert_clean()


def test_text_is_shown_as_text(lesson: Visit):
    page = lesson.page
    expect(result(page, "sources")).to_contain_text(HOSTILE)
    expect(page.locator(".fs-ask", has_text=HOSTILE)).to_be_visible()
    assert HOSTILE in page.locator(".fs-fan svg[role=img]").get_attribute("aria-label")
    open_fold(page, "More about the family")
    expect(page.get_by_role("textbox", name="Name of the plan")).to_have_value(HOSTILE)
    assert page.locator(".fs img, .fs script").count() == 0
    assert page.evaluate("window.hacked") is None


def test_what_is_typed_and_not_stored_survives_a_reload(demo: Server, visit: Callable[..., Visit]):
    lesson = visit(demo, PHONE)
    page = lesson.open_lesson(STEM)
    box = page.get_by_role("textbox", name="Why?")
    box.fill("lose me")
    page.get_by_role("textbox", name="How much").fill("900")
    expect(page.locator(".fs-tasks + div .fs-status")).to_have_text("saved 10:42")
    expect(page.get_by_text("not saved yet")).to_have_count(1)
    page = lesson.open_lesson(STEM)
    expect(page.get_by_role("textbox", name="Why?")).to_have_value("lose me")
    expect(page.get_by_role("textbox", name="How much")).to_have_value("900")
    expect(page.locator(".fs-tasks + div .fs-status")).to_have_text("saved 10:42")
    expect(page.get_by_text("not saved yet")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    assert (lesson.errors, lesson.outside) == ([], [])


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"])
def test_hints_come_one_by_one(lesson: Visit):
    page = lesson.page
    hints = page.locator(".fs-task").first.locator(".fs-hints li")
    expect(hints).to_have_count(1)
    press(page, page.get_by_role("button", name="Show the next hint"))
    expect(hints).to_have_count(2)
    expect(page.get_by_role("button", name="Show the next hint")).to_have_count(0)


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"])
def test_a_state_is_a_word_beside_its_sign(lesson: Visit):
    chips = lesson.page.locator(".fs-chip")
    expect(chips).to_have_text(["look again at the flag", "done", "not started"])
    drawn = chips.locator("path").evaluate_all("paths => paths.map((path) => path.getAttribute('d'))")
    assert len(set(drawn)) == 3


def test_controls_are_large_enough_for_a_thumb(lesson: Visit):
    open_fold(lesson.page, "More about the family")
    selector = (
        ".fs :is(input:not([type=radio], [type=checkbox]), select, textarea, button, summary, .fs-option, .fs-check)"
    )
    sizes = lesson.page.locator(selector).evaluate_all(
        "nodes => nodes.filter((n) => n.offsetParent).map((n) => [n.className || n.tagName, n.offsetHeight])"
    )
    assert len(sizes) > 15
    assert [size for size in sizes if size[1] < 44] == []


def test_words_in_pictures_are_at_least_12_points_and_do_not_leave_them(lesson: Visit):
    press(lesson.page, lesson.page.get_by_role("button", name="Keep as plan A"))
    expect(lesson.page.locator(".fs-compare table")).to_be_visible()
    words = lesson.page.locator(".fs svg[role=img] text").evaluate_all(
        """nodes => nodes.filter((n) => n.textContent).map((n) => {
             const [a, b] = [n.getBoundingClientRect(), n.ownerSVGElement.getBoundingClientRect()];
             const across = a.left >= b.left - 1 && a.right <= b.right + 1;
             const inside = across && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
             return {text: n.textContent, size: parseFloat(getComputedStyle(n).fontSize), inside};
           })"""
    )
    assert len(words) > 25
    assert [word for word in words if word["size"] < 12 or not word["inside"]] == []


def test_labels_of_the_fan_do_not_lie_on_each_other(lesson: Visit):
    press(lesson.page, lesson.page.get_by_role("button", name="Keep as plan A"))
    expect(lesson.page.locator(".fs-compare table")).to_be_visible()
    boxes = lesson.page.locator(".fs-fan svg[role=img] text").evaluate_all(
        """nodes => nodes.filter((n) => n.textContent).map((n) => {
             const box = n.getBoundingClientRect();
             return [n.textContent, box.left, box.top + 2, box.right, box.bottom - 2];
           })"""
    )
    overlapping = [
        (a[0], b[0])
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]
    assert len(boxes) > 10
    assert overlapping == []


def test_on_a_phone_the_picture_stays_in_sight_above_the_control(demo: Server, visit: Callable[..., Visit]):
    page = visit(demo, PHONE).open_lesson(STEM)
    button = page.get_by_role("button", name="Keep as plan A")
    button.evaluate("button => button.scrollIntoView({ block: 'end' })")
    picture, pressed = page.locator(".fs-fan svg[role=img]").bounding_box(), button.bounding_box()
    assert picture["y"] >= 0
    assert picture["y"] + picture["height"] <= pressed["y"]
    result(page, "sources").evaluate("sources => sources.scrollIntoView({ block: 'end' })")
    expect(page.locator(".fs-fan svg[role=img]")).not_to_be_in_viewport()


def test_axe_finds_nothing_serious(lesson: Visit):
    page = lesson.page
    open_fold(page, "More about the family")
    page.locator(".fs-rest > details > summary").first.click()
    page.get_by_role("textbox", name="Bills each month").fill("none")
    expect(page.locator(".fs-note[data-kind=error]")).to_have_count(1)
    found = Axe().run(page, context=".tool").response
    assert len(found["passes"]) > 15
    serious = [v for v in found["violations"] if v["impact"] in ("serious", "critical")]
    assert [(v["id"], node["html"], node["failureSummary"]) for v in serious for node in v["nodes"]] == []
