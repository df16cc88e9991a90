"""The tables of ``data/`` as they stand: checked, and as the text that is in the files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fieldschool.paths import data_dir
from fieldschool.sources import checking, tables
from fieldschool.sources.refresh.figures import Figures, Key

Row = dict[str, str]


class Held:
    """What the course holds.

    Attributes
    ----------
    folder : Path
        ``data/``.
    read : dict of str to bytes
        The files read so far, to see before writing whether another has changed them.
    package : dict
        ``datapackage.json``.
    """

    def __init__(self) -> None:
        self.folder: Path = data_dir()
        self.read: dict[str, bytes] = {}
        self._rows: dict[str, list[Row]] = {}
        checking.read_package(self.folder / tables.PACKAGE)
        self.package: dict[str, Any] = json.loads(self._bytes(tables.PACKAGE).decode("utf-8-sig"))

    def resource(self, name: str) -> dict[str, Any]:
        """Describe a table.

        Raises
        ------
        TableError
            When there is no such table.
        """
        tables.resource(name)
        return next(resource for resource in self.package["resources"] if resource["name"] == name)

    def has(self, name: str) -> bool:
        """Whether there is a table of this name."""
        return any(resource["name"] == name for resource in self.package["resources"])

    def rows(self, name: str) -> list[Row]:
        """Give the rows of a table as text.

        Raises
        ------
        TableError
            When something in the file cannot be used.
        """
        if name not in self._rows:
            tables.load(name)
            text = self._bytes(self.resource(name)["path"]).decode("utf-8-sig")
            self._rows[name] = list(csv.DictReader(io.StringIO(text, newline="")))
        return self._rows[name]

    def key_columns(self, name: str) -> list[str]:
        """Name the columns of a `Key`: those that name a row, without its source."""
        return [column for column in self.resource(name)["schema"]["primaryKey"] if column != "source_id"]

    def shown(self, figures: Figures) -> dict[Key, Row]:
        """Give the rows of a series that the course shows: the preferred ones, where a table holds several."""
        columns = self.key_columns(figures.table)
        return {
            tuple(row[column] for column in columns): row
            for row in self.rows(figures.table)
            if row.get("preferred", "true") == "true" and row.get("indicator", "") == figures.series
        }

    def names(self) -> dict[str, str]:
        """Give the English name of each country by its code."""
        return {row["iso3"]: row["name_en"] for row in self.rows("countries")}

    def _bytes(self, file: str) -> bytes:
        if file not in self.read:
            self.read[file] = checking.read_bytes(self.folder / file)
        return self.read[file]


def csv_bytes(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    """Write rows as the tables are written: UTF-8, commas, ``\\n``."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(columns), lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")
