"""The controls of the plan, described as data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.action_plan_words import month_says
from fieldschool.charts.practices_words import theme_names
from fieldschool.i18n import _, listing
from fieldschool.models.action_plan import YEAR
from fieldschool.sources import action_plan as facts
from fieldschool.tools.widgets.kinds import choice_field, toggle_field

#: Letters of a name, of an office, and of a sentence.
WHAT, WHO, LONG = 160, 120, 240
TITLE, PURPOSE = 120, 500
#: Entries of each list, and bytes that they may have together.
ACTIVITIES, LEARNING, STEPS = 30, 15, 25
ROOM = {"a": 34_000, "c": 8_000, "d": 10_000}
#: Months that can be chosen, and those before now: a date before the seminar must be possible to be found wrong.
AHEAD, BACK = 75, 2
#: The dearest activity, in the smallest money of the world.
MOST_MONEY = 1e12
#: Days of the first steps, and of the first week.
DAYS, WEEK = 100, 7
TAKE, TICK, OFFER, PUT = "take", "tick_", "offer", "put"
OWN = "own"
_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")

ACTIVITY = (
    "what", "lead", "partners", "start", "months", "cost", "currency", "funding", "indicator_id", "indicator",
    "baseline", "target", "measures", "risk", "answer",
)  # fmt: skip
CAPACITY = ("need", "who", "offer", "by_month")
STEP = ("day", "what", "who")


def activity_fields(currency: str, others: Iterable[str], partners: Sequence[str], kept: Collection[str], today: dt.date
                    ) -> list[dict[str, Any]]:  # fmt: skip
    """What is asked of an activity.

    Parameters
    ----------
    currency : str
        One's own; a new activity has it.
    others : iterable of str
        Currencies that can be chosen, too.
    partners : sequence of str
        Names from lesson 3.2.4.
    kept : collection of str
        Months that were written on another day.
    today : date
    """
    themes = theme_names()
    counted = [[name, _(one.title), themes[one.theme]] for name, one in facts.indicators().items()]
    known = _("From lesson 3.2.4: {names}.").format(names="; ".join(partners)) if partners else ""
    return [
        _text("what", _("What is done"), WHAT, required=True, missing=_("Write what is done, with a verb."),
              help=_("Something that one can see when it is done.")),
        _text("lead", _("Who leads it"), WHO, help=_("One office or post. People move, a post stays.")),
        _text("partners", _("Partners"), WHO, help=known or _("Who gives something. Write “none” if you need nobody.")),
        {"key": "start", "kind": "choice", "label": _("Begins in"), "options": months(today, kept)},
        {"key": "months", "kind": "number", "label": _("For how many months"), "min": 1, "max": 120},
        {"key": "cost", "kind": "number", "label": _("What it costs, for all its months"), "min": 0, "max": MOST_MONEY,
         "help": _("Also what is given in work or in rooms. Write 0 if it costs nothing.")},
        {"key": "currency", "kind": "choice", "label": _("Currency"), "start": currency,
         "options": [[one, one] for one in dict.fromkeys([currency, *others])]},
        _text("funding", _("Who pays"), WHO, help=_("A line of the budget, a fund, an association.")),
        {"key": "indicator_id", "kind": "choice", "label": _("What is counted"),
         "options": [[OWN, _("Something else, in my own words")], *counted]},
        _text("indicator", _("What is counted, in words"), WHAT,
              help=_("Filled in when you choose one above. Change it as you like.")),
        _text("baseline", _("How it is today"), WHO,
              help=_("A number with its date. Write “not known” if nobody has counted.")),
        _text("target", _("Target"), WHO, help=_("A number and by when.")),
        _text("measures", _("Who counts, and when"), WHO),
        _text("risk", _("What could go wrong"), LONG),
        _text("answer", _("What we do then"), LONG),
    ]  # fmt: skip


def capacity_fields(kept: Collection[str], today: dt.date) -> list[dict[str, Any]]:
    """What is asked of something that must be learned."""
    return [
        _text("need", _("What must be learned"), WHAT, required=True,
              missing=_("Write what somebody must be able to do.")),
        _text("who", _("By whom"), WHO, required=True, missing=_("Write a post, and how many people.")),
        _text("offer", _("Who offers it"), LONG, required=True,
              missing=_("Write a course, a person who can teach it, or a place to see it.")),
        {"key": "by_month", "kind": "choice", "label": _("By when"), "options": months(today, kept), "required": True,
         "missing": _("Choose a month.")},
    ]  # fmt: skip


def step_fields() -> list[dict[str, Any]]:
    """What is asked of a first step."""
    return [
        {"key": "day", "kind": "number", "label": _("Day (1 to 100)"), "min": 1, "max": DAYS, "required": True,
         "missing": _("Write a day. Day 1 is the first one at home.")},
        _text("what", _("What happens"), WHAT, required=True, missing=_("Write what one can see on that day.")),
        _text("who", _("Who does it"), WHO, required=True, missing=_("Write an office or a post.")),
    ]  # fmt: skip


def purpose_fields(group: str) -> list[dict[str, Any]]:
    """The name of the plan and what it is for."""
    whom = _("For whom, by lesson 3.1.1: {group}.").format(group=group) if group else _(
        "Say for whom it is, too. Lesson 3.1.1 helps to choose a group.")  # fmt: skip
    return [
        {"key": "title", "kind": "text", "label": _("Name of the plan"),
         "help": _("As it would stand on the desk of your head of office.")},
        {"key": "purpose", "kind": "text", "label": _("What is different in five years, if it works"), "help": whom},
    ]  # fmt: skip


def take_fields(offered: Mapping[str, Sequence[str]], titles: Mapping[str, str]) -> list[dict[str, Any]]:
    """A box for each suggestion, in a fold-out for each lesson, and the button.

    Parameters
    ----------
    offered : mapping
        Words of the suggestions of each lesson, in order.
    titles : mapping
        Title of each lesson.
    """
    if not any(offered.values()):
        return []
    found, place = [], 0
    for lesson, words in offered.items():
        for said in words:
            found.append(toggle_field(f"{TICK}{place}", said, group=titles[lesson]))
            place += 1
    button = [[TAKE, _("Put what is ticked into my plan")]]
    return [{"key": TAKE, "kind": "buttons", "label": _("One press"), "options": button,
             "help": _("Open a lesson below to take a tick away. Nothing is taken over twice, and nothing that you "
                       "changed is overwritten.")}, *found]  # fmt: skip


def offer_fields(offers: Sequence[facts.Offer], lacking: Collection[str]) -> list[dict[str, Any]]:
    """Which course is looked at, and a button to write it down; those that build what is missing come first."""
    first, other = _("Builds something that you lack"), _("Others")
    ordered = sorted(offers, key=lambda one: not one.builds & set(lacking))
    options = [
        [one.offer_id, _(one.learns), *([first if one.builds & set(lacking) else other] if lacking else [])]
        for one in ordered
    ]
    return [
        choice_field(OFFER, _("Something that can be learned"), options),
        {"key": PUT, "kind": "buttons", "label": _("If it fits"), "options": [[PUT, _("Write it into my list")]]},
    ]


def cost_names() -> dict[str, str]:
    """What a course costs those who take it."""
    return {
        "free": _("free"),
        "low": _("little"),
        "medium": _("some money"),
        "high": _("much"),
        "donor": _("paid by a donor"),
    }


def languages(codes: Iterable[str]) -> str:
    """Name languages by their codes, in the reader's language."""
    names = {"en": _("English"), "es": _("Spanish"), "fr": _("French"), "fil": _("Filipino"), "rw": _("Kinyarwanda")}
    return listing([names.get(code, code) for code in codes])


def months(today: dt.date, kept: Collection[str] = ()) -> list[list[str]]:
    """The months that can be chosen, as ``2027-03`` and in words; those of another day stand first."""
    now = today.year * YEAR + today.month - 1
    ahead = [month_name(count) for count in range(now - BACK, now + AHEAD)]
    before = [name for name in sorted(set(kept)) if month_count(name) is not None and name not in ahead]
    return [[name, month_says(month_count(name) or 0)] for name in [*before, *ahead]]


def month_count(name: Any) -> int | None:
    """A month such as ``2027-03``, counted from year 0; ``None`` for anything else."""
    if not isinstance(name, str) or not _MONTH.fullmatch(name):
        return None
    return int(name[:4]) * YEAR + int(name[5:]) - 1


def month_name(count: int) -> str:
    """A month that is counted from year 0, as it is kept."""
    return f"{count // YEAR}-{count % YEAR + 1:02}"


def _text(key: str, label: str, letters: int, **more: Any) -> dict[str, Any]:
    return {"key": key, "kind": "text", "label": label, "longest": letters, **more}
