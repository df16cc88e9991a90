"""An individual enterprise: what happens when a number is moved, a line is edited or an answer given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Box, VBox

from fieldschool.charts import enterprise as chart
from fieldschool.i18n import _
from fieldschool.sources import enterprises
from fieldschool.sources.enterprises import OWN
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.enterprise import decide, fields, pages, reading
from fieldschool.tools.enterprise.desk import WHOLE, plan_of
from fieldschool.tools.enterprise.keeping import read
from fieldschool.tools.enterprise.leaves import leaves
from fieldschool.tools.enterprise.lines import Lines
from fieldschool.tools.enterprise.seen import seen
from fieldschool.tools.kept import listed, several
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.tools.widgets.kinds import toggle_field
from fieldschool.workbook.entries import Entry, Items

#: Ideas of lesson 3.1.2 that are offered.
MOST_IDEAS = 5


class EnterpriseTool(LessonTool):
    """The tool of lesson 3.3.4, in six parts: ``budget``, ``cash``, ``loan``, ``season``, ``fail``, ``decide``."""

    # What is kept -----------------------------------------------------------------------------------------------

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.desk, self.decided = read(state), decide.read(state)
        self._reasons_known = [one.closure_id for one in enterprises.closures() if one.is_reason]
        self.reasons = several(state.get("reasons"), self._reasons_known)

    @property
    def state(self) -> dict[str, Any]:
        """What was set and written, as plain values. The country is kept for all lessons, not here."""
        return {**self.desk.state(), **self.decided.state(), "reasons": list(self.reasons)}

    @property
    def values(self) -> dict[str, Any]:
        """What is set of the business on the table."""
        return self.desk.values(self.country)

    @property
    def moved(self) -> bool:
        """Whether the participant worked on a plan at all."""
        return bool(self.desk.moved or self.desk.lines)

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``enterprise_outline``, ``decision``, ``plan_short``, ``enterprise_reasons``."""
        kind = self.desk.kind(self.country)
        return leaves(self.decided, self.plan, kind, self.country, self.limit, self.reasons, self.moved)

    def summary(self) -> list[dict[str, str]]:
        """The plan, the decision and the outline in words, for the workbook."""
        names, decisions = decide.part_names(), decide.decision_names()
        written = [(names[part], self.decided.parts[part]) for part in decide.PARTS if self.decided.parts.get(part)]
        rows = [
            (_(self.desk.kind(self.country).title), self.pictures["budget"].sentence),
            (_("Cash"), self.pictures["cash"].sentence),
            (_("If it goes badly"), self.pictures["season"].sentence),
            *([(_("Today I would say"), decisions[self.decided.decision])] if self.decided.decision else []),
            *written,
        ]
        return [{"what": what, "value": value} for what, value in rows]

    def sources(self) -> tuple[str, ...]:
        """Pages behind the budget on the table, and that the rest is ours."""
        lines = enterprises.lines(self.desk.kind(self.country).kind_id, self.country)
        cited = [line.source.citation() for line in lines if line.source]
        return (*dict.fromkeys(cited), _("All other numbers to begin with: illustrative"))

    def all_sources(self) -> list[str]:
        """Every source behind the tool, each with its address."""
        lines = [line for kind in enterprises.kinds(self.country)
                 for line in enterprises.lines(kind.kind_id, self.country)]  # fmt: skip
        found = (*lines, *enterprises.seasons(self.country), *enterprises.offers(self.country), *enterprises.closures())
        return list(dict.fromkeys(f"{one.source.citation()}. {one.source.url}" for one in found if one.source))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        parts = [part for picture in self.pictures.values() for part in (picture.sentence, str(picture.table))]
        views = (self.budget_view, self.cash_view, self.offer_view, self.decide_view)
        tables = [view.content["compare"] for view in views if view.content.get("compare")]
        tables.append(self.cash_view.content["table"])
        rows = ["\n".join(" | ".join(row) for row in table["rows"]) for table in tables]
        notices = [view.content["notice"] for view in (self.cash_view, self.loan_view)]
        return "\n\n".join([*parts, *notices, *rows, self.decide_view.content["sentence"]])

    # What is on the page ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        fold = {"table": _("What is assumed, and what is left out")}
        self.budget_form = Form(self._budget_fields(), self._shown(self._budget_fields()), self._budgeted,
                                title=_("The business"))  # fmt: skip
        self.lines = Lines(self.desk.rows(self.country), enterprises.currency(self.country), self._lined)
        # Read once: a list takes longer to read than a plan to reckon.
        self.rows = self.lines.complete
        self.cash_form = Form(self._cash_fields(), self._shown(self._cash_fields()), self._cashed,
                              title=_("What moves the cash"))  # fmt: skip
        self.loan_form = Form(self._loan_fields(), self._shown(self._loan_fields()), self._cashed, title=_("A loan"))
        self.trouble_form = Form(fields.trouble_fields(), dict(self.desk.trouble), self._troubled,
                                 title=_("What may go wrong"))  # fmt: skip
        names = {one.closure_id: _(one.title) for one in enterprises.closures() if one.is_reason}
        toggles = [toggle_field(name, label) for name, label in names.items()]
        self.reason_form = Form(toggles, {name: name in self.reasons for name in names}, self._feared,
                                title=_("Which of these could stop yours?"))  # fmt: skip
        self.check_form = Form(decide.check_fields(), {**self.decided.checks, "decision": self.decided.decision},
                               self._decided, title=_("Before you decide"))  # fmt: skip
        self.ideas = self._ideas()
        self.outline_form = Form(decide.outline_fields(self.ideas), dict(self.decided.parts), self._outlined,
                                 title=_("My enterprise outline"))  # fmt: skip
        self.forms = (self.budget_form, self.lines, self.cash_form, self.loan_form, self.trouble_form, self.reason_form,
                      self.check_form, self.outline_form)  # fmt: skip
        self.budget_view, self.cash_view, self.loan_view, self.trouble_view = View(), View(), View(), View()
        self.reason_view, self.decide_view, self.offer_view = View(), View(), View()
        self.from_view = View(labels={"table": _("Where these numbers are from")})
        self.also_view, self.about_view = View(pages.also_page()), View(labels=fold)
        self.parts = {
            "budget": VBox([side_by_side(self.budget_form, self.budget_view), stacked(self.lines, self.from_view)]),
            "cash": side_by_side(self.cash_form, self.cash_view, self.about_view),
            "loan": VBox([side_by_side(self.loan_form, self.loan_view), Box([self.offer_view])]),
            "season": side_by_side(self.trouble_form, self.trouble_view),
            "fail": stacked(self.reason_form, self.reason_view, self.also_view),
            "decide": stacked(self.check_form, self.decide_view, self.outline_form),
        }
        self._draw_country()
        self._draw_reasons()

    def _budget_fields(self) -> list[dict]:
        return fields.budget_fields(self.desk, self.country)

    def _cash_fields(self) -> list[dict]:
        return fields.cash_fields(self.desk, self.country)

    def _loan_fields(self) -> list[dict]:
        return fields.loan_fields(self.desk, self.country)

    def _shown(self, described: list[dict]) -> dict[str, Any]:
        values, kind = self.values, self.desk.kind(self.country).kind_id
        told = {**values, "country": self.country, "kind": kind, "opens": str(int(values["opens"])),
                **{f"m{month}": share for month, share in enumerate(values["twelve"])}}  # fmt: skip
        return {field["key"]: told[field["key"]] for field in described}

    def _ideas(self) -> list[str]:
        entry = self.saved.get(("3.1.2", "short_list"))
        rows = listed(entry.value) if isinstance(entry, Items) else []
        ideas = [row["idea"] for row in rows if isinstance(row.get("idea"), str) and row["idea"].strip()]
        return list(dict.fromkeys(idea[: decide.LONGEST] for idea in ideas))[:MOST_IDEAS]

    # What a change does -----------------------------------------------------------------------------------------

    def _budgeted(self, key: str, raw: Any) -> None:
        value = self.budget_form.accept(key, raw)
        if value is None:
            return
        if key in ("country", "kind"):
            if key == "country":
                self._move_to(value)
            else:
                self.desk.kinds[self.country] = value
            self._show_all()
            self._draw_country()
        else:
            self.desk.set(self.country, key, float(value))
        self._changed()

    def _cashed(self, key: str, raw: Any) -> None:
        form = self.loan_form if key in {field["key"] for field in self.loan_form.fields} else self.cash_form
        value = form.accept(key, raw)
        if value is None:
            return
        if key.startswith("m") and key[1:].isdecimal():
            twelve = list(self.values["twelve"])
            twelve[int(key[1:])] = float(value)
            self.desk.set(self.country, "twelve", twelve)
        elif key in ("season", "way"):
            was = self.values["season"]
            self.desk.set(self.country, key, value)
            if key == "season" and OWN in (was, value):
                self._show(self.cash_form, self._cash_fields())
        else:
            self.desk.set(self.country, key, int(float(value)) if key in WHOLE else float(value))
        self._changed()

    def _lined(self) -> None:
        self.desk.set_rows(self.country, self.lines.records)
        self.rows = self.lines.complete
        self._changed()

    def _troubled(self, key: str, raw: Any) -> None:
        value = self.trouble_form.accept(key, raw)
        if value is not None:
            self.desk.trouble[key] = float(value)
            self._changed()

    def _feared(self, key: str, raw: Any) -> None:
        ticked = self.reason_form.accept(key, raw)
        self.reasons = [name for name in self._reasons_known if (ticked if name == key else name in self.reasons)]
        self._draw_reasons()
        self._note()

    def _decided(self, key: str, raw: Any) -> None:
        value = self.check_form.accept(key, raw)
        if value is None:
            return
        if key == "decision":
            self.decided.decision = value
        else:
            self.decided.checks[key] = value
        self._draw_decision()
        self._note()

    def _outlined(self, key: str, raw: Any) -> None:
        value = self.outline_form.accept(key, raw)
        if value is None:
            return
        if key == decide.TAKE:
            key, value = "idea", self.ideas[int(value)]
        kept = value[: decide.LONGEST]
        self.decided.parts[key] = kept
        self.outline_form.set_values(**{key: kept})
        self._note()

    # What follows -----------------------------------------------------------------------------------------------

    def _show(self, form: Form, described: list[dict]) -> None:
        form.fields, form.values, form.notes = described, self._shown(described), {}

    def _show_all(self) -> None:
        self._show(self.budget_form, self._budget_fields())
        self._show(self.cash_form, self._cash_fields())
        self._show(self.loan_form, self._loan_fields())
        self.lines.show(self.desk.rows(self.country), enterprises.currency(self.country))
        self.rows = self.lines.complete

    def _draw(self) -> None:
        kind, values = self.desk.kind(self.country), self.values
        plan = plan_of(values, self.rows, self.country)
        self.plan = reading.read_plan(plan, enterprises.currency(self.country), _(kind.unit))
        start = [(row["what"], row["amount"]) for row in self.rows if row["role"] != "month"]
        first, second = chart.budget(self.plan, start), chart.cash(self.plan)
        loan, loan_said = reading.loan_page(self.plan, values)
        third, self.cases, self.limit = reading.troubles_page(self.plan, self.desk.trouble)
        self.budget_view.show(view_content(first.sentence, [first], compare=chart.usual_month(self.plan)))
        self.cash_view.show(pages.cash_page(self.plan, second))
        self.loan_view.show(view_content(loan_said[0], [loan] if loan else [], notice=loan_said[1]))
        self.trouble_view.show(view_content(third.sentence, [third]))
        self.pictures = {"budget": first, "cash": second, **({"loan": loan} if loan else {}), "season": third}
        self._draw_decision()

    def _draw_country(self) -> None:
        """Show what depends on country and kind alone."""
        kind = self.desk.kind(self.country)
        self.from_view.show(pages.where_from(enterprises.lines(kind.kind_id, self.country), kind.note))
        self.offer_view.show(pages.offers_page(self.country))
        self.offer_view.sources = list(dict.fromkeys(one.source.citation() for one in enterprises.offers(self.country)))
        self.about_view.show(pages.about())

    def _draw_reasons(self) -> None:
        picture, shown = pages.reasons_page(self.reasons)
        self.reason_view.show(shown)
        self.reason_view.sources = list(picture.sources)

    def _draw_decision(self) -> None:
        left = self.decided.open
        asked = reading.questions(self.plan, self.cases, self.decided.decision, left)
        self.decide_view.show(pages.decision_page(asked, left, len(decide.CHECKS)))

    def _seen(self) -> dict[str, Any]:
        return seen(self.plan, self.values, self.cases, self.limit, self.decided, len(self.reasons), len(self.rows))
