"""What the profiles and the needs canvas say (3.1.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "needs_stages_seen": Value(Kind.COUNT, "different stages of the way that were looked at"),
    "needs_crisis_seen": Value(Kind.YES_NO, "the stage “Sent back” was looked at"),
    "needs_food_before": Value(Kind.PERCENT, "share of food in what the family lived on before, %"),
    "needs_food_after": Value(Kind.PERCENT, "share of food in what the family lives on after, %"),
    "needs_own_families": Value(Kind.COUNT, "finished families in the table that a participant wrote"),
    "needs_group_sized": Value(Kind.YES_NO, "a group is chosen, and about how many people it has is said"),
    "needs_listed": Value(Kind.COUNT, "needs on the list of the group"),
    "needs_answered": Value(Kind.COUNT, "needs, on the list or added, that have an answer"),
    "needs_offices": Value(Kind.COUNT, "needs of which it is said who answers them"),
    "needs_lacking": Value(Kind.COUNT, "needs that are missing or only partly answered"),
    "needs_unknown": Value(Kind.COUNT, "needs answered with “I don't know”"),
    "needs_first": Value(Kind.COUNT, "different needs that come first"),
    "needs_first_why": Value(Kind.COUNT, "of these, how many have a reason of three words or more"),
}
