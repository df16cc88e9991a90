"""Money sent, what sending costs, who is where, and what money is worth."""

from __future__ import annotations

import pandas as pd

from scripts.build_data.table import Table, boolean, integer, number, refers, text
from scripts.build_data.world import FIGURE_KEYS, REMITTANCES, flag_field, flags, iso3, source_id, year

LEAST_USD_MILLION = 0.1
LEAST_PEOPLE = 100
# Money that was replaced while the rates run; the course reads its changes, never across the replacement.
PREDECESSORS = ("BYR", "MRO", "SLL", "VEF", "ZWL")
# Before this month the source gave the US dollar for the Liberian dollar (1 to 1, where the market paid 60 to 190), and
# the convertible peso for the Cuban one. The figures flagged as broken are the right ones: the flags change places.
OTHER_MONEY_BEFORE = {"LRD": "2023-11", "CUP": "2022-10"}
# The North Korean won: the figures of the source are a hundredth of the official rate.
NEVER_RIGHT = ("KPW",)
# A currency that the monthly rates leave out: the last rate found, by its central bank, as a news site reported it.
REPORTED_RATES = pd.DataFrame(
    [{"currency": "SSP", "month": "2021-01", "per_usd": 570.0, "flag": "", "source_id": "bss_2021"}]
)
QUARTER = {"pattern": "[0-9]{4}Q[1-4]", "example": "2025Q1"}
CORRIDOR_KEYS = [
    refers("work_iso3", "countries", "iso3"),
    refers("home_iso3", "countries", "iso3"),
    refers("source_id", "sources", "source_id"),
]
CORRIDOR_FIELDS = [
    iso3("work_iso3", "Country that sends, ISO 3166-1 alpha-3"),
    iso3("home_iso3", "Country that receives, ISO 3166-1 alpha-3"),
]


def remittances_annual(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep remittances received since 2000, one figure a country and year."""
    frame = found[
        found["indicator"].isin(REMITTANCES)
        & (found["preferred"] == "1")
        & (pd.to_numeric(found["year"]) >= 2000)
        & found["iso3"].isin(known)
    ].copy()
    frame["value"] = pd.to_numeric(frame["value"])
    frame["flag"] = flags(frame)
    fields = [
        iso3(),
        text("indicator", "Indicator, in the table indicators", required=True),
        year(),
        number("value", "Figure", "as in the table indicators", required=True, minimum=0),
        flag_field("break", "check", "derived", "estimate", "rounded"),
        source_id(),
    ]
    return Table(
        "remittances_annual",
        "Remittances that a country received in a year",
        frame[_names(fields)],
        fields,
        ["iso3", "indicator", "year"],
        FIGURE_KEYS,
    )


def bilateral_remittances(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep the estimated flows of 2021 of at least US$ 0.1 million."""
    frame = found.rename(columns={"source_iso3": "work_iso3", "receiving_iso3": "home_iso3"})
    frame["usd_million"] = pd.to_numeric(frame["usd_million"])
    frame = frame[(frame["usd_million"] >= LEAST_USD_MILLION) & _both_known(frame, known)]
    fields = [
        *CORRIDOR_FIELDS,
        year(),
        number(
            "usd_million", "Remittances, estimated by a model", "US$ million a year, nominal", required=True, minimum=0
        ),
        source_id(),
    ]
    return Table(
        "bilateral_remittances",
        "Remittances from one country to another in a year",
        frame[_names(fields)],
        fields,
        ["work_iso3", "home_iso3", "year"],
        CORRIDOR_KEYS,
    )


def migrant_stock(full: pd.DataFrame, extract: pd.DataFrame, known: set[str]) -> Table:
    """Keep people by country of birth and of living: 2020, and the large pairs of 2024; 100 people and over."""
    frame = pd.concat([full[full["year"] == "2020"], extract]).rename(
        columns={"origin_iso3": "home_iso3", "destination_iso3": "work_iso3", "total": "people"}
    )
    frame["people"] = pd.to_numeric(frame["people"])
    frame = frame[(frame["people"] >= LEAST_PEOPLE) & _both_known(frame, known)]
    fields = [
        iso3("home_iso3", "Country of birth, ISO 3166-1 alpha-3"),
        iso3("work_iso3", "Country where they live, ISO 3166-1 alpha-3"),
        year(),
        integer("people", "Migrants, counted at mid-year", "people", required=True, minimum=0),
        source_id(),
    ]
    return Table(
        "migrant_stock",
        "People born in one country who live in another",
        frame[_names(fields)],
        fields,
        ["home_iso3", "work_iso3", "year"],
        CORRIDOR_KEYS,
    )


def corridor_cost(found: pd.DataFrame, known: set[str]) -> Table:
    """Keep the mean cost of sending US$ 200 and 500 by corridor and quarter."""
    frame = found.rename(
        columns={
            "period": "quarter",
            "source_iso3": "work_iso3",
            "destination_iso3": "home_iso3",
            "fx200_pct": "margin200_pct",
            "fx500_pct": "margin500_pct",
            "n_services": "services",
        }
    )
    percents = ["cost200_pct", "cost500_pct", "margin200_pct", "margin500_pct"]
    frame[percents] = frame[percents].apply(pd.to_numeric)
    frame["services"] = pd.to_numeric(frame["services"])
    frame["flag"] = flags(frame)
    frame = frame[_both_known(frame, known)]
    bounds = {"required": True, "minimum": -50, "maximum": 200}
    fields = [
        *CORRIDOR_FIELDS,
        text("quarter", "Quarter", required=True, **QUARTER),
        number(
            "cost200_pct", "Total cost of sending US$ 200: fee and exchange-rate margin", "% of the amount", **bounds
        ),
        number(
            "cost500_pct", "Total cost of sending US$ 500: fee and exchange-rate margin", "% of the amount", **bounds
        ),
        number("margin200_pct", "Exchange-rate margin at US$ 200", "% of the amount", **bounds),
        number("margin500_pct", "Exchange-rate margin at US$ 500", "% of the amount", **bounds),
        integer("services", "Services in the mean", "services", required=True, minimum=1),
        flag_field("negative", "very_high"),
        source_id(),
    ]
    return Table(
        "corridor_cost",
        "The mean cost of sending from one country to another in a quarter",
        frame[_names(fields)],
        fields,
        ["work_iso3", "home_iso3", "quarter"],
        CORRIDOR_KEYS,
    )


def remittance_quotes(found: pd.DataFrame) -> Table:
    """Keep the latest prices of single services, one row a service and amount."""
    frame = found[found["period"] == found["period"].max()].rename(
        columns={
            "period": "quarter",
            "source_iso3": "work_iso3",
            "destination_iso3": "home_iso3",
            "payment_instrument": "paid_by",
            "access_point": "access",
            "pickup_method": "picked_up",
            "speed_days_max": "days",
            "fx_margin_pct": "margin_pct",
            "total_cost_pct": "total_pct",
        }
    )
    numbers = ["amount_usd", "send_amount", "fee", "fee_pct", "margin_pct", "total_pct", "days"]
    frame[numbers] = frame[numbers].apply(pd.to_numeric)
    frame["transparent"] = frame["transparent"] == "yes"
    frame["picked_up"] = frame["picked_up"].replace("Bank Account", "Bank account")
    corridor = frame["work_iso3"] + "-" + frame["home_iso3"]
    frame["quote_id"] = corridor + "-" + (frame.groupby(corridor).cumcount() + 1).map("{:03d}".format)
    fields = [
        text("quote_id", "Id of the quote", required=True),
        text("quarter", "Quarter", required=True, **QUARTER),
        text(
            "collected", "Day of the quote", required=True, pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}", example="2025-08-14"
        ),
        *CORRIDOR_FIELDS,
        text("firm", "Firm", required=True),
        text("firm_type", "Kind of firm", required=True),
        text("paid_by", "How the sender pays"),
        text("access", "Where the sender orders"),
        text("picked_up", "How the money arrives"),
        text("speed", "How fast", required=True),
        number("days", "How fast, at most", "days", required=True, minimum=0),
        number("amount_usd", "Amount sent that the quote stands for", "US$", required=True, enum=[200, 500]),
        number("send_amount", "Amount sent", "send_currency", required=True, minimum=0),
        text("send_currency", "Currency sent, ISO 4217", required=True, pattern="[A-Z]{3}", example="GBP"),
        number("fee", "Fee", "send_currency", required=True, minimum=0),
        number("fee_pct", "Fee", "% of the amount", required=True, minimum=0, maximum=100),
        number("margin_pct", "Exchange-rate margin", "% of the amount", required=True, minimum=-50, maximum=100),
        number("total_pct", "Total cost: fee and exchange-rate margin", "% of the amount", required=True, minimum=-50),
        boolean("transparent", "The firm said its exchange rate", required=True),
        text("coverage", "How many places of payment"),
        text("note", "What to know of the quote"),
        source_id(),
    ]
    return Table(
        "remittance_quotes",
        "The price of one service of one firm for one amount",
        frame[_names(fields)],
        fields,
        ["quote_id"],
        CORRIDOR_KEYS,
    )


def fx_monthly(found: pd.DataFrame, currencies: set[str]) -> Table:
    """Keep the monthly exchange rates of the currencies of the countries."""
    frame = found[found["currency_code"].isin({*currencies, *PREDECESSORS})].rename(
        columns={"currency_code": "currency", "lcu_per_usd": "per_usd"}
    )
    frame["per_usd"] = pd.to_numeric(frame["per_usd"])
    frame["flag"] = ["outlier" if "outlier" in said else "unusable" if said else "" for said in frame["quality_flag"]]
    for currency, month in OTHER_MONEY_BEFORE.items():
        before = (frame["currency"] == currency) & (frame["month"] < month)
        frame.loc[frame["currency"] == currency, "flag"] = ""
        frame.loc[before, "flag"] = "unusable"
    frame = pd.concat([frame[~frame["currency"].isin(NEVER_RIGHT)], REPORTED_RATES])
    fields = [
        text("currency", "Currency, ISO 4217", required=True, pattern="[A-Z]{3}", example="PHP"),
        text("month", "Month", required=True, pattern="[0-9]{4}-[0-9]{2}", example="2024-06"),
        number(
            "per_usd",
            "Exchange rate fixed in the month before",
            "units of the currency per US$",
            required=True,
            minimum=0,
        ),
        flag_field("outlier", "unusable"),
        source_id(),
    ]
    return Table(
        "fx_monthly",
        "The exchange rate of a currency in a month",
        frame[_names(fields)],
        fields,
        ["currency", "month"],
        [refers("source_id", "sources", "source_id")],
    )


def _names(fields: list[dict]) -> list[str]:
    return [field["name"] for field in fields]


def _both_known(frame: pd.DataFrame, known: set[str]) -> pd.Series:
    return frame["work_iso3"].isin(known) & frame["home_iso3"].isin(known)
