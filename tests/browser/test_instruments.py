"""Lesson 1.3 as a person meets it: a time line, a list that is written by hand, on a phone and on a laptop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Server, Visit

STEM = "1.3-national-policies"


@pytest.fixture
def lesson(server: Server, visit: Callable[..., Visit], screen: dict[str, int]) -> Iterator[Visit]:
    """The lesson of a fresh visitor; at the end nothing may have gone wrong on its page."""
    found = visit(server, screen)
    found.open_lesson(STEM)
    expect(found.page.locator(".fs-timeline svg[role=img]")).to_be_visible()
    yield found
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def listed(page: Page) -> Locator:
    """The table behind the time line; in the picture a title is broken into lines."""
    return page.locator(".fs-stack figure tbody")


def box(record: Locator, label: str) -> Locator:
    """A box to type in, by the beginning of its label."""
    return record.get_by_role("textbox", name=re.compile(f"^{label}"))


def paste(area: Locator, text: str) -> None:
    """Paste a text as a person does; the clipboard itself belongs to the whole machine."""
    area.evaluate(
        """(area, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def begin(page: Page, **texts: str) -> Locator:
    """Add a record and fill in texts by label."""
    page.get_by_role("button", name="Add one").click()
    record = page.locator(".fs-record").last
    expect(box(record, "Title")).to_be_focused()
    for label, text in texts.items():
        box(record, label).fill(text)
        box(record, label).blur()
    return record


def test_an_area_leaves_only_what_belongs_to_it(lesson: Visit):
    page = lesson.page
    drawn = listed(page)
    expect(drawn).to_contain_text("Health desks at consulates")
    page.get_by_label("Area", exact=True).select_option(label="Trafficking and smuggling")
    expect(drawn).not_to_contain_text("Health desks at consulates")
    expect(drawn).to_contain_text("Migration law")
    expect(page.locator(".fs-stack .fs-note", has_text="traffickers")).to_contain_text("Are traffickers stopped")


def test_an_instrument_is_added_mended_and_there_after_a_reload(lesson: Visit):
    page = lesson.page
    record = begin(page, Title="<b>Circular 7</b>", Year="20224")
    expect(record.locator(".fs-note[data-kind=error]").first).to_contain_text("“20224” is not a year")
    expect(record.locator(".fs-record-state")).to_have_text("not finished")
    box(record, "Year").fill("2022")
    record.get_by_label("What it is").select_option(label="Policy or plan")
    record.get_by_label("Its main area").select_option(label="Disasters, climate and displacement")
    expect(record.locator(".fs-record-state")).to_have_text("counts")
    expect(listed(page)).to_contain_text("<b>Circular 7</b>")
    expect(page.locator(".fs-list-form .fs-status")).to_contain_text("saved ")
    page = lesson.open_lesson(STEM)
    expect(page.locator(".fs-record-title")).to_have_text("<b>Circular 7</b> (2022)")
    expect(listed(page)).to_contain_text("<b>Circular 7</b>")


def test_a_record_is_taken_out_and_back_by_the_keyboard(lesson: Visit):
    page = lesson.page
    record = begin(page, Title="A law")
    expect(record.locator(".fs-record-title")).to_have_text("A law")
    record.get_by_role("button", name="Take it out").press("Enter")
    expect(page.locator(".fs-record")).to_have_count(0)
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".fs-record-title")).to_have_text("A law")
    expect(page.get_by_role("button", name="Add one")).to_be_focused()


def test_a_pasted_table_is_added_or_stays_with_a_sentence(lesson: Visit):
    page = lesson.page
    page.get_by_text("Paste a table from a spreadsheet").click()
    area = page.get_by_label("The rows that you copied")
    paste(area, "\n".join(f"Law {i}\t2001" for i in range(5000)))
    page.get_by_role("button", name="Add these rows").click()
    expect(page.locator(".fs-paste .fs-note")).to_contain_text("5,000 rows")
    expect(area).not_to_have_value("")
    area.fill("")
    paste(area, "Law A\t2001\tlaw\treturn\nLaw B\t2002\tlaw\treturn")
    page.get_by_role("button", name="Add these rows").click()
    expect(page.locator(".fs-record")).to_have_count(2)
    expect(area).to_have_value("")
    expect(listed(page)).to_contain_text("Law B")


def test_the_lesson_is_accessible_with_every_fold_open(server: Server, visit: Callable[..., Visit]):
    seen = visit(server, PHONE)
    page = seen.open_lesson(STEM)
    begin(page, Title="A law", Year="20224")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    controls = page.locator(
        ".fs-record :is(input[type=text], select, button), .fs-paste textarea, .fs-list-form .fs-buttons button"
    )
    heights = [box["height"] for box in (one.bounding_box() for one in controls.all()) if box]
    assert len(heights) > 8
    assert min(heights) >= 44
    found = Axe().run(page)
    assert found.response["passes"], "axe looked at nothing"
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found.response["violations"]] == []
    seen.assert_no_sideways_scrolling()
