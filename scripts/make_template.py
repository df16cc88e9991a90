"""Make ``documents/plan.docx`` anew: the template of the plan, which a trainer then edits in Word.

    .venv/bin/python -m scripts.make_template

What it holds is explained in ``docs/document.md``. It overwrites the file, and with it what was changed in Word.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FILE = Path(__file__).resolve().parent.parent / "documents" / "plan.docx"
INK, GREY = RGBColor(0x1F, 0x2A, 0x33), RGBColor(0x50, 0x5A, 0x64)
#: A face that Word and LibreOffice both have, or put one of equal width in its place.
FACE = "Arial"


def main() -> None:
    """Write the file."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin, page.bottom_margin = Mm(24), Mm(20)
    page.different_first_page_header_footer = True
    _styles(document)
    page.header.paragraphs[0].style = document.styles["Plan small"]
    page.header.paragraphs[0].add_run("{{ title }}")
    for footer in (page.footer, page.first_page_footer):
        _page_number(footer.paragraphs[0], document)
    add = document.add_paragraph
    add("{{ title }}", "Title")
    add("{{ place }}", "Plan small")
    add("{{ made }}", "Plan small")
    add("{%p for section in sections %}")
    add("{{ section.title }}", "Heading 1")
    add("{%p for part in section.parts %}")
    add("{%p if part.kind == 'words' and part.look == 'blank' %}")
    add("{{ part.text }}", "Plan blank")
    add("{%p elif part.kind == 'words' and part.look == 'note' %}")
    add("{{ part.text }}", "Plan small")
    add("{%p elif part.kind == 'words' and part.look == 'caption' %}")
    add("{{ part.text }}", "Plan caption")
    add("{%p elif part.kind == 'words' and part.label %}")
    labelled = add("", "Normal")
    labelled.add_run("{{ part.label }}: ").bold = True
    labelled.add_run("{{ part.text }}")
    add("{%p elif part.kind == 'words' %}")
    add("{{ part.text }}", "Normal")
    add("{%p elif part.kind == 'chart' %}")
    add("{{ part.image }}", "Plan chart")
    add("{%p elif part.kind == 'table' %}")
    add("{{ part.caption }}", "Plan table title")
    _table(document)
    add("{{ part.note }}", "Plan small")
    add("{%p endif %}")
    add("{%p endfor %}")
    add("{%p endfor %}")
    about = document.core_properties
    about.author = about.comments = about.last_modified_by = ""
    about.title = "Plan"
    about.created = about.modified = dt.datetime(2026, 1, 1)
    FILE.parent.mkdir(exist_ok=True)
    document.save(str(FILE))


def _styles(document) -> None:
    def look(style, size: float, *, bold=None, italic=None, colour=INK, before=0.0, after=4.0, keep=False) -> None:
        style.font.name, style.font.size, style.font.color.rgb = FACE, Pt(size), colour
        style.font.bold, style.font.italic = bold, italic
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FACE)
        for name in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(name), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = keep

    styles = document.styles
    look(styles["Normal"], 10.5, after=6)
    look(styles["Title"], 22, bold=True, after=6)
    look(styles["Heading 1"], 15, bold=True, before=16, after=6, keep=True)
    border = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        styles["Title"].element.pPr.remove(border)
    for name, options in {
        "Plan small": {"size": 8.5, "colour": GREY, "before": 2, "after": 2},
        "Plan blank": {"size": 10.5, "italic": True, "colour": GREY, "after": 6},
        "Plan caption": {"size": 9.5, "italic": True, "after": 4},
        "Plan chart": {"size": 10, "before": 6, "after": 2, "keep": True},
        "Plan table title": {"size": 10.5, "bold": True, "before": 6, "after": 3, "keep": True},
        "Plan cell": {"size": 9, "before": 2, "after": 2},
        "Plan head": {"size": 8, "bold": True, "before": 2, "after": 2},
    }.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        look(style, **options)


def _table(document) -> None:
    """A table with as many columns and rows as it is given: the marks ``tc`` and ``tr`` repeat what is between."""
    table = document.add_table(rows=4, cols=3)
    table.style = "Table Grid"
    head, cells = table.rows[0].cells, table.rows[2].cells
    marks = (("{%tc for head in part.columns %}", "{{ head }}", "{%tc endfor %}"),
             ("{%tc for cell in row.cells %}", "{{ cell }}", "{%tc endfor %}"))  # fmt: skip
    for row, texts, style in ((head, marks[0], "Plan head"), (cells, marks[1], "Plan cell")):
        for cell, text in zip(row, texts, strict=True):
            cell.paragraphs[0].text, cell.paragraphs[0].style = text, document.styles[style]
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E1E9F0")):
        shade.set(qn(name), value)
    head[1]._tc.get_or_add_tcPr().append(shade)
    again = OxmlElement("w:tblHeader")
    again.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(again)
    whole = OxmlElement("w:cantSplit")
    table.rows[2]._tr.get_or_add_trPr().append(whole)
    for row, text in ((table.rows[1], "{%tr for row in part.rows %}"), (table.rows[3], "{%tr endfor %}")):
        row.cells[0].paragraphs[0].text = text


def _page_number(paragraph, document) -> None:
    paragraph.style, paragraph.alignment = document.styles["Plan small"], WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run("{{ words.page }} ")
    for code, words in (("PAGE", "1"), (None, " / "), ("NUMPAGES", "1")):
        if code is None:
            paragraph.add_run(words)
            continue
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        run, text = OxmlElement("w:r"), OxmlElement("w:t")
        text.text = words
        run.append(text)
        field.append(run)
        paragraph._p.append(field)


if __name__ == "__main__":
    main()
