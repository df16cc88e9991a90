"""Helpers that all chapters are built with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from fieldschool import course
from fieldschool.document.parts import Chart, Part, Section, Table, Words
from fieldschool.document.saved import Row, Saved, words
from fieldschool.i18n import _, number

#: Rows of a table that a reader still reads; the spreadsheet and the lesson have all.
MOST = 12
Column = tuple[str, float, str | Callable[[Row], str]]


class Builder:
    """Chapters as they are written; it numbers the sources and remembers which lessons are blank.

    Parameters
    ----------
    saved : Saved
    charts : dict of str to Chart
        By lesson.
    """

    def __init__(self, saved: Saved, charts: dict[str, Chart]) -> None:
        self.saved, self.charts = saved, charts
        self.sections: list[Section] = []
        self.sources: list[str] = []
        self.blank: list[str] = []

    def section(self, key: str, title: str, parts: Iterable[Part | None], lessons: Sequence[str] = ()) -> None:
        """Add a chapter.

        Parameters
        ----------
        key, title : str
        parts : iterable of Part or None
            What there is.
        lessons : sequence of str
            Lessons that fill it; where nothing is there, they are named.
        """
        found = [part for part in parts if part is not None]
        missing = [each for each in lessons if each in self.blank]
        if not found:
            found.append(Words(blank_words(missing or lessons), look="blank"))
        elif missing:
            found.append(Words(blank_words(missing), look="blank"))
        self.sections.append(Section(key, title, tuple(found)))

    def filled(self, lesson: str, *parts: Part | None) -> list[Part | None]:
        """The parts of a lesson; a lesson without any is remembered as blank."""
        if not any(parts) and lesson not in self.blank:
            self.blank.append(lesson)
        return list(parts)

    def table(
        self, caption: str, columns: Sequence[Column], rows: Sequence[Row], *, lesson: str = "",
        keys: Sequence[str] = (), note: str = "", most: int = MOST,
    ) -> Table | None:  # fmt: skip
        """A table of saved rows; ``None`` when there are none.

        Parameters
        ----------
        caption : str
        columns : sequence of (head, width, cell)
            A cell is the name of a field, or a function of the row. A column in which nothing stands is left out.
        rows : sequence of mapping
        lesson, keys
            Whose sources are shown below.
        note : str
        most : int
            Rows that are shown; how many are left out is said.
        """
        cells = [[_cell(row, cell) for _head, _width, cell in columns] for row in rows[:most]]
        cells = [row for row in cells if any(row)]
        if not cells:
            return None
        kept = [i for i in range(len(columns)) if any(row[i] for row in cells)]
        left = len(rows) - most
        notes = [note, self.cite(self.saved.sources(lesson, *keys))]
        if left > 0:
            notes.insert(0, _("And {n} more.").format(n=number(left)))
        return Table(
            caption,
            tuple(columns[i][0] for i in kept),
            tuple(tuple(row[i] for i in kept) for row in cells),
            tuple(columns[i][1] for i in kept),
            " ".join(filter(None, notes)),
        )

    def chart(self, lesson: str) -> Chart | None:
        """The chart of a lesson with the numbers of its sources."""
        found = self.charts.get(lesson)
        if found is None:
            return None
        of = _("From lesson {lesson}.").format(lesson=lesson)
        notes = " ".join(filter(None, [found.note, of, self.cite(found.sources)]))
        return Chart(found.picture, found.sentence, found.sources, notes)

    def cite(self, lines: Iterable[str]) -> str:
        """Name sources by their numbers in the list at the end; empty when there are none."""
        numbers = []
        for line in lines:
            if line not in self.sources:
                self.sources.append(line)
            numbers.append(self.sources.index(line) + 1)
        if not numbers:
            return ""
        return _("Sources: {numbers}.").format(numbers=", ".join(f"[{n}]" for n in sorted(set(numbers))))


def labelled(label: str, text: str) -> Words | None:
    """A paragraph behind its label; ``None`` when nothing was written."""
    return Words(text, label) if text else None


def blank_words(lessons: Sequence[str]) -> str:
    """Say which lessons fill what is not there yet."""
    names = "; ".join(lesson_name(each) for each in lessons)
    return _("Still blank here. To fill it: {lessons}.").format(lessons=names) if names else _("Still blank.")


def lesson_name(number: str) -> str:
    """Number and title of a lesson."""
    try:
        return f"{number} {_(course.load().lesson(number).title)}"
    except course.CourseError:
        return number


def _cell(row: Row, cell: str | Callable[[Row], str]) -> str:
    return words(row, cell) if isinstance(cell, str) else cell(row)
