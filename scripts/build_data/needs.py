"""The tables of lesson 3.1.1: needs along the way, groups, examples, invented families, and what households spend on.

Needs, groups and their words are our own (`needs_words`). Money of the families and shares of spending are those of the
researched tables; rows that were only remembered are not among the shares.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, cited_table
from scripts.build_data.needs_words import EXAMPLES, FAMILIES, GROUPS, NEEDS, PAGES, SURVEYS, WHO
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, number, refers, text

#: Stages of the researched table, in the order of the way, by the course's short names.
STAGES = {
    "decision": "decision",
    "recruitment": "recruitment",
    "pre-departure": "preparation",
    "arrival": "arrival",
    "working abroad": "abroad",
    "family at home": "home",
    "planned return": "planned",
    "forced return": "forced",
    "reintegration": "reintegration",
    "retirement": "retirement",
}
OFFICES = (
    "town", "registry", "social", "school", "health", "employment", "bank", "notary", "police", "consulate",
    "association", "ministry",
)  # fmt: skip
#: Lines of a family's budget: the course's name, and that of the researched table.
LINES = {
    "food": "food",
    "housing": "housing_and_utilities",
    "school": "school",
    "health": "health",
    "transport": "transport_and_phone",
    "other": "clothing_and_other",
    "celebrations": "celebrations_and_gifts",
    "business": "farm_or_business",
}
#: Groups of spending that surveys have in common; what is in none of the first five is the rest.
SPENT_ON = ("food", "housing", "school", "health", "transport", "rest")
#: Divisions of COICOP 1999 in each group but the rest.
DIVISIONS = {
    "food": ("01", "02", "01+02"),
    "housing": ("04",),
    "school": ("10", "09", "09+10"),
    "health": ("06",),
    "transport": ("07", "08", "07+08"),
}
#: Shares of the Philippine price index as the page tells them: food 39, housing 22, transport 8 and communication 2,
#: health 3, education 3 and recreation 2; clothing 3 and all others 15 are the rest.
PHILIPPINES = {"food": 39.0, "housing": 22.0, "school": 5.0, "health": 3.0, "transport": 10.0, "rest": 18.0}
_PHILIPPINES_PAGE = (
    "Philippines inflation rate: weights of the price index",
    "Myfxbook",
    "",
    "https://www.myfxbook.com/sk/forex-economic-calendar/philippines/inflation-rate-yoy",
)


def tables(reference: Path) -> list[Table]:
    """Make the tables ``needs``, ``need_groups``, ``need_examples``, ``family_budgets`` and ``spending_shares``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` and ``enterprise/`` with the researched tables.
    """
    found = read(reference / "migration", "needs")
    return [
        needs(found),
        groups(),
        examples(found),
        families(read(reference / "migration", "family_profiles")),
        spending(read(reference / "enterprise", "household_spending")),
    ]


def needs(found: pd.DataFrame) -> Table:
    """List the needs in the order of the way."""
    known = found.set_index("need_id")
    rows = [(name, STAGES[known.loc[name, "stage"]], known.loc[name, "who"], *words) for name, words in NEEDS.items()]
    rows = [(place, *row) for place, row in enumerate(rows, start=1)]
    fields = [
        integer("place", "Order along the way", required=True, minimum=1),
        text("need_id", "Short name; saved answers hang on it", required=True, pattern="N[0-9]{2}", example="N07"),
        text("stage", "Stage of the way", required=True, enum=list(STAGES.values())),
        text("who", "Who has the need", required=True, enum=["migrant", "family", "both"]),
        text("title", "Name for a label", required=True),
        text("what", "What it means", required=True),
        text("offices", "Kinds of office that could answer it, split by ;; our judgement", required=True),
    ]
    return cited_table(
        "needs", "A need of migrants or their families at a stage of the way; our own list", rows, fields
    )


def groups() -> Table:
    """List the groups that a local office may serve."""
    rows = [(place, name, *words) for place, (name, words) in enumerate(GROUPS.items(), start=1)]
    fields = [
        integer("place", "Order in which they are offered", required=True, minimum=1),
        text("group_id", "Short name; saved answers hang on it", required=True),
        text("title", "Name for a label", required=True),
        text("who", "Who they are", required=True),
        text("count", "How one could find out how many they are", required=True),
        text("needs", "Needs that matter most to them, split by ;; our judgement", required=True),
    ]
    return cited_table("need_groups", "A group that a local office may serve; our own list", rows, fields)


def examples(found: pd.DataFrame) -> Table:
    """List what answers a need somewhere, with the page that was read."""
    known = found[found["checked"] != "memory"].set_index("need_id")
    rows = [
        (need, iso3, name, does, *(PAGES.get((need, iso3)) or known.loc[need, list(CITED)]))
        for need, iso3, name, does in EXAMPLES
    ]
    fields = [
        text("need_id", "Need that it answers", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("name", "Name of the office or programme, as it is written there", required=True),
        text("does", "What it does", required=True),
        *_page_fields(),
    ]
    keys = [refers("need_id", "needs", "need_id"), refers("iso3", "countries", "iso3")]
    return cited_table(
        "need_examples", "Something that answers a need in a country", rows, fields, ["need_id", "iso3"], keys
    )


def families(found: pd.DataFrame) -> Table:
    """List invented families with their money before and after; income is spent, paid, or left, to the last unit."""
    rows = []
    for row in found.to_dict("records"):
        name = row["profile_id"]
        family, wants, worries = FAMILIES[name]
        amounts = [
            float(row[f"{of}_{when}"]) for when in ("before", "after") for of in (*LINES.values(), "debt_payment")
        ]
        left = [float(row[f"saving_{when}"]) for when in ("before", "after")]
        income = float(row["income_before_lcu"]), float(row["income_after_lcu"])
        half = len(amounts) // 2
        for came, went, kept in zip(income, (amounts[:half], amounts[half:]), left, strict=True):
            if abs(came - sum(went) - kept) > 1e-9:
                raise ValueError(f"The money of family {name} does not add up: {came}, {went}, {kept}.")
        earned, received = float(row["local_income_after_lcu"]), float(row["received_month_lcu"])
        if abs(earned + received - income[1]) > 1e-9:
            raise ValueError(f"What comes in of family {name} does not add up.")
        turn = "back" if name == "F03" else "leaving"
        words = (row["title"], WHO[name], wants, worries)
        rows.append((name, row["iso3"], row["host_iso3"], family, turn, *words, row["currency"],
                     float(row["debt_outstanding_lcu"]), income[0], earned, received, *amounts))  # fmt: skip
    fields = [
        text("profile_id", "Short name; saved answers hang on it", required=True, pattern="F[0-9]{2}", example="F07"),
        text("iso3", "Country where the family lives, ISO 3166-1 alpha-3", required=True),
        text("work_iso3", "Country of work", required=True),
        text("family_id", "Family of the country pack with the same money; empty where there is none"),
        text("turn", "What lies between before and after", required=True, enum=["leaving", "back"]),
        text("title", "Name for a label", required=True),
        text("who", "Who is in the family", required=True),
        text("wants", "What they want", required=True),
        text("worries", "What worries them", required=True),
        text("currency", "Currency of the amounts, ISO 4217", required=True),
        _money("debt", "Debt that was made to leave"),
        _money("earned_before", "Earned at home before"),
        _money("earned_after", "Earned at home after"),
        _money("received", "Received from abroad after"),
        *(
            _money(f"{name}_{when}", f"Spent: {name}, {when}")
            for when in ("before", "after")
            for name in (*LINES, "loan")
        ),
    ]
    title = "An invented family, money of a month before and after; what is left is income less all the rest"
    return cited_table("family_budgets", title, rows, fields, ["profile_id"], [refers("iso3", "countries", "iso3")])


def spending(found: pd.DataFrame) -> Table:
    """List what households spend on, in groups that surveys have in common."""
    known = found[(found["checked"] != "memory") & (found["level"] == "main")]
    picks = {
        "MEX": ("survey", "2024", "all households", "share_of_spending"),
        "RWA": ("index", "2026", "rural households", "price_index_weight"),
        "USA": ("survey", "2022", "all consumer units", "share_of_spending"),
    }
    rows = []
    for iso3, (kind, year, group, measure) in picks.items():
        wanted = (known["iso3"] == iso3) & (known["year"] == year)
        mine = known[wanted & (known["group"] == group) & (known["measure"] == measure)]
        shares = {
            name: sum(float(value) for value in mine[mine["coicop"].isin(divisions)]["value"]) or None
            for name, divisions in DIVISIONS.items()
        }
        cited = mine.iloc[0][list(CITED)]
        if iso3 == "MEX":  # health is told as a part of the whole
            part = found[(found["iso3"] == iso3) & (found["year"] == year) & (found["category"] == "of which health")]
            shares["health"] = float(part.iloc[0]["value"])
        shares["rest"] = round(100 - sum(share for share in shares.values() if share is not None), 1)
        if iso3 == "RWA":  # whole percents that do not add to 100: the rest is what is named
            listed = sum(DIVISIONS.values(), ())
            shares["rest"] = sum(float(value) for value in mine[~mine["coicop"].isin(listed)]["value"])
        rows += _shares(iso3, kind, int(year), shares, cited)
    rows += _shares("PHL", "index", None, PHILIPPINES, _PHILIPPINES_PAGE)
    fields = [
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("kind", "Where the shares come from: a survey of households, or the weights of the price index",
             required=True, enum=["survey", "index"]),
        integer("year", "Year of the figures, where the page says it", minimum=1990, maximum=2100),
        text("who", "Whose spending it is", required=True),
        text("spent_on", "Group of spending", required=True, enum=list(SPENT_ON)),
        number("share", "Share of all spending; empty where it is part of the rest", "%", minimum=0, maximum=100),
        text("note", "What to know of it", required=True),
        *_page_fields(),
    ]  # fmt: skip
    keys = [refers("iso3", "countries", "iso3")]
    return cited_table(
        "spending_shares", "What households spend on, as a share", rows, fields, ["iso3", "spent_on"], keys
    )


def _shares(iso3: str, kind: str, year: int | None, shares: dict, cited: tuple) -> list[tuple]:
    who, note = SURVEYS[iso3]
    return [(iso3, kind, year, who, name, shares[name], note, *cited) for name in SPENT_ON]


def _page_fields() -> list[dict]:
    return [
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]


def _money(name: str, title: str) -> dict:
    return number(name, title, "home currency a month", required=True, minimum=0)
