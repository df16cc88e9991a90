"""Cooperatives: how the law shares out a net surplus, what covers a deposit, norms of a balance sheet, real ones."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Case, Page

#: Rows that are no line of their own: a rule for interest and refunds together, and the cap on the refund's rate.
NO_LINE = ("members", "cap")


@dataclass(frozen=True)
class Rule:
    """A line of the year's end, or a rule for several.

    Attributes
    ----------
    line, law, article : str
        ``law`` and ``article`` are empty where we know of none.
    of_what : str
        What the limits are counted of: ``surplus``, ``rest`` (what is left after the funds) or ``rate``.
    least, most, least_young : float or None
        In %; the last one in the first five years.
    usual, usual_young : float
        Share to begin with, % of the net surplus; our estimate.
    status : str
        ``read``, ``reported`` or ``ours``.
    note : str
        In English.
    source : Page or None
    """

    line: str
    law: str
    article: str
    of_what: str
    least: float | None
    most: float | None
    least_young: float | None
    usual: float
    usual_young: float
    status: str
    note: str
    source: Page | None


@dataclass(frozen=True)
class Cover:
    """What stands behind a deposit in a cooperative; ``what`` in English."""

    covers: str
    what: str
    source: Page


@dataclass(frozen=True)
class Norm:
    """The least that a ratio should be, in %; ``what`` in English."""

    least: float
    what: str
    source: Page


@tables.kept("coop_rules")
def _rules(frame: pd.DataFrame) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for row in _rows(frame.sort_values(["iso3", "place"], na_position="first")):
        limits = (None if pd.isna(row[name]) else float(row[name]) for name in ("least", "most", "least_young"))
        rule = Rule(
            row["line"], row["law"], row["article"], row["of_what"], *limits, float(row["usual"]),
            float(row["usual_young"]), row["status"], row["note"], Page.of(row) if row["source_title"] else None,
        )  # fmt: skip
        found.setdefault(row["iso3"], []).append(rule)
    return {iso3: tuple(rules) for iso3, rules in found.items()}


def rules(iso3: str) -> tuple[Rule, ...]:
    """The lines of a country in order, and its rules for several; those without a law where none is held.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    found = _rules()
    return found.get(iso3, found[""])


def lines(iso3: str) -> tuple[Rule, ...]:
    """The lines alone."""
    return tuple(rule for rule in rules(iso3) if rule.line not in NO_LINE)


def rule(iso3: str, line: str) -> Rule | None:
    """One of them, if the country has it."""
    return next((one for one in rules(iso3) if one.line == line), None)


def has_law(iso3: str) -> bool:
    """Whether something of the country's law is held."""
    return iso3 in _rules()


def countries_with_law() -> tuple[str, ...]:
    """Countries of which something of the law is held."""
    return tuple(iso3 for iso3 in _rules() if iso3)


@tables.kept("coop_cover")
def covers(frame: pd.DataFrame) -> dict[str, Cover]:
    """What stands behind a deposit in a cooperative, by country.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return {row["iso3"]: Cover(row["covers"], row["what"], Page.of(row)) for row in _rows(frame)}


@tables.kept("coop_norms")
def norms(frame: pd.DataFrame) -> dict[str, Norm]:
    """The norms by name.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return {row["norm"]: Norm(float(row["least"]), row["what"], Page.of(row)) for row in _rows(frame)}


@tables.kept("coop_cases")
def cases(frame: pd.DataFrame) -> tuple[Case, ...]:
    """Real cooperatives, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(Case.of(row) for row in _rows(frame.sort_values("place")))


def _rows(frame: pd.DataFrame) -> list[dict]:
    texts = frame.select_dtypes(exclude="number").columns
    return frame.assign(**{name: frame[name].fillna("") for name in texts}).to_dict("records")
