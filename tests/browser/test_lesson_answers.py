"""What a participant did in lesson 3.2.1 is there again: after a reload, a dead kernel, and on another day."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from fieldschool import course as contents
from fieldschool.exercises.load import load
from fieldschool.present.kernels.nursery import can_fork
from fieldschool.tools.household import HouseholdTool
from tests.browser.conftest import PHONE, Server, Visit, running
from tests.browser.lesson_page import STEM, LessonPage, notes_for_the_facilitator, words_of

HOME = contents.load().start_country
HOSTILE = "<script>window.hacked=1</script>"
ADVICE = (
    f"A mother whose son works abroad. {HOSTILE}",
    "Put a small part aside on the day the money comes. Then compare two places for savings.",
    "Once a month we hang a list of prices on the wall.",
)


@pytest.fixture(scope="module")
def labels() -> dict[str, str]:
    """The labels of the controls, by key."""
    return {field["key"]: field["label"] for field in HouseholdTool(country=HOME).form.fields}


def do_the_first_task(lesson: LessonPage, labels: dict[str, str]) -> None:
    """Look for the cheapest way: many small transfers first, then one large one a month."""
    transfers = lesson.field(labels["transfers"]).get_by_role("combobox")
    transfers.select_option(label="every week")
    expect(lesson.state_of(1)).to_contain_text("look again")
    transfers.select_option(label="once a month")
    expect(lesson.state_of(1)).to_have_text("done")


def do_the_second_task(lesson: LessonPage, labels: dict[str, str]) -> None:
    """Put more aside until the emergency fund is full in most futures."""
    lesson.drag(labels["emergency_months"], 0.27)
    lesson.drag(labels["first"], 0.6)
    expect(lesson.state_of(2)).to_have_text("done")


def ask_for_two_hints(lesson: LessonPage) -> None:
    """One hint comes at a time."""
    task = lesson.task(3)
    button = task.get_by_role("button")
    for shown in (1, 2):
        lesson.press(button)
        expect(task.locator(".fs-hints li")).to_have_count(shown)


def write_the_advice(lesson: LessonPage) -> None:
    """Fill in the boxes of the last task."""
    boxes = lesson.task(6).get_by_role("textbox")
    expect(boxes).to_have_count(len(ADVICE))
    for box, text in zip(boxes.all(), ADVICE, strict=True):
        lesson.type_in(box, text)
    expect(lesson.state_of(6)).to_have_text("done")
    expect(lesson.task(6).locator(".fs-unsaved").filter(has_text=re.compile(r"\w"))).to_have_count(0)


def kill_kernels(server: Server) -> None:
    """End the kernels of the open pages as a computer without memory would."""
    found = server.kernels()
    assert found, "No kernel runs."
    for pid in found:
        os.kill(pid, signal.SIGKILL)


def everything(lesson: LessonPage) -> dict:
    """What is seen, what stands in the controls, and the exercise with its texts."""
    tasks = lesson.page.locator(".fs-tasks")
    return {
        "seen": lesson.seen(),
        "values": lesson.values(),
        "done": [place for place in range(1, 7) if lesson.state_of(place).inner_text() == "done"],
        "hints": tasks.locator(".fs-hints li").all_inner_texts(),
        "texts": tasks.get_by_role("textbox").evaluate_all("all => all.map((one) => one.value)"),
    }


@pytest.mark.skipif(not can_fork(), reason="finds the kernels as children of the warm parent")
def test_nothing_that_was_done_is_lost(
    visit: Callable[..., Visit], screen: dict[str, int], labels: dict[str, str], tmp_path: Path
):
    assert len(load(STEM).tasks) == 6
    with running(tmp_path) as server:
        seen = visit(server, screen)
        lesson = LessonPage(seen).open()
        expect(lesson.page.locator(".fs-chip")).to_have_text(["not started"] * 6)
        do_the_first_task(lesson, labels)
        do_the_second_task(lesson, labels)
        ask_for_two_hints(lesson)
        write_the_advice(lesson)
        expect(lesson.saved).to_have_text(re.compile(r"^saved \d\d:\d\d$"))
        done = everything(lesson)
        assert done["done"] == [1, 2, 6]
        assert done["texts"][-3:] == list(ADVICE)

        assert everything(lesson.open()) == done
        kill_kernels(server)
        assert everything(lesson.open()) == done
        # A page that closes says so to the server and does not wait for the answer, which counts as a failed request.
        assert (lesson.visit.errors, lesson.visit.outside) == ([], [])
        lesson.visit.assert_no_sideways_scrolling()
    with running(tmp_path) as seen.server:
        lesson = LessonPage(seen).open()
        assert everything(lesson) == done
        assert lesson.page.evaluate("window.hacked") is None
        assert lesson.page.locator("main script:not([type])", has_text="hacked").count() == 0


@pytest.fixture(scope="module")
def facilitators(tmp_path_factory: pytest.TempPathFactory) -> Server:
    """The course with the facilitator's notes, and answers of its own."""
    with running(tmp_path_factory.mktemp("facilitator"), "--facilitator") as server:
        yield server


def test_a_facilitator_sees_every_note_and_an_untouched_plan(
    visit: Callable[..., Visit], facilitators: Server, screen: dict[str, int]
):
    lesson = LessonPage(visit(facilitators, screen)).open()
    notes = notes_for_the_facilitator()
    shown = words_of(" ".join(lesson.page.get_by_role("note").all_inner_texts()))
    assert len(notes) >= 5
    assert [note for note in notes if note not in shown] == []
    assert lesson.sentence.inner_text() == HouseholdTool(country=HOME).view.content["sentence"]
    lesson.visit.assert_accessible()
    lesson.visit.assert_clean()
    lesson.visit.assert_no_sideways_scrolling()


def test_the_projector_shows_one_part_at_a_time_by_clicker_and_the_whole_again(
    visit: Callable[..., Visit], facilitators: Server, screen: dict[str, int]
):
    lesson = LessonPage(visit(facilitators, screen)).open()
    page = lesson.page
    page.get_by_role("button", name="Show one part at a time").click()
    bar = page.get_by_role("navigation", name="One part at a time")
    shown = page.locator("main > :is(.text, .with-note, .tool):visible")
    expect(shown).to_have_count(1)
    expect(page.get_by_role("note").first).to_be_hidden()
    expect(bar.get_by_role("button", name="Part before")).to_be_disabled()
    parts = int(bar.locator(".where").inner_text().split("/")[1])
    seen = []
    for place in range(1, parts + 1):
        expect(bar.locator(".where")).to_have_text(f"{place} / {parts}")
        expect(shown).to_have_count(1)
        seen.append(shown.first.evaluate("one => [...one.parentElement.children].indexOf(one)"))
        page.keyboard.press("PageDown")
    assert seen == sorted(set(seen)), "Each part is seen once, in order."
    expect(bar.get_by_role("button", name="Next part")).to_be_disabled()
    # On the simulator the arrows move what has the focus, not the parts.
    tool = page.locator("main > .tool", has=page.get_by_role("slider"))
    while tool.is_hidden():
        page.keyboard.press("PageUp")
    before = bar.locator(".where").inner_text()
    tool.get_by_role("slider").first.focus()
    for key in ("ArrowRight", "ArrowLeft", "PageDown", "PageUp"):
        page.keyboard.press(key)
    expect(bar.locator(".where")).to_have_text(before)
    lesson.visit.assert_no_sideways_scrolling()
    page.reload()
    expect(bar.locator(".where")).to_have_text(before)
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    expect(page.locator("main > :is(.text, .with-note)").first).to_be_visible()
    lesson.visit.assert_clean()


def test_participants_have_no_button_for_the_projector(visit: Callable[..., Visit], server: Server):
    page = LessonPage(visit(server, PHONE)).open().page
    expect(page.get_by_role("button", name="Show one part at a time")).to_have_count(0)
    expect(page.locator("#slides")).to_have_count(0)
