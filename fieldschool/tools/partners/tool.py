"""The stakeholder map: what happens when a partner is placed, added, given a role, tied to another, or leaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import partners as chart
from fieldschool.charts import partners_network, partners_roles
from fieldschool.charts.partners_roles import Activity
from fieldschool.i18n import _, listing
from fieldschool.models.partners import missing
from fieldschool.sources import partners as facts
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.partners import fields, keeping, pages
from fieldschool.tools.partners.fields import ACT, CASE, LEAVING, NONE, ROLE, THEME, TIE, USUAL, WHO
from fieldschool.tools.partners.leaves import leaves, mix_titles, theme_of
from fieldschool.tools.partners.lists import ActivityList, PartnerList, start
from fieldschool.tools.partners.seen import seen
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry


class PartnersTool(LessonTool):
    """The tool of lesson 3.2.4, in five parts: ``map``, ``missing``, ``roles``, ``network``, ``cases``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.mix = mix_titles(self.saved)
        self.has_mix = bool(theme_of(fields.MIX, self.mix).reasons)
        self.kept = keeping.read(state, self.has_mix)
        self.kept.case = self.kept.case or fields.ordered_cases(self.country, self.host)[0].case_id

    def _build(self) -> None:
        kept = self.kept
        self.begin = Form([fields.begin_field()], {}, self._begun, title="")
        self.list = PartnerList(kept.partners, kept.made["p"], self._changed)
        self.missing = Form(fields.theme_fields((), self.has_mix), {}, self._asked, title=_("Who should be there"))
        self.take = Form(fields.from_mix_field(len(self.mix)), {}, self._taken, title="")
        self.activities = ActivityList(kept.activities, kept.made["a"], self._changed)
        self.roles = Form(fields.role_fields((), ()), {}, self._given, title=_("Each partner's part"))
        self.network = Form(fields.tie_fields((), NONE), {}, self._tied, title=_("Who works with whom today"))
        self.case = Form(fields.case_fields(self.country, self.host), {CASE: kept.case}, self._opened, title="")
        self.forms = (self.list, self.missing, self.activities, self.roles, self.network)
        self.plane = View(on_move=self._moved)
        self.gaps, self.duties, self.ties, self.story = View(), View(), View(), View()
        self.parts = {
            "map": stacked(self.begin, self.plane, self.list),
            "missing": stacked(self.missing, self.gaps),
            "roles": stacked(self.take, self.activities, self.roles, self.duties) if self.mix
            else stacked(self.activities, self.roles, self.duties),
            "network": stacked(self.network, self.ties, several=True),
            "cases": stacked(self.case, self.story),
        }  # fmt: skip

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was written and chosen, as plain values."""
        partners, activities = self.list.kept_rows(), self.activities.kept_rows()
        self.kept.made = {"p": self.list.made, "a": self.activities.made}
        return keeping.state(self.kept, partners, activities)

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``partner_list``, ``roles`` and ``missing``."""
        return leaves(self.partners, self.acts, self.theme, self.gone)

    def summary(self) -> list[dict[str, str]]:
        """Partners by the way to work with them, roles, what is missing and the network, in words."""
        names = chart.way_names()
        by_way = [(text, [one.title for one in self.partners if one.way == key]) for key, text in names.items()]
        rows = [{"what": text, "value": listing(found)} for text, found in by_way if found]
        table = partners_roles.table(self.acts, self.partners)
        rows += [
            {"what": row[0],
             "value": "; ".join(f"{head}: {cell}" for head, cell in zip(table.columns[1:], row[1:], strict=True))}
            for row in table.rows
        ]  # fmt: skip
        if self.partners:
            rows.append({"what": _("Who is missing"), "value": self.gaps.content["sentence"]})
            rows.append({"what": _("Who works with whom"), "value": self.ties.content["sentence"]})
        return rows

    def sources(self) -> tuple[str, ...]:
        """The page behind the partnership on view."""
        return (facts.cases()[self.kept.case].source.citation(),)

    def all_sources(self) -> list[str]:
        """Every page behind partnerships and kinds of partners, for the list at the lesson's end."""
        kinds = [kind.source.citation() for kind in facts.kinds().values() if kind.source]
        return list(dict.fromkeys([*(one.source.citation() for one in facts.cases().values()), *kinds]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        views = (self.plane, self.gaps, self.duties, self.ties)
        tables = [str(one.table) for one in (self.map_picture, self.net_picture) if one.table.rows]
        rows = ["\n".join(": ".join(row) for row in view.content["compare"]["rows"])
                for view in (self.gaps, self.story)]  # fmt: skip
        return "\n\n".join([*(view.content["sentence"] for view in views), *tables, *rows])

    # What a change does -----------------------------------------------------------------------------------------

    def _begun(self, _key: str, raw: Any) -> None:
        if raw == "usual":
            self._add(USUAL)

    def _add(self, kind_ids: tuple[str, ...]) -> None:
        there = {one.kind_id for one in self.partners}
        for name in kind_ids:
            if name in facts.kinds() and name not in there and not self.list.add(start(facts.kinds()[name])):
                break
        self._changed()

    def _moved(self, partner: str, interest: int, influence: int) -> None:
        self.list.place(partner, influence, interest)

    def _asked(self, key: str, raw: Any) -> None:
        value = self.missing.accept(key, raw)
        if value is None:
            return
        if key == THEME:
            self.kept.theme = value
            self._changed()
        else:
            self._add((value,))

    def _taken(self, _key: str, raw: Any) -> None:
        if raw != "mix":
            return
        there = {row["title"].casefold() for row in self.activities.kept_rows()}
        for _name, title in self.mix:
            if title.casefold() not in there and not self.activities.add({"title": title}):
                break
        self._changed()

    def _given(self, key: str, raw: Any) -> None:
        value = self.roles.accept(key, raw)
        if value is None:
            return
        if key == ACT:
            self.kept.act = value
        elif self.kept.act:
            given = self.kept.roles.setdefault(self.kept.act, {})
            given.pop(key.removeprefix(ROLE), None)
            if value:
                given[key.removeprefix(ROLE)] = value
        self._changed()

    def _tied(self, key: str, raw: Any) -> None:
        value = self.network.accept(key, raw)
        if value is None:
            return
        if key in (WHO, LEAVING):
            setattr(self.kept, key, value)
        elif self.kept.who:
            pair = keeping.pair(self.kept.who, key.removeprefix(TIE))
            self.kept.ties = self.kept.ties | {pair} if value else self.kept.ties - {pair}
        self._changed()

    def _opened(self, key: str, raw: Any) -> None:
        value = self.case.accept(key, raw)
        if value is not None:
            self.kept.case = value
            self._changed()

    # What is seen -----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        kept, finished = self.kept, self.activities.finished()
        self.partners = self.list.partners()
        names = [one.name for one in self.partners]
        kept.act = kept.act if kept.act in finished else next(iter(finished), NONE)
        kept.who = kept.who if kept.who in names else next(iter(names), NONE)
        kept.leaving = kept.leaving if kept.leaving in names else NONE
        self.acts = [
            Activity(act, row["title"], {one: role for one, role in kept.roles.get(act, {}).items() if one in names})
            for act, row in finished.items()
        ]
        self._draw_map()
        self._draw_roles()
        self._draw_network()
        self.story.show(pages.story(facts.cases()[kept.case]))
        self.story.sources = list(self.sources())

    def _draw_map(self) -> None:
        self.map_picture = chart.plane(self.partners)
        self.plane.show(pages.drawn(self.map_picture, bool(self.partners), pages.about_map()))
        self.theme = theme_of(self.kept.theme, self.mix)
        there = [one.kind_id for one in self.partners]
        self.gone = missing(self.theme.reasons, there)
        self.missing.fields = fields.theme_fields(self.gone, self.has_mix)
        self.missing.values = {THEME: self.kept.theme}
        self.gaps.show(pages.gaps(self.theme, there, self.country))

    def _draw_roles(self) -> None:
        kept = self.kept
        self.roles.fields = fields.role_fields([(one.name, one.title) for one in self.acts], self.partners)
        given = kept.roles.get(kept.act, {})
        self.roles.values = {ACT: kept.act} | {
            f"{ROLE}{one.name}": given.get(one.name, NONE) for one in self.partners if self.acts
        }
        self.duties.show(pages.duties(self.acts, self.partners))

    def _draw_network(self) -> None:
        kept = self.kept
        self.network.fields = fields.tie_fields(self.partners, kept.who)
        boxes = {f"{TIE}{one.name}": keeping.pair(kept.who, one.name) in kept.ties for one in self.partners
                 if one.name != kept.who}  # fmt: skip
        self.network.values = {WHO: kept.who, **boxes} | ({LEAVING: kept.leaving} if len(self.partners) > 1 else {})
        self.net_picture = partners_network.picture(self.partners, self.ties_now, kept.leaving)
        self.ties.show(pages.drawn(self.net_picture, len(self.partners) > 2, pages.about_network()))

    @property
    def ties_now(self) -> set[tuple[str, str]]:
        """Who works with whom, among the partners that are finished."""
        names = {one.name for one in self.partners}
        return {pair for pair in self.kept.ties if names.issuperset(pair)}

    def _seen(self) -> dict[str, Any]:
        return seen(self)
