"""The mixes of a room: how many chose each strategy, and what was reached of each impact."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.strategies import FULL

#: Bars that a projector shows well.
MOST = 10


def chosen(counts: Sequence[tuple[str, int]], mixes: int, answered: int, fitting: int) -> Picture:
    """Draw how many chose each strategy.

    Parameters
    ----------
    counts : sequence of (title, people)
        Those that somebody chose.
    mixes, answered, fitting : int
        People with a mix, people with any answer, and mixes that keep their limits.
    """
    ordered = sorted(counts, key=lambda each: -each[1])
    if not mixes:
        said = _("Nobody has a mix yet.")
    else:
        said = ngettext(
            "{n} of {all} who answered has a mix; {fitting} of the mixes keep their limits.",
            "{n} of {all} who answered have a mix; {fitting} of the mixes keep their limits.",
            mixes,
        ).format(n=number(mixes), all=number(answered), fitting=number(fitting))
        title, most = ordered[0]
        said += " " + _("Chosen most: “{title}”, by {n}.").format(title=title, n=number(most))
    items = [
        {"name": title, "value": count, "text": number(count), "note": "", "mark": count == ordered[0][1]}
        for title, count in ordered[:MOST]
    ]
    spec = {"title": _("How many chose each strategy"), "unit": "", "top": max(1, mixes), "items": items}
    rows = tuple((title, number(count)) for title, count in ordered)
    return Picture("bars", said, spec, Table(spec["title"], (_("Strategy"), _("People")), rows))


def reached(rows: Sequence[tuple[str, Sequence[float]]], points: Sequence[float]) -> Picture:
    """Draw what the mixes reach of the impacts that most people chose.

    Parameters
    ----------
    rows : sequence of (title, shares)
        Impact, and what each mix that is meant to reach it does reach, of 100.
    points : sequence of float
        What each mix reaches in all, of 100.
    """
    ordered = sorted(rows, key=lambda each: -len(each[1]))
    if not points:
        said = _("Nobody has a mix yet.")
    elif len(points) == 1:
        said = _("The one mix reaches {n} of 100.").format(n=number(points[0]))
    else:
        said = _("Of {n} mixes the middle one reaches {middle} of 100, the lowest {low}, the highest {high}.").format(
            n=number(len(points)), middle=number(median(points)), low=number(min(points)), high=number(max(points))
        )
    items, table = [], []
    for title, shares in ordered:
        middle = median(shares)
        people = ngettext("{n} person", "{n} people", len(shares)).format(n=number(len(shares)))
        bar = {"name": title, "value": middle, "text": number(middle), "note": people, "mark": middle <= 0}
        items.append({**bar, "reach": [min(shares), max(shares)]})
        table.append((title, number(len(shares)), number(middle), number(min(shares)), number(max(shares))))
    title = _("What the mixes reach of the impacts, of 100: the middle one, and from the lowest to the highest")
    spec = {"title": title, "unit": "", "top": FULL, "items": items[:MOST]}
    columns = (_("Impact"), _("People"), _("Middle"), _("Lowest"), _("Highest"))
    return Picture("bars", said, spec, Table(_("What the mixes reach of the impacts, of 100"), columns, tuple(table)))
