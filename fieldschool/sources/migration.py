"""Migration of a country year by year, and the events on its time line.

Figures of one measure come from several publications. They were compared in the year in which one takes over from
another: unless a figure is flagged ``break`` they differ by 3 % at most there (amounts) or by a tenth (% of GDP), and
the later one continues the earlier one. Exchange rates are compared here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import facts, tables
from fieldschool.sources.facts import Source

#: What is known of a country by year; ``received_gdp`` in % of GDP, ``rate`` in units of money for a US dollar,
#: ``received`` in US$, the rest in people.
MEASURES = ("abroad", "here", "received", "received_gdp", "fled", "taken_in", "rate", "people")
#: Kinds of event.
KINDS = ("law", "agreement", "programme", "economy", "conflict", "disaster")
#: Flags of a figure that nobody counted as it stands.
UNSURE = ("estimate", "partial")
#: Two publications agree when they differ by less than this in the years that both have.
AGREE = 0.05

#: First years of a publication that differs by more from the one before, without a flag in the table: the share of GDP
#: of Myanmar, whose GDP is told at two exchange rates.
_APART = {("MMR", "received_gdp"): 2010}
_LATER = {"received": "BX.TRF.PWKR.CD.DT", "received_gdp": "BX.TRF.PWKR.DT.GD.ZS"}
_RATES = ("XR.PWT", "PA.NUS.FCRF", "FX.HMRC.AVG")
#: Last year of the first of these, where it then tells another money: national accounts in US dollars (1 for 1), or a
#: money that was replaced and that the publisher extends by its own estimates.
_RATE_UNTIL = {"LBR": 0, "PSE": 0, "ZWE": 0, "VEN": 2016}


@dataclass(frozen=True)
class Figure:
    """One year of a measure.

    Attributes
    ----------
    year : int
    value : float
        In the unit of the measure.
    flag : str
        Empty, ``derived``, ``estimate``, ``partial`` (the larger groups only) or others of the tables.
    broken : bool
        Whether it cannot be compared with the figure before it.
    source : Source
    """

    year: int
    value: float
    flag: str
    broken: bool
    source: Source

    @property
    def is_sure(self) -> bool:
        """Whether it was counted, not estimated or counted in part."""
        return self.flag not in UNSURE


@dataclass(frozen=True)
class Event:
    """An event in the history of migration of a country; texts in English, in our own words.

    Attributes
    ----------
    event_id, iso3 : str
    year : int
        In which it happened or began.
    kind : str
        One of `KINDS`.
    title, what, effect : str
        Name, what happened, and what it did to migration: our summary, not a measured effect.
    source : str
        The page that was read, as a line.
    url : str
    """

    event_id: str
    iso3: str
    year: int
    kind: str
    title: str
    what: str
    effect: str
    source: str
    url: str


def series(iso3: str, measure: str) -> tuple[Figure, ...]:
    """Give a measure of a country by year; empty where nothing is known.

    Parameters
    ----------
    iso3 : str
        ISO 3166-1 alpha-3.
    measure : str
        One of `MEASURES`.

    Raises
    ------
    ValueError
        When there is no such measure.
    """
    if measure not in MEASURES:
        raise ValueError(f"There is no measure {str(measure)[:20]!r}; measures are {', '.join(MEASURES)}.")
    if measure == "rate":
        return _rates(iso3)
    known = _figures().get((iso3, measure), ()) if isinstance(iso3, str) else ()
    found = [(year, value, flag, facts.source(source)) for year, value, flag, source in known]
    if measure in _LATER:
        later = facts.series(iso3, _LATER[measure])
        found += [(fact.year, fact.value, fact.flag, fact.source) for fact in later if fact.year is not None]
    return _joined(found, _APART.get((iso3, measure)))


def events(iso3: str) -> tuple[Event, ...]:
    """List the events of a country by year; empty where none was prepared."""
    return _events().get(iso3, ()) if isinstance(iso3, str) else ()


def _joined(rows: Sequence[tuple[int, float, str, Source]], broken: int | None) -> tuple[Figure, ...]:
    """Figures in the order of years; a count in part is compared with nothing."""
    figures: list[Figure] = []
    for year, value, flag, source in sorted(rows, key=lambda row: row[0]):
        apart = year == broken or "partial" in (flag, figures[-1].flag if figures else "")
        figures.append(Figure(year, float(value), flag, bool(figures) and (apart or flag == "break"), source))
    return tuple(figures)


def _rates(iso3: str) -> tuple[Figure, ...]:
    """Yearly exchange rates: one series to its end, then the next one that goes on, from where it stops.

    The next one is broken off where the two differ in the years that both have: another money, or another rate.
    """
    figures: list[Figure] = []
    known: dict[int, float] = {}
    for indicator in _RATES:
        found = [fact for fact in facts.series(iso3, indicator) if fact.flag != "part_year" and fact.value > 0]
        if indicator == _RATES[0] and iso3 in _RATE_UNTIL:
            found = [fact for fact in found if fact.year is not None and fact.year <= _RATE_UNTIL[iso3]]
        new = [fact for fact in found if fact.year is not None and (not figures or fact.year > figures[-1].year)]
        shared = [fact for fact in found if fact.year in known]
        apart = bool(figures) and not (shared and all(_agree(fact.value, known[fact.year]) for fact in shared[-3:]))
        for i, fact in enumerate(new):
            broken = fact.flag == "break" or (i == 0 and apart)
            figures.append(Figure(fact.year, fact.value, fact.flag, broken, fact.source))
            known[fact.year] = fact.value
    return tuple(figures)


def _agree(one: float, other: float) -> bool:
    return abs(one - other) < AGREE * max(abs(one), abs(other))


@tables.kept("migration_annual")
def _figures(frame: pd.DataFrame) -> dict[tuple[str, str], tuple[tuple[int, float, str, str], ...]]:
    found: dict[tuple[str, str], list[tuple[int, float, str, str]]] = {}
    columns = [frame[name].fillna("").tolist() for name in ("iso3", "measure", "year", "value", "flag", "source_id")]
    for iso3, measure, *row in zip(*columns, strict=True):
        found.setdefault((iso3, measure), []).append(tuple(row))
    return {key: tuple(rows) for key, rows in found.items()}


@tables.kept("migration_events")
def _events(frame: pd.DataFrame) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    texts = ("event_id", "iso3", "kind", "title", "what", "effect")
    for row in frame.fillna("").sort_values(["year", "event_id"]).to_dict("records"):
        cited = ", ".join(row[name] for name in ("publisher", "source_title", "source_year") if row[name])
        event = Event(**{name: row[name] for name in texts}, year=int(row["year"]), source=cited, url=row["source_url"])
        found.setdefault(event.iso3, []).append(event)
    return {iso3: tuple(rows) for iso3, rows in found.items()}
