"""Who does what: the roles of partners in each activity, and what is wrong with them, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.charts.partners import Partner, short
from fieldschool.charts.picture import Table
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.models.partners import (
    ANSWERS,
    ASKED,
    BOTH,
    DOES,
    NOBODY_ANSWERS,
    NOBODY_DOES,
    SEVERAL_ANSWER,
    TOLD,
    faults,
)


@dataclass(frozen=True)
class Activity:
    """An activity: its id, its title, and role by partner (ids)."""

    name: str
    title: str
    roles: Mapping[str, str]

    @property
    def faults(self) -> list[str]:
        """What is wrong with its roles."""
        return faults(self.roles.values())

    def having(self, *roles: str) -> list[str]:
        """Ids of the partners that have one of these roles."""
        return [name for name, role in self.roles.items() if role in roles]


def role_names() -> dict[str, str]:
    """What each role is called."""
    return {
        DOES: _("does it"),
        ANSWERS: _("answers for it"),
        BOTH: _("does it and answers for it"),
        ASKED: _("is asked before"),
        TOLD: _("is told after"),
    }


def says(activities: Sequence[Activity], partners: Sequence[Partner]) -> str:
    """Say how many activities have clear roles, and what is wrong with the first of the others."""
    if not activities:
        return _("Write an activity first. Then give each partner its part in it.")
    good = sum(not one.faults for one in activities)
    text = ngettext(
        "{good} of {n} activity has clear roles.", "{good} of {n} activities have clear roles.", len(activities)
    )
    said = [text.format(good=number(good), n=number(len(activities)))]
    wrong = [sentence for one in activities for sentence in wrong_with(one, partners)]
    if not wrong:
        said.append(_("One partner answers for each, and somebody does it."))
    return " ".join([*said, *wrong[:3]])


def wrong_with(activity: Activity, partners: Sequence[Partner]) -> list[str]:
    """One sentence for each fault of an activity."""
    titles = {one.name: short(one.title) for one in partners}
    title = short(activity.title)
    words = {
        NOBODY_ANSWERS: _("“{activity}”: nobody answers for it. Choose one."),
        SEVERAL_ANSWER: _("“{activity}”: {names} all answer for it, so in the end nobody does. Leave one."),
        NOBODY_DOES: _("“{activity}”: nobody does it."),
    }
    names = listing([titles[name] for name in activity.having(ANSWERS, BOTH) if name in titles])
    return [words[fault].format(activity=title, names=names) for fault in activity.faults]


def table(activities: Sequence[Activity], partners: Sequence[Partner]) -> Table:
    """The activities with their roles, one row each."""
    titles = {one.name: short(one.title) for one in partners}
    rows = []
    for one in activities:
        cells = [
            listing([titles[name] for name in one.having(*roles) if name in titles]) or "–"
            for roles in ((ANSWERS, BOTH), (DOES, BOTH), (ASKED,), (TOLD,))
        ]
        rows.append((("▲ " if one.faults else "✓ ") + one.title, *cells))
    columns = (_("Activity"), _("Answers for it"), _("Does it"), _("Is asked"), _("Is told"))
    return Table(_("Who does what; ▲ roles are not clear yet"), columns, tuple(rows))
