"""Screening of business ideas: criteria, what takes an idea out, examples, risks of small businesses."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Page

#: Groups of criteria, in the order asked; each has a weight of its own.
GROUPS = ("market", "readiness", "money", "risk", "place")
#: Groups of risks, in the order shown.
RISK_GROUPS = (
    "price",
    "money",
    "weather",
    "pest_disease",
    "market_partner",
    "fraud",
    "management",
    "legal_policy",
    "household",
)
SCORES = (0, 1, 2, 3, 4)


@dataclass(frozen=True)
class Criterion:
    """What an idea is scored by: a question, and for each of `SCORES` what one sees; texts in English."""

    criterion_id: str
    group: str
    title: str
    question: str
    levels: tuple[str, ...]


@dataclass(frozen=True)
class Veto:
    """What takes an idea out, whatever its score; texts in English."""

    veto_id: str
    title: str
    question: str
    why: str


@dataclass(frozen=True)
class Example:
    """An idea to practise with.

    Attributes
    ----------
    example_id : str
    title, who, spot : str
        The idea, who would run it and where; the last two are made up. In English.
    scores : dict of str to (int or None)
        Made-up scores by criterion; ``None`` is not known.
    vetoes : tuple of str
        What takes it out.
    source : Page
        On a business, or a fraud, of that kind.
    """

    example_id: str
    title: str
    who: str
    spot: str
    scores: dict[str, int | None]
    vetoes: tuple[str, ...]
    source: Page


@dataclass(frozen=True)
class Risk:
    """A risk of a small business; texts in English.

    Attributes
    ----------
    risk_id, group, title : str
    evidence : str
        What was counted or reported; empty where nothing was, and the risk is our opinion.
    loss, reduces : str
        What is lost, and what would reduce it.
    chance_pct : float or None
        Percent of years, or of firms, where it was counted.
    source : Page or None
    """

    risk_id: str
    group: str
    title: str
    evidence: str
    loss: str
    reduces: str
    chance_pct: float | None
    source: Page | None


@tables.kept("screening_criteria")
def criteria(frame: pd.DataFrame) -> tuple[Criterion, ...]:
    """List the criteria in the order asked.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(
        Criterion(row["criterion_id"], row["group"], row["title"], row["question"],
                  tuple(row[f"level_{score}"] for score in SCORES))
        for row in frame.sort_values("place").to_dict("records")
    )  # fmt: skip


@tables.kept("screening_vetoes")
def vetoes(frame: pd.DataFrame) -> tuple[Veto, ...]:
    """List what takes an idea out, in the order asked.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("veto_id", "title", "question", "why")
    return tuple(Veto(*(row[name] for name in columns)) for row in frame.sort_values("place").to_dict("records"))


@tables.kept("screening_examples", "screening_criteria", "screening_vetoes")
def examples(frame: pd.DataFrame, asked: pd.DataFrame, out: pd.DataFrame) -> tuple[Example, ...]:
    """List the examples in the order shown.

    Raises
    ------
    TableError
        When a table cannot be used, or an example has not one score a criterion.
    """
    names = asked.sort_values("place")["criterion_id"].tolist()
    known, found = set(out["veto_id"]), []
    for row in _texts(frame, "vetoes", "source_year"):
        scores = [None if one == "?" else int(one) for one in row["scores"].split(" ")]
        vetoes = tuple(filter(None, row["vetoes"].split(";")))
        if len(scores) != len(names):
            needed = f"{len(names)} scores, one a row of screening_criteria.csv"
            raise TableError("data/screening_examples.csv", row["number"], "scores", f"{row['scores']!r}", needed)
        if not known.issuperset(vetoes):
            accepted = f"one or more of {', '.join(sorted(known))}"
            raise TableError("data/screening_examples.csv", row["number"], "vetoes", f"{row['vetoes']!r}", accepted)
        by_name = dict(zip(names, scores, strict=True))
        found.append(Example(row["example_id"], row["title"], row["who"], row["spot"], by_name, vetoes, Page.of(row)))
    return tuple(found)


@tables.kept("enterprise_risks")
def risks(frame: pd.DataFrame) -> tuple[Risk, ...]:
    """List the risks in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(
        Risk(
            row["risk_id"],
            row["group"],
            row["title"],
            row["evidence"],
            row["loss"],
            row["reduces"],
            None if pd.isna(row["chance_pct"]) else float(row["chance_pct"]),
            Page.of(row) if row["source_url"] else None,
        )
        for row in _texts(frame, "evidence", "source_title", "publisher", "source_year", "source_url")
    )


def _texts(frame: pd.DataFrame, *columns: str) -> list[dict]:
    # With the number that a spreadsheet shows, which counts the row of the heads.
    filled = frame.assign(number=frame.index + 2).sort_values("place")
    return filled.assign(**{name: filled[name].fillna("") for name in columns}).to_dict("records")
