"""What the diaspora explorer says (2.1.3)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "diaspora_who": Value(Kind.NAME, "whom the map counts: all, women or men"),
    "diaspora_top_pct": Value(Kind.PERCENT, "part of those counted who live in the largest country, %"),
    "diaspora_countries": Value(Kind.COUNT, "countries where people from the own country live"),
    "diaspora_years_seen": Value(Kind.COUNT, "different years that were looked at"),
    "diaspora_first_seen": Value(Kind.YES_NO, "the first year that was counted was looked at"),
    "diaspora_groups_seen": Value(Kind.COUNT, "of everybody, women and men, how many were looked at"),
    "diaspora_measures_seen": Value(Kind.COUNT, "different measures of the corridors that were looked at"),
    "diaspora_topics_seen": Value(Kind.COUNT, "different questions about the people abroad that were looked at"),
    "diaspora_there": Value(Kind.COUNT, "countries chosen for the own place"),
    "diaspora_written": Value(Kind.COUNT, "questions answered in words of one's own"),
}
