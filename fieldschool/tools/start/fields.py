"""The controls of the lesson that asks where to start, described as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from fieldschool.charts.start import Point
from fieldschool.i18n import _, month, number
from fieldschool.models.start import LEAST
from fieldschool.sources import practices
from fieldschool.tools.start.candidates import FOUR, TITLE, Candidate
from fieldschool.tools.start.left import headings
from fieldschool.tools.widgets.kinds import choice_field, toggle_field

#: Keys of the judgement, and of whose arrows are ticked.
POINT, IMPACT, FEASIBLE, MINE, GIVER = "point", "impact", "feasible", "mine", "giver"
#: What stands before the number of a point, and before an id of a condition.
TAKE, OPENS, CONDITION = "take_", "opens_", "condition_"
#: Answers about a condition.
UNSAID, HAVE, LIST = "", "have", "list"
#: Letters of a first step and of who.
STEP, WHO = 200, 120
#: Months ahead that can be chosen.
AHEAD = 24


def take_fields(offered: Sequence[Candidate]) -> list[dict]:
    """A box for each point that a lesson left, in fold-outs by lesson."""
    titles = headings()
    fields = []
    for i, one in enumerate(offered):
        if one.lesson in FOUR:
            many = sum(each.lesson == one.lesson for each in offered)
            group = _("{title} · lesson {lesson} ({n})").format(
                title=titles[one.lesson], lesson=one.lesson, n=number(many)
            )
        else:
            many = sum(each.lesson not in FOUR for each in offered)
            group = _("From other lessons ({n})").format(n=number(many))
        fields.append(
            toggle_field(f"{TAKE}{i}", one.title, group=group, **({"help": one.because} if one.because else {}))
        )
    return fields


def own_fields() -> list[dict]:
    """What is asked of a point of one's own."""
    return [
        {"key": "title", "kind": "text", "label": _("Something to start with"), "longest": TITLE, "required": True,
         "missing": _("Say in a few words what would be there. It counts from then on."),
         "help": _("Such as “A room for the association on Saturdays”.")},
    ]  # fmt: skip


def impact_levels() -> list[str]:
    """What one would see after a year."""
    return [
        _("Outside the office nobody would notice"),
        _("A few families would notice, once"),
        _("A whole group would notice: a village, a school, an association"),
        _("Most migrants' families here would notice"),
        _("Most would notice, and it would go on without us"),
    ]


def feasible_levels() -> list[str]:
    """What one sees today."""
    return [
        _("Others must decide it, and nobody has asked them"),
        _("We may do it, but there is neither a person nor money"),
        _("There is a person or money, not both"),
        _("There are both; somebody must still say yes"),
        _("We could begin next month with what we have"),
    ]


def judge_fields(points: Sequence[Point], because: str) -> list[dict]:
    """Which point, and its two judgements with what one would see at each level."""
    scale = _("{n} · {what}")
    sides = [(IMPACT, _("Impact: what would one see after a year?"), impact_levels()),
             (FEASIBLE, _("Feasibility: what do you see today?"), feasible_levels())]  # fmt: skip
    options = {key: [[n, scale.format(n=number(n), what=what)] for n, what in enumerate(levels, LEAST)]
               for key, _label, levels in sides}  # fmt: skip
    begins = because or _("Nothing saved says anything about it. Both stand at 3, only to begin somewhere.")
    mine = _("Impact and feasibility are my own judgement")
    return [
        choice_field(POINT, _("The point that I judge"), [[each.name, each.title] for each in points], help=begins),
        *(choice_field(key, label, options[key], column=True) for key, label, _levels in sides),
        toggle_field(
            MINE, mine, help=_("Ticked by itself when you change one. Tick it if both are right as they stand.")
        ),
    ]


def giver_fields(points: Sequence[Point], giver: str) -> list[dict]:
    """Whose arrows are ticked, and a box for each other point."""
    options = [[one.name, one.title] for one in points]
    boxes = [toggle_field(f"{OPENS}{i}", one.title) for i, one in enumerate(points) if one.name != giver]
    return [choice_field(GIVER, _("When this is there ..."), options, help=_("... which of these can begin?")), *boxes]


def condition_fields(shown: Mapping[str, Sequence[str]], titles: Mapping[str, str], has: Collection[str]) -> list[dict]:
    """For each condition that is needed and that nothing on the list builds: is it there?"""
    known = practices.conditions()
    words = _("Needed by: {names}. How it can be built: {how}")
    options = [[UNSAID, _("No, or I do not know")], [HAVE, _("Yes, we have it")], [LIST, _("No: put it on my list")]]
    fields = []
    for name, needing in shown.items():
        told = words.format(names="; ".join(titles[ref] for ref in needing), how=_(known[name].build))
        asked = _(known[name].question)
        fields.append(choice_field(f"{CONDITION}{name}", _(known[name].title), options, about=asked, help=told))
    group = _("You said that you have this")
    fields += [choice_field(f"{CONDITION}{name}", _(known[name].title), options[:2], group=group)
               for name in known if name in has]  # fmt: skip
    return fields


def begin_field(n: int) -> dict:
    """Write a starting point for the first places to start."""
    words = _("Begin with the places to start, at most {n}").format(n=number(n))
    return {"key": "begin", "kind": "buttons", "label": _("A pattern to rewrite"), "options": [["begin", words]]}


def starting_fields(titles: Mapping[str, str], kept: Collection[str], today: dt.date) -> list[dict[str, Any]]:
    """What is asked of a starting point.

    Parameters
    ----------
    titles : mapping
        Of the points that can be chosen.
    kept : collection of str
        Months that were written on another day; they can still be chosen.
    today : date
    """
    return [
        {"key": "what", "kind": "choice", "label": _("Where I start"), "required": True,
         "missing": _("Choose one of the points on your list."),
         "options": [list(pair) for pair in titles.items()] or [["", _("No point on the list yet.")]]},
        {"key": "step", "kind": "text", "label": _("The first step"), "longest": STEP, "required": True,
         "missing": _("Write what happens first. One person can do it in one day."),
         "help": _("Something that one can see when it is done: a call, a visit, a page on a desk.")},
        {"key": "who", "kind": "text", "label": _("Who does it"), "longest": WHO, "required": True,
         "missing": _("Write an office or a post.")},
        {"key": "month", "kind": "choice", "label": _("In which month"), "options": months(today, kept),
         "required": True, "missing": _("Choose the month in which the first step is done.")},
    ]  # fmt: skip


def months(today: dt.date, kept: Collection[str] = ()) -> list[list[str]]:
    """The months that can be chosen, as ``2027-03`` and in words; those of another day stand first."""
    start = today.year * 12 + today.month - 1
    ahead = [f"{n // 12}-{n % 12 + 1:02}" for n in range(start, start + AHEAD)]
    named = [name for name in sorted(set(kept)) if is_month(name) and name not in ahead]
    return [[name, month_words(name)] for name in [*named, *ahead]]


def month_words(name: str) -> str:
    """A month as it is read: ``March 2027``."""
    return month(dt.date.fromisoformat(f"{name}-01"))


def is_month(name: str) -> bool:
    """Whether it is a month as it is kept."""
    try:
        return dt.date.fromisoformat(f"{name}-01").strftime("%Y-%m") == name
    except ValueError:
        return False
