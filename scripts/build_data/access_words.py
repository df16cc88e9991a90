"""What lesson 3.2.5 knows of each product beyond its rate: who stands behind the money, and how it comes back early.

Ways out before the end of the term were looked up; a product that is not named here is "not known".
"""

from __future__ import annotations

#: Who stands behind the money, by what the researched table writes.
PROTECTED = {
    "PDIC": "insured",
    "DICGC": "insured",
    "Deposit Guarantee Fund": "insured",
    "Deposit Guarantee Fund (bank side)": "insured",
    "FOCOOP": "fund",
    "National Government guarantee of savings": "government",
    "Social Security System (principal)": "government",
    "none": "none",
    "none (not PDIC)": "none",
    "none (takes the losses)": "none",
    "not insured": "none",
    "not insured unless a deposit": "none",
    "not insured; holds government debt": "none",
}
#: A state's own debt is written as "Government of ..." or "Republic of ...".
STATE = ("Government of ", "Republic of ")

#: Products of the packs and tables that the researched table does not hold, by what stands in the pack.
ALSO = {"MEX-DESARROLLO": ("MEX", "fund"), "MEX-APASEO": ("MEX", "fund")}

#: Month of the rate, where the page shows it.
MONTHS = {
    "MEX-CETES28": "2026-03",
    "MEX-CETES364": "2025-08",
    "MEX-DESARROLLO": "2025-06",
    "MEX-APASEO": "2025-12",
    "PHL-RTB31": "2025-08",
    "PHL-MAYA-TD": "2025-11",
    "PHL-TONIK-TD": "2025-11",
    "PHL-CIMB-TD": "2025-11",
    "PHL-GOTYME-TD": "2025-11",
    "IND-NRE": "2025-06",
    "NPL-FEB": "2023-03",
}

#: Percent of the account that is taken each year, where the source names it.
FEES = {"PHL-WISPPLUS": 1.0}

_FREED = (
    "Pag-IBIG MP2 savings can be withdrawn prior to its 5-year maturity",
    "Moneysense.ph",
    "",
    "https://moneysense.ph/government-agency/pag-ibig-fund-hdmf/124926/"
    "pag-ibig-mp2-savings-withdrawn-prior-5-year-maturity-conditions",
)
_SOLD = ("Vender bonos antes del vencimiento", "finantres.mx", "", "https://finantres.mx/bonos-20-anos-mexico")

#: How the money comes back before the end: the kind, our sentence, and the page that says so.
EARLY: dict[str, tuple[str, str, tuple[str, str, str, str]]] = {
    "MEX-CETES28": ("market", "Sold on the same platform, at the price of the day.", _SOLD),
    "MEX-CETES364": (
        "market",
        "Sold on the same platform, at the price of the day. It can be less than was paid.",
        _SOLD,
    ),
    "PHL-MP2": (
        "reasons",
        "Only for reasons such as illness, lost work or a migrant sent home. Half of the dividends is then lost.",
        _FREED,
    ),
    "PHL-RTB31": (
        "market",
        "Can be sold through a bank or broker, at the price of the day. It can be less than was paid.",
        ("Government securities", "First Metro Investment", "",
         "https://firstmetro.com.ph/sales-distribution/government-securities-corporate-debt-trading/"),
    ),
    "PHL-TONIK-TD": (
        "cost",
        "Can be closed early. It then earns only what a plain account earns, and a stamp tax is charged.",
        ("Is there penalty for closing my Time Deposit before maturity?", "Tonik Digital Bank", "",
         "https://tonikbank.com/faq/there-penalty-closing-my-time-deposit-maturity"),
    ),
    "PHL-MAYA-TD": (
        "cost",
        "Can be closed early, for a fee.",
        ("Time Deposit Plus", "Maya Bank", "", "http://www.mayabank.ph/time-deposit-plus/"),
    ),
}  # fmt: skip
