"""What an answer may be, and why one is refused: which field, what was found, what is accepted."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError

from fieldschool.i18n import _, listing, ngettext, number

TEXT_LIMIT = 10_000  #: characters of a text or a note
LINE_LIMIT = 1_000  #: characters of a cell, an option or a source line
NAME_LIMIT = 64  #: characters of a column's name
UNIT_LIMIT = 40  #: characters of a unit
ROW_LIMIT = 200  #: rows of ``items``, options of a choice, source lines
COLUMN_LIMIT = 20  #: columns of a row
STATE_LIMIT = 64 * 1024  #: bytes of a tool's settings as JSON in UTF-8
STATE_DEPTH = 32  #: levels of a tool's settings

_SHOWN = 40  # longer texts are described, not repeated


class EntryError(ValueError):
    """An answer that cannot be kept as it is.

    Attributes
    ----------
    field : str
        Where: ``lesson``, ``value``, ``value, row 3, price`` ...
    found, accepted : str
        In words.
    """

    def __init__(self, field: str, found: str, accepted: str) -> None:
        super().__init__(field, found, accepted)
        self.field, self.found, self.accepted = field, found, accepted

    def __str__(self) -> str:
        return _("{field}: found {found}. Accepted: {accepted}.").format(
            field=self.field, found=self.found, accepted=self.accepted
        )


def found(value: object) -> str:
    """Say in a few words what was found; never the whole of something long."""
    match value:
        case None:
            return _("nothing")
        case str():
            if not value:
                return _("an empty text")
            if len(value) > _SHOWN:
                n = len(value)
                return ngettext("a text of {n} character", "a text of {n} characters", n).format(n=number(n))
            return f'"{value}"'
        case bool() | float():
            return str(value)
        case int():
            return str(value) if abs(value) < 10**15 else _("a number that is too large")
        case list() | tuple():
            n = len(value)
            return ngettext("a list of {n} item", "a list of {n} items", n).format(n=number(n))
        case dict():
            n = len(value)
            return ngettext("a table of {n} field", "a table of {n} fields", n).format(n=number(n))
    return _("something else ({kind})").format(kind=type(value).__name__)


def accepted(kind: str, field: str) -> str:
    """Say what a field of an entry of this kind accepts."""
    match field, kind:
        case "lesson", _:
            return _("the number of a lesson, such as 3.2.1")
        case "key", _:
            return _("1 to 64 small letters, digits, dots, hyphens or underscores")
        case ("note", _) | ("value", "text"):
            return _("a text of at most {n} characters").format(n=number(TEXT_LIMIT))
        case "unit", _:
            return _("a text of at most {n} characters").format(n=number(UNIT_LIMIT))
        case "sources", _:
            return _lines(0)
        case "options", _:
            return _lines(1)
        case "made_at", _:
            return _("a date and time with its time zone")
        case "value", "number":
            return _("a number, and not an infinite one")
        case "value", "choice":
            return _("one of the options")
        case "value", "flag":
            return _("yes or no")
        case "value", "items":
            return _(
                "at most {rows} rows of at most {columns} columns; in each cell a text of at most {n} characters, "
                "a number or nothing"
            ).format(rows=number(ROW_LIMIT), columns=number(COLUMN_LIMIT), n=number(LINE_LIMIT))
        case "value", "state":
            return _(
                "settings of at most {n} bytes as JSON, in at most {levels} levels, with finite numbers only"
            ).format(n=number(STATE_LIMIT), levels=number(STATE_DEPTH))
    raise KeyError(field)


def _lines(fewest: int) -> str:
    return _("{fewest} to {n} lines of at most {m} characters").format(
        fewest=number(fewest), n=number(ROW_LIMIT), m=number(LINE_LIMIT)
    )


def refusal(error: ValidationError, kind: str, fields: Iterable[str]) -> EntryError:
    """Turn pydantic's finding (the first one) into a sentence.

    Parameters
    ----------
    error : pydantic.ValidationError
        What pydantic found.
    kind : str
        Kind of the entry.
    fields : iterable of str
        The fields that an entry of this kind has.
    """
    first = error.errors(include_url=False)[0]
    told = first.get("ctx", {}).get("error")
    if isinstance(told, EntryError):
        return told
    field, *inside = first["loc"]
    if first["type"] == "extra_forbidden":
        return EntryError(str(field), _("a field that is not known"), listing(tuple(fields)))
    missing = first["type"] == "missing"
    return EntryError(
        _place(str(field), inside), found(None if missing else first["input"]), accepted(kind, str(field))
    )


def _place(field: str, inside: list[int | str]) -> str:
    """Name the place: ``value, row 3, price``. What follows the column is pydantic's own bookkeeping."""
    parts = [field]
    if inside and isinstance(inside[0], int):
        parts.append(_("row {n}").format(n=number(inside[0] + 1)))
        parts += [str(column) for column in inside[1:2]]
    return ", ".join(parts)
