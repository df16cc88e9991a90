"""What the lesson of the action plan says (4.3)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "plan_lessons": Value(Kind.COUNT, "earlier lessons that left something"),
    "plan_purpose": Value(Kind.YES_NO, "what is different in five years is written, in five words or more"),
    "plan_activities": Value(Kind.COUNT, "activities in the plan"),
    "plan_ready": Value(Kind.COUNT, "of these, how many have a lead, a month, a cost and a partner"),
    "plan_led": Value(Kind.COUNT, "of these, how many have a lead"),
    "plan_paid": Value(Kind.COUNT, "of these, how many cost nothing or have a cost and somebody who pays"),
    "plan_counted": Value(
        Kind.COUNT, "of these, how many have an indicator, how it is today, a target, and who counts"
    ),
    "plan_risks": Value(Kind.COUNT, "of these, how many have a risk with an answer"),
    "plan_open": Value(Kind.COUNT, "questions that a reader of the plan would ask"),
    "plan_learning": Value(Kind.COUNT, "finished lines of what must be learned"),
    "plan_steps": Value(Kind.COUNT, "finished steps of the first 100 days"),
    "plan_first_week": Value(Kind.COUNT, "of these, how many fall in the first week"),
    "plan_rated": Value(Kind.COUNT, "statements of the self-assessment that were rated today"),
}
