"""Who sends money to a country, and what sending takes.

Total cost = fee + exchange-rate margin, in % of the amount sent (World Bank, Remittance Prices Worldwide). The cost of
a corridor is the mean over all services, also those that do not say their exchange rate (their margin counts as 0), so
that it can lie below the average that the World Bank publishes. Quarters with a flag (a negative mean, where the
official exchange rate is not the market's, or a very high one) are left out of everything here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from fieldschool.sources import exchange, facts, tables
from fieldschool.sources.facts import Fact
from fieldschool.sources.services import Quote, quotes

__all__ = ["CorridorCost", "Quote", "Sender", "cost", "cost_to", "last_costs", "quotes", "senders", "world_cost"]

MOST_SENDERS = 12
PERCENT = "% of the amount"


@dataclass(frozen=True)
class Sender:
    """A country of work, as seen from home.

    Attributes
    ----------
    iso3, currency : str
        The country of work and its currency.
    usd_million : Fact or None
        Sent home in a year, US$ million, nominal; a model estimate.
    people : Fact or None
        People born at home who live there.
    """

    iso3: str
    currency: str
    usd_million: Fact | None
    people: Fact | None


@dataclass(frozen=True)
class CorridorCost:
    """What sending from one country to another takes: the mean over services, latest quarter without a flag.

    Attributes
    ----------
    work_iso3, home_iso3, quarter : str
    total_200, total_500 : Fact
        Total cost of sending US$ 200 and US$ 500, % of the amount.
    margin_200, margin_500 : Fact
        Exchange-rate margin, % of the amount.
    services : int
        Services in the mean.
    history : tuple of Fact
        Total cost of sending US$ 200 by quarter, up to this one; quarters can be missing.
    """

    work_iso3: str
    home_iso3: str
    quarter: str
    total_200: Fact
    total_500: Fact
    margin_200: Fact
    margin_500: Fact
    services: int
    history: tuple[Fact, ...]

    @property
    def fee_200(self) -> float:
        """Fee of sending US$ 200, % of the amount."""
        return float(self.total_200) - float(self.margin_200)

    @property
    def fee_500(self) -> float:
        """Fee of sending US$ 500, % of the amount."""
        return float(self.total_500) - float(self.margin_500)

    @property
    def margin(self) -> float:
        """Exchange-rate margin as a share of the amount (0.02 is 2 %): the mean of the two, nearly always equal."""
        return (float(self.margin_200) + float(self.margin_500)) / 200

    @cached_property
    def fee_parts(self) -> tuple[float, float]:
        """The fee of one transfer as a fixed part (US$) and a share of the amount.

        The straight line through the fees at US$ 200 and 500. Where it would say that a larger amount costs less, the
        fee is fixed at their mean; where the fixed part would be below zero, it is a share, the mean of the two.
        """
        at_200, at_500 = 2 * self.fee_200, 5 * self.fee_500
        share = (at_500 - at_200) / 300
        fixed = at_200 - 200 * share
        if share < 0:
            return max((at_200 + at_500) / 2, 0.0), 0.0
        if fixed < 0:
            return 0.0, max((self.fee_200 + self.fee_500) / 200, 0.0)
        return fixed, share

    def fee_at(self, amount_usd: float) -> float:
        """Read the fee of one transfer, US$, off the two amounts that are known; see `fee_parts`.

        Parameters
        ----------
        amount_usd : float
            Amount sent, US$; above 0. Far from 200 and 500 it is a reading, not a price.

        Raises
        ------
        ValueError
            When the amount is not a number above 0.
        """
        if not _is_amount(amount_usd):
            raise ValueError(f"The amount sent is {amount_usd!r}; it must be a number of US dollars above 0.")
        fixed, share = self.fee_parts
        return fixed + share * float(amount_usd)


def senders(home_iso3: str) -> list[Sender]:
    """Rank the countries of work by money sent home, then by people; at most 12.

    Parameters
    ----------
    home_iso3 : str
        ISO 3166-1 alpha-3.

    Returns
    -------
    list of Sender
        Empty when nothing is known. Migrants of 2024 where known, else of 2020.
    """
    money, people = _flows().get(home_iso3, {}), _stocks().get(home_iso3, {})
    found = [
        Sender(
            work,
            exchange.currency_of(work),
            _sent(work, *money[work]) if work in money else None,
            _living(work, *people[work]) if work in people else None,
        )
        for work in {*money, *people} - {home_iso3}
        if exchange.currency_of(work)
    ]
    return sorted(found, key=_rank)[:MOST_SENDERS]


def cost(work_iso3: str, home_iso3: str) -> CorridorCost | None:
    """Give the cost of a corridor in its latest quarter without a flag; ``None`` when it is not known."""
    rows = _costs().get((work_iso3, home_iso3))
    if not rows:
        return None
    row = rows[-1]
    labelled = {
        "total_200": ("cost200_pct", "Total cost of sending US$ 200"),
        "total_500": ("cost500_pct", "Total cost of sending US$ 500"),
        "margin_200": ("margin200_pct", "Exchange-rate margin at US$ 200"),
        "margin_500": ("margin500_pct", "Exchange-rate margin at US$ 500"),
    }
    return CorridorCost(
        work_iso3,
        home_iso3,
        row["quarter"],
        **{name: _cost_fact(row, column, label) for name, (column, label) in labelled.items()},
        services=row["services"],
        history=tuple(_cost_fact(each, "cost200_pct", "Total cost of sending US$ 200") for each in rows),
    )


def cost_to(home_iso3: str) -> Fact | None:
    """Average the total cost of US$ 200 over the corridors into a country, in its last quarter; % of the amount.

    ``None`` when no corridor into the country is known.
    """
    rows = [row for (_, home), known in _costs().items() if home == home_iso3 for row in known]
    return _mean_cost(rows, "Mean cost of sending US$ 200 to the country", home_iso3) if rows else None


def last_costs(iso3: str, *, sending: bool = False) -> dict[str, Fact]:
    """Give the total cost of US$ 200 in the last quarter of each corridor into a country, or out of it.

    Parameters
    ----------
    iso3 : str
        ISO 3166-1 alpha-3.
    sending : bool
        Whether the country is where the money is sent from.

    Returns
    -------
    dict of str to Fact
        % of the amount, by the other country; only corridors asked about in the last year that is known of this
        country. Empty when none is known.
    """
    found = {
        home if sending else work: _cost_fact(known[-1], "cost200_pct", "Total cost of sending US$ 200")
        for (work, home), known in _costs().items()
        if (work if sending else home) == iso3
    }
    newest = max((fact.year for fact in found.values()), default=0)
    return {other: fact for other, fact in found.items() if fact.year == newest}


def world_cost() -> Fact:
    """Average the total cost of US$ 200 over all corridors held here, last quarter; % of the amount.

    Each corridor counts once; it is not the global average that the World Bank publishes.
    """
    rows = [row for known in _costs().values() for row in known]
    return _mean_cost(rows, "Mean cost of sending US$ 200, all corridors held here", None)


def _is_amount(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and value > 0


def _rank(sender: Sender) -> tuple[float, float, str]:
    money, people = (float(fact) if fact else 0.0 for fact in (sender.usd_million, sender.people))
    return (-money, -people, sender.iso3)


def _sent(work: str, year: int, value: float, source_id: str) -> Fact:
    label, source = "Remittances sent home, estimated by a model", facts.source(source_id)
    return Fact(value, "US$ million a year", year, str(year), source, "estimate", label, work)


def _living(work: str, year: int, value: int, source_id: str) -> Fact:
    return Fact(float(value), "people", year, str(year), facts.source(source_id), "", "Migrants", work)


def _cost_fact(row: dict[str, Any], column: str, label: str) -> Fact:
    source, quarter = facts.source(row["source_id"]), row["quarter"]
    return Fact(row[column], PERCENT, int(quarter[:4]), quarter, source, "", label, row["home_iso3"])


def _mean_cost(rows: list[dict[str, Any]], label: str, iso3: str | None) -> Fact:
    quarter = max(row["quarter"] for row in rows)
    last = [row for row in rows if row["quarter"] == quarter]
    mean = math.fsum(row["cost200_pct"] for row in last) / len(last)
    source = facts.source(last[0]["source_id"])
    return Fact(mean, PERCENT, int(quarter[:4]), quarter, source, "derived", label, iso3)


@tables.kept("corridor_cost")
def _costs(frame: pd.DataFrame) -> dict[tuple[str, str], list[dict[str, Any]]]:
    frame = frame[frame["flag"].isna()].sort_values("quarter", kind="stable")
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in frame.drop(columns="flag").to_dict("records"):
        found.setdefault((row["work_iso3"], row["home_iso3"]), []).append(row)
    return found


@tables.kept("bilateral_remittances")
def _flows(frame: pd.DataFrame) -> dict[str, dict[str, tuple[int, float, str]]]:
    return _pairs(frame, "usd_million")


@tables.kept("migrant_stock")
def _stocks(frame: pd.DataFrame) -> dict[str, dict[str, tuple[int, float, str]]]:
    return _pairs(frame, "people")


def _pairs(frame: pd.DataFrame, column: str) -> dict[str, dict[str, tuple[int, float, str]]]:
    found: dict[str, dict[str, tuple[int, float, str]]] = {}
    frame = frame.sort_values("year", kind="stable")
    names = ["home_iso3", "work_iso3", "year", column, "source_id"]
    for home, work, *row in zip(*(frame[name].tolist() for name in names), strict=True):
        found.setdefault(home, {})[work] = tuple(row)
    return found
