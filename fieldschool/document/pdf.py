"""The document as a PDF of A4 pages: the chapters of the Word file, in the same order and with the same words."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping
from pathlib import Path

import matplotlib
from fpdf import FPDF
from fpdf.enums import MethodReturnValue, TableBordersLayout
from fpdf.fonts import FontFace

from fieldschool.document.images import Image, instead
from fieldschool.document.parts import Chart, Document, Question, Table, Words

#: Millimetres.
MARGIN, WIDE, BOTTOM = 25.0, 160.0, 20.0
INK, GREY, HEAD = (31, 42, 51), (80, 90, 100), (225, 233, 240)
FONT = "DejaVu"
#: To tick with a pen.
BOX = "☐"
#: Letters of an option that stay on one line, and millimetres of a line for a number.
TOGETHER, SHORT = 40, 45.0
#: Letters from which on a cell may be too high for a page, and lines that surely fit on one.
LONG, HIGH = 200, 30
#: A letter that the font does not have is drawn as a box; each is told once in a log that nobody needs to read.
logging.getLogger("fpdf").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)


class Paper(FPDF):
    """A4 with a head and page numbers."""

    def __init__(self, document: Document) -> None:
        super().__init__(format="A4")
        self.document = document
        folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
        for style, name in (("", "DejaVuSans"), ("B", "DejaVuSans-Bold"), ("I", "DejaVuSans-Oblique")):
            self.add_font(FONT, style, folder / f"{name}.ttf")
        self.set_margins(MARGIN, 24, MARGIN)
        self.set_auto_page_break(True, BOTTOM)
        self.set_title(document.title)
        self.set_lang(document.language)
        self.set_creator("Field School")
        self.alias_nb_pages()

    def header(self) -> None:
        """The title, small, from the second page on."""
        if self.page_no() > 1:
            self.set_xy(MARGIN, 12)
            self._ink(8, colour=GREY)
            self.cell(WIDE, 5, _fitting(self, self.document.title), align="L")
            self.set_xy(MARGIN, 24)

    def footer(self) -> None:
        """The page's number."""
        self.set_xy(MARGIN, -14)
        self._ink(8, colour=GREY)
        self.cell(WIDE, 5, f"{self.document.words.get('page', '')} {self.page_no()} / {{nb}}", align="R")

    def _ink(self, size: float, style: str = "", colour: tuple[int, int, int] = INK) -> None:
        self.set_font(FONT, style, size)
        self.set_text_color(*colour)

    def say(
        self, text: str, size: float = 10, style: str = "", colour: tuple[int, int, int] = INK, after: float = 2
    ) -> None:
        """A paragraph over the page's width."""
        self._ink(size, style, colour)
        self.set_x(MARGIN)
        self.multi_cell(WIDE, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(after)

    def labelled(self, part: Words) -> None:
        """A paragraph, behind its label if it has one."""
        size = 8 if part.look == "note" else 10
        style = "I" if part.look in ("blank", "caption") else ""
        colour = GREY if part.look in ("note", "blank") else INK
        if not part.label:
            self.say(part.text, size, style, colour)
            return
        self.set_x(MARGIN)
        self._ink(size, "B")
        self.write(size * 0.5, f"{part.label}: ")
        self._ink(size, style, colour)
        self.write(size * 0.5, part.text)
        self.ln(size * 0.5 + 2)

    def keep(self, high: float) -> None:
        """Begin a new page where there is less room than this, in millimetres."""
        if self.get_y() + high > self.h - BOTTOM:
            self.add_page()


def write(document: Document, images: Mapping[int, Image]) -> bytes:
    """Make the PDF.

    Parameters
    ----------
    document : Document
    images : mapping
        As `images.drawn` gives them.
    """
    paper = Paper(document)
    paper.add_page()
    paper.say(document.title, 20, "B", after=2)
    for line in (document.place, document.made):
        if line:
            paper.say(line, 10, colour=GREY, after=1)
    paper.ln(3)
    place = 0
    for section in document.sections:
        first = section.parts[0]
        image = images.get(place) if isinstance(first, Chart) else None
        paper.keep(image.high + 34 if image else 48 if isinstance(first, Table) else 30)
        paper.ln(3)
        paper._ink(14, "B")
        paper.start_section(section.title, strict=False)
        paper.say(section.title, 14, "B", after=2)
        for part in section.parts:
            if isinstance(part, Chart):
                _chart(paper, part, images.get(place))
                place += 1
            elif isinstance(part, Table):
                _table(paper, part)
            elif isinstance(part, Question):
                _question(paper, part)
            else:
                paper.labelled(part)
    return bytes(paper.output())


def _chart(paper: Paper, chart: Chart, image: Image | None) -> None:
    if image:
        paper.keep(image.high + 16)
        paper.image(
            io.BytesIO(image.png),
            x=MARGIN,
            w=image.wide,
            h=image.high,
            alt_text=chart.sentence,
            title=chart.sentence[:80],
        )
        paper.ln(2)
    elif table := instead(chart):
        _table(paper, table)
    paper.labelled(Words(chart.sentence, look="caption"))
    if chart.note:
        paper.labelled(Words(chart.note, look="note"))


def _question(paper: Paper, question: Question) -> None:
    paper.keep(14 if question.options else 9 + 8 * question.lines)
    if question.options or question.lines:
        paper.say(question.text, 10, "B", after=1)
    if question.options:
        # No-break spaces keep a box beside its words.
        options = (option if len(option) > TOGETHER else option.replace(" ", "\u00a0") for option in question.options)
        paper.say("     ".join(f"{BOX}\u00a0{option}" for option in options), 10, after=1)
    elif question.lines:
        paper.set_draw_color(*GREY)
        for _line in range(question.lines):
            paper.ln(8)
            paper.line(MARGIN, paper.get_y(), MARGIN + WIDE, paper.get_y())
        paper.ln(1)
    else:
        _short(paper, question.text)
    if question.help:
        paper.say(question.help, 8, colour=GREY, after=1)
    paper.ln(2)


def _short(paper: Paper, text: str) -> None:
    """A question, and a line for a number beside it."""
    paper._ink(10, "B")
    top = paper.get_y()
    paper.set_x(MARGIN)
    paper.multi_cell(WIDE - SHORT - 5, 5, text, align="L", new_x="LMARGIN", new_y="NEXT")
    below = max(paper.get_y(), top + 7)
    paper.set_draw_color(*GREY)
    paper.line(MARGIN + WIDE - SHORT, below - 1, MARGIN + WIDE, below - 1)
    paper.set_y(below)


def _table(paper: Paper, table: Table) -> None:
    paper.keep(28)
    paper.say(table.caption, 10, "B", after=1)
    paper._ink(8)
    paper.set_draw_color(170, 180, 188)
    size = 7.5 if len(table.columns) > 6 else 8.5
    paper.set_font(FONT, "", size)
    head = FontFace(family=FONT, emphasis="BOLD", size_pt=size, fill_color=HEAD, color=INK)
    with paper.table(
        width=WIDE, col_widths=tuple(table.shares()), headings_style=head, line_height=size * 0.5, padding=1, align="L",
        text_align="LEFT", borders_layout=TableBordersLayout.ALL, v_align="T",
    ) as drawn:  # fmt: skip
        for cells in (table.columns, *(part for row in table.rows for part in _parted(paper, row, table))):
            row = drawn.row()
            for cell in cells:
                row.cell(cell)
    paper.ln(2)
    if table.note:
        paper.labelled(Words(table.note, look="note"))
    paper.ln(1)


def _parted(paper: Paper, row: tuple[str, ...], table: Table) -> list[tuple[str, ...]]:
    """A row as rows that each fit on a page: the lines of a very long cell go on in the row below."""
    if max(map(len, row), default=0) < LONG:
        return [row]
    lines = [
        paper.multi_cell(WIDE * share - 4, 4, cell, dry_run=True, output=MethodReturnValue.LINES)
        for cell, share in zip(row, table.shares(), strict=True)
    ]
    high = max(map(len, lines))
    return [tuple("\n".join(cell[i : i + HIGH]) for cell in lines) for i in range(0, high, HIGH)]


def _fitting(paper: Paper, text: str) -> str:
    text = " ".join(text.split())
    while text and paper.get_string_width(text) > WIDE - 2:
        text = text[: int(len(text) * 0.9)].rstrip() + "…" if len(text) > 8 else ""
    return text
