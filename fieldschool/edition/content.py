"""A file as records, and what goes with each record when it is written again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol


class EditionError(ValueError):
    """An edition cannot be used or changed so; the text is one sentence for a trainer.

    Attributes
    ----------
    more : tuple of str
        What else is wrong.
    """

    def __init__(self, sentence: str, more: Iterable[str] = ()) -> None:
        self.more = tuple(more)
        super().__init__(sentence)


@dataclass(frozen=True)
class Content:
    """A file as it was read.

    Attributes
    ----------
    records : dict
        Plain JSON by key, in the order of the file: what is compared.
    carried : dict
        By the same keys, what is written: with stored results, comments and the way of writing.
    frame : object
        What the file has around its records: the header of a table, the metadata of a notebook.
    """

    records: dict[str, Any]
    carried: dict[str, Any]
    frame: Any = None


class Kind(Protocol):
    """How a kind of file is read as records, and written."""

    #: Whether it matters in which order the records stand.
    ordered: ClassVar[bool]

    def read(self, raw: bytes, name: str, like: Content | None = None) -> Content:
        """Read a file, or the part of one that an edition has.

        Parameters
        ----------
        raw : bytes
        name : str
            The file from the course's folder, for the sentence.
        like : Content, optional
            The course's own, where it has this file.

        Raises
        ------
        EditionError
            Where the place is, what was found and what is accepted.
        """

    def write(self, content: Content) -> bytes:
        """The file with these records."""


def plain(value: Any) -> Any:
    """A value as JSON keeps it: dates become text, so that what was stored is compared with what was read."""
    return json.loads(json.dumps(value, default=str, ensure_ascii=False))


def keyed(pairs: Iterable[tuple[str, Any, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Records and what is carried, by key; the second of the same key becomes ``key (2)``."""
    records: dict[str, Any] = {}
    carried: dict[str, Any] = {}
    for wanted, record, thing in pairs:
        key, times = wanted, 1
        while key in records:
            times += 1
            key = f"{wanted} ({times})"
        records[key], carried[key] = record, thing
    return records, carried


def chosen(keys: Iterable[str], *, mine: Content, base: Content | None, changed: Mapping[str, Any]) -> Content:
    """The records of these keys: the changed ones as the edition writes them, the others as the course does."""
    keys = list(keys)
    carried = {key: (mine if key in changed or base is None else base).carried[key] for key in keys}
    records = {key: (mine if key in changed or base is None else base).records[key] for key in keys}
    return Content(records, carried, mine.frame if base is None else base.frame)
