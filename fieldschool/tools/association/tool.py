"""Growth of an association: what happens when a lever is moved, a fund is put to use or a target is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ipywidgets import Box, VBox

from fieldschool.charts import association as chart
from fieldschool.charts.association_words import FundReading, GrowthReading
from fieldschool.i18n import _, number
from fieldschool.models import association as model
from fieldschool.models.association_fund import ever_empty, keep_books, pays_from
from fieldschool.sources import associations, countries
from fieldschool.tools.association import fields, pages
from fieldschool.tools.association.about import assumed, assumed_fund, reaches
from fieldschool.tools.association.leaves import leaves
from fieldschool.tools.association.plan import GROWTH, Plan, growth_of, read, rules_of
from fieldschool.tools.association.targets import Targets, page
from fieldschool.tools.association.trying import tried
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.kept import listed, one_of
from fieldschool.tools.lesson_cards import LessonCards
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class AssociationTool(LessonTool):
    """The tool of lesson 3.2.2, in five parts: ``growth``, ``fund``, ``levers``, ``federations``, ``targets``."""

    # What is kept -----------------------------------------------------------------------------------------------

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.plan = read(state)
        self._rows = [row for row in listed(state.get("targets")) if isinstance(row, dict)]
        known = {country.currency for country in countries.all_countries()}
        self._written_in = one_of(state.get("currency"), known) if self._rows else ""
        self._outcomes_seen = {self.plan.outcome}

    @property
    def state(self) -> dict[str, Any]:
        """What was set and written, as plain values. The country is kept for all lessons, not here."""
        return {**self.plan.state(), "targets": self.targets.records, "currency": self._written_in}

    @property
    def currency(self) -> str:
        """The country's currency, ISO 4217."""
        return countries.country(self.country).currency

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``organizing_targets``, and where the plan leads if it was moved."""
        rows = [(self.targets.title_of(row), row) for row in self.targets.complete]
        planned = self.plan.numbers != Plan().numbers or bool(self.plan.money)
        return leaves(rows, self.strongest, self.growth.levels[2, -1], self.fund.empty, planned)

    def summary(self) -> list[dict[str, str]]:
        """Where the plan leads and the targets, in words, for the workbook."""
        table = self.target_view.content["compare"]
        rows = (
            [{"what": row[0], "value": " → ".join(row[1:4]) + f" ({row[4]})"} for row in table["rows"]] if table else []
        )
        return [
            {"what": _("Members"), "value": self.pictures[0].sentence},
            {"what": _("The common fund"), "value": self.pictures[1].sentence},
            *rows,
        ]

    def sources(self) -> tuple[str, ...]:
        """Illustrative values, and what was measured."""
        cited = [lever.source.citation() for lever in associations.levers().values() if lever.source]
        return (_("Values to begin with: illustrative"), *cited)

    def all_sources(self) -> list[str]:
        """Every source behind the tool, each with its address."""
        found = [
            one.source for one in (*associations.levers().values(), *associations.rates(), *associations.lessons())
        ]
        return list(dict.fromkeys(f"{each.citation()}. {each.url}" for each in found if each))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        parts = [part for picture in self.pictures for part in (picture.sentence, str(picture.table))]
        books = "\n".join(" | ".join(row) for row in self._books["rows"])
        return "\n\n".join([*parts, books, self.cards.says(), self.target_view.content["sentence"]])

    # What is on the page ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        plan = self.plan
        self.growing = Form(fields.growth_fields(), self._only(GROWTH), self._grown, title=_("What moves the members"))
        self.money = Form(self._fund_fields(), self._fund_values(), self._paid, title=_("What moves the fund"))
        self.trying = Form(fields.outcome_fields(), {"outcome": plan.outcome}, self._tried, title="")
        self.fill = Form([fields.fill_field()], {}, self._filled, title="")
        self.targets = Targets(self._rows, self._written_in or self.currency, self._written)
        self.forms = (self.growing, self.money, self.trying, self.targets)
        self.growth_view, self.fund_view, self.lever_view, self.target_view = View(), View(), View(), View()
        self.rates_view, self.cards = View(), LessonCards()
        words = {"table": _("What is assumed, and what is left out")}
        about, about_fund = View(assumed(), labels=words), View(assumed_fund(), labels=words)
        ends = View(reaches(), labels={"table": _("From where to where each lever is moved, and why")})
        around = VBox([Box([self.rates_view]), self.cards])
        around.add_class("fs-stack")
        self.parts = {
            "growth": side_by_side(self.growing, self.growth_view, about),
            "fund": side_by_side(self.money, self.fund_view, about_fund),
            "levers": stacked(self.trying, self.lever_view, ends),
            "federations": around,
            "targets": stacked(self.fill, self.targets, self.target_view),
        }
        self._draw_country()

    def _only(self, names: tuple[str, ...]) -> dict[str, float]:
        return {name: self.plan.numbers[name] for name in names}

    def _fund_fields(self) -> list[dict]:
        return fields.fund_fields(self.country, self.plan.where, self.plan.use)

    def _fund_values(self) -> dict[str, Any]:
        plan = self.plan
        told = {"country": self.country, "where": plan.where, "use": plan.use, **plan.values(self.country)}
        return {field["key"]: told[field["key"]] for field in self._fund_fields()}

    # What a change does -----------------------------------------------------------------------------------------

    def _grown(self, key: str, raw: Any) -> None:
        value = self.growing.accept(key, raw)
        if value is not None:
            self.plan.numbers[key] = float(value)
            self._changed()

    def _paid(self, key: str, raw: Any) -> None:
        value = self.money.accept(key, raw)
        if value is None:
            return
        if key in ("country", "where", "use"):
            if key == "country":
                self._move_to(value)
                self._draw_country()
            else:
                setattr(self.plan, key, value)
            self.money.fields = self._fund_fields()
            self.money.values = self._fund_values()
            self.money.notes = {}
            self.targets.set_currency(self._written_in or self.currency)
        elif key in self.plan.numbers:
            self.plan.numbers[key] = float(value)
        else:
            self.plan.set_amount(key, float(value), self.country)
        self._changed()

    def _tried(self, key: str, raw: Any) -> None:
        value = self.trying.accept(key, raw)
        if value is not None:
            self.plan.outcome = value
            self._outcomes_seen.add(value)
            self._draw_levers()
            self._note()

    def _filled(self, _key: str, raw: Any) -> None:
        levels = self.fund.levels if raw == "fund" else self.growth.levels
        now, year, five = (number(float(levels[2, month])) for month in (0, 12, levels.shape[1] - 1))
        self.targets.add({"what": raw, "now": now, "in_a_year": year, "in_five_years": five})

    def _written(self) -> None:
        # What was written in one currency stays in it when another country is looked at.
        self._written_in = (self._written_in or self.currency) if self.targets.records else ""
        self.targets.set_currency(self._written_in or self.currency)
        self._draw_targets()
        self._note()

    # What follows -----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        values, plan = self.plan.values(self.country), self.plan
        draws, growth = model.draw(), growth_of(values)
        grown = model.futures(growth, draws)
        paying = model.paying(grown.members[1:], values["paid"] / 100, draws)
        books = keep_books(grown.members, grown.joined, paying, rules_of(values, plan.use))
        smaller = float((grown.members[-1] < grown.members[0]).mean())
        self.growth = GrowthReading(model.quantiles(grown.members), growth.pool, smaller)
        pays = pays_from(books.flows["dues"].mean(axis=1), books.due.mean(axis=1))
        empty, lent = float(ever_empty(books).mean()), float(books.loans[-1].mean())
        self.fund = FundReading(model.quantiles(books.fund), self.currency, pays, empty, books.totals(), lent, plan.use)
        first, second = chart.members(self.growth), chart.fund(self.fund)
        self._books = chart.books(self.fund)
        self.growth_view.show(pages.shown(first))
        self.fund_view.show(pages.shown(second, self._books))
        self.pictures = [first, second]
        self._draw_levers()
        self._draw_targets()

    def _draw_levers(self) -> None:
        self.now, pulls = tried(self.plan, self.country, self.currency)
        picture = chart.levers([pull for _name, pull in pulls], self.plan.outcome, self.now, self.currency)
        self.lever_view.show(pages.shown(picture))
        self.pictures = [*self.pictures[:2], picture]
        self.leader = _widest(pulls)

    @property
    def strongest(self) -> str:
        """The lever that matters most for the members, whatever is on view; empty where none does."""
        if self.plan.outcome == "members":
            return self.leader
        return _widest(tried(replace(self.plan, outcome="members"), self.country, self.currency)[1])

    def _draw_country(self) -> None:
        """Show what depends on the country alone."""
        self.cards.show(associations.lessons(), self.country, self.host)
        picture = pages.membership(self.country)
        self.rates_view.show(pages.shown(picture))
        self.rates_view.sources = list(picture.sources)

    def _draw_targets(self) -> None:
        self.places, said = pages.against(self.targets, self.growth, self.fund)
        self.target_view.show(page(self.targets, said))

    def _seen(self) -> dict[str, Any]:
        values, totals = self.plan.values(self.country), self.fund.totals
        return {
            "association_members": float(self.growth.levels[2, -1]),
            "association_start": values["start"],
            "association_brought": values["brought"],
            "association_left_pct": values["left"],
            "association_paid_pct": values["paid"],
            "association_events_pct": 100 * values["events"] / self.plan.usual(self.country)["events"],
            "association_empty_pct": 100 * self.fund.empty,
            "association_pays": self.fund.pays,
            "association_use": self.plan.use,
            "association_spent": totals["lent"] + totals["project"] > 0,
            "association_outcome": self.plan.outcome,
            "association_outcomes_seen": len(self._outcomes_seen),
            "association_leader": self.leader or None,
            "association_targets": len(self.targets.complete),
            "association_members_target": self.places.get("members"),
        }


def _widest(pulls: list[tuple[str, chart.Pull]]) -> str:
    name, pull = max(pulls, key=lambda each: each[1].width)
    return name if pull.width > 1e-9 * max(1.0, pull.high) else ""
