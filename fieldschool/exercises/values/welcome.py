"""What the welcome says (0.0)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "rated": Value(Kind.COUNT, "statements of the self-assessment that have a number"),
    "statements": Value(Kind.COUNT, "statements of the self-assessment in all"),
}
