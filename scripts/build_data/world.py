"""Countries, sources, indicators, and figures of one country and year."""

from __future__ import annotations

import pandas as pd

from scripts.build_data.table import Table, boolean, integer, number, refers, text

FIRST_YEAR = 1990
ISO3 = {"pattern": "[A-Z]{3}", "example": "PHL"}
# What the researched figures say of a row, by its first words, gravest first.
FLAGS = {
    "break": "break",
    "check": "check",
    "outlier": "outlier",
    "negative": "negative",
    "very high": "very_high",
    "estimate": "estimate",
    "rounded": "rounded",
    "derived": "derived",
}
MACRO = (
    "FP.CPI.TOTL.ZG",
    "FR.INR.DPST",
    "FR.INR.LEND",
    "FX.HMRC.AVG",
    "XR.PWT",
    "PA.NUS.FCRF",
    "NY.GDP.PCAP.CD",
)
FINDEX = ("account_pct", "saved_at_financial_institution_pct")
FINDEX_GROUPS = {"all adults 15+": "all", "female": "female", "male": "male"}
SDG = ("RPW.MEAN.TO", "RPW.MEAN.FROM", "SDG.10.7.4")
REMITTANCES = ("BX.TRF.PWKR.CD.DT", "BX.TRF.PWKR.DT.GD.ZS")
POPULATION, ABROAD = "SP.POP.TOTL", "people_abroad"
# The last year of which the people abroad are known for all countries; the population of that year goes with them.
ABROAD_YEAR = "2020"
# Yearly means of rates that are in another money (see payments.OTHER_MONEY_BEFORE), and the last year of it.
OTHER_MONEY = {"LBR": "2023", "CUB": "2022"}
# Countries whose currency has no rate that can be used.
WITHOUT_RATE = ("PRK",)
TABLE_OF = {
    **dict.fromkeys(MACRO, "macro_annual"),
    **dict.fromkeys(FINDEX, "findex"),
    **dict.fromkeys(REMITTANCES, "remittances_annual"),
    **dict.fromkeys((POPULATION, ABROAD), "people"),
    **dict.fromkeys(SDG, "sdg_annual"),
}
LABELS = {"BX.TRF.PWKR.DT.GD.ZS": "Personal remittances, received"}
# Indicators that the researched figures hold as a table of its own, without a code.
ADDED = ({"indicator": ABROAD, "label": "People born in the country who live in another", "unit": "persons"},)


def flag(said: str) -> str:
    """Name what is said of a row by one word; the gravest first where several are said."""
    if not said:
        return ""
    parts = [part.strip() for part in said.split(";")]
    for sign, name in FLAGS.items():
        if any(part.startswith(sign) for part in parts):
            return name
    raise ValueError(f"Unknown quality flag {said!r}.")


def flags(frame: pd.DataFrame) -> list[str]:
    """Flag each row; one of a computed source (``d_``) of which nothing else is said is ``derived``."""
    return [
        flag(said) or ("derived" if source.startswith("d_") else "")
        for said, source in zip(frame["quality_flag"], frame["source_id"], strict=True)
    ]


def flag_field(*names: str) -> dict:
    """Describe the column ``flag`` of a table."""
    return text("flag", "What to know of the figure; empty if nothing", enum=list(names))


def iso3(name: str = "iso3", title: str = "Country, ISO 3166-1 alpha-3") -> dict:
    """Describe a column of country codes."""
    return text(name, title, required=True, **ISO3)


def source_id() -> dict:
    """Describe the column ``source_id``."""
    return text("source_id", "Source of the row, in the table sources", required=True)


def year(title: str = "Year") -> dict:
    """Describe the column ``year``."""
    return integer("year", title, required=True, minimum=FIRST_YEAR, maximum=2100)


def countries(found: dict[str, pd.DataFrame], neighbours: dict[str, str]) -> Table:
    """Name the countries and territories of which the tables know people or income, each with a neighbour."""
    frame = found["countries"].rename(
        columns={
            "iso_numeric": "numeric",
            "currency_code": "currency",
            "wb_region": "region",
            "income_group_fy2022": "income_group",
        }
    )
    macro, stock = found["macro_annual"], found["migrant_stock_od"]
    income = macro[macro["indicator"].isin(["XR.PWT", "NY.GDP.PCAP.CD"])]
    peopled = {*found["population_annual"]["iso3"], *stock["origin_iso3"], *stock["destination_iso3"], *income["iso3"]}
    fields = [
        iso3(),
        text("iso2", "ISO 3166-1 alpha-2", required=True, pattern="[A-Z]{2}", example="PH"),
        text("numeric", "ISO 3166-1 numeric", pattern="[0-9]{3}", example="608"),
        *(
            text(f"name_{code}", f"Name in {language}", required=True)
            for code, language in (("en", "English"), ("es", "Spanish"), ("fr", "French"), ("fil", "Filipino"))
        ),
        text("currency", "Currency, ISO 4217", pattern="[A-Z]{3}", example="PHP"),
        text("region", "Region of the World Bank"),
        text("un_region", "Region of the United Nations"),
        text("income_group", "Income group of the World Bank, fiscal year 2022"),
        text("course_role", "Place in the course", enum=["host", "main destination"]),
        text("neighbour", "A country of the same region to compare it with; empty where none has figures"),
    ]
    frame["neighbour"] = frame["iso3"].map(neighbours).fillna("")
    frame = frame[frame["iso3"].isin(peopled - set(WITHOUT_RATE))][[described["name"] for described in fields]]
    return Table("countries", "A country or territory", frame, fields, ["iso3"], sources=["wb_class", "cldr"])


def indicators(found: pd.DataFrame) -> Table:
    """Name the indicators in use, with unit and table."""
    frame = found[found["indicator"].isin(TABLE_OF)].drop_duplicates("indicator").copy()
    frame["label"] = [LABELS.get(name, said) for name, said in zip(frame["indicator"], frame["label"], strict=True)]
    frame = pd.concat([frame, pd.DataFrame(ADDED)])
    frame["table"] = frame["indicator"].map(TABLE_OF)
    missing = set(TABLE_OF) - set(frame["indicator"])
    if missing:
        raise ValueError(f"Indicators without a description: {', '.join(sorted(missing))}.")
    fields = [
        text("indicator", "Code", required=True),
        text("label", "What it is", required=True),
        text("unit", "Unit", required=True),
        text("table", "Table of its figures", required=True, enum=sorted(set(TABLE_OF.values()))),
    ]
    return Table("indicators", "An indicator", frame[[field["name"] for field in fields]], fields, ["indicator"])


def macro_annual(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep prices, rates of interest and exchange, and income, by country and year."""
    years = pd.to_numeric(found["year"])
    frame = found[found["indicator"].isin(MACRO) & (years >= FIRST_YEAR) & found["iso3"].isin(known)].copy()
    last_wrong = frame["iso3"].map(OTHER_MONEY).fillna("")
    frame = frame[~((frame["indicator"] == "FX.HMRC.AVG") & (frame["year"] <= last_wrong))]
    frame["value"] = pd.to_numeric(frame["value"])
    frame["preferred"] = frame["preferred"] == "1"
    frame["flag"] = flags(frame)
    # The mean of the last year covers the months so far.
    last = frame.loc[frame["indicator"] == "FX.HMRC.AVG", "year"].max()
    frame.loc[(frame["indicator"] == "FX.HMRC.AVG") & (frame["year"] == last), "flag"] = "part_year"
    fields = [
        iso3(),
        text("indicator", "Indicator, in the table indicators", required=True),
        year(),
        number("value", "Figure", "as in the table indicators", required=True, minimum=-100),
        boolean("preferred", "The one to show for this country, indicator and year", required=True),
        flag_field("break", "derived", "part_year"),
        source_id(),
    ]
    return _annual("macro_annual", "A figure of a country, indicator, year and source", frame, fields)


def people(population: pd.DataFrame, totals: pd.DataFrame, known: set[str]) -> Table:
    """Keep how many people live in a country, last and when those abroad were counted, and how many live abroad."""
    counted = population[population["indicator"] == POPULATION]
    last = counted["year"] == counted.groupby("iso3")["year"].transform("max")
    counted = counted[last | (counted["year"] == ABROAD_YEAR)]
    abroad = totals[(totals["role"] == "origin") & (totals["year"] == ABROAD_YEAR)]
    abroad = abroad.rename(columns={"total": "value"}).assign(indicator=ABROAD)
    frame = pd.concat([counted, abroad])
    frame = frame[frame["iso3"].isin(known)].assign(quality_flag="")
    frame["value"] = pd.to_numeric(frame["value"])
    frame["flag"] = flags(frame)
    fields = [
        iso3(),
        text("indicator", "Indicator, in the table indicators", required=True),
        year(),
        number("value", "Figure", "as in the table indicators", required=True, minimum=0),
        flag_field("derived"),
        source_id(),
    ]
    return _annual("people", "How many people live in a country, or were born there and live abroad", frame, fields)


def findex(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep the surveys of accounts and savings in each country, from 2011 on."""
    frame = found[
        found["indicator"].isin(FINDEX) & found["group"].isin(FINDEX_GROUPS) & found["iso3"].isin(known)
    ].copy()
    frame["group"] = frame["group"].map(FINDEX_GROUPS)
    frame["value"] = pd.to_numeric(frame["value"])
    fields = [
        iso3(),
        text("indicator", "Indicator, in the table indicators", required=True),
        text("group", "Adults asked about", required=True, enum=sorted(FINDEX_GROUPS.values())),
        year("Year of the survey"),
        number("value", "Figure", "as in the table indicators", required=True, minimum=0, maximum=100),
        source_id(),
    ]
    return _annual("findex", "A survey result of a country, indicator and group", frame, fields)


def _annual(name: str, title: str, frame: pd.DataFrame, fields: list[dict]) -> Table:
    columns = [field["name"] for field in fields]
    key = [column for column in columns if column in ("iso3", "indicator", "group", "year")]
    key += ["source_id"] if name == "macro_annual" else []
    return Table(name, title, frame[columns], fields, key, foreign_keys=FIGURE_KEYS)


FIGURE_KEYS = [
    refers("iso3", "countries", "iso3"),
    refers("indicator", "indicators", "indicator"),
    refers("source_id", "sources", "source_id"),
]
