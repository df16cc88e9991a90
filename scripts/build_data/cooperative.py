"""The tables of lesson 3.3.1: how a net surplus is shared by law, what covers a deposit, norms of a balance sheet."""

from __future__ import annotations

from pathlib import Path

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.cooperative_words import CASES, COVER, RULES
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, number, refers, text

#: Lines of the year's end, in no order.
LINES = ("reserve", "education", "community", "social", "losses", "optional", "interest", "refund", "members", "cap")
#: Norms for a credit union: name, % and the page with the goals.
NORMS = {
    "reserve": (10.0, "Reserve and other capital of the institution, of all assets: at least"),
    "liquid": (15.0, "Money at hand less what is due soon, of all deposits: at least"),
}
_GOALS = (
    "PEARLS report with the goals of each ratio",
    "Credit Union Report 2013 (joomag.com)",
    "2013",
    "https://viewer.joomag.com/credut-union-report-2013pdf-april-2013/0545557001397679617/p52",
)


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``coop_``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``finance/`` with the researched tables.
    """
    return [rules(), cover(reference), norms(), cases(reference)]


def rules() -> Table:
    """List the lines of the year's end by country; the rows without a country are for those whose law is not held."""
    rows = []
    for iso3, lines in RULES.items():
        for place, (line, law, article, of, low, high, young, usual, first, status, note, page) in enumerate(lines, 1):
            numbers = (None if one is None else float(one) for one in (low, high, young, usual, first))
            rows.append((iso3, place, line, law, article, of, *numbers, status, note, *page))
    fields = [
        text("iso3", "Country; empty for those whose law is not held"),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("line", "What the money is for; members and cap are rules that hold for several lines", required=True,
             enum=list(LINES)),
        text("law", "The law, as it is cited"),
        text("article", "The article"),
        text("of_what", "What the least and the most are counted of: the net surplus, what is left after the funds, or "
             "the rate of interest", required=True, enum=["surplus", "rest", "rate"]),
        number("least", "At least", "%", minimum=0),
        number("most", "At most", "%", minimum=0),
        number("least_young", "At least, in the first five years", "%", minimum=0),
        number("usual", "The share to begin with; our estimate, within the rules", "% of the net surplus",
               required=True, minimum=0, maximum=100),
        number("usual_young", "The same in the first five years", "% of the net surplus", required=True, minimum=0,
               maximum=100),
        text("status", "Whether the rule was read, is reported by others, or there is none that we know", required=True,
             enum=["read", "reported", "ours"]),
        text("note", "What to know of it", required=True),
        *page_fields(required=False),
    ]  # fmt: skip
    return cited_table("coop_rules", "How a cooperative shares out its net surplus, a line of a law", rows, fields,
                  ["iso3", "place"])  # fmt: skip


def cover(reference: Path) -> Table:
    """List what stands behind a deposit in a cooperative, where a page says so."""
    found = read(reference / "finance", "deposit_insurance")
    known = found[found["checked"].isin(["read", "two"])].set_index("insurance_id")
    rows = [
        (iso3, known.loc[name, "covers_cooperatives"], said, *(known.loc[name, column] for column in CITED))
        for name, (iso3, said) in COVER.items()
    ]
    fields = [
        text("iso3", "Country", required=True),
        text("covers", "Whether a deposit insurance covers cooperatives", required=True, enum=["yes", "no", "partly"]),
        text("what", "The same in a sentence", required=True),
        *page_fields(),
    ]
    return cited_table("coop_cover", "What stands behind a deposit in a cooperative", rows, fields, ["iso3"],
                  [refers("iso3", "countries", "iso3")])  # fmt: skip


def norms() -> Table:
    """List the norms that a balance sheet is held against."""
    rows = [(name, share, what, *_GOALS) for name, (share, what) in NORMS.items()]
    fields = [
        text("norm", "Short name", required=True),
        number("least", "At least", "%", required=True, minimum=0),
        text("what", "What is counted, of what", required=True),
        *page_fields(),
    ]
    return cited_table("coop_norms", "A norm for the balance sheet of a credit union", rows, fields, ["norm"])


def cases(reference: Path) -> Table:
    """List what real cooperatives ask and pay; what it teaches is our reading."""
    found = read(reference / "finance", "coop_examples")
    known = found[found["checked"].isin(["read", "two"])].set_index("example_id")
    rows = [
        (place, short, known.loc[name, "iso3"], *said, *(known.loc[name, column] for column in CITED))
        for place, (name, (short, *said)) in enumerate(CASES.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("case_id", "Short name", required=True),
        text("iso3", "Country", required=True),
        text("title", "What it is about, in a line", required=True),
        text("what", "What it asks or pays", required=True),
        text("teaches", "What it teaches; our reading", required=True),
        *page_fields(),
    ]
    return cited_table("coop_cases", "What a real cooperative asks and pays", rows, fields,
                  foreign=[refers("iso3", "countries", "iso3")])  # fmt: skip
