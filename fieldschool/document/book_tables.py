"""The room's book as tables for a spreadsheet: activities, what was answered together, ratings; three CSVs in a zip.

What people typed stays text: a cell that a spreadsheet would take for a formula gets an apostrophe before it
(OWASP, *CSV Injection*). It is also put behind a semicolon and a line break inside a cell, because a spreadsheet that
is set to another separator begins a new cell there.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from fieldschool.document.activities import first_day
from fieldschool.document.book import Book
from fieldschool.document.book_ratings import changes
from fieldschool.document.parts import clean
from fieldschool.i18n import _

_FORMULA = re.compile("(^|[;\t\r\n])(\\s*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])")
Cell = str | float | int | None


def zipped(book: Book) -> bytes:
    """The three tables as one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, rows in (
            ("activities.csv", activities(book)),
            ("answers.csv", answers(book)),
            ("self_assessment.csv", self_assessment(book)),
        ):
            packed.writestr(name, written(rows))
    return out.getvalue()


def written(rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV in UTF-8 with the mark by which spreadsheets know it."""
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows([_plain(cell) for cell in row]
                                                                           for row in rows)  # fmt: skip
    return out.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return _FORMULA.sub(r"\1\2'", text)


def activities(book: Book) -> list[list[Cell]]:
    """All plans' activities with the number of their plan."""
    rows: list[list[Cell]] = [[
        _("Plan"), *([_("Role"), _("Place")] if book.names else []), _("No."), _("Activity"), _("Lead"), _("Partners"),
        _("Begins"), _("Months"), _("Cost"), _("Currency"), _("Who pays"), _("What is counted"), _("Today"),
        _("Target"), _("Risk, and what we do about it"),
    ]]  # fmt: skip
    for plan in book.plans:
        for n, one in enumerate(plan.activities, start=1):
            begins = f"{first_day(one.start):%Y-%m}" if one.start is not None else ""
            rows.append([
                plan.n, *([plan.role, plan.place] if book.names else []), n, one.what, one.lead, one.partners, begins,
                one.months, one.cost, one.currency, one.funding, one.indicator, one.baseline, one.target, one.risk,
            ])  # fmt: skip
    return rows


def answers(book: Book) -> list[list[Cell]]:
    """The tables behind the pictures of what the room answered, a line a cell."""
    rows: list[list[Cell]] = [
        [_("Lesson"), _("Title"), _("People"), _("Picture"), _("Table"), _("Row"), _("Column"), _("Value")]
    ]
    for each in book.lessons:
        title = each.name.partition(" ")[2]
        for n, picture in enumerate(each.pictures, start=1):
            heads = picture.table.columns
            for row in picture.table.rows:
                first, *others = map(str, row)
                rows += [
                    [each.lesson, title, each.people, n, picture.table.caption, first, head, value]
                    for head, value in zip(heads[1:], others, strict=False)
                ]
    return rows


def self_assessment(book: Book) -> list[list[Cell]]:
    """Each statement with how many rated it, the middle and how many rose; empty where too few did."""
    rows: list[list[Cell]] = [[
        _("Statement"), _("People, first day"), _("Middle, first day"), _("People, last day"), _("Middle, last day"),
        _("Rated twice"), _("Rose"),
    ]]  # fmt: skip
    for one, found in changes(book.workbooks):
        rows.append([_(one.text), found.before, found.middle_before, found.after, found.middle_after, found.both,
                     found.rose])  # fmt: skip
    return rows


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe(clean(cell))
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)
