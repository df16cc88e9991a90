"""Blows that can come to a family with a member abroad."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.sources import countries, yardstick
from fieldschool.sources.facts import Source
from fieldschool.sources.packs import load_pack
from fieldschool.sources.rows import ShockRow
from fieldschool.sources.scaling import SHOCKS, plain


@dataclass(frozen=True)
class ShockFacts:
    """A shock: its chance in % a year, and its cost in ``currency`` at today's prices.

    ``months_without_pay`` is how long earnings abroad stop; ``ends_stay`` says that the migrant comes home.
    """

    shock_id: str
    name: str
    chance_year_pct: float
    cost: float
    currency: str
    months_without_pay: int
    ends_stay: bool
    status: str
    source: Source


def for_country(iso3: str) -> list[ShockFacts]:
    """Shocks of a country: those of its pack, else illustrative ones of the right size.

    Raises
    ------
    PackError
        When a file of the pack cannot be used.
    UnknownCountry
        When the code is not of the course.
    """
    pack = load_pack(iso3)
    if pack is not None and pack.shocks:
        return [_shock(row) for row in pack.shocks]
    currency, month = countries.country(iso3).currency, yardstick.gdp_month(iso3)
    return [
        _shock(
            ShockRow(
                shock_id=shock,
                name=name,
                chance_year_pct=chance,
                cost=plain(months * month),
                currency=currency,
                months_without_pay=without_pay,
                ends_stay=ends,
                status="illustrative",
            )
        )
        for shock, (name, chance, months, without_pay, ends) in SHOCKS.items()
    ]


def _shock(row: ShockRow) -> ShockFacts:
    shared = {name: getattr(row, name) for name in ShockFacts.__dataclass_fields__ if name != "source"}
    return ShockFacts(**shared, source=row.source)
