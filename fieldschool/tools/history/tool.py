"""Two countries on one time line: what happens when a measure, a year or a country is chosen, or a note written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.history_words import SCALES
from fieldschool.i18n import _
from fieldschool.tools.base import LessonTool
from fieldschool.tools.history import notes
from fieldschool.tools.history.fields import fields
from fieldschool.tools.history.notes import CHART, SHOW
from fieldschool.tools.history.reading import Drawn, base_of, drawn, half_year
from fieldschool.tools.history.setting import Setting, opening, restored
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class HistoryTool(LessonTool):
    """The tool of lesson 2.1.2, in one part: ``timeline``. Notes stand beside the chart, so that it stays in sight."""

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values; for whom the two countries were chosen, too."""
        return {
            "of": [self.country, self.host],
            "setting": self.setting.plain(),
            "measures": list(self._measures),
            "indexed": list(self._indexed),
            "notes": notes.stored(self.notes),
        }

    def _restore(self, state: Mapping[str, Any]) -> None:
        start = opening(self.country, self.host)
        self.setting = restored(state.get("setting"), start)
        if state.get("of") != [self.country, self.host]:
            # Another own country or host was chosen since: the time line opens with these.
            self.setting = self.setting.moved("first", start.first).moved("second", start.second)
        self.notes = notes.read(state.get("notes"), start)
        self._measures = dict.fromkeys([*_known(state.get("measures")), self.setting.measure])
        self._indexed = dict.fromkeys(_known(state.get("indexed")))
        self._on_view = ""  # the note whose chart was opened again

    # What is shown ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        needed = fields(self.setting, self._written)
        self.form = Form(needed, self._values(needed), self._moved, title=_("The time line"))
        self.view, self.list = View(), View()
        self.forms = (self.form,)
        self.parts = {"timeline": side_by_side(self.form, self.view, self.list)}
        for key in self.notes:
            self._tell(key)

    @property
    def _written(self) -> list[str]:
        return [key for key, note in self.notes.items() if note.is_written]

    def _values(self, needed: list[dict]) -> dict[str, Any]:
        texts = {key: note.text for key, note in self.notes.items()}
        known = {**self.setting.plain(), "base": base_of(self.setting) or self.setting.base, **texts}
        return {field["key"]: known[field["key"]] for field in needed if field["key"] in known}

    def _describe(self) -> None:
        """Give the form the controls that are needed now."""
        needed = fields(self.setting, self._written)
        with self.form.hold_sync():
            self.form.fields, self.form.values = needed, self._values(needed)

    def _draw(self) -> None:
        self.drawn: Drawn = drawn(self.setting)
        self.view.show(self.drawn.page())
        self.view.sources = list(self.drawn.sources)
        self.list.show(notes.page(self.notes))

    # What a change does -----------------------------------------------------------------------------------------

    def _moved(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key.endswith(CHART):
            self._press(key.removesuffix(CHART), value)
        elif key in self.notes:
            self._write(key, value)
        else:
            self._open(self.setting.moved(key, value))
            self._tell(self._on_view)
            self._on_view = ""
        self._note()

    def _write(self, key: str, text: str) -> None:
        before = self.notes[key]
        self.notes[key] = notes.written(before, text, self._charted(), self.drawn.sentence)
        if before.is_written != self.notes[key].is_written:
            self._describe()
        self._tell(key)
        self.list.show(notes.page(self.notes))

    def _press(self, key: str, button: str) -> None:
        note = self.notes[key]
        if button == SHOW and note.chart:
            self._open(note.chart)
            self._tell(self._on_view)
            self._on_view = key
            self._tell(key, _("On view now: {chart}."))
        elif note.is_written:
            self.notes[key] = notes.Note(note.text, self._charted(), self.drawn.sentence[: notes.SAID])
            self._tell(key)
            self.list.show(notes.page(self.notes))

    def _charted(self) -> Setting:
        """The setting as it is drawn: the base year is the one that could be 100."""
        return self.setting.moved("base", base_of(self.setting) or self.setting.base)

    def _open(self, setting: Setting) -> None:
        """Draw another setting, with the controls that it needs."""
        before, self.setting = self.setting, setting
        self._measures[setting.measure] = None
        if setting.is_index:
            self._indexed[setting.measure] = None
        slid = ("base", "since", "until", "events")
        if all(getattr(before, part) == getattr(setting, part) for part in setting.plain() if part not in slid):
            self.form.set_values(**self._values(self.form.fields))
        else:
            self._describe()
        self._draw()

    def _tell(self, key: str, said: str = "") -> None:
        """Say at a note which chart is kept with it; at no note when there is no such key."""
        chart = self.notes[key].chart if key in self.notes else None
        if chart is None:
            self.form.clear_note(key + CHART)
        else:
            self.form.set_note(key + CHART, (said or _("Its chart: {chart}.")).format(chart=notes.described(chart)))

    # What others read -------------------------------------------------------------------------------------------

    def answers(self) -> tuple[Entry, ...]:
        """``likenesses`` and ``differences``, each with its chart's state."""
        return notes.leaves(self.notes, self.sources())

    def summary(self) -> list[dict[str, str]]:
        """The notes in words, for the workbook."""
        names = {"like": _("Likeness"), "differ": _("Difference")}
        return [
            {"what": names[kind], "value": note.text}
            for kind in notes.KINDS
            for note in notes.of_kind(self.notes, kind)
        ]

    def sources(self) -> tuple[str, ...]:
        """The source lines of what is seen."""
        return self.drawn.sources

    def all_sources(self) -> list[str]:
        """Every source behind the time line of these two countries, for the list at the lesson's end."""
        drawings = [drawn(self.setting.moved("measure", measure)) for measure in SCALES]
        lines = [line for drawing in drawings for line in drawing.sources]
        events = [mark["credit"] for drawing in drawings for picture in drawing.pictures
                  for mark in (picture.spec["events"] or {"items": ()})["items"]]  # fmt: skip
        return list(dict.fromkeys([*lines, *events]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        first = self.drawn.pictures[0]
        tables = [str(picture.table) for picture in self.drawn.pictures]
        events = [f"{item['mark'] or '-'} {item['head']}. {item['text']}"
                  for picture in self.drawn.pictures if picture.spec["events"]
                  for item in picture.spec["events"]["items"]]  # fmt: skip
        written = "\n".join(f"{row['what']}: {row['value']}" for row in self.summary())
        parts = [first.spec["title"], first.sentence, str(self.drawn.paces), *tables, self.drawn.notice,
                 "\n".join(events), written]  # fmt: skip
        return "\n\n".join(filter(None, parts))

    def _seen(self) -> dict[str, Any]:
        written = [note for note in self.notes.values() if note.is_written]
        return {
            "history_measure": self.setting.measure,
            "history_scale": self.setting.scale,
            "history_since": self.setting.since,
            "history_half_year": half_year(self.setting.first),
            "history_base": base_of(self.setting) or self.setting.base,
            "history_measures": len(self._measures),
            "history_indexed": len(self._indexed),
            "history_likenesses": len(notes.of_kind(self.notes, "like")),
            "history_differences": len(notes.of_kind(self.notes, "differ")),
            "history_charts": len({note.chart.measure for note in written if note.chart}),
        }


def _known(kept: Any) -> list[str]:
    return [each for each in kept if isinstance(each, str) and each in SCALES] if isinstance(kept, list) else []
