"""National policies on migration: areas, instruments of countries, treaties and who is a party to them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Page

#: What an instrument can be, in the order shown.
KINDS = ("law", "policy", "office", "programme", "agreement")
#: Statuses of an instrument that counts today.
HOLDS = ("in force", "amended")


@dataclass(frozen=True)
class Area:
    """An area of policy.

    Attributes
    ----------
    area_id : str
        Short name, on which saved answers hang.
    title, question : str
        In English.
    objectives : tuple of str
        Numbers of the objectives of the Global Compact that it serves, as text.
    """

    area_id: str
    title: str
    question: str
    objectives: tuple[str, ...]


@dataclass(frozen=True)
class Instrument:
    """A law, policy, office, programme or agreement of a country.

    Attributes
    ----------
    instrument_id, iso3, number, official : str
        Short name, country, official number and title; the number can be empty.
    level : str
        ``national``, ``subnational`` (of a state or province) or ``bilateral``.
    year : int
        When it was adopted or began.
    kind : str
        One of `KINDS`.
    title : str
        Short title, in English.
    areas : tuple of str
        Ids of the areas that it mainly serves; our judgement.
    status : str
        ``in force``, ``amended``, ``repealed``, ``ended``, ``draft`` or ``unknown``, as far as the source shows.
    changed_by : str
        What changed or ended it; can be empty.
    source : Page
    """

    instrument_id: str
    iso3: str
    level: str
    year: int
    kind: str
    number: str
    official: str
    title: str
    areas: tuple[str, ...]
    status: str
    changed_by: str
    source: Page

    @property
    def holds(self) -> bool:
        """Whether it counts today."""
        return self.status in HOLDS


@dataclass(frozen=True)
class Finding:
    """What reviewers found in a country: ``kind`` is ``strength`` or ``gap``; ``review`` says where, with the year."""

    iso3: str
    kind: str
    review: str
    what: str
    source: Page


@dataclass(frozen=True)
class Treaty:
    """A treaty that bears on migration; ``complete`` when a state without a row is surely not a party."""

    treaty_id: str
    name: str
    title: str
    organisation: str
    adopted: int
    what: str
    complete: bool
    source: Page


@dataclass(frozen=True)
class Standing:
    """How a country stands to a treaty.

    Attributes
    ----------
    status : str
        ``party``, ``signed only``, ``not party`` or ``not known``.
    since : int or None
        Year since when it is a party.
    as_of : str
        Year up to which the page was current; empty when not known.
    source : Page or None
    """

    status: str
    since: int | None = None
    as_of: str = ""
    source: Page | None = None


NOT_KNOWN = Standing("not known")


def instruments(iso3: str) -> tuple[Instrument, ...]:
    """List the instruments of a country in the order of years; empty where none was prepared.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return _instruments().get(iso3, ())


def prepared() -> tuple[str, ...]:
    """List the countries that have instruments, ISO 3166-1 alpha-3, sorted."""
    return tuple(sorted(_instruments()))


def looked_up() -> int:
    """Give the year up to which the instruments were looked up."""
    return int(tables.resource("instruments")["vintage"][:4])


def standing(treaty: Treaty, iso3: str) -> Standing:
    """Say how a country stands to a treaty.

    A country without a row is called "not party" only where all parties are listed and the country is a member of the
    United Nations: a territory can be bound through another state.
    """
    rows = _standings()
    known = rows.get((treaty.treaty_id, iso3))
    if known:
        return known
    if treaty.complete and (_MEMBERS_IN, iso3) in rows:
        return Standing("not party", None, _newest(treaty.treaty_id))
    return NOT_KNOWN


def findings(iso3: str) -> tuple[Finding, ...]:
    """List what reviewers from outside found in a country; empty where nothing was read.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return _findings().get(iso3, ())


#: The treaty whose list has a row for every member of the United Nations.
_MEMBERS_IN = "ICRMW"


@tables.kept("policy_areas")
def areas(frame: pd.DataFrame) -> tuple[Area, ...]:
    """List the areas in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = frame.sort_values("place").to_dict("records")
    return tuple(Area(r["area_id"], r["title"], r["question"], tuple(r["objectives"].split(";"))) for r in rows)


@tables.kept("treaties")
def treaties(frame: pd.DataFrame) -> tuple[Treaty, ...]:
    """List the treaties in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(
        Treaty(
            row["treaty_id"],
            row["short_name"],
            row["title"],
            row["organisation"],
            int(row["adopted"][:4]),
            row["what"],
            row["complete"] == "yes",
            Page.of(row),
        )
        for row in frame.sort_values("place").fillna("").to_dict("records")
    )


@tables.kept("instruments")
def _instruments(frame: pd.DataFrame) -> dict[str, tuple[Instrument, ...]]:
    found: dict[str, list[Instrument]] = {}
    for row in frame.sort_values(["year", "instrument_id"]).fillna("").to_dict("records"):
        found.setdefault(row["iso3"], []).append(
            Instrument(
                row["instrument_id"],
                row["iso3"],
                row["level"],
                int(row["year"]),
                row["kind"],
                row["number"],
                row["title_official"],
                row["title_short"],
                tuple(row["areas"].split(";")),
                row["status"],
                row["amended_by"],
                Page.of(row),
            )
        )
    return {iso3: tuple(rows) for iso3, rows in found.items()}


@tables.kept("policy_reviews")
def _findings(frame: pd.DataFrame) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for row in frame.fillna("").to_dict("records"):
        finding = Finding(row["iso3"], row["kind"], row["review"], row["finding"], Page.of(row))
        found.setdefault(row["iso3"], []).append(finding)
    return {iso3: tuple(rows) for iso3, rows in found.items()}


@tables.kept("ratifications", "treaty_sources")
def _standings(frame: pd.DataFrame, pages: pd.DataFrame) -> dict[tuple[str, str], Standing]:
    read = {row["page_id"]: Page.of(row) for row in pages.fillna("").to_dict("records")}
    columns = ("treaty_id", "iso3", "status", "year", "as_of", "page_id")
    return {
        (treaty, iso3): Standing(status, None if pd.isna(year) else int(year), as_of, read[page])
        for treaty, iso3, status, year, as_of, page in zip(*(frame[name].tolist() for name in columns), strict=True)
    }


def _newest(treaty_id: str) -> str:
    return max(known.as_of for (treaty, _iso3), known in _standings().items() if treaty == treaty_id)
