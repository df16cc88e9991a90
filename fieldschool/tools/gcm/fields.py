"""The controls of the lesson, described as data: the map's filters, a country to look up, what one's place does."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.i18n import _
from fieldschool.sources import gcm
from fieldschool.tools.country_options import country_options
from fieldschool.tools.gcm.crosswalk import ALL, goals
from fieldschool.tools.widgets.kinds import choice_field, toggle_field

#: No objective is open.
NONE = "none"
#: Of how many of the first ones it is asked what the place does already.
ASKED = 2
#: Letters of an answer that are kept, and words that make one.
LETTERS, WORDS = 1_000, 3
#: Before the number of an objective, in the key of its box.
ALREADY = "already_"


def map_fields() -> list[dict]:
    """A word, a goal, an objective to open; the other filters in a fold."""
    more = _("More filters")
    by_goal = [[number, _("Goal {n}: {name}").format(n=number, name=_(name))] for number, name in goals().items()]
    by_group = [[group, name] for group, name in group_names().items()]
    strengths = [
        [1, _("all")],
        [2, _("a main action, or the same subject")],
        [3, _("the same subject only")],
    ]
    return [
        {"key": "word", "kind": "text", "label": _("Search a word"), "help": _("Such as: school, women, bank.")},
        choice_field("goal", _("A goal"), [[ALL, _("All goals")], *by_goal]),
        choice_field("opened", _("Open an objective"), [[NONE, _("None is open")], *objective_options()]),
        choice_field("group", _("A group of objectives"), [[ALL, _("All groups")], *by_group], group=more),
        choice_field("strength", _("How closely they meet"), strengths, group=more),
        toggle_field("seen", _("Only what a document says"), group=more),
    ]


def vote_fields() -> list[dict]:
    """A country to look up."""
    begin = _("We begin with the country from which most money comes home, as far as it is known.")
    return [choice_field("look", _("Another country"), country_options(), help=begin)]


def already_fields(first: Sequence[gcm.Objective]) -> list[dict]:
    """One box for each of the first objectives, with an example of what a place can do."""
    asked = _("{objective}: what does my place already do?")
    example = _("For example: {action}")
    return [
        {
            "key": f"{ALREADY}{each.objective}",
            "kind": "text",
            "label": asked.format(objective=named(each)),
            "help": example.format(action=_(each.action)),
        }
        for each in first
    ]


def cards() -> list[dict]:
    """The objectives as cards to be ranked."""
    groups = group_names()
    return [
        {"id": each.objective, "title": named(each), "text": _(each.asks), "group": groups[each.group]}
        for each in gcm.objectives()
    ]


def objective_options() -> list[list[str]]:
    """Every objective: number, and number with name."""
    return [[each.objective, label(each)] for each in gcm.objectives()]


def label(objective: gcm.Objective) -> str:
    """Number and name, as in a list."""
    return f"{objective.objective} · {_(objective.title)}"


def named(objective: gcm.Objective) -> str:
    """Name and number, where another number stands before it."""
    return _("{title} (objective {n})").format(title=_(objective.title), n=objective.objective)


def group_names() -> dict[str, str]:
    """The groups of objectives, in the order shown."""
    names = {
        "facts": _("Facts and information"),
        "home": _("Living well at home"),
        "paths": _("Leaving with papers and a fair contract"),
        "protection": _("Protection on the way and abroad"),
        "together": _("Services and living together"),
        "ties": _("What migrants contribute, and working together"),
    }
    return {group: names[group] for group in gcm.GROUPS}
