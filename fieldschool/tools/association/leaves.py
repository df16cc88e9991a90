"""What later lessons read: organizing targets, which lever mattered most, where the plan leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.sources import associations
from fieldschool.tools.association.targets import NUMBERS
from fieldschool.workbook.entries import Choice, Entry, Items, Number

LESSON = "3.2.2"


def leaves(
    targets: Sequence[tuple[str, Mapping[str, Any]]], strongest: str, members: float, empty: float, planned: bool
) -> tuple[Entry, ...]:
    """Make the entries.

    Parameters
    ----------
    targets : sequence of (words, row)
        Finished targets, each with what it is about in words.
    strongest : str
        The lever that matters most for the members; empty where none does.
    members : float
        Members of the middle future after five years.
    empty : float
        Share of futures in which the fund is empty once.
    planned : bool
        Whether the participant moved the plan at all; nothing but targets is left otherwise.

    Returns
    -------
    tuple of Entry
        ``organizing_targets`` (items: ``what``, ``kind``, ``now``, ``in_a_year``, ``in_five_years``, ``who``), and
        ``strongest_lever``, ``members_in_five_years`` and ``fund_empty`` of a plan that was moved.
    """
    rows = [
        {"what": words, "kind": row["what"], **{key: float(row[key]) for key in NUMBERS}, "who": row["who"]}
        for words, row in targets
    ]
    found: list[Entry] = [Items(lesson=LESSON, key="organizing_targets", value=rows)]
    if planned:
        options = tuple(associations.levers())
        if strongest:
            found.append(Choice(lesson=LESSON, key="strongest_lever", value=strongest, options=options))
        found.append(Number(lesson=LESSON, key="members_in_five_years", value=members, unit="members"))
        found.append(Number(lesson=LESSON, key="fund_empty", value=100 * empty, unit="% of futures"))
    return tuple(found)
