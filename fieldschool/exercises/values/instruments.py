"""What the time line of national policies says (1.3)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "beside_country": Value(Kind.NAME, "country beside one's own, ISO code; none where there is none"),
    "areas_looked_at": Value(Kind.COUNT, "how many areas were put on the time line by themselves"),
    "instruments_begun": Value(Kind.COUNT, "instruments of one's own, finished or not"),
    "instruments_added": Value(Kind.COUNT, "instruments of one's own that are finished"),
    "instruments_cited": Value(Kind.COUNT, "of these, how many say where they can be read"),
    "thin_areas": Value(Kind.COUNT, "areas with none or only one instrument in force"),
    "empty_areas": Value(Kind.COUNT, "areas with no instrument in force"),
}
