"""Ways to save that people of a country can choose."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from fieldschool.sources import countries, facts, tables
from fieldschool.sources.facts import Fact, Source
from fieldschool.sources.marked import N_
from fieldschool.sources.packs import load_pack
from fieldschool.sources.reading import rows_of
from fieldschool.sources.rows import ProductRow, RateRow

DEPOSIT_RATE = "FR.INR.DPST"


@dataclass(frozen=True)
class ProductFacts:
    """A way to save.

    Rates are nominal, in % a year, before tax. ``tax_on_interest_pct`` is taken from the interest,
    ``tax_on_capital_pct`` from the money saved, each year. ``fee_year`` and ``minimum`` are in ``currency``, at
    the prices of the source. ``term_months`` is how long the money is locked (0: any day). Interest paid less
    often than each month is ``credited`` ``yearly``. ``record`` holds the declared dividends by year, oldest
    first. ``source`` is that of the rate. Where the rate is a statistic of the country, ``fact`` is set, and
    ``tax_source`` is the source of tax and insurance, if a pack names one.
    """

    product_id: str
    name: str
    provider: str
    kind: str
    currency: str
    rate_pct: float
    rate_year: int | None
    rate_basis: str
    record: tuple[tuple[int, float], ...]
    tax_on_interest_pct: float
    tax_on_capital_pct: float
    fee_year: float
    minimum: float
    term_months: int
    credited: str
    insured: str
    open_from_abroad: str
    what_it_is: str
    status: str
    source: Source
    fact: Fact | None = None
    tax_source: Source | None = None


def for_country(iso3: str) -> list[ProductFacts]:
    """The products with a known rate in the country's own currency.

    First cash at home, then a bank account at the country's average deposit rate where that is known, then the
    products of the pack or of ``data/products.csv``.

    Parameters
    ----------
    iso3 : str
        ISO 3166 alpha-3 code.

    Returns
    -------
    list of ProductFacts
        Never empty. What has no known rate is in `left_out`.

    Raises
    ------
    PackError, TableError
        When a file cannot be used.
    UnknownCountry
        When the code is not of the course.
    """
    currency = countries.country(iso3).currency
    rows, rates = _held(iso3)
    bank = _bank(iso3, currency, next((row for row in rows if row.product_id == "BANK"), None))
    chosen = [_product(row, rates) for row in rows if _is_usable(row, currency)]
    return [_cash(currency), *([bank] if bank else []), *chosen]


def left_out(iso3: str) -> list[str]:
    """Names of the products that cannot be chosen: no rate is known, or they are in another currency."""
    currency = countries.country(iso3).currency
    return [row.name for row in _held(iso3)[0] if row.product_id != "BANK" and not _is_usable(row, currency)]


def _held(iso3: str) -> tuple[tuple[ProductRow, ...], tuple[RateRow, ...]]:
    pack = load_pack(iso3)
    if pack is not None and pack.products:
        return pack.products, pack.rates
    return tuple(row for country, row in _table() if country == iso3), ()


@tables.kept("products")
def _table(frame: pd.DataFrame) -> list[tuple[str, ProductRow]]:
    return rows_of(frame, ProductRow, "data/products.csv")


def _is_usable(row: ProductRow, currency: str) -> bool:
    return row.product_id != "BANK" and row.rate_pct is not None and row.currency == currency


def _product(row: ProductRow, rates: tuple[RateRow, ...] = ()) -> ProductFacts:
    record = tuple(sorted((rate.year, rate.rate_pct) for rate in rates if rate.product_id == row.product_id))
    shared = {name: getattr(row, name) for name in ProductFacts.__dataclass_fields__ if name in ProductRow.model_fields}
    return ProductFacts(**shared, record=record, source=row.source)


def _cash(currency: str) -> ProductFacts:
    return _product(
        ProductRow(
            product_id="CASH",
            name=N_("Cash at home"),
            provider=N_("The family"),
            kind="cash",
            currency=currency,
            rate_pct=0.0,
            rate_year=None,
            rate_basis="guaranteed",
            credited="monthly",
            open_from_abroad="no",
            what_it_is=N_("Notes and coins kept at home. No interest, not insured, at hand on any day."),
            status="illustrative",
        )
    )


def _bank(iso3: str, currency: str, row: ProductRow | None) -> ProductFacts | None:
    """A bank account at the country's average deposit rate; the pack may say its tax, insurance and rate."""
    fact = facts.latest(iso3, DEPOSIT_RATE)
    if row is None:
        row = ProductRow(
            product_id="BANK",
            name=N_("Savings account at a bank"),
            provider=N_("Banks of the country"),
            kind="savings deposit",
            currency=currency,
            rate_basis="variable",
            credited="monthly",
            what_it_is=N_(
                "Money back on any day. The rate is the average deposit rate of the country. "
                "Tax and deposit insurance are not known here: ask."
            ),
            status="illustrative",
        )
    if row.rate_pct is not None:
        return _product(row)
    if fact is None:
        return None
    return replace(
        _product(row),
        rate_pct=round(float(fact), 2),
        rate_year=fact.year,
        status="sourced",
        source=fact.source,
        fact=fact,
        tax_source=row.source if row.source_title else None,
    )
