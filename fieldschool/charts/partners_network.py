"""Who works with whom: the picture, who stands between the others, and what is lost if a partner leaves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from fieldschool.charts.partners import Partner, short
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, ngettext, number, percent
from fieldschool.models.partners import Network, Pair, network, places, possible

NOBODY = ""


def picture(partners: Sequence[Partner], pairs: Collection[Pair], leaving: str = NOBODY) -> Picture:
    """Draw the network.

    Parameters
    ----------
    partners : sequence of Partner
    pairs : collection of (id, id)
        Who works together.
    leaving : str
        Id of a partner that leaves, as a trial.
    """
    ids = [one.name for one in partners]
    found, at = network(ids, pairs), places(ids, pairs)
    brokers = found.brokers
    mark = {name: "broker" for name in brokers} | ({leaving: "gone"} if leaving in ids else {})
    nodes = [
        {"sign": number(i), "name": one.title, "at": list(at[one.name]), "mark": mark.get(one.name, "")}
        for i, one in enumerate(partners, start=1)
    ]
    place = {name: i for i, name in enumerate(ids)}
    ties = [[place[a], place[b], int(leaving in (a, b))] for a, b in sorted(pairs) if a in place and b in place]
    shown = {one["mark"] for one in nodes}
    legend = [
        {"mark": "broker", "text": _("stands most between the others")},
        {"mark": "gone", "text": _("leaves the partnership")},
    ]
    spec = {"nodes": nodes, "ties": ties, "legend": [one for one in legend if one["mark"] in shown]}
    columns = (_("No."), _("Partner"), _("Works with"), _("Stands between others"), _("Lost if it leaves"))
    many = {name: sum(name in pair for pair in pairs) for name in ids}
    rows = tuple(
        (number(i), one.title, number(many[one.name]), percent(100 * found.between[one.name], 0),
         percent(100 * found.lost[one.name], 0))
        for i, one in enumerate(partners, start=1)
    )  # fmt: skip
    caption = _(
        "Stands between others: share of the shortest ways that go over it. "
        "Lost: of the pairs of others that reach each other today, how many no longer would."
    )
    return Picture("network", says(partners, pairs, found, leaving), spec, Table(caption, columns, rows))


def says(partners: Sequence[Partner], pairs: Collection[Pair], found: Network, leaving: str = NOBODY) -> str:
    """Say how the partners hang together, who stands between, and what the map loses."""
    titles = {one.name: short(one.title) for one in partners}
    if len(partners) < 3:
        return _("Put at least three partners on your map. Then tick who works with whom.")
    ties = [pair for pair in pairs if pair[0] in titles and pair[1] in titles]
    if not ties:
        return _("Nobody works with anybody yet. Choose a partner and tick whom it works with today.")
    said = [
        _("{n} of {all} pairs work together ({share}).").format(
            n=number(len(ties)), all=number(len(possible(list(titles)))), share=percent(100 * found.density, 0)
        )
    ]
    alone = [titles[group[0]] for group in found.groups if len(group) == 1]
    if alone:
        text = ngettext("{names} works with nobody.", "{names} work with nobody.", len(alone))
        said.append(text.format(names=listing(alone)))
    said += [
        _broker(found, titles),
        *([_leaves(leaving, found, titles)] if leaving in titles else _weak(found, titles)),
    ]
    return " ".join(said)


def _broker(found: Network, titles: dict[str, str]) -> str:
    names = [titles[name] for name in found.brokers]
    if not names:
        return _("Nobody stands between the others: all who reach each other do so directly.")
    if len(names) > 3:
        return _("{n} partners stand equally between the others.").format(n=number(len(names)))
    text = ngettext(
        "The broker is {names}: most ways between the others go there.",
        "The brokers are {names}: most ways between the others go there.",
        len(names),
    )
    return text.format(names=listing(names))


def _leaves(leaving: str, found: Network, titles: dict[str, str]) -> str:
    share = found.lost[leaving]
    if not share:
        return _("If {name} leaves, all others who reach each other today still do.").format(name=titles[leaving])
    text = _("If {name} leaves, {share} of the pairs of others that reach each other today no longer do.")
    return text.format(name=titles[leaving], share=percent(100 * share, 0))


def _weak(found: Network, titles: dict[str, str]) -> list[str]:
    worst = max(found.lost, key=lambda name: found.lost[name])
    if not found.lost[worst]:
        return [_("The map does not hang on anybody: whoever leaves, the others still reach each other.")]
    return [_leaves(worst, found, titles)]
