"""The days that can be run: of each programme of ``agenda.toml``, as plans with addresses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from fieldschool import agenda, course
from fieldschool.i18n import _, date, number
from fieldschool.models.run_of_show import Item, Plan, plan_of


@dataclass(frozen=True)
class ShowDay:
    """A day of a programme.

    Attributes
    ----------
    programme : Programme
    n : int
        Which day of it, from 1.
    plan : Plan
    """

    programme: agenda.Programme
    n: int
    plan: Plan

    @property
    def key(self) -> str:
        """Its name in addresses and in the file: ``four-days/1``."""
        return f"{self.programme.key}/{self.n}"

    @property
    def date(self) -> dt.date | None:
        """When it is held, where ``agenda.toml`` says it."""
        return self.programme.days[self.n - 1].date

    @property
    def name(self) -> str:
        """``Day 1``, with its date where it has one."""
        if self.date:
            return _("Day {n}, {date}").format(n=number(self.n), date=date(self.date))
        return _("Day {n}").format(n=number(self.n))

    @property
    def site(self) -> str:
        """Where it is held."""
        return _(self.programme.days[self.n - 1].site)


def days_of(contents: course.Course) -> tuple[ShowDay, ...]:
    """All days of all programmes, those of the programme that is held first.

    Raises
    ------
    AgendaError
        When ``agenda.toml`` cannot be used.
    """
    return tuple(
        ShowDay(programme, n, plan_of(slots, day.frame()))
        for programme in agenda.load().in_order
        for n, (day, slots) in enumerate(zip(programme.days, programme.timetable(contents).days, strict=True), 1)
    )


def first_shown(days: tuple[ShowDay, ...], today: dt.date, last: str) -> ShowDay:
    """The day that is meant when none is named: today's, else the one that was run last, else the first."""
    dated = [day for day in days if day.date == today]
    run = [day for day in days if day.key == last]
    return [*dated, *run, *days][0]


def title(item: Item, contents: course.Course) -> str:
    """What an item is called."""
    if item.kind == "lesson":
        return f"{item.name} {_(contents.lesson(item.name).title)}"
    return _("Break") if item.kind == "break" else _(item.name)
