"""The product finder: what happens when an amount, a filter, a year or a product is chosen or written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from fieldschool.charts import access as chart
from fieldschool.charts import access_frontier as safety
from fieldschool.charts import access_history
from fieldschool.i18n import _, language, money, span
from fieldschool.sources import countries
from fieldschool.tools.access import kept as keeping
from fieldschool.tools.access import pages, past
from fieldschool.tools.access.fields import finder_fields, floor_fields, history_fields
from fieldschool.tools.access.leaves import leaves
from fieldschool.tools.access.offers import Known, known, offers, opening_amount
from fieldschool.tools.access.own import OwnProducts
from fieldschool.tools.access.promote import Promoted
from fieldschool.tools.access.seen import seen
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class AccessTool(LessonTool):
    """The tool of lesson 3.2.5, in five parts: ``finder``, ``history``, ``frontier``, ``own``, ``promote``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.kept = keeping.read(state)

    def _build(self) -> None:
        kept = self.kept
        self.finder = Form(self._finder_fields(), self._finder_values(), self._filtered, title=_("What I look for"))
        self.looking_back = Form(self._history_fields(), self._history_values(), self._looked_back, title="")
        self.asked = Form(floor_fields(), {"floor": kept.floor}, self._asked_for, title="")
        self.own = OwnProducts(kept.own, kept.made, self._changed)
        self._reckon()
        self.promoted = Promoted(kept.promoted.get(self.country, ()), self._options(), self._changed)
        self.forms = (self.finder, self.looking_back, self.asked, self.own, self.promoted)
        self.view, self.history, self.frontier, self.cards = View(), View(), View(), View()
        self.parts = {
            "finder": side_by_side(self.finder, self.view),
            "history": side_by_side(self.looking_back, self.history),
            "frontier": side_by_side(self.asked, self.frontier),
            "own": stacked(self.own),
            "promote": stacked(self.promoted, self.cards),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values. The country is kept for all lessons, not here."""
        kept, records = self.kept, self.promoted.records
        promoted = {iso3: rows for iso3, rows in kept.promoted.items() if iso3 != self.country}
        return {
            "amounts": dict(kept.amounts),
            "months": kept.months,
            "abroad": kept.abroad,
            "protected": kept.protected,
            "out": kept.out,
            "products": dict(kept.products),
            "since": dict(kept.since),
            "floor": kept.floor,
            "own": self.own.kept_rows(),
            "made": self.own.made,
            "promoted": promoted | ({self.country: records} if records else {}),
        }

    @property
    def facts(self) -> Known:
        """The products of the country."""
        return known(self.country)

    @property
    def amount(self) -> float:
        """The amount to put in, in the country's currency."""
        return self.kept.amounts.get(self.country, opening_amount(self.facts.currency))

    @property
    def looked_at(self) -> str:
        """The product that is looked back on; empty where no history is known."""
        there = past.years(self.country)
        chosen = self.kept.products.get(self.country, "")
        return chosen if chosen in there else next(iter(there), "")

    @property
    def since(self) -> int:
        """The first year of the deposits."""
        years = past.years(self.country)[self.looked_at]
        usual = years[max(0, len(years) - past.OPENING_YEARS)]
        return min(max(self.kept.since.get(self.country, usual), years[0]), years[-2])

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``products_to_promote`` and ``own_products``."""
        there = [row for row in self.told if row[0] is not None]
        return leaves(there, self.mine, self.country, self.facts.currency, self.sources())

    def summary(self) -> list[dict[str, str]]:
        """The products to promote in words, for the workbook."""
        looked = _("{amount} for {time}").format(
            amount=money(self.amount, self.facts.currency), time=span(self.kept.months)
        )
        rows = [{"what": one.name, "value": f"{whom}. {risk}"} for one, whom, risk in self.told if one is not None]
        return [{"what": _("I looked for a place for"), "value": looked}, *rows]

    def sources(self) -> tuple[str, ...]:
        """The source lines of the products on view."""
        on_view = {one.key for one in self.found.shown}
        cited = [
            one.source for one, _terms in self.facts.products if one.product_id in on_view and one.status == "sourced"
        ]
        return tuple(dict.fromkeys(source.citation() for source in cited))

    def all_sources(self) -> list[str]:
        """Every page behind the country's products: rates, history, and the way out."""
        rates = [one.source.citation() for one, _terms in self.facts.products if one.status == "sourced"]
        terms = [terms.source.citation() for _one, terms in self.facts.products if terms.source]
        back = past.sources(self.country, self.looked_at) if self.looked_at else ()
        return list(dict.fromkeys([*rates, *terms, *back]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures; ages of rates change with the day."""
        told = [str(one.table) for one in self.pictures if one.table.rows]
        views = [self.view, self.history, self.frontier, self.cards]
        said = [text for view in views for text in (view.content["sentence"], view.content["notice"]) if text]
        return "\n\n".join([*said, *told])

    # What a change does -------------------------------------------------------------------------------------------

    def _filtered(self, key: str, raw: Any) -> None:
        value = self.finder.accept(key, raw)
        if value is None:
            return
        if key == "country":
            self._change_country(value)
        elif key == "amount":
            if value < 1:
                self.finder.set_note("amount", _("Write an amount of 1 or more."), "error")
                return
            self.kept.amounts[self.country] = float(value)
        else:
            setattr(self.kept, key, round(value) if key == "months" else value)
        self._changed()

    def _change_country(self, iso3: str) -> None:
        if records := self.promoted.records:
            self.kept.promoted[self.country] = records
        else:
            self.kept.promoted.pop(self.country, None)
        self._move_to(iso3)
        self.finder.fields, self.finder.values = self._finder_fields(), self._finder_values()
        self._fit_history()
        self._reckon()
        self.promoted.offer(self._options())
        self.promoted.set_records(self.kept.promoted.get(iso3, ()))

    def _looked_back(self, key: str, raw: Any) -> None:
        value = self.looking_back.accept(key, raw)
        if value is None:
            return
        if key == "product":
            self.kept.products[self.country] = value
            self._fit_history()
        else:
            self.kept.since[self.country] = round(value)
        self._changed()

    def _asked_for(self, key: str, raw: Any) -> None:
        if (value := self.asked.accept(key, raw)) is not None:
            self.kept.floor = value
            self._changed()

    # What is on the page ----------------------------------------------------------------------------------------

    def _finder_fields(self) -> list[dict]:
        return finder_fields(self.facts.currency)

    def _finder_values(self) -> dict[str, Any]:
        kept = self.kept
        filters = {"months": kept.months, "abroad": kept.abroad, "protected": kept.protected, "out": kept.out}
        return {"country": self.country, "amount": self.amount, **filters}

    def _history_fields(self) -> list[dict]:
        return history_fields(past.names(self.country), past.years(self.country).get(self.looked_at, ()))

    def _history_values(self) -> dict[str, Any]:
        return {"product": self.looked_at} | ({"since": self.since} if self.looked_at else {})

    def _fit_history(self) -> None:
        self.looking_back.fields, self.looking_back.values = self._history_fields(), self._history_values()

    def _options(self) -> list[tuple[str, str]]:
        return [(one.key, one.name) for one in self.offers if one.key != "CASH"]

    def _reckon(self) -> None:
        facts, kept = self.facts, self.kept
        self.mine = self.own.finished()
        own = [(name, row) for name, row in self.mine if row["currency"] == facts.currency]
        self.offers = offers(facts, own, self.amount, kept.months, dt.date.today())
        self.found = pages.sift(self.offers, kept)

    def _draw(self) -> None:
        self._reckon()
        self.promoted.offer(self._options())
        self._draw_finder()
        self._draw_history()
        self._draw_frontier()
        by_key = {one.key: one for one in self.offers}
        self.told = [(by_key.get(row["product"]), row["whom"], row["risk"]) for row in self.promoted.complete]
        self.cards.show(pages.promoted(self.told))

    def _draw_finder(self) -> None:
        facts, kept = self.facts, self.kept
        name = countries.country(self.country).name(language())
        drawn = chart.picture(self.found.shown, name, facts.currency, self.amount, kept.months, 100 * facts.inflation)
        elsewhere = [row["name"] for _name, row in self.mine if row["currency"] != facts.currency]
        self.view.show(pages.finder(drawn, self.found, facts.left_out(), elsewhere))
        self.view.sources = list(self.sources())
        self.pictures = [drawn]

    _looked: tuple[str, str, int] | None = None

    def _draw_history(self) -> None:
        asked = (self.country, self.looked_at, self.since if self.looked_at else 0)
        if asked != self._looked:
            # The slider of months, which is followed, changes nothing here.
            self._looked = asked
            self.held = past.held(*asked) if self.looked_at else None
            self.back = access_history.picture(self.held) if self.held else None
            self.history.show(pages.history(self.back))
            self.history.sources = list(past.sources(self.country, self.looked_at)) if self.looked_at else []
        self.pictures += [self.back] if self.back else []

    def _draw_frontier(self) -> None:
        fitting = [one for one in self.offers if one.fits]
        self.stands = safety.frontier(fitting)
        drawn = safety.picture(self.stands, self.kept.floor)
        self.frontier.show(pages.frontier(self.stands, drawn, fitting))
        self.pictures.append(drawn)

    def _seen(self) -> dict[str, Any]:
        return seen(self)
