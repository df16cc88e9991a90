"""What a room answered together, as chapters: the pictures of each lesson with their sentences and tables."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fieldschool import course
from fieldschool.charts.paper import MODULES
from fieldschool.charts.picture import Picture
from fieldschool.document.building import lesson_name
from fieldschool.document.images import Image
from fieldschool.document.images import charts as charts_of
from fieldschool.document.parts import Chart, Document, Part, Section, Table, Words, clean
from fieldschool.i18n import _, ngettext, number
from fieldschool.tools.together import FEWEST, has_one, that_say, together_of
from fieldschool.workbook.entries import Entry

#: Rows and columns of a table that a page holds; the spreadsheet has all.
ROWS, COLUMNS = 20, 8
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answered:
    """A lesson, and what the room answered in it.

    Attributes
    ----------
    lesson, name : str
        Its number; number and title in the language in use.
    people : int
        How many answered.
    pictures : tuple of Picture
        Empty where too few answered.
    section : Section or None
        ``None`` where too few answered, or nothing could be drawn.
    """

    lesson: str
    name: str
    people: int
    pictures: tuple[Picture, ...] = ()
    section: Section | None = None


def answered(
    workbooks: Sequence[Mapping[tuple[str, str], Entry]], home: str, cite: Callable[[Iterable[str]], str]
) -> Iterator[Answered]:
    """Each lesson whose answers can be shown together, in the order of the course.

    Parameters
    ----------
    workbooks : sequence of mapping
        Entry by lesson and key, one mapping a person.
    home : str
        The country for whom it is drawn, ISO 3166 alpha-3.
    cite : callable
        Turns source lines into a sentence with their numbers.
    """
    for lesson in course.load().lessons:
        if not has_one(lesson):
            continue
        made = together_of(lesson)
        kept = ({key: each[lesson.number, key] for key in made.KEYS if (lesson.number, key) in each}
                for each in workbooks)  # fmt: skip
        answers = that_say(each for each in kept if each)
        few = Answered(lesson.number, lesson_name(lesson.number), len(answers))
        if few.people < FEWEST:
            yield few
            continue
        try:
            pictures = tuple(made.room(answers, home))
        except Exception:  # one lesson's trouble must not take the whole book
            _LOG.warning("no pictures of the room in lesson %s", lesson.number, exc_info=True)
            pictures = ()
        yield replace(few, pictures=pictures, section=_section(few, pictures, cite))


def _section(of: Answered, pictures: Sequence[Picture], cite: Callable[[Iterable[str]], str]) -> Section:
    said = ngettext("{n} person has answered.", "{n} people have answered.", of.people).format(n=number(of.people))
    parts: list[Part] = [Words(said)]
    for each in pictures:
        said = clean(each.sentence)
        # A picture of nothing would be an empty frame: its sentence says so.
        parts.append(Chart(each.page(), said, each.sources, cite(each.sources)) if each.table.rows else Words(said))
    if not pictures:
        parts.append(Words(_("What they answered could not be drawn."), look="blank"))
    title = _("The room in lesson {lesson}").format(lesson=of.name)
    return Section(f"room-{of.lesson}", title, tuple(parts))


def with_tables(document: Document, images: Mapping[int, Image]) -> Document:
    """The same document with a table behind each chart of the room that was drawn.

    What was not drawn shows its table in its place already.
    """
    place = {id(chart): n for n, chart in enumerate(charts_of(document))}
    sections = []
    for section in document.sections:
        parts: list[Part] = []
        for part in section.parts:
            parts.append(part)
            if isinstance(part, Chart) and place[id(part)] in images and (table := _numbers(part)):
                parts.append(table)
        sections.append(replace(section, parts=tuple(parts)))
    return replace(document, sections=tuple(sections))


def _numbers(chart: Chart) -> Table | None:
    table = chart.picture.get("table")
    if chart.picture.get("kind") not in MODULES or not isinstance(table, dict) or not table.get("rows"):
        return None
    if len(table["columns"]) > COLUMNS:
        return None
    rows = tuple(tuple(clean(str(cell)) for cell in row) for row in table["rows"][:ROWS])
    left = len(table["rows"]) - ROWS
    note = _("And {n} more.").format(n=number(left)) if left > 0 else ""
    columns = tuple(clean(str(head)) for head in table["columns"])
    widths = (2.5, *(1.0 for _head in columns[1:])) if len(columns) > 1 else ()
    caption = clean(str(table.get("caption") or ""))
    if caption == clean(str(chart.picture.get("title") or "")):  # it stands above the chart already
        caption = _("The numbers")
    return Table(caption, columns, rows, widths, note)
