"""What must be learned: courses that are looked at, and the list that is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from typing import Any

from fieldschool.i18n import _
from fieldschool.sources import action_plan as facts
from fieldschool.sources import practices
from fieldschool.tools.action_plan import fields, pages
from fieldschool.tools.action_plan.rows import Kept
from fieldschool.tools.practices import earlier
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry, Items


class Learning:
    """A course on view, and the list.

    Parameters
    ----------
    saved : mapping
        Entries of earlier lessons, by which one sees what the place lacks.
    country : str
    rows, made
        The list as it was kept.
    months : collection of str
        Months that were written on another day.
    today : date
    on_change : callable
    """

    def __init__(
        self, saved: Mapping[tuple[str, str], Entry], country: str, rows: list[dict[str, str]], made: int,
        months: Collection[str], today: dt.date, on_change: Callable[[], None],
    ) -> None:  # fmt: skip
        self._on_change = on_change
        self.offers, self.lacks = facts.offers_for(country), lacks(saved)
        self.list = Kept(fields.capacity_fields(months, today), rows, made, "c", on_change,
                         title=_("What must be learned"), limit=fields.LEARNING, room=fields.ROOM["c"])  # fmt: skip
        described = fields.offer_fields(self.offers, self.lacks)
        first = described[0]["options"][0][0]
        self.form = Form(described, {fields.OFFER: first}, self._offered, title=_("Courses and manuals"))
        self.shown, self.view = View(), View()

    def draw(self) -> None:
        """Show the course and how far the list is."""
        one = facts.offers().get(self.form.values[fields.OFFER])
        self.shown.show(pages.offer(one, self.lacks))
        self.shown.sources = [one.source.citation()] if one else []
        self.view.show(pages.learning(len(self.list.complete), len(self.list.records)))

    def _offered(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key == fields.OFFER:
            self._on_change()
            return
        one = facts.offers()[self.form.values[fields.OFFER]]
        words = _("{provider}: {course}").format(provider=one.provider, course=one.course)[: fields.LONG]
        taken = self.list.take_over([(f"offer:{one.offer_id}", {"need": _(one.learns), "offer": words})])
        self.form.clear_note(fields.PUT)
        if not taken:
            self.form.set_note(fields.PUT, _("It stands in your list already, or the list is full."))


def lacks(saved: Mapping[tuple[str, str], Entry]) -> dict[str, str]:
    """Conditions that the place lacks or has only in part, by lessons 1.4 and 4.2, with their titles."""
    answers = dict(earlier.read(saved).have)
    entry = saved.get(("4.2", "conditions"))
    for row in entry.value if isinstance(entry, Items) else ():
        if isinstance(row.get("condition_id"), str) and isinstance(row.get("answer"), str):
            answers[row["condition_id"]] = row["answer"]
    known = practices.conditions()
    return {
        name: _(known[name].title) for name, answer in answers.items() if answer in ("no", "part") and name in known
    }
