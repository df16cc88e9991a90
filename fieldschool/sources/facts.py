"""One figure with its year, its unit and its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from fieldschool.sources import tables

ALL = "all"


@dataclass(frozen=True)
class Source:
    """Who published a figure, and when.

    Attributes
    ----------
    source_id, title, publisher, vintage, url, licence : str
        As in the table ``sources``; ``vintage`` is the edition or date, ``licence`` a short id.
    """

    source_id: str
    title: str
    publisher: str
    vintage: str
    url: str
    licence: str

    def citation(self) -> str:
        """Say who published what and when, short enough for the line under a chart."""
        return ", ".join(part for part in (self.publisher, self.title, self.vintage) if part)


@dataclass(frozen=True)
class Fact:
    """A figure that says what it is.

    Attributes
    ----------
    value : float
        The figure.
    unit : str
        Its unit, with the currency and the time it is for.
    year : int or None
        The year it is for.
    period : str
        The same as text, finer where known: ``2023``, ``2025Q1``, ``2026-11``.
    source : Source
        Where it comes from.
    flag : str
        What to know of it: empty, or ``estimate``, ``derived``, ``break`` (do not draw a line to the year before),
        ``check``, ``rounded``, ``part_year``, ``filled`` (not known: the median of the region), ``old``.
    label : str
        What it is, in English.
    iso3 : str or None
        The country it is of.
    """

    value: float
    unit: str
    year: int | None
    period: str
    source: Source
    flag: str = ""
    label: str = ""
    iso3: str | None = None

    def __float__(self) -> float:
        return float(self.value)

    def age(self, today_year: int) -> int | None:
        """Count the years from the figure's year to ``today_year``; ``None`` when its year is not known."""
        return None if self.year is None else max(today_year - self.year, 0)


def source(source_id: str) -> Source:
    """Look up a source.

    Raises
    ------
    ValueError
        When the table ``sources`` has no such id.
    """
    found = _sources().get(source_id) if isinstance(source_id, str) else None
    if found is None:
        raise ValueError(f"There is no source {source_id!r} in data/sources.csv.")
    return found


def latest(iso3: str, indicator: str, group: str = ALL) -> Fact | None:
    """Give the newest figure of a country; the parameters are those of `series`."""
    facts = series(iso3, indicator, group)
    return facts[-1] if facts else None


def value(iso3: str, indicator: str, year: int, group: str = ALL) -> Fact | None:
    """Give the figure of one year; the parameters are those of `series`."""
    return next((fact for fact in series(iso3, indicator, group) if fact.year == year), None)


def series(iso3: str, indicator: str, group: str = ALL) -> list[Fact]:
    """Give the figures of a country by year, one a year: the preferred one.

    Rows of one year can come from different sources. Compute no growth across a fact whose flag is ``break``, nor
    between two facts of different sources.

    Parameters
    ----------
    iso3 : str
        Country, ISO 3166-1 alpha-3.
    indicator : str
        Code in the table ``indicators``.
    group : str
        ``all``, ``female`` or ``male``, for the indicators of the table ``findex``.

    Returns
    -------
    list of Fact
        In the order of years; empty when nothing is known.

    Raises
    ------
    ValueError
        When there is no such indicator.
    """
    described = _indicators().get(indicator) if isinstance(indicator, str) else None
    if described is None:
        raise ValueError(f"There is no indicator {indicator!r} in data/indicators.csv.")
    rows = _FIGURES[described["table"]]().get((iso3, indicator, group), []) if isinstance(iso3, str) else []
    if not rows:
        return []
    unit, label, sources = described["unit"], described["label"], _sources()
    return [
        Fact(figure, unit, year, str(year), sources[source_id], flag, label, iso3)
        for year, figure, source_id, flag in rows
    ]


def countries_with(indicator: str, year: int) -> dict[str, float]:
    """Give the preferred figure of each country for one year, for medians and ranks."""
    figures = _FIGURES[_indicators()[indicator]["table"]]()
    return {
        iso3: figure
        for (iso3, name, group), rows in figures.items()
        if name == indicator and group == ALL
        for at, figure, _, _ in rows
        if at == year
    }


@tables.kept("sources")
def _sources(frame: pd.DataFrame) -> dict[str, Source]:
    columns = list(Source.__dataclass_fields__)
    rows = frame[columns].fillna("").itertuples(index=False, name=None)
    return {row[0]: Source(*row) for row in rows}


@tables.kept("indicators")
def _indicators(frame: pd.DataFrame) -> dict[str, dict[str, str]]:
    return {row["indicator"]: row for row in frame.to_dict("records")}


def _by_country(frame: pd.DataFrame) -> dict[tuple[str, str, str], list[tuple[int, float, str, str]]]:
    if "preferred" in frame:
        frame = frame[frame["preferred"]]
    frame = frame.sort_values(["year"], kind="stable")
    empty = [""] * len(frame)
    columns: dict[str, list[Any]] = {
        name: frame[name].fillna("").tolist() if name in frame else empty for name in ("group", "flag")
    }
    groups = [group or ALL for group in columns["group"]]
    found: dict[tuple[str, str, str], list[tuple[int, float, str, str]]] = {}
    for iso3, indicator, group, *row in zip(
        frame["iso3"].tolist(),
        frame["indicator"].tolist(),
        groups,
        frame["year"].tolist(),
        frame["value"].tolist(),
        frame["source_id"].tolist(),
        columns["flag"],
        strict=True,
    ):
        found.setdefault((iso3, indicator, group), []).append(tuple(row))
    return found


_TABLES = ("macro_annual", "remittances_annual", "findex", "people", "sdg_annual")
_FIGURES = {name: tables.kept(name)(_by_country) for name in _TABLES}
