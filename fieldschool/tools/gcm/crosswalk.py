"""What of the heat map is on view: by a word, a goal, a group of objectives, a strength, and what a document says."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from fieldschool.charts.gcm import Cell, Column, Row
from fieldschool.i18n import _
from fieldschool.sources import gcm

#: A filter that is left open.
ALL = "all"
#: Letters of a word that is looked for.
LETTERS = 60


@dataclass(frozen=True)
class Filter:
    """What is looked for.

    Attributes
    ----------
    word : str
        Words, all of which must stand in an objective or in a target that it meets; capitals and accents do not
        count.
    goal : str
        Number of a goal, or `ALL`.
    group : str
        A group of objectives, or `ALL`.
    strength : int
        The least strength of a pair.
    seen : bool
        Whether only what a document says is shown.
    """

    word: str = ""
    goal: str = ALL
    group: str = ALL
    strength: int = 1
    seen: bool = False

    @classmethod
    def restored(cls, kept: Any) -> Filter:
        """The filter of another day; what cannot be one is left open."""
        found = kept if isinstance(kept, dict) else {}
        word, goal, group, strength = (found.get(name) for name in ("word", "goal", "group", "strength"))
        return cls(
            word[:LETTERS] if isinstance(word, str) else "",
            goal if isinstance(goal, str) and goal in goals() else ALL,
            group if group in gcm.GROUPS else ALL,
            strength if type(strength) is int and strength in (1, 2, 3) else 1,
            found.get("seen") is True,
        )


def goals() -> dict[str, str]:
    """The goals that have a target here: English name by number, as text."""
    return {str(target.goal): target.goal_name for target in gcm.targets()}


def on_view(look: Filter) -> tuple[list[Row], list[Column]]:
    """Choose the objectives and targets that fit, in the reader's language.

    An objective in whose own words the word stands is shown with all its targets; else only with the targets in which
    it stands.
    """
    columns = [Column(each.target_id, _(each.title), each.goal, _(each.goal_name)) for each in gcm.targets()]
    told = {column.target: folded(f"{column.target} {column.name} {column.goal_name}") for column in columns}
    goal_of = {column.target: str(column.goal) for column in columns}
    pairs = defaultdict(list)
    for pair in gcm.pairs():
        told_enough = pair.strength >= look.strength and (pair.seen or not look.seen)
        if told_enough and look.goal in (ALL, goal_of[pair.target_id]):
            pairs[pair.objective].append(pair)
    words = folded(look.word).split()
    rows = []
    for each in gcm.objectives():
        if look.group not in (ALL, each.group):
            continue
        found = pairs[each.objective]
        own = folded(" ".join([each.objective, *(_(t) for t in (each.title, each.official, each.asks, each.action))]))
        if not all(word in own for word in words):
            found = [pair for pair in found if all(word in told[pair.target_id] for word in words)]
        if found:
            cells = {pair.target_id: Cell(pair.strength, pair.seen, _(pair.why)) for pair in found}
            rows.append(Row(each.objective, _(each.title), _(each.asks), _(each.official), _(each.question), cells))
    met = {target for row in rows for target in row.cells}
    return rows, [column for column in columns if column.target in met]


def folded(text: str) -> str:
    """The text without accents and upper case, to compare by."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
