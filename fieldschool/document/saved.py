"""What lessons saved, read generously: another kind of entry, a missing field or a number as text do no harm."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from fieldschool.document.parts import clean
from fieldschool.i18n import _, money, number
from fieldschool.workbook.entries import Choice, Entry, Flag, Items, Number, Text

Row = Mapping[str, Any]


class Saved:
    """A participant's answers.

    Parameters
    ----------
    entries : mapping
        Entry by lesson and key.
    """

    def __init__(self, entries: Mapping[tuple[str, str], Entry]) -> None:
        self.entries = entries

    def text(self, lesson: str, key: str) -> str:
        """A text or a choice; empty when there is none."""
        entry = self.entries.get((lesson, key))
        return clean(entry.value) if isinstance(entry, Text | Choice) else ""

    def number(self, lesson: str, key: str) -> float | None:
        """A number; ``None`` when there is none."""
        entry = self.entries.get((lesson, key))
        return entry.value if isinstance(entry, Number) else None

    def flag(self, lesson: str, key: str) -> bool | None:
        """Yes or no; ``None`` when it was not said."""
        entry = self.entries.get((lesson, key))
        return entry.value if isinstance(entry, Flag) else None

    def rows(self, lesson: str, key: str) -> list[Row]:
        """Rows that say anything."""
        entry = self.entries.get((lesson, key))
        if not isinstance(entry, Items):
            return []
        return [row for row in entry.value if any(value not in (None, "") for value in row.values())]

    def sources(self, lesson: str, *keys: str) -> tuple[str, ...]:
        """Source lines that were kept with these answers, each once."""
        found = [self.entries.get((lesson, key)) for key in keys]
        return tuple(dict.fromkeys(clean(line) for entry in found if entry for line in entry.sources if clean(line)))


def words(row: Row, key: str) -> str:
    """A cell as text; a number is written as the language does."""
    value = row.get(key)
    found = amount(row, key)
    return number(found, 2) if found is not None and not isinstance(value, str) else clean(value)


def titled(row: Row, key: str) -> str:
    """A cell that holds one of the course's own titles, in the language of now where it was kept in English."""
    return _(found) if (found := words(row, key)) else ""


def amount(row: Row, key: str) -> float | None:
    """A cell as a finite number; a text that is one counts."""
    value = row.get(key)
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    return (
        float(value)
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        else None
    )


def cash(value: float | None, currency: str) -> str:
    """Money with its currency, to the unit; without one a number; empty where it is not known."""
    if value is None:
        return ""
    # The workbook may hold anything under "currency"; only a code of three letters is one.
    if len(currency) == 3 and currency.isalpha() and currency.isascii() and currency.isupper():
        return f"{currency} {number(value)}"
    return number(value, 2) + (f" {currency}" if currency else "")


def forecast(value: float | None, currency: str) -> str:
    """Money that was reckoned, rounded as a person says it."""
    if value is None:
        return ""
    return money(value, currency) if len(currency) == 3 and currency.isalpha() else number(value)
