"""Practices for lesson 4.2: real ones with their ratings, what each needs first, documented failures, whom to call."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Page

#: What practices are about, in the order shown.
THEMES = (
    "money_lessons",
    "savings",
    "remittances",
    "cooperatives",
    "investment",
    "matched",
    "services",
    "return",
    "families",
    "partnership",
    "skills",
)
#: Who could begin it, from the smallest to the largest; ``cross_border`` needs somebody at both ends.
LEVELS = ("community", "city_municipality", "state_province", "national", "international", "cross_border")
COSTS = ("low", "medium", "high")
#: Groups of conditions, in the order asked.
GROUPS = ("rules", "trust", "services", "skills", "market")


@dataclass(frozen=True)
class Condition:
    """Something that must be there before a practice can work; texts in English, ``months`` is our judgement."""

    condition_id: str
    group: str
    title: str
    question: str
    build: str
    months: int


@dataclass(frozen=True)
class Practice:
    """A real practice; texts in English.

    Attributes
    ----------
    practice_id, iso3, level, theme, status : str
    evidence : int
        1 claim or plan, 2 own count or press, 3 outside study, 4 study with a comparison.
    cost : str
        For the one who copies it: one of `COSTS`.
    months : int
        Until first results.
    title, where, leads, what, found, money, doubt : str
        ``money`` is empty where nothing was found.
    needs : tuple of str
        Conditions, the most important one first.
    source : Page
    """

    practice_id: str
    iso3: str
    level: str
    theme: str
    status: str
    evidence: int
    cost: str
    months: int
    title: str
    where: str
    leads: str
    what: str
    found: str
    money: str
    doubt: str
    needs: tuple[str, ...]
    source: Page


@dataclass(frozen=True)
class Failure:
    """A documented failure or limit; ``practice_id`` is empty where the practice is not in our list."""

    failure_id: str
    iso3: str
    practice_id: str
    theme: str
    title: str
    what: str
    why: str
    lesson: str
    source: Page


@dataclass(frozen=True)
class Contact:
    """An organisation that knows such practices; ``iso3`` is empty where it works in many countries."""

    contact_id: str
    iso3: str
    practice_id: str
    theme: str
    organisation: str
    step: str
    source: Page


@tables.kept("practice_conditions")
def conditions(frame: pd.DataFrame) -> dict[str, Condition]:
    """List the conditions in the order asked, by id.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    found = [
        Condition(*(row[name] for name in ("condition_id", "group", "title", "question", "build")), int(row["months"]))
        for row in frame.sort_values("place").to_dict("records")
    ]
    return {one.condition_id: one for one in found}


@tables.kept("practices", "practice_needs")
def practices(frame: pd.DataFrame, needed: pd.DataFrame) -> dict[str, Practice]:
    """List the practices in the order shown, by id.

    Raises
    ------
    TableError
        When a table cannot be used, or a practice needs nothing.
    """
    by_practice: dict[str, list[str]] = {}
    for row in needed.sort_values("place").to_dict("records"):
        by_practice.setdefault(row["practice_id"], []).append(row["condition_id"])
    words = ("title", "where", "leads", "what", "found", "money", "doubt")
    found = {}
    for row in _filled(frame, "money"):
        name = row["practice_id"]
        if name not in by_practice:
            raise TableError(
                "data/practices.csv", row["number"], "practice_id", repr(name), "a row of practice_needs.csv"
            )
        found[name] = Practice(
            *(row[column] for column in ("practice_id", "iso3", "level", "theme", "status")),
            int(row["evidence"]),
            row["cost"],
            int(row["months"]),
            *(row[column] for column in words),
            tuple(by_practice[name]),
            Page.of(row),
        )
    return found


@tables.kept("practice_failures")
def failures(frame: pd.DataFrame) -> tuple[Failure, ...]:
    """List the failures in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("failure_id", "iso3", "practice_id", "theme", "title", "what", "why", "lesson")
    return tuple(Failure(*(row[name] for name in columns), Page.of(row)) for row in _filled(frame, "practice_id"))


@tables.kept("practice_contacts")
def contacts(frame: pd.DataFrame) -> tuple[Contact, ...]:
    """List whom to call, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("contact_id", "iso3", "practice_id", "theme", "organisation", "step")
    return tuple(
        Contact(*(row[name] for name in columns), Page.of(row)) for row in _filled(frame, "iso3", "practice_id")
    )


def failures_of(practice: Practice) -> tuple[Failure, ...]:
    """The failures of this practice, then others of its theme."""
    found = failures()
    own = [one for one in found if one.practice_id == practice.practice_id]
    return (*own, *(one for one in found if one.theme == practice.theme and one not in own))


def contacts_for(practice: Practice, country: str) -> tuple[Contact, ...]:
    """Whom to call: of the own country and theme, who knows this practice, then of many countries and the theme."""
    found = contacts()
    knows = [one for one in found if one.practice_id == practice.practice_id]
    near = [one for one in found if one.iso3 == country and one.theme == practice.theme]
    world = [one for one in found if not one.iso3 and one.theme == practice.theme]
    return tuple(dict.fromkeys([*near, *knows, *world]))


def _filled(frame: pd.DataFrame, *columns: str) -> list[dict]:
    # With the number that a spreadsheet shows, which counts the row of the heads.
    filled = frame.assign(number=frame.index + 2).sort_values("place")
    return filled.assign(**{name: filled[name].fillna("") for name in columns}).to_dict("records")
