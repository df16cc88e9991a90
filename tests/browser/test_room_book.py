"""The room's book from the facilitator's page: asked for with a thumb, and there as a file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from playwright.sync_api import expect

from fieldschool.workbook.entries import Text
from fieldschool.workbook.store import Store

from .conftest import running

TITLE = "A desk <b>for all</b>"


def test_the_facilitator_takes_the_book_and_its_tables_home(visit, tmp_path: Path, screen: dict[str, int]) -> None:
    with running(tmp_path, "--facilitator") as server:
        store = Store(f"sqlite:///{tmp_path / 'state' / 'answers.sqlite'}")
        store.put("p_ana", Text(lesson="4.3", key="plan_title", value=TITLE))
        store.put("p_ana", Text(lesson="0.0", key="profile.place", value="San Miguel"))
        seen = visit(server, screen)
        page = seen.open("/room")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="The book for Word").click()
        assert waiting.value.suggested_filename == "room-book.docx"
        with zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes())) as packed:
            words = packed.read("word/document.xml").decode()
        assert "A desk &lt;b&gt;for all&lt;/b&gt;" in words
        assert "San Miguel" not in words
        seen.assert_accessible()
        seen.assert_no_sideways_scrolling()
        seen.speak("es")
        page = seen.open("/room")
        box = page.get_by_role("checkbox", name="Con cargo y lugar")
        assert box.locator("xpath=ancestor::label").bounding_box()["height"] >= 44
        box.check()
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Sus tablas").click()
        assert waiting.value.suggested_filename == "libro-de-la-sala.zip"
        with zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes())) as packed:
            assert "Cargo" in packed.read("activities.csv").decode("utf-8-sig")
        expect(page.get_by_role("heading", name="El libro de la sala")).to_be_visible()
        seen.assert_accessible()
        seen.assert_no_sideways_scrolling()
        seen.failed = [line for line in seen.failed if "ERR_ABORTED" not in line]  # a download ends the navigation
        seen.assert_clean()
