"""The fields of a record in a list: what may stand in one, and one sentence when something else does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from fieldschool.i18n import _, number
from fieldschool.tools.widgets.parse import InputError, read_number

#: ``year`` and ``number`` are numbers, ``link`` an address of the web, ``choice`` one of ``options``.
KINDS = ("text", "year", "number", "choice", "link")
#: Letters of a text, when its field says nothing else.
LONGEST = 200
#: Letters that are kept of what does not fit, so that it can be corrected.
KEPT = 1_000
#: Years that a field accepts when it says nothing else.
YEARS = (1800, 2100)
#: What a spreadsheet would run as a formula.
_FORMULA = ("=", "+", "-", "@")

Values = dict[str, Any]


def check_field(field: Mapping[str, Any]) -> str:
    """Check the description of a field and return its key.

    Raises
    ------
    ValueError
        When it has no key, label, known kind or options.
    """
    key, kind = field.get("key"), field.get("kind")
    if not isinstance(key, str) or not key:
        raise ValueError(f"A field of the list has no key: {field!r}.")
    if kind not in KINDS:
        raise ValueError(f"Field {key!r} is of kind {kind!r}; kinds are {', '.join(KINDS)}.")
    if not field.get("label") or (kind == "choice" and not field.get("options")):
        raise ValueError(f"Field {key!r} of kind {kind!r} needs a label, and options if it is a choice.")
    return key


def kept(raw: Any) -> str:
    """Make plain text of what a page or a file gives, not longer than `KEPT`; anything but text is nothing."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return ""
    return " ".join(str(raw).split())[:KEPT]


def read(field: Mapping[str, Any], raw: str) -> Any:
    """Read what stands in a field.

    Parameters
    ----------
    field : mapping
        ``kind``, and if wanted ``required``, ``longest`` (letters), ``min``, ``max`` or ``options``.
    raw : str
        As it was entered; empty when nothing was.

    Returns
    -------
    str, int, float or None
        The value; ``None`` for a number that is left open, an empty text for anything else that is.

    Raises
    ------
    InputError
        One sentence that says what is accepted.
    """
    kind = field["kind"]
    if not raw:
        if field.get("required"):
            raise InputError(field.get("missing") or _("This is still empty."))
        return None if kind in ("year", "number") else ""
    return _READERS[kind](field, raw)


def remark(field: Mapping[str, Any], raw: str) -> str:
    """Say that a text that looks like a formula or like markup stays a text; empty when it does not."""
    looks_so = field["kind"] == "text" and (raw.startswith(_FORMULA) or ("<" in raw and ">" in raw))
    return _("This is kept as plain text, as you wrote it. Nothing in it is run.") if looks_so else ""


def option_of(field: Mapping[str, Any], raw: str) -> str:
    """Find the option that a text names, by its value or by its words; the text itself when there is none."""
    wanted = raw.strip().casefold()
    for value, words, *_group in field["options"]:
        if wanted and wanted in (value.casefold(), words.casefold()):
            return value
    return raw


def _text(field: Mapping[str, Any], raw: str) -> str:
    longest = field.get("longest", LONGEST)
    if len(raw) > longest:
        raise InputError(
            _("This has {n} letters. Make it shorter: at most {most}.").format(n=number(len(raw)), most=number(longest))
        )
    return raw


def _year(field: Mapping[str, Any], raw: str) -> int:
    low, high = field.get("min", YEARS[0]), field.get("max", YEARS[1])
    if not (raw.isdecimal() and len(raw) <= 4 and low <= int(raw) <= high):
        shown = raw if len(raw) <= 20 else raw[:20] + "…"
        # Years are written without a mark for thousands, in every language.
        raise InputError(
            _("“{text}” is not a year from {low} to {high}. Write four digits.").format(text=shown, low=low, high=high)
        )
    return int(raw)


def _number(field: Mapping[str, Any], raw: str) -> float:
    return read_number(raw, None, field.get("min", float("-inf")), field.get("max", float("inf")))


def _choice(field: Mapping[str, Any], raw: str) -> str:
    if raw not in [option[0] for option in field["options"]]:
        shown = raw if len(raw) <= 40 else raw[:40] + "…"
        raise InputError(_("“{text}” is not in the list. Choose one of the list.").format(text=shown))
    return raw


def _link(field: Mapping[str, Any], raw: str) -> str:
    try:
        parts = urlsplit(raw)
        good = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and " " not in raw
    except ValueError:
        good = False
    if not good:
        said = _("This is not the address of a page. It begins with https:// or http://, like {example}.")
        raise InputError(said.format(example="https://www.gob.mx"))
    return _text({"longest": field.get("longest", 400)}, raw)


_READERS = {"text": _text, "year": _year, "number": _number, "choice": _choice, "link": _link}
