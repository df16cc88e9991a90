"""What later lessons read: the first objectives with what the place does already, and the whole ranking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.i18n import _
from fieldschool.sources import gcm
from fieldschool.tools.gcm.already import FIRST
from fieldschool.tools.gcm.fields import ASKED
from fieldschool.workbook.entries import Entry, Items

LESSON = "1.2"
#: Keys: the first objectives (lesson 1.5 reads them), and every ranked one with its place (the room's ranking).
PRIORITIES, RANKING = "priorities", "ranking"


def leaves(order: Sequence[str], already: Mapping[str, str]) -> tuple[Entry, ...]:
    """Make the entries.

    Parameters
    ----------
    order : sequence of str
        Numbers of the ranked objectives, the first one first.
    already : mapping
        What the place does already, by objective; told of the first ones only.
    """
    found = {each.objective: each for each in gcm.objectives()}
    first = [
        {
            "objective": each,
            "title": _(found[each].title),
            "place": float(place),
            "already": already.get(each, "") if place <= ASKED else "",
        }
        for place, each in enumerate(order[:FIRST], start=1)
    ]
    cited = tuple(dict.fromkeys(found[each].source.citation() for each in order[:FIRST]))
    ranked = [{"objective": each, "place": float(place)} for place, each in enumerate(order, start=1)]
    return (
        Items(lesson=LESSON, key=PRIORITIES, value=first, sources=cited),
        Items(lesson=LESSON, key=RANKING, value=ranked),
    )
