"""The table of migration of each country year by year.

What other tables hold is not repeated here: remittances since 2000 and exchange rates are read from those.
"""

from __future__ import annotations

import pandas as pd

from scripts.build_data.table import Table, integer, number, refers, text
from scripts.build_data.world import flag_field, iso3, source_id

MEASURES = {
    "people": "people who live in the country, at mid-year",
    "abroad": "people born in the country who live in another",
    "here": "people born in another country who live in this one",
    "fled": "refugees from the country, end of year",
    "taken_in": "refugees in the country, end of year",
    "received": "remittances received before 2000, US$",
    "received_gdp": "remittances received before 2000, % of GDP",
}
_REFUGEES = {"UNHCR.REFUGEES.ORIGIN": "fled", "UNHCR.REFUGEES.ASYLUM": "taken_in"}
_RECEIVED = {"BX.TRF.PWKR.CD.DT": "received", "BX.TRF.PWKR.DT.GD.ZS": "received_gdp"}
_ROLES = {"origin": "abroad", "destination": "here"}
#: Remittances from this year on stand in the table ``remittances_annual``.
OTHER_TABLE_FROM = 2000


def annual(found: dict[str, pd.DataFrame], known: set[str]) -> Table:
    """List figures of migration by country, measure and year.

    The migrants of 2024 are the sum of the larger groups of some countries of origin (``partial``): not comparable
    with the whole count of 2020.
    """
    population = found["population_annual"]
    people = population[population["indicator"] == "SP.POP.TOTL"].assign(measure="people", flag="")
    totals = found["migrant_stock_totals"].rename(columns={"total": "value"})
    stock = totals.assign(measure=totals["role"].map(_ROLES), flag="derived")
    extract = found["migrant_stock_2024_extract"].astype({"total": float})
    last = extract.groupby(["origin_iso3", "year", "source_id"], as_index=False)["total"].sum()
    last = last.rename(columns={"origin_iso3": "iso3", "total": "value"}).assign(measure="abroad", flag="partial")
    refugees = found["refugees_annual"]
    refugees = refugees.assign(measure=refugees["indicator"].map(_REFUGEES), flag="").dropna(subset=["measure"])
    money = found["remittances_annual"]
    early = (pd.to_numeric(money["year"]) < OTHER_TABLE_FROM) & (money["preferred"] == "1")
    received = money[early].assign(measure=lambda rows: rows["indicator"].map(_RECEIVED), flag="")
    received = received.dropna(subset=["measure"])
    fields = [
        iso3(),
        text("measure", "; ".join(f"{name}: {says}" for name, says in MEASURES.items()), required=True,
             enum=list(MEASURES)),
        integer("year", "Year", required=True, minimum=1970, maximum=2100),
        number("value", "Figure", "people, US$ a year (nominal) or %, by measure", required=True, minimum=0),
        flag_field("derived", "partial"),
        source_id(),
    ]  # fmt: skip
    columns = [field["name"] for field in fields]
    frame = pd.concat([rows[columns] for rows in (people, stock, last, refugees, received)])
    frame = frame[frame["iso3"].isin(known)]
    frame["value"] = pd.to_numeric(frame["value"])
    keys = [refers("iso3", "countries", "iso3"), refers("source_id", "sources", "source_id")]
    title = "Migration of a country in a year: people abroad and here, refugees, early remittances, population"
    return Table("migration_annual", title, frame, fields, ["iso3", "measure", "year"], keys)
