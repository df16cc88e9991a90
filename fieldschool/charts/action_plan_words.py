"""The sentences of a plan: what is missing in an activity, what it has, what a step is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from fieldschool.i18n import _, money, ngettext, number, span
from fieldschool.i18n import month as month_words
from fieldschool.models.action_plan import YEAR
from fieldschool.models.action_plan_checks import HANDS, HORIZON, Activity, Fault

#: Letters of a name in a sentence and on a bar.
LONGEST = 70


def part_names() -> dict[str, str]:
    """What every activity should have, in the order shown."""
    return {
        "lead": _("A lead"),
        "start": _("A month in which it begins"),
        "cost": _("A cost, even if it is 0"),
        "source": _("Who pays, where it costs something"),
        "partners": _("A partner"),
        "indicator": _("Something that is counted"),
        "baseline": _("How it is today"),
        "target": _("A target"),
        "measures": _("Somebody who counts"),
        "answer": _("An answer to its risk"),
    }


def fault_says(fault: Fault, one: Activity, names: dict[str, str], begin: int) -> str:
    """Say in plain words what a reader would ask.

    Parameters
    ----------
    fault : Fault
    one : Activity
    names : dict
        What each activity is called, by its short name.
    begin : int
        The month in which the seminar ends.
    """
    plain = {
        "lead": _("Nobody leads it. Write an office or a post."),
        "start": _("It has no month in which it begins."),
        "cost": _("It is not said what it costs. Write 0 if it costs nothing."),
        "no_cost": _("It is said who pays, but not how much."),
        "partners": _("No partner is named. Write “none” if you need nobody."),
        "indicator": _("Nothing is counted. How will you know that it works?"),
        "baseline": _("It is not said how it is today. Without that nobody can see a change."),
        "target": _("There is no target."),
        "measures": _("Nobody measures it. Who counts, and when?"),
        "answer": _("The risk has no answer. What do you do if it happens?"),
    }
    if fault.kind in plain:
        return plain[fault.kind]
    if fault.kind == "source":
        return _("It costs {money}, and it is not said who pays.").format(money=money(one.cost or 0, one.currency))
    if fault.kind == "early":
        return _("It begins in {month}. You are planning in {end}: nothing can begin before.").format(
            month=month_says(one.start or 0), end=month_says(begin)
        )
    if fault.kind == "late":
        said = _("It ends after {month}. That is more than {years} years from now: make it shorter, or two of it.")
        return said.format(month=month_says(begin + HORIZON), years=number(HORIZON // YEAR))
    if fault.kind == "twin":
        return _("It has the same name as this one: {name}. Are they the same?").format(name=names[fault.other])
    said = _("{lead} leads {n} activities in {month}. More than {most} at once is too much for one pair of hands.")
    month = month_says(one.start or 0)
    return said.format(lead=one.lead, n=number(int(fault.other)), month=month, most=number(HANDS))


def good_says(done: Iterable[str], all_of_them: int) -> str:
    """Say what is there."""
    found = list(done)
    if not found:
        return ""
    said = ngettext("Your {n} activity has: {parts}.", "Each of your {n} activities has: {parts}.", all_of_them)
    return said.format(n=number(all_of_them), parts="; ".join(_lower(part) for part in found))


def over_says(most: float, year: int, limit: float, currency: str) -> str:
    """Say that a year costs more than the budget of lesson 2.2.2."""
    said = _("{year} costs {spent}. In lesson 2.2.2 you had {limit} a year. Find who pays the rest, or begin later.")
    return said.format(year=year, spent=money(most, currency), limit=money(limit, currency))


def within_says(limit: float, currency: str) -> str:
    """Say that each year stays within the budget of lesson 2.2.2."""
    return _("No year costs more than the {limit} a year of lesson 2.2.2.").format(limit=money(limit, currency))


def when_says(one: Activity) -> str:
    """From when and for how long."""
    begins = month_says(one.start) if one.start is not None else ""
    lasts = span(one.months) if one.months else _("how long is not said")
    return ", ".join(filter(None, [begins, lasts]))


def month_says(count: int) -> str:
    """A month that is counted from year 0, as it is read: ``March 2027``."""
    return month_words(first_day(count))


def first_day(count: int) -> dt.date:
    """The first day of a month that is counted from year 0."""
    return dt.date(count // YEAR, count % YEAR + 1, 1)


def short(text: str, letters: int = LONGEST) -> str:
    """A name that fits a label."""
    text = " ".join(text.split())
    return text if len(text) <= letters else text[: letters - 1] + "…"


def numbered(plan: Sequence[Activity]) -> dict[str, str]:
    """What each activity is called in a sentence, by its short name: its number and the beginning of its words."""
    return {one.name: f"{number(i)}. {short(one.what)}" for i, one in enumerate(plan, start=1)}


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
