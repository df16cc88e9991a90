"""Impacts of migration by level and domain, and published multipliers of money that comes into a place."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Page

#: Where an impact is felt, in the order shown.
LEVELS = ("migrant", "family", "community", "local government", "country of origin", "country of destination")
#: What an impact is about.
DOMAINS = ("economic", "social", "cultural", "political", "environmental")
#: What an impact is in most places, as we read the evidence.
SIGNS = ("positive", "negative", "both")


@dataclass(frozen=True)
class Impact:
    """Something that migration does; its words are in English.

    Attributes
    ----------
    impact_id : str
        Short name, on which saved answers hang.
    level : str
        One of `LEVELS`.
    domain : str
        One of `DOMAINS`.
    sign : str
        One of `SIGNS`; what it is in one place is for its people to say.
    title, what : str
        Name, and one sentence.
    evidence : str
        A figure with place and year, or that none was found.
    who_can_act : str
        Offices and people, split by ``;``.
    source : Page
    """

    impact_id: str
    level: str
    domain: str
    sign: str
    title: str
    what: str
    evidence: str
    who_can_act: str
    source: Page


@dataclass(frozen=True)
class Anchor:
    """A published multiplier.

    Attributes
    ----------
    multiplier_id, iso3 : str
        Short name and country.
    year : int
    value : float
        What arises in the place for each 1 that comes in.
    reach : tuple of float, or None
        The smallest and the largest that the source gives.
    where, measures, money : str
        The place; what was measured, and how; what kind of money came in. In English.
    source : Page
    """

    multiplier_id: str
    iso3: str
    year: int
    value: float
    reach: tuple[float, float] | None
    where: str
    measures: str
    money: str
    source: Page


@tables.kept("impacts")
def impacts(frame: pd.DataFrame) -> dict[str, Impact]:
    """Give the impacts by their id, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    words = ("impact_id", "level", "domain", "sign", "title", "what", "evidence", "who_can_act")
    return {
        row["impact_id"]: Impact(*(row[name] for name in words), Page.of(row))
        for row in frame.sort_values("place").to_dict("records")
    }


@tables.kept("multiplier_anchors")
def anchors(frame: pd.DataFrame) -> tuple[Anchor, ...]:
    """List published multipliers, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(
        Anchor(
            row["multiplier_id"],
            row["iso3"],
            int(row["year"]),
            float(row["value"]),
            None if math.isnan(row["low"]) or math.isnan(row["high"]) else (float(row["low"]), float(row["high"])),
            row["where"],
            row["measures"],
            row["money"],
            Page.of(row),
        )
        for row in frame.sort_values("place").to_dict("records")
    )
