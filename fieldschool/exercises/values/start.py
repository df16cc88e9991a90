"""What the lesson that asks where to start says (4.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "start_lessons": Value(Kind.COUNT, "of the four earlier lessons, how many left something"),
    "start_points": Value(Kind.COUNT, "points on the list"),
    "start_judged": Value(Kind.COUNT, "points whose impact and feasibility the participant judged"),
    "start_own": Value(Kind.COUNT, "points in own words"),
    "start_arrows": Value(Kind.COUNT, "arrows among the points"),
    "start_arrows_own": Value(Kind.COUNT, "arrows that the participant added or took away"),
    "start_circles": Value(Kind.COUNT, "circles of points that wait for each other"),
    "start_open": Value(
        Kind.COUNT, "conditions that a point needs, that nothing builds and that are not said to be there"
    ),
    "start_said": Value(Kind.COUNT, "conditions that the participant said are there"),
    "start_places": Value(Kind.COUNT, "points where one can start"),
    "start_close": Value(Kind.COUNT, "of these, how many are a close call"),
    "start_begun": Value(Kind.COUNT, "starting points in the list, finished or not"),
    "start_chosen": Value(Kind.COUNT, "finished starting points"),
    "start_chosen_waiting": Value(Kind.COUNT, "of these, how many wait for a point that was not chosen"),
}
