"""What a room puts first of a list from which each takes a few, and how far it agrees on that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from fieldschool.charts.gcm_agreement import agreement
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models import kendall

#: Bars that a projector shows well.
SHOWN = 10


def first_ones(
    title: str, column: str, orders: Sequence[Sequence[str]], names: Mapping[str, str], first: int, everybody: int
) -> list[Picture]:
    """Draw what people put first, and how far they agree.

    What nobody chose is not ranked: that all leave it out is no agreement on an order. What somebody left out shares
    the places that are left in that person's order (`models.kendall`).

    Parameters
    ----------
    title, column : str
        Of the picture, and the head of the column of names.
    orders : sequence of sequence of str
        What each person put first, the first one first, each at most once; nobody's is empty.
    names : mapping
        Of all that could be chosen, in the reader's language.
    first : int
        How many a person can choose.
    everybody : int
        All who answered anything.

    Returns
    -------
    list of Picture
        Bars, and bars of Kendall's W with a verdict in words; without the second where fewer than two people or two
        things are there to compare.
    """
    counts = Counter(name for order in orders for name in order)
    chosen = [name for name in names if counts[name]]
    table = np.array([kendall.ranks([chosen.index(name) for name in order], len(chosen)) for order in orders])
    places = dict(zip(chosen, table.mean(axis=0), strict=True)) if chosen else {}
    ordered = sorted(chosen, key=lambda name: (places[name], -counts[name]))
    said = ngettext("{n} of {all} said what comes first.", "{n} of {all} said what comes first.", len(orders))
    said = said.format(n=number(len(orders)), all=number(everybody))
    if ordered:
        leads = _("{name} comes first: {n} of {all} have it among their first {first}.")
        said += " " + leads.format(
            name=names[ordered[0]], n=number(counts[ordered[0]]), all=number(len(orders)), first=number(first)
        )
    pictures = [_bars(title, column, said, [(names[name], counts[name], places[name]) for name in ordered], first)]
    if len(orders) > 1 and len(chosen) > 1:
        pictures.append(agreement(kendall.agreement(table)))
    return pictures


def _bars(title: str, column: str, said: str, rows: Sequence[tuple[str, int, float]], first: int) -> Picture:
    among = _("Among the first {n}").format(n=number(first))
    items = [
        {"name": name, "value": n, "text": number(n), "mark": i < first,
         "note": _("mean place {rank}").format(rank=number(place, 1))}
        for i, (name, n, place) in enumerate(rows[:SHOWN])
    ]  # fmt: skip
    unit = _("people who have it among their first {n}").format(n=number(first)) if items else ""
    table = Table(
        title, (column, among, _("Mean place")), tuple((name, number(n), number(place, 1)) for name, n, place in rows)
    )
    return Picture("bars", said, {"title": title, "unit": unit, "items": items}, table)
