"""The list of starting points: at most three, each with a first step, who does it, and a month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.start import fields
from fieldschool.tools.start.keeping import CHOSEN, STARTING
from fieldschool.tools.widgets import Records


class StartingList(Records):
    """Starting points that a participant writes.

    Parameters
    ----------
    titles : mapping
        Of the points that can be chosen, by id.
    rows : sequence of mapping
        As on another day.
    on_change : callable
    """

    def __init__(
        self, titles: Mapping[str, str], rows: Sequence[Mapping[str, Any]], on_change: Callable[[], None]
    ) -> None:
        self.titles = dict(titles)
        self.kept_months = [row["month"] for row in rows]
        described = fields.starting_fields(self.titles, self.kept_months, dt.date.today())
        super().__init__(described, rows, on_change, title=_("My starting points"), name_of=self._named, limit=CHOSEN)

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Offer these points; one that is written already stays on offer."""
        if titles != self.titles:
            self.titles = dict(titles)
            self.set_fields(fields.starting_fields(self.titles, self.kept_months, dt.date.today()))

    def rows(self) -> list[dict[str, str]]:
        """Every starting point as it was typed, finished or not."""
        return [{key: values[key] for key in STARTING} for values in self._records.values()]

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is still wrong with one; of two with the same point the later one does not count."""
        found = super().mistakes(values)
        for other in self._records.values():
            if other is values:
                break
            if values["what"] and other["what"] == values["what"]:
                found.setdefault(
                    "what", _("You start there already. Choose another point, or take one of the two out.")
                )
        return found

    def _named(self, values: Mapping[str, str]) -> str:
        return self.titles.get(values["what"], "")
