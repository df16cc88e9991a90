"""What a document is made of: sections of words, tables and charts, with their sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

#: What no file format takes: control characters other than newline, halves of emoji, two values that are no character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(value: object) -> str:
    """A text as it can be written anywhere; what is no text is empty."""
    if not isinstance(value, str):
        return ""
    return _UNWRITABLE.sub("", re.sub("\r\n?|\x0b|\x0c|\u2028|\u2029", "\n", value)).replace("\t", " ").strip()


@dataclass(frozen=True)
class Words:
    """A paragraph.

    Attributes
    ----------
    text : str
        May have several lines.
    label : str
        Stands before it in bold; may be empty.
    look : str
        ``text``, ``note`` (small) or ``blank`` (says what is not there yet).
    """

    text: str
    label: str = ""
    look: str = "text"


@dataclass(frozen=True)
class Table:
    """A table whose cells are ready to read.

    Attributes
    ----------
    caption : str
    columns : tuple of str
    rows : tuple of tuple of str
    widths : tuple of float
        Parts of the page's width; equal ones when empty.
    note : str
        Small, below; may be empty.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    note: str = ""

    def shares(self) -> tuple[float, ...]:
        """Width of each column, of 1."""
        given = self.widths if len(self.widths) == len(self.columns) else (1.0,) * len(self.columns)
        return tuple(each / sum(given) for each in given)


@dataclass(frozen=True)
class Chart:
    """A picture in page form (`tools.widgets.View`), with its sentence, which is the alternative text, too."""

    picture: Mapping[str, Any]
    sentence: str
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Question:
    """Something to answer with a pen.

    Attributes
    ----------
    text : str
    options : tuple of str
        Each with a box to tick; where there are none, lines are written on.
    lines : int
        Number of lines, where there are no options; 0 for a short answer beside the question.
    help : str
        Small, below; may be empty.
    """

    text: str
    options: tuple[str, ...] = ()
    lines: int = 1
    help: str = ""


Part = Words | Table | Chart | Question


@dataclass(frozen=True)
class Section:
    """A chapter.

    Attributes
    ----------
    key : str
        Short name, the same in each language.
    title : str
    parts : tuple of Part
        Never empty: what is not there yet says so.
    page : bool
        Whether it begins a page of its own, under a title as large as the document's.
    """

    key: str
    title: str
    parts: tuple[Part, ...]
    page: bool = False


@dataclass(frozen=True)
class Document:
    """All of it.

    Attributes
    ----------
    title, place, made : str
        Of the cover; ``place`` may be empty, ``made`` says when.
    sections : tuple of Section
    sources : tuple of str
        In the order of their numbers, from 1.
    language : str
        Such as ``es``.
    words : dict of str to str
        What a template says: ``page``, ``sources`` ...
    """

    title: str
    place: str
    made: str
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    language: str
    words: dict[str, str] = field(default_factory=dict)

    def section(self, key: str) -> Section:
        """The chapter of that name.

        Raises
        ------
        KeyError
            When there is none.
        """
        return {each.key: each for each in self.sections}[key]
