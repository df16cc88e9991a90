"""The four files: their endings, types and names. Light: the server reads it, which makes no document itself."""

from __future__ import annotations

from fieldschool.i18n import _

#: Files by their ending, each with its type.
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
}


def file_name(ending: str) -> str:
    """The name of a file in the language in use."""
    # For translators: name of a file, without its ending; small letters a to z and hyphens only.
    return f"{_('my-plan')}.{ending}"


#: Files of a room's book by their ending, each with its type.
BOOK_TYPES = {"docx": TYPES["docx"], "zip": "application/zip"}


def book_name(ending: str) -> str:
    """The name of a file of the room's book in the language in use."""
    # For translators: name of a file, without its ending; small letters a to z and hyphens only.
    name = _("room-book")
    return f"{name}.{ending}"
