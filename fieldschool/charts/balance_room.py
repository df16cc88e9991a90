"""The boards of a whole room: gains and costs on average, what many found, and where people disagree. Names nobody."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.balance import level_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.balance import Together
from fieldschool.sources.impacts import LEVELS

#: Cards that are shown of those that many found, and of those on which a room disagrees.
SHOWN, DISPUTED = 8, 5
#: With fewer voices on a card there is no room that could be split.
VOICES = 3
#: A bar of full length on the average board, where all are shorter.
SMALLEST_TOP = 3


@dataclass(frozen=True)
class RoomSide:
    """One board of a room.

    Attributes
    ----------
    name : str
        Its heading.
    people : int
        How many placed something on it.
    means : ndarray, shape (levels, 2)
        Weight of gains and of costs by level, for each of them on average.
    cards : tuple of (title, Together)
        How each card was placed, in the order of the course's table.
    """

    name: str
    people: int
    means: np.ndarray
    cards: tuple[tuple[str, Together], ...]


def average(sides: Sequence[RoomSide], everybody: int) -> Picture:
    """Draw the mean weights by level, of kind ``balance``; its sentence says how many answered."""
    names = level_names()
    levels = [{"name": names[level], "bars": [_bar(side.means[i]) for side in sides]} for i, level in enumerate(LEVELS)]
    spec = {
        "title": _("The board of the room: mean weight for each person"),
        "label": [_("costs"), _("gains")],
        "names": [side.name for side in sides],
        "top": max(SMALLEST_TOP, *(float(side.means.max(initial=0)) for side in sides)),
        "levels": levels,
    }
    said = [
        _("{board}: placed by {n} of {all}.").format(board=side.name, n=number(side.people), all=number(everybody))
        for side in sides
    ]
    columns = [_("Level")]
    for side in sides:
        columns += [_("{board}: gains").format(board=side.name), _("{board}: costs").format(board=side.name)]
    rows = tuple(
        (names[level], *(number(float(each), 1) for side in sides for each in side.means[i]))
        for i, level in enumerate(LEVELS)
    )
    return Picture("balance", " ".join(said), spec, Table(_("Mean weights by level"), tuple(columns), rows))


def found(side: RoomSide) -> Picture:
    """Draw the cards that most people found, as bars: how many, with the signs that they gave."""
    ordered = sorted((card for card in side.cards if card[1].found), key=lambda card: -card[1].found)[:SHOWN]
    items = [
        {"name": title, "value": card.found, "text": number(card.found), "note": _signs(card), "mark": i == 0}
        for i, (title, card) in enumerate(ordered)
    ]
    if not ordered:
        sentence = _("Nobody has found a card yet.")
    else:
        title, card = ordered[0]
        sentence = ngettext(
            "Found most often: {title}, by {n} person.", "Found most often: {title}, by {n} people.", card.found
        ).format(title=title, n=number(card.found))
    heading = _("{board}: what most of us found").format(board=side.name)
    spec = {"title": heading, "unit": _("people who found it where they are"), "items": items}
    return Picture("bars", sentence, spec, _table(heading, ordered))


def disputed(side: RoomSide) -> Picture:
    """Draw the cards on which the room is split most, as bars from 0 (all say the same) to 100."""
    split = [card for card in side.cards if card[1].found >= VOICES and card[1].split > 0]
    ordered = sorted(split, key=lambda card: -card[1].split)[:DISPUTED]
    items = [
        {"name": title, "value": 100 * card.split, "text": number(100 * card.split), "note": _signs(card),
         "mark": i == 0}
        for i, (title, card) in enumerate(ordered)
    ]  # fmt: skip
    if ordered:
        sentence = _("Most disputed: {title}. {signs}. Ask one of each side to tell a case.").format(
            title=ordered[0][0], signs=_signs(ordered[0][1])
        )
    else:
        sentence = _("No dispute yet: nobody has placed a card otherwise than the others, or too few have placed it.")
    heading = _("{board}: where we disagree most").format(board=side.name)
    unit = _("0: all say the same; 100: one half a heavy gain, the other a heavy cost") if ordered else ""
    return Picture(
        "bars", sentence, {"title": heading, "unit": unit, "top": 100, "items": items}, _table(heading, ordered)
    )


def _bar(means: np.ndarray) -> dict[str, object]:
    gain, cost = (float(each) for each in means)
    texts = [f"−{number(cost, 1)}" if cost else "", f"+{number(gain, 1)}" if gain else ""]
    return {"gain": gain, "cost": cost, "texts": texts}


def _signs(card: Together) -> str:
    counted = (
        (_("gain: {n}"), card.gains),
        (_("cost: {n}"), card.costs),
        (_("both: {n}"), card.both),
        (_("not here: {n}"), card.absent),
    )
    parts = [words.format(n=number(count)) for words, count in counted if count]
    if math.isfinite(card.weight):
        parts.append(_("mean weight {n}").format(n=number(card.weight, 1)))
    return " · ".join(parts)


def _table(caption: str, cards: Sequence[tuple[str, Together]]) -> Table:
    columns = (_("Card"), _("Gain"), _("Cost"), _("Both"), _("Not here"), _("Mean weight"))
    rows = tuple(
        (title, *(number(n) for n in (card.gains, card.costs, card.both, card.absent)), number(card.weight, 1))
        for title, card in cards
    )
    return Table(caption, columns, rows)
