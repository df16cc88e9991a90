"""What the tables know of the size of money in a country: the measures that illustrative figures are scaled by."""

from __future__ import annotations

from statistics import median

from fieldschool.sources import corridors, countries, facts, history, tables
from fieldschool.sources.rows import WageRow, row_of
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
    region = countries.country(iso3).region
    held = [
        float(fact)
        for other in countries.all_countries()
        if other.region == region and (fact := facts.latest(other.iso3, GDP)) is not None
    ]
    return median(held)


def main_work_country(iso3: str) -> str:
    """The country of work that sends most to this country."""
    senders = [sender.iso3 for sender in corridors.senders(iso3) if sender.iso3 != iso3]
    return senders[0] if senders else WORK_COUNTRY


def wage(work_iso3: str) -> WageRow | None:
    """The wage held for a country of work, or None."""
    frame = tables.load("wages")
    for number, cells in enumerate(frame.to_dict("records"), start=2):
        if cells["work_iso3"] == work_iso3:
            return row_of(cells, WageRow, "data/wages.csv", number)
    return None


def earnings_month(work_iso3: str) -> float:
    """Earnings a month in the currency of the country of work: the wage held, else a share of GDP per head."""
    held = wage(work_iso3)
    return held.amount_month if held else earnings_from_gdp(gdp_month(work_iso3))
