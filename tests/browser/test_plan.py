"""The plan to take home: what was answered in a lesson is in the four files of the reader's own page."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
from playwright.sync_api import expect

from .conftest import Server

PLACE = "San Miguel de los Ríos"


def test_an_answer_comes_home_as_word_pdf_spreadsheet_and_calendar(visit, server: Server) -> None:
    seen = visit(server)
    page = seen.open_lesson("0.0-welcome")
    place = page.get_by_label("Where I do it: town or district (if you like)")
    place.fill(PLACE)
    place.blur()
    seen.until_kept(PLACE)
    page = seen.open("/me")
    files: dict[str, bytes] = {}
    for name, ending in (("Word", "docx"), ("PDF", "pdf"), ("Spreadsheet", "xlsx"), ("Calendar", "ics")):
        with page.expect_download(timeout=60_000) as waiting:
            page.get_by_role("link", name=name).click()
        assert waiting.value.suggested_filename == f"my-plan.{ending}"
        files[ending] = Path(waiting.value.path()).read_bytes()
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as packed:
        assert PLACE in packed.read("word/document.xml").decode()
    assert files["pdf"].startswith(b"%PDF")
    assert "Activities" in openpyxl.load_workbook(io.BytesIO(files["xlsx"])).sheetnames
    assert files["ics"].startswith(b"BEGIN:VCALENDAR")
    seen.assert_accessible()
    seen.assert_no_sideways_scrolling()
    seen.speak("es")
    page = seen.open("/me")
    expect(page.get_by_role("heading", name="Mi plan para llevar a casa")).to_be_visible()
    expect(page.locator("a[download='mi-plan.pdf']")).to_be_visible()
    seen.assert_clean()
