"""Savings schemes of a large cooperative: what happens when a control is moved or terms are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from fieldschool.charts import cooperative as chart
from fieldschool.i18n import _
from fieldschool.models import cooperative as model
from fieldschool.models import cooperative_growth as years
from fieldschool.sources import cooperatives, countries
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.cooperative import fields
from fieldschool.tools.cooperative.about import assumed, cover_sentence
from fieldschool.tools.cooperative.leaves import leaves
from fieldschool.tools.cooperative.member import compared, totals, year_of
from fieldschool.tools.cooperative.plan import NUMBERS, read
from fieldschool.tools.cooperative.rules import adds_up, article, faults
from fieldschool.tools.cooperative.terms import Terms, page
from fieldschool.tools.kept import listed, mapping
from fieldschool.tools.lesson_cards import LessonCards
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class CooperativeTool(LessonTool):
    """The tool of lesson 3.3.1, in six parts: ``member``, ``surplus``, ``growth``, ``shock``, ``real``, ``terms``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.plan = read(state)
        known = {country.iso3 for country in countries.all_countries()}
        self._rows = {
            iso3: rows
            for iso3, given in mapping(state.get("terms")).items()
            if iso3 in known and (rows := [row for row in listed(given) if isinstance(row, dict)])
        }

    @property
    def currency(self) -> str:
        """The country's currency, ISO 4217."""
        return countries.country(self.country).currency

    @property
    def state(self) -> dict[str, Any]:
        """What was set and written, as plain values. The country is kept for all lessons, not here."""
        others = {iso3: rows for iso3, rows in self._rows.items() if iso3 != self.country}
        here = {self.country: self.terms.records} if self.terms.records else {}
        return {**self.plan.state(), "terms": others | here}

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``scheme_terms``, of every country."""
        found = [(self.country, self.currency, row) for row in self.terms.complete]
        for iso3, rows in self._rows.items():
            if iso3 != self.country:
                currency = countries.country(iso3).currency
                found += [(iso3, currency, row) for row in Terms(rows, currency, lambda: None).complete]
        return leaves(found)

    def summary(self) -> list[dict[str, str]]:
        """Where the plan leads and the terms, in words, for the workbook."""
        table = self.term_view.content["compare"]
        rows = [{"what": row[0], "value": ". ".join(row[1:])} for row in table["rows"]] if table else []
        return [
            {"what": _("My year as a member"), "value": self.pictures[0].sentence},
            {"what": _("The net surplus"), "value": self.surplus_view.content["sentence"]},
            *rows,
        ]

    def sources(self) -> tuple[str, ...]:
        """The rules of the country, what covers a deposit, and the norms."""
        cited = [rule.source for rule in cooperatives.rules(self.country)]
        cited += [norm.source for norm in cooperatives.norms().values()]
        if cover := cooperatives.covers().get(self.country):
            cited.append(cover.source)
        lines = dict.fromkeys(source.citation() for source in cited if source)
        return (_("Values to begin with: illustrative"), *lines)

    def all_sources(self) -> list[str]:
        """Every page behind the rules, the covers and the norms, each with its address."""
        rules = [rule for iso3 in cooperatives.countries_with_law() for rule in cooperatives.rules(iso3)]
        found = [one.source for one in (*rules, *cooperatives.covers().values(), *cooperatives.norms().values(),
                                                      *cooperatives.cases())]  # fmt: skip
        return list(dict.fromkeys(f"{each.citation()}. {each.url}" for each in found if each))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        parts = [part for picture in self.pictures for part in (picture.sentence, str(picture.table))]
        return "\n\n".join([*parts, *self.faults, self.term_view.content["sentence"], cover_sentence(self.country),
                            self.cards.says()])  # fmt: skip

    # What is on the page ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        plan, iso3 = self.plan, self.country
        member, grown, hit = fields.member_fields(iso3), fields.growth_fields(), fields.shock_fields()
        self.member = Form(member, fields.values(member, plan, iso3), self._moved, title=_("A member abroad"))
        self.year = Form(fields.surplus_fields(iso3), fields.surplus_values(plan, iso3), self._ruled,
                         title=_("The year, and the rule table"))  # fmt: skip
        self.growing = Form(grown, fields.values(grown, plan, iso3), self._moved, title=_("What moves the five years"))
        self.shocking = Form(hit, fields.values(hit, plan, iso3), self._moved, title=_("A bad year"))
        self.terms = Terms(self._rows.get(iso3, ()), self.currency, self._written)
        self.forms = (self.member, self.year, self.growing, self.shocking, self.terms)
        self.member_view, self.surplus_view, self.growth_view = View(), View(), View()
        self.shock_view, self.term_view = View(), View()
        self.cards, self._shown_for = LessonCards(), ""
        self.about = View(assumed(), labels={"table": _("What is assumed, and what is left out")})
        self.parts = {
            "member": side_by_side(self.member, self.member_view),
            "surplus": side_by_side(self.year, self.surplus_view),
            "growth": side_by_side(self.growing, self.growth_view, self.about),
            "shock": side_by_side(self.shocking, self.shock_view),
            "real": self.cards,
            "terms": stacked(self.terms, self.term_view),
        }

    # What a change does -----------------------------------------------------------------------------------------

    def _moved(self, key: str, raw: Any) -> None:
        form = next(form for form in self.forms[:4] if any(field["key"] == key for field in form.fields))
        value = form.accept(key, raw)
        if value is None:
            return
        if key == "country":
            self._change_country(value)
        elif key in NUMBERS:
            self.plan.numbers[key] = float(value)
        else:
            self.plan.money.setdefault(self.country, {})[key] = float(value)
        self._changed()

    def _ruled(self, key: str, raw: Any) -> None:
        value = self.year.accept(key, raw)
        if value is None:
            return
        plan, iso3 = self.plan, self.country
        if key == "surplus":
            plan.money.setdefault(iso3, {})["surplus"] = float(value)
        elif key == "young":
            plan.young = bool(value)
        elif key == fields.RESET:
            plan.rules.pop(iso3, None)
        else:
            plan.rules.setdefault(iso3, {})[key.removeprefix("line-")] = float(value)
        self.year.values = fields.surplus_values(plan, iso3)
        self._changed()

    def _change_country(self, iso3: str) -> None:
        if records := self.terms.records:
            self._rows[self.country] = records
        else:
            self._rows.pop(self.country, None)
        self._move_to(iso3)
        self.member.fields = fields.member_fields(iso3)
        self.member.values = fields.values(self.member.fields, self.plan, iso3)
        self.year.fields = fields.surplus_fields(iso3)
        self.year.values = fields.surplus_values(self.plan, iso3)
        self.member.notes, self.year.notes = {}, {}
        self.terms.show_in(self.currency, self._rows.get(iso3, ()))

    def _written(self) -> None:
        self._draw_terms()
        self._note()

    # What follows -----------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        plan, iso3 = self.plan, self.country
        shares = plan.shares(iso3)
        self.faults = faults(iso3, shares, plan.young)
        # While a table does not add up the last one that did stands; the sentence says what is wrong.
        if adds_up(shares):
            self._good = shares
        elif not hasattr(self, "_good") or self._good.keys() != shares.keys():
            self._good = {rule.line: plan.usual_share(rule) for rule in cooperatives.lines(iso3)}
        cap = cooperatives.rule(iso3, "cap")
        limit = cap.most / 100 if cap and cap.most is not None else None
        self.shared = model.allocate(plan.amount("surplus", iso3), self._good, *totals(iso3), limit)
        articles = {rule.line: article(rule) for rule in cooperatives.lines(iso3)}
        drawn = chart.surplus(self.shared, self._good, articles, self.currency)
        notice = " ".join(self.faults) or ("" if cooperatives.has_law(iso3) else _("We hold no law of this country."))
        self.surplus_view.show(view_content(drawn.sentence, [drawn], notice=notice))
        self.mine = year_of(plan, iso3, self.shared)
        own = compared(self.mine, plan, iso3, dt.date.today())
        self.member_view.show(view_content(own.sentence, [own]))
        self.pictures = [own, drawn]
        self._draw_years()
        self._draw_terms()
        if self._shown_for != iso3:
            self._shown_for = iso3
            self.cards.show(cooperatives.cases(), iso3, self.host)
        for view in (self.surplus_view, self.growth_view):
            if view.sources != list(self.sources()):
                view.sources = list(self.sources())

    def _draw_years(self) -> None:
        plan, norms = self.plan, cooperatives.norms()
        held = norms["reserve"].least, norms["liquid"].least
        start = years.opening(plan.amount("assets", self.country), lent=plan.numbers["lent"] / 100)
        self.sheets = years.run(start, plan.course(), self._good)
        self.dry = next((month for month, one in enumerate(self.sheets) if one.cash < 0), None)
        grown = chart.growth(self.sheets, self.currency, self.dry, held)
        self.growth_view.show(view_content(grown.sentence, [grown], compare=chart.ratios(self.sheets, held)))
        hit = self.sheets[12 * int(plan.numbers["after"])]
        numbers = plan.numbers
        self.hit = years.shock(hit, numbers["withdrawn"] / 100, int(numbers["times"]), numbers["unpaid"] / 100)
        shaken = chart.shock(self.hit, self.currency)
        self.shock_view.show(view_content(shaken.sentence, [shaken], notice=cover_sentence(self.country)))
        self.pictures += [grown, shaken]

    def _draw_terms(self) -> None:
        self.term_view.show(page(self.terms, cover_sentence(self.country)))

    def _seen(self) -> dict[str, Any]:
        last, numbers = self.sheets[-1], self.plan.numbers
        lines = {rule.line: self.plan.usual_share(rule) for rule in cooperatives.lines(self.country)}
        paid, usual = (one.get("interest", 0.0) + one.get("refund", 0.0) for one in (self._good, lines))
        # What the cap sends to the reserve is not paid to members, whatever the table says.
        paid -= 100 * self.shared.moved / self.shared.total if self.shared.total else 0.0
        return {
            "cooperative_shares_real_pct": self.mine.shares_real,
            "cooperative_loss": bool(self.shared.loss),
            "cooperative_faults": len(self.faults),
            "cooperative_young": self.plan.young,
            "cooperative_members_pct": paid,
            "cooperative_more_points": round(paid - usual, 6),
            "cooperative_reserve_ratio_pct": float(100 * last.reserve_ratio),
            "cooperative_deposits_growth_pct": numbers["deposits"],
            "cooperative_withdrawn_pct": numbers["withdrawn"],
            "cooperative_unpaid_pct": numbers["unpaid"],
            "cooperative_times": numbers["times"],
            "cooperative_lent": numbers["lent"],
            "cooperative_dry": self.hit.dry,
            "cooperative_runs_dry": self.hit.dry is not None,
            "cooperative_terms_begun": len(self.terms.records),
            "cooperative_terms": len(self.terms.complete),
        }
