"""The products that a participant would tell others about: which, whom, and what to say about the risk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.widgets import Records

#: Products that can be promoted: more than that nobody remembers.
LIMIT = 3
#: Letters of whom it is for, and of what is said about the risk.
WHOM, RISK = 160, 300
#: What a person writes of one.
WRITTEN = ("product", "whom", "risk")


class Promoted(Records):
    """The list of products to promote, of one country.

    Parameters
    ----------
    records : iterable of mapping
        As on another day.
    options : sequence of (id, name)
        Products that can be chosen.
    on_change : callable
        Called after each change.
    """

    def __init__(
        self, records: Iterable[Mapping[str, Any]], options: Sequence[tuple[str, str]], on_change: Callable[[], None]
    ) -> None:
        super().__init__(
            fields(options), records, on_change, title=_("Products that I would tell about"), name_of=self._named,
            limit=LIMIT,
        )  # fmt: skip

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with one; also a product that is no longer there."""
        found = super().mistakes(values)
        if values["product"] and "product" in found:
            found["product"] = _("This product is not on the list any more. Choose another one.")
        return found

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Let these products be chosen."""
        offered = fields(options)
        if offered != self.fields:
            self.set_fields(offered)

    def _named(self, values: Mapping[str, str]) -> str:
        return dict(self.fields[0]["options"]).get(values["product"], "")


def fields(options: Sequence[tuple[str, str]]) -> list[dict]:
    """What is asked of a product to promote."""
    there = [list(one) for one in options] or [["", _("No product is known yet. Add one above.")]]
    return [
        {"key": "product", "kind": "choice", "label": _("The product"), "options": there,
         "required": True, "missing": _("Choose a product.")},
        {"key": "whom", "kind": "text", "label": _("For whom it is good"), "longest": WHOM, "required": True,
         "help": _("One kind of person, with a time: “mothers who need the school fee in June”."),
         "missing": _("Write for whom. Nothing is good for everybody.")},
        {"key": "risk", "kind": "text", "label": _("What I say about the risk"), "longest": RISK, "required": True,
         "help": _("What can go wrong, and what happens to the money then."),
         "missing": _("Write what can go wrong. Who only tells the gain is selling.")},
    ]  # fmt: skip
