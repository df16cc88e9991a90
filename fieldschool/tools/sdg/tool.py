"""The target explorer: what happens when a target, a figure or a neighbour is chosen, or a priority set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Box

from fieldschool.i18n import _
from fieldschool.sources import countries, sdg
from fieldschool.tools.base import LessonTool
from fieldschool.tools.kept import one_of, several
from fieldschool.tools.sdg import kept
from fieldschool.tools.sdg.card import TargetCard
from fieldschool.tools.sdg.fields import figure_fields, target_fields
from fieldschool.tools.sdg.measures import MEASURES, figure_of
from fieldschool.tools.sdg.priority_list import PriorityList, summary
from fieldschool.tools.sdg.reading import Explored, explore
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry, Items

LESSON = "1.1"
#: Where later lessons read the list.
PRIORITIES = "priority_targets"
#: The target that is open when nobody has chosen yet.
FIRST = "10.c"


class SdgTool(LessonTool):
    """The tool of lesson 1.1, in three parts: ``target``, ``figure``, ``priorities``."""

    def _build(self) -> None:
        self.target_form = Form(target_fields(), {"target": self.target}, self._choose, title=_("The targets"))
        self.card = TargetCard(sdg.target(self.target))
        fields = figure_fields(MEASURES[self.figure])
        self.form = Form(fields, self._figure_values(), self._explore, title=_("The figures"))
        self.view = View()
        self.list = PriorityList(self._found, self.target, self._go_to, self._note)
        self.forms = (self.target_form, self.form, self.list.form)
        target = Box([self.target_form, self.card])
        target.add_class("fs-stack")
        self.parts = {
            "target": target,
            "figure": side_by_side(self.form, self.view),
            "priorities": side_by_side(self.list.form, self.list.view),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values."""
        return {
            "country": self.country,
            "target": self.target,
            "figure": self.figure,
            "neighbour": self.neighbour,
            "aims": dict(self.aims),
            "targets_seen": list(self._targets_seen),
            "figures_seen": list(self._figures_seen),
            **self.list.state,
        }

    def _restore(self, state: Mapping[str, Any]) -> None:
        self._found = state
        known = [target.target_id for target in sdg.targets()]
        codes = [country.iso3 for country in countries.all_countries()]
        self.target = one_of(state.get("target"), known) or one_of(FIRST, known) or known[0]
        self.figure = one_of(state.get("figure"), MEASURES) or figure_of(self.target) or next(iter(MEASURES))
        suggested = countries.country(self.country).neighbour or self.host
        self.neighbour = one_of(state.get("neighbour"), codes) or suggested
        self.aims = kept.aims(state.get("aims"))
        self._targets_seen = several(state.get("targets_seen"), known) or [self.target]
        self._figures_seen = several(state.get("figures_seen"), MEASURES) or [self.figure]

    def answers(self) -> tuple[Entry, ...]:
        """The list for later lessons."""
        return (Items(lesson=LESSON, key=PRIORITIES, value=self.list.rows(), sources=_target_sources()),)

    def summary(self) -> list[dict[str, str]]:
        """The list in words, for the workbook."""
        return summary(self.list.listed)

    def sources(self) -> tuple[str, ...]:
        """The source lines of what is seen."""
        return tuple(dict.fromkeys([*_target_sources(), *self.explored.sources]))

    def all_sources(self) -> list[str]:
        """Every source behind the tool for these countries, for the list at the lesson's end."""
        every = [explore(measure, self._codes(), None).sources for measure in MEASURES.values()]
        return list(dict.fromkeys([*_target_sources(), *(line for lines in every for line in lines)]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        pictures = [f"{picture.sentence}\n\n{picture.table}" for picture in self.explored.pictures]
        listed = "\n".join(f"{row['what']}: {row['value']}" for row in self.summary())
        parts = [self.card.says(), *pictures, str(self.explored.paces), self.explored.notice, listed]
        return "\n\n".join(part for part in parts if part)

    # What a change does -------------------------------------------------------------------------------------------

    def _choose(self, key: str, raw: Any) -> None:
        value = self.target_form.accept(key, raw)
        if value is not None:
            self._go_to(value)

    def _go_to(self, target_id: str) -> None:
        """Open a target everywhere, and the figure that is known of it."""
        self.target = target_id
        self._targets_seen = list(dict.fromkeys([*self._targets_seen, target_id]))
        self.card.show(sdg.target(target_id))
        self.target_form.set_values(target=target_id)
        self.list.open(target_id)
        figure = figure_of(target_id)
        if figure and MEASURES[self.figure].target_id != target_id:
            self._open_figure(figure, looked_at=False)
        self._note()

    def _explore(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key == "figure":
            self._open_figure(value, looked_at=True)
        else:
            if key == "aim":
                self.aims[self.figure] = value
            else:
                self.neighbour = value
            self._draw()
        self._note()

    def _open_figure(self, figure: str, *, looked_at: bool) -> None:
        self.figure = figure
        if looked_at:
            self._figures_seen = list(dict.fromkeys([*self._figures_seen, figure]))
        fields = figure_fields(MEASURES[figure])
        if [field["key"] for field in fields] == [field["key"] for field in self.form.fields]:
            self.form.set_values(**self._figure_values())
        else:
            with self.form.hold_sync():
                self.form.values, self.form.fields = self._figure_values(), fields
        self._draw()

    # What is shown ------------------------------------------------------------------------------------------------

    def _figure_values(self) -> dict[str, Any]:
        aim = self._aim()
        return {"figure": self.figure, "neighbour": self.neighbour} | ({} if aim is None else {"aim": aim})

    def _aim(self) -> float | None:
        return self.aims.get(self.figure, MEASURES[self.figure].own_aim)

    def _codes(self) -> list[str]:
        return [self.country, self.host, self.neighbour]

    def _draw(self) -> None:
        self.explored: Explored = explore(MEASURES[self.figure], self._codes(), self._aim())
        self.view.show(self.explored.page())
        self.view.sources = list(self.explored.sources)

    def _seen(self) -> dict[str, Any]:
        outlook = self.explored.places[0].outlook
        listed = self.list.listed
        return {
            "sdg_target": self.target,
            "sdg_figure": self.figure,
            "sdg_verdict": outlook.verdict.value if outlook else "no line",
            "sdg_targets_seen": len(self._targets_seen),
            "sdg_figures_seen": len(self._figures_seen),
            "sdg_priorities": len(listed),
            "sdg_offices": len({each.office for each in listed}),
        }


def _target_sources() -> tuple[str, ...]:
    suggestion = _("Texts and offices of the targets: our own words and suggestions.")
    return (*dict.fromkeys(target.source for target in sdg.targets()), suggestion)
