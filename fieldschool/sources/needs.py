"""Needs along the way of a migrant, groups that an office may serve, and what answers a need somewhere."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Page

#: Stages of the way, in order.
STAGES = (
    "decision", "recruitment", "preparation", "arrival", "abroad", "home", "planned", "forced", "reintegration",
    "retirement",
)  # fmt: skip
#: Kinds of office that could answer a need.
OFFICES = (
    "town", "registry", "social", "school", "health", "employment", "bank", "notary", "police", "consulate",
    "association", "ministry",
)  # fmt: skip


@dataclass(frozen=True)
class Need:
    """A need at a stage; its words are in English.

    Attributes
    ----------
    need_id, stage : str
        Short name, on which saved answers hang, and one of `STAGES`.
    who : str
        ``migrant``, ``family`` or ``both``.
    title, what : str
    offices : tuple of str
        Kinds of office that could answer it, the likeliest first; our judgement.
    """

    need_id: str
    stage: str
    who: str
    title: str
    what: str
    offices: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """A group that an office may serve: who they are, how to count them, and the needs that matter most to it."""

    group_id: str
    title: str
    who: str
    count: str
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """Something that answers a need in a country; ``name`` is written as it is there."""

    need_id: str
    iso3: str
    name: str
    does: str
    source: Page


@tables.kept("needs")
def needs(frame: pd.DataFrame) -> tuple[Need, ...]:
    """List the needs in the order of the way.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("need_id", "stage", "who", "title", "what")
    found = []
    for row in _numbered(frame):
        offices = _known(row, "offices", OFFICES, f"one or more of {', '.join(OFFICES)}", "data/needs.csv")
        found.append(Need(*(row[name] for name in columns), offices))
    return tuple(found)


@tables.kept("need_groups", "needs")
def groups(frame: pd.DataFrame, known: pd.DataFrame) -> tuple[Group, ...]:
    """List the groups in the order offered; the needs of each in the order of the way.

    Raises
    ------
    TableError
        When the table cannot be used, or a group names a need that is not there.
    """
    order = list(known.sort_values("place")["need_id"])
    found = []
    for row in _numbered(frame):
        named = _known(row, "needs", order, "a need_id of needs.csv", "data/need_groups.csv")
        words = (row[name] for name in ("group_id", "title", "who", "count"))
        found.append(Group(*words, tuple(sorted(named, key=order.index))))
    return tuple(found)


@tables.kept("need_examples")
def answers(frame: pd.DataFrame) -> dict[str, tuple[Answer, ...]]:
    """List what answers each need somewhere.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    found: dict[str, tuple[Answer, ...]] = {}
    for row in frame.to_dict("records"):
        page = Page.of(row)
        one = Answer(row["need_id"], row["iso3"], row["name"], row["does"], page)
        found[one.need_id] = (*found.get(one.need_id, ()), one)
    return found


def _numbered(frame: pd.DataFrame) -> list[dict]:
    """Rows in their order, each with the number that a spreadsheet shows, which counts the row of the heads."""
    return frame.assign(number=frame.index + 2).sort_values("place").to_dict("records")


def _known(row: dict, column: str, known: Collection[str], accepted: str, file: str) -> tuple[str, ...]:
    listed = tuple(row[column].split(";"))
    if strange := [name for name in listed if name not in known]:
        raise TableError(file, row["number"], column, f"{strange[0]!r}", accepted)
    return listed
