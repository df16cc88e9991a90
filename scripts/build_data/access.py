"""The table of lesson 3.2.5: who stands behind a product's money, how it comes back early, how old its rate is."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.access_words import ALSO, EARLY, FEES, MONTHS, PROTECTED, STATE
from scripts.build_data.cited import VINTAGE
from scripts.build_data.finance import SOURCE
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, boolean, number, text

PROTECTIONS = ("insured", "government", "fund", "none", "unknown")
WAYS_OUT = ("market", "cost", "reasons", "unknown")
#: What a bank account at the average rate is called in every country.
BANK = "BANK"
#: Countries with a pack, which says how bank interest is taxed.
PACKS = ("MEX", "PHL", "RWA")


def table(reference: Path) -> Table:
    """Make ``product_terms``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``finance/`` with the researched tables.
    """
    folder = reference / "finance"
    held = read(folder, "products")
    held = held[(held["checked"] != "memory") | (held["product_id"] == "IND-NRE")]
    rows = [_bank(row) for row in _schemes(read(folder, "deposit_insurance"))]
    for row in held.to_dict("records"):
        if protection := _protection(row["insured_by"]):
            rows.append(_row(row["iso3"], row["product_id"], protection, bool(row["withholding_tax_pct"])))
    rows += [_row(iso3, name, protection, False) for name, (iso3, protection) in ALSO.items()]
    limits = {row[0]: row[3:5] for row in rows if row[1] == BANK and row[3] is not None}
    rows = [(*row[:3], *limits.get(row[0], (None, "")), *row[5:]) if row[2] == "insured" else row for row in rows]
    fields = [
        text("iso3", "Country", required=True, pattern=r"[A-Z]{3}", example="PHL"),
        text("product_id", "Product; BANK is an account at the average rate", required=True),
        text("protection", "Who stands behind the money", required=True, enum=list(PROTECTIONS)),
        number("limit", "What a deposit insurance pays at most for one person", "local currency", minimum=0),
        text("limit_currency", "Currency of the limit", pattern=r"[A-Z]{3}", example="PHP"),
        text("early", "How the money comes back before the end", required=True, enum=list(WAYS_OUT)),
        text("early_note", "The same in a sentence; our own wording"),
        text("rate_month", "Month of the rate, where it is known", pattern=r"\d{4}-\d{2}", example="2025-11"),
        number("fee_pct", "Fee, of the account, a year", "%", minimum=0, maximum=20),
        boolean("tax_known", "Whether the tax on what it earns was found", required=True),
        text("source_title", "Page on the protection (of an account) or on the way out"),
        text("publisher", "Who published it"),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read"),
    ]
    frame = pd.DataFrame(rows, columns=[field["name"] for field in fields])
    title = "Who stands behind the money of a product, and how it comes back early"
    return Table(
        "product_terms", title, frame, fields, ["iso3", "product_id"], licences=["notspecified"], vintage=VINTAGE
    )


def _protection(written: str) -> str:
    return "government" if written.startswith(STATE) else PROTECTED.get(written, "")


def _schemes(found: pd.DataFrame) -> list[dict]:
    """The scheme of bank deposits of each country: the newest that was read, in money."""
    banks = found[found["covers_what"].str.contains("deposits") & ~found["scheme"].str.contains("before|PROSOFIPO")]
    read_ = banks[(banks["checked"] != "memory") & (banks["scheme"] != "Fogacoop")]
    return read_.drop_duplicates("iso3").to_dict("records")


def _bank(row: dict) -> tuple:
    in_money = row["currency"] not in ("UDI", "")
    limit = (float(row["limit_amount"]), row["currency"]) if in_money else (None, "")
    source = [row[name] for name in SOURCE]
    return (row["iso3"], BANK, "insured", *limit, "unknown", "", "", None, row["iso3"] in PACKS, *source)


def _row(iso3: str, name: str, protection: str, tax_known: bool) -> tuple:
    early, note, source = EARLY.get(name, ("unknown", "", ("", "", "", "")))
    return (iso3, name, protection, None, "", early, note, MONTHS.get(name, ""), FEES.get(name), tax_known, *source)
