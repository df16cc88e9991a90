"""The plans of the room: how much is put aside first, for what, and how the money is sent. Amounts are not shown."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number, percent
from fieldschool.sources.countries import UnknownCountry
from fieldschool.tools.counting import how_often, most_often
from fieldschool.tools.household.inputs import OWN
from fieldschool.tools.household.names import goal_name, way_name
from fieldschool.tools.household.setting import AVERAGE, Setting, setting_of
from fieldschool.tools.kept import is_number, text
from fieldschool.workbook.entries import Entry, State

#: The state of the simulator: of two plans the one that was open last counts.
KEYS: tuple[str, ...] = ("household",)
#: Percent put aside first, by the ends of the bars: the last one takes all that is more.
ENDS = (0, 5, 10, 15, 20, 30, 50, 100)
#: Bars that a projector shows well.
SHOWN = 8


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: each plan says its two countries.
    """
    plans = [found for each in answers if (found := _plan(each.get("household")))]
    return [
        _put_aside([plan["first"] for plan in plans]),
        _named(_("For what families save"), _("Goal"), [plan["goal"] for plan in plans]),
        _named(_("How the money is sent"), _("Way"), [plan["way"] for plan in plans]),
    ]


def _plan(entry: object) -> dict[str, Any] | None:
    """Share, goal and way of the plan that is open, in words; nothing where no plan can be read."""
    state = entry.value if isinstance(entry, State) else {}
    plans = state.get("plans") if isinstance(state.get("plans"), dict) else {}
    plan = plans.get(text(state.get("editing")), None)
    if not isinstance(plan, dict) or not is_number(plan.get("first")) or not 0 <= plan["first"] <= ENDS[-1]:
        return None
    try:
        setting = setting_of(text(state.get("country")), text(state.get("work")))
    except UnknownCountry:
        return {"first": plan["first"], "goal": "", "way": ""}
    return {"first": plan["first"], "goal": _goal(setting, plan.get("goal")), "way": _way(setting, plan.get("way"))}


def _goal(setting: Setting, key: object) -> str:
    return next((goal_name(one) for one in setting.goals if one.goal_id == key), "")


def _way(setting: Setting, key: object) -> str:
    """A service by its name; one that somebody described is not told."""
    if key == AVERAGE:
        return _("At the average of all services")
    if key == OWN:
        return _("With a service that somebody described")
    return next((way_name(one) for one in setting.ways if one.key == key), "")


def _put_aside(shares: Sequence[float]) -> Picture:
    """A histogram of the share of what arrives that is put aside first."""
    said = _("Nobody has made a plan yet.")
    if shares:
        said = ngettext("{n} person has a plan.", "{n} people have a plan.", len(shares)).format(n=number(len(shares)))
        said += " " + _(
            "In the middle, {share} of what arrives is put aside first. The least is {low}, the most {high}."
        ).format(share=percent(statistics.median(shares), 0), low=percent(min(shares), 0), high=percent(max(shares), 0))
    rows = []
    if shares:
        rows.append((_("Nothing"), sum(share == 0 for share in shares)))
        for low, high in pairwise(ENDS):
            name = _("More than {low}, up to {high}").format(low=percent(low, 0), high=percent(high, 0))
            rows.append((name, sum(low < share <= high for share in shares)))
    title = _("How much is put aside first")
    columns = (_("Share of what arrives"), _("People"))
    return how_often(title, said, rows, columns=columns, unit=_("People"), mark=False)


def _named(title: str, column: str, names: Sequence[str]) -> Picture:
    counted = Counter(name for name in names if name)
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    said = ngettext("{n} plan names one.", "{n} plans name one.", counted.total()).format(n=number(counted.total()))
    return how_often(title, most_often(said, rows), rows[:SHOWN], columns=(column, _("People")), unit=_("People"))
