"""The plan as a spreadsheet: activities, a budget that adds up by live formulas, the months, the first 100 days.

Every text of a person is written as a text cell, whatever it begins with: nothing that was typed is ever a formula.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from fieldschool.document.activities import LESSON, Activity, activities, first_day, month_of, span_of
from fieldschool.document.parts import Document
from fieldschool.document.saved import Row, Saved, amount, words
from fieldschool.i18n import _
from fieldschool.workbook.entries import Entry

#: The first row below the heads, rows that can be added, and most months and years that are drawn.
FIRST, SPARE, MOST_MONTHS, MOST_YEARS = 5, 20, 72, 8
FACE = "Calibri"
HEAD, LINE = PatternFill("solid", fgColor="E1E9F0"), Side(style="thin", color="AAB4BC")
MONTH, MONEY = "mmm yyyy", "#,##0.00"
#: Columns of the sheet of activities.
START, MONTHS, COST, CURRENCY, FUNDING = "E", "F", "G", "H", "I"
YEARS_AT = 15


def write(entries: Mapping[tuple[str, str], Entry], document: Document) -> bytes:
    """Make the spreadsheet.

    Parameters
    ----------
    entries : mapping
        Entry by lesson and key.
    document : Document
        Its title and its sources.
    """
    saved, book = Saved(entries), Workbook()
    listed = activities(saved)
    last = FIRST + len(listed) + SPARE - 1
    years = _years(listed)
    first = book.active
    first.title = names()["activities"]
    _activities(first, document.title, listed, years, last)
    _budget(book.create_sheet(names()["budget"]), document.title, listed, years, last)
    _months(book.create_sheet(names()["calendar"]), document.title, listed, last)
    days = sorted(saved.rows(LESSON, "first_100_days"), key=lambda row: amount(row, "day") or 1e9)
    steps = [[amount(row, "day"), words(row, "what"), words(row, "who")] for row in days]
    heads = [_("Day"), _("What"), _("Who")]
    _list(book.create_sheet(names()["hundred"]), document.title, heads, [8, 60, 26], steps)
    heads = [_("What must be learned"), _("By whom"), _("Who offers it"), _("By when")]
    rows = [
        [words(row, "need"), words(row, "who"), words(row, "offer"), _by(row)] for row in saved.rows(LESSON, "capacity")
    ]
    _list(book.create_sheet(names()["capacity"]), document.title, heads, [44, 24, 36, 14], rows)
    sources = [[i, line] for i, line in enumerate(document.sources, start=1)]
    _list(book.create_sheet(names()["sources"]), document.title, [_("No."), _("Sources")], [8, 110], sources)
    book.properties.title, book.properties.creator = document.title[:250], "Field School"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def names() -> dict[str, str]:
    """Names of the sheets, at most 31 letters without ``: \\ / ? * [ ]``, as the format asks."""
    # For translators: names of sheets of a spreadsheet; at most 31 letters.
    found = {"activities": _("Activities"), "budget": _("Budget"), "calendar": _("Months"),
             "hundred": _("First 100 days"), "capacity": _("Training"), "sources": _("Sources")}  # fmt: skip
    return {key: "".join(c for c in name if c not in r":\/?*[]'")[:31] or key for key, name in found.items()}


def put(cell: Cell, value: object) -> Cell:
    """Write a value; a text is a text cell whatever it begins with."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in ("=", "+", "-", "@")  # stays a text when the cell is edited
    cell.font = Font(name=FACE)
    middle = "center" if cell.column == 1 and not isinstance(value, str) else None
    cell.alignment = Alignment(wrap_text=isinstance(value, str), vertical="top", horizontal=middle)
    return cell


def high(values: Sequence[object], widths: Sequence[float]) -> float:
    """Points that a row needs so that its texts are seen whole; programs do not agree on doing it by themselves."""
    lines = [
        sum(1 + int(len(line) * 1.15 // wide) for line in value.split("\n"))
        for value, wide in zip(values, widths, strict=False)
        if isinstance(value, str)
    ]
    return min(15.0 * max(lines, default=1) + 1, 400.0)


def _head(sheet: Worksheet, title: str, heads: Sequence[object], widths: Sequence[float], hint: str = "") -> None:
    put(sheet["A1"], title).font = Font(name=FACE, bold=True, size=14)
    put(sheet["A2"], hint).font = Font(name=FACE, italic=True, size=9)
    for cell in (sheet["A1"], sheet["A2"]):
        cell.alignment = Alignment(wrap_text=False)
    for i, (head, wide) in enumerate(zip(heads, widths, strict=True), start=1):
        cell = put(sheet.cell(FIRST - 1, i), head)
        cell.font, cell.fill, cell.border = Font(name=FACE, bold=True), HEAD, Border(bottom=LINE)
        sheet.column_dimensions[letter(i)].width = wide
    sheet.row_dimensions[FIRST - 1].height = high([head for head in heads if isinstance(head, str)], [12] * len(heads))
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{FIRST - 1}:{FIRST - 1}"
    sheet.oddFooter.right.text = "&P / &N"


def _list(sheet: Worksheet, title: str, heads: list[str], widths: list[float], rows: list[list[object]]) -> None:
    _head(sheet, title, heads, widths)
    for i, row in enumerate(rows, start=FIRST):
        for j, value in enumerate(row, start=1):
            cell = put(sheet.cell(i, j), value)
            if isinstance(value, dt.date):
                cell.number_format = MONTH
        sheet.row_dimensions[i].height = high(row, widths)
    sheet.freeze_panes = f"A{FIRST}"


def _activities(sheet: Worksheet, title: str, listed: Sequence[Activity], years: list[int], last: int) -> None:
    heads = [_("No."), _("Activity"), _("Lead"), _("Partners"), _("Start"), _("Months"), _("Cost"), _("Currency"),
             _("Who pays"), _("What is counted"), _("Today"), _("Target"), _("Risk"),
             _("No date yet"), *years]  # fmt: skip
    widths = [5, 32, 17, 20, 10, 9, 13, 10, 17, 20, 12, 13, 24, 13, *(12 for _year in years)]
    hint = _("Change anything here: sums, years and months follow. Columns on the right spread a cost over its months.")
    _head(sheet, title, heads, widths, hint)
    for row in range(FIRST, last + 1):
        one = listed[row - FIRST] if row - FIRST < len(listed) else None
        if one:
            start = first_day(one.start) if one.start is not None else None
            values = [row - FIRST + 1, one.what, one.lead, one.partners, start, one.months, one.cost, one.currency,
                      one.funding, one.indicator, one.baseline, one.target, one.risk]  # fmt: skip
            for column, value in enumerate(values, start=1):
                # An empty text is left out: a cell that looks empty must be empty for who goes on with it.
                put(sheet.cell(row, column), None if value == "" else value)
            sheet.row_dimensions[row].height = high(values, widths)
        sheet[f"{START}{row}"].number_format = MONTH
        sheet[f"{COST}{row}"].number_format = MONEY
        sheet.cell(row, YEARS_AT - 1, f"=IF(AND(ISNUMBER({COST}{row}),NOT(ISNUMBER({START}{row}))),{COST}{row},0)")
        begin, long = f"(YEAR(${START}{row})*12+MONTH(${START}{row})-1)", f"MAX(1,N(${MONTHS}{row}))"
        for column in range(YEARS_AT, YEARS_AT + len(years)):
            year = f"{letter(column)}${FIRST - 1}"
            inside = f"MAX(0,MIN({begin}+{long},({year}+1)*12)-MAX({begin},{year}*12))"
            known = f"AND(ISNUMBER(${COST}{row}),ISNUMBER(${START}{row}))"
            sheet.cell(row, column, f"=IF({known},${COST}{row}*{inside}/{long},0)")
        for column in range(YEARS_AT - 1, YEARS_AT + len(years)):
            sheet.cell(row, column).number_format = MONEY
            sheet.cell(row, column).font = Font(name=FACE, color="5A6570")
    sheet.print_area = f"A1:M{last}"  # what is reckoned on the right is not for paper
    sheet.freeze_panes = f"C{FIRST}"


def _budget(sheet: Worksheet, title: str, listed: Sequence[Activity], years: list[int], last: int) -> None:
    heads = [_("Currency"), _("Who pays"), *years, _("No date yet"), _("Total")]
    hint = _("All numbers are formulas over the sheet of activities. Money of different currencies is not added up.")
    _head(sheet, title, heads, [12, 34, *(14 for _year in years), 14, 16], hint)
    name, row = f"'{names()['activities']}'!", FIRST

    def whole(column: str) -> str:
        return f"{name}${column}${FIRST}:${column}${last}"

    columns = [letter(YEARS_AT + i) for i in range(len(years))] + [letter(YEARS_AT - 1)]
    end = letter(2 + len(columns))
    for currency in dict.fromkeys(one.currency for one in listed if one.cost is not None):
        top = row
        for funding in dict.fromkeys(o.funding for o in listed if o.cost is not None and o.currency == currency):
            put(sheet.cell(row, 1), currency or None)
            put(sheet.cell(row, 2), funding or None)
            for i, column in enumerate(columns, start=3):
                # SUMIFS would read "*" or ">0" of a name as a rule; equality in SUMPRODUCT takes it as it is.
                same = f"({whole(CURRENCY)}=$A{row})*({whole(FUNDING)}=$B{row})"
                sheet.cell(row, i, f"=SUMPRODUCT({same}*{whole(column)})")
            sheet.cell(row, 3 + len(columns), f"=SUM(C{row}:{end}{row})")
            row += 1
        put(sheet.cell(row, 1), currency or None)
        put(sheet.cell(row, 2), _("Total"))
        for i in range(3, 4 + len(columns)):
            sheet.cell(row, i, f"=SUM({letter(i)}{top}:{letter(i)}{row - 1})")
        for i in range(1, 4 + len(columns)):
            sheet.cell(row, i).font, sheet.cell(row, i).border = Font(name=FACE, bold=True), Border(top=LINE)
        row += 1
        put(sheet.cell(row, 2), _("Difference from the activities (0 if all is in)"))
        of = f"SUMPRODUCT(({whole(CURRENCY)}=$A{row - 1})*ISNUMBER({whole(COST)}),{whole(COST)})"
        sheet.cell(row, 3 + len(columns), f"=ROUND({of}-{letter(3 + len(columns))}{row - 1},2)")
        row += 2
    for cells in sheet.iter_rows(min_row=FIRST, min_col=3):
        for cell in cells:
            cell.number_format = MONEY
    sheet.freeze_panes = f"C{FIRST}"


def _months(sheet: Worksheet, title: str, listed: Sequence[Activity], last: int) -> None:
    found = span_of(listed)
    start, count = (found[0], min(found[1] - found[0], MOST_MONTHS)) if found else (0, 0)
    months = [first_day(start + i) for i in range(count)]
    hint = _("A dark cell is a month of the activity; it follows the sheet of activities.")
    _head(sheet, title, [_("No."), _("Activity"), *months], [5, 44, *(4.2 for _month in months)], hint)
    for i in range(3, 3 + count):
        head = sheet.cell(FIRST - 1, i)
        head.number_format, head.alignment = "mmm yy", Alignment(text_rotation=90, horizontal="center")
    sheet.row_dimensions[FIRST - 1].height = 46
    name = f"'{names()['activities']}'!"
    for row in range(FIRST, last + 1):
        sheet.cell(row, 1, f'=IF({name}B{row}="","",{name}A{row})')
        sheet.cell(row, 2, f'=IF({name}B{row}="","",{name}B{row})').alignment = Alignment(
            wrap_text=True, vertical="top"
        )
        sheet.cell(row, 1).alignment = Alignment(horizontal="center", vertical="top")
        if row - FIRST < len(listed):
            sheet.row_dimensions[row].height = high([listed[row - FIRST].what], [44])
    if count:
        begin, long = f"{name}${START}{FIRST}", f"MAX(1,N({name}${MONTHS}{FIRST}))"
        rule = f"AND(ISNUMBER({begin}),C${FIRST - 1}>={begin},C${FIRST - 1}<EDATE({begin},{long}))"
        area = f"C{FIRST}:{letter(2 + count)}{last}"
        dark = PatternFill("solid", bgColor="3B6E94")
        sheet.conditional_formatting.add(area, FormulaRule(formula=[rule], fill=dark))
        sheet.print_area = f"A1:{letter(2 + count)}{FIRST + len(listed)}"
        for cells in sheet[area]:
            for cell in cells:
                cell.border = Border(left=Side(style="hair", color="C8C8C8"), bottom=Side(style="hair", color="C8C8C8"))
    sheet.freeze_panes = f"C{FIRST}"


def _years(listed: Sequence[Activity]) -> list[int]:
    found = span_of(listed)
    if not found:
        return []
    first, last = found[0] // 12, (found[1] - 1) // 12
    # One more than is planned, so that a date can be moved; a plan of many years is cut, and its check says so.
    return list(range(first, min(last + 1, first + MOST_YEARS - 1) + 1))


def _by(row: Row) -> Any:
    found = month_of(words(row, "by_month"))
    return first_day(found) if found is not None else words(row, "by_month")
