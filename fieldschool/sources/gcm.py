"""The Global Compact for Migration: objectives, targets that they meet, votes, steps, champion countries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Page

#: Groups of objectives, in the order shown; the course's own.
GROUPS = ("facts", "home", "paths", "protection", "together", "ties")
#: How a member state can have voted; ``absent``: no vote in the roll call.
VOTES = ("yes", "no", "abstain", "absent")
#: The basis of a pair that is our own judgement.
OWN = "own"


@dataclass(frozen=True)
class Objective:
    """An objective of the compact; texts in English, all but the official title the course's own words.

    Attributes
    ----------
    objective : str
        Number, 1 to 23, as text.
    group : str
        One of `GROUPS`.
    official, title, asks, action, question : str
        Official title; short name; what it asks for; one thing that a local government can do; what begins a
        discussion.
    source : Page
        Where the official title was read.
    """

    objective: str
    group: str
    official: str
    title: str
    asks: str
    action: str
    question: str
    source: Page


@dataclass(frozen=True)
class Target:
    """A target of the Sustainable Development Goals that an objective meets; texts in English."""

    target_id: str
    goal: int
    goal_name: str
    title: str


@dataclass(frozen=True)
class Pair:
    """An objective and a target that it meets.

    Attributes
    ----------
    objective, target_id : str
    strength : int
        3: the same subject; 2: a main action of the objective; 1: one help among many. The course's own judgement.
    basis : str
        ``text`` (the two texts name the same thing), ``page`` (a page names both), ``part`` (a page names one of them)
        or ``own`` (our own judgement).
    why : str
        In English.
    source : Page
    """

    objective: str
    target_id: str
    strength: int
    basis: str
    why: str
    source: Page

    @property
    def seen(self) -> bool:
        """Whether a document says it, wholly or in part."""
        return self.basis != OWN


@dataclass(frozen=True)
class Vote:
    """How a member state voted on 19 December 2018."""

    iso3: str
    vote: str
    source: Page


@dataclass(frozen=True)
class Step:
    """Something that happened with the compact: ``iso3`` is empty where it is a step of all countries."""

    year: int
    date: str
    iso3: str
    what: str
    source: Page


@dataclass(frozen=True)
class Champion:
    """A champion country of the compact, by a list of a month (``2023-11``)."""

    iso3: str
    as_of: str
    source: Page


@tables.kept("gcm_objectives")
def objectives(frame: pd.DataFrame) -> tuple[Objective, ...]:
    """List the objectives in the order of their numbers.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("objective", "group", "official", "title", "asks", "action", "question")
    return tuple(Objective(*(row[name] for name in columns), Page.of(row)) for row in _rows(frame, "place"))


@tables.kept("gcm_targets")
def targets(frame: pd.DataFrame) -> tuple[Target, ...]:
    """List the targets that an objective meets, in the order of the goals.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = _rows(frame, "place")
    return tuple(Target(row["target_id"], int(row["goal"]), row["goal_name"], row["title"]) for row in rows)


@tables.kept("gcm_pairs")
def pairs(frame: pd.DataFrame) -> tuple[Pair, ...]:
    """List the pairs, the strongest of each objective first.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = frame.fillna("").to_dict("records")
    found = [
        Pair(row["objective"], row["target_id"], int(row["strength"]), row["basis"], row["why"], Page.of(row))
        for row in rows
    ]
    return tuple(sorted(found, key=lambda pair: (int(pair.objective), -pair.strength, not pair.seen, pair.target_id)))


def vote(iso3: str) -> Vote | None:
    """How a country voted; ``None`` where it had no vote, because it is not a member state of the United Nations.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return _votes().get(iso3)


def counted() -> Mapping[str, int]:
    """How many member states voted how, by `VOTES`.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    counts = Counter(each.vote for each in _votes().values())
    return {name: counts[name] for name in VOTES}


def roll_call() -> Page:
    """Where the votes were read.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return next(iter(_votes().values())).source


@tables.kept("gcm_steps")
def steps(frame: pd.DataFrame) -> tuple[Step, ...]:
    """List the steps in the order of time.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = _rows(frame, "place")
    found = [Step(int(row["year"]), row["date"], row["iso3"], row["what"], Page.of(row)) for row in rows]
    return tuple(sorted(found, key=lambda step: step.year))


def champion(iso3: str) -> Champion | None:
    """Whether a country is on a list of champions; ``None``: it is on neither of the lists that were read.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return _champions().get(iso3)


@tables.kept("gcm_votes")
def _votes(frame: pd.DataFrame) -> dict[str, Vote]:
    rows = frame.fillna("").to_dict("records")
    return {row["iso3"]: Vote(row["iso3"], row["vote"], Page.of(row)) for row in rows}


@tables.kept("gcm_champions")
def _champions(frame: pd.DataFrame) -> dict[str, Champion]:
    rows = frame.fillna("").to_dict("records")
    return {row["iso3"]: Champion(row["iso3"], row["as_of"], Page.of(row)) for row in rows}


def _rows(frame: pd.DataFrame, order: str) -> list[dict]:
    return frame.sort_values(order).fillna("").to_dict("records")
