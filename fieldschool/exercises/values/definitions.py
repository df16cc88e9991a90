"""What the rounds of cases and the trees say (2.1.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "terms_answered": Value(Kind.COUNT, "cases that were answered, in all rounds"),
    "terms_rounds": Value(Kind.COUNT, "rounds that are finished"),
    "terms_right": Value(Kind.COUNT, "cases right at the first answer in the last finished round"),
    "terms_missed": Value(Kind.COUNT, "terms whose newest answer was not right"),
    "terms_put_right": Value(Kind.COUNT, "terms that were missed and are right since"),
    "terms_met": Value(Kind.COUNT, "terms of which a case was answered"),
    "terms_ends": Value(Kind.COUNT, "terms that a walk through a tree ended at"),
    "terms_trees": Value(Kind.COUNT, "trees that were walked to an end"),
    "terms_steps": Value(Kind.COUNT, "answers that stand in the trees now"),
}
