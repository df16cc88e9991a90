"""The document in Word: a template that a trainer edits in Word, filled with what was saved.

The template (``documents/plan.docx``, made by ``scripts/make_template.py``) is read by docxtpl: ``{{ title }}`` and
others are replaced once, and what replaces them is text whatever it holds: markup is escaped and template code not run.
"""

from __future__ import annotations

import io
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from fieldschool import paths
from fieldschool.document.images import Image, instead
from fieldschool.document.parts import Chart, Document, Table, Words, clean
from fieldschool.i18n import _

TEMPLATE = "plan.docx"


class TemplateError(ValueError):
    """The template cannot be used; the text says why."""


def template() -> Path:
    """Where the template lies."""
    return paths.root() / "documents" / TEMPLATE


def write(document: Document, images: Mapping[int, Image], file: Path | None = None) -> bytes:
    """Make the Word file.

    Parameters
    ----------
    document : Document
    images : mapping
        As `images.drawn` gives them.
    file : Path, optional
        Another template.

    Raises
    ------
    TemplateError
        When the template is not there, is no Word file or has a mistake in its code.
    """
    from docx.opc.exceptions import PackageNotFoundError
    from docx.shared import Mm
    from docxtpl import DocxTemplate, InlineImage
    from jinja2 import TemplateError as Mistake

    file = file or template()
    try:
        filled = DocxTemplate(file)
        placed: list[str] = []
        tables: list[Table] = []
        sections, place = [], 0
        # No text that somebody typed can hold it: it is drawn anew for each file.
        mark = f"page-{secrets.token_hex(8)}"
        for section in document.sections:
            rows = []
            for part in section.parts:
                if isinstance(part, Chart):
                    image = images.get(place)
                    place += 1
                    shown = image and InlineImage(filled, io.BytesIO(image.png), width=Mm(image.wide))
                    if image:
                        placed.append(part.sentence)
                    rows += _chart(part, shown, tables)
                else:
                    rows.append(_part(part, tables))
            sections.append({"title": section.title + (mark if section.page else ""), "parts": rows})
        names: dict[str, Any] = {
            "title": document.title, "place": document.place, "made": document.made, "sections": sections,
            "words": document.words,
        }  # fmt: skip
        filled.render(names, autoescape=True)
    except (PackageNotFoundError, BadZipFile, OSError, KeyError) as error:
        raise TemplateError(_("The template {file} is not there or is no Word file.").format(file=file)) from error
    except Mistake as error:
        said = _("The template {file} has a mistake in its code: {error}")
        raise TemplateError(said.format(file=file, error=error)) from error
    _finish(filled.docx, document, placed, tables)
    _turn(filled.docx, mark)
    out = io.BytesIO()
    filled.save(out)
    return out.getvalue()


def _part(part: Words | Table, tables: list[Table]) -> dict[str, Any]:
    if isinstance(part, Words):
        return {"kind": "words", "label": part.label, "text": part.text, "look": part.look}
    tables.append(part)
    return {"kind": "table", "caption": part.caption, "columns": list(part.columns), "note": part.note,
            "rows": [{"cells": list(row)} for row in part.rows]}  # fmt: skip


def _chart(part: Chart, shown: Any, tables: list[Table]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if shown:
        found.append({"kind": "chart", "image": shown})
    elif table := instead(part):
        found.append(_part(table, tables))
    found.append({"kind": "words", "label": "", "text": part.sentence, "look": "caption"})
    if part.note:
        found.append({"kind": "words", "label": "", "text": part.note, "look": "note"})
    return found


def _turn(docx: Any, mark: str) -> None:
    """Begin a page where a title is marked, and take the mark away."""
    known = {style.name for style in docx.styles}
    for paragraph in docx.paragraphs:
        if mark in paragraph.text:
            paragraph.text = paragraph.text.replace(mark, "")
            if "Title" in known:
                paragraph.style = "Title"
            paragraph.paragraph_format.page_break_before = True
            paragraph.paragraph_format.keep_with_next = True


def _finish(docx: Any, document: Document, placed: list[str], tables: list[Table]) -> None:
    """Alternative texts, widths of columns, and what the file says of itself."""
    from docx.oxml.ns import qn
    from docx.shared import Mm

    inlines = docx.element.body.iter(qn("wp:docPr"))
    for number, (drawing, words) in enumerate(zip(inlines, placed, strict=False), start=1):
        drawing.set("id", str(number))
        drawing.set("name", f"chart {number}")
        drawing.set("descr", words)
    # A trainer's template may hold tables of its own: ours are known by their number of columns and first head.
    ours = iter(tables)
    wanted = next(ours, None)
    for table in docx.tables:
        if wanted and table.rows and [clean(cell.text) for cell in table.rows[0].cells] == [
            clean(head) for head in wanted.columns
        ]:  # fmt: skip
            table.autofit = False
            widths = [Mm(160 * share) for share in wanted.shares()]
            for column, wide in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=False):
                column.set(qn("w:w"), str(int(wide.twips)))
            for row in table.rows:
                for cell, wide in zip(row.cells, widths, strict=False):
                    cell.width = wide
            wanted = next(ours, None)
    about = docx.core_properties
    about.title, about.language, about.author = document.title[:250], document.language, ""
    about.last_modified_by, about.comments = "", ""
