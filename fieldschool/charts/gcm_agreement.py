"""What a room ranks first, and how far it agrees: bars, sentences, tables."""

from __future__ import annotations

import math
from collections.abc import Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.kendall import Agreement

#: Objectives that are drawn; the table has all.
DRAWN = 10
#: Mean rank correlation between two people from which the room agrees in part, and for the most part; our own choice.
IN_PART, MOSTLY = 0.2, 0.5


def ranking(names: Sequence[str], found: Agreement, chosen: Sequence[int], first: int) -> Picture:
    """Draw what the room puts first.

    Parameters
    ----------
    names : sequence of str
        Of all that could be ranked, in the reader's language.
    found : Agreement
        Their mean ranks.
    chosen : sequence of int
        How many people have each among their first ones.
    first : int
        How many those are.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    order = sorted(range(len(names)), key=lambda i: (found.mean_ranks[i], -chosen[i], i))
    of_all = _("{n} of {all}")
    items = [
        {
            "name": names[i],
            "value": int(chosen[i]),
            "text": of_all.format(n=number(chosen[i]), all=number(found.people)),
            "note": _("mean place {rank}").format(rank=number(found.mean_ranks[i], 1)),
            "mark": place < first,
        }
        for place, i in enumerate(order[:DRAWN])
        if chosen[i]
    ]
    unit = _("people who have it among their first {n}").format(n=number(first))
    spec = {"title": _("What the room puts first"), "unit": unit, "top": found.people, "items": items}
    heads = (_("Objective"), _("Among the first {n}").format(n=number(first)), _("Mean place"))
    rows = tuple((names[i], number(chosen[i]), number(found.mean_ranks[i], 1)) for i in order)
    told = _first_ones([names[i] for i in order], [chosen[i] for i in order], found.people, first)
    return Picture("bars", told, spec, Table(_("All objectives, the first one first"), heads, rows))


def agreement(found: Agreement) -> Picture:
    """Draw how far the room agrees, beside what dice would give.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    known = not math.isnan(found.w)
    items = [
        {"name": _("This room"), "value": found.w if known else 0, "text": _figure(found.w), "note": "", "mark": True},
        {"name": _("If everybody threw dice"), "value": found.by_chance, "text": _figure(found.by_chance), "note": "",
         "mark": False},
        {"name": _("If all had the same order"), "value": 1, "text": number(1), "note": "", "mark": False},
    ]  # fmt: skip
    spec = {"title": _("How far the room agrees"), "unit": _("Kendall's W, from 0 to 1"), "top": 1, "items": items}
    rows = tuple((item["name"], item["text"]) for item in items)
    return Picture("bars", how_far(found), spec, Table(_("Kendall's W"), (_("Who"), "W"), rows))


def how_far(found: Agreement) -> str:
    """Say in plain words how far the room agrees."""
    if math.isnan(found.w):
        return _("How far people agree can be told as soon as two of them have ranked something.")
    figures = _("Agreement is {w}. At 1 all have the same order; dice alone would give about {chance}.").format(
        w=_figure(found.w), chance=_figure(found.by_chance)
    )
    if not found.beyond_chance:
        verdict = _("The room agrees no more than dice would. Ask two people with different lists to explain them.")
    elif found.between_two < IN_PART:
        verdict = _("The room agrees a little. Look for what divides it: the place, the office, the country?")
    elif found.between_two < MOSTLY:
        verdict = _("The room agrees in part. Ask those who see it differently first.")
    else:
        verdict = _("The room agrees for the most part. Ask what everybody may have overlooked.")
    return f"{figures} {verdict}"


def _first_ones(names: Sequence[str], chosen: Sequence[int], people: int, first: int) -> str:
    ranked = ngettext("{n} person ranked the objectives.", "{n} people ranked the objectives.", people).format(
        n=number(people)
    )
    if not people:
        return ranked
    leads = _("{name} comes first: {n} of {all} have it among their first {first}.").format(
        name=names[0], n=number(chosen[0]), all=number(people), first=number(first)
    )
    left = sum(not n for n in chosen)
    if not left:
        return f"{ranked} {leads}"
    nobody = ngettext("{n} objective is on nobody's list.", "{n} objectives are on nobody's list.", left)
    return f"{ranked} {leads} {nobody.format(n=number(left))}"


def _figure(value: float) -> str:
    return "–" if math.isnan(value) else number(value, 2)
