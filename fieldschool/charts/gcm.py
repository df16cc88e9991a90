"""Objectives of the Global Compact and targets that they meet: a heat map, one sentence, one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number

#: Strengths of a pair, the strongest first.
STRENGTHS = (3, 2, 1)


@dataclass(frozen=True)
class Column:
    """A target: number, short name, number of its goal and the goal's name, in the reader's language."""

    target: str
    name: str
    goal: int
    goal_name: str


@dataclass(frozen=True)
class Cell:
    """How an objective meets a target: strength from 1 to 3, whether a document says so, and why."""

    strength: int
    seen: bool
    why: str = ""


@dataclass(frozen=True)
class Row:
    """An objective: number, short name, what it asks for, its official title, a question that begins a discussion, and
    how it meets targets, by their numbers; all in the reader's language.
    """

    objective: str
    name: str
    asks: str
    official: str = ""
    question: str = ""
    cells: Mapping[str, Cell] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Number and name, as in a list."""
        return f"{self.objective} · {self.name}"


def picture(rows: Sequence[Row], columns: Sequence[Column], opened: str = "", sources: tuple[str, ...] = ()) -> Picture:
    """Draw the heat map of what is on view.

    Parameters
    ----------
    rows : sequence of Row
        Objectives on view, with the cells on view.
    columns : sequence of Column
        Targets on view, in the order of their goals.
    opened : str
        Number of the objective whose pairs are told in words; empty for none.
    sources : tuple of str

    Returns
    -------
    Picture
        Of kind ``heatmap``.
    """
    place = {column.target: i for i, column in enumerate(columns)}
    goals = {column.goal: column.goal_name for column in columns}
    spec = {
        "title": _("Objectives of the compact down, targets across"),
        "columns": [{"text": column.target, "title": column.name, "group": str(column.goal)} for column in columns],
        "groups": [{"text": str(goal), "title": _goal(goal, name)} for goal, name in goals.items()],
        "grid": [
            {
                "key": row.objective,
                "name": row.label,
                "cells": [[place[target], cell.strength, int(cell.seen)] for target, cell in row.cells.items()],
                "open": row.objective == opened,
            }
            for row in rows
        ],
        "detail": next((_detail(row, columns) for row in rows if row.objective == opened), None),
        "key": [
            *({"sign": strength, "seen": False, "text": strength_name(strength)} for strength in STRENGTHS),
            {"sign": 3, "seen": True, "text": _("with a frame: a document says so")},
        ],
        "words": {
            "corner": _("Objective"),
            "seen": _("in a document"),
            "goals": _("Each column is a goal. Choose one goal above to see its targets."),
        },
    }
    return Picture("heatmap", sentence(rows, columns), spec, table(rows, columns), sources)


def sentence(rows: Sequence[Row], columns: Sequence[Column]) -> str:
    """Say how much is on view, how much of it a document says, and which target is met by most objectives."""
    cells = [cell for row in rows for cell in row.cells.values()]
    if not rows:
        return _("Nothing fits. Take away a word or a filter.")
    said = [
        ngettext("{n} objective is on view.", "{n} objectives are on view.", len(rows)).format(n=number(len(rows))),
        ngettext("We see {n} tie with a target;", "We see {n} ties with targets;", len(cells)).format(
            n=number(len(cells))
        ),
        _("documents speak of {n}, and the others are our own reading.").format(
            n=number(sum(cell.seen for cell in cells))
        ),
    ]
    met = Counter(target for row in rows for target in row.cells)
    if len(rows) > 1 and met:
        most = max(met.values())
        first = next(column for column in columns if met[column.target] == most)
        if most > 1:
            said.append(
                _("{n} objectives lead to target {target} ({name}); no other target has more.").format(
                    n=number(most), target=first.target, name=first.name
                )
            )
    return " ".join(said)


def table(rows: Sequence[Row], columns: Sequence[Column]) -> Table:
    """List the targets of each objective by strength; an asterisk where a document says so."""
    heads = (_("Objective"), *(strength_name(strength) for strength in STRENGTHS))
    found = tuple((row.label, *(_listed(row, columns, strength) or "–" for strength in STRENGTHS)) for row in rows)
    return Table(_("Targets by objective; * where a document says so"), heads, found)


def strength_name(strength: int) -> str:
    """Name a strength."""
    return {
        3: _("the same subject"),
        2: _("a main action of it"),
        1: _("one help among many"),
    }[strength]


def _goal(goal: int, name: str) -> str:
    return _("Goal {n}: {name}").format(n=goal, name=name)


def _listed(row: Row, columns: Sequence[Column], strength: int) -> str:
    cells = [(column.target, row.cells[column.target]) for column in columns if column.target in row.cells]
    return ", ".join(target + "*" * cell.seen for target, cell in cells if cell.strength == strength)


def _detail(row: Row, columns: Sequence[Column]) -> dict:
    names = {column.target: column.name for column in columns}
    cells = sorted(row.cells.items(), key=lambda each: (-each[1].strength, not each[1].seen))
    return {
        "text": row.asks,
        "official": _("Official title: {title}").format(title=row.official) if row.official else "",
        "question": row.question,
        "items": [
            {"sign": cell.strength, "seen": cell.seen, "name": f"{target} · {names[target]}", "text": cell.why}
            for target, cell in cells
        ],
    }
