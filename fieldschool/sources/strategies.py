"""Strategies to harness migration for development: what each reaches, what it costs here, what it needs or excludes."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite, sqrt

import pandas as pd

from fieldschool.sources import countries, tables, yardstick
from fieldschool.sources.cited import Page
from fieldschool.sources.scaling import plain

#: Groups, in the order shown. The last is not a local government's to pay.
GROUPS = ("safe", "money", "work", "family", "return", "together", "others")
#: How strong the evidence is, the strongest first, and how far an effect can lie from what we count on: the lowest and
#: the highest, where 1 is what we count on. Our estimate; thin evidence disappoints more often than it surprises.
GRADES = {"compared": (0.8, 1.2), "counted": (0.5, 1.3), "little": (0.1, 1.4)}
#: The largest strength in the table.
STRONGEST = 3
#: The country whose prices a budget to begin with is set in, and that budget in US$ a year.
PRICED_IN, BUDGET_USD = "PHL", 30_000.0


@dataclass(frozen=True)
class Strategy:
    """Something that can be done; its words are in English.

    Attributes
    ----------
    strategy_id, group : str
        Short name; one of `GROUPS`.
    title, what, leads : str
        Name, what is done, who leads.
    local : bool
        Whether a local government can pay for it.
    cost_usd : float
        US$ a year in a municipality of about 50,000 people, at the prices of ``price_iso3``; 0 if it is not local.
    cost_basis : str
        ``price`` (worked from a published price) or ``estimate`` (ours); empty if it is not local.
    price_iso3 : str
        Country whose prices the cost was set in; empty if it is not local.
    staff : float
        People at work full time; our estimate. 0 if it is not local.
    months : int
        Months until an effect is seen; a planning value.
    grade : str
        One of `GRADES`; our judgement.
    evidence, example : str
        What was found, and where it was done.
    source : Page
    effects : mapping of str to int
        By impact, 1 to 3 where it makes things better, below 0 where it makes them worse; our estimate.
    """

    strategy_id: str
    group: str
    title: str
    what: str
    leads: str
    local: bool
    cost_usd: float
    cost_basis: str
    price_iso3: str
    staff: float
    months: int
    grade: str
    evidence: str
    example: str
    source: Page
    effects: dict[str, int] = field(hash=False)


@dataclass(frozen=True)
class Link:
    """Of two strategies the first ``needs`` the other, or they are in ``conflict``; ``why`` is our judgement."""

    kind: str
    first: str
    other: str
    why: str


@tables.kept("strategies", "strategy_effects")
def strategies(frame: pd.DataFrame, effects: pd.DataFrame) -> dict[str, Strategy]:
    """Give the strategies by their id, in the order shown.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    by_strategy: dict[str, dict[str, int]] = {}
    for row in effects.to_dict("records"):
        by_strategy.setdefault(row["strategy_id"], {})[row["impact_id"]] = int(row["strength"])
    texts = frame.select_dtypes(exclude="number").columns.drop("local")
    frame = frame.assign(**{name: frame[name].fillna("") for name in texts})
    return {
        row["strategy_id"]: _strategy(row, by_strategy.get(row["strategy_id"], {}))
        for row in frame.sort_values("place").to_dict("records")
    }


@tables.kept("strategy_links")
def links(frame: pd.DataFrame) -> tuple[Link, ...]:
    """List which strategies need or exclude each other.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("kind", "strategy_id", "other_id", "why")
    return tuple(Link(*(row[name] for name in columns)) for row in frame.to_dict("records"))


def factor(gdp_here: float, gdp_there: float) -> float:
    """How much dearer a strategy is here than where its price was set: the root of the ratio of income per head.

    Wages go with income per head, goods that are traded hardly do; the root lies midway (their geometric mean). Where
    income is four times as high, a strategy costs twice as much. Our estimate.

    Parameters
    ----------
    gdp_here, gdp_there : float
        GDP per head, both in US$.

    Raises
    ------
    ValueError
        When one is not above 0.

    Examples
    --------
    >>> factor(4000, 1000)
    2.0
    """
    if not all(isfinite(value) and value > 0 for value in (gdp_here, gdp_there)):
        raise ValueError("Income per head is a number above 0.")
    return sqrt(gdp_here / gdp_there)


def cost(strategy: Strategy, iso3: str) -> float:
    """Cost a year of a strategy in a country, in its currency, rounded as a person says it; 0 if it is not local."""
    return local_price(strategy.cost_usd, strategy.price_iso3, iso3) if strategy.local else 0.0


def usual_budget(iso3: str) -> float:
    """A budget a year to begin with, in the country's currency; our estimate."""
    return local_price(BUDGET_USD, PRICED_IN, iso3)


def local_price(usd: float, there: str, here: str) -> float:
    """A price in US$ of one country as it would be in another, in the other's currency."""
    scale = 1.0 if there == here else factor(_gdp_usd(here), _gdp_usd(there))
    return plain(usd * scale * yardstick.home_per_usd(here))


def currency(iso3: str) -> str:
    """The currency of a country, ISO 4217."""
    return countries.country(iso3).currency


def _gdp_usd(iso3: str) -> float:
    return yardstick.gdp_month(iso3) / yardstick.home_per_usd(iso3)


def _strategy(row: dict, effects: dict[str, int]) -> Strategy:
    local = bool(row["local"])
    return Strategy(
        **{name: row[name] for name in ("strategy_id", "group", "title", "what", "leads", "cost_basis", "price_iso3")},
        **{name: row[name] for name in ("grade", "evidence", "example")},
        local=local,
        cost_usd=float(row["cost_usd"]) if local else 0.0,
        staff=float(row["staff"]) if local else 0.0,
        months=int(row["months"]),
        source=Page.of(row),
        effects=effects,
    )
