"""What every tool may say."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "country": Value(Kind.NAME, "home country, ISO code of three letters"),
    "comparing": Value(Kind.YES_NO, "plan B is on view beside plan A"),
    "opened": Value(Kind.YES_NO, "the state in which the tool opened"),
}
