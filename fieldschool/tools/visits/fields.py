"""The controls of the study mission, described as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.visits import theme_names, time_of
from fieldschool.i18n import _, number
from fieldschool.sources import practices
from fieldschool.sources import visits as facts
from fieldschool.tools.visits.keeping import GROUPS, STOPS, WAY
from fieldschool.tools.visits.places import Place, type_title
from fieldschool.tools.widgets.kinds import choice_field, number_field

#: Keys of the forms.
BEGIN, LEAVE, HOME, BACK, STOP, COUNT, DEAL, THEME, TAKE = (
    "begin", "leave", "home", "back", "stop", "groups", "deal", "theme", "take",
)  # fmt: skip
#: What stands before the id of a question, and before the number of a group.
ASK, ROLE = "ask_", "role_"
#: Minutes between the times that can be chosen, the first and the last of them.
_STEP, _FIRST, _LAST = 15, 5 * 60, 20 * 60
#: Letters of a role, of the name of a place, and of what is taken home.
ROLE_LETTERS, TITLE, WHAT = 40, 80, 200
#: Shortest and longest time on site, minutes.
SHORTEST, LONGEST = 10, 300


def begin_field() -> dict:
    """Write a plan to change: one place, or two."""
    return {"key": BEGIN, "kind": "buttons", "label": _("A pattern to change"),
            "options": [["1", _("One place")], ["2", _("Two places")]]}  # fmt: skip


def time_fields(leave: int, home: int) -> list[dict]:
    """When the group leaves, when it must be back, and how long the way back is."""
    return [
        choice_field(LEAVE, _("The bus leaves at"), _times(leave)),
        choice_field(HOME, _("Everybody must be back by"), _times(home)),
        number_field(BACK, _("Minutes of the way back"), 0, WAY, help=_("Ask a driver. A map knows no market day.")),
    ]


def _times(more: int) -> list[list]:
    return [[minutes, time_of(minutes)] for minutes in sorted({*range(_FIRST, _LAST + 1, _STEP), more})]


def place_options(places: Sequence[Place]) -> list[list[str]]:
    """Places to choose from."""
    return [[one.name, one.label] for one in places] or [["", _("No place yet. Write one below.")]]


def stop_fields(places: Sequence[Place]) -> list[dict[str, Any]]:
    """What is asked of a stop."""
    turns = [[str(n), number(n)] for n in range(1, STOPS + 1)]
    return [
        {"key": "place", "kind": "choice", "label": _("Place"), "options": place_options(places), "required": True,
         "missing": _("Choose the place.")},
        {"key": "turn", "kind": "choice", "label": _("Which stop it is"), "options": turns, "required": True,
         "missing": _("Say whether it is the first stop, the second ...")},
        {"key": "way", "kind": "number", "label": _("Minutes on the way there"), "min": 0, "max": WAY, "required": True,
         "missing": _("Write how long the way is."),
         "help": _("From the stop before it, with getting on and off the bus.")},
        {"key": "there", "kind": "number", "label": _("Minutes there"), "min": SHORTEST, "max": LONGEST,
         "required": True, "missing": _("Write how long you stay.")},
    ]  # fmt: skip


def own_fields() -> list[dict[str, Any]]:
    """What is asked of a place that is not on our list."""
    kinds = [[name, type_title(name)] for name in facts.types()]
    return [
        {"key": "title", "kind": "text", "label": _("What the place is called"), "longest": TITLE, "required": True,
         "missing": _("Write what the place is called.")},
        {"key": "type", "kind": "choice", "label": _("What kind of place it is"), "options": kinds, "required": True,
         "missing": _("Choose the kind: the questions of the sheet follow from it.")},
        {"key": "where", "kind": "text", "label": _("Where it is"), "longest": TITLE},
    ]  # fmt: skip


def ask_fields(stops: Sequence[Place], stop: Place | None, groups: int) -> list[dict]:
    """Which stop, how many groups, and for each question of that place who asks it."""
    if stop is None:
        return [choice_field(STOP, _("At this place"), [["", _("Plan a place first.")]])]
    who = [[0, _("nobody yet")], *([n, group_title(n)] for n in range(1, groups + 1))]
    questions = facts.asks()[stop.site_type, "ask"]
    return [
        choice_field(STOP, _("At this place"), place_options(stops)),
        choice_field(COUNT, _("How many groups"), [[n, number(n)] for n in range(1, GROUPS + 1)]),
        {"key": DEAL, "kind": "buttons", "label": "", "options": [["deal", _("Deal the questions out")]]},
        *(choice_field(f"{ASK}{ask.question_id}", _(ask.words), who) for ask in questions),
        *(
            {"key": f"{ROLE}{n}", "kind": "text", "label": _("Group {n} is").format(n=number(n)),
             "group": _("Who the groups are"), "unit": "",
             **({"help": _("A role, such as treasurers or listeners. No names.")} if n == 1 else {})}
            for n in range(1, groups + 1)
        ),
    ]  # fmt: skip


def group_title(n: int, role: str = "") -> str:
    """What a group is called."""
    title = _("Group {n}").format(n=number(n))
    return f"{title} · {role}" if role else title


def theme_field(theme: str) -> dict:
    """Which theme is read."""
    names = theme_names()
    return choice_field(THEME, _("Read what you noted about"), [[name, names[name]] for name in facts.THEMES])


def take_field(n: int) -> dict:
    """Write down what would fit at home, from the sheet."""
    return {"key": TAKE, "kind": "buttons", "label": "",
            "options": [["take", _("Begin with what would fit, at most {n}").format(n=number(n))]]}  # fmt: skip


def learned_fields(places: Sequence[Place]) -> list[dict[str, Any]]:
    """What is asked of something to take home."""
    needed = [[name, _(one.title)] for name, one in practices.conditions().items()]
    themes = theme_names()
    return [
        {"key": "place", "kind": "choice", "label": _("Where I saw it"), "options": place_options(places),
         "required": True, "missing": _("Choose the place.")},
        {"key": "what", "kind": "text", "label": _("What I take home"), "longest": WHAT, "required": True,
         "missing": _("Write what you saw them do, in one sentence."),
         "help": _("Something that one can see: a form, an hour, a rule. Not: good organization.")},
        {"key": "needs", "kind": "choice", "label": _("What it needs first at home"),
         "options": [*needed, ["other", _("Something else")]], "required": True,
         "missing": _("Choose what must be there before it works.")},
        {"key": "own", "kind": "text", "label": _("That need in my own words"), "longest": WHAT},
        {"key": "theme", "kind": "choice", "label": _("What it is about"),
         "options": [[name, themes[name]] for name in facts.THEMES], "required": True,
         "missing": _("Choose what it is about.")},
    ]  # fmt: skip


def needs_words(row: Mapping[str, str]) -> str:
    """What is needed first, in words: one's own where there are some."""
    known = practices.conditions().get(row["needs"])
    return row["own"] or (_(known.title) if known else _("Something else"))
