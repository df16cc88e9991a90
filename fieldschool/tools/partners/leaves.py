"""What other lessons read: ``partner_list``, ``roles`` and ``missing`` of lesson 3.2.4, and what it reads of 2.2.2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.partners import Partner, short
from fieldschool.charts.partners_roles import Activity
from fieldschool.i18n import _
from fieldschool.models.partners import ANSWERS, ASKED, BOTH, DOES, TOLD
from fieldschool.sources import partners as facts
from fieldschool.sources import strategies
from fieldschool.tools.partners.fields import MIX, NAME
from fieldschool.workbook.entries import Entry, Items

LESSON = "3.2.4"
#: Letters that a cell of the workbook holds.
_CELL = 1_000


def leaves(partners: Sequence[Partner], activities: Sequence[Activity], theme: facts.Theme, gone: Sequence[str]
           ) -> tuple[Entry, ...]:  # fmt: skip
    """Make the entries.

    Returns
    -------
    tuple of Entry
        ``partner_list``: partner, type_id, type, influence, interest, office. ``roles``: activity, accountable,
        responsible, consulted, informed (names, split by ``;``; empty where nobody is). ``missing``: theme_id, theme,
        type_id, type.
    """
    kinds = facts.kinds()
    rows = [
        {"partner": one.title, "type_id": one.kind_id, "type": _(kinds[one.kind_id].title) if one.kind_id else "",
         "influence": float(one.influence), "interest": float(one.interest), "office": one.office}
        for one in partners
    ]  # fmt: skip
    titles = {one.name: short(one.title) for one in partners}
    columns = {"accountable": (ANSWERS, BOTH), "responsible": (DOES, BOTH), "consulted": (ASKED,), "informed": (TOLD,)}
    roles = [
        {"activity": act.title}
        | {key: "; ".join(titles[name].replace(";", ",") for name in act.having(*which) if name in titles)[:_CELL]
           for key, which in columns.items()}
        for act in activities
    ]  # fmt: skip
    missing = [{"theme_id": theme.theme_id, "theme": theme.title, "type_id": name, "type": _(kinds[name].title)}
               for name in gone]  # fmt: skip
    return (
        Items(lesson=LESSON, key="partner_list", value=rows),
        Items(lesson=LESSON, key="roles", value=roles),
        Items(lesson=LESSON, key="missing", value=missing),
    )


def mix_titles(saved: Mapping[tuple[str, str], Entry]) -> list[tuple[str, str]]:
    """The strategies that were chosen in lesson 2.2.2: id and title; empty when there are none."""
    entry = saved.get(("2.2.2", "strategy_mix"))
    known, found = strategies.strategies(), []
    for row in entry.value if isinstance(entry, Items) else ():
        name = row.get("strategy_id")
        if isinstance(name, str) and name in known:
            found.append((name, _(known[name].title)[:NAME]))
    return found


def theme_of(name: str, mix: Sequence[tuple[str, str]]) -> facts.Theme:
    """A theme with its title to be read; the one of a mix needs whom each of its strategies' themes needs."""
    themes = facts.themes()
    if name != MIX:
        one = themes[name]
        return facts.Theme(one.theme_id, _(one.title), one.group, one.reasons)
    groups = {strategies.strategies()[strategy].group for strategy, _title in mix}
    reasons: dict[str, str] = {}
    for theme in themes.values():
        if theme.group in groups:
            reasons = {**theme.reasons, **reasons}
    return facts.Theme(MIX, _("My strategies from lesson 2.2.2"), "", reasons)
