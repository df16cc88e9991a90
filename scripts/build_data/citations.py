"""The table of sources: who published what, when, under which licence."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from scripts.build_data.table import Table, text

LICENCE_IDS = {
    "CC BY 4.0": "CC-BY-4.0",
    "CC BY 3.0 IGO": "CC-BY-3.0-IGO",
    "OGL v3.0": "OGL-UK-3.0",
    "Open Government Licence v3.0": "OGL-UK-3.0",
    "Unicode License v3": "Unicode-3.0",
    "facts only": "notspecified",
    "public domain": "other-pd",
    "no copyright": "other-pd",
    "Libre Uso MX": "other-at",
    "official public statistics": "notspecified",
}
# The name of the data set and its edition as a line under a chart gives them; what was extracted goes to the notes.
CITED = {
    "wdi_2026": ("World Bank", "World Development Indicators", "API vintage of about February 2026"),
    "wdi_ddf": (
        "World Bank (copy by open-numbers)",
        "World Development Indicators",
        "edition not stated, series to 2024",
    ),
    "wdi_2025": ("World Bank", "World Development Indicators", "API run of 2025-06-30"),
    "wdi_2023": ("World Bank", "World Development Indicators", "updates of July and September 2023"),
    "wdi_pop": ("World Bank", "Population, total", "refreshed 6 March 2026"),
    "wb_class": ("World Bank", "Country and lending groups", "October 2021"),
    "knomad_2023": ("World Bank - KNOMAD", "Inward remittance flows", "December 2023"),
    "rpw": ("World Bank", "Remittance Prices Worldwide", "dataset 2011-2025 Q1"),
    "rpw_ea": ("World Bank", "Remittance Prices Worldwide", "dataset 2011-2025 Q3"),
    "rpw_gb": ("World Bank", "Remittance Prices Worldwide", "dataset 2011-2025 Q3"),
    "ims2020": ("United Nations, Population Division", "International Migrant Stock 2020", ""),
    "ims2024x": ("United Nations, Population Division", "International Migrant Stock 2024", "January 2025"),
    "findex": ("World Bank", "Global Findex", "2025 edition"),
    "pwt10": ("Groningen Growth and Development Centre", "Penn World Table", "10.01, January 2023"),
    "banxico": ("Banco de México", "Economic Information System (SIE), remittances by state", "July 2026"),
    "conapo": ("CONAPO (Mexico)", "Population of the states, projections of 2023", ""),
    "cfo": ("Commission on Filipinos Overseas", "Registered Filipino emigrants, 1981-2020", "2022 tables"),
    "naturalearth": ("Natural Earth", "Countries, 1:110 million", "4.1.0, 2018"),
    "unhcr": ("UNHCR", "Refugee Population Statistics Database", "Global Trends 2025"),
    "hmrc": ("HM Revenue & Customs (UK)", "Exchange rates for customs and VAT", "monthly, to November 2026"),
}
# Computed figures: what was done, from whom, and the edition of what they were computed from.
COMPUTED = {
    "d_hmrc": ("Annual mean of monthly exchange rates", "hmrc"),
    "d_wdi_2026": ("Remittances as % of GDP (inflow over GDP per head times population)", "wdi_2026"),
    "d_knomad_gdp": ("Remittances as % of GDP (inflow over GDP)", "knomad_2023"),
    "d_ims2020": ("People abroad by country of birth, from International Migrant Stock 2020", "ims2020"),
    "d_rpw": ("Mean cost of sending US$ 200, over the services of the corridors held here", "rpw"),
    "d_unhcr": ("Refugees by country of origin for every 100,000 people", "unhcr"),
    "d_wdi_ddf": ("GDP per head from remittances and their share of GDP", "wdi_ddf"),
}
# Sources of what the course adds to the researched figures.
ADDED = {
    "bss_2021": {
        "title": "Central Bank of South Sudan increases its exchange rate to SSP 57,000",
        "publisher": "Bank of South Sudan, as reported by South Sudan Exposed",
        "vintage": "20 January 2021",
        "original_url": "https://www.southsudanexposed.com/2021/01/20/central-bank-of-south-sudan-increases-its-exchange-rate-to-ssp-57000/",
        "licence": "facts only",
        "read_from": "the page itself",
        "notes": "Official rate; the report expects more at exchange bureaus. One rate, not a series.",
    },
}


def sources(found: pd.DataFrame) -> Table:
    """Name who published what, when, under which licence, and where it was read."""
    rows = found.set_index("source_id")
    for name, cited_as in CITED.items():
        said = rows.loc[name, ["title", "publisher", "notes"]]
        rows.loc[name, "notes"] = f"{said['title']} ({said['publisher']}). {said['notes']}".strip()
        rows.loc[name, ["publisher", "title", "vintage"]] = cited_as
    for name, (title, origin) in COMPUTED.items():
        notes, of = rows.loc[name, "notes"], rows.loc[origin]
        rows.loc[name] = of
        rows.loc[name, "notes"] = f"{notes} Computed from {origin}.".strip()
        rows.loc[name, ["title", "publisher"]] = [title, f"Field School, computed from {of['publisher']}"]
    rows = pd.concat([rows, pd.DataFrame.from_dict(ADDED, orient="index").rename_axis("source_id")])
    frame = rows.reset_index().rename(columns={"original_url": "url", "licence": "credit"})
    frame["licence"] = frame["credit"].map(_licence)
    fields = [
        text("source_id", "Id of the source", required=True),
        text("title", "Title", required=True),
        text("publisher", "Who published it", required=True),
        text("vintage", "Edition or date"),
        text("url", "Address at the publisher"),
        text("licence", "Licence"),
        text("credit", "What the licence asks for"),
        text("read_from", "The public copy that was read"),
        text("notes", "What to know of it"),
    ]
    return Table("sources", "A source", frame[[field["name"] for field in fields]], fields, ["source_id"])


def sources_of(table: Table) -> list[str]:
    """Name the sources of a table: those of its rows, or those of the whole."""
    if table.name != "sources" and "source_id" in table.frame:
        return sorted(set(table.frame["source_id"]))
    return table.sources


def cited(table: Table, made: Iterable[Table]) -> Table:
    """Keep the sources that a table names."""
    named = {source for other in made for source in sources_of(other)}
    frame = table.frame[table.frame["source_id"].isin(named)]
    if not set(frame["licence"]) - {""} or (frame["licence"] == "").any():
        raise ValueError("A source is used whose licence is not known.")
    return Table(**{**vars(table), "frame": frame})


def _licence(said: str) -> str:
    matches = [name for sign, name in LICENCE_IDS.items() if re.search(re.escape(sign), said)]
    return matches[0] if matches else ""
