"""The two files of a room's book, made by one call."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path

from fieldschool.document.files import book_name
from fieldschool.workbook.store import Store


def everything(
    store: Store, salt: str, home: str = "", *, names: bool = False, today: dt.date | None = None
) -> dict[str, bytes]:
    """Make the book of a room, in the language in use.

    Parameters
    ----------
    store : Store
    salt : str
        A secret of the room; see `book.gather`.
    home : str
        See `book.bound`.
    names : bool
        See `book.bound`.
    today : date, optional
        Stands on the cover.

    Returns
    -------
    dict of str to bytes
        By ending: ``docx`` and ``zip``.

    Raises
    ------
    StoreError
        When the answers cannot be read.
    TemplateError
        When a trainer's template cannot be used.
    """
    from fieldschool.document import book, book_room, book_tables, images, word

    bound = book.bound(book.gather(store, salt), home, names=names)
    document = book.document(bound, today)
    drawn = images.drawn(document)
    return {"docx": word.write(book_room.with_tables(document, drawn), drawn), "zip": book_tables.zipped(bound)}


def keep(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write the files into a folder, readable for their owner only, as they hold everybody's plans.

    Raises
    ------
    OSError
        When they cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for ending, content in files.items():
        file = folder / book_name(ending)
        # What stood there may be open for others; a file made anew is not.
        file.unlink(missing_ok=True)
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
            out.write(content)
        made.append(file)
    return made
