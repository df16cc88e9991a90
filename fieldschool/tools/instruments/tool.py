"""National policies: what happens when a filter is moved or an instrument is written down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ipywidgets import VBox

from fieldschool.charts import coverage, instruments
from fieldschool.i18n import _, language, listing, number
from fieldschool.sources import countries, policies
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.instruments import marks, treaties_view
from fieldschool.tools.instruments.fields import ALL, NONE, area_options, heading, record_fields, view_fields
from fieldschool.tools.instruments.keeping import leaves, restore
from fieldschool.tools.instruments.pages import lines, our_reading, page, short
from fieldschool.tools.instruments.reviews import ReviewsView
from fieldschool.tools.widgets import Form, Records, View
from fieldschool.workbook.entries import Entry

#: Records of one's own that a country has room for.
OWN_LIMIT = 100
#: Bytes of everything that was written down, as it is kept; a tool's state has room for 64 kB.
OWN_BYTES = 60_000
#: Looked at first beside a host that is the own country.
HOSTS = ("MEX", "PHL", "RWA")


class InstrumentsTool(LessonTool):
    """The tool of lesson 1.3, in four parts: ``timeline``, ``add``, ``coverage``, ``treaties``."""

    def _build(self) -> None:
        chosen = {"country": self.country, "beside": self.beside, "area": self.area, "kind": self.kind}
        self.form = Form(view_fields(), chosen, self._moved, title=_("What is on the time line"))
        self.records = Records(
            record_fields(policies.instruments(self.country)),
            self._own.get(self.country, []),
            self._written,
            title=self._list_title(),
            name_of=heading,
            limit=OWN_LIMIT,
            refuse=self._no_room,
        )
        self.forms = (self.form, self.records)
        self.timeline, self.matrix, self.treaties = View(), View(), View()
        self.reviews = ReviewsView()
        self.parts = {
            "timeline": stacked(self.form, self.timeline, several=True),
            "add": self.records,
            "coverage": VBox([self.matrix, self.reviews]),
            "treaties": self.treaties,
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values; what was written for other countries, too."""
        return {"beside": self.beside, "area": self.area, "kind": self.kind, "own": self._kept(self.records.records)}

    def _kept(self, now: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
        others = {iso3: rows for iso3, rows in self._own.items() if iso3 != self.country and rows}
        return {**others, **({self.country: now} if now else {})}

    def _restore(self, state: Mapping[str, Any]) -> None:
        self._looked_at: set[str] = set()
        saved = restore(state, self.country)
        self.area, self.kind, self._own = saved.area, saved.kind, saved.own
        self.beside = saved.beside or self._first_beside()

    def _first_beside(self) -> str:
        return next(iso3 for iso3 in (self.host, *HOSTS) if iso3 != self.country)

    def _no_room(self, records: list[dict[str, str]]) -> str:
        size = len(json.dumps(self._kept(records), ensure_ascii=False).encode())
        full = _("There is no more room for what you write here. Shorten something, or take a record out first.")
        return full if size > OWN_BYTES else ""

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``added``, the instruments of one's own, and ``thin``, the areas with little."""
        empty, few = ([(area, self._titles[area]) for area in ids] for ids in (self.covered.empty, self.covered.few))
        return leaves(self.country, self.records.complete, empty, few, self.sources())

    def summary(self) -> list[dict[str, str]]:
        """The countries, how many instruments were added, and the thin areas, in words, for the workbook."""
        thin = [self._titles[area] for area in self.covered.thin]
        return [
            {"what": _("My own country"), "value": self.covered.country},
            {"what": _("Instruments that I added"), "value": number(len(self.records.complete))},
            {"what": _("Areas with little or nothing in force"), "value": listing(thin) if thin else _("none")},
        ]

    def sources(self) -> tuple[str, ...]:
        """The source line of the two pictures."""
        return tuple(self.timeline.sources)

    def all_sources(self) -> list[str]:
        """Every source behind the tool, for the list at the lesson's end."""
        return [*self._cited(), *self.reviews.sources(), *treaties_view.sources(self._codes)]

    def _cited(self) -> tuple[str, ...]:
        return instruments.sources([side for side in (self._side, self._beside_side) if side])

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        known = self.treaties.content
        parts = [
            *self._remarks().values(),
            self.line.sentence,
            str(self.line.table),
            self.cover.sentence,
            str(self.cover.table),
            self.reviews.says(),
            known["sentence"],
            lines(known["compare"]["rows"]),
        ]
        return "\n\n".join(filter(None, parts))

    # What a change does -------------------------------------------------------------------------------------------

    def _moved(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key == "country":
            self._move_to(value)
        else:
            setattr(self, key, value)
        if key == "beside" and value == self.country:
            self.beside = NONE
            self.form.set_values(beside=NONE)
        if key == "area" and value != ALL:
            self._looked_at.add(value)
        self._draw()
        self._note()

    def _move_to(self, country: str) -> None:
        self._own = self._kept(self.records.records)
        super()._move_to(country)
        if self.beside == country:
            self.beside = self._first_beside()
            self.form.set_values(beside=self.beside)
        self.records.set_records([])
        self.records.set_fields(record_fields(policies.instruments(country)))
        self.records.set_records(self._own.get(country, []))
        self.records.title = self._list_title()

    def _written(self) -> None:
        self._draw()
        self._note()

    @property
    def _codes(self) -> tuple[str, ...]:
        return (self.country,) if self.beside == NONE else (self.country, self.beside)

    def _draw(self) -> None:
        self._titles = dict(area_options())
        self._side = marks.side(self.country, self.records.complete)
        self._beside_side = None if self.beside == NONE else marks.side(self.beside)
        shown = [marks.chosen(each, self.area, self.kind) if each else None for each in (self._side, self._beside_side)]
        self.line = instruments.picture(*shown, policies.looked_up())
        areas = list(self._titles.items())
        self.covered, beside = (
            coverage.covered(each, list(self._titles), policies.KINDS) if each else None
            for each in (self._side, self._beside_side)
        )
        self.cover = coverage.picture(self.covered, beside, areas, policies.KINDS)
        self.timeline.show(page(self.line, ""))
        self._remark()
        self.matrix.show(page(self.cover, our_reading()))
        self.reviews.show(self._codes)
        self.treaties.show(treaties_view.content(self._codes))
        self.timeline.sources = self.matrix.sources = short(self._cited())
        self.treaties.sources = short(treaties_view.sources(self._codes))

    def _remarks(self) -> dict[str, str]:
        """What is said at a control: the question of the area on view, and which country has nothing prepared."""
        asked = [_(area.question) for area in policies.areas() if area.area_id == self.area]
        bare = [iso3 for iso3 in self._codes if not policies.instruments(iso3)]
        missing = _("Nothing was prepared for {country}. What you add below makes its time line.")
        other = _("Nothing was prepared for {country}. Ask somebody from there, or choose another country.")
        return {
            "country": missing.format(country=_name(self.country)) if self.country in bare else "",
            "beside": other.format(country=_name(self.beside)) if self.beside in bare else "",
            "area": " ".join(asked),
        }

    def _remark(self) -> None:
        # At the controls: under the picture, which is longer than a screen, nobody would read it in time.
        for key, text in self._remarks().items():
            if text:
                self.form.set_note(key, text)
            elif self.form.notes.get(key, {}).get("kind") == "note":
                self.form.clear_note(key)

    def _list_title(self) -> str:
        return _("Instruments that I add: {country}").format(country=_name(self.country))

    def _seen(self) -> dict[str, Any]:
        own = self.records.complete
        return {
            "beside_country": self.beside,
            "areas_looked_at": len(self._looked_at),
            "instruments_begun": len(self.records.records),
            "instruments_added": len(own),
            "instruments_cited": sum(map(marks.cited, own)),
            "thin_areas": len(self.covered.thin),
            "empty_areas": len(self.covered.empty),
        }


def _name(iso3: str) -> str:
    return countries.country(iso3).name(language())
