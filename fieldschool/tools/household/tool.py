"""The remittance savings and investment simulator: what happens when a control is moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Widget

from fieldschool.charts import household as charts
from fieldschool.charts.household_reading import HouseholdReading
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _
from fieldschool.models import household as model
from fieldschool.tools.base import LessonTool
from fieldschool.tools.household import about, compare, kept, words
from fieldschool.tools.household.fields import PLAN_A, PLAN_B, fields
from fieldschool.tools.household.from_lessons import with_saved
from fieldschool.tools.household.inputs import Inputs, opening, restored
from fieldschool.tools.household.plan_in_words import plan_in_words
from fieldschool.tools.household.planning import plan_of
from fieldschool.tools.household.reading import observed, plan_name, reading_of
from fieldschool.tools.household.setting import setting_of, usual_work
from fieldschool.tools.kept import text
from fieldschool.tools.widgets import Form, View, side_by_side

#: Futures computed at each move: with more, the sentence ("8 in 10") no longer changes.
FUTURES = 1000

#: Controls that choose another setting or another view, not a value of the plan.
_ELSEWHERE = ("country", "work", "family", "editing", "shown_in")
#: Controls whose choice changes what other controls show.
_RESHAPE = ("goal", "second", "sent", "transfers", "earnings", "living")


class HouseholdTool(LessonTool):
    """The simulator of lesson 3.2.1: one plan, or two side by side; its controls, the result, and what is assumed."""

    def _build(self) -> None:
        self._results: dict[str, tuple[model.Plan, model.Outcome]] = {}
        self.form = Form(self._fields(), self._values(), self._set, title=_("The plan"))
        self.view = View()
        self.about = View(labels={"table": _("What the tool assumes"), "sources": _("Good to know")})
        self.forms, self.parts = (self.form,), {}
        self._describe()

    def _whole(self) -> Widget:
        return side_by_side(self.form, self.view, self.about)

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """All settings, as plain values, for the workbook."""
        return {
            "country": self.setting.home.iso3,
            "work": self.setting.work.iso3,
            "editing": self.editing,
            "shown_in": self.shown_in,
            "plans": {name: dict(inputs) for name, inputs in self.plans.items()},
        }

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.setting = with_saved(kept.setting(state, self.country), self.saved)
        plans = state.get("plans") if isinstance(state.get("plans"), dict) else {}
        saved = {name: plans[name] for name in (PLAN_A, PLAN_B) if isinstance(plans.get(name), dict)}
        self.plans: dict[str, Inputs] = {name: restored(self.setting, inputs) for name, inputs in saved.items()}
        self.plans.setdefault(PLAN_A, opening(self.setting, self.setting.families[0]))
        editing = text(state.get("editing"))
        self.editing = editing if editing in self.plans else PLAN_A
        self.shown_in = text(state.get("shown_in")) or self.setting.home.currency
        self._fit_currency()

    def _fit_currency(self) -> None:
        field = fields(self.setting, self.plans[PLAN_A], self.shown_in, self.host)[-1]
        if self.shown_in not in [option[0] for option in field["options"]]:
            self.shown_in = self.setting.home.currency

    def summary(self) -> list[dict[str, str]]:
        """The family's savings plan in words, for the workbook and the action plan: the plan being made."""
        return plan_in_words(self.setting, self.inputs, self.readings[self.editing])

    def sources(self) -> tuple[str, ...]:
        """The source lines that go with the plan."""
        return self.readings[self.editing].sources

    def all_sources(self) -> list[str]:
        """Every source behind the tool, for the list at the lesson's end."""
        return about.all_sources(self.setting)

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        return "\n\n".join(f"{picture.sentence}\n\n{picture.table}" for picture in self._pictures())

    # What the form shows ------------------------------------------------------------------------------------------

    @property
    def inputs(self) -> Inputs:
        """The settings of the plan being made."""
        return self.plans[self.editing]

    def _fields(self) -> list[dict]:
        return fields(self.setting, self.inputs, self.shown_in, self.host)

    def _values(self) -> dict[str, Any]:
        return {
            **self.inputs,
            "country": self.setting.home.iso3,
            "work": self.setting.work.iso3,
            "editing": self.editing,
            "shown_in": self.shown_in,
        }

    def _reshape(self) -> None:
        """Let the form show the settings as they are now, with limits and names that fit them.

        What was typed and cannot be read stays in its box, beside its note.
        """
        typed = {key: self.form.values[key] for key in self.form.notes if key not in self._told}
        with self.form.hold_sync():
            self.form.fields = self._fields()
            self.form.values = self._values() | typed

    def _forget_typed(self) -> None:
        """Take away what was said of entries that another plan or family does not have."""
        self.form.notes = {key: note for key, note in self.form.notes.items() if key in self._told}

    # What a change does -------------------------------------------------------------------------------------------

    def _set(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key in _ELSEWHERE:
            getattr(self, f"_choose_{key}")(value)
        else:
            self.inputs[key] = value
            if key in ("goal", "second"):
                self._take_price(key, value)
        if key in _ELSEWHERE or key in _RESHAPE:
            self._reshape()
        if self._compute():
            self._note()

    def _take_price(self, key: str, goal_id: str) -> None:
        goal = self.setting.goal(goal_id)
        self.inputs[f"{key}_price"] = float(goal.price)

    def _choose_country(self, iso3: str) -> None:
        self._start(setting_of(iso3, usual_work(iso3)))
        self._move_to(iso3)

    def _choose_work(self, iso3: str) -> None:
        self._start(setting_of(self.setting.home.iso3, iso3))

    def _start(self, setting) -> None:
        """Begin anew with a family of other countries: what was set in another currency means nothing here."""
        self._forget_typed()
        self.setting = with_saved(setting, self.saved)
        self.plans = {PLAN_A: opening(setting, setting.families[0])}
        self.editing, self.shown_in = PLAN_A, setting.home.currency
        self._describe()

    def _choose_family(self, family_id: str) -> None:
        self._forget_typed()
        family = self.setting.family(family_id)
        if family.work_iso3 != self.setting.work.iso3:
            self.setting = with_saved(setting_of(self.setting.home.iso3, family.work_iso3), self.saved)
            self.plans = {}
            self.editing = PLAN_A
            self._describe()
        self.plans[self.editing] = opening(self.setting, self.setting.family(family_id))
        self._fit_currency()

    def _choose_editing(self, plan: str) -> None:
        self._forget_typed()
        self.plans.setdefault(plan, dict(self.inputs))
        self.editing = plan

    def _choose_shown_in(self, currency: str) -> None:
        self.shown_in = currency

    # What follows -------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._compute()

    def _compute(self) -> bool:
        """Compute and show the plans; a plan that cannot be is told of, and nothing of it is kept."""
        plan = plan_of(self.setting, self.inputs)
        problems = words.first_by_field(model.problems(plan))
        self._tell(problems, plan)
        if any(words.is_error(problem) for problem in problems.values()) and self._results:
            notice = _("This plan cannot be. The last one that can is shown; see the note in red.")
            self.view.show({**self.view.content, "notice": notice})
            return False
        self._results = {name: self._result(name) for name in self.plans}
        self.readings = {name: self._reading(name) for name in self.plans}
        self.view.show(self._content())
        return True

    def _seen(self) -> dict[str, Any]:
        return self._observed(self.editing)

    def _noted(self) -> tuple[dict[str, dict[str, Any]], str]:
        return {name: self._observed(name) for name in self.plans}, self.editing

    def _observed(self, name: str) -> dict[str, Any]:
        return observed(self.setting, self.plans[name], self._results[name][1], self.readings[name])

    def _result(self, name: str) -> tuple[model.Plan, model.Outcome]:
        """The outcome of a plan; one that has not changed is not computed again."""
        plan = plan_of(self.setting, self.plans[name])
        if name in self._results and self._results[name][0] == plan:
            return self._results[name]
        return plan, model.simulate(plan, self.setting.paths(plan.months, FUTURES))

    def _reading(self, name: str) -> HouseholdReading:
        per_home = self.setting.per_home(self.shown_in)
        return reading_of(
            self.setting,
            self.plans[name],
            self._results[name][1],
            self.shown_in,
            per_home,
            about.short_sources(self.setting),
        )

    @property
    def _beside(self) -> str | None:
        """The name of the plan that is not being made, if there is one."""
        return next((name for name in self.plans if name != self.editing), None)

    def _pictures(self) -> list[Picture]:
        mine, beside = self.readings[self.editing], self._beside
        other = self.readings[beside] if beside else None
        names = (plan_name(self.editing), plan_name(beside) if beside else "")
        return [charts.fan(mine, other, names), charts.flow(mine, other, names)]

    def _content(self) -> dict[str, Any]:
        mine, pictures = self.readings[self.editing], self._pictures()
        return {
            "sentence": charts.sentence(mine),
            "pictures": [_lean(pictures[0].page()), pictures[1].page()],
            "compare": compare.table(self.setting, self.plans, self.readings) if self._beside else None,
            "notice": "",
        }

    def _tell(self, problems: dict, plan: model.Plan) -> None:
        """Put each problem beside its control, and take away those that are mended."""
        notes = {key: note for key, note in self.form.notes.items() if key not in self._told}
        for key, problem in problems.items():
            kind = "error" if words.is_error(problem) else "note"
            said = words.sentence(problem, plan, self.setting.home.currency, self.setting.work.currency)
            notes[key] = {"kind": kind, "text": said}
        self._told = set(problems)
        self.form.notes = notes

    _told: set[str] = frozenset()

    def _describe(self) -> None:
        self.about.show(about.content(self.setting))
        self.about.sources = [about.left_out(), *about.unknown(self.setting)]
        self.view.sources = about.short_sources(self.setting)


def _lean(page: dict[str, Any]) -> dict[str, Any]:
    """Without the sentence that the answer says already: it need not go to the phone twice."""
    return {key: value for key, value in page.items() if key != "sentence"}
