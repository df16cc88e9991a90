"""The maps of a room: which kinds of partners stand where, which are missing, whose roles are clear. Names nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import mean

from fieldschool.charts.partners import Partner, plane
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources.partners import PartnerKind

#: Kinds that a projector shows well.
SHOWN = 12


def together(
    placed: Mapping[str, Sequence[tuple[int, int]]], maps: int, answered: int, kinds: Mapping[str, PartnerKind]
) -> Picture:
    """Draw the kinds that are on most maps, each at its mean place.

    Parameters
    ----------
    placed : mapping of str to sequence of (influence, interest)
        By kind, once a map.
    maps, answered : int
        People with a map, and people with any answer.
    kinds : mapping of str to PartnerKind
    """
    ordered = sorted((name for name in kinds if placed.get(name)), key=lambda name: -len(placed[name]))[:SHOWN]
    partners = [
        Partner(name, _(kinds[name].title), name, _round([one[0] for one in placed[name]]),
                _round([one[1] for one in placed[name]]))
        for name in ordered
    ]  # fmt: skip
    drawn = plane(partners, moves=False, signs=[number(len(placed[name])) for name in ordered])
    said = ngettext("{n} of {all} who answered has a map.", "{n} of {all} who answered have a map.", maps).format(
        n=number(maps), all=number(answered)
    )
    if ordered:
        first = ordered[0]
        said += " " + _("On most maps: {kind}, on {n}.").format(
            kind=_(kinds[first].title), n=number(len(placed[first]))
        )
    columns = (_("Maps"), _("Kind of partner"), _("Influence"), _("Interest"), _("How to work with it"))
    title = _("The maps of the room: each kind at its mean place, with the number of maps")
    table = Table(title, columns, drawn.table.rows)
    return Picture("plane", said, {**drawn.spec, "title": title}, table)


def gaps(counts: Mapping[str, int], looked: int, kinds: Mapping[str, PartnerKind]) -> Picture:
    """Draw which kinds are missing on how many maps, for the theme that each chose.

    Parameters
    ----------
    counts : mapping of str to int
    looked : int
        People whose map has something missing.
    kinds : mapping of str to PartnerKind
    """
    ordered = sorted((name for name in kinds if counts.get(name)), key=lambda name: -counts[name])
    said = _("Nobody has looked for missing partners yet.")
    if ordered:
        said = _("Missing on most maps: {kind}, on {n} of {all} maps with a gap.").format(
            kind=_(kinds[ordered[0]].title), n=number(counts[ordered[0]]), all=number(looked)
        )
    items = [
        {"name": _(kinds[name].title), "value": counts[name], "text": number(counts[name]), "note": "",
         "mark": counts[name] == counts[ordered[0]]}
        for name in ordered[:SHOWN]
    ]  # fmt: skip
    rows = tuple((_(kinds[name].title), number(counts[name])) for name in ordered)
    title = _("Kinds of partners that are missing, by number of maps")
    spec = {"title": title, "unit": "", "top": max(1, looked), "items": items}
    return Picture("bars", said, spec, Table(title, (_("Kind of partner"), _("Maps")), rows))


def roles(clear: int, activities: int, people: int) -> Picture:
    """Draw how many activities of the room have one who answers and somebody who does it."""
    said = _("Nobody has written activities yet.")
    if activities:
        said = ngettext(
            "{clear} of {n} activity of the room has clear roles ({people} people).",
            "{clear} of {n} activities of the room have clear roles ({people} people).",
            activities,
        ).format(clear=number(clear), n=number(activities), people=number(people))
    parts = [(_("one answers, somebody does it"), clear), (_("not clear yet"), activities - clear)]
    items = [{"name": name, "value": n, "text": number(n), "note": "", "mark": False} for name, n in parts]
    title = _("Activities of the room")
    spec = {"title": title, "unit": "", "top": max(1, activities), "items": items if activities else []}
    rows = tuple((name, number(n)) for name, n in parts)
    return Picture("bars", said, spec, Table(title, (_("Roles"), _("Activities")), rows))


def _round(values: Sequence[int]) -> int:
    return int(mean(values) + 0.5)
