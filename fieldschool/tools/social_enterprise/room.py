"""What the room worked out, for the facilitator: how safe the plans are, and how wide the social returns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number, percent
from fieldschool.workbook.entries import Entry, Items

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("break_even", "social_return", "social_outline")
#: Upper ends of the groups of plans, in parts of the plan at which they pay for themselves.
GROUPS = (0.6, 0.8, 1.0)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count plans by how safe they are, and returns that reach below 1; nothing that somebody typed is shown.

    Parameters
    ----------
    answers : sequence of mapping
        One for each participant: entry by key.
    country : str
        ISO 3166 alpha-3; the counts do not depend on it.
    """
    return [_plans(answers), _returns(answers)]


def _plans(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    rows = [row for each in answers if (row := _first(each.get("break_even"))) is not None]
    parts = [row.get("part") for row in rows]
    names = [
        _("Safe: sales may fall by {share} or more").format(share=percent(40)),
        _("Sales may fall by {low} to {high}").format(low=percent(20), high=percent(40)),
        _("Tight: by less than {share}").format(share=percent(20)),
        _("A loss as planned, or never pays for itself"),
    ]
    counts = [0] * len(names)
    for part in parts:
        known = _is_number(part) and part >= 0
        counts[next((place for place, end in enumerate(GROUPS) if known and part <= end), len(GROUPS))] += 1
    said = ngettext("{n} of {all} has changed a plan.", "{n} of {all} have changed a plan.", len(rows))
    said = said.format(n=number(len(rows)), all=number(len(answers)))
    if counts[-1]:
        said += " " + ngettext("{n} makes a loss as planned.", "{n} make a loss as planned.", counts[-1]).format(
            n=number(counts[-1])
        )
    return _bars(_("How safe the plans are"), said, names, counts)


def _returns(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    rows = [row for each in answers if (row := _first(each.get("social_return"))) is not None]
    good = [row for row in rows if all(_is_number(row.get(name)) for name in ("low", "high"))]
    below = sum(row["low"] < 1 <= row["high"] for row in good)
    under = sum(row["high"] < 1 for row in good)
    above = len(good) - below - under
    names = [_("All of the range above 1"), _("The range reaches below 1"), _("All of the range below 1")]
    said = ngettext("{n} social return was worked out.", "{n} social returns were worked out.", len(good))
    said = said.format(n=number(len(good)))
    if below:
        more = ngettext(
            "{n} range reaches below 1: is it worth it?", "{n} ranges reach below 1: are they worth it?", below
        )
        said += " " + more.format(n=number(below))
    return _bars(_("Social return for each 1 put in"), said, names, [above, below, under])


def _bars(title: str, sentence: str, names: Sequence[str], counts: Sequence[int]) -> Picture:
    items = [
        {"name": name, "value": n, "text": number(n), "note": "", "mark": False}
        for name, n in zip(names, counts, strict=True)
    ]
    cells = tuple((name, number(n)) for name, n in zip(names, counts, strict=True))
    return Picture(
        "bars", sentence, {"title": title, "unit": "", "items": items}, Table(title, (_("What"), _("How many")), cells)
    )


def _first(entry: Entry | None) -> Mapping | None:
    return entry.value[0] if isinstance(entry, Items) and entry.value else None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
