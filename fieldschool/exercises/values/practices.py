"""What the practices for one's own context say (4.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "practices_known": Value(Kind.COUNT, "conditions that are answered with yes, in part or no, here or in 1.4"),
    "practices_not_known": Value(Kind.COUNT, "conditions that are answered with “I don't know”"),
    "practices_themes": Value(Kind.COUNT, "different themes that are chosen"),
    "practices_weighted": Value(Kind.COUNT, "sliders that were moved"),
    "practices_compared": Value(Kind.COUNT, "practices that are compared"),
    "practices_worst_place": Value(
        Kind.COUNT, "the worst place of the first one when sliders move by half; 0 without one"
    ),
    "practices_opened": Value(Kind.COUNT, "practices whose card was opened by hand"),
    "practices_begun": Value(Kind.COUNT, "practices on the list, finished or not"),
    "practices_chosen": Value(Kind.COUNT, "practices on the list that are finished"),
}
