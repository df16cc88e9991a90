"""What is known of savings products beyond their rate: who stands behind the money, the way out, the month."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import facts, tables
from fieldschool.sources.cited import Page
from fieldschool.sources.products import DEPOSIT_RATE, ProductFacts

#: Who stands behind the money, the safest first; ``unknown`` has no place in that order.
PROTECTIONS = ("insured", "government", "fund", "none")
UNKNOWN = "unknown"
#: Ways to have the money back before the end of the term.
WAYS_OUT = ("any_day", "market", "cost", "reasons", UNKNOWN)
INFLATION = "FP.CPI.TOTL.ZG"


@dataclass(frozen=True)
class Terms:
    """What is known of a product.

    Attributes
    ----------
    protection : str
        One of `PROTECTIONS`, or ``unknown``.
    limit : float or None
        What a deposit insurance pays at most for one person, in ``limit_currency``.
    limit_currency : str
    early : str
        One of `WAYS_OUT`.
    early_note : str
        The same in a sentence, in English; empty where there is none.
    rate_month : str
        ``YYYY-MM``; empty where only the year of the rate is known.
    fee_pct : float
        Percent of the account, a year.
    tax_known : bool
        Whether the tax on what it earns was found; else none is taken off.
    source : Page or None
        On the protection of an account, or on the way out.
    """

    protection: str = UNKNOWN
    limit: float | None = None
    limit_currency: str = ""
    early: str = UNKNOWN
    early_note: str = ""
    rate_month: str = ""
    fee_pct: float = 0.0
    tax_known: bool = False
    source: Page | None = None


_NOTHING = Terms()
_CASH = Terms(protection="none", early="any_day", tax_known=True)


def terms(iso3: str, product: ProductFacts) -> Terms:
    """What is known of a product of a country; a product that a trainer added has no row yet, and nothing is guessed.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    if product.product_id == "CASH":
        return _CASH
    return _terms().get((iso3, product.product_id), _NOTHING)


def yearly_rates(iso3: str, product: ProductFacts) -> tuple[tuple[int, float], ...]:
    """The rates of a product by year without a gap, the newest run, in % a year; empty where only one is known.

    Of an account at the average rate it is the statistic of the country; of others the dividends declared.
    """
    if product.fact is not None:
        rows = [(fact.year, float(fact)) for fact in facts.series(iso3, DEPOSIT_RATE) if fact.year]
    else:
        rows = list(product.record)
    return _newest_run(rows)


def inflation(iso3: str) -> dict[int, facts.Fact]:
    """Inflation of a country by year, in %."""
    return {fact.year: fact for fact in facts.series(iso3, INFLATION) if fact.year}


def _newest_run(rows: list[tuple[int, float]]) -> tuple[tuple[int, float], ...]:
    run: list[tuple[int, float]] = []
    for year, rate in reversed(sorted(rows)):
        if run and run[-1][0] != year + 1:
            break
        run.append((year, rate))
    return tuple(reversed(run)) if len(run) > 1 else ()


@tables.kept("product_terms")
def _terms(frame: pd.DataFrame) -> dict[tuple[str, str], Terms]:
    texts = ("limit_currency", "early_note", "rate_month", "source_title", "publisher", "source_year", "source_url")
    filled = frame.assign(**{name: frame[name].fillna("") for name in texts})
    return {(row["iso3"], row["product_id"]): _read(row) for row in filled.to_dict("records")}


def _read(row: dict) -> Terms:
    page = Page.of(row)
    return Terms(
        protection=row["protection"],
        limit=None if pd.isna(row["limit"]) else float(row["limit"]),
        limit_currency=row["limit_currency"],
        early=row["early"],
        early_note=row["early_note"],
        rate_month=row["rate_month"],
        fee_pct=0.0 if pd.isna(row["fee_pct"]) else float(row["fee_pct"]),
        tax_known=bool(row["tax_known"]),
        source=page if row["source_url"] else None,
    )
