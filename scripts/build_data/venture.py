"""The tables of lesson 3.3.2: budgets of farm ventures, years of prices and harvests, what real ventures teach.

Numbers and pages come from the researched tables, words and estimates from `venture_words`. A line of which nothing
was read has no page, and is illustrative.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, number, refers, text
from scripts.build_data.venture_words import CASES, LAST_WHOLE_YEAR, LINES, MONTHS, PRICES, VENTURES, YIELDS

NO_PAGE = ("", "", "", "")
YEARS = 10


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``venture``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``enterprise/`` with the researched tables.
    """
    folder = reference / "enterprise"
    prices, yields = (read(folder, name).to_dict("records") for name in ("crop_prices", "yields"))
    pages = {
        f"{row['enterprise_id']}|{row['item']}": row for row in read(folder, "enterprise_budgets").to_dict("records")
    }
    pages |= {f"price:{row['crop']}:{row['iso3']}:{row['year']}": row for row in prices}
    pages |= {f"yield:{row['crop']}:{row['iso3']}:{row['year']}": row for row in yields}
    pages |= {f"list:{row['iso3']}:{row['item']}": row for row in read(folder, "price_list").to_dict("records")}
    cases_found = read(folder, "venture_models").set_index("case_id")
    return [
        ventures(read(folder, "seasonality").to_dict("records")),
        lines(pages),
        history(prices, yields),
        cases(cases_found),
    ]


def ventures(calendar: list[dict[str, Any]]) -> Table:
    """List the ventures to begin with."""
    rows = [
        (place, name, *values[:6], *values[6], *_by_month(calendar, MONTHS[name]), *values[7:])
        for place, (name, values) in enumerate(VENTURES.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("venture_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Country of the budget", required=True),
        text("currency", "ISO 4217", required=True),
        text("title", "What it is called", required=True),
        text("unit", "What is counted when it is sold", required=True),
        text("what", "Where the numbers come from, and what to keep in mind", required=True),
        integer("life", "Years that what was bought at the start lasts; our estimate", required=True, minimum=1),
        *(
            number(f"year_{year}", f"Harvest of year {year}; rounded for teaching", "% of a full one", required=True,
                   minimum=0)
            for year in range(1, YEARS + 1)
        ),
        *(
            number(f"month_{month}", f"Sold in month {month} of a full year; our estimate", "% of a usual month",
                   required=True, minimum=0)
            for month in range(1, 13)
        ),
        text("price_series", "Crop and country of the prices in venture_history", required=True),
        text("yield_series", "Crop and country of the harvests in venture_history; empty where none can be used"),
        number("spread_pct", "Change of a harvest from year to year where there is no series; our estimate", "%",
               required=True, minimum=0),
    ]  # fmt: skip
    return cited_table("ventures", "A farm venture to begin with", rows, fields,
                       foreign=[refers("iso3", "countries", "iso3")])  # fmt: skip


def lines(pages: Mapping[str, Mapping[str, Any]]) -> Table:
    """List the lines of their budgets."""
    rows = []
    for name, found in LINES.items():
        for place, (role, what, amount, currency, basis, note, line) in enumerate(found, start=1):
            if (basis == "illustrative") != (line == ""):
                raise ValueError(f"{name}, {what}: a published amount has a page, an illustrative one has none.")
            rows.append((name, place, role, what, float(amount), currency, basis, note, *_page(pages, line)))
    fields = [
        text("venture_id", "Venture", required=True),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("role", "What the amount is", required=True, enum=["start", "year", "unit", "price", "volume", "work"]),
        text("what", "What it is called", required=True),
        number("amount", "The amount", "money, or units a year for a volume", required=True, minimum=0),
        text("currency", "ISO 4217, where it is not the venture's"),
        text("basis", "Where it comes from", required=True, enum=["published", "computed", "illustrative"]),
        text("note", "What to know of it"),
        *page_fields(required=False),
    ]
    return cited_table("venture_lines", "A line of the budget of a venture", rows, fields, ["venture_id", "place"],
                       foreign=[refers("venture_id", "ventures", "venture_id")])  # fmt: skip


def history(prices: list[dict[str, Any]], yields: list[dict[str, Any]]) -> Table:
    """List prices and harvests by year; a year that is not over yet is left out."""
    rows = []
    for kind, wanted, found, column in (("price", PRICES, prices, "price"), ("yield", YIELDS, yields, "yield_value")):
        for series in wanted:
            own = [row for row in found if f"{row['crop']}:{row['iso3']}" == series]
            if not own:
                raise ValueError(f"No {kind} of {series} was read.")
            rows += [
                (kind, series, int(row["year"]), float(row[column]), *_cited(row))
                for row in own
                if int(row["year"]) <= LAST_WHOLE_YEAR
            ]
    fields = [
        text("kind", "Price or harvest", required=True, enum=["price", "yield"]),
        text("series", "Crop and country; WLD: the world market", required=True),
        integer("year", "Year", required=True, minimum=1960),
        number("value", "Mean of the year", "US$ a kg, not corrected for inflation, or tonnes a hectare", required=True,
               minimum=0),
        *page_fields(),
    ]  # fmt: skip
    return cited_table("venture_history", "Price or harvest of a year", rows, fields, ["kind", "series", "year"])


def cases(found: Any) -> Table:
    """List what real ventures teach; the reading is ours."""
    rows = []
    for place, (name, words) in enumerate(CASES.items(), start=1):
        row = found.loc[name]
        if row["checked"] == "memory":
            raise ValueError(f"{name}: no page was read.")
        rows.append((place, name, row["iso3"], *words, *(row[column] for column in CITED)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("case_id", "Short name", required=True),
        text("iso3", "Country", required=True),
        text("title", "What it is about, in a line", required=True),
        text("what", "What happened", required=True),
        text("teaches", "What it teaches; our reading", required=True),
        *page_fields(),
    ]
    return cited_table("venture_cases", "What a real farm venture teaches", rows, fields,
                       foreign=[refers("iso3", "countries", "iso3")])  # fmt: skip


def _by_month(calendar: list[dict[str, Any]], months: str | tuple[float, ...]) -> tuple[float, ...]:
    if not isinstance(months, str):
        return months
    found = {int(row["month"]): round(100 * float(row["factor"]), 1) for row in calendar if row["season_id"] == months}
    if len(found) != 12:
        raise ValueError(f"{months}: not twelve months.")
    return tuple(found[month] for month in range(1, 13))


def _page(pages: Mapping[str, Mapping[str, Any]], line: str) -> tuple[str, ...]:
    if not line:
        return NO_PAGE
    row = pages[line]
    if row["checked"] == "memory":
        raise ValueError(f"{line}: no page was read.")
    return _cited(row)


def _cited(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The page of a row; the name of a file inside a collection says nothing to a reader."""
    return tuple(row[column].split("; file ")[0] if column == "source_title" else row[column] for column in CITED)
