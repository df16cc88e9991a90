"""The list of ideas: each keeps its id when it is renamed, moved by another's removal, or brought back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.widgets import Records

#: Ideas that there is room for: more than that nobody compares.
LIMIT = 8
#: Letters of a title, of who would run it and of where.
TITLE, SHORT = 80, 120
#: What a person writes of an idea.
WRITTEN = ("title", "who", "spot")


class IdeaList(Records):
    """Ideas that a participant writes.

    Parameters
    ----------
    kept : sequence of mapping
        ``id`` and text by field, as `kept_rows` gave them on another day.
    made : int
        How many ids were ever given. None is given twice, so that what belongs to one idea never turns up at another.
    on_change : callable
        Called after each change.
    """

    def __init__(self, kept: Sequence[Mapping[str, Any]], made: int, on_change: Callable[[], None]) -> None:
        self._ids: dict[str, str] = {}
        self.made = made
        super().__init__(fields(), kept, on_change, title=_("My ideas"), limit=LIMIT)
        self._ids = dict(zip(self._records, [row["id"] for row in kept], strict=True))

    def kept_rows(self) -> list[dict[str, str]]:
        """Every idea with its id, finished or not."""
        return [{"id": self._id(name), **values} for name, values in self._records.items()]

    def titled(self) -> dict[str, str]:
        """Title by id of the ideas that are finished."""
        rows = self._records.items()
        return {self._id(name): values["title"] for name, values in rows if not self.mistakes(values)}

    def id_of(self, name: str) -> str:
        """The idea's id of a record."""
        return self._id(name)

    def take_out(self, wanted: Sequence[str]) -> None:
        """Take out the ideas with these ids."""
        for name in [name for name in self._records if self._id(name) in wanted]:
            self.remove(name)

    def _id(self, name: str) -> str:
        if name not in self._ids:
            self.made += 1
            self._ids[name] = f"i{self.made}"
        return self._ids[name]


def fields() -> list[dict]:
    """What is asked of an idea."""
    return [
        {"key": "title", "kind": "text", "label": _("The idea"), "longest": TITLE, "required": True,
         "missing": _("Give the idea a name of a few words. It counts from then on."),
         "help": _("What is sold, and how much of it: “eggs from 300 hens”.")},
        {"key": "who", "kind": "text", "label": _("Who would run it"), "longest": SHORT},
        {"key": "spot", "kind": "text", "label": _("Where"), "longest": SHORT},
    ]  # fmt: skip
