"""What families save for, and what it costs in their country."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.sources import countries, history, yardstick
from fieldschool.sources.facts import Source
from fieldschool.sources.packs import load_pack
from fieldschool.sources.rows import PriceRow
from fieldschool.sources.scaling import goal_prices


@dataclass(frozen=True)
class GoalPrice:
    """A goal and its price in ``currency``, at the prices of ``year``."""

    goal_id: str
    name: str
    price: float
    currency: str
    year: int
    status: str
    source: Source


def goals(iso3: str) -> list[GoalPrice]:
    """Goals of a country: those of its pack, else illustrative ones of the right size.

    Raises
    ------
    PackError
        When a file of the pack cannot be used.
    UnknownCountry
        When the code is not of the course.
    """
    pack = load_pack(iso3)
    if pack is not None and pack.prices:
        return [_goal(row) for row in pack.prices]
    currency = countries.country(iso3).currency
    year = history.rate(currency, "USD").year
    made = goal_prices(yardstick.gdp_month(iso3), yardstick.home_per_usd(iso3))
    return [
        _goal(PriceRow(goal_id=goal, name=name, price=price, currency=currency, year=year, status="illustrative"))
        for goal, name, price in made
    ]


def _goal(row: PriceRow) -> GoalPrice:
    return GoalPrice(row.goal_id, row.name, row.price, row.currency, row.year, row.status, row.source)
