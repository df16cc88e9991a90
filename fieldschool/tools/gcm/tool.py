"""The Global Compact: what happens when the map is searched, a country looked up, a card moved, an answer written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from ipywidgets import Box

from fieldschool.charts import gcm as chart
from fieldschool.charts import gcm_votes
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, number
from fieldschool.sources import countries, gcm
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.gcm import already, votes
from fieldschool.tools.gcm.crosswalk import LETTERS as WORD_LETTERS
from fieldschool.tools.gcm.crosswalk import Filter, on_view
from fieldschool.tools.gcm.fields import (
    ALREADY,
    ASKED,
    LETTERS,
    NONE,
    already_fields,
    cards,
    label,
    map_fields,
    named,
    vote_fields,
)
from fieldschool.tools.gcm.kept import one_of, several
from fieldschool.tools.gcm.leaves import leaves
from fieldschool.tools.gcm.pages import own_reading, page
from fieldschool.tools.widgets import Form, Ranking, View, side_by_side
from fieldschool.workbook.entries import Entry


class GcmTool(LessonTool):
    """The tool of lesson 1.2, in four parts: ``crosswalk``, ``votes``, ``ranking``, ``already``.

    What was ranked and written is for a place, not for a country, and stays when another country is chosen.
    """

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values."""
        return {
            "filter": asdict(self.filter),
            "opened": self.opened,
            "opened_before": list(self.opened_before),
            "look": self.chosen,
            "looked": list(self.looked),
            "order": self.ranking.order,
            "already": dict(self.already),
        }

    def _restore(self, state: Mapping[str, Any]) -> None:
        known = [each.objective for each in gcm.objectives()]
        codes = [each.iso3 for each in countries.all_countries()]
        self.filter = Filter.restored(state.get("filter"))
        self.opened = one_of(state.get("opened"), known)
        self.opened_before = several(state.get("opened_before"), known)
        self.chosen = one_of(state.get("look"), codes)
        self.looked = several(state.get("looked"), codes)
        self._start = votes.start(self.country, self.host)
        self._order = several(state.get("order"), known)
        written = state.get("already")
        pairs = written.items() if isinstance(written, Mapping) else ()
        self.already = {each: text[:LETTERS] for each, text in pairs if each in known and isinstance(text, str)}

    def _build(self) -> None:
        self.map_form = Form(map_fields(), self._map_values(), self._search, title=_("Look for what concerns you"))
        self.map_view = View(on_pick=self._pick)
        self.vote_form = Form(vote_fields(), {"look": self.look}, self._look_up, title=_("A country to compare with"))
        self.vote_view = View()
        self.ranking = Ranking(cards(), self._order, self._ranked, title=_("My ranking"), first=already.FIRST)
        self.already_form = Form(
            already_fields(self._asked()), self._already_values(), self._write, title=_("What we already do")
        )
        self.already_view = View()
        self.forms = (self.map_form, self.vote_form, self.ranking, self.already_form)
        crosswalk = Box([self.map_form, Box([self.map_view])])
        crosswalk.add_class("fs-stack")
        self.parts = {
            "crosswalk": crosswalk,
            "votes": side_by_side(self.vote_form, self.vote_view),
            "ranking": self.ranking,
            "already": stacked(self.already_form, self.already_view),
        }

    # What others read ---------------------------------------------------------------------------------------------

    @property
    def look(self) -> str:
        """The country that is looked up: the one that was chosen, else the one to begin with."""
        return self.chosen or self._start.iso3

    @property
    def first(self) -> list[gcm.Objective]:
        """The first objectives of the ranking."""
        found = {each.objective: each for each in gcm.objectives()}
        return [found[each] for each in self.ranking.order[: already.FIRST]]

    def answers(self) -> tuple[Entry, ...]:
        """The first objectives and the whole ranking."""
        return leaves(self.ranking.order, self.already)

    def summary(self) -> list[dict[str, str]]:
        """The first objectives in words, for the workbook."""
        return [
            {"what": f"{place}. {named(each)}", "value": self.already.get(each.objective, "") if place <= ASKED else ""}
            for place, each in enumerate(self.first, start=1)
        ]

    def sources(self) -> tuple[str, ...]:
        """The sources of the objectives that come first."""
        return tuple(dict.fromkeys(each.source.citation() for each in self.first))

    def all_sources(self) -> list[str]:
        """Every source behind the tool for these countries, for the list at the lesson's end."""
        objectives = [each.source.citation() for each in gcm.objectives()]
        pairs = [pair.source.citation() for pair in gcm.pairs() if pair.seen]
        voted = [line for picture in self.vote_pictures for line in picture.sources]
        lines = [*objectives, *pairs, own_reading(), *voted]
        return list(dict.fromkeys([*lines, *already.sources(self.first, self.country)]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        pictures = [f"{picture.sentence}\n\n{picture.table}" for picture in (self.map, *self.vote_pictures)]
        table = self.already_view.content["compare"]
        rows = [" | ".join(row) for row in table["rows"]] if table else []
        asked = "\n".join(f"{label(each)}: {_(each.asks)} {_(each.question)}" for each in gcm.objectives())
        return "\n\n".join([*pictures, "\n".join([self.already_view.content["sentence"], *rows]), asked])

    # What a change does -------------------------------------------------------------------------------------------

    def _search(self, key: str, raw: Any) -> None:
        value = self.map_form.accept(key, raw)
        if value is None:
            return
        if key == "opened":
            self._open("" if value == NONE else value)
        else:
            self.filter = replace(self.filter, **{key: value[:WORD_LETTERS] if key == "word" else value})
            self._draw_map()
        self._note()

    def _pick(self, objective: str) -> None:
        if objective in {each.objective for each in gcm.objectives()}:
            self._open("" if objective == self.opened else objective)
            self.map_form.set_values(opened=self.opened or NONE)
            self._note()

    def _open(self, objective: str) -> None:
        self.opened = objective
        if objective:
            self.opened_before = list(dict.fromkeys([*self.opened_before, objective]))
        self._draw_map()

    def _look_up(self, key: str, raw: Any) -> None:
        value = self.vote_form.accept(key, raw)
        if value is not None:
            self.chosen = value
            self.looked = list(dict.fromkeys([*self.looked, value]))
            self._draw_votes()
            self._note()

    def _ranked(self) -> None:
        with self.already_form.hold_sync():
            self.already_form.fields = already_fields(self._asked())
            self.already_form.values = self._already_values()
        self._draw_already()
        self._note()

    def _write(self, key: str, raw: Any) -> None:
        value = self.already_form.accept(key, raw)
        if value is None:
            return
        self.already[key.removeprefix(ALREADY)] = value[:LETTERS]
        if len(value) > LETTERS:
            said = _("This is too long to be kept whole: the first {n} letters are kept.")
            self.already_form.set_note(key, said.format(n=number(LETTERS)))
        else:
            self.already_form.clear_note(key)
        self._draw_already()
        self._note()

    # What is shown ------------------------------------------------------------------------------------------------

    def _map_values(self) -> dict[str, Any]:
        return {**asdict(self.filter), "opened": self.opened or NONE}

    def _asked(self) -> list[gcm.Objective]:
        return self.first[:ASKED]

    def _already_values(self) -> dict[str, str]:
        return {f"{ALREADY}{each.objective}": self.already.get(each.objective, "") for each in self._asked()}

    def _draw(self) -> None:
        self._draw_map()
        self._draw_votes()
        self._draw_already()

    def _draw_map(self) -> None:
        rows, columns = on_view(self.filter)
        cited = [pair.source.citation() for pair in gcm.pairs() if pair.seen]
        self.map: Picture = chart.picture(rows, columns, self.opened, tuple(dict.fromkeys([*cited[:1], own_reading()])))
        hidden = self.opened and self.opened not in {row.objective for row in rows}
        notice = _("The objective that you opened is hidden by what you look for.") if hidden else ""
        self.map_view.show(page(self.map, notice=notice))
        self.map_view.sources = list(self.map.sources)

    def _draw_votes(self) -> None:
        self.vote_pictures = votes.pictures(self.country, self.host, self.look, self._start)
        compared = gcm_votes.compared(votes.places(self.country, self.host, self.look))
        voted, since = self.vote_pictures
        self.vote_view.show(page(voted, since, compare=compared))
        # Those of the steps stand beside each step, in the table under the time line.
        self.vote_view.sources = list(voted.sources)

    def _draw_already(self) -> None:
        # Without a list there is nothing to be asked.
        self.already_form.layout.display = None if self.first else "none"
        self.already_view.show(already.page(self.first, self.already, self.country))
        self.already_view.sources = list(already.sources(self.first, self.country))

    def _seen(self) -> dict[str, Any]:
        return {
            "gcm_opened": len(self.opened_before),
            "gcm_searched": bool(self.filter.word.strip()) or replace(self.filter, word="") != Filter(),
            "gcm_looked": len(self.looked),
            "gcm_ranked": len(self.ranking.order),
            "gcm_already": sum(already.is_told(self.already.get(each.objective, "")) for each in self._asked()),
        }
