"""How people abroad are spread over countries: shares, concentration, and the part of a map that shows them.

References
----------
Herfindahl, O. C. (1950). Concentration in the steel industry. Columbia University: the sum of squared shares.
Laakso, M. and Taagepera, R. (1979). "Effective" number of parties. Comparative Political Studies 12(1), 3-27: its
inverse, the number of equal parts that would be as concentrated.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

#: Part of the people that a close map must show.
MOST = 0.8
#: Destinations that a close map shows at least, where there are so many.
FEWEST = 2


def herfindahl(people: ArrayLike) -> float:
    """Sum the squared shares: from 1/n (n equal parts) to 1 (all in one).

    Parameters
    ----------
    people : array-like
        At or above 0; unknown ones (NaN) count as nobody.

    Returns
    -------
    float
        NaN where there is nobody.

    Raises
    ------
    ValueError
        When a number is below 0.
    """
    counted = np.nan_to_num(np.asarray(people, dtype=float), nan=0.0)
    if (counted < 0).any():
        raise ValueError("There cannot be fewer than no people.")
    total = counted.sum()
    return float(np.square(counted / total).sum()) if total else math.nan


def effective_number(people: ArrayLike) -> float:
    """Count the countries of equal size that would be as concentrated: 1 over the Herfindahl index; NaN for nobody."""
    return 1 / herfindahl(people)


def women_share(people: float, women: float) -> float:
    """Give women as a part of all; NaN where there is nobody, or women are not known."""
    return women / people if people else math.nan


def how_many_make(people: ArrayLike, part: float = MOST) -> int:
    """Count the largest numbers that together make at least a part of all; 0 where there is nobody."""
    counted = np.sort(np.nan_to_num(np.asarray(people, dtype=float), nan=0.0))[::-1]
    total = counted.sum()
    if not total:
        return 0
    # A hair below, so that ten tenths make all.
    return int(np.searchsorted(np.cumsum(counted), part * total * (1 - 1e-12)) + 1)


def per_person(usd_million: float, people: float) -> float:
    """Divide money by people, US$ each; NaN where either is not known or there is nobody."""
    return 1e6 * usd_million / people if people else math.nan


@dataclass(frozen=True)
class Middle:
    """Around which meridian a map is drawn.

    Attributes
    ----------
    lon : float
        Degrees east, from -180 up to 180.
    width : float
        Degrees from the westernmost to the easternmost place, going the shorter way from home to each.
    """

    lon: float
    width: float


def middle(home_lon: float, lons: Sequence[float]) -> Middle:
    """Turn the globe so that every way from home is the shorter one, and lies in the middle of the map.

    Parameters
    ----------
    home_lon : float
        Degrees east.
    lons : sequence of float
        Degrees east of the places to be shown.
    """
    ways = [0.0, *((lon - home_lon + 180) % 360 - 180 for lon in lons)]
    west, east = min(ways), max(ways)
    lon = (home_lon + (west + east) / 2 + 180) % 360 - 180
    return Middle(lon, east - west)
