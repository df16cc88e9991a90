"""What one currency is worth in another.

Rates of a month are those of HM Revenue & Customs: fixed in the month before, for customs. Rows with a flag are errors
or replaced money and are never used. Rates of a year come from one series at a time.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from fieldschool.sources import facts, tables
from fieldschool.sources.facts import Fact

DOLLAR = "USD"
# Worth the same by law (one to one), where the currency itself has no rates.
SAME_AS = {"NAD": "ZAR", "GIP": "GBP", "FKP": "GBP", "SHP": "GBP"}
# Money replaced while the rates run: its changes go on, its level does not.
REPLACED = {"BYN": "BYR", "MRU": "MRO", "SLE": "SLL", "VES": "VEF", "ZWG": "ZWL"}
# Series of a year, the longest first.
YEARLY = ("XR.PWT", "PA.NUS.FCRF", "FX.HMRC.AVG")
LONGEST_GAP = 3
OLD_AFTER_YEARS = 2


class Changes(NamedTuple):
    """Log changes of a currency's units per US dollar (above 0: the dollar gains), ``nan`` where not known."""

    values: np.ndarray
    sources: tuple[facts.Source, ...]


def month_number(month: str) -> int:
    """Count a month (``YYYY-MM``) from year 0."""
    return 12 * int(month[:4]) + int(month[5:7]) - 1


def month_name(number: int) -> str:
    """Write a counted month as ``YYYY-MM``."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def currency_of(iso3: str) -> str:
    """Give the currency of a country, ISO 4217; empty when not known."""
    return _currencies().get(iso3, "")


def rate(home_currency: str, work_currency: str) -> Fact:
    """Give the last rate that both currencies have: units of the home currency for one of the work currency.

    Parameters
    ----------
    home_currency, work_currency : str
        ISO 4217.

    Returns
    -------
    Fact
        Of the last month in which both are known, else of the last year. Its flag is ``old`` when the newest rates of
        the table are more than two years newer.

    Raises
    ------
    ValueError
        When the two have no month and no year in common.
    """
    for currency in (home_currency, work_currency):
        if not isinstance(currency, str) or currency not in _currencies().values():
            raise ValueError(f"There is no country with the currency {currency!r} in data/countries.csv.")
    newest, newest_source = _newest()
    label, unit = "Exchange rate", f"{home_currency} for {work_currency} 1"
    if home_currency == work_currency:
        source = facts.source(newest_source)
        return Fact(1.0, unit, newest // 12, month_name(newest), source, "", label)
    month, by_month, month_source = _last(_monthly(home_currency), _monthly(work_currency))
    year, by_year, year_source = max(
        (_last(_yearly(home_currency, name), _yearly(work_currency, name)) for name in YEARLY),
        key=lambda found: found[0],
    )
    if max(month, year) < 0:
        raise ValueError(f"No month or year has a rate of both {home_currency} and {work_currency}.")
    if month // 12 >= year:
        year, value, source_id, period = month // 12, by_month, month_source, month_name(month)
    else:
        value, source_id, period = by_year, year_source, str(year)
    flag = "old" if newest // 12 - year > OLD_AFTER_YEARS else ""
    return Fact(value, unit, year, period, facts.source(source_id), flag, label)


def is_recent(currency: str) -> bool:
    """Say whether a monthly rate of the currency is known for the last two years of the table."""
    levels = _monthly(currency)
    return levels is None or max(levels, default=0) // 12 >= _newest()[0] // 12 - OLD_AFTER_YEARS


def dollar_changes(currency: str, first: int, last: int) -> Changes:
    """Measure how a currency's units per US dollar change, month by month.

    Parameters
    ----------
    currency : str
        ISO 4217.
    first, last : int
        Counted months, as `month_number` gives them; the change of a month is from the month before.

    Returns
    -------
    Changes
        Of shape (last - first + 1,); a gap of up to 3 months is bridged evenly.
    """
    if currency == DOLLAR:
        return Changes(np.zeros(last - first + 1), ())
    changes, used = np.full(last - first + 1, np.nan), []
    for code in (REPLACED.get(currency), SAME_AS.get(currency, currency)):
        levels = _levels().get(code or "", {})
        months = np.array(list(levels), dtype=int)
        logs = np.log([value for value, _ in levels.values()])
        for start, step, change in zip(months, np.diff(months), np.diff(logs), strict=False):
            low, high = max(start + 1 - first, 0), max(start + step + 1 - first, 0)
            if step <= LONGEST_GAP + 1 and low < high and low < len(changes):
                changes[low:high] = change / step
                used.append(levels[start][1])
    return Changes(changes, _cited(used))


def yearly_changes(iso3: str, years: range, names: tuple[str, ...] = YEARLY) -> Changes:
    """Measure how a country's currency changes per US dollar, year by year, within one series at a time.

    Parameters
    ----------
    iso3 : str
        The country. One without a series takes that of a country with the same currency.
    years : range
        The change of a year is from the year before.
    names : tuple of str
        Series of a year to try, in this order.

    Returns
    -------
    Changes
        Of shape (len(years),).
    """
    currency = currency_of(iso3)
    if currency == DOLLAR:
        return Changes(np.zeros(len(years)), ())
    changes, used = np.full(len(years), np.nan), []
    for name in names:
        levels = _of_year(iso3, name) or _yearly(currency, name) or {}
        for place, year in enumerate(years):
            if np.isnan(changes[place]) and year in levels and year - 1 in levels:
                changes[place] = np.log(levels[year][0] / levels[year - 1][0])
                used.append(levels[year][1])
    return Changes(changes, _cited(used))


def _cited(source_ids: list[str]) -> tuple[facts.Source, ...]:
    return tuple(facts.source(source_id) for source_id in dict.fromkeys(source_ids))


Levels = dict[int, tuple[float, str]]
"""Units per US dollar, and the source, by counted month or by year."""


def _last(home: Levels | None, work: Levels | None) -> tuple[int, float, str]:
    """Divide the two at the last time that both have; ``None`` is the dollar, worth one at any time."""
    times = [levels.keys() for levels in (home, work) if levels is not None]
    at = max(set.intersection(*map(set, times)), default=-1)
    if at < 0:
        return -1, np.nan, ""
    value = (home[at][0] if home is not None else 1.0) / (work[at][0] if work is not None else 1.0)
    return at, value, (home if home is not None else work)[at][1]


def _monthly(currency: str) -> Levels | None:
    return None if currency == DOLLAR else _levels().get(SAME_AS.get(currency, currency), {})


def _yearly(currency: str, name: str) -> Levels | None:
    """The series of the country that has it longest among those with the currency."""
    if currency == DOLLAR:
        return None
    held = [_of_year(iso3, name) for iso3, code in _currencies().items() if code == currency]
    return max(held, key=len)


def _of_year(iso3: str, name: str) -> Levels:
    known = facts.series(iso3, name)
    # A series that is 1 in all years counts in dollars, whatever money people use (Palestine, Liberia, Zimbabwe).
    if all(fact.value == 1 for fact in known):
        return {}
    return {fact.year: (fact.value, fact.source.source_id) for fact in known if fact.value > 0}


@tables.kept("countries")
def _currencies(frame: pd.DataFrame) -> dict[str, str]:
    known = frame[frame["currency"].notna()]
    return dict(zip(known["iso3"].tolist(), known["currency"].tolist(), strict=True))


@tables.kept("fx_monthly")
def _newest(frame: pd.DataFrame) -> tuple[int, str]:
    row = frame.loc[frame["month"].idxmax()]
    return month_number(row["month"]), row["source_id"]


@tables.kept("fx_monthly")
def _levels(frame: pd.DataFrame) -> dict[str, Levels]:
    frame = frame[frame["flag"].isna()].sort_values(["currency", "month"])
    columns = (frame[name].tolist() for name in ("currency", "month", "per_usd", "source_id"))
    found: dict[str, Levels] = {}
    for currency, month, value, source_id in zip(*columns, strict=True):
        found.setdefault(currency, {})[month_number(month)] = (value, source_id)
    return found
