"""Which terms a room takes for one another: counts of pairs, and of right answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

#: A first answer: the term that fits, and the one that was chosen (``None``: did not know).
Chosen = tuple[str, str | None]


@dataclass(frozen=True)
class Pair:
    """How often ``chosen`` was taken where ``term`` fits; ``asked`` is how many answered a case of ``term``."""

    term: str
    chosen: str
    times: int
    asked: int


@dataclass(frozen=True)
class Right:
    """How many of those who were asked for a term chose it."""

    term: str
    right: int
    asked: int


def pairs(answers: Iterable[Chosen], fewest: int = 1) -> list[Pair]:
    """Count confused pairs, the most frequent first; of equal ones first that of which fewer were asked.

    Parameters
    ----------
    answers : iterable of (term, chosen)
    fewest : int
        Terms with fewer answers are left out.
    """
    answers = list(answers)
    asked = Counter(term for term, _chosen in answers)
    confused = Counter((term, chosen) for term, chosen in answers if chosen is not None and chosen != term)
    found = [Pair(*pair, times, asked[pair[0]]) for pair, times in confused.items() if asked[pair[0]] >= fewest]
    return sorted(found, key=lambda pair: (-pair.times, pair.asked, pair.term, pair.chosen))


def rights(answers: Iterable[Chosen], fewest: int = 1) -> list[Right]:
    """Count right answers by term, the smallest share first.

    Parameters
    ----------
    answers : iterable of (term, chosen)
    fewest : int
        Terms with fewer answers are left out.
    """
    answers = list(answers)
    asked = Counter(term for term, _chosen in answers)
    right = Counter(term for term, chosen in answers if chosen == term)
    found = [Right(term, right[term], times) for term, times in asked.items() if times >= fewest]
    return sorted(found, key=lambda each: (each.right / each.asked, each.term))
