"""Characteristics and needs: what happens when a family is followed, a group is chosen, or a need is answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ipywidgets import Box, VBox

from fieldschool.i18n import _
from fieldschool.models.needs import Moment, moments, shares
from fieldschool.sources import budgets, countries, needs
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.needs import pages
from fieldschool.tools.needs.canvas import Canvas
from fieldschool.tools.needs.cards import StageView
from fieldschool.tools.needs.families import (
    LIMIT,
    FamilyBudget,
    families,
    heading,
    invented,
    kept,
    opened,
    record_fields,
    refused,
)
from fieldschool.tools.needs.fields import NEAREST, NONE, survey_fields, way_fields
from fieldschool.tools.needs.kept import restore
from fieldschool.tools.widgets import Form, Records, View
from fieldschool.tools.widgets.layout import side_by_side
from fieldschool.workbook.entries import Entry


class NeedsTool(LessonTool):
    """The tool of lesson 3.1.1.

    Its parts are ``profiles``, ``budget``, ``families``, ``group``, ``canvas``, ``own_needs`` and ``first``.
    """

    def _build(self) -> None:
        self._take_country()
        self.table = Records(
            record_fields(self.profiles, self.currency),
            opened(self.kept.families.get(self.country), self.start),
            self._written,
            title=_("Families"),
            name_of=heading,
            limit=LIMIT,
            refuse=self._no_room,
        )
        self.families = families(self.table.complete, self.profiles)
        self.way = Form(way_fields(self.families), self._way_values(), self._walked, title=_("A family on the way"))
        self.survey = Form(survey_fields(), {"beside": self.kept.beside}, self._compared, title="")
        self.canvas = Canvas(self.kept, self._canvas_changed)
        self.view, self.month, self.stage_view = View(), View(), StageView()
        self.forms = (self.way, self.survey, self.table, *self.canvas.forms)
        self.parts = {
            "profiles": self._walk_box(),
            "budget": stacked(self.survey, self.month),
            "families": self.table,
            **self.canvas.parts,
        }

    def _take_country(self) -> None:
        """Find once for a country what does not change with a control."""
        self.profiles = budgets.for_country(self.country)
        self.start, self.nearest = invented(self.profiles), budgets.beside(self.country)

    def _walk_box(self) -> Box:
        # The cards stand outside of the tool: its picture would stay in sight above all of them.
        box = VBox([side_by_side(self.way, self.view), self.stage_view])
        box.add_class("fs-stack")
        return box

    # What is kept -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values. The country is kept for all lessons, not here."""
        own = {"family": self.kept.family, "stage": self.kept.stage, "beside": self.kept.beside}
        return {**own, "families": self._rows_of_all(), **self.canvas.state}

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.kept = restore(state)
        self._stages_seen: set[str] = set()

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``target_group``, ``target_name``, ``target_size`` and ``target_needs``."""
        return self.canvas.leaves()

    def summary(self) -> list[dict[str, str]]:
        """The group, how many they are, what is missing and what comes first, in words."""
        return self.canvas.summary()

    def sources(self) -> tuple[str, ...]:
        """The sources of the survey beside, and of the examples on view."""
        found = budgets.spending().get(self._beside)
        return (*([found.source.citation()] if found else []), *self.stage_view.sources())

    def all_sources(self) -> list[str]:
        """Every source behind the surveys and the examples, for the list at the lesson's end."""
        pages_read = [one.source.citation() for one in budgets.spending().values()]
        pages_read += [one.source.citation() for found in needs.answers().values() for one in found]
        return list(dict.fromkeys(pages_read))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        shown = [*self._pictures, self.canvas.picture]
        parts = [part for picture in shown for part in (picture.sentence, str(picture.table))]
        return "\n\n".join([*parts, self.stage_view.says(), self.canvas.view_first.content["sentence"]])

    # What a change does -------------------------------------------------------------------------------------------

    def _walked(self, key: str, raw: Any) -> None:
        value = self.way.accept(key, raw)
        if value is None:
            return
        if key == "country":
            self._go_home(value)
        elif key == "walk":
            at = needs.STAGES.index(self.kept.stage) + (1 if value == "later" else -1)
            self.kept.stage = needs.STAGES[min(max(at, 0), len(needs.STAGES) - 1)]
            self.way.set_values(stage=self.kept.stage)
        else:
            setattr(self.kept, key, value)
        self._family_changed()

    def _compared(self, key: str, raw: Any) -> None:
        value = self.survey.accept(key, raw)
        if value is not None:
            self.kept.beside = value
            self._family_changed()

    def _written(self) -> None:
        self.kept.families[self.country] = kept(self.table.records, self.start)
        self._read_table()
        self._family_changed()

    def _family_changed(self) -> None:
        self._draw_family()
        self._note()

    def _canvas_changed(self) -> None:
        self.canvas.draw()
        self._note()

    def _go_home(self, country: str) -> None:
        """Take the families of another country; what was written for this one is kept."""
        self._move_to(country)
        self._take_country()
        self.table.set_fields(record_fields(self.profiles, self.currency))
        self.table.set_records(opened(self.kept.families.get(country), self.start))
        self._read_table()

    def _read_table(self) -> None:
        self.families = families(self.table.complete, self.profiles)
        self.way.fields = way_fields(self.families)
        self.way.set_values(**self._way_values())

    def _rows_of_all(self) -> dict[str, list]:
        start = kept(self.start, self.start)
        return {iso3: rows for iso3, rows in self.kept.families.items() if iso3 != self.country or rows != start}

    def _no_room(self, records: list[dict[str, str]]) -> str:
        others = {iso3: rows for iso3, rows in self.kept.families.items() if iso3 != self.country}
        return refused(kept(records, self.start), len(json.dumps(others, ensure_ascii=False)))

    # What is shown ------------------------------------------------------------------------------------------------

    @property
    def currency(self) -> str:
        """The currency at home, ISO 4217."""
        return countries.country(self.country).currency

    @property
    def family(self) -> FamilyBudget | None:
        """The family that is followed: the one chosen, else the first."""
        return next((one for one in self.families if one.key == self.kept.family), next(iter(self.families), None))

    @property
    def _beside(self) -> str:
        return self.nearest if self.kept.beside == NEAREST else self.kept.beside

    def _moments(self, family: FamilyBudget) -> list[Moment]:
        return moments(family.before, family.after, family.back, returned=family.returned)

    def _way_values(self) -> dict[str, str]:
        family = self.family
        return {"country": self.country, "family": family.key if family else "open", "stage": self.kept.stage}

    def _draw(self) -> None:
        self._draw_family()
        self.canvas.draw()

    def _draw_family(self) -> None:
        family = self.family
        self._stages_seen.add(self.kept.stage)
        self.stage_view.show(family, self.kept.stage, self.country, self.host)
        self._pictures = []
        if family is None:
            nothing = pages.nothing(_("Write a family into the table, and its month stands here."))
            self.view.show(nothing)
            self.month.show(nothing)
        else:
            way = pages.way(family, self._moments(family), self.kept.stage, self.currency)
            month = pages.month(family, self._beside, self.country, self.currency)
            self._pictures = [way, *month]
            self.view.show(pages.shown([way], family))
            self.month.show(pages.shown(month, family, pages.amounts_of(family, self.currency)))
        self.month.sources = self._month_sources()

    def _month_sources(self) -> list[str]:
        found = budgets.spending().get(self._beside)
        return [f"{found.source.citation()}. {_(found.note)}"] if found and self.kept.beside != NONE else []

    def _seen(self) -> dict[str, Any]:
        family = self.family
        found = [shares(each) if family else None for each in ((family.before, family.after) if family else ())]
        food = [each["food"] if each else None for each in found] or [None, None]
        return {
            "needs_stages_seen": len(self._stages_seen),
            "needs_crisis_seen": "forced" in self._stages_seen,
            "needs_food_before": food[0],
            "needs_food_after": food[1],
            "needs_own_families": sum(not one.invented for one in self.families),
            **self.canvas.seen(),
        }
