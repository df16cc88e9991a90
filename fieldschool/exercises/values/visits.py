"""What the study mission says (lesson 3.4)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "visits_stops": Value(Kind.COUNT, "places of the plan"),
    "visits_over": Value(Kind.COUNT, "minutes that the plan is too long"),
    "visits_spare": Value(Kind.COUNT, "minutes that are left in the plan"),
    "visits_road_pct": Value(Kind.PERCENT, "part of the visit that is spent on the road, %"),
    "visits_groups": Value(Kind.COUNT, "groups that ask"),
    "visits_unasked": Value(Kind.COUNT, "questions of the planned places that no group asks"),
    "visits_minutes_each": Value(
        Kind.COUNT, "minutes that a question has with its answer, where they are fewest; not known without a place"
    ),
    "visits_sites": Value(Kind.COUNT, "places with an answer on the sheet"),
    "visits_answers": Value(Kind.COUNT, "answers that can be used"),
    "visits_wrong": Value(Kind.COUNT, "answers that cannot be read as they stand"),
    "visits_needed_open": Value(Kind.COUNT, "needed questions that are open, at the places with an answer"),
    "visits_numbers": Value(Kind.COUNT, "places with a number and how they know it"),
    "visits_troubles": Value(Kind.COUNT, "places with something that went wrong"),
    "visits_themes": Value(Kind.COUNT, "themes, of six, with an answer"),
    "visits_home_begun": Value(Kind.COUNT, "things to take home in the list, finished or not"),
    "visits_home": Value(Kind.COUNT, "finished things to take home"),
}
