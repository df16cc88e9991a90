"""What a mix of strategies reaches and takes, and the best mix beside it, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts import strategies_words as words
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, number, percent
from fieldschool.models.strategies import FULL

#: Of 100 futures, the lowest and the highest that are shown: in eight of ten the result lies between.
USUAL = (10, 90)


@dataclass(frozen=True)
class Reached:
    """What is reached of one impact.

    Attributes
    ----------
    title : str
        Of the impact, in the reader's language or the participant's words.
    weight : float
        Its part of the whole, 0 to 1.
    share : float
        What is reached, at most 1; below 0 where it gets worse.
    by : tuple of str
        Titles of the strategies that count for it, the strongest first.
    """

    title: str
    weight: float
    share: float
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One chosen strategy: what it adds to the others (points of 100), its cost, staff, time and evidence in words."""

    title: str
    adds: float
    cost: float
    staff: float
    time: str
    evidence: str


def reached(rows: Sequence[Reached], lines: Sequence[Line], sentence: str, currency: str) -> Picture:
    """Draw what a mix reaches of each impact.

    Parameters
    ----------
    rows : sequence of Reached
    lines : sequence of Line
        The chosen strategies, for the table.
    sentence : str
    currency : str
        ISO 4217.
    """
    items = [
        {
            "name": row.title,
            "value": FULL * row.share,
            "text": number(FULL * row.share),
            "note": _note(row),
            "mark": row.share <= 0,
        }
        for row in rows
    ]
    spec = {"title": _("What is reached of each impact, of 100"), "unit": "", "top": FULL, "items": items}
    columns = (_("Strategy"), _("Adds"), _("Cost a year"), _("People"), _("Effect after"), _("Evidence"))
    table = Table(
        _("My strategies: what each adds to the others, in points"),
        columns,
        tuple(
            (line.title, number(line.adds), money(line.cost, currency), number(line.staff, 2), line.time, line.evidence)
            for line in lines
        ),
    )
    return Picture("bars", sentence, spec, table)


def used(mix: words.Mix, budget: float, staff: float, currency: str) -> Picture:
    """Draw how much of the money and of the people a mix takes, in percent of what there is."""
    parts = (
        (_("Money a year"), mix.cost, budget, lambda value: money(value, currency)),
        (_("People full time"), mix.staff, staff, lambda value: number(value, 2)),
    )
    items, rows = [], []
    for name, taken, limit, say in parts:
        share = FULL * taken / limit if limit > 0 else (2 * FULL if taken > 0 else 0.0)
        beyond = taken > limit * (1 + 1e-6)
        text = percent(share, 0) if limit > 0 else say(taken)
        note = _("{n} of {all}").format(n=say(taken), all=say(limit))
        note = _("{amount}: more than there is").format(amount=note) if beyond else note
        # Twice what there is fills the picture; beyond that only the words tell.
        items.append({"name": name, "value": min(share, 2 * FULL), "text": text, "note": note, "mark": beyond})
        rows.append((name, say(taken), say(limit)))
    sentence = _("Of the money {cost} is taken, of the people {staff}.").format(
        cost=items[0]["note"], staff=items[1]["note"]
    )
    spec = {"title": _("What it takes of what there is"), "unit": "", "top": FULL, "items": items}
    return Picture("bars", sentence, spec, Table(spec["title"], (_("What"), _("Taken"), _("There is")), tuple(rows)))


def beside(mine: np.ndarray, best: np.ndarray, now: tuple[float, float], sentence: str) -> Picture:
    """Draw one's own mix and the best one, each with the span of what it can turn out.

    Parameters
    ----------
    mine, best : ndarray of shape (futures,)
        What each reaches in each future, of 100.
    now : tuple of float
        What each reaches where every effect is as we count on it.
    sentence : str
    """
    items, rows = [], []
    for name, value, drawn in ((_("Your mix"), now[0], mine), (_("The best mix"), now[1], best)):
        low, high = (float(end) for end in np.percentile(drawn, USUAL))
        low, high = min(low, value), max(high, value)
        text = number(value)
        note = _("in 8 of 10 futures between {low} and {high}").format(low=number(low), high=number(high))
        items.append({"name": name, "value": value, "text": text, "note": note, "mark": False, "reach": [low, high]})
        rows.append((name, text, number(low), number(high)))
    spec = {"title": _("Reach of both, of 100"), "unit": "", "top": FULL, "items": items}
    columns = (_("Mix"), _("As we count on it"), _("Low"), _("High"))
    return Picture("bars", sentence, spec, Table(spec["title"], columns, tuple(rows)))


def _note(row: Reached) -> str:
    if row.share < 0:
        return _("It gets worse: only side effects reach it.")
    return "" if row.by else _("nothing you chose reaches it in time")
