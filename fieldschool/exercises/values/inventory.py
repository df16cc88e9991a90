"""What the local-government inventory says (1.4)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "inventory_placed": Value(Kind.YES_NO, "level and number of people of the place are given"),
    "inventory_answered": Value(Kind.COUNT, "questions of the inventory that have an answer"),
    "inventory_items": Value(Kind.COUNT, "questions of the inventory in all"),
    "inventory_lacking": Value(Kind.COUNT, "things that are missing or only partly there"),
    "inventory_unknown": Value(Kind.COUNT, "questions answered with “I don't know”"),
    "inventory_steps": Value(Kind.COUNT, "different missing things for which a first step is written"),
    "inventory_steps_own": Value(Kind.COUNT, "first steps in words of one's own, not as proposed"),
}
