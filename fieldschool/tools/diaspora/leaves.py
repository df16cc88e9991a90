"""What later lessons read: where people from home live, and what the participant says of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from fieldschool.charts.diaspora import Spread
from fieldschool.tools.diaspora.fields import TEXTS
from fieldschool.tools.diaspora.reading import concentration, name_of
from fieldschool.workbook.entries import Entry, Items, Text

LESSON = "2.1.3"
#: Destinations that are kept.
KEPT = 5


def leaves(
    spread: Spread, women: float, equal: float, there: Sequence[str], texts: Mapping[str, str], sources: tuple[str, ...]
) -> tuple[Entry, ...]:
    """Make the entries ``who_my_diaspora_is``, ``from_my_place`` and the participant's texts.

    Parameters
    ----------
    spread : Spread
        Everybody in the last year counted.
    women : float
        Part of all who are women; NaN where nobody is known.
    equal : float
        Countries of equal size that would be as concentrated; NaN where nobody is known.
    there : sequence of str
        Countries where most from the participant's own place live, in order.
    texts : mapping
        By `fields.TEXTS`; empty ones are left out.
    sources : tuple of str
        Source lines of the figures.
    """
    rows = [
        {
            "about": "destination",
            "iso3": each.iso3,
            "name": each.name,
            "people": each.people,
            "part": _known(spread.share(each.people)),
            "women": _known(each.women),
            "year": float(spread.year),
        }
        for each in spread.destinations[:KEPT]
    ]
    whole = {"about": "all", "iso3": spread.iso3, "name": spread.country, "people": spread.total, "part": 1.0,
             "women": _known(women), "year": float(spread.year), "equal": _known(equal),
             "countries": float(len(spread.destinations)), "sentence": concentration(spread)}  # fmt: skip
    own = [{"iso3": code, "name": name_of(code)} for code in dict.fromkeys(there)]
    return (
        Items(lesson=LESSON, key="who_my_diaspora_is", value=[whole, *rows], sources=sources),
        Items(lesson=LESSON, key="from_my_place", value=own),
        *(Text(lesson=LESSON, key=key, value=texts.get(key, "").strip()) for key in TEXTS),
    )


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None
