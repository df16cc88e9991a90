"""What the room reads of a participant's rounds."""

from __future__ import annotations

from collections.abc import Iterable

from fieldschool.tools.definitions.rounds import Answer
from fieldschool.workbook.entries import Entry, Items
from fieldschool.workbook.refusals import ROW_LIMIT

LESSON, KEY = "2.1.1", "confusions"


def leaves(answers: Iterable[Answer]) -> tuple[Entry, ...]:
    """Make the entry ``confusions``: of each case the term that fits and the one that was chosen first.

    ``chosen`` is ``None`` where somebody did not know.
    """
    rows = [
        {
            "case_id": answer.case_id,
            "term": answer.term,
            "chosen": answer.term if answer.right else answer.chosen or None,
        }
        for answer in answers
    ]
    return (Items(lesson=LESSON, key=KEY, value=rows[:ROW_LIMIT]),)
