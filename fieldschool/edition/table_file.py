"""A table as rows under their keys."""

from __future__ import annotations

import csv
import difflib
import io
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from fieldschool.edition.content import Content, EditionError, keyed
from fieldschool.i18n import _

#: The tables of a country pack: by which columns a row is known. The first that a table has is enough.
PACK = {
    "products": ("product_id",),
    "rates": ("product_id", "year"),
    "families": ("family_id",),
    "prices": ("goal_id",),
    "shocks": ("shock_id",),
    "bills": ("whose", "category", "year"),
    "programmes": ("programme_id",),
}
#: A column that only says in which order rows stand. A row is known by something else wherever it can be.
PLACE = "place"
#: Tables whose rows have nothing of their own but their place.
BY_PLACE = ("gcm_steps",)


def key_columns(described: dict[str, Any]) -> tuple[str, ...]:
    """By which columns a row of a table of ``datapackage.json`` is known.

    Its primary key, but for a mere place in the list: two people who each add a row give it the same place.
    """
    schema = described["schema"]
    primary = schema.get("primaryKey") or []
    primary = [primary] if isinstance(primary, str) else primary
    columns = [field["name"] for field in schema["fields"]]
    if primary == [PLACE] and described["name"] not in BY_PLACE:
        others = [name for name in columns if name != PLACE]
        return (next((name for name in others if name.endswith("_id")), others[0]),)
    return tuple(primary) or tuple(columns[:1])


def places(described: dict[str, Any]) -> tuple[str, ...] | None:
    """The columns within which a place may be taken once; None where a table has no places."""
    primary = described["schema"].get("primaryKey") or []
    return tuple(name for name in primary if name != PLACE) if PLACE in primary else None


def described_in(data: Path) -> dict[str, dict[str, Any]]:
    """The tables of the course by file name, from its ``datapackage.json``."""
    file = data / "datapackage.json"
    try:
        return _described(file, file.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError):
        return {}


@lru_cache(maxsize=4)
def _described(file: Path, _stamp: int) -> dict[str, dict[str, Any]]:
    return {one["path"]: one for one in json.loads(file.read_text(encoding="utf-8-sig"))["resources"]}


@dataclass(frozen=True)
class Table:
    """Rows by key; the order of rows is no difference.

    Parameters
    ----------
    columns : tuple of str
        By which a row is known.
    within : tuple of str, optional
        The columns within which a place is taken once.
    """

    columns: tuple[str, ...]
    within: tuple[str, ...] | None = None
    ordered: ClassVar[bool] = False

    def read(self, raw: bytes, name: str, like: Content | None = None) -> Content:
        """See `Kind.read`. A column that an edition's rows do not have is the course's."""
        header, rows = _rows(raw, name)
        if like is not None and (strange := [column for column in header if column not in like.frame]):
            near = difflib.get_close_matches(strange[0], like.frame, n=1)
            accepted = repr(near[0]) if near else ", ".join(like.frame)
            said = _("{file}, row 1: found the column {found}; accepted is {accepted}.")
            raise EditionError(said.format(file=name, found=repr(strange[0]), accepted=accepted))
        if missing := [column for column in self.columns if column not in header]:
            said = _("{file}, row 1: the column {column} is missing; a row is known by it.")
            raise EditionError(said.format(file=name, column=missing[0]))
        pairs = [(" · ".join(row[column] for column in self.columns), row, row) for row in rows]
        records, _carried = keyed(pairs)
        if like is not None:
            records = {key: _filled(row, like.records.get(key, {}), like.frame) for key, row in records.items()}
        return Content(records, dict(records), header if like is None else like.frame)

    def aligned(self, content: Content, base: Content) -> Content:
        """The rows with the columns that the course's table has."""
        records = {key: _filled(row, base.records.get(key, {}), base.frame) for key, row in content.records.items()}
        return Content(records, dict(records), base.frame)

    def write(self, content: Content) -> bytes:
        """See `Kind.write`."""
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, content.frame, lineterminator="\n", restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(content.carried.values())
        return text.getvalue().encode()

    def calmed(self, content: Content, before: Content) -> Content:
        """The rows without what a spreadsheet has only written otherwise: 0.5 for 0.50."""
        records = {
            key: {column: _same(cell, before.records.get(key, {}).get(column)) for column, cell in row.items()}
            for key, row in content.records.items()
        }
        return Content(records, dict(records), content.frame)

    def placed(self, content: Content, added: Sequence[str]) -> Content:
        """The same with a free place for each added row whose place another row has."""
        if self.within is None or not added:
            return content
        taken: dict[tuple[str, ...], set[str]] = defaultdict(set)
        carried = dict(content.carried)
        for key in [*(key for key in carried if key not in set(added)), *added]:
            row = carried[key]
            group = taken[tuple(row.get(column, "") for column in self.within)]
            if key in added and (row[PLACE] in group or not row[PLACE]):
                numbers = [int(one) for one in group if one.isdigit()]
                row = carried[key] = row | {PLACE: str(max(numbers, default=0) + 1)}
            group.add(row[PLACE])
        return Content(content.records, carried, content.frame)


def _same(cell: str, before: str | None) -> str:
    try:
        return before if before is not None and float(cell) == float(before) else cell
    except ValueError:
        return cell


def _filled(row: dict[str, str], base: dict[str, str], columns: Sequence[str]) -> dict[str, str]:
    return {column: row[column] if column in row else base.get(column, "") for column in columns}


def _rows(raw: bytes, name: str) -> tuple[list[str], list[dict[str, str]]]:
    try:
        reader = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        lines = [line for line in reader if any(line)]
    except UnicodeDecodeError:
        raise EditionError(_("{file} is not saved as UTF-8 text.").format(file=name)) from None
    except csv.Error as error:
        raise EditionError(_("{file} is not a CSV table: {why}.").format(file=name, why=error)) from None
    if not lines:
        raise EditionError(_("{file} is empty; a table begins with the names of its columns.").format(file=name))
    header = lines[0]
    if len(header) == 1 and ";" in header[0]:
        raise EditionError(_("{file}: found ; between the columns; accepted is a comma.").format(file=name))
    for place, line in enumerate(lines[1:], start=2):
        if len(line) != len(header):
            said = _("{file}, row {row}: found {n} cells; the table has {columns} columns.")
            raise EditionError(said.format(file=name, row=place, n=len(line), columns=len(header)))
    return header, [dict(zip(header, line, strict=True)) for line in lines[1:]]
