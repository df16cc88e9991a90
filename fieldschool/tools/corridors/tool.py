"""What it costs to send: what happens when a corridor, an amount, a quote, a community or a choice is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import corridors_quotes as quote_chart
from fieldschool.charts import corridors_scores as card_chart
from fieldschool.charts.corridors import in_order
from fieldschool.i18n import _, language
from fieldschool.sources import countries
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.corridors import cards, forms, leaves, pages
from fieldschool.tools.corridors import kept as keeping
from fieldschool.tools.corridors.corridor import Facts
from fieldschool.tools.corridors.fields import ANSWER, TEXT, WEIGHT
from fieldschool.tools.corridors.place import Place
from fieldschool.tools.corridors.prices import prices, reckoner
from fieldschool.tools.corridors.quotes import QuoteList
from fieldschool.tools.corridors.reference import Reference
from fieldschool.tools.corridors.seen import seen
from fieldschool.tools.corridors.switching import community
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry

#: The parts, in the order shown.
PARTS = ("costs", "quotes", "switch", "scorecard", "choice")


class CorridorsTool(LessonTool):
    """The tool of lesson 3.2.3, in five parts: ``costs``, ``quotes``, ``switch``, ``scorecard``, ``choice``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.kept = keeping.read(state)

    def _build(self) -> None:
        kept = self.kept
        self.where = Form([], {}, self._sent, title=_("What is sent"))
        self.reference = Reference(self._referred)
        self.quotes = QuoteList(
            kept.quotes.get(self.facts.key, ()), kept.made, reckoner(self.facts, kept), self._quoted
        )
        self.counted = Form([], {}, self._counted, title=_("My community"))
        self.card = Form([], {}, self._carded, title=_("What I compare"))
        self.choice = Form([], {}, self._chose, title=_("My choice"))
        self.forms = (self.where, self.reference.form, self.quotes, self.counted, self.card, self.choice)
        self.views = {name: View() for name in PARTS}
        self.parts = {
            "costs": side_by_side(self.where, self.views["costs"]),
            "quotes": stacked(self.reference.form, self.quotes, self.views["quotes"]),
            "switch": side_by_side(self.counted, self.views["switch"]),
            "scorecard": side_by_side(self.card, self.views["scorecard"]),
            "choice": stacked(self.choice, self.views["choice"]),
        }
        self._pictures: dict[str, list] = {}
        self.reference.open(self.facts, kept)

    @property
    def at(self) -> Place:
        """The corridors on view, judged and chosen."""
        return Place(self.country, self.kept)

    @property
    def facts(self) -> Facts:
        """The corridor on view."""
        return self.at.facts

    # What is kept -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values. The country is kept for all lessons, not here."""
        return self.kept.state()

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``chosen_corridor``, ``quote_costs``, ``switch_gain``, ``who_not``."""
        kept, there = self.kept, self.at.chosen
        return (
            leaves.chosen_corridor(there, self.told_amount, self.told, kept.why, kept.step),
            leaves.quote_costs(self.facts, self.own),
            leaves.switch_gain(self.facts, self.who, self.found, kept.senders is not None),
            leaves.who_not(kept.reasons),
        )

    def summary(self) -> list[dict[str, str]]:
        """The chosen corridor in words, and what a community keeps, for the workbook."""
        told = self.views["choice"].content
        rows = [{"what": what, "value": said} for what, said in (told["compare"] or {"rows": []})["rows"]]
        kept = [{"what": _("In a year"), "value": self.views["switch"].content["sentence"]}]
        return [{"what": _("My corridor"), "value": told["sentence"]}, *rows, *(kept if self.kept.senders else [])]

    def sources(self) -> tuple[str, ...]:
        """The source lines of the prices on view."""
        return tuple(self.facts.sources())

    def all_sources(self) -> list[str]:
        """Every page behind prices and corridors."""
        return list(dict.fromkeys([*self.sources(), *cards.sources(self.cards, self.country)]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        said = [text for view in self.views.values() for text in (view.content["sentence"], view.content["notice"])]
        tables = [str(one.table) for found in self._pictures.values() for one in found if one.table.rows]
        return "\n\n".join([*filter(None, said), *tables])

    # What a change does -------------------------------------------------------------------------------------------

    def _sent(self, key: str, raw: Any) -> None:
        value = self.where.accept(key, raw)
        if value is None:
            return
        if key == "country":
            self._move_to(value)
        elif key == "work":
            self.kept.works[self.country] = value
        elif key == "amount":
            self.kept.amounts[self.facts.currency] = float(value)
            self._redraw("costs", "quotes", "switch", "choice")
            return
        else:
            self.kept.paid_out = value
            self._redraw("costs")
            return
        self.reference.open(self.facts, self.kept)
        self.quotes.move_to(self.kept.quotes.get(self.facts.key, ()), reckoner(self.facts, self.kept))
        self._changed()

    def _referred(self) -> None:
        self.quotes.compare_with(reckoner(self.facts, self.kept))
        self._redraw("quotes", "switch", "choice")

    def _quoted(self) -> None:
        kept, rows = self.kept, self.quotes.kept_rows()
        if rows:
            kept.quotes[self.facts.key] = rows
        else:
            kept.quotes.pop(self.facts.key, None)
        kept.made = self.quotes.made
        self._redraw("quotes", "switch", "choice")

    def _counted(self, key: str, raw: Any) -> None:
        value = self.counted.accept(key, raw)
        if value is None:
            return
        if refused := forms.take_switch(self.kept, self.facts, key, value):
            self.counted.set_note(key, refused, "error")
            return
        self._redraw("switch")

    def _carded(self, key: str, raw: Any) -> None:
        value = self.card.accept(key, raw)
        if value is None:
            return
        kept = self.kept
        if key == "order":
            kept.order = value
        elif key == "looking":
            kept.looking[self.country] = value
        elif key.startswith(WEIGHT):
            kept.weights[key.removeprefix(WEIGHT)] = round(value)
        else:
            kept.answers.setdefault(f"{self.at.looking}-{self.country}", {})[key.removeprefix(ANSWER)] = value
        self._redraw("scorecard", "choice")

    def _chose(self, key: str, raw: Any) -> None:
        value = self.choice.accept(key, raw)
        if key in ("why", "step"):
            setattr(self.kept, key, str(value or "")[:TEXT])
        elif value is None:
            return
        elif key == "chosen":
            self.kept.chosen[self.country] = value
        elif self.at.chosen is not None:
            self.kept.prices[self.at.chosen.key] = value
        self._redraw("scorecard", "choice")

    # What is on the page ------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self.prices = prices(self.facts, self.kept, self.at.each(self.facts))
        for part in self._drawn(PARTS):
            getattr(self, f"_draw_{part}")()

    def _draw_costs(self) -> None:
        facts, kept = self.facts, self.kept
        values = {"country": self.country, "work": self.at.work, "amount": self.at.amount, "paid_out": kept.paid_out}
        forms.show(self.where, forms.cost_fields(facts, self.at.works), values)
        self._pictures["costs"], notice = pages.costs(facts, self.at.amount, kept.paid_out)
        self.views["costs"].show(pages.page(self._pictures["costs"], notice))
        self.views["costs"].sources = facts.sources()

    def _draw_quotes(self) -> None:
        facts, reads = self.facts, self.quotes.of
        rows = self.quotes.kept_rows()
        good = reads.finished(rows)
        self.own = in_order(reads.offers(good, self.kept.days.get(facts.key, "")))
        drawn = quote_chart.drawn(facts.ends(self.at.amount), self.own, len(rows) - len(good))
        by_key = {one.key: one for one in self.own}
        said = [(by_key[key], says, gap) for key, says, gap in reads.said(good)]
        self._pictures["quotes"] = [drawn]
        self.views["quotes"].show(pages.page([drawn], pages.quotes_notice(good), quote_chart.said_and_true(said)))

    def _draw_switch(self) -> None:
        facts, kept = self.facts, self.kept
        self.who, self.found = community(facts, kept, self.prices, self.at.each(self.facts))
        values = forms.switch_values(kept, facts, self.prices, self.at.each(self.facts))
        forms.show(self.counted, forms.switch_form(facts, self.prices), values)
        drawn = pages.switching(self.who, self.found)
        table, notice = pages.who_not(
            sorted(kept.reasons), self.country, facts.ends(self.at.each(self.facts)).home, kept.senders is not None
        )
        self._pictures["switch"] = [drawn]
        self.views["switch"].show(pages.page([drawn], notice, table))

    def _draw_scorecard(self) -> None:
        kept = self.kept
        self.cards = cards.cards(self.country, self.at.wanted, kept.answers)
        home = countries.country(self.country).name(language())
        found, notice = pages.score_card(self.cards, kept.order, kept.weights, home)
        self._pictures["scorecard"] = found
        self.views["scorecard"].show(pages.page(found, notice, card_chart.to_build_on(self.cards)))
        self.views["scorecard"].sources = cards.sources(self.cards, self.country)
        judged = next(one for one in self.cards if one.work_iso3 == self.at.looking)
        forms.show(self.card, forms.score_fields(self.at.works), forms.score_values(kept, judged))

    def _draw_choice(self) -> None:
        kept, there = self.kept, self.at.chosen
        self.told, self.told_amount, options = None, 0.0, []
        corridor = ends = None
        if there is not None:
            self.told_amount = self.at.each(there)
            known = prices(there, kept, self.told_amount)
            self.told = known.told(kept.prices.get(there.key, ""))
            options, ends = known.options(), there.ends(self.told_amount)
            corridor = next((one for one in self.cards if one.work_iso3 == there.setting.work.iso3), None)
        values = {"chosen": there.setting.work.iso3 if there else "", "why": kept.why, "step": kept.step}
        if self.told is not None:
            values["price"] = self.told.key
        forms.show(self.choice, forms.choice_fields(self.at.works, options), values)
        self.views["choice"].show(pages.chosen(corridor, ends, self.told, kept.why, kept.step))

    def _seen(self) -> dict[str, Any]:
        return seen(self)
