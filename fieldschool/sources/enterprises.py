"""Small businesses to begin with: lines of their budgets, seasons, loans, and why such businesses close."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from fieldschool.sources import countries, tables, yardstick
from fieldschool.sources.cited import Page
from fieldschool.sources.scaling import plain

#: What a line of a budget can be, in the order shown.
ROLES = ("start", "stock", "month", "unit", "price", "volume", "drawings")
#: The country of what is the same for every country.
ANYWHERE = "WLD"
#: The season without one, and the one that a participant writes.
EVEN, OWN = "even", "own"


@dataclass(frozen=True)
class Kind:
    """A kind of business; texts in English.

    Attributes
    ----------
    kind_id, iso3, family, title : str
    unit : str
        What one unit sold is, in the plural.
    season_id : str
    wait, grows : int
        Months to the first sale, and of selling until sales are usual.
    note : str
    """

    kind_id: str
    iso3: str
    family: str
    title: str
    unit: str
    season_id: str
    wait: int
    grows: int
    note: str


@dataclass(frozen=True)
class Line:
    """A line of a budget, in the money of a country.

    Attributes
    ----------
    role : str
        One of `ROLES`.
    what : str
        In English.
    amount : float
        Money; of a ``volume`` units a month.
    basis : str
        ``published``, ``computed`` or ``illustrative``.
    year : int or None
    note : str
        In English.
    source : Page or None
    """

    role: str
    what: str
    amount: float
    basis: str
    year: int | None
    note: str
    source: Page | None


@dataclass(frozen=True)
class Season:
    """Sales of the twelve months as shares of a usual one; ``source`` where they were measured."""

    season_id: str
    iso3: str
    title: str
    factors: tuple[float, ...]
    source: Page | None


@dataclass(frozen=True)
class Offer:
    """A loan as published: nominal interest a year in %, and of what it is taken (empty where the page is silent)."""

    loan_id: str
    iso3: str
    title: str
    rate_pct: float
    method: str
    year: int | None
    note: str
    source: Page


@dataclass(frozen=True)
class Closure:
    """A reason for closing (``title``, ``helps``), or how long businesses live (``says``); ``pct`` was counted."""

    closure_id: str
    title: str
    says: str
    pct: float
    helps: str
    source: Page

    @property
    def is_reason(self) -> bool:
        """Whether it is a reason."""
        return bool(self.title)


def kinds(iso3: str) -> tuple[Kind, ...]:
    """The kinds of business of a country: its own first, then those of any country that it has none of its own for.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    own = [kind for kind in _kinds().values() if kind.iso3 == iso3]
    families = {kind.family for kind in own}
    return (*own, *(kind for kind in _kinds().values() if kind.iso3 == ANYWHERE and kind.family not in families))


def known_kinds() -> tuple[str, ...]:
    """The short names of all kinds."""
    return tuple(_kinds())


@lru_cache(maxsize=256)
def lines(kind_id: str, iso3: str) -> tuple[Line, ...]:
    """The budget of a kind of business in a country's money.

    What is the same for every country is given in months of income per head, and rounded as a person says it. Dollars
    are changed at the rate of the last month.

    Raises
    ------
    KeyError
        When there is no such kind.
    TableError
        When a table cannot be used.
    """
    found = []
    for row in _lines()[kind_id]:
        amount = row["amount"]
        if row["role"] != "volume":
            if _kinds()[kind_id].iso3 == ANYWHERE:
                amount = plain(amount * yardstick.gdp_month(iso3))
            elif row["currency"]:
                amount = plain(amount * yardstick.home_per_usd(iso3))
        year = None if pd.isna(row["year"]) else int(row["year"])
        page = Page.of(row) if row["source_url"] else None
        found.append(Line(row["role"], row["what"], float(amount), row["basis"], year, row["note"], page))
    return tuple(found)


def seasons(iso3: str) -> tuple[Season, ...]:
    """The seasons to choose from in a country.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(season for season in _seasons() if season.iso3 in (ANYWHERE, iso3))


def offers(iso3: str) -> tuple[Offer, ...]:
    """The loans of a country whose terms were read; of many countries none.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(offer for offer in _offers() if offer.iso3 == iso3)


@tables.kept("enterprise_closures")
def closures(frame: pd.DataFrame) -> tuple[Closure, ...]:
    """Why small businesses close, and how long they live, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(
        Closure(row["closure_id"], row["title"], row["says"], float(row["pct"]), row["helps"], Page.of(row))
        for row in _texts(frame.sort_values("place"))
    )


def currency(iso3: str) -> str:
    """The money of a country, ISO 4217."""
    return countries.country(iso3).currency


@tables.kept("enterprise_kinds")
def _kinds(frame: pd.DataFrame) -> dict[str, Kind]:
    columns = ("kind_id", "iso3", "family", "title", "unit", "season_id")
    return {
        row["kind_id"]: Kind(*(row[name] for name in columns), int(row["wait"]), int(row["grows"]), row["note"])
        for row in _texts(frame.sort_values("place"))
    }


@tables.kept("enterprise_lines")
def _lines(frame: pd.DataFrame) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for row in _texts(frame.sort_values(["kind_id", "place"])):
        found.setdefault(row["kind_id"], []).append(row)
    return found


@tables.kept("enterprise_seasons")
def _seasons(frame: pd.DataFrame) -> tuple[Season, ...]:
    months = [f"m{month:02d}" for month in range(1, 13)]
    return tuple(
        Season(row["season_id"], row["iso3"], row["title"], tuple(float(row[name]) for name in months),
               Page.of(row) if row["measured"] else None)
        for row in _texts(frame.sort_values("place"))
    )  # fmt: skip


@tables.kept("enterprise_loans")
def _offers(frame: pd.DataFrame) -> tuple[Offer, ...]:
    columns = ("loan_id", "iso3", "title")
    return tuple(
        Offer(*(row[name] for name in columns), float(row["rate_pct"]), row["method"],
              None if pd.isna(row["year"]) else int(row["year"]), row["note"], Page.of(row))
        for row in _texts(frame.sort_values("place"))
    )  # fmt: skip


def _texts(frame: pd.DataFrame) -> list[dict]:
    numeric = frame.select_dtypes(include=["number", "bool"]).columns
    texts = [name for name in frame.columns if name not in numeric]
    return frame.assign(**{name: frame[name].fillna("") for name in texts}).to_dict("records")
