"""The statements of the self-assessment: what a participant rates on the first and on the last day.

They are the course's own words, not facts of a publisher. Three are kept for each objective of the seminar, so that a
tired person rates all of them.
"""

from __future__ import annotations

from pathlib import Path

from scripts.build_data.statistics import read
from scripts.build_data.table import Table, text

#: What the researched table calls the objectives of ``course.toml``.
OBJECTIVES = {"discuss": "discuss", "share": "share-impact", "harness": "share-ways"}
KEPT = ("q02", "q03", "q05", "q07", "q08", "q16", "q12", "q14", "q18")


def table(reference: Path) -> Table:
    """Make the table ``self_assessment``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``practices/`` with the researched statements.
    """
    found = read(reference / "practices", "self_assessment")
    frame = found[found["statement_id"].isin(KEPT)].copy()
    frame["objective"] = frame["objective"].map(OBJECTIVES)
    fields = [
        text("statement_id", "Short name; saved answers hang on it", required=True, pattern="q[0-9]{2}", example="q07"),
        text("objective", "Objective of the seminar", required=True, enum=sorted(OBJECTIVES.values())),
        text("lessons", "Lessons that serve it, split by ;", required=True),
        text("statement", "What is rated from 1 to 5", required=True),
    ]
    columns = [field["name"] for field in fields]
    title = "A statement that a participant rates on the first and on the last day"
    return Table("self_assessment", title, frame[columns], fields, ["statement_id"], vintage="2026-11")
