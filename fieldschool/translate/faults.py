"""What is wrong with a translation: names in braces that differ, marks that are lost, words that are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

_PLACE = re.compile(r"\{[\w.]*\}")
#: Marks of markdown that come in pairs.
_PAIRED = ("**", "`")
_LINK = re.compile(r"\]\(([^)]*)\)")


def of_entry(entry: Entry) -> Iterator[str]:
    """What is wrong with one translated message; a phrase each.

    Parameters
    ----------
    entry : babel.messages.catalog.Message
    """
    english = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
    given = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)
    wanted = set().union(*(_PLACE.findall(text) for text in english))
    for number, text in enumerate(given):
        found = set(_PLACE.findall(text))
        # The form for one thing may say it in words: "one minute".
        counted = {"{n}"} if len(given) > 1 and number == 0 else set()
        if missing := sorted(wanted - found - counted):
            yield f"{', '.join(missing)} is missing"
        if strange := sorted(found - wanted):
            yield f"{', '.join(strange)} is not in the English"
        if {"{", "}"} & set(_PLACE.sub("", text)) and not {"{", "}"} & set(_PLACE.sub("", english[0])):
            yield "a brace stands without its partner"
        for mark in _PAIRED:
            if text.count(mark) != english[min(number, len(english) - 1)].count(mark):
                yield f"{mark} is not there as often as in the English"
        if _LINK.findall(text) != _LINK.findall(english[0]):
            yield "a link leads elsewhere than in the English"
        if _edges(text) != _edges(english[0]):
            yield "a space at its beginning or end is not as in the English"
        if "\n" in text and "\n" not in english[0]:
            yield "it has a line break that the English has not"


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def of_catalogue(catalogue: Catalog) -> list[str]:
    """What is wrong with the translations of a language: one sentence each, with the English words."""
    faults = []
    for entry in catalogue:
        if entry.id and entry.string and not entry.fuzzy and any(entry.string):
            text = entry.id if isinstance(entry.id, str) else entry.id[0]
            faults += [f"“{shortened(text)}”: {fault}." for fault in of_entry(entry)]
    return faults


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text, enough to find it by."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
