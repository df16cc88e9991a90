"""The lines of a budget: what is bought once, what lies on the shelf, what is paid every month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.widgets import Records
from fieldschool.tools.widgets.kinds import LARGEST

#: Lines that there is room for.
LIMIT = 20
#: Letters of what a line is.
SHORT = 80


class Lines(Records):
    """The list of lines that a participant edits.

    Parameters
    ----------
    records : iterable of mapping
    currency : str
        ISO 4217.
    on_change : callable
    """

    def __init__(self, records: Iterable[Mapping[str, Any]], currency: str, on_change: Callable[[], None]) -> None:
        super().__init__(fields(currency), records, on_change, title=_("The budget, line by line"), limit=LIMIT,
                         name_of=_heading)  # fmt: skip

    def show(self, records: Iterable[Mapping[str, Any]], currency: str) -> None:
        """Show the budget of another business."""
        self.set_fields(fields(currency))
        self.set_records(records)


def fields(currency: str) -> list[dict]:
    """What a line has."""
    roles = [
        ["start", _("Bought once, before opening")],
        ["stock", _("First stock, before opening")],
        ["month", _("Paid every month")],
    ]
    return [
        {"key": "what", "kind": "text", "label": _("What"), "required": True, "longest": SHORT},
        {"key": "role", "kind": "choice", "label": _("When it is paid"), "options": roles, "start": "start"},
        {"key": "amount", "kind": "number", "label": _("Amount, in {currency}").format(currency=currency),
         "required": True, "min": 0, "max": LARGEST},
    ]  # fmt: skip


def _heading(values: Mapping[str, str]) -> str:
    return f"{values['what']}: {values['amount']}" if values["what"] and values["amount"] else values["what"]
