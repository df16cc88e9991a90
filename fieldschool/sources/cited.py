"""The page that stands behind a row of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class Page:
    """What was read: ``year`` is empty where the page shows none."""

    title: str
    publisher: str
    year: str
    url: str

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """Take it from a row with the columns source_title, publisher, source_year and source_url."""
        year = row["source_year"]
        # An empty cell is "" or not a number, as the table was read.
        return cls(row["source_title"], row["publisher"], year if isinstance(year, str) else "", row["source_url"])

    def citation(self) -> str:
        """Say who published what and when."""
        return ", ".join(part for part in (self.publisher, self.title, self.year) if part)


@dataclass(frozen=True)
class Case:
    """What a real group or enterprise teaches; texts in English, ``iso3`` empty where it is about many countries."""

    iso3: str
    title: str
    what: str
    teaches: str
    source: Page

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """Take it from a row with the columns iso3, title, what, teaches, and those of `Page.of`."""
        return cls(row["iso3"], row["title"], row["what"], row["teaches"], Page.of(row))
