"""What a participant placed: a board for home and one for the host, kept by country so that neither is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.balance import Card
from fieldschool.i18n import _
from fieldschool.models.balance import MIDDLE, PLACES, WEIGHTS
from fieldschool.sources import impacts

#: The two boards.
BOARDS = ("home", "host")

#: Place and weight by impact.
Placed = dict[str, tuple[str, int]]


class Boards:
    """The cards that were placed, by board and country.

    Parameters
    ----------
    state : mapping
        What `state` gave on another day; what is not known in it is left out.
    """

    def __init__(self, state: Mapping[str, Any]) -> None:
        self._placed: dict[str, dict[str, Placed]] = {board: _read(state.get(board)) for board in BOARDS}

    @property
    def state(self) -> dict[str, Any]:
        """What was placed, as plain values."""
        return {
            board: {
                iso3: {name: list(each) for name, each in placed.items()}
                for iso3, placed in self._placed[board].items()
                if placed
            }
            for board in BOARDS
        }

    def of(self, board: str, iso3: str) -> Placed:
        """Give what stands on one board; changes to it are kept."""
        return self._placed[board].setdefault(iso3, {})

    def put(self, board: str, iso3: str, name: str, place: str) -> None:
        """Place a card; its weight stays, or is the middle one."""
        placed = self.of(board, iso3)
        placed[name] = (place, placed.get(name, ("", MIDDLE))[1])

    def weigh(self, board: str, iso3: str, name: str, weight: int) -> None:
        """Give a card that was placed another weight."""
        placed = self.of(board, iso3)
        if name in placed:
            placed[name] = (placed[name][0], weight)

    def cards(self, board: str, iso3: str) -> tuple[Card, ...]:
        """List the cards of one board in the order shown, with titles in the reader's language."""
        placed = self.of(board, iso3)
        return tuple(
            Card(name, _(impact.title), impact.level, *placed[name])
            for name, impact in impacts.impacts().items()
            if name in placed
        )


def is_weight(value: Any) -> bool:
    """Whether a value is one of the weights; ``True`` is 1 to Python, and is none."""
    return type(value) is int and value in WEIGHTS


def _read(by_country: Any) -> dict[str, Placed]:
    if not isinstance(by_country, Mapping):
        return {}
    return {iso3: _known(placed) for iso3, placed in by_country.items() if isinstance(placed, Mapping)}


def _known(placed: Mapping[str, Any]) -> Placed:
    known = {}
    for name in impacts.impacts():
        match placed.get(name):
            case [str() as place, weight] if place in PLACES and is_weight(weight):
                known[name] = (place, weight)
    return known
