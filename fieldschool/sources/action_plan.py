"""What a plan can count, and where its people can learn what they need."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Page

#: What a course costs those who take it.
COSTS = ("free", "low", "medium", "high", "donor")


@dataclass(frozen=True)
class Indicator:
    """Something that can be counted; the list is our own.

    Attributes
    ----------
    indicator_id : str
    theme : str
        One of `practices.THEMES`.
    level : str
        ``output`` (what is done) or ``outcome`` (what changes by it).
    title, how : str
        What is counted and how, in English.
    """

    indicator_id: str
    theme: str
    level: str
    title: str
    how: str


@dataclass(frozen=True)
class Offer:
    """A course or manual.

    Attributes
    ----------
    offer_id : str
    iso3 : str
        Empty where it is for many countries.
    learns, whom : str
        What is learned, by whom, in English.
    hours : int or None
        ``None`` where the page names none.
    provider, course : str
        As they call themselves.
    cost : str
        One of `COSTS`, for those who take it; our judgement.
    languages : tuple of str
    builds : frozenset of str
        Conditions of lesson 4.2; our judgement.
    source : Page
    """

    offer_id: str
    iso3: str
    learns: str
    whom: str
    hours: int | None
    provider: str
    course: str
    cost: str
    languages: tuple[str, ...]
    builds: frozenset[str]
    source: Page


@tables.kept("plan_indicators")
def indicators(frame: pd.DataFrame) -> dict[str, Indicator]:
    """List what can be counted in the order shown, by id.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = frame.sort_values("place").to_dict("records")
    names = ("indicator_id", "theme", "level", "title", "how")
    return {row["indicator_id"]: Indicator(*(row[name] for name in names)) for row in rows}


@tables.kept("plan_offers")
def offers(frame: pd.DataFrame) -> dict[str, Offer]:
    """List courses and manuals in the order shown, by id.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = frame.sort_values("place").to_dict("records")
    return {row["offer_id"]: _offer(row) for row in rows}


def offers_for(iso3: str) -> list[Offer]:
    """Those of a country, then those for many; what is only for other countries is left out."""
    found = offers().values()
    return [one for one in found if one.iso3 == iso3] + [one for one in found if not one.iso3]


def _offer(row: dict) -> Offer:
    iso3 = row["iso3"] if isinstance(row["iso3"], str) else ""
    hours = None if pd.isna(row["hours"]) else int(row["hours"])
    texts = (row[name] for name in ("learns", "whom"))
    return Offer(row["offer_id"], iso3, *texts, hours, row["provider"], row["course"], row["cost"],
                 tuple(row["languages"].split(";")), frozenset(row["builds"].split(";")), Page.of(row))  # fmt: skip
