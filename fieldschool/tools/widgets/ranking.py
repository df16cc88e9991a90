"""Cards that a participant puts in an order: by dragging, by buttons, by the keyboard; those left out stay unranked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from fieldschool.i18n import _, number
from fieldschool.tools.widgets import assets

_NEEDS = ("id", "title")


class Ranking(anywidget.AnyWidget):
    """Cards in an order of one's own.

    Parameters
    ----------
    cards : sequence of dict
        In the order in which unranked ones are shown. Each has ``id`` and ``title``, and may have ``text`` (a sentence)
        and ``group`` (the title of the fold-out in which it waits to be ranked).
    order : iterable of str
        Ids of the ranked ones, the first one first; what is not known in it is left out.
    on_change : callable, optional
        Called without arguments after each change.
    title : str
        Heading; also what ``repr`` shows.
    first : int
        How many of the first ones count most; they are marked.

    Notes
    -----
    The page tells the whole order as it is to be, by the message ``order`` (``order``, ``moved``: the id of the card),
    of which nothing is believed; so a message that is lost does no harm. ``shown["heard"]`` is the number of the last
    one heard, by which the page keeps what is newer; ``said`` is read aloud by screen readers.
    """

    _esm = assets.Script("ranking.js")
    _css = assets.Style()

    cards = traitlets.List(traitlets.Dict()).tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    said = traitlets.Unicode("").tag(sync=True)
    first = traitlets.Int(5).tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        cards: Sequence[dict],
        order: Iterable[Any] = (),
        on_change: Callable[[], None] | None = None,
        *,
        title: str = "",
        first: int = 5,
    ) -> None:
        self._on_change, self._heard = on_change, 0
        super().__init__(cards=list(cards), labels=_labels(first), title=title, first=first)
        self._order = self._known(order)
        self._show()
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"Ranking({self.title!r}, {len(self._order)} of {len(self.cards)})"

    @property
    def order(self) -> list[str]:
        """Ids of the ranked cards, the first one first."""
        return list(self._order)

    def set_order(self, order: Iterable[Any], moved: str = "") -> None:
        """Put the cards in this order, as the page does when ``moved`` was moved; the others are unranked."""
        before, self._order = self._order, self._known(order)
        if self._order != before:
            self.said = self._told(moved, before)
        self._show()
        if self._order != before and self._on_change is not None:
            self._on_change()

    def set_status(self, text: str, state: str = "saved", offer: str = "") -> None:
        """Say at the foot how things stand: ``saved 10:42``; ``offer`` is what a button says."""
        self.status = {"state": state, "text": text} | ({"offer": offer} if offer else {})

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, Mapping) or message.get("do") != "order":
            return
        seq, order, moved = message.get("seq"), message.get("order"), message.get("moved")
        self._heard = max(self._heard, seq) if type(seq) is int else self._heard
        if isinstance(order, list):
            self.set_order(order, moved if isinstance(moved, str) else "")

    def _known(self, order: Iterable[Any]) -> list[str]:
        ids = {card["id"] for card in self.cards}
        return list(dict.fromkeys(each for each in order if isinstance(each, str) and each in ids))

    def _told(self, moved: str, before: list[str]) -> str:
        titles = {card["id"]: card["title"] for card in self.cards}
        if moved not in titles:
            return ""
        if moved in self._order:
            said = _("{title} is now number {n} of {all}.")
            place = self._order.index(moved) + 1
            return said.format(title=titles[moved], n=number(place), all=number(len(self._order)))
        return _("{title} was taken off the list.").format(title=titles[moved]) if moved in before else ""

    def _show(self) -> None:
        self.shown = {"heard": self._heard, "order": list(self._order)}

    @traitlets.validate("cards")
    def _check_cards(self, proposal: dict) -> list[dict]:
        for card in proposal["value"]:
            for need in _NEEDS:
                if not isinstance(card.get(need), str) or not card[need]:
                    raise ValueError(f"A card needs {need!r}: {card!r}.")
        ids = [card["id"] for card in proposal["value"]]
        if len(set(ids)) < len(ids):
            raise ValueError(f"Two cards have the same id: {', '.join(ids)}.")
        return proposal["value"]


def _labels(first: int) -> dict[str, str]:
    return {
        "help": _(
            "Put cards on your list with the buttons below. Move a card by its handle, by its buttons, or with the "
            "arrow keys. The first {n} are your priorities; what you leave out stays unranked."
        ).format(n=number(first)),
        "none": _("Your list is empty."),
        "pool": _("Not ranked"),
        "all": _("All cards are on your list."),
        "add": _("Put on my list"),
        "top": _("To the top"),
        "up": _("Up"),
        "down": _("Down"),
        "out": _("Take off"),
        "grip": _("Move with the arrow keys"),
    }
