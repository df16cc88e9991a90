"""What the stakeholder map says (3.2.4)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "partners_on_map": Value(Kind.COUNT, "partners on the map"),
    "partners_begun": Value(Kind.COUNT, "partners in the list, finished or not"),
    "partners_placed": Value(Kind.COUNT, "partners that do not stand at the usual place of their kind"),
    "partners_close": Value(Kind.COUNT, "partners with much influence and much interest"),
    "partners_offices": Value(Kind.COUNT, "partners with a post that speaks for them"),
    "partners_missing": Value(Kind.COUNT, "kinds of partners that the theme needs and that are not on the map"),
    "partners_activities": Value(Kind.COUNT, "activities that have a name"),
    "partners_clear": Value(Kind.COUNT, "of these, how many have exactly one who answers and somebody who does it"),
    "partners_ties": Value(Kind.COUNT, "pairs of partners that work together"),
    "partners_alone": Value(Kind.COUNT, "partners that work with nobody"),
    "partners_lost": Value(
        Kind.PERCENT, "of the pairs of others, how many lose contact if the one on whom most hangs leaves"
    ),
    "partners_leaves": Value(Kind.YES_NO, "a partner leaves as a trial"),
}
