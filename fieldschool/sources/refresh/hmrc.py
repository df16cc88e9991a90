"""HM Revenue & Customs: exchange rates of a month, one CSV file a month, from the UK trade tariff service.

The files give units of a currency for one pound, fixed in the month before. Divided by those of the US dollar they give
units for one dollar, as the table ``fx_monthly`` holds them.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from fieldschool.sources.refresh.asking import Asker
from fieldschool.sources.refresh.difference import Difference
from fieldschool.sources.refresh.figures import Figures, Key, Values, significant
from fieldschool.sources.refresh.held import Held

ID = "hmrc"
NAME = "HM Revenue & Customs"
URL = "https://www.trade-tariff.service.gov.uk/api/v2/exchange_rates/files/monthly_csv_{year}-{month}.csv"
FIRST_YEAR = 2014
ASKED_AGAIN = 3
"""Months held that are asked for again, to see corrections."""
LEAST_MONTHS = 11
"""A mean of a year needs this many months."""
DIGITS = 6
LEAST_SHARE = 0.5
"""A file with fewer than this share of the currencies of the last month held is not whole."""
COLUMNS = {"code": "currency code", "rate": "currency units per", "start": "start date", "end": "end date"}
"""Beginnings of the columns that are read; capitals differ from year to year."""

FX, MEAN, MEAN_TABLE = "fx_monthly", "FX.HMRC.AVG", "macro_annual"


def read(asker: Asker, held: Held, since: int | None, today: date) -> list[Figures]:
    """Ask for the months after the last one held, and the last three again.

    Parameters
    ----------
    asker, held, today
        As for the World Bank.
    since : int or None
        The year to begin with instead.

    Returns
    -------
    list of Figures
        One: units per US dollar by currency and month.

    Raises
    ------
    PublisherError
        When a month cannot be read. The next month may be missing: it is published late in this one.
    """
    rows = held.rows(FX)
    last = max(row["month"] for row in rows)
    least = LEAST_SHARE * sum(row["month"] == last for row in rows)
    wanted = {row["currency"] for row in held.rows("countries")} | {row["currency"] for row in rows}
    found: dict[Key, Values] = {}
    ignored: Counter[str] = Counter()
    months = list(_months(since, last, today))
    for year, month in months:
        name = f"{year:04d}-{month:02d}"
        asked = f"the exchange rates of {name}"
        coming = (year, month) > (today.year, today.month)
        raw = asker.get(asked, URL.format(year=year, month=month), missing_ok=coming)
        if not raw:
            continue
        per_pound = _per_pound(asker, asked, raw, name)
        if len(per_pound) < least:
            raise asker.error(asked, f"a file with only {len(per_pound)} currencies")
        if "USD" not in per_pound:
            raise asker.error(asked, "a file without the US dollar")
        for currency, rate in per_pound.items():
            if currency not in wanted:
                ignored[currency] += 1
            elif currency != "USD":
                found[currency, name] = (significant(rate / per_pound["USD"], DIGITS),)
    newest = max((key[1] for key in found), default=last)
    return [
        Figures(
            FX,
            "Exchange rates of a month, units per US$",
            _source(today, newest),
            ("per_usd",),
            found,
            f"{months[0][0]:04d}-{months[0][1]:02d}",
            positive=True,
            ignored=dict(ignored),
        )
    ]


def derive(difference: Difference, held: Held, today: date) -> list[Figures]:
    """Compute the mean of each year whose months changed, for the countries that use the currency.

    Parameters
    ----------
    difference : Difference
        What would change in the months.
    held : Held
        The months held; those with a flag do not count.
    today : date

    Returns
    -------
    list of Figures
        One: units per US dollar by country and year, or none if no month changes.
    """
    levels: dict[tuple[str, int], dict[str, float]] = {}
    for row in held.rows(FX):
        if not row["flag"]:
            levels.setdefault((row["currency"], int(row["month"][:4])), {})[row["month"]] = float(row["per_usd"])
    touched = set()
    for change in difference.accepted:
        currency, month = change.key
        touched.add((currency, int(month[:4])))
        if not change.flag:
            levels.setdefault((currency, int(month[:4])), {})[month] = change.new[0]
    if not touched:
        return []
    newest = max(month for months in levels.values() for month in months)
    # A country without any mean was left out by those who made the table, for the sake of its currency's past.
    with_means = {row["iso3"] for row in held.rows(MEAN_TABLE) if row["indicator"] == MEAN}
    countries = [(row["iso3"], row["currency"]) for row in held.rows("countries") if row["iso3"] in with_means]
    rows: dict[Key, Values] = {}
    flags: dict[Key, str] = {}
    for iso3, currency in countries:
        for year in sorted(year for code, year in touched if code == currency):
            months = levels.get((currency, year), {})
            if len(months) >= LEAST_MONTHS:
                key = (iso3, MEAN, str(year))
                rows[key] = (significant(math.fsum(months.values()) / len(months), DIGITS),)
                flags[key] = "part_year" if len(months) < 12 and str(year) == newest[:4] else ""
    if not rows:
        return []
    source = _source(today, newest)
    made = {
        "source_id": "d_hmrc",
        "title": "Annual mean of monthly exchange rates",
        "publisher": "Field School, computed from HM Revenue & Customs (UK)",
        "notes": f"Mean of the months of a year, {LEAST_MONTHS} or 12 of them.",
    }
    return [
        Figures(
            MEAN_TABLE,
            f"Exchange rates, mean of a year ({MEAN})",
            {**source, **made},
            ("value",),
            rows,
            # Nobody was asked for these, so that none can be gone.
            since=str(int(newest[:4]) + 1),
            series=MEAN,
            positive=True,
            flags=flags,
        )
    ]


def _months(since: int | None, last: str, today: date) -> Iterator[tuple[int, int]]:
    first = 12 * int(last[:4]) + int(last[5:]) - ASKED_AGAIN
    if since is not None:
        first = 12 * max(since, FIRST_YEAR)
    newest = 12 * today.year + today.month
    for number in range(min(first, newest - 1), newest + 1):
        yield number // 12, number % 12 + 1


def _per_pound(asker: Asker, asked: str, raw: bytes, month: str) -> dict[str, float]:
    # The pound sign of the header does not always survive; nothing that is read depends on it.
    text = raw.decode("utf-8-sig", errors="replace")
    if text.lstrip()[:1] == "<":
        raise asker.error(asked, "a page instead of a table")
    lines = [line for line in csv.reader(io.StringIO(text, newline="")) if line]
    header = [name.strip().lower() for name in lines[0]] if lines else []
    places = {}
    for part, start in COLUMNS.items():
        place = [number for number, name in enumerate(header) if name.startswith(start)]
        if len(place) != 1:
            raise asker.error(asked, f"a table in another shape than the course knows (no column '{start}')")
        places[part] = place[0]
    rates: dict[str, float] = {"GBP": 1.0}
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(header):
            raise asker.error(asked, f"a table that breaks off in row {number}")
        code, rate, start, end = (line[places[part]].strip() for part in COLUMNS)
        if not re.fullmatch("[A-Z]{3}", code) or _month(start) != month or _month(end) != month:
            raise asker.error(asked, f"a table whose row {number} has another currency code or month")
        value = _number(rate)
        if value is None:
            raise asker.error(asked, f"a table whose row {number} has no rate above zero")
        if not math.isclose(rates.setdefault(code, value), value, rel_tol=1e-9):
            raise asker.error(asked, f"a table with two rates for {code}")
    if len(rates) == 1:
        raise asker.error(asked, "a table without rates")
    return rates


def _month(day: str) -> str:
    try:
        return datetime.strptime(day, "%d/%m/%Y").strftime("%Y-%m")
    except ValueError:
        return ""


def _number(text: str) -> float | None:
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) and value > 0 else None


def _source(today: date, newest: str) -> dict[str, str]:
    return {
        "source_id": "hmrc",
        "title": "Exchange rates for customs and VAT",
        "publisher": "HM Revenue & Customs (UK)",
        "vintage": f"monthly, to {newest}; read on {today.isoformat()}",
        "url": "https://www.gov.uk/government/collections/exchange-rates-for-customs-and-vat",
        "licence": "OGL-UK-3.0",
        "credit": 'Open Government Licence v3.0: "Contains public sector information licensed under the Open '
        'Government Licence v3.0"',
        "read_from": "https://www.trade-tariff.service.gov.uk/exchange_rates",
        "notes": "Rate per pound fixed in the month before, turned into units per US dollar (cross rate). "
        "Not a month average.",
    }
