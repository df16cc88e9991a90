"""A table that is pasted from a spreadsheet, as rows of text by field."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.i18n import _, ngettext, number
from fieldschool.tools.widgets.parse import InputError
from fieldschool.tools.widgets.record_fields import KEPT, kept, option_of


def rows(text: str, fields: Sequence[Mapping[str, Any]], room: int) -> list[dict[str, str]]:
    """Read a pasted table: one record a line, columns split by tabs, else by semicolons or commas.

    A first line that names fields says which column is which; without one the columns stand in the order of the
    fields. Empty lines do not count. Cells are not judged here: a mistake is told at its field.

    Parameters
    ----------
    text : str
    fields : sequence of mapping
        ``key``, ``label``, ``kind`` and ``options`` of each field.
    room : int
        How many records there is room for.

    Returns
    -------
    list of dict
        Text by key.

    Raises
    ------
    InputError
        When there is nothing, too much, or a line with more columns than fields; then nothing may be added.
    """
    table = _cells(text)
    if not table:
        raise InputError(_("Nothing was pasted. Copy rows in your spreadsheet and paste them here."))
    columns = _heading(table[0], fields)
    first = 1
    if columns:
        table, first = table[1:], 2
    else:
        columns = [field["key"] for field in fields]
    if not table:
        raise InputError(_("Only the names of the columns were pasted. Copy the rows below them, too."))
    if len(table) > room:
        raise InputError(_too_many(len(table), room))
    kinds = {field["key"]: field for field in fields}
    return [_record(cells, columns, kinds, place) for place, cells in enumerate(table, start=first)]


def _cells(text: str) -> list[list[str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    first = lines.split("\n", 1)[0]
    mark = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    # A quotation mark without a second one is part of a text; read as the start of a cell it would swallow all that
    # follows.
    quoting = csv.QUOTE_NONE if lines.count('"') % 2 else csv.QUOTE_MINIMAL
    try:
        found = list(csv.reader(lines.split("\n"), delimiter=mark, quoting=quoting))
    except csv.Error:
        raise _too_long() from None
    if any(len(cell) > KEPT for cells in found for cell in cells):
        raise _too_long()
    return [cells for cells in found if any(cell.strip() for cell in cells)]


def _too_long() -> InputError:
    said = _("One cell has more than {n} letters. Nothing was added: shorten it, and paste again.")
    return InputError(said.format(n=number(KEPT)))


def _heading(cells: Sequence[str], fields: Sequence[Mapping[str, Any]]) -> list[str]:
    """The keys that a first line names; empty when it is no heading."""
    names = {name.casefold(): field["key"] for field in fields for name in (field["key"], field["label"])}
    keys = [names.get(cell.strip().casefold(), "") for cell in cells]
    named = [key for key in keys if key]
    return keys if len(named) >= 2 and len(set(named)) == len(named) else []


def _record(
    cells: Sequence[str], columns: Sequence[str], fields: Mapping[str, Mapping[str, Any]], place: int
) -> dict[str, str]:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise InputError(
            _("Line {n} has {found} columns; this list has {known}. Nothing was added.").format(
                n=number(place), found=number(len(cells)), known=number(len(columns))
            )
        )
    found = {key: kept(cell) for key, cell in zip(columns, cells, strict=False) if key}
    return {
        key: option_of(fields[key], raw) if fields[key]["kind"] == "choice" and raw else raw
        for key, raw in found.items()
    }


def _too_many(n: int, room: int) -> str:
    if room <= 0:
        return _("The list is full. Nothing was added; take something out first.")
    said = ngettext(
        "The table has {n} rows, and there is room for {room} more. Nothing was added: paste a part of it.",
        "The table has {n} rows, and there is room for {room} more. Nothing was added: paste a part of it.",
        room,
    )
    return said.format(n=number(n), room=number(room))
