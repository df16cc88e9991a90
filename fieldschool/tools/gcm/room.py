"""The room's ranking: what comes first for everybody together, and how far people agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from fieldschool.charts import gcm_agreement as chart
from fieldschool.charts.picture import Picture
from fieldschool.models import kendall
from fieldschool.sources import gcm
from fieldschool.tools.gcm.already import FIRST
from fieldschool.tools.gcm.fields import named
from fieldschool.tools.gcm.leaves import RANKING
from fieldschool.workbook.entries import Entry, Items

#: Entries of the lesson that are read.
KEYS: tuple[str, ...] = (RANKING,)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Draw what the room puts first, and how far it agrees.

    Parameters
    ----------
    answers : sequence of mapping
        Entries by key, one mapping for each participant. Whoever ranked nothing does not count; an objective that
        somebody left out shares the mean of that person's remaining places.
    country : str
        Not needed: the objectives are the same everywhere.
    """
    known = [each.objective for each in gcm.objectives()]
    orders = [order for each in answers if (order := _order(each.get(RANKING), known))]
    table = np.array([kendall.ranks(order, len(known)) for order in orders]).reshape(len(orders), len(known))
    found = kendall.agreement(table)
    chosen = [sum(i in order[:FIRST] for order in orders) for i in range(len(known))]
    names = [named(each) for each in gcm.objectives()]
    return [chart.ranking(names, found, chosen, FIRST), chart.agreement(found)]


def _order(entry: object, known: list[str]) -> list[int]:
    """The indices of the ranked objectives; what cannot be one is passed over."""
    if not isinstance(entry, Items):
        return []
    placed = [
        (row["place"], row["objective"])
        for row in entry.value
        if isinstance(row.get("place"), float) and row.get("objective") in known
    ]
    return list(dict.fromkeys(known.index(objective) for _place, objective in sorted(placed)))
