"""Rounds of cases: what was missed comes back first, in another dress; the rest is spread over all terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: Cases of a round.
SIZE = 8


@dataclass(frozen=True)
class Card:
    """A case as a round sees it: its term, the family of the term, how hard it is, and whether it is near to home."""

    name: str
    term: str
    family: str
    level: int
    near: bool = False


@dataclass(frozen=True)
class Given:
    """An answer to a case, right or not."""

    name: str
    right: bool


def missed(cards: Sequence[Card], given: Sequence[Given]) -> list[str]:
    """Name the terms whose newest answer was not right, the one that waits longest first.

    Parameters
    ----------
    cards : sequence of Card
    given : sequence of Given
        From the oldest to the newest; answers to cases that are not among the cards are passed over.
    """
    term_of = {card.name: card.term for card in cards}
    open_since: dict[str, None] = {}
    for answer in given:
        term = term_of.get(answer.name)
        if answer.right:
            open_since.pop(term, None)
        elif term is not None:
            open_since.setdefault(term)
    return list(open_since)


def draw(cards: Sequence[Card], given: Sequence[Given], seed: int, size: int = SIZE) -> list[str]:
    """Draw a round: the same answers and the same seed give the same round.

    First a case for each missed term, one that was never seen if there is one, else the one seen longest ago. Then,
    one by one, the case whose term stands least often in the round, was met least often, whose family stands least
    often in the round, that is near to home, and easy; chance decides among equals. No case comes twice.

    Parameters
    ----------
    cards : sequence of Card
        All cases that there are.
    given : sequence of Given
        All answers so far, from the oldest to the newest.
    seed : int
        Not negative.
    size : int
        Cases wanted; of fewer cards all are drawn.

    Returns
    -------
    list of str
        Names of the cases, from easy to hard.

    References
    ----------
    After the learning box of S. Leitner, "So lernt man lernen" (1972): what was not known goes back to the front. It
    comes back here as another case of the same term, where there is one, since a case that was explained is remembered.
    """
    chance = np.random.default_rng(seed)
    # Chance is fixed for each case before anything is chosen, so that a choice does not change what follows it.
    luck = dict(zip((card.name for card in cards), chance.permutation(len(cards)).tolist(), strict=True))
    last = {answer.name: i for i, answer in enumerate(given)}
    drawn: list[Card] = []
    for term in missed(cards, given)[:size]:
        of_term = [card for card in cards if card.term == term]
        drawn.append(min(of_term, key=lambda card: (last.get(card.name, -1), card.level, luck[card.name])))
    term_of = {card.name: card.term for card in cards}
    met = Counter(term_of[answer.name] for answer in given if answer.name in term_of)
    left = [card for card in cards if card not in drawn]
    while left and len(drawn) < size:
        terms, families = Counter(card.term for card in drawn), Counter(card.family for card in drawn)
        best = min(
            left,
            key=lambda card: (
                terms[card.term],
                met[card.term],
                families[card.family],
                last.get(card.name, -1),
                not card.near,
                card.level,
                luck[card.name],
            ),
        )
        drawn.append(best)
        left.remove(best)
    return [card.name for card in sorted(drawn, key=lambda card: (card.level, luck[card.name]))]
