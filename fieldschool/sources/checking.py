"""Check a table of ``data/``; each thing wrong becomes one plain sentence.

Rows are counted as a spreadsheet shows them: the header is row 1.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from fieldschool.paths import root

KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}
AS_WRITTEN = "the file as `make data` writes it"
#: Faults of one table that are told: who pasted a column wrongly has as many as rows.
MOST = 200
PLAIN = {"number": re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"), "integer": re.compile(r"[+-]?\d{1,18}")}


class TableError(ValueError):
    """Something in ``data/`` cannot be used.

    Attributes
    ----------
    file : str
        The file, from the course's folder.
    row, column : int or None, str or None
        The place; the header is row 1.
    found, accepted : str
        What is there, and what can be used instead.
    more : tuple of TableError
        What else is wrong with the same table.
    """

    more: tuple[TableError, ...] = ()

    def __init__(self, file: str, row: int | None, column: str | None, found: str, accepted: str) -> None:
        self.file, self.row, self.column, self.found, self.accepted = file, row, column, found, accepted
        place = [file, f"row {row}" if row else "", f"column {column}" if column else ""]
        super().__init__(f"{', '.join(part for part in place if part)}: found {found}; accepted is {accepted}.")

    def __reduce__(self) -> tuple[Any, ...]:
        return (TableError, (self.file, self.row, self.column, self.found, self.accepted))


def shown(path: Path) -> str:
    """Show a path as a trainer knows it: from the course's folder, with forward slashes."""
    try:
        return path.resolve().relative_to(root()).as_posix()
    except ValueError:
        return path.as_posix()


def quoted(value: Any) -> str:
    """Show what was found, short enough for a sentence."""
    if value is None or value == "":
        return "nothing"
    text = " ".join(str(value).split())
    return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"


def read_bytes(path: Path) -> bytes:
    """Read the bytes of a UTF-8 file.

    Raises
    ------
    TableError
        When the file is missing, empty, or not UTF-8.
    """
    file = shown(path)
    try:
        raw = path.read_bytes()
    except OSError:
        raise TableError(file, None, None, "no file that can be read", "a file of this name") from None
    if not raw.strip():
        raise TableError(file, None, None, "an empty file", "a file with content")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise TableError(file, row, None, "letters in another coding", "text saved as UTF-8") from None
    if b"\0" in raw:
        row = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise TableError(file, row, None, "letters in another coding", "text saved as UTF-8")
    return raw


def read_package(path: Path) -> dict[str, dict[str, Any]]:
    """Read ``datapackage.json`` as a mapping of table name to its description.

    Raises
    ------
    TableError
        When it cannot be read, or does not describe tables.
    """
    file, written = shown(path), read_bytes(path)
    try:
        package = json.loads(written.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise TableError(file, None, None, "text that is not saved as UTF-8", AS_WRITTEN) from None
    except json.JSONDecodeError as error:
        found = f"text that is not JSON ({error.msg})"
        raise TableError(file, error.lineno, None, found, AS_WRITTEN) from None
    except RecursionError:
        raise TableError(file, None, None, "brackets in brackets without end", AS_WRITTEN) from None
    except ValueError:  # the only other thing that JSON's reader refuses
        raise TableError(file, None, None, "a number of thousands of digits", AS_WRITTEN) from None
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not all(_is_resource(described) for described in resources):
        found = "a description without tables, or a table without name, path or fields"
        raise TableError(file, None, None, found, AS_WRITTEN)
    return {described["name"]: described for described in resources}


def _is_resource(described: Any) -> bool:
    if not isinstance(described, dict):
        return False
    name, path, schema = (described.get(part) for part in ("name", "path", "schema"))
    if not (isinstance(name, str) and isinstance(path, str) and Path(path).name == path and isinstance(schema, dict)):
        return False
    fields, keys = schema.get("fields"), schema.get("foreignKeys", [])
    return (
        isinstance(fields, list)
        and bool(fields)
        and all(isinstance(field, dict) and _is_field(field) for field in fields)
        and isinstance(keys, list)
        and all(isinstance(key, dict) and isinstance(key.get("reference"), dict) for key in keys)
    )


def _is_field(field: dict[str, Any]) -> bool:
    constraints = field.get("constraints", {})
    return isinstance(field.get("name"), str) and field.get("type") in KINDS and isinstance(constraints, dict)


def refers_to(described: dict[str, Any]) -> list[str]:
    """Name the tables that a table refers to."""
    return sorted({key["reference"].get("resource", "") for key in described["schema"].get("foreignKeys", [])})


def check(path: Path, raw: bytes, described: dict[str, Any], resources: dict[str, dict[str, Any]]) -> None:
    """Check every cell of a table against its description, with frictionless.

    Parameters
    ----------
    path : Path
        The file, for the sentence and for the tables that it refers to.
    raw : bytes
        Its content.
    described : dict
        Its description in ``datapackage.json``.
    resources : dict
        All descriptions, for what it refers to.

    Raises
    ------
    TableError
        The first thing wrong, with all others in its ``more``.
    """
    if found := faults(path, raw, described, resources):
        found[0].more = tuple(found[1:])
        raise found[0]


def faults(path: Path, raw: bytes, described: dict[str, Any], resources: dict[str, dict[str, Any]]) -> list[TableError]:
    """Everything that is wrong with a table, from above, at most `MOST`; arguments as of `check`.

    Raises
    ------
    TableError
        When the table cannot be read cell by cell: another header, no rows, no CSV.
    """
    file = shown(path)
    fields = {field["name"]: field for field in described["schema"]["fields"]}
    header, first = _first_rows(file, raw)
    _check_header(file, header, list(fields))
    if first is None:
        raise TableError(file, 2, None, "a header without rows", "at least one row")

    # Imported here: it costs a second, and is needed only when a file is new or was changed.
    from frictionless import FrictionlessException, Package, Resource

    try:
        package = Package(
            resources=[
                Resource.from_descriptor(resources[name]) for name in (described["name"], *refers_to(described))
            ],
            basepath=str(path.parent),
        )
    except FrictionlessException as error:
        found = f"a description that cannot be used ({error.error.note})"
        raise TableError(shown(path.with_name("datapackage.json")), None, None, found, AS_WRITTEN) from None
    report = package.get_resource(described["name"]).validate(limit_errors=MOST)
    found = [_translated(file, error, fields, path.parent) for task in report.tasks for error in task.errors]
    told = {(one.row, one.column) for one in found}
    found += [one for one in _numbers(file, raw, fields) if (one.row, one.column) not in told]
    return sorted(found, key=lambda one: one.row or 0)[:MOST]


def _first_rows(file: str, raw: bytes) -> tuple[list[str], list[str] | None]:
    reader = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    try:
        return next(reader, []), next(reader, None)
    except csv.Error as error:
        raise TableError(file, reader.line_num, None, f"a line that cannot be read ({error})", "a CSV table") from None


def _check_header(file: str, header: list[str], columns: list[str]) -> None:
    if len(header) == 1 and ";" in header[0]:
        raise TableError(file, 1, None, "columns with ; between them", "columns with , between them")
    for name in header:
        if name not in columns:
            close = difflib.get_close_matches(name, columns, n=1)
            accepted = f"'{close[0]}'" if close else "one of: " + ", ".join(columns)
            raise TableError(file, 1, None, f"the column {quoted(name)}", accepted)
    for name in columns:
        if header.count(name) != 1:
            found = "no such column" if name not in header else "the column twice"
            raise TableError(file, 1, name, found, "each column once")
    if header != columns:
        raise TableError(file, 1, None, "the columns in another order", "this order: " + ", ".join(columns))


def _translated(file: str, error: Any, fields: dict[str, dict[str, Any]], folder: Path) -> TableError:
    row, column, cell = (getattr(error, name, None) for name in ("row_number", "field_name", "cell"))
    if error.type in ("type-error", "constraint-error") and column in fields:
        found = "nothing" if '"required"' in error.note else quoted(cell)
        return TableError(file, row, column, found, accepted(fields[column], cell))
    if error.type == "primary-key":
        return TableError(file, row, None, "a row that is there already", "each row once")
    if error.type == "foreign-key":
        column, other = ", ".join(error.field_names), error.reference_name
        known = f"a value of data/{other}.csv"
        if len(error.field_cells) == 1:
            known += _nearest(error.field_cells[0], _values(folder / f"{other}.csv", error.reference_field_names))
        return TableError(file, row, column, quoted(" ".join(map(str, error.field_cells))), known)
    if error.type == "extra-cell":
        return TableError(
            file, row, None, "more cells than columns", 'a cell a column; put text with a comma in "quotes"'
        )
    if error.type == "missing-cell":
        return TableError(file, row, column, "fewer cells than columns", "a cell a column")
    if error.type == "blank-row":
        return TableError(file, row, None, "a row without values", "a row with values, or no row")
    return TableError(file, row, column, f"something that cannot be read ({error.note})", "a CSV table")


def _values(path: Path, columns: Sequence[str]) -> list[str]:
    """What stands in the one column of a table that another refers to; nothing where it cannot be read."""
    try:
        rows = csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
        return list(dict.fromkeys(row[columns[0]] for row in rows if row.get(columns[0])))
    except (OSError, UnicodeDecodeError, csv.Error, IndexError):
        return []


def _nearest(cell: object, values: Sequence[str]) -> str:
    close = difflib.get_close_matches(str(cell), values, n=1)
    return f", nearest is '{close[0]}'" if close else ""


def accepted(field: dict[str, Any], cell: object = "") -> str:
    """Say what a column accepts, from its description, and which of it is nearest to what was found."""
    constraints = field.get("constraints", {})
    if "enum" in constraints:
        known = [str(one) for one in constraints["enum"]]
        return "one of: " + ", ".join(known) + _nearest(cell, known)
    said = KINDS[field["type"]]
    low, high = constraints.get("minimum"), constraints.get("maximum")
    if low is not None and high is not None:
        said += f" from {low} to {high}"
    elif low is not None:
        said += f" of {low} or more"
    elif high is not None:
        said += f" of {high} or less"
    if "example" in field:
        said += f" like {field['example']}"
    return said if constraints.get("required") else said + ", or nothing"


def _numbers(file: str, raw: bytes, fields: dict[str, dict[str, Any]]) -> Iterator[TableError]:
    # Table Schema lets NaN, INF, 1_000 and numbers of any length pass; no figure of the course is one.
    plain = {name: PLAIN[field["type"]] for name, field in fields.items() if field["type"] in PLAIN}
    for row, cells in enumerate(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")), start=2):
        for name, pattern in plain.items():
            cell = cells.get(name)
            if cell and not (pattern.fullmatch(cell) and math.isfinite(float(cell))):
                yield TableError(file, row, name, quoted(cell), accepted(fields[name]))
