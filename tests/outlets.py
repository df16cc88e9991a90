"""What was run of a participant's text, in each form in which the course gives it out: nothing, where all is well."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import openpyxl
from lxml import etree

from tests.injected import CANARY

#: What a formula of a spreadsheet begins with, also behind blanks and in full width.
_FORMULA = re.compile(r"^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
#: What none of our own sums holds.
_FOREIGN = re.compile(r"(?i)1337|https?:|\||cmd|HYPERLINK|IMPORT|WEBSERVICE|DDE|CALL|EXEC|canary")
_ADDRESS = re.compile(r"(?i)^\s*(https?:|mailto:|#|/|\?|[a-z0-9_.-]+($|[/?#]))")


def told(text: str) -> Iterator[str]:
    """In anything that can be read as text: a sum that was worked out, and what only a file or our code knows."""
    ours = (("a sum", CANARY), ("a class", "<class '"), ("globals", "__builtins__"), ("a file", _password()))
    for name, mark in ours:
        if mark in text:
            yield f"{name} was told: {mark[:40]}"


def _password() -> str:
    file = Path("/etc/passwd")
    return file.read_text().splitlines()[0] if file.is_file() else "root:x:0:0:"


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._script = tag == "script"
        for name, value in attributes:
            if name == "data-canary" or name.startswith("on"):
                self.found.append(f"<{tag} {name}>")
            if name in ("href", "src", "action", "formaction") and not _ADDRESS.match(value or "/"):
                self.found.append(f"<{tag} {name}={value}>")

    def handle_data(self, text: str) -> None:
        if self._script and "canary" in text:
            self.found.append("a script")

    def handle_endtag(self, _tag: str) -> None:
        self._script = False


def in_html(page: str) -> list[str]:
    """In a page of the server: an element, a handler, an address that runs, or a script that was typed."""
    reader = _Page()
    reader.feed(page)
    return [*told(page), *reader.found]


def in_docx(raw: bytes) -> list[str]:
    """In a Word file: fields, macros, addresses that run, or a sum."""
    found = []
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for name in packed.namelist():
            if re.search(r"(?i)vba|activex|embeddings|altchunk", name):
                found.append(name)
            if not name.endswith((".xml", ".rels")):
                continue
            tree = etree.fromstring(packed.read(name))
            words = "".join(tree.itertext())
            found += told(words)
            for node in tree.iter():
                kind = etree.QName(node).localname if isinstance(node.tag, str) else ""
                written = etree.tostring(node).decode() if kind in ("instrText", "fldSimple") else ""
                if re.search(r"(?i)dde|include|canary|cmd", written):
                    found.append(f"a field: {written[:200]}")
                target = node.get("Target", "")
                if node.get("TargetMode") == "External" and not re.match(r"(https?|mailto):", target):
                    found.append(f"an address: {target}")
    return found


def in_xlsx(raw: bytes) -> list[str]:
    """In a spreadsheet: formulas that are not our own sums, and addresses that run."""
    found = []
    book = openpyxl.load_workbook(io.BytesIO(raw))
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "f" and _FOREIGN.search(str(cell.value)):
                found.append(f"{sheet.title} {cell.coordinate}: {cell.value}")
            if cell.hyperlink and not re.match(r"(https?|mailto):", cell.hyperlink.target or "https:"):
                found.append(f"an address: {cell.hyperlink.target}")
            found += told(str(cell.value or ""))
    return found


def in_csv(raw: bytes) -> list[str]:
    """In a table as text: cells that a spreadsheet would take for formulas."""
    rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    cells = [cell for row in rows for cell in row]
    return [cell[:60] for cell in cells if _FORMULA.match(cell) and not re.fullmatch(r"-?[\d.,]+", cell)] + [
        one for cell in cells for one in told(cell)
    ]


def in_pdf(raw: bytes) -> list[str]:
    """In a PDF: scripts, programs to start, and addresses that run."""
    names = re.findall(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm|RichMedia)\b", raw)
    addresses = re.findall(rb"/URI\s*\((.*?)\)", raw)
    return [name.decode() for name in names] + [
        f"an address: {one!r}" for one in addresses if not re.match(rb"(https?|mailto):", one)
    ]


def in_ics(raw: bytes) -> list[str]:
    """In a calendar: entries or properties that were typed."""
    calendar = icalendar.Calendar.from_ical(raw)
    found = [str(event["SUMMARY"]) for event in calendar.walk("VEVENT") if str(event.get("SUMMARY", "")) == "canary"]
    allowed = {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
    return found + [part.name for part in calendar.walk() if part.name not in allowed] + list(told(raw.decode()))


def in_log(text: str) -> list[str]:
    """In a log: what somebody typed, and what a terminal would obey."""
    found = [mark for mark in ("\x1b", "canary", "1337", "elsewhere.example", "DROP TABLE") if mark in text]
    return [*found, *told(text)]
