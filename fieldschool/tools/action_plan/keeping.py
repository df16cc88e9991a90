"""What is kept of the plan, and what of a kept state can still be used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool import agenda
from fieldschool.models.action_plan import YEAR
from fieldschool.sources.assessment import statements
from fieldschool.tools.action_plan import fields
from fieldschool.tools.action_plan.fields import ACTIVITY, CAPACITY, STEP, month_count, month_name
from fieldschool.tools.action_plan.rows import ORIGIN, ids_made, restored
from fieldschool.tools.kept import listed, mapping, text
from fieldschool.tools.welcome.fields import SCALE
from fieldschool.workbook.entries import Entry, State

#: Origins that are remembered.
TAKEN = 150
#: The lists: letter of their ids, their fields, and how many entries they hold.
LISTS = {
    "activities": ("a", ACTIVITY, fields.ACTIVITIES),
    "capacity": ("c", CAPACITY, fields.LEARNING),
    "days": ("d", STEP, fields.STEPS),
}
Rows = list[dict[str, str]]


@dataclass
class Kept:
    """All that was written.

    Attributes
    ----------
    title, purpose : str
    rows, made : dict
        By list: its entries, and how many ids were given.
    taken : list of str
        Origins that were taken over once; they are offered again only where their entry was taken out.
    after, then : dict of str to int
        Ratings of today, and of the first day as it is seen today, by statement.
    begun : int
        The month in which the plan was begun, counted from year 0.
    """

    title: str = ""
    purpose: str = ""
    rows: dict[str, Rows] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    after: dict[str, int] = field(default_factory=dict)
    then: dict[str, int] = field(default_factory=dict)
    begun: int = 0

    def state(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "title": self.title,
            "purpose": self.purpose,
            **{name: [dict(row) for row in self.rows[name]] for name in LISTS},
            "made": dict(self.made),
            "taken": list(self.taken),
            "after": dict(self.after),
            "then": dict(self.then),
            "begun": month_name(self.begun),
        }


def read(state: Mapping[str, Any], today: dt.date) -> Kept:
    """Read a kept state; what cannot be true is left out."""
    rows = {
        name: restored(state.get(name), letter, keys, limit, fields.ROOM[letter])
        for name, (letter, keys, limit) in LISTS.items()
    }
    made = mapping(state.get("made"))
    taken = [one[:ORIGIN] for one in listed(state.get("taken")) if isinstance(one, str) and one]
    begun = month_count(state.get("begun"))
    return Kept(
        text(state.get("title"), fields.TITLE),
        text(state.get("purpose"), fields.PURPOSE),
        rows,
        {name: ids_made(made.get(name), rows[name]) for name in LISTS},
        list(dict.fromkeys(taken))[:TAKEN],
        _ratings(state.get("after")),
        _ratings(state.get("then")),
        begun if begun is not None else today.year * YEAR + today.month - 1,
    )


def seminar_ends() -> int | None:
    """The month in which the seminar ends, where the timetable has dates."""
    days = [day.date for day in agenda.load().in_order[0].days if day.date]
    return max(days).year * YEAR + max(days).month - 1 if days else None


def yearly_budget(saved: Mapping[tuple[str, str], Entry], country: str) -> float | None:
    """The money a year of lesson 2.2.2, in the country's currency; ``None`` where none was set."""
    entry = saved.get(("2.2.2", "strategies"))
    found = mapping(entry.value.get("budget")).get(country) if isinstance(entry, State) else None
    return float(found) if isinstance(found, int | float) and not isinstance(found, bool) and found > 0 else None


def _ratings(raw: Any) -> dict[str, int]:
    given = mapping(raw)
    names = [one.statement_id for one in statements()]
    # True is 1 to Python, and would be a rating.
    return {name: given[name] for name in names if type(given.get(name)) is int and given[name] in SCALE}
