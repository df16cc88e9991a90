"""A farm venture: what happens when a price, a share, a risk or a line of the terms is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Box, VBox

from fieldschool.i18n import _
from fieldschool.models import cashflow
from fieldschool.sources import ventures
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.lesson_cards import LessonCards
from fieldschool.tools.showing import show
from fieldschool.tools.venture import fields, pages
from fieldschool.tools.venture.leaves import leaves
from fieldschool.tools.venture.levers import try_all
from fieldschool.tools.venture.plan import COUNTED, ENDS, TEXT, WRITTEN, read
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry

#: The parts, in the order shown.
PARTS = ("budget", "deal", "futures", "levers", "split", "terms", "cases")
#: Those with a view.
VIEWED = PARTS[:-1]


class VentureTool(LessonTool):
    """The tool of lesson 3.3.2, in seven parts, by the names of `PARTS`."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.plan = read(state)

    def _build(self) -> None:
        self.budgeting = Form([], {}, self._budgeted, title=_("The venture"))
        self.dealing = Form(fields.deal_fields(), {}, self._dealt, title=_("The deal"))
        self.chancing = Form([], {}, self._chanced, title=_("What may come"))
        self.writing = Form(fields.terms_fields(), dict(self.plan.written), self._wrote, title=_("Our terms"))
        self.forms = (self.budgeting, self.dealing, self.chancing, self.writing)
        self.views = {name: View() for name in VIEWED}
        self.cards = LessonCards()
        around = VBox([self.cards])
        around.add_class("fs-stack")
        self.parts = {
            "budget": side_by_side(self.budgeting, self.views["budget"]),
            "deal": side_by_side(self.dealing, self.views["deal"]),
            "futures": side_by_side(self.chancing, self.views["futures"]),
            "levers": Box([self.views["levers"]]),
            "split": Box([self.views["split"]]),
            "terms": stacked(self.writing, self.views["terms"]),
            "cases": around,
        }
        self.pictures: dict[str, list] = {}
        self.cards.show(ventures.cases(), self.country, self.host)

    # What is kept -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was set and written, as plain values. The country is kept for all lessons, not here."""
        return self.plan.state()

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``venture_terms``, of a venture that was changed."""
        return leaves(self.plan, self.country, self.judged)

    def summary(self) -> list[dict[str, str]]:
        """The terms and what was found, in words, for the workbook."""
        rows = [{"what": what, "value": value} for what, value in pages.agreed_rows(self.plan, self.country)]
        rows.append({"what": _("What we found"), "value": pages.found_sentence(self.judged)})
        labels = {field["key"]: field["label"] for field in fields.terms_fields()}
        return rows + [{"what": labels[name], "value": said} for name, said in self.plan.written.items() if said]

    def sources(self) -> tuple[str, ...]:
        """The pages of the budget on view, of prices and of harvests."""
        venture = self.plan.venture(self.country)
        return tuple(dict.fromkeys([*_cited(venture), *pages.futures_sources(venture)]))

    def all_sources(self) -> list[str]:
        """Every page behind the tool, each with its address."""
        lines = [line.source for one in ventures.ventures(self.country) for line in one.lines if line.source]
        series = [one.source for one in ventures.history().values()]
        found = [*lines, *series, *(one.source for one in ventures.cases())]
        return list(dict.fromkeys(f"{each.citation()}. {each.url}" for each in found))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        tables = [f"{one.sentence}\n\n{one.table}" for name in VIEWED for one in self.pictures.get(name, ())]
        rows = [": ".join(row) for row in self.views["futures"].content["compare"]["rows"]]
        terms = self.views["terms"].content["sentence"]
        return "\n\n".join([*tables, "\n".join(rows), terms, self.cards.says()])

    # What a change does -------------------------------------------------------------------------------------------

    def _budgeted(self, key: str, raw: Any) -> None:
        value = self.budgeting.accept(key, raw)
        if value is None:
            return
        plan, venture = self.plan, self.plan.venture(self.country)
        if key == "country":
            self._move_to(value)
            self.cards.show(ventures.cases(), self.country, self.host)
        elif key == "venture":
            plan.ventures[self.country] = value
        elif key in ENDS:
            plan.numbers[key] = float(value)
        elif key.startswith("volume") or key in COUNTED:
            plan.units[f"{venture.venture_id}.{key}"] = float(value)
        else:
            plan.amounts.setdefault(self.country, {})[f"{venture.venture_id}.{key}"] = float(value)
        self._changed()

    def _dealt(self, key: str, raw: Any) -> None:
        value = self.dealing.accept(key, raw)
        if value is None:
            return
        if key in ENDS:
            self.plan.numbers[key] = float(value)
        else:
            setattr(self.plan, key, value)
        self._changed()

    def _chanced(self, key: str, raw: Any) -> None:
        value = self.chancing.accept(key, raw)
        if value is not None:
            self.plan.numbers[key] = float(value)
            self._redraw("futures", "levers", "split", "terms")

    def _wrote(self, key: str, raw: Any) -> None:
        self.writing.accept(key, raw)
        self.plan.written[key] = " ".join(str(raw or "").split())[:TEXT]
        self._redraw("terms")

    # What is on the page ------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        parts = self._drawn(VIEWED)
        if parts != ["terms"]:
            self.judged = pages.judge(self.plan, self.country)
        for part in parts:
            getattr(self, f"_draw_{part}")()

    def _put(self, part: str, found: pages.Page) -> None:
        self.pictures[part], content = found
        self.views[part].show(content)

    def _draw_budget(self) -> None:
        plan, iso3 = self.plan, self.country
        show(self.budgeting, fields.budget_fields(plan, iso3), fields.budget_values(plan, iso3))
        venture = plan.venture(iso3)
        self._put("budget", pages.budget_page(self.judged, plan.season(iso3), venture, iso3))
        self.views["budget"].sources = _cited(venture)

    def _draw_deal(self) -> None:
        show(self.dealing, fields.deal_fields(), fields.deal_values(self.plan))
        self._put("deal", pages.deal_page(self.judged))

    def _draw_futures(self) -> None:
        venture, numbers = self.plan.venture(self.country), self.plan.numbers
        described = fields.future_fields(bool(venture.yield_series))
        show(self.chancing, described, {field["key"]: numbers[field["key"]] for field in described})
        self._put("futures", pages.futures_page(self.judged, venture))
        self.views["futures"].sources = pages.futures_sources(venture)

    def _draw_levers(self) -> None:
        plan, iso3 = self.plan, self.country
        tried = try_all(
            plan.farm(iso3), plan.deal(iso3), plan.paths(iso3), self.judged.rate, plan.of_role(iso3, "price")
        )
        self._put("levers", pages.levers_page(tried, self.judged.currency))
        self.strongest = tried

    def _draw_split(self) -> None:
        self._put("split", pages.split_page(self.judged))

    def _draw_terms(self) -> None:
        show(self.writing, fields.terms_fields(), dict(self.plan.written))
        self.views["terms"].show(pages.terms_page(self.plan, self.country, self.judged))

    def _seen(self) -> dict[str, Any]:
        plan, judged = self.plan, self.judged
        rates, (migrants, farmer, buyer) = judged.rates, judged.losing
        tilt = judged.tenths.tilt
        return {
            "venture_id": plan.venture(self.country).venture_id,
            "venture_prices_pct": plan.numbers["prices"],
            "venture_harvest_pct": plan.numbers["harvest"],
            "venture_profit_pct": plan.numbers["profit"],
            "venture_sold_pct": plan.numbers["sold"],
            "venture_floor_pct": plan.numbers["floor"],
            "venture_years": plan.years,
            "venture_loss": plan.loss,
            "venture_irr_pct": 100 * rates[0] if len(rates) == 1 else None,
            "venture_rate_pct": plan.numbers["rate"],
            "venture_worth": float(cashflow.npv(judged.rate, judged.plan.migrants[0])),
            "venture_migrants_lose_pct": 100 * migrants,
            "venture_farmer_loses_pct": 100 * farmer,
            "venture_buyer_loses_pct": 100 * buyer,
            "venture_uneven_pct": None if tilt is None else 100 * float(tilt.max()),
            "venture_changed": len(plan.units) + sum(map(len, plan.amounts.values())),
            "venture_written": sum(bool(plan.written[name]) for name in WRITTEN),
        }


def _cited(venture: ventures.Venture) -> list[str]:
    return list(dict.fromkeys(line.source.citation() for line in venture.lines if line.source))
