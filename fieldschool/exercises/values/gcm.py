"""What the lesson on the Global Compact says (1.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "gcm_opened": Value(Kind.COUNT, "different objectives that were opened in the map"),
    "gcm_searched": Value(Kind.YES_NO, "a word is searched or a filter of the map is set"),
    "gcm_looked": Value(Kind.COUNT, "different countries whose vote was looked up"),
    "gcm_ranked": Value(Kind.COUNT, "objectives on one's own list"),
    "gcm_already": Value(
        Kind.COUNT, "of the first two objectives, those of which is written what the place does already"
    ),
}
