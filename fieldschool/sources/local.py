"""Local policies: what a local government may have, what others did, the rubric of gaps and recommendations."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Page

#: Levels of local government, from the smallest to the largest.
LEVELS = ("town", "city", "district", "province", "state")
#: Groups of the inventory, in the order asked.
GROUPS = ("rules", "help", "ties", "people")
#: Scores of the rubric.
SCORES = (0, 1, 2, 3, 4)


@dataclass(frozen=True)
class Item:
    """Something that a local government may have for migrants and their families; its words are in English."""

    item_id: str
    group: str
    area_id: str
    title: str
    question: str
    why: str
    first_step: str


@dataclass(frozen=True)
class Example:
    """What one local government did.

    Attributes
    ----------
    example_id, iso3, place : str
        Short name, country, name of the place.
    level : str
        One of `LEVELS`.
    people : int
        About how many live in one such place; our estimate, rounded.
    since : int or None
        Year in which it began, where known.
    items : frozenset of str
        Items of the inventory that it serves; our judgement.
    title, done, cost, result : str
        In English; ``cost`` and ``result`` are empty where the source does not say.
    source : Page
    """

    example_id: str
    iso3: str
    place: str
    level: str
    people: int
    since: int | None
    items: frozenset[str]
    title: str
    done: str
    cost: str
    result: str
    source: Page


@dataclass(frozen=True)
class Pattern:
    """A recommendation to begin from: who does what, in how many ``months`` (our estimate), and how one sees it."""

    action: str
    leads: str
    helps: str
    first_step: str
    months: int
    seen: str


@dataclass(frozen=True)
class Indicator:
    """Something that is scored from 0 to 4.

    Attributes
    ----------
    indicator_id, dimension, area_id, objective : str
        Short name, group, area of policy, objective of the Global Compact (a number, as text).
    items : frozenset of str
        Items of the inventory that it is about; our judgement.
    title : str
        In English.
    levels : tuple of str
        What one sees at each of `SCORES`.
    evidence : str
        Papers that would show it.
    pattern : Pattern
        A recommendation that would raise it.
    source : Page
        On the framework of the topic; the wording is our own.
    """

    indicator_id: str
    dimension: str
    area_id: str
    objective: str
    items: frozenset[str]
    title: str
    levels: tuple[str, ...]
    evidence: str
    pattern: Pattern
    source: Page


@tables.kept("local_inventory")
def inventory(frame: pd.DataFrame) -> tuple[Item, ...]:
    """List the items in the order asked.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("item_id", "group", "area_id", "title", "question", "why", "first_step")
    return tuple(Item(*(row[name] for name in columns)) for row in frame.sort_values("place").to_dict("records"))


@tables.kept("local_examples")
def examples(frame: pd.DataFrame) -> tuple[Example, ...]:
    """List the examples of all countries.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    texts = ("cost", "result", "source_year")
    frame = frame.assign(**{name: frame[name].fillna("") for name in texts})
    return tuple(
        Example(
            row["example_id"],
            row["iso3"],
            row["place"],
            row["level"],
            int(row["people"]),
            None if pd.isna(row["since"]) else int(row["since"]),
            frozenset(row["items"].split(";")),
            row["title"],
            row["done"],
            row["cost"],
            row["result"],
            Page.of(row),
        )
        for row in frame.to_dict("records")
    )


@tables.kept("gap_rubric", "gap_recommendations")
def rubric(frame: pd.DataFrame, recommended: pd.DataFrame) -> tuple[Indicator, ...]:
    """List the indicators in the order asked, each with its recommendation.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    patterns = {row["indicator_id"]: _pattern(row) for row in recommended.to_dict("records")}
    rows = frame.sort_values("place").to_dict("records")
    missing = [row["indicator_id"] for row in rows if row["indicator_id"] not in patterns]
    if missing:
        raise TableError("data/gap_rubric.csv", None, "indicator_id", missing[0], "a row of gap_recommendations.csv")
    return tuple(
        Indicator(
            row["indicator_id"],
            row["dimension"],
            row["area_id"],
            row["objective"],
            frozenset(row["items"].split(";")),
            row["title"],
            tuple(row[f"level_{score}"] for score in SCORES),
            row["evidence"],
            patterns[row["indicator_id"]],
            Page.of(row),
        )
        for row in rows
    )


def _pattern(row: dict) -> Pattern:
    columns = ("action", "leads", "helps", "first_step")
    return Pattern(*(row[name] for name in columns), int(row["months"]), row["seen"])
