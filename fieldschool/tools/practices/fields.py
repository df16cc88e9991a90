"""The controls of the practices, described as data: what I have, sliders, filters, which card, which failures."""

from __future__ import annotations

from collections.abc import Mapping

from fieldschool.charts.practices_words import criterion_names, level_names, theme_names
from fieldschool.i18n import _, language
from fieldschool.sources import countries
from fieldschool.sources.practices import THEMES, conditions, practices
from fieldschool.tools.practices.scoring import BUDGETS, LEAST, MINE, MOST, OPEN, UNKNOWN
from fieldschool.tools.widgets.kinds import choice_field, range_field

#: What stands before a criterion's name in the key of its slider.
WEIGHT = "weight_"
#: Keys of the three themes, of the filters, and of the card.
THEME_KEYS = ("theme_1", "theme_2", "theme_3")
FILTERS = ("theme", "where", "level")
LOOKING = "looking"
#: Nothing filtered; the first of one's own ranking; one's own first theme.
ALL, FIRST, MINE_FIRST = "all", "first", "mine"
#: Where a practice is: own country, or one of the three that the course knows best, or elsewhere.
WHERE = ("own", "MEX", "PHL", "RWA", "other")
TAKE = "take"


def group_names() -> dict[str, str]:
    """Groups of conditions, in the order asked."""
    return {
        "rules": _("Rules, people and money"),
        "trust": _("Trust and people who meet"),
        "services": _("Facts and services"),
        "skills": _("Skills"),
        "market": _("Money services and market"),
    }


def answer_names() -> dict[str, str]:
    """What can be said of a condition."""
    return {"yes": _("Yes"), "part": _("In part"), "no": _("No"), UNKNOWN: _("I don't know")}


def budget_names() -> dict[str, str]:
    """What can be paid from here."""
    names = {
        OPEN: _("I leave this open"),
        "little": _("Little: staff time and a room"),
        "some": _("Some: a line in our budget"),
        "much": _("Much: a programme of its own"),
    }
    return {name: names[name] for name in BUDGETS}


def context_fields() -> list[dict]:
    """Themes, who I am, what I can pay, and the conditions in fold-outs."""
    themes = [[OPEN, _("Nothing chosen")], *map(list, theme_names().items())]
    labels = (_("The theme that matters most"), _("The second theme"), _("The third theme"))
    levels = level_names()
    mine = [[OPEN, _("I leave this open")], *([name, levels[name]] for name in MINE)]
    groups, answers = group_names(), [list(pair) for pair in answer_names().items()]
    return [
        *(choice_field(key, label, themes) for key, label in zip(THEME_KEYS, labels, strict=True)),
        choice_field("mine", _("Who I speak for"), mine),
        choice_field("budget", _("What we could pay from here"), [list(pair) for pair in budget_names().items()],
                     column=True),
        *(
            choice_field(name, _(one.question), answers, group=groups[one.group])
            for name, one in conditions().items()
        ),
    ]  # fmt: skip


def ranking_fields() -> list[dict]:
    """How much each criterion counts, and in a fold-out which practices are compared."""
    group = _("Show only some practices")
    themes, levels = theme_names(), level_names()
    named = {iso3: countries.country(iso3).name(language()) for iso3 in WHERE[1:-1]}
    where = {"own": _("My own country"), **named, "other": _("Other countries")}
    sliders = [range_field(f"{WEIGHT}{name}", said, LEAST, MOST, step=1) for name, said in criterion_names().items()]
    offered = {"theme": themes, "where": {name: where[name] for name in WHERE}, "level": levels}
    labels = {"theme": _("Theme"), "where": _("Where"), "level": _("Who could begin it")}
    return [
        *sliders,
        *(
            choice_field(key, labels[key], [[ALL, _("All")], *map(list, offered[key].items())], group=group)
            for key in FILTERS
        ),
    ]


def card_fields() -> list[dict]:
    """Which practice is on the card, and a button that puts it on the list."""
    options = [[FIRST, _("The first of my ranking")], *practice_options()]
    return [
        choice_field(LOOKING, _("The practice"), options),
        {"key": TAKE, "kind": "buttons", "label": _("My list"), "options": [[TAKE, _("Put it on my list")]]},
    ]


def failure_fields() -> list[dict]:
    """Of which theme failures and practices are shown side by side."""
    options = [[MINE_FIRST, _("My first theme")], *map(list, theme_names().items()), [ALL, _("All")]]
    return [choice_field("failing", _("Theme"), options)]


def practice_options() -> list[list]:
    """Practices by theme."""
    themes = theme_names()
    found = sorted(practices().values(), key=lambda one: THEMES.index(one.theme))
    return [[one.practice_id, _(one.title), themes[one.theme]] for one in found]


def filter_options() -> Mapping[str, tuple[str, ...]]:
    """What each filter may be."""
    return {"theme": (ALL, *THEMES), "where": (ALL, *WHERE), "level": (ALL, *level_names())}
