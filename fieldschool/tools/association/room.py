"""What the room planned, for the facilitator: the strongest levers, where plans lead, what targets are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.association_words import lever_name
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.association import MOST
from fieldschool.sources import associations
from fieldschool.tools.association.plan import GROWTH
from fieldschool.tools.association.targets import KINDS, kind_names
from fieldschool.tools.counting import choices_of, how_often, most_often, rows_of
from fieldschool.workbook.entries import Entry, Number

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
    counts = Counter(choices_of(answers, "strongest_lever", associations.levers().keys() & set(GROWTH)))
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
    ordered = [(lever_name(name), n) for name, n in counts.most_common()]
    return how_often(_("The lever that matters most for the members"), most_often(sentence, ordered), ordered)


def _targets(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    written = [rows_of(each, "organizing_targets") for each in answers]
    counts = Counter(row.get("kind") for rows in written for row in rows if row.get("kind") in KINDS)
    told = sum(bool(rows) for rows in written)
    said = ngettext("{n} of {all} has written targets.", "{n} of {all} have written targets.", told)
    names = kind_names("") | {"fund": _("The common fund"), "own": _("Something else, in their own words")}
    ordered = [(names[kind], n) for kind, n in counts.most_common()]
    said = said.format(n=number(told), all=number(len(answers)))
    return how_often(_("What the targets are about"), most_often(said, ordered), ordered)
