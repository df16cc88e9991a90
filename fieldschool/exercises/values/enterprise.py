"""What a small business comes to (3.3.4)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "enterprise_missing_pct": Value(Kind.PERCENT, "money that is missing at most, % of the start"),
    "enterprise_short": Value(Kind.YES_NO, "cash falls below zero in some month"),
    "enterprise_runway": Value(Kind.MONTHS, "months that cash lasts without a sale; 120 where for years"),
    "enterprise_pays": Value(Kind.MONTHS, "first month that pays for itself; not known where there is none"),
    "enterprise_back": Value(Kind.MONTHS, "month in which the start is earned back; not known where later"),
    "enterprise_loan_pct": Value(Kind.PERCENT, "the loan, % of the start"),
    "enterprise_way": Value(Kind.NAME, "how interest is taken: declining or flat; none without a loan"),
    "enterprise_true_cost_pct": Value(Kind.PERCENT, "true cost of the loan a year, %; not known without a loan"),
    "enterprise_drawings_pct": Value(
        Kind.PERCENT, "what the household takes, % of what a usual month leaves; not known where nothing is left"
    ),
    "enterprise_survives_pct": Value(
        Kind.PERCENT, "how far sales may fall in the bad season, %; not known where money is missing anyway"
    ),
    "enterprise_broken": Value(Kind.COUNT, "troubles that break the plan, each by itself, of four"),
    "enterprise_reasons": Value(Kind.COUNT, "reasons that could stop this business"),
    "enterprise_open": Value(Kind.COUNT, "conditions that are open, of six"),
    "enterprise_decision": Value(Kind.NAME, "what one would say today: go, wait or no_go; else not known"),
    "enterprise_written": Value(Kind.COUNT, "parts of the outline that are written, of six"),
    "enterprise_lines": Value(Kind.COUNT, "finished lines of the budget"),
}
