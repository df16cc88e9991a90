"""Tables for lesson 3.2.1 where a country has no pack: products, families, wages abroad, programmes.

Facts come from the researched tables with their source, or were looked up for this table (`looked_up`). The packs in
``data/countries/`` are edited by hand and are not made here.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pandas as pd

from fieldschool.sources.rows import CATEGORIES, FamilyRow, ProductRow, ProgrammeRow, Row, WageRow
from fieldschool.sources.scaling import plain
from scripts.build_data.evidence import PROGRAMMES
from scripts.build_data.looked_up import NRE_DEPOSIT, WAGES
from scripts.build_data.table import Table, boolean, integer, number, text

SOURCE = ("source_title", "publisher", "source_year", "source_url")
PRODUCTS = ("BGD-USDPB", "BGD-WEDB", "KEN-KUDS-SAV", "KEN-KUDS-SHARE", "NPL-FEB")
"""Savings products of countries without a pack whose row was seen in a published page."""

HOURS_MONTH = 40 * 52 / 12
GULF = {"ARE": "AED", "BHR": "BHD", "KWT": "KWD", "OMN": "OMR", "SAU": "SAR"}


def tables(reference: Path) -> list[Table]:
    """Make the finance tables.

    Parameters
    ----------
    reference : Path
        The folder of researched figures; ``finance``, ``migration``, ``practices`` and ``data`` are read.
    """
    return [
        _table("products", "A way to save, for countries without a pack.", products(reference), ProductRow, "iso3"),
        _table("families", "An invented family, for countries without a pack.", families(reference), FamilyRow, "iso3"),
        _table("wages", "What a migrant can earn in a country of work, a month.", wages(reference), WageRow),
        _table("programmes", "A programme or study, and how well it works.", programmes(reference), ProgrammeRow),
    ]


def products(reference: Path) -> list[dict[str, Any]]:
    """Savings products seen in published pages. A rate that is not known stays empty."""
    held = {row["product_id"]: row for row in _read(reference / "finance" / "products.csv")}
    return [*(_product(held[product_id]) for product_id in PRODUCTS), NRE_DEPOSIT]


def _product(row: dict[str, str]) -> dict[str, Any]:
    _seen(row)
    return {
        "iso3": row["iso3"],
        "product_id": row["product_id"],
        "name": row["name"].removesuffix(" (all issues)"),
        "provider": row["provider"],
        "kind": row["kind"],
        "currency": row["currency"],
        "rate_pct": row["nominal_rate_pct"],
        "rate_year": row["rate_year"] if row["nominal_rate_pct"] else "",
        "rate_basis": row["rate_basis"],
        "tax_on_interest_pct": row["withholding_tax_pct"],
        "minimum": row["min_amount"],
        "term_months": row["term_months"],
        "credited": "yearly",
        "insured": "" if row["insured_by"].startswith("none") else row["insured_by"],
        "open_from_abroad": row["open_from_abroad"],
        "what_it_is": row["what_it_is"],
        "status": "sourced",
    } | _source(row)


FAMILIES = {
    "F11": {
        "family_id": "cook-houston",
        "loan_principal": 400, "loan_rate_pct_month": 1, "loan_months": 40,
        "goal_ids": "house-repair;school-year", "income_after_return_month": 250, "returnee_living_month": 80,
        "unplanned_pct": 40, "saved_first_pct": 5,
    },
    "F12": {
        "family_id": "builder-doha",
        "loan_principal": 140000, "loan_rate_pct_month": 3, "loan_months": 20,
        "goal_ids": "house-repair;shop", "months_abroad": 36, "income_after_return_month": 20000,
        "returnee_living_month": 6000, "unplanned_pct": 40, "saved_first_pct": 10,
    },
}  # fmt: skip
"""Our own choices for the invented families: the loan, the goals, the return."""

PROFILE_COLUMN = {"housing": "housing_and_utilities", "transport": "transport_and_phone", "other": "clothing_and_other"}


def families(reference: Path) -> list[dict[str, Any]]:
    """Invented families of countries without a pack, in round numbers.

    Celebrations, gifts and the farm are not bills: they come out of what is left.
    """
    held = {row["profile_id"]: row for row in _read(reference / "migration" / "family_profiles.csv")}
    made = []
    for profile_id, chosen in FAMILIES.items():
        row = held[profile_id]
        work_per_usd = float(row["earnings_month_host"]) / float(row["earnings_month_usd"])
        made.append(
            {
                "iso3": row["iso3"],
                "title": row["title"],
                "work_iso3": row["host_iso3"],
                "work_currency": row["earnings_currency"],
                "earnings_month": float(row["earnings_month_host"]),
                "living_month_abroad": plain(float(row["living_cost_abroad_usd"]) * work_per_usd, 3),
                "sent_month": plain(float(row["sent_month_usd"]) * work_per_usd, 3),
                "transfers_per_year": 24,
                "home_currency": row["currency"],
                "local_income_month": float(row["local_income_after_lcu"]),
                **{name: float(row[f"{PROFILE_COLUMN.get(name, name)}_after"]) for name in CATEGORIES},
                "loan_kind": "declining",
                "emergency_months": 3,
                "status": "illustrative",
                "note": "An invented family, in round numbers.",
                **chosen,
            }
        )
    return made


def wages(reference: Path) -> list[dict[str, Any]]:
    """One wage for each country of work that is known: what a newly arrived worker can count on."""
    profiles = {row["profile_id"]: row for row in _read(reference / "migration" / "family_profiles.csv")}
    builder, farm_worker = _seen(profiles["F01"]), _seen(profiles["F02"])
    found = [
        {
            "work_iso3": "USA",
            "occupation": "Workers from Mexico with lower secondary school",
            "kind": "observed mean",
            "year": 2023,
            "amount_month": float(builder["earnings_month_host"]),
            "currency": "USD",
            "status": "sourced",
        }
        | _source(builder),
        {
            "work_iso3": "CAN",
            "occupation": "Farm worker of the season",
            "kind": "agreed wage",
            "year": 2023,
            "amount_month": plain(15.83 * HOURS_MONTH, 3),
            "currency": "CAD",
            "note": "CAD 15.83 an hour, 40 hours a week.",
            "status": "computed",
        }
        | _source(farm_worker),
    ]
    return [*WAGES, *found, *_gulf(reference)]


def _gulf(reference: Path) -> list[dict[str, Any]]:
    """Gulf states without a wage of their own: the US$ 500 that the Philippines asks for domestic workers."""
    row = _seen(next(row for row in _read(reference / "finance" / "wages_abroad.csv") if row["wage_id"] == "WA25"))
    rates = {
        rate["currency_code"]: float(rate["lcu_per_usd"])
        for rate in _read(reference / "data" / "fx_monthly.csv")
        if not rate["quality_flag"]
    }
    return [
        {
            "work_iso3": iso3,
            "occupation": "Live-in domestic worker",
            "kind": "minimum asked by the Philippines",
            "year": int(row["year"]),
            "amount_month": plain(float(row["amount"]) * rates[currency], 3),
            "currency": currency,
            "note": "US$ 500 at the exchange rate of the last month. Not enforced by penalty at first.",
            "status": "computed",
        }
        | _source(row)
        for iso3, currency in GULF.items()
    ]


def programmes(reference: Path) -> list[dict[str, Any]]:
    """Evidence from the world in our own words, with the source of the researched row."""
    held = {row["evaluation_id"]: row for row in _read(reference / "practices" / "evaluations.csv")}
    held |= {row["practice_id"]: row for row in _read(reference / "practices" / "practices.csv")}
    return [
        {name: value for name, value in programme.items() if name != "row"}
        | {"status": "sourced"}
        | _source(_seen(held[programme["row"]]))
        for programme in PROGRAMMES
    ]


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _seen(row: dict[str, str]) -> dict[str, str]:
    """Refuse a fact that nobody saw in a published page."""
    if row["checked"] not in ("read", "two"):
        raise ValueError(f"This row was not seen in a published page: {row}.")
    return row


def _source(row: dict[str, str]) -> dict[str, str]:
    return {name: row[name] for name in SOURCE}


def _table(name: str, title: str, rows: list[dict[str, Any]], model: type[Row], *first: str) -> Table:
    """A table of checked rows, its columns those of the model that reads it again."""
    checked = [
        {column: row[column] for column in first}
        | _flat(model.model_validate({k: v for k, v in row.items() if k not in first and v != ""}))
        for row in rows
    ]
    own = [column for column in model.model_fields if column not in Row.model_fields]
    columns = [*first, *own, *Row.model_fields]
    fields = [_field(column, model) for column in columns]
    key = [*first, *model.key]
    return Table(name, title, pd.DataFrame(checked, columns=columns, dtype=object), fields, key, vintage="2026-11")


def _flat(row: Row) -> dict[str, Any]:
    return {name: ";".join(value) if isinstance(value, tuple) else value for name, value in row}


def _field(column: str, model: type[Row]) -> dict[str, Any]:
    """The Frictionless descriptor of a column, from the type and the words of the model."""
    if column == "iso3":
        return text("iso3", "country, ISO 3166 alpha-3", required=True)
    info = model.model_fields[column]
    kinds = set(getattr(info.annotation, "__args__", ())) | {info.annotation}
    title = info.description or column.replace("_", " ")
    if bool in kinds:
        return boolean(column, title, required=info.is_required())
    if float in kinds:
        unit = "%" if "_pct" in column else "months" if column.endswith("_months") else "currency of the row"
        return number(column, title, unit, required=info.is_required())
    if int in kinds:
        unit = "months" if "months" in column else ""
        return integer(column, title, unit, required=info.is_required())
    return text(column, title, required=info.is_required())
