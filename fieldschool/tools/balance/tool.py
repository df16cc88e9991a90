"""The duality of migration: what happens when a card is placed, an impact is added, or a leak is made smaller."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.balance import place_names
from fieldschool.charts.multiplier import times
from fieldschool.i18n import _, number
from fieldschool.models import multiplier
from fieldschool.models.balance import MIDDLE
from fieldschool.sources import impacts
from fieldschool.tools.balance import own
from fieldschool.tools.balance.board import Board
from fieldschool.tools.balance.leaves import leaves
from fieldschool.tools.balance.money import Money
from fieldschool.tools.base import LessonTool
from fieldschool.workbook.entries import Entry

#: What the three rounds and their name come from; the page that was read.
LM3_SOURCE = "New Economics Foundation, The Money Trail: Measuring your impact on the local economy using LM3, 2002"


class BalanceTool(LessonTool):
    """The tool of lesson 2.2.1, in six parts: ``board``, ``own``, ``top``, ``multiplier``, ``closing``, ``anchors``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self._kept = state

    def _build(self) -> None:
        self.board = Board(self._kept, self.country, self.host, self._placed, self._moved)
        self.money = Money(self._kept.get("money"), self.country, self._set)
        self.forms = (self.board.form, self.board.own, self.board.top, self.money.form, self.money.closing)
        self.parts = {**self.board.parts(), **self.money.parts()}

    @property
    def state(self) -> dict[str, Any]:
        """What was placed, written, chosen and set. The country is kept for all lessons, not here."""
        return {**self.board.state, "money": self.money.state}

    def _draw(self) -> None:
        self.board.draw()
        self.money.draw()

    def _placed(self) -> None:
        # The two halves of the tool do not depend on each other: only the one that changed is drawn.
        self.board.draw()
        self._note()

    def _set(self) -> None:
        self.money.draw()
        self._note()

    def _moved(self, country: str) -> None:
        self._move_to(country)
        self.board.move_to(country)
        self.money.move_to(country)
        self._changed()

    def _seen(self) -> dict[str, Any]:
        home, visited = self.board.home.found, self.board.visited.found
        chosen = [pick.sign for pick, _card in self.board.chosen]
        by_level = [{card.place for card in home if card.level == level} for level in impacts.LEVELS]
        return {
            "balance_found": len(home),
            "balance_gains": sum(card.place in ("gain", "both") for card in home),
            "balance_costs": sum(card.place in ("cost", "both") for card in home),
            "balance_levels": sum(bool(places) for places in by_level),
            "balance_weighed": sum(card.weight != MIDDLE for card in home),
            "balance_host_found": len(visited),
            "balance_differs": len(self.board.differences),
            "balance_own": len(own.finished(self.board.own)),
            "balance_chosen": len(chosen),
            "balance_chosen_costs": chosen.count("cost"),
            **self.money.seen(),
        }

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``board`` and ``top_impacts``."""
        known = impacts.impacts()
        cited = [known[pick.name].source.citation() for pick, _card in self.board.chosen if pick.name in known]
        return leaves(self.board, tuple(dict.fromkeys(cited)))

    def summary(self) -> list[dict[str, str]]:
        """The board, what to act on and the multiplier, in words, for the workbook."""
        seen, names = self._seen(), place_names()
        return [
            {"what": _("Cards found at home"), "value": number(seen["balance_found"])},
            *({"what": card.title, "value": _("to act on: {sign}").format(sign=names[pick.sign])}
              for pick, card in self.board.chosen),
            {"what": _("Local multiplier"), "value": times(multiplier.multiplier(self.money.today.leaks))},
            {"what": _("With smaller leaks"), "value": times(multiplier.multiplier(self.money.then.leaks))},
        ]  # fmt: skip

    def sources(self) -> tuple[str, ...]:
        """The sources of the cards that were placed, and of the multiplier."""
        known = impacts.impacts()
        cards = (*self.board.home.cards, *self.board.visited.cards)
        cited = [known[card.name].source.citation() for card in cards if card.name in known]
        return tuple(dict.fromkeys([*cited, LM3_SOURCE, *self.money.beside.sources]))

    def all_sources(self) -> list[str]:
        """The sources of every card, and of the multiplier."""
        cited = [impact.source.citation() for impact in impacts.impacts().values()]
        return list(dict.fromkeys([*cited, LM3_SOURCE, *self.money.beside.sources]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        return "\n\n".join([*self.board.says(), *self.money.says()])
