"""A board of gains and costs by level, home and host side by side: bars to both sides, one sentence, one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.balance import MIDDLE, totals
from fieldschool.sources.impacts import LEVELS

#: Sums shown at full length when they are all small, so that one card does not fill the picture.
SMALLEST_TOP = 6


@dataclass(frozen=True)
class Card:
    """An impact that was placed.

    Attributes
    ----------
    name, title : str
        Id and title, in the reader's language.
    level : str
        One of `LEVELS`.
    place : str
        One of ``PLACES``.
    weight : int
        0 to 3.
    """

    name: str
    title: str
    level: str
    place: str
    weight: int = MIDDLE


@dataclass(frozen=True)
class Side:
    """One board: its heading, such as a country, and what was placed on it."""

    name: str
    cards: tuple[Card, ...]

    @property
    def found(self) -> list[Card]:
        """The cards that were found there."""
        return [card for card in self.cards if card.place != "absent"]

    def sums(self) -> np.ndarray:
        """Weights of gains and costs by level."""
        cards = self.found
        level = [LEVELS.index(card.level) for card in cards]
        return totals(level, [card.place for card in cards], [card.weight for card in cards], len(LEVELS))


def picture(sides: Sequence[Side]) -> Picture:
    """Draw the boards.

    Returns
    -------
    Picture
        Of kind ``balance``: costs to the left, gains to the right, a row for each level. A board on which nothing was
        placed is left out.
    """
    sides = [side for side in sides if side.cards]
    sums = [side.sums() for side in sides]
    names = level_names()
    levels = [{"name": names[level], "bars": [_bar(each[i]) for each in sums]} for i, level in enumerate(LEVELS)]
    spec = {
        "title": _("Gains and costs, by where they are felt"),
        "label": [_("costs"), _("gains")],
        "names": [side.name for side in sides],
        "top": max([SMALLEST_TOP, *(int(each.max(initial=0)) for each in sums)]),
        "levels": levels,
    }
    return Picture("balance", sentence(sides), spec, _table(sides, sums))


def sentence(sides: Sequence[Side]) -> str:
    """Say for each board what was found, and where its largest gain and its largest cost lie."""
    if not any(side.cards for side in sides):
        return _("Nothing is placed yet. Open a level and choose one card: a gain or a cost, where you are?")
    return " ".join(_of_side(side) for side in sides if side.cards)


def notice(side: Side) -> str:
    """Say what a board of its own does not show yet; empty where nothing is missing."""
    cards, sums = side.found, side.sums()
    if not cards:
        return ""
    gains, costs = sums.sum(axis=0)
    if not costs and any(card.place == "gain" for card in cards):
        return _("Until now there are only gains. Who pays for them, and where?")
    if not gains and any(card.place == "cost" for card in cards):
        return _("Until now there are only costs. Why do people still go?")
    names = level_names()
    empty = [names[level] for level in LEVELS if not any(card.level == level for card in cards)]
    if not empty:
        return ""
    return _("Nothing is placed yet for: {levels}.").format(levels="; ".join(empty))


def differences(home: Side, host: Side) -> tuple[tuple[str, str, str], ...]:
    """Cards on both boards that are placed differently: title, place at home, place in the host country."""
    there = {card.name: card for card in host.cards}
    return tuple(
        (card.title, said(card), said(there[card.name]))
        for card in home.cards
        if card.name in there and there[card.name].place != card.place
    )


def said(card: Card) -> str:
    """How a card was placed, in words."""
    name = place_names()[card.place]
    return name if card.place == "absent" else _("{place}, weight {n}").format(place=name, n=number(card.weight))


def place_names() -> dict[str, str]:
    """How a card can be placed."""
    return {"gain": _("Gain"), "cost": _("Cost"), "both": _("Both"), "absent": _("Not here")}


def level_names() -> dict[str, str]:
    """Where an impact is felt."""
    return {
        "migrant": _("The migrant"),
        "family": _("The family at home"),
        "community": _("The community at home"),
        "local government": _("The local government"),
        "country of origin": _("The country of origin"),
        "country of destination": _("The country of destination"),
    }


def domain_names() -> Mapping[str, str]:
    """What an impact is about."""
    return {
        "economic": _("Money and work"),
        "social": _("Family, health, school"),
        "cultural": _("Ideas and habits"),
        "political": _("Rights and politics"),
        "environmental": _("Land, water, wood"),
    }


def _bar(sums: np.ndarray) -> dict[str, object]:
    gain, cost = (int(each) for each in sums)
    return {
        "gain": gain,
        "cost": cost,
        "texts": [f"−{number(cost)}" if cost else "", f"+{number(gain)}" if gain else ""],
    }


def _of_side(side: Side) -> str:
    cards = side.found
    sums, names = side.sums(), list(level_names().values())
    gains, costs = (int(each) for each in sums.sum(axis=0))
    parts = [
        ngettext("{board}: {n} card found, gains {gains}, costs {costs}.",
                 "{board}: {n} cards found, gains {gains}, costs {costs}.", len(cards))
        .format(board=side.name, n=number(len(cards)), gains=number(gains), costs=number(costs))
    ]  # fmt: skip
    most = [names[int(sums[:, i].argmax())] for i in (0, 1)]
    if gains and costs:
        parts.append(_("Most gains: {gain}; most costs: {cost}.").format(gain=most[0], cost=most[1]))
    return " ".join(parts)


def _table(sides: Sequence[Side], sums: Sequence[np.ndarray]) -> Table:
    columns = [_("Level")]
    for side in sides:
        columns += [_("{board}: gains").format(board=side.name), _("{board}: costs").format(board=side.name)]
    rows = [
        (name, *(number(int(each)) for side in sums for each in side[i]))
        for i, name in enumerate(level_names().values())
    ]
    return Table(_("Sums of weights by level"), tuple(columns), tuple(rows))
