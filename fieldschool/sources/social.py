"""Enterprises of members: what they sell, what real ones teach, outcomes and published returns, legal forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from fieldschool.sources import countries, strategies, tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Case, Page

#: Legal forms, in the order compared.
FORMS = ("cooperative", "association", "company")
#: The country at whose prices amounts in US$ were set.
PRICED_IN = "PHL"
#: What of an outcome is not known exactly.
SPREAD = ("people", "value", "deadweight", "attribution", "drop_off")


@dataclass(frozen=True)
class Product:
    """Something that is sold; texts in English, money in the currency of the shop's country.

    Attributes
    ----------
    product_id, title, unit, why : str
    price, cost : float
        Of a unit.
    units : float
        A month.
    source : Page or None
        Of what was read; ``None`` where all is our estimate.
    """

    product_id: str
    title: str
    unit: str
    price: float
    cost: float
    units: float
    why: str
    source: Page | None


@dataclass(frozen=True)
class Shop:
    """An enterprise to begin with, in the money of a country.

    Attributes
    ----------
    shop_id, title, what : str
        Texts in English.
    own : bool
        Of this very country; otherwise amounts were moved by income per head.
    fixed : float
        Costs a month.
    products : tuple of Product
    """

    shop_id: str
    title: str
    what: str
    own: bool
    fixed: float
    products: tuple[Product, ...]


@dataclass(frozen=True)
class Study:
    """A published social return for each 1 put in; ``kind`` is ``result`` or ``hope``, ``iso3`` may be empty."""

    study_id: str
    iso3: str
    ratio: float
    what: str
    kind: str
    caution: str
    source: Page


@dataclass(frozen=True)
class OutcomeFacts:
    """An outcome to begin with: for each of `SPREAD` a low and a high end; shares in percent, value in US$."""

    outcome_id: str
    title: str
    gains: str
    ends: dict[str, tuple[float, float]]
    years: int
    why: str
    source: Page


@dataclass(frozen=True)
class FormFacts:
    """What a legal form asks for in a country; texts in English, ``capital`` is ``None`` where it is not known."""

    form: str
    members: int
    capital: float | None
    currency: str
    office: str
    asks: str
    source: Page


@lru_cache(maxsize=32)
def shops(iso3: str) -> tuple[Shop, ...]:
    """List the enterprises for a country, its own first.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    found = []
    for row in _shops():
        if row["iso3"] not in ("", iso3):
            continue
        own = row["iso3"] == iso3
        products = tuple(
            _product(one, _here(one["price"], own, iso3), _here(one["cost"], own, iso3))
            for one in _products().get(row["shop_id"], ())
        )
        found.append(Shop(row["shop_id"], row["title"], row["what"], own, _here(row["fixed"], own, iso3), products))
    return tuple(sorted(found, key=lambda shop: not shop.own))


def _product(row: dict, price: float, cost: float) -> Product:
    page = Page.of(row) if row["source_title"] else None
    texts = (row[name] for name in ("product_id", "title", "unit"))
    return Product(*texts, price, cost, float(row["units"]), row["why"], page)


@lru_cache(maxsize=256)
def value_here(usd: float, iso3: str) -> float:
    """A yearly value in US$ of an outcome, in a country's money."""
    return strategies.local_price(usd, PRICED_IN, iso3)


@tables.kept("social_shops", "social_products")
def _checked(shops_frame: pd.DataFrame, products_frame: pd.DataFrame) -> tuple[tuple[dict, ...], dict[str, list[dict]]]:
    shop_rows, product_rows = (
        frame.sort_values("place").astype(object).where(frame.notna(), "").to_dict("records")
        for frame in (shops_frame, products_frame)
    )
    known = {country.iso3: country.currency for country in countries.all_countries()}
    for row in shop_rows:
        expected = "USD" if not row["iso3"] else known.get(row["iso3"])
        if row["currency"] != expected:
            raise TableError("social_shops.csv", row["place"], "currency", row["currency"], f"{expected}")
    by_shop: dict[str, list[dict]] = {}
    for row in product_rows:
        by_shop.setdefault(row["shop_id"], []).append(row)
    return tuple(shop_rows), by_shop


def product_ids() -> frozenset[str]:
    """Everything that any enterprise sells, by its short name."""
    return frozenset(row["product_id"] for rows in _products().values() for row in rows)


def _shops() -> tuple[dict, ...]:
    return _checked()[0]


def _products() -> dict[str, list[dict]]:
    return _checked()[1]


@tables.kept("social_cases")
def cases(frame: pd.DataFrame) -> tuple[Case, ...]:
    """List what real enterprises teach, in the order shown."""
    return tuple(Case.of(row) for row in _rows(frame))


@tables.kept("social_studies")
def studies(frame: pd.DataFrame) -> tuple[Study, ...]:
    """List published returns, in the order shown."""
    return tuple(
        Study(row["study_id"], row["iso3"], float(row["ratio"]), row["what"], row["kind"], row["caution"], Page.of(row))
        for row in _rows(frame)
    )


@tables.kept("social_outcomes")
def outcomes(frame: pd.DataFrame) -> tuple[OutcomeFacts, ...]:
    """List outcomes to begin with, in the order shown."""
    found = []
    for row in _rows(frame):
        ends = {name: (float(row[f"{name}_low"]), float(row[f"{name}_high"])) for name in SPREAD}
        for name, (low, high) in ends.items():
            most = 100.0 if name in ("deadweight", "attribution", "drop_off") else float("inf")
            if not low <= high <= most:
                raise TableError("social_outcomes.csv", row["place"], f"{name}_high", f"{high:g}",
                                 f"{low:g} to {most:g}")  # fmt: skip
        found.append(OutcomeFacts(row["outcome_id"], row["title"], row["gains"], ends, int(row["years"]), row["why"],
                                  Page.of(row)))  # fmt: skip
    return tuple(found)


def forms(iso3: str) -> dict[str, FormFacts]:
    """What is known of each legal form in a country; a form of which nothing was read is not there."""
    return _forms().get(iso3, {})


@tables.kept("enterprise_forms")
def _forms(frame: pd.DataFrame) -> dict[str, dict[str, FormFacts]]:
    found: dict[str, dict[str, FormFacts]] = {}
    for row in _rows(frame):
        capital = None if row["capital"] == "" else float(row["capital"])
        facts = FormFacts(
            row["form"], int(row["members"]), capital, row["currency"], row["office"], row["asks"], Page.of(row)
        )
        found.setdefault(row["iso3"], {})[row["form"]] = facts
    return found


def _here(amount: float, own: bool, iso3: str) -> float:
    return float(amount) if own else strategies.local_price(float(amount), PRICED_IN, iso3)


def _rows(frame: pd.DataFrame) -> list[dict]:
    ordered = frame.sort_values("place")
    return ordered.astype(object).where(ordered.notna(), "").to_dict("records")
