"""The board as it is shown: cards beside their picture, impacts of one's own, and what one wants to act on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ipywidgets import Box

from fieldschool.charts import balance as chart
from fieldschool.charts.balance import Card, Side
from fieldschool.i18n import _, number
from fieldschool.sources import impacts
from fieldschool.tools.balance import fields, own, top
from fieldschool.tools.balance.boards import BOARDS, Boards
from fieldschool.tools.balance.fields import WEIGHT
from fieldschool.tools.balance.top import Pick
from fieldschool.tools.base import stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.widgets import Form, Records, View

#: Cards placed otherwise than in most studies that are named.
NAMED = 3


class Board:
    """Two boards, one of them open.

    Parameters
    ----------
    state : mapping
        What `state` gave on another day.
    country, host : str
        ISO 3166 alpha-3.
    on_change : callable
        Called as ``on_change()`` after a change of the board.
    on_country : callable
        Called as ``on_country(iso3)`` when another own country is chosen.
    """

    def __init__(
        self,
        state: Mapping[str, Any],
        country: str,
        host: str,
        on_change: Callable[[], None],
        on_country: Callable[[str], None],
    ) -> None:
        self.country, self.host = country, host
        self._on_change, self._on_country = on_change, on_country
        self.boards = Boards(state)
        self.open = state["board"] if state.get("board") in BOARDS else BOARDS[0]
        self._card_fields = fields.card_fields()
        self.form = Form(self._fields(), self._values(), self._edited, title=_("Gains and costs"))
        self.own = Records(
            fields.own_fields(country, host),
            own.restored(state.get("own")),
            self._on_change,
            title=_("Impacts that our list lacks"),
            limit=fields.OWN_LIMIT,
        )
        kept = top.read(state.get("top"))
        self._chosen = {
            iso3: [Pick(own.on_page(each.name), each.sign) for each in picks] for iso3, picks in kept.items()
        }
        self.top = Form([], {}, self._picked, title=_("What I want to act on"))
        self.view, self.top_view = View(), View()

    # What it knows ------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was placed, written and chosen, as plain values."""
        names = own.lasting(self.own)
        picks = {iso3: [[names.get(each.name, each.name), each.sign] for each in chosen]
                 for iso3, chosen in self._chosen.items() if chosen}  # fmt: skip
        return {"board": self.open, **self.boards.state, "own": self.own.records, "top": picks}

    def side(self, board: str) -> Side:
        """One board with everything on it, impacts of one's own last."""
        name = fields.board_names(self.country, self.host)[board]
        return Side(name, (*self.boards.cards(board, self._iso3(board)), *own.cards(self.own, board)))

    @property
    def chosen(self) -> list[tuple[Pick, Card]]:
        """What a participant wants to act on and has found at home, in the order chosen."""
        found = {pick.key: (pick, card) for pick, card in top.offered(self.side("home").cards)}
        return [found[pick.key] for pick in self._chosen.get(self.country, []) if pick.key in found][: top.MOST]

    # What is shown ------------------------------------------------------------------------------------------------

    def parts(self) -> dict[str, Any]:
        """The parts for a notebook."""
        beside = Box([self.form, Box([self.view])])
        beside.add_class("fs-beside")
        beside.add_class("fs-one")
        return {"board": beside, "own": stacked(self.own), "top": stacked(self.top, self.top_view)}

    def draw(self) -> None:
        """Show what follows from the boards."""
        self.home, self.visited = (self.side(board) for board in BOARDS)
        self.picture = chart.picture((self.home, self.visited))
        pictures = [self.picture] if self.home.cards or self.visited.cards else []
        self.differences = chart.differences(self.home, self.visited)
        self.view.show(view_content(self.picture.sentence, pictures, notice=self._notice(), compare=self._compare()))
        offered = top.offered(self.home.cards)
        self.top.fields = top.fields(offered)
        keys = {pick.key for pick, _card in self.chosen}
        self.top.values = {pick.key: pick.key in keys for pick, _card in offered}
        self.top_view.show(top.page(self.chosen, not offered))

    def move_to(self, country: str) -> None:
        """Show the boards of another own country; what was placed for the one before is kept."""
        self.country = country
        self.own.set_fields(fields.own_fields(self.country, self.host))
        self._show_cards()

    def says(self) -> list[str]:
        """What the board says, as text."""
        asked = [f"{_(each.title)}: {_(each.what)} {fields.evidence(each)}" for each in impacts.impacts().values()]
        table = [str(self.picture.table)] if self.view.content["pictures"] else []
        return [self.picture.sentence, *table, self.top_view.content["sentence"], "\n".join(asked)]

    def _notice(self) -> str:
        side = self.home if self.open == "home" else self.visited
        usual = {"gain": "negative", "cost": "positive"}
        known = impacts.impacts()
        other = [card.title for card in side.cards
                 if card.name in known and known[card.name].sign == usual.get(card.place)][:NAMED]  # fmt: skip
        said = _("You placed this otherwise than most studies do: {titles}. What is different where you are?")
        return " ".join(filter(None, [chart.notice(side), said.format(titles="; ".join(other)) if other else ""]))

    def _compare(self) -> dict[str, Any] | None:
        if not self.differences:
            return None
        columns = [_("Card"), self.home.name, self.visited.name]
        rows = [list(row) for row in self.differences]
        return {"title": _("Not the same on the two boards"), "columns": columns, "rows": rows, "words": True}

    def _iso3(self, board: str) -> str:
        return self.country if board == "home" else self.host

    def _fields(self) -> list[dict]:
        placed = self.boards.of(self.open, self._iso3(self.open))
        return [*fields.where_fields(self.country, self.host), *fields.shown_fields(self._card_fields, placed)]

    def _values(self) -> dict[str, Any]:
        placed = self.boards.of(self.open, self._iso3(self.open))
        return {"country": self.country, "board": self.open, **fields.values(placed)}

    def _show_cards(self) -> None:
        with self.form.hold_sync():
            self.form.fields = self._fields()
            self.form.values = self._values()

    # What a participant does --------------------------------------------------------------------------------------

    def _edited(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        iso3 = self._iso3(self.open)
        if key == "country":
            self._on_country(value)
            return
        if key == "board":
            self.open = value
        elif key.endswith(WEIGHT):
            self.boards.weigh(self.open, iso3, key.removesuffix(WEIGHT), value)
        else:
            self.boards.put(self.open, iso3, key, value)
        self._show_cards()
        self._on_change()

    def _picked(self, key: str, raw: Any) -> None:
        on = self.top.accept(key, raw)
        pick = Pick(*key.rsplit(":", 1))
        kept = [each for each, _card in self.chosen if each != pick]
        if on and len(kept) >= top.MOST:
            self.top.set_note(key, _("{n} are chosen already. Take one out first.").format(n=number(top.MOST)), "error")
        elif on:
            kept.append(pick)
        for field in self.top.fields:
            if field["key"] != key or len(kept) < top.MOST or pick in kept:
                self.top.clear_note(field["key"])
        self._chosen[self.country] = kept
        self._on_change()
