"""What the cooperative says (3.3.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "cooperative_shares_real_pct": Value(Kind.PERCENT, "what shares earn a year after tax and inflation, %"),
    "cooperative_loss": Value(Kind.YES_NO, "the year is one of loss"),
    "cooperative_faults": Value(Kind.COUNT, "rules that the rule table breaks"),
    "cooperative_young": Value(Kind.YES_NO, "the cooperative is in its first five years"),
    "cooperative_members_pct": Value(Kind.PERCENT, "part of the surplus that members are paid, %"),
    "cooperative_more_points": Value(Kind.COUNT, "points more for the members than in the table to begin with"),
    "cooperative_reserve_ratio_pct": Value(Kind.PERCENT, "reserve of all assets after five years, %"),
    "cooperative_deposits_growth_pct": Value(Kind.PERCENT, "growth of deposits a year, %"),
    "cooperative_withdrawn_pct": Value(Kind.PERCENT, "part of the deposits taken out in each month of the shock, %"),
    "cooperative_unpaid_pct": Value(Kind.PERCENT, "part of the loans not paid back in the shock, %"),
    "cooperative_times": Value(Kind.COUNT, "months of the shock"),
    "cooperative_lent": Value(Kind.PERCENT, "part of the assets that is lent, %"),
    "cooperative_dry": Value(Kind.MONTHS, "first month in which not everybody is paid; not known where there is none"),
    "cooperative_runs_dry": Value(Kind.YES_NO, "not everybody is paid in the shock"),
    "cooperative_terms_begun": Value(Kind.COUNT, "schemes in the list, finished or not"),
    "cooperative_terms": Value(Kind.COUNT, "finished schemes"),
}
