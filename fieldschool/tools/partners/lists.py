"""The lists that a participant writes: partners and activities. What is written keeps its id, on which roles hang."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.charts.partners import Partner
from fieldschool.i18n import _
from fieldschool.sources import partners as facts
from fieldschool.tools.partners import fields
from fieldschool.tools.widgets import Records
from fieldschool.tools.widgets.record_fields import kept as plain

#: Ids that can be given at most; more than anybody writes.
MOST_IDS = 100_000
_ID = re.compile(r"[pa][1-9][0-9]{0,4}")


class Listed(Records):
    """A list whose entries keep their ids when another is taken out or brought back.

    Parameters
    ----------
    described : list of dict
        The fields.
    kept : sequence of mapping
        ``id`` and text by field.
    made : int
        How many ids were ever given. None is given twice.
    letter : str
        With which an id begins.
    on_change : callable
    """

    def __init__(
        self, described: list[dict], kept: Sequence[Mapping[str, Any]], made: int, letter: str,
        on_change: Callable[[], None], **how: Any,
    ) -> None:  # fmt: skip
        self._ids: dict[str, str] = {}
        self._letter, self.made = letter, made
        super().__init__(described, kept, on_change, **how)
        self._ids = dict(zip(self._records, [row["id"] for row in kept], strict=True))

    def kept_rows(self) -> list[dict[str, str]]:
        """Every entry with its id, finished or not."""
        return [{"id": self.id_of(name), **values} for name, values in self._records.items()]

    def finished(self) -> dict[str, dict[str, str]]:
        """Text by field of the finished entries, by id."""
        rows = self._records.items()
        return {self.id_of(name): dict(values) for name, values in rows if not self.mistakes(values)}

    def id_of(self, name: str) -> str:
        """The id of a record."""
        if name not in self._ids:
            self.made += 1
            self._ids[name] = f"{self._letter}{self.made}"
        return self._ids[name]

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is still wrong with an entry; of two with the same title the later one does not count."""
        found = super().mistakes(values)
        title = values["title"].casefold()
        for other in self._records.values():
            if other is values:
                break
            if title and "title" not in found and other["title"].casefold() == title:
                found["title"] = _("This stands in the list already. Change the name, or take one of the two out.")
        return found


class PartnerList(Listed):
    """Partners; the kind fills in what is still open, which is our estimate."""

    def __init__(self, kept: Sequence[Mapping[str, Any]], made: int, on_change: Callable[[], None]) -> None:
        super().__init__(fields.partner_fields(), kept, made, "p", on_change, title=_("My partners, as a list"),
                         limit=fields.PARTNERS)  # fmt: skip

    def set(self, name: str, key: str, raw: Any) -> None:
        """Put something into a field; a kind that is chosen fills the fields that are still empty."""
        kind = facts.kinds().get(raw) if key == "kind" and isinstance(raw, str) else None
        values = self._records.get(name)
        if kind and values:
            usual = start(kind)
            values |= {field: values[field] or usual[field] for field in ("title", "influence", "interest")}
        super().set(name, key, raw)

    def place(self, partner: str, influence: int, interest: int) -> None:
        """Put a partner elsewhere on the plane; an unknown one, or a place that is none, is passed over."""
        low, high = facts.LEAST, facts.MOST
        if not (low <= influence <= high and low <= interest <= high):
            return
        for name, values in self._records.items():
            if self.id_of(name) == partner and not self.mistakes(values):
                values |= {"influence": str(influence), "interest": str(interest)}
                self._changed()
                return

    def partners(self) -> list[Partner]:
        """The finished ones."""
        return [
            Partner(name, row["title"], row["kind"] if row["kind"] in facts.kinds() else "", int(row["influence"]),
                    int(row["interest"]), row["office"])
            for name, row in self.finished().items()
        ]  # fmt: skip


class ActivityList(Listed):
    """Activities of a partnership."""

    def __init__(self, kept: Sequence[Mapping[str, Any]], made: int, on_change: Callable[[], None]) -> None:
        super().__init__(fields.activity_fields(), kept, made, "a", on_change, title=_("What is to be done"),
                         limit=fields.ACTIVITIES)  # fmt: skip


def start(kind: facts.PartnerKind) -> dict[str, str]:
    """A partner of this kind as it is put on the map: the usual influence and interest."""
    return {"title": _(kind.title), "kind": kind.kind_id, "influence": str(kind.influence),
            "interest": str(kind.interest), "office": ""}  # fmt: skip


def rows(raw: Any, letter: str, written: Sequence[str], limit: int) -> list[dict[str, str]]:
    """Read kept entries; what cannot be one is left out."""
    good = (
        [row for row in raw if isinstance(row, dict) and is_id(row.get("id"), letter)] if isinstance(raw, list) else []
    )
    by_id = {row["id"]: {"id": row["id"], **{key: plain(row.get(key)) for key in written}} for row in good}
    return list(by_id.values())[:limit]


def ids_made(raw: Any, kept: Sequence[Mapping[str, str]]) -> int:
    """How many ids were given: what was kept, or the largest that is there."""
    counted = raw if type(raw) is int and 0 <= raw <= MOST_IDS else 0
    return max([counted, *(int(row["id"][1:]) for row in kept)])


def is_id(raw: Any, letter: str) -> bool:
    """Whether something can be an id of this list."""
    return isinstance(raw, str) and raw.startswith(letter) and _ID.fullmatch(raw) is not None
