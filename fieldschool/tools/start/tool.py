"""Where to start: what happens when a point is taken, judged, tied to another, or chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import start as chart
from fieldschool.charts import start_words
from fieldschool.charts.start import Point
from fieldschool.i18n import _
from fieldschool.models.start import LEAST, MOST, start
from fieldschool.models.start_order import order
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.partners.lists import Listed
from fieldschool.tools.showing import show
from fieldschool.tools.start import fields, graph, keeping, pages
from fieldschool.tools.start.candidates import CONDITION, MIDDLE, OWN, offered
from fieldschool.tools.start.fields import FEASIBLE, GIVER, HAVE, IMPACT, LIST, MINE, OPENS, POINT, TAKE, UNSAID
from fieldschool.tools.start.keeping import CHOSEN, LIMIT
from fieldschool.tools.start.leaves import leaves, lesson_of
from fieldschool.tools.start.left import LeftView
from fieldschool.tools.start.seen import seen
from fieldschool.tools.start.starting import StartingList
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry


class StartTool(LessonTool):
    """The tool of lesson 4.1, in five parts: ``left``, ``points``, ``unlocks``, ``where``, ``starting``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.offered = offered(self.saved)
        self.kept = keeping.read(state, self.offered)
        self.offers = list(self.offered.values())
        self.there = graph.there(self.saved)

    def _build(self) -> None:
        kept = self.kept
        self.left = LeftView(self.offered, self.saved)
        self.take = Form(fields.take_fields(self.offers), {}, self._taken, title=_("What earlier lessons left"))
        self.own = Listed(fields.own_fields(), kept.own, kept.made, "p", self._changed, title=_("Points of my own"),
                          limit=LIMIT, refuse=self._full)  # fmt: skip
        self.judge = Form([], {}, self._judged, title=_("How much it changes, and how easy it is"))
        self.arrows = Form([], {}, self._tied, title=_("What opens what"))
        self.conditions = Form([], {}, self._answered, title=_("What is needed, too"))
        self.begin = Form([fields.begin_field(CHOSEN)], {}, self._begun, title="")
        self.list, self.opens, self.chosen = View(), View(), View()
        self.plane = View(on_move=self._moved)
        self.starting = StartingList(self._choices(), kept.starting, self._changed)
        self.forms = (self.own, self.judge, self.take, self.arrows, self.conditions, self.starting)
        first = (self.take, self.own) if self.offers else (self.own,)
        self.parts = {
            "left": self.left,
            "points": stacked(*first, self.judge, self.list),
            "unlocks": stacked(self.arrows, self.opens, self.conditions, several=True),
            "where": stacked(self.plane),
            "starting": stacked(self.begin, self.starting, self.chosen),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen, judged and written, as plain values."""
        self.kept.own, self.kept.starting = self.own.kept_rows(), self.starting.rows()
        self.kept.made = self.own.made
        return keeping.state(self.kept)

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``starting_points`` and ``points_from``."""
        return leaves(self.starting.complete, self.points, self.starting.titles, self.order, self.left.done)

    def summary(self) -> list[dict[str, str]]:
        """The starting points and where one could start, in words."""
        words = _("First step: {step} Who: {who}. When: {month}.")
        rows = [
            {"what": self.starting.titles[row["what"]],
             "value": words.format(step=_ended(row["step"]), who=row["who"], month=fields.month_words(row["month"]))}
            for row in self.starting.complete
        ]  # fmt: skip
        if self.points:
            rows.append({"what": _("Where one could start"), "value": self.picture.sentence})
            rows.append({"what": _("What opens what"), "value": self.graph.sentence})
        return rows

    def sources(self) -> tuple[str, ...]:
        """No publisher stands behind it: the judgements are the participant's, the arrows our estimate."""
        return (_("Arrows and conditions: Field School, our estimate (data/start_links.csv)"),)

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        tables = [str(one.table) for one in (self.picture, self.graph) if one.table.rows]
        levels = "\n".join([*fields.impact_levels(), *fields.feasible_levels()])
        views = (self.list, self.opens, self.plane, self.chosen)
        return "\n\n".join([self.left.says(), *(view.content["sentence"] for view in views), *tables, levels])

    # What a change does -----------------------------------------------------------------------------------------

    def _taken(self, key: str, raw: Any) -> None:
        value = self.take.accept(key, raw)
        if value is None:
            return
        self._put(self.offers[int(key.removeprefix(TAKE))].ref, value)
        if value and not self._is_listed(key):
            self.take.set_note(key, _too_many())
        self._changed()

    def _is_listed(self, key: str) -> bool:
        return self.offers[int(key.removeprefix(TAKE))].ref in self.kept.points

    def _put(self, ref: str, on: bool) -> None:
        points = [name for name in self.kept.points if name != ref]
        if on and ref not in self.kept.points and len(points) + len(self.own.records) >= LIMIT:
            return
        one = keeping.named(ref, self.offered)
        if on and one:
            points = self.kept.points if ref in self.kept.points else [*points, ref]
            self.kept.titles[ref] = one.title
        self.kept.points = points

    def _full(self, records: list[dict[str, str]]) -> str:
        return _too_many() if len(records) + len(self.kept.points) > LIMIT else ""

    def _judged(self, key: str, raw: Any) -> None:
        value = self.judge.accept(key, raw)
        one = self._one(self.kept.point)
        if value is None or one is None:
            return
        if key == POINT:
            self.kept.point = value
        elif key == MINE and not value:
            self.kept.judged.pop(one.name, None)
        else:
            new = {IMPACT: one.impact, FEASIBLE: one.feasible} | ({key: value} if key != MINE else {})
            self.kept.judged[one.name] = (new[IMPACT], new[FEASIBLE])
        self._changed()

    def _moved(self, ref: str, feasible: int, impact: int) -> None:
        if self._one(ref) and LEAST <= impact <= MOST and LEAST <= feasible <= MOST:
            self.kept.judged[ref], self.kept.point = (impact, feasible), ref
            self._changed()

    def _tied(self, key: str, raw: Any) -> None:
        value = self.arrows.accept(key, raw)
        if value is None:
            return
        if key == GIVER:
            self.kept.giver = value
        else:
            pair = (self.kept.giver, self.points[int(key.removeprefix(OPENS))].name)
            ours = pair in graph.proposed(self._refs(), self._has())
            added, cut = self.kept.added - {pair}, self.kept.cut - {pair}
            self.kept.added = added | {pair} if value and not ours else added
            self.kept.cut = cut | {pair} if not value and ours else cut
        self._changed()

    def _answered(self, key: str, raw: Any) -> None:
        value = self.conditions.accept(key, raw)
        name = key.removeprefix(fields.CONDITION)
        if value is None:
            return
        self.kept.has = [one for one in self.kept.has if one != name] + ([name] if value == HAVE else [])
        if value == LIST:
            self._put(f"{CONDITION}:{name}", True)
        self._changed()
        if value == LIST and f"{CONDITION}:{name}" not in self.kept.points:
            self.conditions.set_note(key, _too_many())

    def _begun(self, _key: str, raw: Any) -> None:
        if raw != "begin":
            return
        written = {row["what"] for row in self.starting.rows()}
        wanted = [ref for ref in self.found.here if ref not in written][: CHOSEN - len(written)]
        self.begin.clear_note("begin")
        if not wanted:
            self.begin.set_note(
                "begin", _("There is no further place to start on your list, or three are written already.")
            )
        for ref in wanted:
            one = keeping.named(ref, self.offered)
            self.starting.add({"what": ref, "step": one.step if one else "", "who": one.who if one else ""})

    # What is seen -----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        has = self._has()
        self.points = self._listed()
        refs, titles = [one.name for one in self.points], chart.titles_of(self.points)
        self.why = graph.arrows(refs, has, self.kept.added, self.kept.cut)
        self.missing = graph.open_conditions(refs, has)
        self.order = order(refs, self.why)
        self.found = start(refs, [one.impact for one in self.points], [one.feasible for one in self.points], self.order)
        self.picture = chart.plane(self.points, self.found, self.order)
        self.graph = chart.graph(self.points, self.found, self.order, self.why)
        self._show_forms(titles)
        self.list.show(pages.points(self.points))
        self.opens.show(pages.unlocks(self.graph))
        self.opens.sources = list(self.sources())
        self.plane.show(pages.where(self.picture, self.points, self.found, self.order, self.missing))
        self.starting.set_titles(self._choices(titles))
        chosen = [row["what"] for row in self.starting.complete]
        said = start_words.chosen_says(titles, chosen, len(self.starting.records), self.found, self.order)
        self.chosen.show(view_content(said))

    def _show_forms(self, titles: Mapping[str, str]) -> None:
        kept, points = self.kept, self.points
        if self.offers:
            self.take.values = {f"{TAKE}{i}": one.ref in kept.points for i, one in enumerate(self.offers)}
        refs = [one.name for one in points]
        kept.point = kept.point if kept.point in refs else next(iter(refs), "")
        kept.giver = kept.giver if kept.giver in refs else next(iter(refs), "")
        one = self._one(kept.point)
        because = self.offered[kept.point].because if kept.point in self.offered else ""
        values: dict[str, Any] = {}
        if one:
            values = {POINT: kept.point, IMPACT: one.impact, FEASIBLE: one.feasible, MINE: one.judged}
        show(self.judge, fields.judge_fields(points, because) if one else [], values if one else {})
        ticked = {f"{OPENS}{i}": (kept.giver, each.name) in self.why for i, each in enumerate(points)
                  if each.name != kept.giver}  # fmt: skip
        several = len(points) > 1
        show(self.arrows, fields.giver_fields(points, kept.giver) if several else [],
             {GIVER: kept.giver, **ticked} if several else {})  # fmt: skip
        asked = fields.condition_fields(self.missing, titles, kept.has)
        values = {f"{fields.CONDITION}{name}": UNSAID for name in self.missing}
        show(self.conditions, asked, values | {f"{fields.CONDITION}{name}": HAVE for name in kept.has})
        for form in (self.judge, self.arrows, self.conditions):
            # A card without a question in it would only say that it is saved.
            form.layout.display = None if form.fields else "none"

    def _listed(self) -> list[Point]:
        found = []
        for ref in self.kept.points:
            one = keeping.named(ref, self.offered, self.kept.titles)
            if one:
                impact, feasible = self.kept.judged.get(ref, (one.impact, one.feasible))
                found.append(Point(ref, one.title, lesson_of(ref), impact, feasible, ref in self.kept.judged))
        for name, row in self.own.finished().items():
            ref = f"{OWN}:{name}"
            impact, feasible = self.kept.judged.get(ref, (MIDDLE, MIDDLE))
            found.append(Point(ref, row["title"], "", impact, feasible, ref in self.kept.judged))
            # A starting point may name it when it is no longer on the list.
            self.kept.titles[ref] = row["title"]
        return found[:LIMIT]

    def _choices(self, titles: Mapping[str, str] | None = None) -> dict[str, str]:
        """Points on the list, and those that a starting point names though they are no longer on it."""
        titles = chart.titles_of(self._listed()) if titles is None else titles
        written = self.starting.rows() if hasattr(self, "starting") else self.kept.starting
        more = {row["what"]: keeping.named(row["what"], self.offered, self.kept.titles) for row in written
                if keeping.is_ref(row["what"]) and row["what"] not in titles}  # fmt: skip
        return {**titles, **{ref: one.title for ref, one in more.items() if one}}

    def _one(self, ref: str) -> Point | None:
        return next((one for one in self.points if one.name == ref), None)

    def _refs(self) -> list[str]:
        return [one.name for one in self.points]

    def _has(self) -> set[str]:
        return {*self.there, *self.kept.has}

    def _seen(self) -> dict[str, Any]:
        return seen(self)


def _too_many() -> str:
    return _("Your list holds twelve points. Take one off first.")


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
