"""How a room rated itself before and after: how many, the one in the middle, how many rose. No single person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Change:
    """One statement, rated by a room.

    Attributes
    ----------
    before, after : int
        People who rated it on the first and on the last day.
    middle_before, middle_after : float or None
        Medians of the ratings; ``None`` where fewer rated it than may be shown.
    both, rose : int or None
        People who rated it twice, and those of them whose second rating is higher; ``rose`` is ``None`` where fewer
        rated it twice than may be shown.
    """

    before: int
    after: int
    middle_before: float | None
    middle_after: float | None
    both: int
    rose: int | None


def change(pairs: Sequence[tuple[float | None, float | None]], fewest: int) -> Change:
    """Sum up a statement.

    Ratings are places on a scale, not amounts: their middle is the median, and whether one rose is counted, as
    ordinal data allow no mean (Stevens, *On the Theory of Scales of Measurement*, Science 103, 1946).

    Parameters
    ----------
    pairs : sequence of (before, after)
        A pair a person; ``None`` where somebody gave no rating.
    fewest : int
        People of whom something may be shown.

    Raises
    ------
    ValueError
        When ``fewest`` is below 1.
    """
    if fewest < 1:
        raise ValueError("Fewer than one person cannot be asked for.")
    first = [before for before, _after in pairs if before is not None]
    last = [after for _before, after in pairs if after is not None]
    twice = [(b, a) for b, a in pairs if b is not None and a is not None]

    def middle(ratings: list[float]) -> float | None:
        return float(np.median(ratings)) if len(ratings) >= fewest else None

    rose = sum(a > b for b, a in twice) if len(twice) >= fewest else None
    return Change(len(first), len(last), middle(first), middle(last), len(twice), rose)
