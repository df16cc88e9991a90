"""Twenty years of prices and exchange rates, month by month, for any pair of countries.

Method
------
*Inflation* of a month is the consumer price inflation of its year spread evenly: log(1 + i) / 12. A year that is not
known takes the median of the region, or of the world where fewer than three countries of the region are known. If in
that year the currency lost more than a fifth against the dollar, prices are taken to have followed it (relative
purchasing power parity: change of the exchange rate plus inflation in the United States).

*The exchange rate* changes by month where monthly rates are known, else by a twelfth of the year's change, from one
series at a time. What is left follows prices: the change is the difference of inflation, so that the real exchange rate
stays. So does the whole of a currency whose official rate doubled or halved within a month (Argentina, Lebanon, Libya,
Sudan, Venezuela, Zimbabwe): its official rate was not the one that people got, and a change that big would be drawn
again and again by the simulator.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log1p

import numpy as np

from fieldschool.sources import countries, exchange, facts, tables
from fieldschool.sources.countries import INFLATION
from fieldschool.sources.exchange import month_number, rate
from fieldschool.sources.facts import Fact, Source

__all__ = ["MonthlyHistory", "monthly", "rate", "summary"]

FIRST_YEAR = 2005
COUNTRIES_OF_A_FULL_YEAR = 50
COUNTRIES_OF_A_MEDIAN = 3
BIG_LOSS = log(1.2)
STEP = log(2)
REFERENCE = "USA"
# The mean of monthly rates is left out: around a change of the official rate it says nothing of prices.
MARKET_RATES = ("XR.PWT", "PA.NUS.FCRF")


@dataclass(frozen=True, eq=False)
class MonthlyHistory:
    """Prices and exchange rate of two countries, month by month; all arrays of the same length, not writeable.

    Attributes
    ----------
    home_iso3, work_iso3 : str
    first, last : str
        First and last month, ``YYYY-MM``; full years.
    home_inflation, work_inflation : numpy.ndarray
        Log change of the consumer price index a month.
    fx_change : numpy.ndarray
        Log change a month of the units of home currency for one of the work currency; above 0 the work currency gains.
    sources : tuple of Source
        Of what is known; what was filled is in ``notes``.
    notes : tuple of str
        ``inflation_filled_<year>_home`` (median of the region), ``inflation_from_rate_<year>_home`` (followed the
        exchange rate), ``fx_yearly_home`` (some months carry a twelfth of a year's change), ``fx_follows_prices_home``
        (some months carry the difference of inflation), ``fx_official_left_out_home`` (all months do); ends in
        ``_work`` for the country of work.
    """

    home_iso3: str
    work_iso3: str
    first: str
    last: str
    home_inflation: np.ndarray
    work_inflation: np.ndarray
    fx_change: np.ndarray
    sources: tuple[Source, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Side:
    inflation: np.ndarray
    dollar: np.ndarray
    sources: tuple[Source, ...]
    notes: tuple[str, ...]


def monthly(home_iso3: str, work_iso3: str) -> MonthlyHistory:
    """Give the history of a pair of countries from January 2005 to the last full year; see the method above.

    Parameters
    ----------
    home_iso3, work_iso3 : str
        ISO 3166-1 alpha-3.

    Returns
    -------
    MonthlyHistory
        For every country of `countries.all_countries`; two countries with one currency have no change of rate.

    Raises
    ------
    UnknownCountry
        When a code is not one of a country.
    """
    home, work = countries.country(home_iso3), countries.country(work_iso3)
    years = _years()
    sides = _side(home, years, "home"), _side(work, years, "work")
    shared = home.currency == work.currency
    notes = [note for side in sides for note in side.notes if not (shared and note.startswith("fx_"))]
    fx_change = np.zeros(12 * len(years)) if shared else sides[0].dollar - sides[1].dollar
    return MonthlyHistory(
        home_iso3,
        work_iso3,
        f"{years[0]}-01",
        f"{years[-1]}-12",
        _fixed(sides[0].inflation),
        _fixed(sides[1].inflation),
        _fixed(fx_change),
        tuple(dict.fromkeys(source for side in sides for source in side.sources)),
        tuple(notes),
    )


def summary(home_iso3: str) -> dict[str, Fact]:
    """Sum up consumer price inflation at home, % a year.

    Returns
    -------
    dict of str to Fact
        ``last``, ``mean`` (geometric) and ``worst`` of the known years of the window. A country without any takes the
        filled years, and the flag is ``filled``.

    Raises
    ------
    UnknownCountry
        When the code is not one of a country.
    """
    country, years = countries.country(home_iso3), _years()
    known = [fact for fact in facts.series(home_iso3, INFLATION) if fact.year in years]
    if not known:
        filled, _ = _inflation(country, years, "home")
        like = facts.series(REFERENCE, INFLATION)[-1]
        known = [
            Fact(
                float(100 * np.expm1(change)), like.unit, year, str(year), like.source, "filled", like.label, home_iso3
            )
            for year, change in zip(years, filled, strict=True)
        ]
    last, worst = known[-1], max(known, key=float)
    mean = 100 * np.expm1(np.mean([log1p(fact.value / 100) for fact in known]))
    period = f"{known[0].year}-{last.year}"
    flag = last.flag or "derived"
    fact = Fact(float(mean), last.unit, last.year, period, last.source, flag, last.label, home_iso3)
    return {"last": last, "mean": fact, "worst": worst}


def _side(country: countries.Country, years: range, role: str) -> _Side:
    inflation, notes = _inflation(country, years, role)
    reference, _ = _inflation(countries.country(REFERENCE), years, role)
    by_month = np.repeat(inflation / 12, 12)
    follows = np.repeat((inflation - reference) / 12, 12)
    first, last = month_number(f"{years[0]}-01"), month_number(f"{years[-1]}-12")
    dollar, monthly_sources = exchange.dollar_changes(country.currency, first, last)
    known = tuple(fact.source for fact in facts.series(country.iso3, INFLATION) if fact.year in years)
    if np.nanmax(np.abs(dollar), initial=0) > STEP:
        return _Side(by_month, follows, known, (*notes, f"fx_official_left_out_{role}"))
    yearly, yearly_sources = exchange.yearly_changes(country.iso3, years)
    for name, filler in (("fx_yearly", np.repeat(yearly / 12, 12)), ("fx_follows_prices", follows)):
        filled = np.isnan(dollar) & ~np.isnan(filler)
        dollar = np.where(filled, filler, dollar)
        if filled.any():
            notes = (*notes, f"{name}_{role}")
    return _Side(by_month, dollar, (*known, *monthly_sources, *yearly_sources), notes)


def _inflation(country: countries.Country, years: range, role: str) -> tuple[np.ndarray, tuple[str, ...]]:
    """Log change of consumer prices by year, and what was filled."""
    known = {fact.year: log1p(fact.value / 100) for fact in facts.series(country.iso3, INFLATION)}
    missing = [year for year in years if year not in known]
    losses = exchange.yearly_changes(country.iso3, years, MARKET_RATES).values if missing else ()
    notes = []
    for year in missing:
        loss = losses[year - years[0]]
        if loss > BIG_LOSS:
            known[year] = loss + log1p(facts.value(REFERENCE, INFLATION, year).value / 100)
            notes.append(f"inflation_from_rate_{year}_{role}")
        else:
            medians = _medians()[year]
            known[year] = medians.get(country.region, medians[""])
            notes.append(f"inflation_filled_{year}_{role}")
    return np.array([known[year] for year in years]), tuple(notes)


def _years() -> range:
    """From 2005 to the last year of which the tables know the inflation of many countries."""
    return range(FIRST_YEAR, max(_medians()) + 1)


@tables.kept("macro_annual", "countries")
def _medians(macro: object, named: object) -> dict[int, dict[str, float]]:
    """Median log inflation by year and region; of the world under the empty name."""
    regions = {country.iso3: country.region for country in countries.all_countries()}
    found: dict[int, dict[str, float]] = {}
    year = FIRST_YEAR
    while len(known := facts.countries_with(INFLATION, year)) >= COUNTRIES_OF_A_FULL_YEAR:
        by_region: dict[str, list[float]] = {"": [log1p(value / 100) for value in known.values()]}
        for iso3, value in known.items():
            by_region.setdefault(regions.get(iso3, ""), []).append(log1p(value / 100))
        found[year] = {
            region: float(np.median(values))
            for region, values in by_region.items()
            if len(values) >= COUNTRIES_OF_A_MEDIAN
        }
        year += 1
    return found


def _fixed(values: np.ndarray) -> np.ndarray:
    values.setflags(write=False)
    return values
