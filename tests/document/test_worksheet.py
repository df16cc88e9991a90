"""A lesson on paper holds what its page holds: every text for participants, every question, every task."""

from __future__ import annotations

from importlib import import_module

import nbformat
import pytest

from fieldschool import course, i18n
from fieldschool.document import images, pdf
from fieldschool.document.parts import Chart, Document, Question, Table, Words
from fieldschool.document.worksheet import OTHERS, plain, worksheet
from fieldschool.document.worksheet_questions import asked
from fieldschool.exercises.load import load
from fieldschool.i18n.blocks import texts
from fieldschool.i18n.notebook import translated
from fieldschool.tools.widgets import Form, Records, View
from fieldschool.tools.widgets.sheet import Sheet
from tests.document.test_files import texts_of_pdf

LESSONS = [lesson for lesson in course.load().lessons if lesson.built]


def said(document: Document) -> str:
    """All that stands on the paper."""
    found = [document.title]
    for section in document.sections:
        found.append(section.title)
        for part in section.parts:
            match part:
                case Words():
                    found += [part.label, part.text]
                case Question():
                    found += [part.text, *part.options, part.help]
                case Table():
                    found += [part.caption, *part.columns, *(cell for row in part.rows for cell in row), part.note]
                case Chart():
                    found += [part.sentence, str(part.picture.get("title", ""))]
    return squeezed("\n".join(found))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def for_participants(stem: str, language: str) -> list[str]:
    notebook = translated(nbformat.read(course.paths.notebooks_dir() / f"{stem}.ipynb", as_version=4), language)
    cells = [one for one in notebook.cells if not OTHERS & set(one.metadata.get("tags", ()))]
    return [text for one in cells if one.cell_type == "markdown" for text in texts(one.source)]


def widgets(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from widgets(child)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.number)
def test_a_lesson_on_paper_holds_what_its_page_holds(lesson) -> None:
    language = ("en", "es")[LESSONS.index(lesson) % 2]
    i18n.use(language)
    paper = said(worksheet(lesson.number, "PHL", "MEX"))
    page = for_participants(lesson.stem, language)
    assert len(page) > 4
    # The first is the title, which the course gives in full.
    assert [text for text in page[1:] if squeezed(plain(text)) not in paper] == []
    tool = import_module(f"fieldschool.tools.{lesson.tool.name}").TOOL(None, country="PHL", seminar="MEX")
    shown = [one for part in tool.parts.values() for one in widgets(part)] or list(widgets(tool.widget))
    labels = [
        field["label"]
        for one in shown
        if isinstance(one, (Form, Records))
        for field in one.fields
        if field["kind"] != "buttons"
    ]
    for sheet in (one for one in shown if isinstance(one, Sheet)):
        labels += [one["text"] for kind in {site["type"] for site in sheet.sites} for one in sheet.questions[kind]]
    pictures = [one["title"] for view in shown if isinstance(view, View) for one in view.content.get("pictures") or ()]
    assert labels or pictures
    assert [one for one in (*labels, *pictures) if squeezed(one) not in paper] == []
    for task in load(lesson.stem).tasks:
        wanted = [i18n._(task.title), *(i18n._(part.label) for part in task.parts)]
        assert [one for one in wanted if squeezed(one) not in paper and "{" not in one] == []


def test_nothing_for_facilitators_or_trainers_is_on_it() -> None:
    paper = said(worksheet("3.1.2", "MEX", "MEX"))
    assert "For the facilitator" not in paper
    assert "Common errors" not in paper


def test_it_is_drawn_in_another_language_with_boxes_and_lines() -> None:
    i18n.use("es")
    document = worksheet("3.1.2", "RWA", "MEX")
    drawn = squeezed(texts_of_pdf(pdf.write(document, images.drawn(document))))
    assert "☐" in drawn
    assert squeezed(document.sections[1].title).replace(" ", "") in drawn.replace(" ", "")


def test_a_country_of_which_hardly_anything_is_known_has_a_sheet_too() -> None:
    assert len(worksheet("3.2.3", "TUV", "MEX").sections) > 4


def test_what_cannot_be_printed_is_left_out_and_breaks_nothing() -> None:
    form = Form([{"key": "a", "kind": "text", "label": "What\x00 now?"}], {"a": "<b>x</b>"}, title="")
    assert list(asked(form)) == [Question("What now?", lines=2)]
    assert list(asked(object())) == []


def test_a_choice_of_many_is_a_line_and_one_of_few_has_boxes() -> None:
    few = {"key": "a", "kind": "choice", "label": "Which?", "options": [[0, "one"], [1, "two"]]}
    many = {"key": "b", "kind": "choice", "label": "Where?", "options": [[n, f"place {n}"] for n in range(40)]}
    assert list(asked(Form([few, many], {"a": 0, "b": 0}))) == [Question("Which?", ("one", "two")), Question("Where?")]


def test_an_unknown_lesson_is_refused() -> None:
    with pytest.raises(course.CourseError):
        worksheet("9.9", "MEX", "MEX")
