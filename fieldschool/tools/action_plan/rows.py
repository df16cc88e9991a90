"""A list whose entries keep an id, and from where they came, when others are taken out or brought back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.kept import listed, mapping, text
from fieldschool.tools.widgets import Records
from fieldschool.tools.widgets.parse import InputError
from fieldschool.tools.widgets.record_fields import kept as plain
from fieldschool.tools.widgets.record_fields import read

#: Ids that can be given at most; more than anybody writes.
MOST_IDS = 100_000
#: Letters of what tells where an entry came from.
ORIGIN = 100


class Kept(Records):
    """A list whose entries have an ``id`` and an ``origin`` (empty for what a participant began).

    Parameters
    ----------
    described : list of dict
        The fields.
    rows : sequence of mapping
        ``id``, ``origin`` and text by field, as `kept_rows` gave them.
    made : int
        How many ids were ever given; none is given twice.
    letter : str
        With which an id begins.
    on_change : callable
    room : int
        Bytes that all entries may have together, so that a workbook can hold them.
    """

    def __init__(
        self, described: list[dict], rows: Sequence[Mapping[str, str]], made: int, letter: str,
        on_change: Callable[[], None], *, room: int, **how: Any,
    ) -> None:  # fmt: skip
        # Records are named r1, r2 and so on, and are shown, with their ids, before they are all there.
        self._of = {f"r{i}": (row["id"], row["origin"]) for i, row in enumerate(rows, start=1)}
        self._letter, self.made, self._room = letter, made, room
        super().__init__(described, rows, on_change, refuse=self._too_long, **how)

    def kept_rows(self) -> list[dict[str, str]]:
        """Every entry, finished or not, with its id and its origin; one that nobody wrote in is left out."""
        return [
            {"id": self.id_of(name), "origin": self.origin_of(name), **values}
            for name, values in self._records.items() if not self._is_fresh(values)
        ]  # fmt: skip

    def values(self) -> list[dict[str, Any]]:
        """The entries that say anything: what can be read of each field, and ``None`` or nothing for what cannot."""
        return [
            {"id": row["id"], "origin": row["origin"]} | {f["key"]: _read(f, row[f["key"]]) for f in self.fields}
            for row in self.kept_rows()
        ]

    def origins(self) -> set[str]:
        """From where the entries came."""
        return {self.origin_of(name) for name in self._records} - {""}

    def take_over(self, rows: Iterable[tuple[str, Mapping[str, str]]]) -> list[str]:
        """Add entries, each with its origin, all in one change; returns the origins for which there was room."""
        taken = []
        for origin, values in rows:
            row = self._row(values)
            full = len(self._records) >= self.limit or self._too_long([*self._records.values(), row])
            if origin in self.origins() or full:
                continue
            name = self._next_id()
            self._records[name] = row
            self._of[name] = (self._new_id(), origin)
            taken.append(origin)
        if taken:
            self._changed()
        return taken

    def id_of(self, name: str) -> str:
        """The id of a record."""
        if name not in self._of:
            self._of[name] = (self._new_id(), "")
        return self._of[name][0]

    def origin_of(self, name: str) -> str:
        """From where a record came."""
        return self._of.get(name, ("", ""))[1]

    def _new_id(self) -> str:
        self.made += 1
        return f"{self._letter}{self.made}"

    def _too_long(self, records: Sequence[Mapping[str, str]]) -> str:
        if len(json.dumps(list(records), ensure_ascii=False).encode("utf-8", "ignore")) <= self._room:
            return ""
        return _("Your list is as long as a workbook can hold. Write shorter, or take something out.")

    def _card(self, name: str, values: dict[str, str]) -> dict[str, Any]:
        # A place that a link leads to.
        return super()._card(name, values) | {"anchor": anchor(self.id_of(name))}


def anchor(entry_id: str) -> str:
    """Name the place of an entry on the page."""
    return f"fs-entry-{entry_id}"


def restored(raw: Any, letter: str, keys: Sequence[str], limit: int, room: int) -> list[dict[str, str]]:
    """Read kept entries; what cannot be one is left out."""
    found: dict[str, dict[str, str]] = {}
    size = 0
    for row in map(mapping, listed(raw)):
        name = row.get("id")
        if not (isinstance(name, str) and re.fullmatch(letter + r"[1-9][0-9]{0,4}", name)) or len(found) >= limit:
            continue
        one = {"id": name, "origin": text(row.get("origin"), ORIGIN)} | {key: plain(row.get(key)) for key in keys}
        size += len(json.dumps(one, ensure_ascii=False).encode("utf-8", "ignore"))
        if size <= room and any(one[key] for key in keys):
            found[name] = one
    return list(found.values())


def ids_made(raw: Any, rows: Sequence[Mapping[str, str]]) -> int:
    """How many ids were given: what was kept, or the largest that is there."""
    counted = raw if type(raw) is int and 0 <= raw <= MOST_IDS else 0
    return max([counted, *(int(row["id"][1:]) for row in rows)])


def _read(field: Mapping[str, Any], raw: str) -> Any:
    try:
        return read({**field, "required": False}, raw)
    except InputError:
        return None if field["kind"] in ("year", "number") else ""
