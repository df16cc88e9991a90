"""The tables of lesson 2.2.2: strategies, the impacts that each reaches, and which need or exclude each other."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, VINTAGE, cited_table
from scripts.build_data.statistics import read
from scripts.build_data.strategies_words import LINKS, REWORDED, STRATEGIES
from scripts.build_data.table import Table, boolean, integer, number, refers, text

GROUPS = ("safe", "money", "work", "family", "return", "together", "others")
#: Compared with people without it; counted where it runs; little that anybody counted.
GRADES = ("compared", "counted", "little")


def tables(reference: Path) -> list[Table]:
    """Make the tables ``strategies``, ``strategy_effects`` and ``strategy_links``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``migration/`` with the researched tables.
    """
    found = read(reference / "migration", "strategies")
    # What was only remembered is left out.
    known = found[found["checked"] != "memory"].set_index("strategy_id").loc[list(STRATEGIES)]
    return [strategies(known), effects(known["impacts"]), links()]


def strategies(known: pd.DataFrame) -> Table:
    """List strategies in the order shown; one that a local government does not pay has no cost."""
    rows = []
    for place, (name, judged) in enumerate(STRATEGIES.items(), start=1):
        group, staff, grade, priced = judged
        row = known.loc[name].to_dict() | REWORDED.get(name, {})
        cost = float(row["typical_cost_usd_year"]) if row["typical_cost_usd_year"] else None
        if (cost is None) != (staff is None):
            raise ValueError(f"Strategy {name}: a cost without staff, or staff without a cost.")
        basis = "" if cost is None else "price" if row["cost_basis"] == "sourced" else "estimate"
        words = (row["title"], row["what"], row["who_leads"])
        money = (cost is not None, cost, basis, priced if cost is not None else "", staff)
        facts = (int(row["time_to_effect_months"]), grade, row["evidence"], row["example"])
        rows.append((place, name, group, *words, *money, *facts, *(row[column] for column in CITED)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("strategy_id", "Short name; saved answers hang on it", required=True),
        text("group", "Group under which it is shown", required=True, enum=list(GROUPS)),
        text("title", "Name for a label", required=True),
        text("what", "What is done", required=True),
        text("leads", "Who leads", required=True),
        boolean("local", "Whether a local government can pay for it", required=True),
        number("cost_usd", "Cost a year in a municipality of about 50,000 people; a planning value", "US$ a year"),
        text("cost_basis", "Worked from a published price, or our estimate", enum=["price", "estimate"]),
        text("price_iso3", "Country whose prices the cost was set in; our estimate where none is cited"),
        number("staff", "People at work full time; our estimate", "people", minimum=0),
        integer("months", "Months until an effect is seen; a planning value", "months", required=True, minimum=1),
        text("grade", "How strong the evidence is; our judgement", required=True, enum=list(GRADES)),
        text("evidence", "What was found", required=True),
        text("example", "Where it was done", required=True),
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the document, where the page shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]
    keys = [refers("price_iso3", "countries", "iso3")]
    return cited_table("strategies", "A strategy to harness migration for development", rows, fields, ["place"], keys)


def effects(reached: pd.Series) -> Table:
    """List what each strategy does to which impact."""
    rows = [
        (name, impact, int(strength))
        for name, cell in reached.items()
        for impact, strength in (part.split(":") for part in cell.split(";"))
    ]
    fields = [
        text("strategy_id", "Strategy", required=True),
        text("impact_id", "Impact", required=True),
        integer(
            "strength",
            "1 (a little) to 3 (strongly) where it makes things better, below 0 where it makes them worse; ours",
            required=True,
            minimum=-3,
            maximum=3,
        ),
    ]
    frame = _frame(rows, fields)
    keys = [refers("strategy_id", "strategies", "strategy_id"), refers("impact_id", "impacts", "impact_id")]
    title = "What a strategy does to an impact; our estimate"
    key = ["strategy_id", "impact_id"]
    return Table("strategy_effects", title, frame, fields, key, keys, licences=["notspecified"], vintage=VINTAGE)


def links() -> Table:
    """List which strategies need or exclude each other."""
    fields = [
        text("kind", "Whether the first needs the second, or the two exclude each other", required=True,
             enum=["needs", "conflict"]),
        text("strategy_id", "Strategy", required=True),
        text("other_id", "The other strategy", required=True),
        text("why", "Why; our judgement", required=True),
    ]  # fmt: skip
    keys = [refers(column, "strategies", "strategy_id") for column in ("strategy_id", "other_id")]
    title = "Strategies that need or exclude each other; our judgement"
    return Table(
        "strategy_links", title, _frame(LINKS, fields), fields, ["kind", "strategy_id", "other_id"], keys,
        licences=["notspecified"], vintage=VINTAGE,
    )  # fmt: skip


def _frame(rows: object, fields: list[dict]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[field["name"] for field in fields])
