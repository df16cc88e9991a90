"""What later lessons read of the board."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.charts.balance import Card
from fieldschool.sources import impacts
from fieldschool.tools.balance import own
from fieldschool.tools.balance.board import Board
from fieldschool.tools.balance.boards import BOARDS
from fieldschool.tools.balance.top import Pick
from fieldschool.workbook.entries import Entry, Items

LESSON = "2.2.1"
# A tool's state is kept under the name of the tool, "balance": no other entry may have that key.


def leaves(board: Board, sources: Sequence[str]) -> tuple[Entry, ...]:
    """Make the entries ``board`` (what stands on both boards) and ``top_impacts`` (what to act on, at most five).

    Parameters
    ----------
    board : Board
    sources : sequence of str
        Source lines of what is to be acted on.
    """
    names = own.lasting(board.own)
    placed = [_placed(card, names, side) for side in BOARDS for card in board.side(side).cards]
    chosen = [_to_act_on(board, names, *each) for each in board.chosen]
    return (
        Items(lesson=LESSON, key="board", value=placed),
        Items(lesson=LESSON, key="top_impacts", value=chosen, sources=tuple(sources)),
    )


def _placed(card: Card, names: dict[str, str], side: str) -> dict[str, str | float]:
    weight = 0.0 if card.place == "absent" else float(card.weight)
    return {"impact_id": names.get(card.name, card.name), "level": card.level, "sign": card.place, "weight": weight,
            "board": side}  # fmt: skip


def _to_act_on(board: Board, names: dict[str, str], pick: Pick, card: Card) -> dict[str, str | float]:
    known = impacts.impacts()
    domain = known[pick.name].domain if pick.name in known else own.finished(board.own)[pick.name]["domain"]
    return {"impact_id": names.get(pick.name, pick.name), "title": card.title, "level": card.level, "domain": domain,
            "sign": pick.sign, "weight": float(card.weight)}  # fmt: skip
