"""One answer, typed by its kind: a number, a text, a choice, a flag, short rows or a tool's settings.

An entry is checked when it is made, so whatever reaches the store can be read back. Checks are strict: ``"7"`` is
not a number and ``1`` is not a flag.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

from fieldschool.i18n import _, listing, number
from fieldschool.workbook.refusals import (
    COLUMN_LIMIT,
    LINE_LIMIT,
    NAME_LIMIT,
    ROW_LIMIT,
    STATE_DEPTH,
    STATE_LIMIT,
    TEXT_LIMIT,
    UNIT_LIMIT,
    EntryError,
    accepted,
    found,
    refusal,
)

# Half an emoji (a lone surrogate) is what a browser sends when a length limit cuts one; UTF-8 cannot hold it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: object) -> object:
    """Text without control characters other than newline and tab; anything but text is returned as it is."""
    return _UNWRITABLE.sub("", re.sub("\r\n?", "\n", text)) if isinstance(text, str) else text


def _text(longest: int, shortest: int = 0) -> Any:
    return Annotated[str, BeforeValidator(clean), StringConstraints(min_length=shortest, max_length=longest)]


_Note = _text(TEXT_LIMIT)
_Line = _text(LINE_LIMIT)
_Name = _text(NAME_LIMIT, shortest=1)
_Option = _text(LINE_LIMIT, shortest=1)
_Finite = Annotated[float, Field(allow_inf_nan=False)]
_Row = Annotated[dict[_Name, _Line | _Finite | None], Field(max_length=COLUMN_LIMIT)]


class _Common(BaseModel):
    """What every entry has.

    Parameters
    ----------
    lesson : str
        Number of the lesson, such as ``3.2.1``.
    key : str
        Name of the answer in its lesson: 1 to 64 of ``a-z 0-9 _ . -``.
    note : str
        The participant's own remark; may be empty.
    sources : tuple of str
        Source lines that go with the answer into the action plan.
    made_at : datetime
        When it was answered, with time zone; kept in UTC. Default: now.

    Raises
    ------
    EntryError
        When a field is not what is accepted.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    lesson: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}(\.[0-9]{1,2}){1,3}$")]
    key: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_.-]{1,64}$")]
    note: _Note = ""
    sources: Annotated[tuple[_Line, ...], Field(strict=False, max_length=ROW_LIMIT)] = ()
    made_at: AwareDatetime = Field(default_factory=lambda: datetime.now(UTC))

    def __init__(self, **fields: Any) -> None:
        try:
            super().__init__(**fields)
        except ValidationError as error:
            raise refusal(error, type(self).__name__.lower(), type(self).model_fields) from None

    @field_validator("made_at")
    @classmethod
    def _in_utc(cls, value: datetime) -> datetime:
        return value.astimezone(UTC)

    def body(self) -> str:
        """What is particular to the kind (the value, its unit ...) as a JSON object."""
        own = {name: value for name, value in self if name not in _COMMON}
        return json.dumps(own, ensure_ascii=False, allow_nan=False)

    def same_as(self, other: Entry | None) -> bool:
        """Whether the other says the same; the time of answering does not count."""

        # JSON text, because Python holds {"on": 1} and {"on": True} for equal.
        def told(entry: _Common) -> tuple[object, ...]:
            return (entry.kind, entry.lesson, entry.key, entry.note, entry.sources, entry.body())

        return other is not None and told(self) == told(other)


_COMMON = frozenset(_Common.model_fields) | {"kind"}


class Number(_Common):
    """A finite number and its unit, such as ``MXN a month`` (at most 40 characters)."""

    kind: Literal["number"] = "number"
    value: _Finite
    unit: _text(UNIT_LIMIT) = ""


class Text(_Common):
    """A text of at most 10,000 characters in any script."""

    kind: Literal["text"] = "text"
    value: _Note


class Choice(_Common):
    """One of the options that were offered; the options are kept with it."""

    kind: Literal["choice"] = "choice"
    value: _Option
    options: Annotated[tuple[_Option, ...], Field(strict=False, min_length=1, max_length=ROW_LIMIT)]

    @model_validator(mode="after")
    def _offered(self) -> Choice:
        if self.value not in self.options:
            raise EntryError("value", found(self.value), listing(self.options))
        return self


class Flag(_Common):
    """Yes or no."""

    kind: Literal["flag"] = "flag"
    value: bool


class Items(_Common):
    """At most 200 short rows; a cell is a text, a finite number or empty (``None``)."""

    kind: Literal["items"] = "items"
    value: Annotated[list[_Row], Field(max_length=ROW_LIMIT)]


class State(_Common):
    """A tool's settings: a JSON object of at most 64 kB.

    The value is kept as it will be read back (a tuple becomes a list), apart from the object that was given.
    """

    kind: Literal["state"] = "state"
    value: dict[str, Any]

    @field_validator("value", mode="before")
    @classmethod
    def _as_json(cls, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise EntryError("value", found(value), accepted("state", "value"))
        try:
            text = json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "ignore")
        except (TypeError, ValueError, RecursionError):
            raise EntryError("value", _("settings that JSON cannot hold"), accepted("state", "value")) from None
        if len(text) > STATE_LIMIT:
            size = _("settings of {n} bytes").format(n=number(len(text)))
            raise EntryError("value", size, accepted("state", "value"))
        settings = json.loads(text)
        if _deeper(settings, STATE_DEPTH):
            nested = _("settings in more than {n} levels").format(n=number(STATE_DEPTH))
            raise EntryError("value", nested, accepted("state", "value"))
        return settings


def _deeper(value: object, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_deeper(each, levels - 1) for each in inner)


Entry = Number | Text | Choice | Flag | Items | State

KINDS: Mapping[str, type[Entry]] = {
    kind.model_fields["kind"].default: kind for kind in (Number, Text, Choice, Flag, Items, State)
}


def make(kind: str, **fields: Any) -> Entry:
    """Make an entry of the kind that is named.

    Parameters
    ----------
    kind : str
        ``number``, ``text``, ``choice``, ``flag``, ``items`` or ``state``.
    **fields
        ``lesson``, ``key``, ``value`` and what else the kind has.

    Returns
    -------
    Entry

    Raises
    ------
    EntryError
        When the kind is unknown or a field is not what is accepted; says which, what was found, what is accepted.
    """
    if not isinstance(kind, str) or kind not in KINDS:
        raise EntryError("kind", found(kind), listing(tuple(KINDS)))
    return KINDS[kind](**fields)


def expect(entries: Iterable[object]) -> None:
    """Raise ``EntryError`` when something among them is not an entry."""
    for entry in entries:
        if not isinstance(entry, Entry):
            raise EntryError("entry", found(entry), _("an answer made with workbook.entries"))
