"""What the tables know of the size of money in a country: the measures that illustrative figures are scaled by."""

from __future__ import annotations

from statistics import median

import pandas as pd

from fieldschool.sources import corridors, countries, facts, history, tables
from fieldschool.sources.reading import rows_of
from fieldschool.sources.rows import WageRow
from fieldschool.sources.scaling import earnings_from_gdp

GDP = "NY.GDP.PCAP.CD"
WORK_COUNTRY = "USA"
"""The country of work of a family whose country has no known sender: the one with most migrants."""


def home_per_usd(iso3: str) -> float:
    """Home currency for one US dollar, last month."""
    return float(history.rate(countries.country(iso3).currency, "USD"))


def gdp_month(iso3: str) -> float:
    """GDP per head a month in the country's own currency, nominal, of the last year known.

    A country without the figure takes the median of its region.
    """
    return _gdp_usd(iso3) / 12 * home_per_usd(iso3)


def _gdp_usd(iso3: str) -> float:
    own = facts.latest(iso3, GDP)
    if own is not None:
        return float(own)
    medians = _medians()
    return medians.get(countries.country(iso3).region, medians[""])


@tables.kept("macro_annual", "countries")
def _medians(macro: object, named: object) -> dict[str, float]:
    """Median GDP per head by region, US$ a year, of the last year known of each; of the world under the empty name."""
    by_region: dict[str, list[float]] = {"": []}
    for country in countries.all_countries():
        fact = facts.latest(country.iso3, GDP)
        if fact is not None:
            for region in {country.region, ""}:
                by_region.setdefault(region, []).append(float(fact))
    return {region: median(values) for region, values in by_region.items()}


def main_work_country(iso3: str) -> str:
    """The country of work that sends most to this country."""
    senders = [sender.iso3 for sender in corridors.senders(iso3) if sender.iso3 != iso3]
    return senders[0] if senders else WORK_COUNTRY


def wage(work_iso3: str) -> WageRow | None:
    """The wage held for a country of work, or None."""
    return _wages().get(work_iso3)


@tables.kept("wages")
def _wages(frame: pd.DataFrame) -> dict[str, WageRow]:
    return {row.work_iso3: row for _, row in rows_of(frame, WageRow, "data/wages.csv")}


def earnings_month(work_iso3: str) -> float:
    """Earnings a month in the currency of the country of work: the wage held, else a share of GDP per head."""
    held = wage(work_iso3)
    return held.amount_month if held else earnings_from_gdp(gdp_month(work_iso3))
