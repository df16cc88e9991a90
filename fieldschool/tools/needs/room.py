"""What the room said, for the facilitator: groups that are served, needs that are missing, what comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.order_room import first_ones
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.needs import LACKING
from fieldschool.sources import needs
from fieldschool.tools.counting import choices_of, how_often, rows_of
from fieldschool.tools.kept import is_number
from fieldschool.tools.needs.fields import FIRST, OPEN, OWN_GROUP
from fieldschool.workbook.entries import Entry

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("target_group", "target_needs")
#: Needs that are shown.
SHOWN = 10


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count groups and needs; nothing that somebody typed is shown.

    Parameters
    ----------
    answers : sequence of mapping
        One for each participant: entry by key.
    country : str
        ISO 3166 alpha-3; the counts do not depend on it.

    Returns
    -------
    list of Picture
        The groups, the needs that are missing, those that come first, and how far the room agrees on that; each says
        how many answered.
    """
    return [_groups(answers), _needs(answers), *_first(answers)]


def _groups(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    titles = {one.group_id: _(one.title) for one in needs.groups()} | {
        OWN_GROUP: _("Another group, in their own words")
    }
    counts = Counter(choices_of(answers, "target_group", titles.keys() - {OPEN}))
    told = counts.total()
    said = ngettext("{n} of {all} has chosen a group.", "{n} of {all} have chosen a group.", told)
    sentence = said.format(n=number(told), all=number(len(answers)))
    if told:
        first, most = counts.most_common(1)[0]
        sentence += " " + _("Chosen most: {group} ({n}).").format(group=titles[first], n=number(most))
    ordered = [(titles[one], n) for one, n in counts.most_common()]
    columns = (_("Group"), _("Answers"))
    return how_often(_("Groups that the room serves"), sentence, ordered, columns=columns, mark=False)


def _needs(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    titles = {need.need_id: _(need.title) for need in needs.needs()}
    asked: Counter[str] = Counter()
    lacking: Counter[str] = Counter()
    told = 0
    for each in answers:
        rows = rows_of(each, "target_needs")
        # A need counts once for a participant, however often a row names it.
        states = {row.get("need_id"): row.get("state") for row in rows if row.get("need_id") in titles}
        told += any(state != OPEN for state in states.values())
        asked.update(need for need, state in states.items() if state != OPEN)
        lacking.update(need for need, state in states.items() if state in LACKING)
    said = ngettext("{n} of {all} has looked at needs.", "{n} of {all} have looked at needs.", told)
    sentence = said.format(n=number(told), all=number(len(answers)))
    ranked = sorted(lacking, key=lambda need: (-lacking[need], list(titles).index(need)))[:SHOWN]
    if ranked:
        most = ranked[0]
        sentence += " " + _("Missing most often: {need} ({n} of {all} who looked at it).").format(
            need=titles[most], n=number(lacking[most]), all=number(asked[most])
        )
    rows = [(titles[need], lacking[need]) for need in ranked]
    columns = (_("Need"), _("Answers"))
    return how_often(_("Needs that are missing, or only partly answered"), sentence, rows, columns=columns, mark=False)


def _first(answers: Sequence[Mapping[str, Entry]]) -> list[Picture]:
    """What comes first for people; a need in somebody's own words is passed over, and so are places that cannot be."""
    titles = {need.need_id: _(need.title) for need in needs.needs()}
    orders = []
    for each in answers:
        placed = [
            (row["first"], row["need_id"])
            for row in rows_of(each, "target_needs")
            if row.get("need_id") in titles and is_number(row.get("first")) and 1 <= row["first"] <= FIRST
        ]
        if placed:
            orders.append(list(dict.fromkeys(str(need) for _place, need in sorted(placed))))
    return first_ones(_("What the room puts first"), _("Need"), orders, titles, FIRST, len(answers))
