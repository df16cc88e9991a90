"""Associations of migrants: what moves one, who belongs to one, what real ones teach; amounts of a country."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import strategies, tables, yardstick
from fieldschool.sources.cited import Case, Page
from fieldschool.sources.scaling import plain

#: Groups of levers, in the order shown.
GROUPS = ("members", "money", "fund")
#: Where the members live; dues abroad are in another order of size.
WHERE = ("abroad", "home")
#: The country whose prices the amounts at home were set in.
PRICED_IN = "PHL"


@dataclass(frozen=True)
class Lever:
    """Something that moves an association; values are illustrative.

    Attributes
    ----------
    name, group : str
    low, middle, high : float
        In ``unit``; money in US$ for members abroad.
    unit : str
        In English.
    home_usd : float or None
        The middle for members at home, US$ at the prices of the Philippines; ``None`` where it is not money.
    why : str
        In English.
    source : Page or None
        Of what was measured, where something was.
    """

    name: str
    group: str
    low: float
    middle: float
    high: float
    unit: str
    home_usd: float | None
    why: str
    source: Page | None

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.home_usd is not None


@dataclass(frozen=True)
class Rate:
    """Share of migrants of a country, in %, who said in a survey that they belong to an association."""

    iso3: str
    host_iso3: str
    share: float
    year: int
    source: Page


@tables.kept("association_levers")
def levers(frame: pd.DataFrame) -> dict[str, Lever]:
    """Give the levers by name, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = _rows(frame.sort_values("place"))
    return {
        row["lever"]: Lever(
            row["lever"],
            row["group"],
            *(float(row[name]) for name in ("low", "middle", "high")),
            row["unit"],
            None if pd.isna(row["home_usd"]) else float(row["home_usd"]),
            row["why"],
            Page.of(row) if row["source_title"] else None,
        )
        for row in rows
    }


@tables.kept("association_rates")
def rates(frame: pd.DataFrame) -> tuple[Rate, ...]:
    """List who belongs to an association, the largest share first.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = _rows(frame.sort_values(["share", "iso3"], ascending=[False, True]))
    return tuple(
        Rate(row["iso3"], row["host_iso3"], float(row["share"]), int(row["year"]), Page.of(row)) for row in rows
    )


@tables.kept("association_lessons")
def lessons(frame: pd.DataFrame) -> tuple[Case, ...]:
    """List the lessons in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(Case.of(row) for row in _rows(frame.sort_values("place")))


def amount(lever: Lever, iso3: str, where: str) -> float:
    """The middle of a lever that is money, in a country's currency, rounded as a person says it.

    Abroad the dollars are changed at the rate of the last month: members earn there. At home they are first moved by
    income per head, as the costs of strategies are.
    """
    if lever.home_usd is None:
        raise ValueError(f"Lever {lever.name} is not an amount of money.")
    if where == "home":
        return strategies.local_price(lever.home_usd, PRICED_IN, iso3)
    return plain(lever.middle * yardstick.home_per_usd(iso3))


def _rows(frame: pd.DataFrame) -> list[dict]:
    texts = frame.select_dtypes(exclude="number").columns
    return frame.assign(**{name: frame[name].fillna("") for name in texts}).to_dict("records")
