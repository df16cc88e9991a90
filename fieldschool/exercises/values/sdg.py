"""What the target explorer says (1.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "sdg_target": Value(Kind.NAME, "number of the target that is open"),
    "sdg_figure": Value(Kind.NAME, "figure over the years that is drawn"),
    "sdg_verdict": Value(Kind.NAME, "what the own country's pace says: met, in time, later, far, away, unclear, few"),
    "sdg_targets_seen": Value(Kind.COUNT, "different targets that were opened"),
    "sdg_figures_seen": Value(Kind.COUNT, "different figures that were drawn"),
    "sdg_priorities": Value(Kind.COUNT, "targets on the list, at most 5"),
    "sdg_offices": Value(Kind.COUNT, "different offices that lead on the list"),
}
