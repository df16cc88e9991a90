"""The room's maps together: kinds of partners, gaps, clear roles. Nothing that people typed is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts import partners_room as chart
from fieldschool.charts.picture import Picture
from fieldschool.sources import partners as facts
from fieldschool.tools.kept import is_number
from fieldschool.workbook.entries import Entry, Items

#: Answers of lesson 3.2.4 that are looked at.
KEYS: tuple[str, ...] = ("partner_list", "roles", "missing")


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: people of a room come from many countries, and kinds of partners are the same everywhere.
    """
    kinds = facts.kinds()
    maps = [found for each in answers if (found := _placed(each.get("partner_list")))]
    placed = {name: [one[name] for one in maps if name in one] for name in kinds}
    # Who has no map has not looked: all that is missing there says nothing.
    looked = [found for each in answers if _rows(each.get("partner_list")) and (found := _gone(each.get("missing")))]
    counts = Counter(name for found in looked for name in found)
    written = [found for each in answers if (found := _rows(each.get("roles")))]
    activities = [row for rows in written for row in rows]
    clear = sum(_is_clear(row) for row in activities)
    return [
        chart.together(placed, len(maps), len(answers), kinds),
        chart.gaps(counts, len(looked), kinds),
        chart.roles(clear, len(activities), len(written)),
    ]


def _rows(entry: object) -> list[dict]:
    return [row for row in entry.value if row] if isinstance(entry, Items) else []


def _placed(entry: object) -> dict[str, tuple[int, int]]:
    """Influence and interest by kind; of two of one kind the first; kinds of people's own are passed over."""
    known, found = facts.kinds(), {}
    for row in _rows(entry):
        name, influence, interest = (row.get(key) for key in ("type_id", "influence", "interest"))
        if name in known and _is_level(influence) and _is_level(interest):
            found.setdefault(str(name), (int(influence), int(interest)))
    return found


def _gone(entry: object) -> set[str]:
    known = facts.kinds()
    return {row["type_id"] for row in _rows(entry) if isinstance(row.get("type_id"), str) and row["type_id"] in known}


def _is_clear(row: Mapping) -> bool:
    accountable, responsible = (row.get(key) for key in ("accountable", "responsible"))
    both = isinstance(accountable, str) and isinstance(responsible, str)
    return both and bool(accountable) and bool(responsible) and "; " not in accountable


def _is_level(value: object) -> bool:
    return is_number(value) and facts.LEAST <= value <= facts.MOST
