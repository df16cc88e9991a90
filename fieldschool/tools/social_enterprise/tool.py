"""A member-owned enterprise: what happens when a price, a use of the surplus, an outcome or a line is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Box, VBox

from fieldschool.i18n import _
from fieldschool.sources import social
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.lesson_cards import LessonCards
from fieldschool.tools.showing import show
from fieldschool.tools.social_enterprise import fields, pages
from fieldschool.tools.social_enterprise.leaves import leaves
from fieldschool.tools.social_enterprise.plan import OUTLINE, TEXT, USES, read
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry

#: The parts, in the order shown.
PARTS = ("breakeven", "surplus", "members", "social", "forms", "outline")


class SocialEnterpriseTool(LessonTool):
    """The tool of lesson 3.3.3, in six parts, by the names of `PARTS`."""

    _stale: tuple[str, ...] = PARTS

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.plan = read(state)

    def _build(self) -> None:
        self.trading = Form([], {}, self._traded, title=_("Our enterprise"))
        self.using = Form(fields.surplus_fields(), {}, self._used, title=_("What becomes of the surplus"))
        self.member = Form([], {}, self._membered, title=_("A member's year"))
        self.effects = Form([], {}, self._affected, title=_("What changes for people"))
        self.writing = Form(fields.outline_fields(), dict(self.plan.written), self._wrote, title=_("My outline"))
        self.forms = (self.trading, self.using, self.member, self.effects, self.writing)
        self.views = {name: View() for name in PARTS}
        self.cards = LessonCards()
        around = VBox([Box([self.views["forms"]]), self.cards])
        around.add_class("fs-stack")
        self.parts = {
            "breakeven": side_by_side(self.trading, self.views["breakeven"]),
            "surplus": side_by_side(self.using, self.views["surplus"]),
            "members": side_by_side(self.member, self.views["members"]),
            "social": side_by_side(self.effects, self.views["social"]),
            "forms": around,
            "outline": stacked(self.writing, self.views["outline"]),
        }
        self.pictures: dict[str, list] = {}
        self._around()

    # What is kept -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was set and written, as plain values. The country is kept for all lessons, not here."""
        return self.plan.state()

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``social_outline``, and ``break_even`` and ``social_return`` of a changed plan."""
        return leaves(self.plan.written, self.plan.shop(self.country).shop_id, self.trade, self.ratio, self.plan.moved)

    def summary(self) -> list[dict[str, str]]:
        """Where it pays for itself, the social return and the outline, in words, for the workbook."""
        rows = [
            {"what": _("Break-even"), "value": self.views["breakeven"].content["sentence"]},
            {"what": _("Social return"), "value": self.views["social"].content["sentence"]},
        ]
        labels = {field["key"]: field["label"] for field in fields.outline_fields()}
        return rows + [{"what": labels[name], "value": said} for name, said in self.plan.written.items() if said]

    def sources(self) -> tuple[str, ...]:
        """The pages of the prices on view, and of the method."""
        shop = self.plan.shop(self.country)
        cited = [one.source.citation() for one in shop.products if one.source]
        return tuple(dict.fromkeys([*cited, *(one.source.citation() for one in social.outcomes())]))

    def all_sources(self) -> list[str]:
        """Every page behind the tool, each with its address."""
        products = [one.source for shop in social.shops(self.country) for one in shop.products if one.source]
        others = [one.source for one in (*social.outcomes(), *social.studies(), *social.cases())]
        found = [*products, *others, *(facts.source for facts in social.forms(self.country).values())]
        return list(dict.fromkeys(f"{each.citation()}. {each.url}" for each in found))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        tables = [str(one.table) for name in PARTS for one in self.pictures.get(name, ())]
        said = [self.views[name].content["sentence"] for name in PARTS]
        return "\n\n".join([*filter(None, said), *tables, self.cards.says()])

    # What a change does -------------------------------------------------------------------------------------------

    def _traded(self, key: str, raw: Any) -> None:
        value = self.trading.accept(key, raw)
        if value is None:
            return
        plan, shop = self.plan, self.plan.shop(self.country)
        if key == "country":
            self._move_to(value)
            self._around()
            self._redraw(*PARTS)
            return
        if key == "shop":
            plan.shops[self.country] = value
            self._redraw(*PARTS)
            return
        if key in ("prices", "sold"):
            plan.numbers[key] = float(value)
        elif key.endswith(".units"):
            plan.units[key.removesuffix(".units")] = float(value)
        else:
            self._set_money(f"{shop.shop_id}.{key}", value)
        self._redraw("breakeven", "surplus", "members")

    def _used(self, key: str, raw: Any) -> None:
        value = self.using.accept(key, raw)
        if value is not None:
            self.plan.numbers[key] = float(value)
            self._redraw("surplus", "members")

    def _membered(self, key: str, raw: Any) -> None:
        value = self.member.accept(key, raw)
        if value is None:
            return
        if key == "buys":
            self.plan.buys = value == "buys"
        elif key == "bought":
            self.plan.numbers[key] = float(value)
        else:
            self._set_money(key, value)
        self._redraw("members")

    def _affected(self, key: str, raw: Any) -> None:
        value = self.effects.accept(key, raw)
        if value is None:
            return
        name = key.split(".")[0]
        if key == "discount":
            self.plan.numbers[key] = float(value)
        elif key.endswith(".counted"):
            self.plan.left_out = self.plan.left_out - {name} if value else self.plan.left_out | {name}
        elif key == "put_in" or ".value." in key:
            self._set_money(key, value)
        else:
            self.plan.spread[key] = float(value)
        self._redraw("social")

    def _wrote(self, key: str, raw: Any) -> None:
        self.writing.accept(key, raw)
        self.plan.written[key] = " ".join(str(raw or "").split())[:TEXT]
        self._redraw("outline")

    def _set_money(self, key: str, value: float) -> None:
        self.plan.money.setdefault(self.country, {})[key] = float(value)

    # What is on the page ------------------------------------------------------------------------------------------

    def _around(self) -> None:
        """Show what depends on the country alone."""
        self.views["forms"].show(pages.forms_page(self.country))
        known = social.forms(self.country).values()
        self.views["forms"].sources = list(dict.fromkeys(facts.source.citation() for facts in known))
        self.cards.show(social.cases(), self.country, self.host)

    def _redraw(self, *parts: str) -> None:
        """After a change: draw what follows from it, and keep."""
        self._stale = parts
        try:
            self._changed()
        finally:
            self._stale = PARTS

    def _draw(self) -> None:
        for part in self._stale:
            if part != "forms":
                getattr(self, f"_draw_{part}")()

    def _draw_breakeven(self) -> None:
        plan, iso3 = self.plan, self.country
        self.trade = pages.trade(plan, iso3)
        show(self.trading, fields.trade_fields(plan, iso3), fields.trade_values(plan, iso3))
        shop = plan.shop(iso3)
        self.pictures["breakeven"], content = pages.trade_page(self.trade, shop)
        self.views["breakeven"].show(content)
        self.views["breakeven"].sources = [one.source.citation() for one in shop.products if one.source]

    def _draw_surplus(self) -> None:
        self.uses = self.plan.uses()
        show(self.using, fields.surplus_fields(), {name: self.plan.numbers[name] for name in USES})
        self.pictures["surplus"], content, self.parts_of_year = pages.surplus_page(self.trade, self.uses)
        self.views["surplus"].show(content)

    def _draw_members(self) -> None:
        plan, iso3 = self.plan, self.country
        self.year = pages.year(plan, iso3, self.trade, self.parts_of_year[1])
        show(self.member, fields.member_fields(self.trade.currency), fields.member_values(plan, iso3, self.year))
        self.pictures["members"], content = pages.member_page(self.year)
        self.views["members"].show(content)

    def _draw_social(self) -> None:
        plan, iso3 = self.plan, self.country
        show(self.effects, fields.social_fields(plan, self.trade.currency), fields.social_values(plan, iso3))
        self.pictures["social"], content, self.ratio = pages.social_page(plan, iso3)
        self.views["social"].show(content)
        self.views["social"].sources = list(self.pictures["social"][0].sources)

    def _draw_outline(self) -> None:
        show(self.writing, fields.outline_fields(), dict(self.plan.written))
        labels = {field["key"]: field["label"] for field in fields.outline_fields()}
        self.views["outline"].show(pages.outline_page(self.plan.written, labels))

    def _seen(self) -> dict[str, Any]:
        plan, trade = self.plan, self.trade
        sold = float(trade.result.sales.sum())
        ratio = self.ratio or (None, None, None)
        return {
            "social_surplus": trade.result.surplus,
            "social_even_pct": None if trade.even.part is None else 100 * trade.even.part,
            "social_never": trade.even.part is None,
            "social_prices_pct": plan.numbers["prices"],
            "social_sold_pct": plan.numbers["sold"],
            "social_sales": sold,
            "social_to_members_pct": plan.numbers["members"],
            "social_reserve_pct": -1.0 if self.uses is None else self.uses["reserve"],
            "social_gain": self.year.gain,
            "social_member_set": bool({"here", "elsewhere"} & plan.money.get(self.country, {}).keys()),
            "social_counted": len(plan.counted()),
            "social_ends_set": len({key.split(".")[0] for key in plan.spread}),
            "social_low": ratio[0],
            "social_high": ratio[2],
            "social_written": sum(bool(plan.written[name]) for name in OUTLINE),
        }
