"""What the room planned, for the facilitator: the strongest levers, where plans lead, what targets are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.association_words import lever_name
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.association import MOST
from fieldschool.sources import associations
from fieldschool.tools.association.plan import GROWTH
from fieldschool.tools.association.targets import KINDS, kind_names
from fieldschool.workbook.entries import Choice, Entry, Items, Number

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("organizing_targets", "strongest_lever", "members_in_five_years")


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count levers and targets; nothing that somebody typed is shown.

    Parameters
    ----------
    answers : sequence of mapping
        One for each participant: entry by key.
    country : str
        ISO 3166 alpha-3; the counts do not depend on it.

    Returns
    -------
    list of Picture
        The strongest levers, then what the targets are about; each says how many answered.
    """
    return [_levers(answers), _targets(answers)]


def _levers(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    named = [entry.value for each in answers if isinstance(entry := each.get("strongest_lever"), Choice)]
    counts = Counter(name for name in named if name in associations.levers() and name in GROWTH)
    reached = sorted(
        entry.value
        for each in answers
        if isinstance(entry := each.get("members_in_five_years"), Number) and 0 <= entry.value <= MOST
    )
    told = counts.total()
    said = ngettext("{n} of {all} has moved a plan.", "{n} of {all} have moved a plan.", told)
    sentence = said.format(n=number(told), all=number(len(answers)))
    if reached:
        middle = reached[len(reached) // 2]
        ends = {"low": number(reached[0]), "high": number(reached[-1]), "middle": number(middle)}
        said = _("After 5 years their plans have {low} to {high} members, {middle} in the middle one.")
        sentence += " " + said.format(**ends)
    labels = {name: lever_name(name) for name in associations.levers()}
    return _bars(_("The lever that matters most for the members"), sentence, counts, labels)


def _targets(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    written = [entry.value for each in answers if isinstance(entry := each.get("organizing_targets"), Items)]
    counts = Counter(row.get("kind") for rows in written for row in rows if row.get("kind") in KINDS)
    told = sum(bool(rows) for rows in written)
    said = ngettext("{n} of {all} has written targets.", "{n} of {all} have written targets.", told)
    names = kind_names("") | {"fund": _("The common fund"), "own": _("Something else, in their own words")}
    return _bars(_("What the targets are about"), said.format(n=number(told), all=number(len(answers))), counts, names)


def _bars(title: str, sentence: str, counts: Counter, names: Mapping[str, str]) -> Picture:
    ordered = counts.most_common()
    items = [
        {"name": names[key], "value": n, "text": number(n), "note": "", "mark": place == 0}
        for place, (key, n) in enumerate(ordered)
    ]
    if items:
        sentence += " " + _("Most often: {what} ({n}).").format(what=names[ordered[0][0]], n=number(ordered[0][1]))
    table = Table(title, (_("What"), _("How many")), tuple((names[key], number(n)) for key, n in ordered))
    return Picture("bars", sentence, {"title": title, "unit": "", "items": items}, table)
