"""What the time line of two countries says (2.1.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "history_measure": Value(Kind.NAME, "what is drawn: abroad, here, received, fled, taken_in or rate"),
    "history_scale": Value(Kind.NAME, "how it is measured: amount, head, share or index"),
    "history_since": Value(Kind.COUNT, "first year shown"),
    "history_half_year": Value(Kind.COUNT, "first year in which the first country received half of its last figure"),
    "history_base": Value(Kind.COUNT, "year that is 100 in an index"),
    "history_measures": Value(Kind.COUNT, "how many things were looked at, of six"),
    "history_indexed": Value(Kind.COUNT, "how many of them were looked at as an index"),
    "history_likenesses": Value(Kind.COUNT, "likenesses written, at most 3"),
    "history_differences": Value(Kind.COUNT, "differences written, at most 3"),
    "history_charts": Value(Kind.COUNT, "how many different things the charts of the notes show"),
}
