"""The statements that a participant rates on the first and on the last day."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables


@dataclass(frozen=True)
class Statement:
    """One statement of the self-assessment.

    Attributes
    ----------
    statement_id : str
        Short name, on which saved answers hang.
    objective : str
        Id of the seminar's objective in ``course.toml``.
    lessons : tuple of str
        Numbers of the lessons that serve it.
    text : str
        What is rated, in English.
    """

    statement_id: str
    objective: str
    lessons: tuple[str, ...]
    text: str


@tables.kept("self_assessment")
def statements(frame: pd.DataFrame) -> tuple[Statement, ...]:
    """List the statements in the order of the table.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    return tuple(
        Statement(row["statement_id"], row["objective"], tuple(row["lessons"].split(";")), row["statement"])
        for row in frame.to_dict("records")
    )
