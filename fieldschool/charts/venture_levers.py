"""What moves a farm venture most, as pictures: one lever at a time, and all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from fieldschool.charts import venture_words as words
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, number, percent, sensible
from fieldschool.models.sensitivity import Effects, Swings


def swings(found: Swings, ends: Mapping[str, tuple[str, str]], currency: str) -> Picture:
    """What each lever alone does to what the venture is worth to the migrants.

    Parameters
    ----------
    found : Swings
        In the order of ``ends``.
    ends : mapping
        Lever to its low and high end, ready to read.
    currency : str

    Returns
    -------
    Picture
        Of kind ``bars`` with a reach: a tornado.
    """
    names, keys = words.lever_names(), list(ends)
    width = found.width
    moving = [keys[place] for place in found.order if width[place] > 1e-9 * max(1.0, abs(found.now))]
    items = []
    for place in found.order:
        reach = sorted((float(found.low[place]), float(found.high[place])))
        told = _("{low} to {high}").format(low=number(sensible(reach[0]) + 0.0), high=number(sensible(reach[1]) + 0.0))
        low, high = ends[keys[place]]
        items.append({
            "name": names[keys[place]],
            "value": found.now,
            "text": told if keys[place] in moving else _("no change"),
            "note": _("from {low} to {high}").format(low=low, high=high),
            "mark": keys[place] == (moving[0] if moving else ""),
            "reach": reach,
        })  # fmt: skip
    first = int(found.order[0])
    least, most = sorted((float(found.low[first]), float(found.high[first])))
    said = words.swing_sentence(
        [names[key] for key in moving], money(least + 0.0, currency), money(most + 0.0, currency)
    )
    title = _("One at a time")
    unit = _("Worth to the migrants today. The bar: the plan, {now}. The line: from where to where one lever moves it.")
    table = Table(
        title, (_("Lever"), _("From … to")), tuple((f"{one['name']}: {one['note']}", one["text"]) for one in items)
    )
    spec = {"title": title, "unit": unit.format(now=money(found.now + 0.0, currency)), "items": items}
    return Picture("bars", said, spec, table)


def effects(found: Effects, keys: Sequence[str]) -> Picture:
    """What part each lever has in all ups and downs, when all move at once.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    names = words.lever_names()
    order = np.argsort(-found.total, kind="stable")
    items = [
        {
            "name": names[keys[place]],
            "value": 100 * max(0.0, float(found.total[place])),
            "text": percent(100 * max(0.0, float(found.total[place])), 0),
            "note": _("by itself {share}").format(share=percent(100 * max(0.0, float(found.first[place])), 0)),
            "mark": rank == 0 and found.variance > 0,
        }
        for rank, place in enumerate(order)
    ]
    together = max(0.0, 1 - float(found.first.sum())) if found.variance > 0 else 0.0
    ordered = [names[keys[place]] for place in order]
    said = words.effect_sentence(
        ordered if found.variance > 0 else [], [float(found.total[place]) for place in order], together
    )
    title = _("All at once")
    unit = _("Part in all ups and downs of what the venture is worth to the migrants")
    cells = tuple((one["name"], one["text"], one["note"]) for one in items)
    table = Table(title, (_("Lever"), _("Part"), _("Of it")), cells)
    return Picture("bars", said, {"title": title, "unit": unit, "top": 100, "items": items}, table)
