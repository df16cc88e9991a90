"""The room's boards together: what is read of each participant's answers. Nothing that people typed is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from fieldschool.charts import balance_room as chart
from fieldschool.charts.balance_room import RoomSide
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _
from fieldschool.models.balance import PLACES, WEIGHTS, together, totals
from fieldschool.sources import impacts
from fieldschool.tools.balance.boards import BOARDS, Placed
from fieldschool.workbook.entries import Entry, Items

#: Answers of lesson 2.2.1 that are looked at.
KEYS: tuple[str, ...] = ("board",)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: people of a room come from many countries, and each placed cards for his or her own.
    """
    names = {"home": _("Our homes"), "host": _("The host country")}
    sides = [_side(names[board], [_placed(each.get("board"), board) for each in answers]) for board in BOARDS]
    return [
        chart.average(sides, len(answers)),
        *(chart.found(side) for side in sides[:1]),
        *(chart.disputed(side) for side in sides),
    ]


def _side(name: str, boards: Sequence[Placed]) -> RoomSide:
    placed = [board for board in boards if board]
    sums = [_sums(board) for board in placed] or [np.zeros((len(impacts.LEVELS), 2))]
    cards = []
    for impact_id, impact in impacts.impacts().items():
        said = [board[impact_id] for board in placed if impact_id in board]
        if said:
            cards.append(
                (_(impact.title), together([place for place, _weight in said], [weight for _p, weight in said]))
            )
    return RoomSide(name, len(placed), np.mean(sums, axis=0), tuple(cards))


def _sums(board: Placed) -> np.ndarray:
    known = impacts.impacts()
    levels = [impacts.LEVELS.index(known[name].level) for name in board]
    return totals(levels, [place for place, _w in board.values()], [weight for _p, weight in board.values()],
                  len(impacts.LEVELS))  # fmt: skip


def _placed(entry: object, board: str) -> Placed:
    """Read one participant's board; rows that cannot be of it, and impacts of people's own, are passed over."""
    known = impacts.impacts()
    found: Placed = {}
    for row in entry.value if isinstance(entry, Items) else ():
        name, place, weight = (row.get(key) for key in ("impact_id", "sign", "weight"))
        if row.get("board") == board and name in known and place in PLACES and weight in WEIGHTS:
            found[str(name)] = (str(place), int(weight))
    return found
