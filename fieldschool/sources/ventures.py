"""Farm ventures: budgets with the page of each line, years of prices and harvests, what real ventures teach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from fieldschool.sources import exchange, tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Case, Page

#: Years of which the harvest is given.
YEARS = 10
#: What a line of a budget can be.
ROLES = ("start", "year", "unit", "price", "volume", "work")


@dataclass(frozen=True)
class Line:
    """One line of a budget; texts in English, ``amount`` in the venture's currency, ``source`` of what was read."""

    line_id: str
    role: str
    what: str
    amount: float
    basis: str
    note: str
    source: Page | None


@dataclass(frozen=True)
class Venture:
    """A farm venture, in the money of the country that looks at it where an exchange rate is known.

    Attributes
    ----------
    venture_id, iso3, title, unit, what : str
        ``iso3`` is the country of the budget; texts in English.
    currency : str
        ISO 4217, of every amount here.
    month : str
        Month or year of the exchange rate; empty where nothing was changed into other money.
    life : int
        Years that what was bought at the start lasts.
    curve : tuple of float
        Harvest of years 1 to 10, in percent of a full one.
    months : tuple of float
        What is sold in each month of a full year, January first, in percent of a usual month; our estimate.
    price_series, yield_series : str
        Names for `changes`; the second may be empty.
    spread_pct : float
        Change of a harvest from year to year where there is no series, in percent.
    lines : tuple of Line
    """

    venture_id: str
    iso3: str
    title: str
    unit: str
    what: str
    currency: str
    month: str
    life: int
    curve: tuple[float, ...]
    months: tuple[float, ...]
    price_series: str
    yield_series: str
    spread_pct: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, eq=False)
class Series:
    """Prices (US$ a kg) or harvests (tonnes a hectare) by year."""

    years: tuple[int, ...]
    values: np.ndarray
    source: Page

    @property
    def changes(self) -> np.ndarray:
        """Logarithms of each year by the year before, without the trend; shape (years - 1,)."""
        found = np.diff(np.log(self.values))
        return found - found.mean()


@lru_cache(maxsize=64)
def ventures(iso3: str) -> tuple[Venture, ...]:
    """List all ventures as seen from a country, its own first.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    found = [_venture(row, iso3) for row in _ventures()]
    return tuple(sorted(found, key=lambda one: one.iso3 != iso3))


def venture_ids() -> tuple[str, ...]:
    """Name all ventures."""
    return tuple(row["venture_id"] for row in _ventures())


def line_ids(venture_id: str) -> tuple[str, ...]:
    """Name the lines of a venture."""
    return tuple(_line_id(row) for row in _lines().get(venture_id, ()))


@tables.kept("venture_cases")
def cases(frame: pd.DataFrame) -> tuple[Case, ...]:
    """List what real ventures teach, in the order shown."""
    return tuple(Case.of(row) for row in _rows(frame))


@tables.kept("venture_history")
def history(frame: pd.DataFrame) -> dict[tuple[str, str], Series]:
    """Prices and harvests by kind (``price`` or ``yield``) and series.

    Raises
    ------
    TableError
        When a series has fewer than three years or a value that is not above 0.
    """
    found = {}
    for (kind, series), group in frame.groupby(["kind", "series"], sort=False):
        ordered = group.sort_values("year")
        values = ordered["value"].to_numpy(float)
        if len(values) < 3 or not (values > 0).all():
            raise TableError("venture_history.csv", None, "value", str(series), "three years or more, all above 0")
        years = tuple(int(year) for year in ordered["year"])
        found[str(kind), str(series)] = Series(years, values, Page.of(ordered.iloc[-1].to_dict()))
    return found


def _venture(row: dict, iso3: str) -> Venture:
    own = exchange.currency_of(iso3)
    currency, rate, month = row["currency"], 1.0, ""
    if own and own != currency:
        known = _rate(own, currency)
        if known is not None:
            currency, (rate, month) = own, known
    lines = tuple(_line(one, row["currency"], currency, rate) for one in _lines().get(row["venture_id"], ()))
    roles = {one.role for one in lines}
    if not {"price", "volume"} <= roles:
        raise TableError("venture_lines.csv", None, "role", row["venture_id"], "a line of price and one of volume")
    curve = tuple(float(row[f"year_{year}"]) for year in range(1, YEARS + 1))
    months = tuple(float(row[f"month_{one}"]) for one in range(1, 13))
    texts = (row[name] for name in ("venture_id", "iso3", "title", "unit", "what"))
    return Venture(*texts, currency, month, int(row["life"]), curve, months, row["price_series"], row["yield_series"],
                   float(row["spread_pct"]), lines)  # fmt: skip


def _line(row: dict, usual: str, currency: str, rate: float) -> Line:
    amount = float(row["amount"])
    if row["role"] != "volume":
        if row["currency"] and row["currency"] != usual:
            known = _rate(usual, row["currency"])
            if known is None:
                raise TableError("venture_lines.csv", row["place"], "currency", row["currency"], f"{usual} or USD")
            amount *= known[0]
        # Rounded as it would be said, but for what was published in this very money.
        amount = amount if rate == 1 and not row["currency"] else float(f"{amount * rate:.3g}")
    page = Page.of(row) if row["source_title"] else None
    return Line(_line_id(row), row["role"], row["what"], amount, row["basis"], row["note"], page)


def _line_id(row: dict) -> str:
    return f"{row['role']}{row['place']}"


@lru_cache(maxsize=512)
def _rate(own: str, other: str) -> tuple[float, str] | None:
    try:
        fact = exchange.rate(own, other)
    except ValueError:
        return None
    return float(fact), fact.period


@tables.kept("ventures", "venture_lines")
def _checked(frame: pd.DataFrame, lines: pd.DataFrame) -> tuple[tuple[dict, ...], dict[str, list[dict]]]:
    by_venture: dict[str, list[dict]] = {}
    for row in _rows(lines):
        by_venture.setdefault(row["venture_id"], []).append(row)
    return tuple(_rows(frame)), by_venture


def _ventures() -> tuple[dict, ...]:
    return _checked()[0]


def _lines() -> dict[str, list[dict]]:
    return _checked()[1]


def _rows(frame: pd.DataFrame) -> list[dict]:
    ordered = frame.sort_values("place", kind="stable")
    return ordered.astype(object).where(ordered.notna(), "").to_dict("records")
