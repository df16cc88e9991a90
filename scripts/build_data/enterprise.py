"""The tables of lesson 3.3.4: kinds of business, lines of their budgets, seasons, loans, why businesses close.

Numbers and pages come from the researched tables, words and estimates from `enterprise_words`. A line that was read has
its page; an illustrative one has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.enterprise_words import (
    ALIVE,
    CLOSED,
    CLOSED_PAGE,
    EVEN,
    IN_DOLLARS,
    KINDS,
    LINES,
    LOANS,
    SEASONS,
)
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, boolean, integer, number, refers, text

ROLES = ("start", "stock", "month", "unit", "price", "volume", "drawings")
BASES = ("published", "computed", "illustrative")
MONTHS = [f"m{month:02d}" for month in range(1, 13)]
NO_PAGE = ("", "", "", "")


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``enterprise_``, but for the risks of lesson 3.1.2.

    Parameters
    ----------
    reference : Path
        The folder that holds ``enterprise/`` with the researched tables.
    """
    folder = reference / "enterprise"
    found = read(folder, "enterprise_budgets")
    pages = {row["enterprise_id"]: _page(row) for row in read(folder, "enterprises").to_dict("records")}
    # A line is from the page of its own row, where a budget was put together from several.
    amounts = {(row["enterprise_id"], row["year"]): _page(row) for row in found.to_dict("records")}
    prices = {f"price:{row['iso3']}:{row['item']}": _page(row) for row in read(folder, "price_list").to_dict("records")}
    return [
        kinds(),
        lines({**pages, **prices}, amounts),
        seasons(read(folder, "seasonality")),
        loans(read(folder, "finance_terms").set_index("finance_id")),
        closures(),
    ]


def kinds() -> Table:
    """List the kinds of business."""
    rows = [(place, name, *words) for place, (name, words) in enumerate(KINDS.items(), start=1)]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("kind_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Country; WLD for any country without its own", required=True, pattern=r"[A-Z]{3}", example="PHL"),
        text("family", "Kinds of one family are shown once a country", required=True),
        text("title", "Name for a label", required=True),
        text("unit", "What one unit sold is, in the plural", required=True),
        text("season_id", "Season of its sales", required=True),
        integer("wait", "Months from opening to the first sale", "months", required=True, minimum=0, maximum=12),
        integer("grows", "Months of selling until sales are usual; our estimate", "months", required=True, minimum=0),
        text("note", "What must be known of its numbers; our own wording", required=True),
    ]
    return cited_table(
        "enterprise_kinds", "A kind of small business to begin with", rows, fields, ["place"],
        [refers("season_id", "enterprise_seasons", "season_id")],
    )  # fmt: skip


def lines(pages: Mapping[str, tuple], amounts: Mapping[tuple, tuple]) -> Table:
    """List the lines of all budgets; an illustrative one has no page."""
    rows = []
    for kind, listed in LINES.items():
        for place, (role, what, amount, basis, year, note, origin) in enumerate(listed, start=1):
            if (basis == "illustrative") == bool(origin):
                raise ValueError(f"Line {what!r} of {kind}: a page and an illustrative amount do not go together.")
            page = amounts.get((origin, str(year)), pages[origin]) if origin else NO_PAGE
            currency = "USD" if (kind, what) in IN_DOLLARS else ""
            rows.append((kind, place, role, what, float(amount), currency, basis, year, note, *page))
    fields = [
        text("kind_id", "Kind of business", required=True),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("role", "What the amount is", required=True, enum=list(ROLES)),
        text("what", "Name for a label", required=True),
        number("amount", "Money of the country; of WLD months of income per head; volumes are units a month",
               "money, or units a month",
               required=True, minimum=0),
        text("currency", "Currency, where it is not the country's", pattern=r"[A-Z]{3}", example="USD"),
        text("basis", "Where it is from", required=True, enum=list(BASES)),
        integer("year", "Year of the amount, where it is known"),
        text("note", "How it was computed, or its range; our own wording"),
        text("source_title", "Page or document"),
        text("publisher", "Who published it"),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read"),
    ]  # fmt: skip
    return cited_table(
        "enterprise_lines", "A line of a small business's budget", rows, fields, ["kind_id", "place"],
        [refers("kind_id", "enterprise_kinds", "kind_id")],
    )  # fmt: skip


def seasons(found: pd.DataFrame) -> Table:
    """List how sales move over a year; twelve numbers whose mean is 1."""
    rows = []
    for place, (name, title) in enumerate(SEASONS.items(), start=1):
        own = found[found["season_id"] == name].sort_values("month", key=lambda column: column.astype(int))
        if name == EVEN:
            factors, measured, iso3, page = [1.0] * 12, False, "WLD", NO_PAGE
        else:
            row = own.iloc[0]
            factors, iso3 = [float(value) for value in own["factor"]], row["iso3"]
            # A series that its table calls from memory is a pattern for teaching here.
            measured = row["label"] == "measured" and row["checked"] != "memory"
            page = _page(row) if measured else NO_PAGE
        rows.append((place, name, iso3, title, measured, *factors, *page))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("season_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Country; WLD for every country", required=True, pattern=r"[A-Z]{3}", example="MEX"),
        text("title", "Name for a label", required=True),
        boolean("measured", "Measured; else a pattern for teaching", required=True),
        *(number(name, f"Share of a usual month, month {i}", "share", required=True, minimum=0)
          for i, name in enumerate(MONTHS, start=1)),
        *page_fields(required=False),
    ]  # fmt: skip
    return cited_table("enterprise_seasons", "How sales move over a year", rows, fields, ["place"])


def loans(found: pd.DataFrame) -> Table:
    """List loans whose terms were read."""
    rows = []
    for place, (name, (title, note)) in enumerate(LOANS.items(), start=1):
        row = found.loc[name]
        if row["checked"] == "memory":
            raise ValueError(f"Loan {name} was never read on a page.")
        method = "declining" if row["method"] == "declining" else "none" if row["method"] == "none" else ""
        year = int(row["year"]) if row["year"] else None
        rows.append((place, name, row["iso3"], title, float(row["rate_pct"]), method, year, note, *_page(row)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("loan_id", "Short name", required=True),
        text("iso3", "Country", required=True, pattern=r"[A-Z]{3}", example="PHL"),
        text("title", "Lender and loan", required=True),
        number("rate_pct", "Nominal interest a year", "%", required=True, minimum=0, maximum=100),
        text("method", "Of what interest is taken; empty where the page does not say", enum=["declining", "none"]),
        integer("year", "Year of the terms"),
        text("note", "What must be known; our own wording"),
        *page_fields(),
    ]
    return cited_table("enterprise_loans", "A loan for a small business, as published", rows, fields, ["place"])


def closures() -> Table:
    """List why small businesses close, counted, and how long they live."""
    rows = [
        *((place, name, "reason", title, "", pct, helps, *CLOSED_PAGE)
          for place, (name, (title, pct, helps)) in enumerate(CLOSED.items(), start=1)),
        *((place, name, "life", "", says, pct, "", *page)
          for place, (name, (says, pct, page)) in enumerate(ALIVE.items(), start=len(CLOSED) + 1)),
    ]  # fmt: skip
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("closure_id", "Short name; saved answers hang on it", required=True),
        text("kind", "A reason, or how long businesses live", required=True, enum=["reason", "life"]),
        text("title", "The reason, for a label"),
        text("says", "What was counted, in a sentence; our own wording"),
        number("pct", "Of those who gave up, or of businesses a year", "%", required=True, minimum=0, maximum=100),
        text("helps", "What helps; our own wording"),
        *page_fields(),
    ]
    return cited_table("enterprise_closures", "Why small businesses close", rows, fields, ["place"])


def _page(row: Mapping) -> tuple[str, ...]:
    title, *rest = (row[name] for name in CITED)
    # Where the researched table lies is nobody's business on a page.
    return (re.sub(r" \(see \.\./[^)]*\)", "", title), *rest)
