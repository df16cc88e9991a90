"""What later lessons read: the practices chosen, and what the place has of what practices need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fieldschool.i18n import _
from fieldschool.sources.practices import conditions, practices
from fieldschool.workbook.entries import Entry, Items

LESSON = "4.2"
#: Keys of the entries.
CHOSEN, CONDITIONS = "practices_chosen", "conditions"


def leaves(chosen: Iterable[Mapping[str, Any]], own: Mapping[str, str]) -> tuple[Entry, ...]:
    """Make the entries ``practices_chosen`` and ``conditions``.

    Parameters
    ----------
    chosen : iterable of mapping
        Finished rows of the list.
    own : mapping
        Own answers by condition; what lesson 1.4 left is read there.
    """
    known, asked = practices(), conditions()
    written = ("how", "change", "needs_first", "who_to_call", "first_step")
    pairs = [(known[row["practice"]], row) for row in chosen]
    rows = [
        {"practice_id": one.practice_id, "title": _(one.title), **{key: row[key] for key in written}}
        for one, row in pairs
    ]
    cited = tuple(dict.fromkeys(known[row["practice_id"]].source.citation() for row in rows))
    have = [{"condition_id": name, "title": _(asked[name].title), "answer": answer} for name, answer in own.items()]
    return (
        Items(lesson=LESSON, key=CHOSEN, value=rows, sources=cited),
        Items(lesson=LESSON, key=CONDITIONS, value=have),
    )
