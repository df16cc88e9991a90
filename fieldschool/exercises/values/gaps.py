"""What the gap ranking says (1.5)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "gaps_scored": Value(Kind.COUNT, "indicators that have a score from 0 to 4"),
    "gaps_unknown": Value(Kind.COUNT, "indicators answered with “I don't know”"),
    "gaps_indicators": Value(Kind.COUNT, "indicators in all"),
    "gaps_weighted": Value(Kind.COUNT, "indicators whose importance was moved from the middle"),
    "gaps_may_lead": Value(Kind.COUNT, "gaps that can come first, by how they are weighted"),
    "gaps_begun": Value(Kind.COUNT, "recommendations of one's own, finished or not"),
    "gaps_recommended": Value(Kind.COUNT, "recommendations that are finished"),
    "gaps_own": Value(Kind.COUNT, "finished recommendations whose action is in words of one's own, not as proposed"),
}
