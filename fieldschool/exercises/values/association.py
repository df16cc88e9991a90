"""What the growth of an association says (3.2.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "association_members": Value(Kind.COUNT, "members of the middle future after five years"),
    "association_start": Value(Kind.COUNT, "members at the beginning"),
    "association_brought": Value(Kind.COUNT, "new members that 100 members bring in a year"),
    "association_left_pct": Value(Kind.PERCENT, "share of the members who leave in a year, %"),
    "association_paid_pct": Value(Kind.PERCENT, "share of the dues that are paid, %"),
    "association_events_pct": Value(Kind.PERCENT, "what events bring, % of the amount to begin with"),
    "association_empty_pct": Value(Kind.PERCENT, "share of futures in which the fund is empty in some month, %"),
    "association_pays": Value(Kind.MONTHS, "month from which dues alone pay the running costs; not known where never"),
    "association_use": Value(Kind.NAME, "what the fund is for: keep, loans or project"),
    "association_spent": Value(Kind.YES_NO, "something was lent, or given to a project"),
    "association_outcome": Value(Kind.NAME, "what the levers are tried on: members or fund"),
    "association_outcomes_seen": Value(Kind.COUNT, "outcomes that the levers were tried on, of two"),
    "association_leader": Value(Kind.NAME, "the lever that matters most for the outcome on view"),
    "association_targets": Value(Kind.COUNT, "finished targets"),
    "association_members_target": Value(
        Kind.NAME,
        "where the target for members lies beside 8 in 10 futures (below, within, above); else not known",
    ),
}
