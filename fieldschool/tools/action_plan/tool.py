"""The action plan: what happens when something is taken over, written, or rated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from fieldschool.i18n import _, number
from fieldschool.models.action_plan import budgets
from fieldschool.sources import countries
from fieldschool.tools.action_plan import checks, fields, keeping, pages
from fieldschool.tools.action_plan.activities import ActivityList, cost
from fieldschool.tools.action_plan.learning import Learning
from fieldschool.tools.action_plan.leaves import leaves
from fieldschool.tools.action_plan.left import TogetherView, lesson_title
from fieldschool.tools.action_plan.looking_back import LookingBack
from fieldschool.tools.action_plan.rows import Kept
from fieldschool.tools.action_plan.seen import seen
from fieldschool.tools.action_plan.suggested import Suggestion, partner_names, steps, suggestions
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.showing import show
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry, Text

#: Suggestions that are ticked to begin with: a plan of more is seldom carried out.
TICKED = 10
#: Parts that follow a change of the activities.
PLAN = ("suggested", "calendar", "budget", "checks")
_MONTHS = ("start", "by_month")


class ActionPlanTool(LessonTool):
    """The tool of lesson 4.3, in the nine parts that `_build` names."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.today = dt.date.today()
        self.kept = keeping.read(state, self.today)
        self.found = {one.origin: one for one in suggestions(self.saved)}
        self.ticks: dict[str, bool] = {}
        self.currency = countries.country(self.country).currency

    def _build(self) -> None:
        kept = self.kept
        group = self.saved.get(("3.1.1", "target_name"))
        months = [row[key] for rows in kept.rows.values() for row in rows for key in _MONTHS if row.get(key)]
        months += [one.values["start"] for one in self.found.values() if one.values.get("start")]
        self.left = TogetherView(self.saved)
        self.take = Form([], {}, self._took, title=_("What can go into the plan"))
        named = {"title": kept.title, "purpose": kept.purpose}
        self.purpose = Form(fields.purpose_fields(group.value if isinstance(group, Text) else ""), named, self._named,
                            title=_("The plan"))  # fmt: skip
        described = fields.activity_fields(
            self.currency, self._currencies(), partner_names(self.saved)[:6], months, self.today
        )
        self.activities = ActivityList(
            described, kept.rows["activities"], kept.made["activities"], "a", lambda: self._redraw(*PLAN),
            title=_("Activities"), limit=fields.ACTIVITIES, room=fields.ROOM["a"],
        )  # fmt: skip
        self.learning = Learning(self.saved, self.country, kept.rows["capacity"], kept.made["capacity"], months,
                                 self.today, lambda: self._redraw("capacity"))  # fmt: skip
        self.days = Kept(
            fields.step_fields(), kept.rows["days"], kept.made["days"], "d", lambda: self._redraw("days"),
            title=_("My first 100 days"), name_of=_day_title, limit=fields.STEPS, room=fields.ROOM["d"],
        )  # fmt: skip
        self.bring = Form(_bring_field(), {}, self._brought, title="")
        self.looking = LookingBack(self.saved, kept.after, kept.then, lambda: self._redraw("after"))
        self.calendar, self.budget, self.counted, self.order = (View() for _n in range(4))
        self.checks = checks.ChecksView()
        self.forms = (self.activities, self.take, self.purpose, self.learning.list, self.days,
                      self.looking.now, self.looking.back)  # fmt: skip
        self.parts = {
            "together": stacked(self.take, self.left) if self.found else self.left,
            "purpose": stacked(self.purpose),
            "activities": stacked(self.activities),
            "calendar": self.calendar,
            "budget": self.budget,
            "checks": stacked(self.checks, self.counted),
            "capacity": stacked(self.learning.form, self.learning.shown, self.learning.list, self.learning.view),
            "hundred_days": stacked(self.bring, self.days, self.order),
            "after": stacked(self.looking.now, self.looking.back, self.looking.view),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was written and rated, as plain values."""
        for name, listed in self._lists().items():
            self.kept.rows[name], self.kept.made[name] = listed.kept_rows(), listed.made
        return self.kept.state()

    def answers(self) -> tuple[Entry, ...]:
        """What the documents and the room read; see `leaves`."""
        ratings = (self.looking.before, self.kept.then, self.kept.after)
        lists = (listed.values() for listed in self._lists().values())
        return leaves(self.kept.title, self.kept.purpose, *lists, ratings)

    def summary(self) -> list[dict[str, str]]:
        """The plan in short, for the workbook."""
        rows = [
            {"what": _("Name of the plan"), "value": self.kept.title},
            {"what": _("Activities"), "value": number(len(self.plan))},
            {"what": _("When"), "value": self.calendar.content["sentence"]},
            {"what": _("What it costs"), "value": self.budget.content["sentence"]},
            {"what": _("What a reader would ask"), "value": self.checked.sentence},
        ]
        return [row for row in rows if row["value"]]

    def sources(self) -> tuple[str, ...]:
        """The list of what can be counted is our own."""
        return (_("What can be counted: Field School, our own list (data/plan_indicators.csv)"),)

    def all_sources(self) -> list[str]:
        """Every source behind the tool: that of the list, and the pages of the courses."""
        study = "Journal of Industrial Teacher Education 44(3), Allen and Nimon, Retrospective Pretest, 2007"
        return list(dict.fromkeys([*self.sources(), *(one.source.citation() for one in self.learning.offers), study]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        views = (self.calendar, self.budget, self.learning.view, self.order, self.looking.view)
        offered = "\n".join(f"{one.lesson}: {one.what}" for one in self.found.values())
        learned = "\n".join(f"{_(one.learns)} ({one.provider})" for one in self.learning.offers)
        told = [self.left.says(), offered, *(view.content["sentence"] for view in views), self.checks.says(), learned]
        return "\n\n".join(part for part in told if part)

    # What a change does -----------------------------------------------------------------------------------------

    def _took(self, key: str, raw: Any) -> None:
        value = self.take.accept(key, raw)
        if value is None:
            return
        if key != fields.TAKE:
            self.ticks[self.offered[int(key.removeprefix(fields.TICK))].origin] = value
            return
        wanted = [one for one in self.offered if self._is_ticked(one)]
        taken = self.activities.take_over((one.origin, one.values) for one in wanted)
        if len(taken) < len(wanted):
            self.take.set_note(fields.TAKE, _("Your plan has no room for more. Take something out first."))
        elif not wanted:
            self.take.set_note(fields.TAKE, _("Nothing is ticked."))

    def _named(self, key: str, raw: Any) -> None:
        value = self.purpose.accept(key, raw)
        if value is not None:
            longest = fields.TITLE if key == "title" else fields.PURPOSE
            setattr(self.kept, key, " ".join(value.split())[:longest])
            self._redraw()

    def _brought(self, _key: str, raw: Any) -> None:
        if raw != "bring":
            return
        mine = self.activities.origins()
        wanted = [one for one in steps(self.found.values()) if one.origin in mine]
        taken = self.days.take_over((f"step:{one.origin}", {"what": one.step, "who": one.who}) for one in wanted)
        self.bring.clear_note("bring")
        if not taken:
            self.bring.set_note(
                "bring", _("No activity of your plan brings a first step that is not in the list already.")
            )

    # What is seen -----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        for part in self._drawn((*PLAN, "capacity", "days", "after")):
            _DRAWN[part](self)

    def _draw_suggested(self) -> None:
        there = self.activities.origins()
        self.kept.taken = list(dict.fromkeys([*self.kept.taken, *sorted(there & set(self.found))]))[-keeping.TAKEN :]
        self.offered = [one for one in self.found.values() if one.origin not in there]
        by_lesson: dict[str, list[Suggestion]] = {}
        for one in self.offered:
            by_lesson.setdefault(one.lesson, []).append(one)
        # Boxes are numbered in the order shown.
        self.offered = [one for few in by_lesson.values() for one in few]
        described = fields.take_fields({lesson: [one.what for one in few] for lesson, few in by_lesson.items()},
                                       {lesson: lesson_title(lesson) for lesson in by_lesson})  # fmt: skip
        ticks = {f"{fields.TICK}{i}": self._is_ticked(one) for i, one in enumerate(self.offered)}
        show(self.take, described, ticks)
        self.take.layout.display = None if described else "none"

    def _is_ticked(self, one: Suggestion) -> bool:
        """What was taken out again is offered, but not ticked."""
        usual = one.origin not in self.kept.taken and one.origin in list(self.found)[:TICKED]
        return self.ticks.get(one.origin, usual)

    def _draw_calendar(self) -> None:
        self.plan = self.activities.plan()
        self.costs = budgets(spent for one in self.plan if (spent := cost(one)))
        self.calendar.show(pages.calendar(self.plan))

    def _draw_budget(self) -> None:
        self.budget.show(pages.budget(self.costs, self.plan))

    def _draw_checks(self) -> None:
        ends = keeping.seminar_ends()
        begin = self.kept.begun if ends is None else ends
        limit = keeping.yearly_budget(self.saved, self.country)
        self.checked = checks.check(self.plan, begin, self.costs, limit, self.currency)
        self.checks.show(self.checked)
        self.counted.show(view_content("", compare=checks.table(self.checked)))

    def _draw_capacity(self) -> None:
        self.learning.draw()

    def _draw_days(self) -> None:
        self.order.show(pages.days(self.days.complete))

    def _draw_after(self) -> None:
        self.looking.draw()

    def _lists(self) -> dict[str, Kept]:
        return {"activities": self.activities, "capacity": self.learning.list, "days": self.days}

    def _currencies(self) -> list[str]:
        """What else a cost can be in: what was written or suggested, and the money of the host and of the world."""
        written = [row["currency"] for row in self.kept.rows["activities"]]
        written += [one.values.get("currency", "") for one in self.found.values()]
        known = [
            one for one in dict.fromkeys(written) if len(one) == 3 and one.isascii() and one.isalpha() and one.isupper()
        ]
        return [countries.country(self.host).currency, "USD", "EUR", *known]

    def _seen(self) -> dict[str, Any]:
        return seen(self)


_DRAWN = {
    "suggested": ActionPlanTool._draw_suggested,
    "calendar": ActionPlanTool._draw_calendar,
    "budget": ActionPlanTool._draw_budget,
    "checks": ActionPlanTool._draw_checks,
    "capacity": ActionPlanTool._draw_capacity,
    "days": ActionPlanTool._draw_days,
    "after": ActionPlanTool._draw_after,
}


def _day_title(values: Mapping[str, str]) -> str:
    return _("Day {n}: {what}").format(n=values["day"] or "…", what=values["what"]) if values["what"] else ""


def _bring_field() -> list[dict[str, Any]]:
    words = _("Bring the first steps of my activities")
    return [{"key": "bring", "kind": "buttons", "label": _("From earlier lessons"), "options": [["bring", words]]}]
