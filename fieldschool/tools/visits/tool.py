"""The study mission: what happens when a visit is planned, a question dealt, an answer given, a thing taken home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import visits as chart
from fieldschool.i18n import _
from fieldschool.sources import visits as facts
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.partners.lists import Listed
from fieldschool.tools.showing import show
from fieldschool.tools.visits import asking, fields, keeping, pages, planning
from fieldschool.tools.visits.fields import ASK, BACK, COUNT, DEAL, HOME, LEAVE, ROLE, ROLE_LETTERS, STOP, THEME
from fieldschool.tools.visits.keeping import Plan
from fieldschool.tools.visits.leaves import leaves
from fieldschool.tools.visits.places import Place, known, ours, written
from fieldschool.tools.visits.seen import seen
from fieldschool.tools.visits.slot import slot
from fieldschool.tools.widgets import Form, Records, Sheet, View
from fieldschool.workbook.entries import Entry


class VisitsTool(LessonTool):
    """The tool of lesson 3.4, in five parts: ``plan``, ``asks``, ``sheet``, ``group``, ``learned``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.kept = keeping.read(state)
        self.plan: Plan = self.kept.plans.setdefault(self.host, Plan())
        self.slot = slot()
        self.sheets = {name: facts.sheet(name) for name in facts.types()}
        self.ours = ours(self.host)
        self.places = self._known(self.plan.own)

    def _build(self) -> None:
        kept, plan = self.kept, self.plan
        offered = list(self.places.values())
        self.begin = Form([fields.begin_field()], {}, self._begun, title="")
        self.stops = planning.StopList(fields.stop_fields(offered), plan.stops, self._changed, lambda: self.places,
                                       _("Where we go"))  # fmt: skip
        self.own = Listed(fields.own_fields(), plan.own, kept.made, "p", self._changed,
                          title=_("Places that are not on our list"), limit=keeping.OWN)  # fmt: skip
        self.time = Form([], {}, self._timed, title=_("The time there is"))
        self.asking = Form([], {}, self._asked, title=_("Who asks what"))
        self.sheet = Sheet(
            [], asking.questions(), kept.seen, kept.ids, reader=asking.reader(), book=kept.book,
            was_saved=kept.was_saved, on_change=self._answered, title=_("Observation sheet"),
        )  # fmt: skip
        self.theme = Form([fields.theme_field("")], {}, self._chosen, title="")
        self.take = Form([fields.take_field(keeping.HOME)], {}, self._taken, title="")
        self.learned = Records(
            fields.learned_fields(offered),
            kept.learned,
            self._changed,
            title=_("What I take home"),
            limit=keeping.HOME,
            name_of=lambda row: row["what"],
        )
        self.morning, self.who, self.noted, self.home = View(), View(), View(), View()
        self.forms = (self.stops, self.time, self.own, self.asking, self.sheet, self.learned)
        self.parts = {
            "plan": stacked(self.begin, self.time, self.stops, self.morning, self.own, several=True),
            "asks": stacked(self.asking, self.who),
            "sheet": stacked(self.sheet),
            "group": stacked(self.theme, self.noted),
            "learned": stacked(self.take, self.learned, self.home),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was planned, answered and written, as plain values."""
        kept = self.kept
        self.plan.stops, self.plan.own = self.stops.records, self.own.kept_rows()
        kept.made, kept.learned = self.own.made, self.learned.records
        kept.seen, kept.ids = self.sheet.values, self.sheet.ids
        return keeping.state(kept)

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``observations`` and ``take_home``."""
        # Asked for when everything is about to be saved: what the sheet has heard by now goes with it.
        self.sheet.hand_over()
        types = {name: one.site_type for name, one in self.places.items()}
        return leaves(self.observed(), self.learned.complete, types)

    def observed(self) -> list[tuple[str, str, str, Any]]:
        """Answers that can be used: place, kind of place, question, value."""
        found = []
        for site, given in self.sheet.values.items():
            for item in given:
                value = self.sheet.read(site, item)
                if value is not None and site in self.places:
                    found.append((site, self.places[site].site_type, item, value))
        return found

    def summary(self) -> list[dict[str, str]]:
        """The plan, what was seen and what is taken home, in words."""
        rows = [{"what": _("The visit"), "value": self.morning_picture.sentence}] if self.tour.visits else []
        if self.kept.seen:
            rows.append({"what": _("What I noted"), "value": self.noted.content["sentence"]})
        needs = _("{what} It needs first: {needs}.")
        rows += [
            {"what": self.places[row["place"]].title if row["place"] in self.places else _("What I take home"),
             "value": needs.format(what=_ended(row["what"]), needs=fields.needs_words(row))}
            for row in self.learned.complete
        ]  # fmt: skip
        return rows

    def sources(self) -> tuple[str, ...]:
        """The pages behind the places of the plan, and whose the questions are."""
        ours = _("Questions, minutes and the sheet: Field School, our own (data/visit_items.csv, visit_questions.csv)")
        return (*dict.fromkeys(one.source for one in self.planned if one.source), ours)

    def all_sources(self) -> list[str]:
        """Every page behind a place of the host country and behind a kind of place."""
        kinds = [kind.source.citation() for kind in facts.types().values()]
        return list(dict.fromkeys([*self.sources(), *(one.source for one in self.ours.values()), *kinds]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        views = (self.morning, self.who, self.noted, self.home)
        tables = [str(one.table) for one in (self.morning_picture, self.seen_picture) if one.table.rows]
        listed = "\n".join(f"{one.label}: {one.why}" for one in self.ours.values())
        asked = "\n".join(each["text"] for each in self.sheet.questions["one_stop"])
        return "\n\n".join([*(view.content["sentence"] for view in views), *tables, listed, asked])

    # What a change does -----------------------------------------------------------------------------------------

    def _begun(self, _key: str, raw: Any) -> None:
        if raw not in ("1", "2"):
            return
        there = {row["place"] for row in self.stops.records}
        free = [name for name in self.ours if name not in there]
        for turn, (way, stay) in enumerate(planning.pattern(int(raw)), start=1):
            if len(self.stops.records) < turn and free:
                self.stops.add({"place": free.pop(0), "turn": str(turn), "way": str(way), "there": str(stay)})

    def _timed(self, key: str, raw: Any) -> None:
        value = self.time.accept(key, raw)
        if value is None:
            return
        setattr(self.plan, {LEAVE: "leave", HOME: "home", BACK: "back"}[key], round(value))
        self._changed()

    def _asked(self, key: str, raw: Any) -> None:
        value = self.asking.accept(key, raw)
        if value is None:
            return
        plan = self.plan
        if key == STOP:
            self.kept.stop = value
        elif key == COUNT:
            plan.groups = value
        elif key == DEAL:
            plan.asks |= planning.dealt(self.planned, plan.groups)
        elif key.startswith(ROLE):
            plan.roles[int(key.removeprefix(ROLE)) - 1] = value[:ROLE_LETTERS]
        else:
            given = plan.asks.setdefault(self.kept.stop, {})
            given.pop(key.removeprefix(ASK), None)
            if value:
                given[key.removeprefix(ASK)] = value
        self._changed()

    def _answered(self) -> None:
        self.kept.seen = self.sheet.values
        self._changed()

    def _chosen(self, key: str, raw: Any) -> None:
        value = self.theme.accept(key, raw)
        if value is not None:
            self.kept.theme = value
            self._changed()

    def _taken(self, _key: str, raw: Any) -> None:
        if raw != "take":
            return
        self.take.clear_note("take")
        there = {row["place"] for row in self.learned.records}
        fits = [name for name, given in self.kept.seen.items() if given.get("all-fit", "").startswith("yes")]
        fitting = [name for name in fits if name in self.places and name not in there]
        if not fitting:
            self.take.set_note("take", _("Nothing else on your sheet is marked as fitting at home."))
        for name in fitting:
            given = self.kept.seen[name]
            row = {"place": name, "what": given.get("all-surprise", ""), "own": given.get("all-condition", "")}
            self.learned.add({key: text[: fields.WHAT] for key, text in row.items()})

    # What is seen -----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        kept, plan = self.kept, self.plan
        self.places = self._known(self.own.kept_rows())
        self._offer()
        stops = self.stops.stops()
        self.planned = [self.places[stop.key] for stop in stops]
        self.tour = planning.morning_of(stops, plan, self.slot)
        titles = {name: one.title for name, one in self.places.items()}
        self.morning_picture = chart.morning(self.tour, titles, planning.silent())
        self._draw_plan()
        visited = {name: self.places[name] for name in [*(one.name for one in self.planned), *kept.seen]
                   if name in self.places and kept.seen.get(name)}  # fmt: skip
        kept.theme = kept.theme or facts.THEMES[0]
        self.theme.values = {THEME: kept.theme}
        self.seen_picture = chart.seen({name: one.title for name, one in visited.items()}, asking.counts(kept.seen))
        self.noted.show(pages.noted(self.seen_picture, visited, kept.seen, kept.theme))
        self.home.show(pages.learned(self.learned.complete, len(self.learned.records), self.places))

    def _draw_plan(self) -> None:
        kept, plan = self.kept, self.plan
        self.morning.show(pages.morning(self.morning_picture, self.planned))
        self.morning.sources = list(self.sources())
        starts, ends = plan.leave or self.slot[0], plan.home or self.slot[1]
        back = plan.back if plan.back >= 0 else planning.way_back()
        show(self.time, fields.time_fields(starts, ends), {LEAVE: starts, HOME: ends, BACK: back})
        names = [one.name for one in self.planned]
        kept.stop = kept.stop if kept.stop in names else next(iter(names), "")
        stop = self.places.get(kept.stop)
        values: dict[str, Any] = {STOP: kept.stop}
        if stop:
            given = plan.asks.get(stop.name, {})
            values |= {COUNT: plan.groups} | {f"{ROLE}{n}": plan.roles[n - 1] for n in range(1, plan.groups + 1)}
            for ask in facts.asks()[stop.site_type, "ask"]:
                group = given.get(ask.question_id, 0)
                values[f"{ASK}{ask.question_id}"] = group if group <= plan.groups else 0
        show(self.asking, fields.ask_fields(self.planned, stop, plan.groups), values)
        self.who.show(pages.asks(stop, self.tour, plan))

    def _offer(self) -> None:
        """Let the lists and the sheet offer the places that there are."""
        offered = list(self.places.values())
        for records, described in (
            (self.stops, fields.stop_fields(offered)),
            (self.learned, fields.learned_fields(offered)),
        ):
            if described != records.fields:
                records.set_fields(described)
        planned = [self.places[stop.key] for stop in self.stops.stops()]
        here = [one for name, one in self.places.items() if name in self.ours or name.startswith("p")]
        before = [one for name, one in self.places.items() if name in self.kept.seen]
        self.sheet.set_sites(asking.sites(planned, here, before))

    def _known(self, own: list[dict[str, str]]) -> dict[str, Place]:
        """Places of the host country, one's own, and those of another host that are named in what was kept."""
        kept = self.kept
        elsewhere = [row for host, plan in kept.plans.items() if host != self.host for row in plan.own]
        named = [*kept.seen, *(row["place"] for row in [*kept.learned, *self.plan.stops])]
        others = {name: one for name in named if (one := known(name))}
        past = {name: one for name, one in written(elsewhere).items() if name in named}
        return {**self.ours, **written(own), **others, **past}

    def _seen(self) -> dict[str, Any]:
        return seen(self)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
