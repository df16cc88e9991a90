"""The timetable in words: one sentence, what does not fit and what is left out, and a table for each day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from fieldschool.agenda import Day, Programme
from fieldschool.charts.picture import Table
from fieldschool.course import Course
from fieldschool.i18n import _, clock, date, listing, ngettext, number
from fieldschool.models.timetable import Days, Slot

#: Free time that is not worth a line: people come and go.
SHORT = 15


@dataclass(frozen=True)
class TimetableWords:
    """A programme as people read it.

    Attributes
    ----------
    title, sentence : str
    problems : tuple of str
        What does not fit and by how much; empty when it adds up.
    left_out : str
        Lessons that the programme leaves out; empty when there is none.
    days : tuple of Table
        One a day: from, what, minutes.
    """

    title: str
    sentence: str
    problems: tuple[str, ...]
    left_out: str
    days: tuple[Table, ...]


def words(programme: Programme, contents: Course) -> TimetableWords:
    """Put a programme's timetable into words.

    Parameters
    ----------
    programme : Programme
    contents : Course
        The lessons, with their minutes and titles.

    Raises
    ------
    AgendaError
        When the days cannot be filled; see `agenda.Programme.timetable`.
    """
    filled = programme.timetable(contents)
    days = enumerate(zip(programme.days, filled.days, strict=True), 1)
    return TimetableWords(
        title=_(programme.title),
        sentence=sentence(filled),
        problems=tuple(problems(filled)),
        left_out=left_out(programme, contents),
        days=tuple(_table(n, day, slots, contents) for n, (day, slots) in days),
    )


def sentence(filled: Days) -> str:
    """How many lessons the days hold, and how much time they take."""
    lessons = sum(slot.kind == "lesson" for day in filled.days for slot in day)
    days = len(filled.days)
    return _("{days} with {lessons}: {work} of work, without meals and breaks.").format(
        days=ngettext("{n} day", "{n} days", days).format(n=number(days)),
        lessons=ngettext("{n} lesson", "{n} lessons", lessons).format(n=number(lessons)),
        work=hours(filled.minutes("lesson")),
    )


def problems(filled: Days) -> list[str]:
    """What does not fit, by how many minutes, and what can be done; empty when all lessons have their place."""
    if not filled.left_over:
        return []
    count, free = len(filled.left_over), filled.minutes("free")
    said = ngettext(
        "{n} lesson does not fit into the days: {names}. It takes {minutes} minutes more than there is room for.",
        "{n} lessons do not fit into the days: {names}. They take {minutes} minutes more than there is room for.",
        count,
    ).format(
        n=number(count),
        names=listing([session.key for session in filled.left_over]),
        minutes=number(filled.missing),
    )
    more = _("Begin earlier, end later, add a day, or leave lessons out: all of this stands in agenda.toml.")
    if free:
        rest = ngettext(
            "{n} minute stays free between lessons, too short for a whole one.",
            "{n} minutes stay free between lessons, too short for a whole one.",
            free,
        ).format(n=number(free))
        return [said, rest, more]
    return [said, more]


def left_out(programme: Programme, contents: Course) -> str:
    """The lessons that a programme leaves out, by number and title; empty when it has them all."""
    missing = [
        f"{lesson.number} {_(lesson.title)}" for lesson in contents.lessons if lesson.number in programme.leaves_out
    ]
    if not missing:
        return ""
    return ngettext(
        "There is no time for this lesson. It stays open to whoever wants to go through it alone: {lessons}.",
        "There is no time for these lessons. They stay open to whoever wants to go through them alone: {lessons}.",
        len(missing),
    ).format(lessons="; ".join(missing))


def hours(minutes: int) -> str:
    """A length of time: ``28 hours and 55 minutes``."""
    whole, rest = divmod(minutes, 60)
    parts = []
    if whole:
        parts.append(ngettext("{n} hour", "{n} hours", whole).format(n=number(whole)))
    if rest or not whole:
        parts.append(ngettext("{n} minute", "{n} minutes", rest).format(n=number(rest)))
    return listing(parts)


def _table(n: int, day: Day, slots: tuple[Slot, ...], contents: Course) -> Table:
    shown = [slot for slot in slots if slot.kind != "free" or slot.minutes >= SHORT]
    rows = tuple((_clock(slot.start), _what(slot, contents), number(slot.minutes)) for slot in shown)
    names = {"n": number(n), "date": date(day.date) if day.date else "", "site": _(day.site)}
    caption = (_("Day {n}, {date}. {site}") if day.date else _("Day {n}. {site}")).format(**names)
    return Table(caption, (_("From"), _("What"), _("Minutes")), rows)


def _what(slot: Slot, contents: Course) -> str:
    if slot.kind == "lesson":
        return f"{slot.key} {_(contents.lesson(slot.key).title)}"
    if slot.kind == "break":
        return _("Break")
    return _("Free") if slot.kind == "free" else _(slot.key)


def _clock(minutes: int) -> str:
    return clock(dt.datetime(2000, 1, 1) + dt.timedelta(minutes=minutes))
