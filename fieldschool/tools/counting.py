"""What the answers of a room have in common: rows of each person, and bars of how often something was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, number
from fieldschool.workbook.entries import Choice, Entry, Items

#: What each participant answered: entry by key.
Answers = Sequence[Mapping[str, Entry]]


def rows_of(person: Mapping[str, Entry], key: str) -> list[Mapping[str, Any]]:
    """The rows that a person left under a key; none where there is something else or nothing."""
    entry = person.get(key)
    return list(entry.value) if isinstance(entry, Items) else []


def choices_of(answers: Answers, key: str, options: Collection[str]) -> list[str]:
    """What people chose under a key, as far as it is among the options."""
    found = (each.get(key) for each in answers)
    return [entry.value for entry in found if isinstance(entry, Choice) and entry.value in options]


def how_often(
    title: str,
    sentence: str,
    rows: Iterable[tuple[str, int]],
    *,
    columns: tuple[str, str] | None = None,
    unit: str = "",
    mark: bool = True,
) -> Picture:
    """Bars of how often something was said.

    Parameters
    ----------
    title, sentence : str
    rows : iterable of (name, count)
        In the order shown.
    columns : tuple of str, optional
        Heads of the table behind it.
    unit : str
        What is counted, above the bars.
    mark : bool
        Whether those that were said most often are marked.
    """
    rows = list(rows)
    most = max((n for _name, n in rows), default=0)
    items = [
        {"name": name, "value": n, "text": number(n), "note": "", "mark": mark and n == most > 0} for name, n in rows
    ]
    table = Table(title, columns or (_("What"), _("How many")), tuple((name, number(n)) for name, n in rows))
    return Picture("bars", sentence, {"title": title, "unit": unit if rows else "", "items": items}, table)


def most_often(sentence: str, ordered: Sequence[tuple[str, int]]) -> str:
    """Add to a sentence what was said most often; the first of a list that begins with it."""
    if not ordered:
        return sentence
    name, n = ordered[0]
    return f"{sentence} " + _("Most often: {what} ({n}).").format(what=name, n=number(n))
