"""Places to visit, what to ask there, the questions of the sheet, and how a visit is spent, for lesson 3.4."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Page

#: What questions of the sheet are about, in the order shown.
THEMES = ("people", "money", "proof", "power", "trouble", "home")
#: Kind of place that stands for every one.
ALL = "all"


@dataclass(frozen=True)
class SiteType:
    """A kind of place; ``minutes`` on site is our estimate; texts in English."""

    site_type: str
    title: str
    minutes: int
    best_time: str
    care: str
    source: Page


@dataclass(frozen=True)
class Site:
    """A place that could receive a group; nobody was asked yet; texts in English."""

    site_id: str
    iso3: str
    site_type: str
    institution: str
    where: str
    why: str
    source: Page


@dataclass(frozen=True)
class Ask:
    """Something to look at, or a question to ask, in a kind of place; text in English."""

    question_id: str
    words: str


@dataclass(frozen=True)
class Item:
    """A question of the sheet; texts in English.

    Attributes
    ----------
    item_id, theme, lesson, question : str
    kind : str
        ``number``, ``choice``, ``text`` or ``photo`` (one line about a photo that stays on the phone).
    required : bool
        Whether a sheet without it is unfinished.
    low, high : float or None
        What a number may be, in ``unit``.
    unit : str
    options : tuple of (str, str)
        Value and words of a choice.
    """

    item_id: str
    kind: str
    theme: str
    lesson: str
    question: str
    required: bool
    low: float | None
    high: float | None
    unit: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Step:
    """A part of a visit to two places: ``travel``, ``walk``, ``talk`` or ``notes``, and its minutes; our own plan."""

    site: int
    kind: str
    title: str
    minutes: int


@tables.kept("visit_types")
def types(frame: pd.DataFrame) -> dict[str, SiteType]:
    """List kinds of places by id, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return {
        row["site_type"]: SiteType(
            row["site_type"], row["title"], int(row["minutes"]), row["best_time"], row["care"], Page.of(row)
        )
        for row in frame.sort_values("place").to_dict("records")
    }


@tables.kept("visit_sites")
def sites(frame: pd.DataFrame) -> dict[str, Site]:
    """List places by id.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("site_id", "iso3", "site_type", "institution", "where", "why")
    return {
        row["site_id"]: Site(*(row[column] for column in columns), Page.of(row)) for row in frame.to_dict("records")
    }


@tables.kept("visit_questions")
def asks(frame: pd.DataFrame) -> dict[tuple[str, str], tuple[Ask, ...]]:
    """List what to look at (``look``) and to ask (``ask``), by kind of place.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    found: dict[tuple[str, str], list[Ask]] = {}
    for row in frame.sort_values("place", kind="stable").to_dict("records"):
        found.setdefault((row["site_type"], row["kind"]), []).append(Ask(row["question_id"], row["words"]))
    return {key: tuple(asked) for key, asked in found.items()}


@tables.kept("visit_items", "visit_options")
def items(frame: pd.DataFrame, offered: pd.DataFrame) -> dict[str, tuple[Item, ...]]:
    """List the questions of the sheet by kind of place, those of every place under ``all``.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    options: dict[str, list[tuple[str, str]]] = {}
    for row in offered.sort_values("place", kind="stable").to_dict("records"):
        options.setdefault(row["item_id"], []).append((row["value"], row["words"]))
    found: dict[str, list[Item]] = {}
    for row in frame.sort_values("place").to_dict("records"):
        item = Item(
            row["item_id"], row["kind"], row["theme"], row["lesson"], row["question"], bool(row["required"]),
            _bound(row["low"]), _bound(row["high"]), row["unit"] if isinstance(row["unit"], str) else "",
            tuple(options.get(row["item_id"], ())),
        )  # fmt: skip
        found.setdefault(row["site_type"], []).append(item)
    return {name: tuple(listed) for name, listed in found.items()}


def sheet(site_type: str) -> tuple[Item, ...]:
    """The questions of a kind of place, in the order asked; first those that only this kind can answer."""
    return (*items().get(site_type, ()), *items()[ALL])


def every_item() -> dict[str, Item]:
    """Every question of the sheet by id."""
    return {item.item_id: item for listed in items().values() for item in listed}


@tables.kept("visit_steps")
def steps(frame: pd.DataFrame) -> tuple[Step, ...]:
    """How a visit to two places is spent.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = frame.sort_values("step").to_dict("records")
    return tuple(Step(int(row["site"]), row["kind"], row["title"], int(row["minutes"])) for row in rows)


def _bound(value: float) -> float | None:
    return None if value is None or math.isnan(value) else float(value)
