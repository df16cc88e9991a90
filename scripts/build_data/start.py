"""The table of lesson 4.1: what a starting point builds, and what must be there before it works; our estimate.

Starting points are what lessons 1.4, 1.5, 2.2.2 and 3.1.1 can leave, and kinds of things that other lessons leave
(``any``). What is built and needed are the conditions of lesson 4.2; the judgement which of them is ours.
"""

from __future__ import annotations

from scripts.build_data.cited import cited_table
from scripts.build_data.start_words import LINKS
from scripts.build_data.table import Table, refers, text


def table() -> Table:
    """List the links."""
    rows = [
        (lesson, name, relation, f"c-{condition}")
        for lesson, points in LINKS.items()
        for name, (builds, needs) in points.items()
        for relation, listed in (("builds", builds), ("needs", needs))
        for condition in listed.split()
    ]
    fields = [
        text("lesson", "Lesson that can leave the starting point", required=True),
        text("point_id", "Id of it in its lesson; any for all that the lesson leaves", required=True),
        text("relation", "Whether it builds the condition or needs it; our estimate", required=True,
             enum=["builds", "needs"]),
        text("condition_id", "Condition", required=True),
    ]  # fmt: skip
    foreign = [refers("condition_id", "practice_conditions", "condition_id")]
    title = "What a starting point builds and what it needs; our estimate"
    return cited_table("start_links", title, rows, fields, ["lesson", "point_id", "relation", "condition_id"], foreign)
