"""The tables of lesson 3.3.3: enterprises of members, what real ones teach, social return, legal forms.

Numbers and pages come from the researched tables, words and estimates from `social_words`. A product of which nothing
was read has no page, and is illustrative.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.social_words import CASES, FORMS, GUIDE, OUTCOMES, PRODUCTS, SHOPS, STUDIES
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, number, refers, text

NO_PAGE = ("", "", "", "")
SPREAD = ("people", "value", "deadweight", "attribution", "drop_off")


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``social_``, and ``enterprise_forms``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``enterprise/`` with the researched tables.
    """
    folder = reference / "enterprise"
    budgets = {f"budget:{row['enterprise_id']}": row for row in read(folder, "enterprises").to_dict("records")}
    prices = {f"price:{row['iso3']}:{row['item']}": row for row in read(folder, "price_list").to_dict("records")}
    return [
        shops(),
        products({**budgets, **prices}),
        cases(read(folder, "social_enterprises").set_index("enterprise_case_id")),
        studies(read(folder, "sroi_examples").set_index("sroi_id")),
        outcomes(),
        forms(read(folder, "business_steps").set_index("step_id")),
    ]


def shops() -> Table:
    """List the enterprises to begin with."""
    rows = [(place, name, *values) for place, (name, values) in enumerate(SHOPS.items(), start=1)]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("shop_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Its country; empty where it is for any"),
        text("title", "What it is called", required=True),
        text("what", "What it does", required=True),
        number("fixed", "Fixed costs a month; our estimate", "as in the column currency", required=True, minimum=0),
        text("currency", "ISO 4217; US$ are at the prices of the Philippines", required=True),
    ]
    return cited_table("social_shops", "An enterprise of members to begin with; illustrative", rows, fields)


def products(found: Mapping[str, Mapping[str, Any]]) -> Table:
    """List what they sell."""
    rows = []
    for place, (name, values) in enumerate(PRODUCTS.items(), start=1):
        *values, line = values
        rows.append((place, name, *values, *(_page(found[line]) if line else NO_PAGE)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("product_id", "Short name; saved answers hang on it", required=True),
        text("shop_id", "Enterprise", required=True),
        text("title", "What it is", required=True),
        text("unit", "What a unit is", required=True),
        number("price", "Price of a unit", "currency of the enterprise", required=True, minimum=0),
        number("cost", "What a unit costs, with all that is needed for one more", "the same", required=True, minimum=0),
        number("units", "Units a month; our estimate", "units", required=True, minimum=0),
        text("why", "What stands behind the numbers", required=True),
        *page_fields(required=False),
    ]
    return cited_table("social_products", "Something that an enterprise of members sells", rows, fields,
                       foreign=[refers("shop_id", "social_shops", "shop_id")])  # fmt: skip


def cases(found: Any) -> Table:
    """List what real enterprises teach; the reading is ours."""
    rows = [
        (place, name, found.loc[name]["iso3"], *words, *_page(found.loc[name]))
        for place, (name, words) in enumerate(CASES.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("case_id", "Short name", required=True),
        text("iso3", "Country", required=True),
        text("title", "What it is about, in a line", required=True),
        text("what", "What happened", required=True),
        text("teaches", "What it teaches; our reading", required=True),
        *page_fields(),
    ]
    return cited_table("social_cases", "What a real enterprise of members teaches", rows, fields,
                       foreign=[refers("iso3", "countries", "iso3")])  # fmt: skip


def studies(found: Any) -> Table:
    """List published ratios of social return, results and hopes apart."""
    rows = [
        (place, name, "" if found.loc[name]["iso3"] == "WLD" else found.loc[name]["iso3"],
         float(found.loc[name]["ratio"]), *words, *_page(found.loc[name]))
        for place, (name, words) in enumerate(STUDIES.items(), start=1)
    ]  # fmt: skip
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("study_id", "Short name", required=True),
        text("iso3", "Country; empty where it is about many"),
        number("ratio", "Social value for each 1 that was put in", "times", required=True, minimum=0),
        text("what", "What was studied", required=True),
        text("kind", "Whether it was found, or hoped for", required=True, enum=["result", "hope"]),
        text("caution", "What to keep in mind", required=True),
        *page_fields(),
    ]
    return cited_table("social_studies", "A published social return", rows, fields)


def outcomes() -> Table:
    """List outcomes to begin with, each number with a low and a high end."""
    rows = []
    for place, (name, (title, gains, *ends, years, why)) in enumerate(OUTCOMES.items(), start=1):
        rows.append((place, name, title, gains, *(float(end) for pair in ends for end in pair), years, why, *GUIDE))
    units = {"people": "persons", "value": "US$ a year, at the prices of the Philippines"}
    meant = {
        "people": "How many people",
        "value": "What it is worth to one of them in a year",
        "deadweight": "Share that would have come anyway",
        "attribution": "Share that is due to the enterprise",
        "drop_off": "Share lost each year after the first",
    }
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("outcome_id", "Short name; saved answers hang on it", required=True),
        text("title", "What changes", required=True),
        text("gains", "What one of the people gains", required=True),
        *(
            number(f"{name}_{end}", f"{meant[name]}, {end} end; our estimate", units.get(name, "%"), required=True,
                   minimum=0)
            for name in SPREAD
            for end in ("low", "high")
        ),
        integer("years", "How long it lasts", required=True, minimum=1),
        text("why", "What stands behind the numbers", required=True),
        *page_fields(),
    ]  # fmt: skip
    return cited_table("social_outcomes", "An outcome to begin with; our estimate, the method is cited", rows, fields)


def forms(found: Any) -> Table:
    """List what a legal form asks for, by country."""
    rows = [
        (place, iso3, form, *words, *_page(found.loc[step]))
        for place, ((iso3, form), (*words, step)) in enumerate(FORMS.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("iso3", "Country", required=True),
        text("form", "Legal form", required=True, enum=["cooperative", "association", "company"]),
        integer("members", "Fewest members", required=True, minimum=1),
        number("capital", "Least capital; empty where none is known", "as in the column currency", minimum=0),
        text("currency", "ISO 4217, where a capital is known"),
        text("office", "Where it is registered", required=True),
        text("asks", "What is asked for", required=True),
        *page_fields(),
    ]
    return cited_table("enterprise_forms", "What a legal form asks for", rows, fields, ["iso3", "form"],
                       foreign=[refers("iso3", "countries", "iso3")])  # fmt: skip


def _page(row: Mapping[str, Any]) -> tuple[str, ...]:
    if row["checked"] == "memory":
        raise ValueError(f"{row['source_title']}: no page was read.")
    return tuple(row[column] for column in CITED)
