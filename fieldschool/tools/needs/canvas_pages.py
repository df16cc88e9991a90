"""What the views of the canvas are given: the group, who answers its needs, and what comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.needs_words import office_names, state_names
from fieldschool.i18n import _, number
from fieldschool.sources import needs
from fieldschool.tools.needs.fields import FIRST, MINE, OPEN, OWN_GROUP, need_name
from fieldschool.tools.needs.kept import Kept
from fieldschool.tools.needs.leaves import Answered, office_words
from fieldschool.tools.needs.pages import nothing


def answered(ids: Iterable[str], kept: Kept, added: Iterable[Mapping[str, str]]) -> list[Answered]:
    """Bring needs together with what was said of each.

    Parameters
    ----------
    ids : iterable of str
        Needs of the list.
    kept : Kept
    added : iterable of mapping
        Finished needs of one's own; one that is written twice counts once.
    """
    every, names = {need.need_id: need for need in needs.needs()}, office_names()
    found = []
    for name in ids:
        office = office_words(kept.offices.get(name, OPEN), kept.places.get(name, ""), names)
        found.append(Answered(name, every[name].stage, _(every[name].title), office, kept.states.get(name, "")))
    own = {}
    for row in added:
        key, office = MINE + row["need"], office_words(row["office"], "", names)
        own[key] = Answered(key, row["stage"], row["need"], office, row["state"])
    return [*found, *own.values()]


def group(chosen: str) -> dict[str, Any]:
    """Who the group is, and how to count it."""
    found = next((one for one in needs.groups() if one.group_id == chosen), None)
    if found is not None:
        return nothing(_(found.who)) | {"notice": _("How to count them: {how}").format(how=_(found.count))}
    if chosen == OWN_GROUP:
        return nothing(_("Your own group: every need of our list stands below. Answer those that fit."))
    return nothing(_("Choose one group. Who cannot serve all begins with one."))


def offices(said: Iterable[Answered]) -> dict[str, Any] | None:
    """The canvas as a table: what was answered, and by whom."""
    names = state_names()
    rows = [[one.need, names[one.state], one.office or _("not said yet")] for one in said if one.state]
    columns = [_("Need"), _("Answered?"), _("By whom")]
    return {"title": _("My canvas"), "columns": columns, "rows": rows, "words": True} if rows else None


def first(ranked: Sequence[Mapping[str, str]], said: Iterable[Answered], lacking: bool) -> dict[str, Any]:
    """What comes first, why, and how it is answered today."""
    states, names = {one.key: one.state for one in said}, state_names()
    rows = [[need_name(one["need"]), one["why"], names.get(states.get(one["need"], ""), "")] for one in ranked]
    if rows:
        sentence = _("{n} of {all} are chosen.").format(n=number(len(rows)), all=number(FIRST))
    elif lacking:
        sentence = _("Choose what comes first. Three are enough.")
    else:
        sentence = _("Say above what is missing: the lists here then hold it.")
    columns = [_("What comes first"), _("Why, and whom I ask"), _("Answered?")]
    compare = {"title": _("What I take home"), "columns": columns, "rows": rows, "words": True} if rows else None
    return nothing(sentence) | {"compare": compare}
