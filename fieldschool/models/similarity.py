"""How alike two local governments are: size, level, and what the one has that the other lacks."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

#: Powers of ten between two populations at which they are not alike at all: a town of 10,000 and a state of 10 million.
SPAN = 3.0
#: Steps between the lowest and the highest of the five levels of government.
STEPS = 4


@dataclass(frozen=True)
class Place:
    """What is compared.

    Attributes
    ----------
    people : float or None
        Inhabitants, above 0; ``None`` where not known.
    level : int or None
        Level of government, 0 (town) to 4 (state or region); ``None`` where not known.
    items : frozenset of str
        Of an example: what it has. Of the participant's place: what it lacks.
    """

    people: float | None = None
    level: int | None = None
    items: frozenset[str] = frozenset()


def distance(own: Place, other: Place) -> float:
    """Give the distance between the own place and an example, from 0 (alike) to 1.

    The mean of up to three parts, each from 0 to 1, all of the same weight; a part that is not known is left out, as in
    Gower's coefficient [1]_:

    - size: powers of ten between the two populations, over `SPAN`, at most 1;
    - level: steps between the two levels of government, over `STEPS`;
    - need: the share of what the example has that the own place does not lack.

    Parameters
    ----------
    own, other : Place

    Returns
    -------
    float
        1 when nothing can be compared.

    Raises
    ------
    ValueError
        When a population is not above 0.

    References
    ----------
    .. [1] J. C. Gower, "A general coefficient of similarity and some of its properties", Biometrics 27 (1971), 857-871.
    """
    parts = []
    if own.people is not None and other.people is not None:
        if not (own.people > 0 and other.people > 0):
            raise ValueError(f"A population is above 0, not {min(own.people, other.people)}.")
        parts.append(min(1.0, abs(math.log10(own.people) - math.log10(other.people)) / SPAN))
    if own.level is not None and other.level is not None:
        parts.append(abs(own.level - other.level) / STEPS)
    if own.items and other.items:
        parts.append(1 - len(own.items & other.items) / len(other.items))
    return sum(parts) / len(parts) if parts else 1.0


def closest(own: Place, others: Iterable[tuple[str, Place]], first: Collection[str] = (), most: int = 3) -> list[str]:
    """Name the closest examples, the closest first.

    Parameters
    ----------
    own : Place
    others : iterable of (name, Place)
    first : collection of str
        Names that stand before others at the same distance, such as those of the own country.
    most : int
        How many are named.
    """
    ranked = sorted(others, key=lambda each: (round(distance(own, each[1]), 9), each[0] not in first, each[0]))
    return [name for name, _place in ranked[:most]]
