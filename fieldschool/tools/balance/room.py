"""The room's boards together: what is read of each participant's answers. Nothing that people typed is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from fieldschool.charts import balance_room as chart
from fieldschool.charts.balance import place_names
from fieldschool.charts.balance_room import RoomSide
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.balance import PLACES, WEIGHTS, together, totals
from fieldschool.sources import impacts
from fieldschool.tools.balance.boards import BOARDS, Placed
from fieldschool.tools.balance.own import OWN
from fieldschool.tools.balance.top import SIGNS
from fieldschool.tools.counting import how_often, most_often, rows_of
from fieldschool.workbook.entries import Entry, Items

#: Answers of lesson 2.2.1 that are looked at.
KEYS: tuple[str, ...] = ("board", "top_impacts")
#: Bars that a projector shows well.
SHOWN = 10


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
        _to_act_on(answers),
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


def _to_act_on(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    """What people chose to act on, each side of a card by itself; impacts in their own words are one bar."""
    known, signs = impacts.impacts(), place_names()
    chosen = []
    for each in answers:
        rows = [row for row in rows_of(each, "top_impacts") if row.get("sign") in SIGNS]
        picks = {(row["impact_id"], row["sign"]) for row in rows if row.get("impact_id") in known}
        mine = {("", "") for row in rows if str(row.get("impact_id")).startswith(OWN)}
        chosen += [picks | mine] if picks | mine else []
    counts = Counter(pick for picks in chosen for pick in picks)
    own = counts.pop(("", ""), 0)
    listed = [(f"{_(known[name].title)} · {signs[sign]}", n) for (name, sign), n in counts.items()]
    ordered = sorted(listed, key=lambda row: (-row[1], row[0]))
    said = ngettext("{n} of {all} has chosen.", "{n} of {all} have chosen.", len(chosen))
    told = most_often(said.format(n=number(len(chosen)), all=number(len(answers))), ordered)
    shown = ordered[:SHOWN] + ([(_("In their own words"), own)] if own else [])
    columns = (_("Impact"), _("People"))
    return how_often(_("What the room wants to act on"), told, shown, columns=columns, unit=_("People"), mark=False)


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
