"""One table of ``data/`` as the course publishes it, and the writer of tables and ``datapackage.json``."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

# Licence ids of SPDX and Open Definition; the last is for facts taken from a page, which no licence covers.
LICENCES = {
    "CC-BY-4.0": ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-3.0-IGO": (
        "Creative Commons Attribution 3.0 IGO",
        "https://creativecommons.org/licenses/by/3.0/igo/",
    ),
    "OGL-UK-3.0": (
        "Open Government Licence v3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
    "Unicode-3.0": ("Unicode Licence v3", "https://www.unicode.org/license.txt"),
    "other-pd": ("Public domain", "https://opendefinition.org/licenses/"),
    "other-at": ("Other licence that asks for credit", "https://opendefinition.org/licenses/"),
    "notspecified": ("Licence not specified", "https://opendefinition.org/licenses/"),
}


@dataclass(frozen=True)
class Table:
    """A table and what is known about it.

    Attributes
    ----------
    name : str
        The id; the file is ``data/<name>.csv``.
    title : str
        What one row is, in plain words.
    frame : pandas.DataFrame
        The rows; exactly the columns of ``fields``.
    fields : list of dict
        Frictionless field descriptors, made by `text`, `number`, `integer` and `boolean`.
    key : list of str
        The columns that name a row; rows are written in their order.
    foreign_keys : list of dict
        Made by `refers`.
    sources : list of str
        Ids of rows of the table ``sources``; may be empty where each row carries its own source.
    licences : list of str
        Names in `LICENCES`.
    vintage : str
        The date or edition of the figures.
    """

    name: str
    title: str
    frame: pd.DataFrame
    fields: list[dict[str, Any]]
    key: list[str]
    foreign_keys: list[dict[str, Any]] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    licences: list[str] = field(default_factory=lambda: ["CC-BY-4.0"])
    vintage: str = ""

    def __post_init__(self) -> None:
        columns = [described["name"] for described in self.fields]
        if list(self.frame.columns) != columns:
            raise ValueError(f"Table {self.name}: the frame has {list(self.frame.columns)}, the fields {columns}.")
        if self.frame.empty:
            raise ValueError(f"Table {self.name}: no rows.")
        if not set(self.key) <= set(columns):
            raise ValueError(f"Table {self.name}: the key {self.key} is not among the fields.")
        for licence in self.licences:
            if licence not in LICENCES:
                raise ValueError(f"Table {self.name}: unknown licence {licence}; known are {', '.join(LICENCES)}.")


def text(name: str, title: str, *, required: bool = False, example: str = "", **constraints: Any) -> dict[str, Any]:
    """Describe a text column; ``constraints`` such as ``pattern`` and ``enum`` are those of Table Schema.

    A column with a pattern gives an ``example``: it is what a person reads when a cell does not fit.
    """
    described = _described(name, "string", title, "", required, constraints)
    return {**described, "example": example} if example else described


def number(name: str, title: str, unit: str, *, required: bool = False, **constraints: Any) -> dict[str, Any]:
    """Describe a column of numbers with its unit; ``constraints`` such as ``minimum`` and ``maximum``."""
    return _described(name, "number", title, unit, required, constraints)


def integer(name: str, title: str, unit: str = "", *, required: bool = False, **constraints: Any) -> dict[str, Any]:
    """Describe a column of whole numbers."""
    return _described(name, "integer", title, unit, required, constraints)


def boolean(name: str, title: str, *, required: bool = False) -> dict[str, Any]:
    """Describe a column of ``true`` and ``false``."""
    described = _described(name, "boolean", title, "", required, {})
    return {**described, "trueValues": ["true", "True", "TRUE"], "falseValues": ["false", "False", "FALSE"]}


def refers(column: str, table: str, to: str) -> dict[str, Any]:
    """Say that ``column`` holds values of the column ``to`` of ``table``."""
    return {"fields": [column], "reference": {"resource": table, "fields": [to]}}


def write(tables: Iterable[Table], folder: Path) -> list[Path]:
    """Write each table as CSV, and ``datapackage.json``; the same tables give the same bytes.

    Parameters
    ----------
    tables : iterable of Table
        One of them is ``sources``, with the columns source_id, title, publisher, vintage and url.
    folder : Path
        Made if it is missing.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    ValueError
        When two tables share a name, or a table names a source or a table that is not there.
    """
    by_name: dict[str, Table] = {}
    for table in sorted(tables, key=lambda table: table.name):
        if table.name in by_name:
            raise ValueError(f"Two tables are called {table.name}.")
        by_name[table.name] = table
    package = descriptor(by_name)
    contents = {f"{name}.csv": csv_text(table) for name, table in by_name.items()}
    contents["datapackage.json"] = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content.encode("utf-8"))
    return [folder / name for name in contents]


def csv_text(table: Table) -> str:
    """Render the rows, sorted by the key, with ``\\n``; whole numbers without a decimal point."""
    frame = table.frame.sort_values(table.key, kind="stable") if table.key else table.frame
    cells = pd.DataFrame({name: [_cell(value) for value in frame[name]] for name in frame.columns}, dtype=str)
    return cells.to_csv(index=False, lineterminator="\n")


def descriptor(tables: dict[str, Table]) -> dict[str, Any]:
    """Describe the tables as a Frictionless Data Package."""
    known = {row["source_id"]: row for row in tables["sources"].frame.to_dict("records")}
    resources = []
    for table in tables.values():
        for key in table.foreign_keys:
            if key["reference"]["resource"] not in tables:
                raise ValueError(f"Table {table.name} refers to {key['reference']['resource']}, which is not there.")
        missing = [source for source in table.sources if source not in known]
        if missing:
            raise ValueError(f"Table {table.name} names sources that are not there: {', '.join(missing)}.")
        resources.append(_resource(table, [known[source] for source in table.sources]))
    return {
        "name": "fieldschool-data",
        "title": "Field School: what is known",
        "profile": "tabular-data-package",
        "resources": resources,
    }


def _resource(table: Table, sources: list[dict[str, Any]]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": table.fields, "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = table.key
    if table.foreign_keys:
        schema["foreignKeys"] = table.foreign_keys
    resource = {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": table.title,
        "profile": "tabular-data-resource",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "vintage": table.vintage,
        "licenses": [{"name": name, "title": LICENCES[name][0], "path": LICENCES[name][1]} for name in table.licences],
        "schema": schema,
    }
    if sources:
        resource["sources"] = [
            {
                "title": f"{row['publisher']}, {row['title']}",
                "path": row["url"],
                "source_id": row["source_id"],
            }
            for row in sources
        ]
    return resource


def _described(
    name: str, kind: str, title: str, unit: str, required: bool, constraints: dict[str, Any]
) -> dict[str, Any]:
    described: dict[str, Any] = {"name": name, "type": kind, "title": title}
    if unit:
        described["unit"] = unit
    if required:
        constraints = {"required": True, **constraints}
    if constraints:
        described["constraints"] = constraints
    return described


def _cell(value: Any) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(value))
    return str(value)
