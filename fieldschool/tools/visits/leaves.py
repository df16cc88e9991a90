"""What later lessons read: what was observed, by place, and what is taken home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fieldschool.sources import practices
from fieldschool.sources import visits as facts
from fieldschool.tools.visits.fields import needs_words
from fieldschool.workbook.entries import Entry, Items
from fieldschool.workbook.refusals import ROW_LIMIT

LESSON, OBSERVATIONS, TAKE_HOME = "3.4", "observations", "take_home"


def leaves(
    observed: Iterable[tuple[str, str, str, Any]], learned: Iterable[Mapping[str, Any]], types: Mapping[str, str]
) -> tuple[Entry, ...]:
    """Make the entries.

    Parameters
    ----------
    observed : iterable of (site_id, site_type, item_id, value)
        Answers that can be used: a number, an option or a text.
    learned : iterable of mapping
        Finished things to take home.
    types : mapping
        Kind of place, by place.

    Returns
    -------
    tuple of Entry
        ``observations`` (items): site_id, site_type, item_id, kind (``number``, ``choice``, ``text``, ``photo``),
        theme, lesson, value. ``take_home`` (items): site_id, site_type, what, needs (in words), needs_id (a condition
        of lesson 4.2, or empty), theme.
    """
    items, conditions = facts.every_item(), practices.conditions()
    rows = [
        {"site_id": site, "site_type": site_type, "item_id": item, "kind": items[item].kind, "theme": items[item].theme,
         "lesson": items[item].lesson, "value": value}
        for site, site_type, item, value in observed
    ]  # fmt: skip
    # What must be answered comes first, should there ever be more than a workbook's list holds.
    rows.sort(key=lambda row: not items[row["item_id"]].required)
    home = [
        {"site_id": row["place"], "site_type": types.get(row["place"], ""), "what": row["what"],
         "needs": needs_words(row), "needs_id": row["needs"] if row["needs"] in conditions else "",
         "theme": row["theme"]}
        for row in learned
    ]  # fmt: skip
    return (
        Items(lesson=LESSON, key=OBSERVATIONS, value=rows[:ROW_LIMIT]),
        Items(lesson=LESSON, key=TAKE_HOME, value=home),
    )
