"""Likenesses and differences that a participant writes, each with the chart that was open then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldschool.charts import history_words as words
from fieldschool.i18n import _, listing
from fieldschool.tools.content import view_content
from fieldschool.tools.history.reading import name
from fieldschool.tools.history.setting import Setting, restored
from fieldschool.workbook.entries import Entry, Items

LESSON = "2.1.2"
#: Kinds of note, and the entry that later lessons read.
KINDS = {"like": "likenesses", "differ": "differences"}
#: Notes of each kind.
SLOTS = 3
#: Ends the key of the buttons at a note; what they do.
CHART, SHOW, TAKE = "_chart", "show", "take"
#: Letters that are kept of a note, and of what the chart said.
LETTERS, SAID = 400, 1_000


@dataclass(frozen=True)
class Note:
    """A note: its text, the chart that it was written at (``None`` while empty), and what that chart said."""

    text: str = ""
    chart: Setting | None = None
    said: str = ""

    @property
    def is_written(self) -> bool:
        """Whether there is something in it."""
        return bool(self.text.strip())


def keys() -> list[str]:
    """Keys of all notes: ``like1`` to ``differ3``."""
    return [f"{kind}{n}" for kind in KINDS for n in range(1, SLOTS + 1)]


def written(note: Note, text: str, chart: Setting, said: str) -> Note:
    """The note with another text; a first text takes the chart that is open, a later one keeps its own."""
    text = text[:LETTERS]
    if not text.strip():
        return Note(text)
    return Note(text, note.chart or chart, note.said if note.chart else said[:SAID])


def described(chart: Setting) -> str:
    """A chart in a few words: measure, scale, countries and years."""
    return _("{measure} ({scale}): {countries}, {since} to {until}").format(
        measure=words.measure_name(chart.measure),
        scale=words.unit(chart.measure, chart.scale, chart.base),
        countries=listing([name(iso3) for iso3 in chart.codes]),
        since=chart.since,
        until=chart.until,
    )


def stored(notes: Mapping[str, Note]) -> dict[str, Any]:
    """The notes as plain values, the empty ones left out."""
    return {
        key: {"text": note.text, "chart": note.chart.plain() if note.chart else None, "said": note.said}
        for key, note in notes.items()
        if note.is_written
    }


def read(kept: Any, start: Setting) -> dict[str, Note]:
    """Read kept notes; what cannot be one is an empty note."""
    found = kept if isinstance(kept, Mapping) else {}
    return {key: _note(found.get(key), start) for key in keys()}


def _note(kept: Any, start: Setting) -> Note:
    text, said = (kept.get("text"), kept.get("said")) if isinstance(kept, Mapping) else (None, None)
    if not isinstance(text, str) or not text.strip():
        return Note()
    return Note(text[:LETTERS], restored(kept.get("chart"), start), said[:SAID] if isinstance(said, str) else "")


def of_kind(notes: Mapping[str, Note], kind: str) -> list[Note]:
    """The notes of a kind that are written."""
    return [note for key, note in notes.items() if key.startswith(kind) and note.is_written]


def page(notes: Mapping[str, Note]) -> dict[str, Any]:
    """The notes as the page shows them, whole, each with its chart; nothing while none is written."""
    names = {"like": _("Likeness"), "differ": _("Difference")}
    rows = [
        [names[kind], note.text, described(note.chart)]
        for kind in KINDS
        for note in of_kind(notes, kind)
        if note.chart is not None
    ]
    columns = [_("Note"), _("What I see"), _("Its chart")]
    table = {"title": _("My likenesses and differences"), "columns": columns, "rows": rows, "words": True}
    return view_content("", compare=table if rows else None)


def leaves(notes: Mapping[str, Note], sources: tuple[str, ...]) -> tuple[Entry, ...]:
    """The two lists for later lessons: text, the chart's state, and what the chart said then."""
    return tuple(
        Items(lesson=LESSON, key=key, value=[_row(note) for note in of_kind(notes, kind)], sources=sources)
        for kind, key in KINDS.items()
    )


def _row(note: Note) -> dict[str, Any]:
    chart = {key: float(value) if isinstance(value, int) else value for key, value in note.chart.plain().items()}
    return {"text": note.text, **chart, "sentence": note.said}
