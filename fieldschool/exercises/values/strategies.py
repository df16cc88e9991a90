"""What the strategy mix says (2.2.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "strategies_impacts": Value(Kind.COUNT, "impacts that are to be reached"),
    "strategies_impacts_chosen": Value(Kind.YES_NO, "the impacts are the participant's own, not those to begin with"),
    "strategies_chosen": Value(Kind.COUNT, "strategies in the mix"),
    "strategies_fits": Value(Kind.YES_NO, "the mix keeps the budget, the staff and every rule"),
    "strategies_broken": Value(Kind.COUNT, "things that do not fit, of which a sentence is shown"),
    "strategies_reach": Value(Kind.COUNT, "what the mix reaches, in points of 100"),
    "strategies_half_reached": Value(Kind.COUNT, "impacts that are reached by half or more"),
    "strategies_budget_pct": Value(Kind.PERCENT, "the budget, % of the one to begin with"),
    "strategies_careful": Value(Kind.YES_NO, "each effect is counted at the low end of what is known"),
    "strategies_best_shown": Value(Kind.YES_NO, "the best mix for these limits is on view"),
    "strategies_gap": Value(Kind.COUNT, "points by which the best mix on view reaches more; not known where none is"),
}
