"""What the opportunity screening says (3.1.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "screening_ideas": Value(Kind.COUNT, "ideas of one's own that have a name; examples do not count"),
    "screening_run": Value(Kind.COUNT, "of these, how many say who would run it and where"),
    "screening_scored": Value(Kind.COUNT, "of these, how many have an answer to every question"),
    "screening_unknown": Value(Kind.COUNT, "criteria of these that are answered with “I don't know”"),
    "screening_out": Value(Kind.COUNT, "ideas that were taken out by a veto"),
    "screening_racing": Value(Kind.COUNT, "ideas that are compared"),
    "screening_weighted": Value(Kind.COUNT, "weights that were moved from the middle"),
    "screening_rivals": Value(Kind.COUNT, "ideas that can pass the first one when weights move by up to half"),
    "screening_fragile": Value(Kind.YES_NO, "one step of one score changes who is first"),
    "screening_risks_begun": Value(Kind.COUNT, "risks in the register, finished or not"),
    "screening_risks": Value(Kind.COUNT, "risks in the register that are finished"),
    "screening_reduced": Value(Kind.COUNT, "finished risks that say what would reduce them and who sees to it"),
    "screening_short": Value(Kind.COUNT, "ideas that were put on the short list by hand"),
}
