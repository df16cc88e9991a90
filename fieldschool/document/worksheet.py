"""A lesson on paper, for a hall without power: its text, what its tool shows to begin with, its questions and tasks."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import nbformat

from fieldschool import course
from fieldschool.document.parts import Document, Part, Section, Words
from fieldschool.document.worksheet_questions import asked, tasks
from fieldschool.i18n import _, date, language, ngettext
from fieldschool.i18n.blocks import marked
from fieldschool.i18n.notebook import translated

#: Cells that are not for a participant.
OTHERS = frozenset({"facilitator", "trainer"})
#: Marks of a markdown text that paper does not need: stress, code, and a link of which the words stay.
_STRESS = re.compile(r"\*{1,3}|`")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def worksheet(number: str, iso3: str, host: str) -> Document:
    """Make the worksheet of a lesson, in the language in use.

    Parameters
    ----------
    number : str
        Such as ``3.2.1``.
    iso3, host : str
        The participants' country and the host country, ISO 3166 alpha-3.

    Raises
    ------
    CourseError
        When the course has no such lesson.
    FileNotFoundError
        When its notebook is not there.
    """
    lesson = course.load().lesson(number)
    notebook = translated(nbformat.read(lesson.path, as_version=4), language())
    tool = import_module(f"fieldschool.tools.{lesson.tool.name}").TOOL(None, country=iso3, seminar=host)
    sections: list[Section] = []
    title, parts = _("What it is about"), []
    for cell in notebook.cells:
        if OTHERS & set(cell.metadata.get("tags", ())):
            continue
        if cell.cell_type == "code":
            parts += _shown(cell.source, lesson, tool)
            continue
        for before, text in marked(cell.source):
            if before.startswith("# "):
                continue
            if before.lstrip().startswith("#"):
                _close(sections, title, parts)
                title, parts = plain(text), []
            else:
                parts.append(Words(f"• {plain(text)}" if before.strip() else plain(text)))
    _close(sections, title, parts)
    return Document(
        title=f"{lesson.number} {_(lesson.title)}",
        place=_("Name, place, date: ______________________________"),
        made=_("Printed on {day}").format(day=date(dt.date.today())),
        sections=tuple(sections),
        sources=(),
        language=language(),
        words={"page": _("Page")},
    )


def plain(text: str) -> str:
    """A text of a notebook as paper shows it: without marks of stress, links as their words."""
    return _STRESS.sub("", _LINK.sub(r"\1", text)).strip()


def _close(sections: list[Section], title: str, parts: list[Part]) -> None:
    if parts:
        sections.append(Section(str(len(sections)), title, tuple(parts)))


def _shown(source: str, lesson: course.Lesson, tool: Any) -> Iterator[Part]:
    """What a cell shows, on paper. A cell calls the lesson; nothing else is known here, and nothing is run."""
    for line in ast.parse(source).body:
        call = line.value if isinstance(line, ast.Expr) else None
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
            continue
        given = [one.value for one in call.args if isinstance(one, ast.Constant)]
        match call.func.attr:
            case "heading":
                yield from _heading(lesson)
            case "tool":
                yield from asked(tool.parts[given[0]] if given else tool.widget)
            case "show":
                found = import_module(f"fieldschool.tools.{given[0]}").chart(tool.country)
                yield from asked(import_module("fieldschool.tools.figure_view").FigureView(found))
            case "exercise":
                yield from tasks(lesson.stem)
            case "sources":
                yield Words(_("The sources of all figures are on the page of the lesson."), look="note")


def _heading(lesson: course.Lesson) -> Iterator[Part]:
    yield Words(ngettext("After this lesson you can:", "After this lesson you can:", len(lesson.objectives)))
    for objective in lesson.objectives:
        yield Words(f"• {_(objective)}")
