"""The list of quotes that a group collects from telephones; each keeps its id when another is taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.corridors.reckon import Reckoner, fields
from fieldschool.tools.widgets import Records

#: Quotes that there is room for in a corridor.
LIMIT = 20


class QuoteList(Records):
    """The quotes of one corridor.

    Parameters
    ----------
    kept : sequence of mapping
        ``id`` and text by field, as `kept_rows` gave them.
    made : int
        How many ids were ever given; none is given twice.
    of : Reckoner
    on_change : callable
        Called after each change.
    """

    def __init__(
        self, kept: Sequence[Mapping[str, Any]], made: int, of: Reckoner, on_change: Callable[[], None]
    ) -> None:
        self._ids: dict[str, str] = {}
        self.made, self.of = made, of
        super().__init__(fields(of), kept, on_change, title=_("Quotes of today"), limit=LIMIT)
        self._name(kept)

    def move_to(self, kept: Sequence[Mapping[str, Any]], of: Reckoner) -> None:
        """Show the quotes of another corridor."""
        self.of = of
        with self.hold_sync():
            self._records = {}
            self.set_fields(fields(of))
            self.set_records(kept)
        self._name(kept)

    def compare_with(self, of: Reckoner) -> None:
        """Check all quotes against another reference rate."""
        if of != self.of:
            self.of = of
            self._show()

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with a quote, each in one sentence."""
        return self.of.mistakes(values)

    def kept_rows(self) -> list[dict[str, str]]:
        """Every quote that somebody wrote in, with its id, finished or not."""
        rows = self._records.items()
        return [{"id": self._id(name), **values} for name, values in rows if not self._is_fresh(values)]

    def _card(self, name: str, values: dict[str, str]) -> dict[str, Any]:
        """What the page shows of a record, with what fee and margin add up to."""
        card = super()._card(name, values)
        if card["done"]:
            told = {key: {"kind": "note", "text": text} for key, text in self.of.remarks(values).items()}
            card["notes"] = told | card["notes"]
        return card

    def _name(self, kept: Sequence[Mapping[str, Any]]) -> None:
        self._ids = dict(zip(self._records, [row["id"] for row in kept], strict=False))

    def _id(self, name: str) -> str:
        if name not in self._ids:
            self.made += 1
            self._ids[name] = f"q{self.made}"
        return self._ids[name]
