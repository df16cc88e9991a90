"""Whatever a participant writes stays text: in every place of every lesson, and in every file that comes of it."""

from __future__ import annotations

import io
import logging
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
import pytest

from fieldschool import course
from fieldschool.document import book_files, make
from fieldschool.workbook.entries import Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store
from tests import injected, outlets


@dataclass
class Written:
    """A workbook in whose every place one of the texts was written."""

    where: dict[str, list[str]]
    files: dict[str, bytes]
    book: dict[str, bytes]
    database: Path
    log: str


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("injected")
    database = folder / "answers.sqlite"
    store = Store(f"sqlite:///{database}")
    store.put("p_other", Text(lesson="4.3", key="plan_title", value="What another wrote"))
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("FIELDSCHOOL_STATE", str(folder))
        logging.getLogger().addHandler(handler)
        try:
            where = injected.write_everywhere(Saver(store, "p_ana"), injected.TEXTS)
            files = make.everything(store.latest("p_ana"))
            book = book_files.everything(store, "salt", names=True)
        finally:
            logging.getLogger().removeHandler(handler)
    return Written(where, files, book, database, log.getvalue())


def test_every_text_was_written_and_every_lesson_was_written_in(written: Written) -> None:
    assert set(written.where) == set(injected.TEXTS)
    places = [place for listed in written.where.values() for place in listed]
    assert len(places) == len(set(places)) > 150
    assert {place.split()[0] for place in places} == {lesson.number for lesson in course.load().lessons}


def test_nothing_was_run_in_any_file_of_a_plan(written: Written) -> None:
    assert set(written.files) == {"docx", "pdf", "xlsx", "ics"}
    found = {ending: getattr(outlets, f"in_{ending}")(raw) for ending, raw in written.files.items()}
    assert found == {ending: [] for ending in found}
    # That it came there at all: without it nothing could have been run.
    assert any("1337*7331" in paragraph for paragraph in _words(written.files["docx"]))


def test_nothing_was_run_in_any_file_of_a_rooms_book(written: Written) -> None:
    looked_at = 0
    for ending, raw in written.book.items():
        members = {ending: raw} if ending in ("docx", "pdf") else _members(raw)
        for name, content in members.items():
            looked_at += 1
            assert getattr(outlets, f"in_{name.rpartition('.')[2]}")(content) == [], name
    assert looked_at > 2


def test_nothing_was_written_elsewhere_and_nothing_into_the_log(written: Written) -> None:
    kept = {path.name for path in written.database.parent.rglob("*")}
    assert {name for name in kept if "canary" in name or "passwd" in name} == set()
    assert outlets.in_log(written.log) == []


def test_the_store_is_whole_and_what_another_wrote_is_there(written: Written) -> None:
    with closing(sqlite3.connect(written.database)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        answers = opened.execute("SELECT value FROM answers WHERE participant = 'p_other'").fetchall()
        assert len(answers) == 1
        texts = [value for (value,) in opened.execute("SELECT value FROM answers")]
    assert "What another wrote" in answers[0][0]
    assert any("DROP TABLE answers" in value for value in texts)
    assert not any("\x1b" in value or "\x00" in value for value in texts)


def test_a_text_of_a_million_letters_is_kept_short_or_refused_in_every_place_of_a_lesson(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")
    places = list(injected.places("4.3", Saver(store, "p_ana")))
    for place in places:
        place.write(injected.LONG)
    assert len(places) > 10
    assert max(len(entry.body()) for entry in store.latest("p_ana").values()) < 200_000


@pytest.mark.parametrize(
    "page",
    ["<i data-canary>x</i>", "<a href='javascript:canary()'>x</a>", "<b onclick=canary()>x</b>",
     "<script>canary()</script>", f"<p>{injected.CANARY}"],
)  # fmt: skip
def test_what_ran_in_a_page_would_be_found(page: str) -> None:
    assert outlets.in_html(f"<p>{page}</p>")
    assert outlets.in_html("<p>&lt;i data-canary&gt;</p><a href='/me'>x</a>") == []


def test_what_ran_in_a_file_would_be_found() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "=1337*7331"
    packed = io.BytesIO()
    book.save(packed)
    assert outlets.in_xlsx(packed.getvalue())
    assert outlets.in_csv(b'"a","=1+1"\r\n')
    assert outlets.in_csv(b'"a","5","-3.5"\r\n') == []
    document, kept = docx.Document(), io.BytesIO()
    document.add_paragraph(injected.CANARY)
    document.save(kept)
    assert outlets.in_docx(kept.getvalue())
    assert outlets.in_ics(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:canary\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    assert outlets.in_pdf(b"1 0 obj << /S /JavaScript /JS (canary) >>")
    assert outlets.in_pdf(b"<< /URI (javascript:canary) >>")
    assert outlets.in_log("a line \x1b[31m")


def _words(raw: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(raw))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def _members(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.endswith((".csv", ".docx", ".pdf"))}
