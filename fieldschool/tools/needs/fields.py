"""The controls of lesson 3.1.1, described as data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from fieldschool.charts.needs_words import office_names, stage_names, state_names
from fieldschool.i18n import _, language, number
from fieldschool.sources import budgets, countries, needs
from fieldschool.tools.country_options import country_options
from fieldschool.tools.needs.families import FamilyBudget
from fieldschool.tools.widgets.kinds import choice_field, number_field

#: Nothing chosen.
OPEN = "open"
#: A group of one's own: it has every need of the list.
OWN_GROUP = "own"
#: What can be said of a need.
STATES = ("yes", "partly", "no", "unknown")
#: Who answers: nobody, or an office that is not in the list.
NOBODY, OTHER = "nobody", "other"
#: How a number of people is known.
KNOWN = (OPEN, "counted", "official", "guess")
#: People in a group.
FEWEST, MOST = 1, 100_000_000
#: Letters of the name of a group, of an office, and of a reason.
GROUP_LETTERS, OFFICE_LETTERS, WHY_LETTERS = 80, 100, 200
#: Needs that come first.
FIRST = 3
#: The survey beside: that of the country, or of the nearest in income; or none.
NEAREST, NONE = "nearest", "none"
#: Before the words of a need that a participant added.
MINE = "own:"


def way_fields(families: Iterable[FamilyBudget]) -> list[dict]:
    """The country, a family, and the stage at which it is looked at."""
    stages = [[stage, f"{number(n)}. {name}"] for n, (stage, name) in enumerate(stage_names().items(), start=1)]
    heading = _("Families")
    named = [[one.key, one.title, heading] for one in families]
    return [
        choice_field("country", _("My own country"), country_options()),
        choice_field("family", _("The family"), named or [[OPEN, _("No family is finished")]]),
        choice_field("stage", _("Where it is on the way"), stages),
        {"key": "walk", "kind": "buttons", "label": _("Walk along the way"),
         "options": [["earlier", _("◂ Earlier")], ["later", _("Later ▸")]]},
    ]  # fmt: skip


def survey_fields() -> list[dict]:
    """Whose spending stands beside the family's."""
    options = [[NEAREST, _("My own country, or the nearest in income")]]
    options += [[iso3, countries.country(iso3).name(language())] for iso3 in budgets.spending()]
    return [choice_field("beside", _("Compare with"), [*options, [NONE, _("Nothing")]])]


def group_fields(own: bool) -> list[dict]:
    """The group that one serves, how many they are, and how that is known."""
    options = [[group.group_id, _(group.title)] for group in needs.groups()]
    name = {
        "key": "name",
        "kind": "text",
        "label": _("What the group is called"),
        "help": _("A group, never a person: “widows of migrants”, not a name."),
    }
    known = {
        OPEN: _("I leave this open"),
        "counted": _("We counted them"),
        "official": _("From an official figure"),
        "guess": _("It is a guess"),
    }
    return [
        choice_field(
            "group",
            _("The group that I serve"),
            [[OPEN, _("Not chosen yet")], *options, [OWN_GROUP, _("Another group, in my own words")]],
        ),
        *([name] if own else []),
        number_field(
            "size",
            _("About how many people they are where I am"),
            FEWEST,
            MOST,
            format={"style": "decimal", "maximumFractionDigits": 0},
            help=_("A rough number is better than none. Say below how you know it."),
        ),
        choice_field("known", _("How I know it"), [[name, known[name]] for name in KNOWN]),
    ]


def canvas_fields(ids: Sequence[str], offices: Mapping[str, str]) -> list[dict]:
    """Two questions for each need, in fold-outs by stage; a third where the office is not in the list.

    Parameters
    ----------
    ids : sequence of str
        Needs of the group, in the order of the way.
    offices : mapping
        What was chosen as office, by need.
    """
    every = {need.need_id: need for need in needs.needs()}
    stages, kinds = stage_names(), office_names()
    states = [[state, name] for state, name in state_names().items()]
    fields: list[dict] = []
    for need in (every[name] for name in ids):
        fold, title = stages[need.stage], _(need.title)
        likely = [[kind, kinds[kind], _("Could answer it")] for kind in need.offices]
        others = [[kind, name, _("Other offices")] for kind, name in kinds.items() if kind not in need.offices]
        options = [
            [OPEN, _("Not said yet"), _("My answer")],
            *likely,
            *others,
            [OTHER, _("Another: I write it"), _("My answer")],
            [NOBODY, _("Nobody"), _("My answer")],
        ]
        fields.append(choice_field(need.need_id, title, states, group=fold, about=_(need.what)))
        label = _("Who answers it: {need}").format(need=title)
        fields.append(choice_field(f"{need.need_id}.office", label, options, group=fold))
        if offices.get(need.need_id) == OTHER:
            words = _("Name and hours: {need}").format(need=title)
            fields.append({"key": f"{need.need_id}.place", "kind": "text", "label": words, "group": fold})
    return fields


def own_need_fields() -> list[dict]:
    """The fields of a need that is not on the list."""
    offices = [
        [OPEN, _("Not said yet")],
        *([kind, name] for kind, name in office_names().items()),
        [NOBODY, _("Nobody")],
    ]
    missing = _("Write what they need, in a few words.")
    return [
        {"key": "need", "kind": "text", "label": _("What they need"), "required": True, "missing": missing,
         "longest": 100},
        {"key": "stage", "kind": "choice", "label": _("At which stage"),
         "options": [[stage, name] for stage, name in stage_names().items()], "start": "home"},
        {"key": "office", "kind": "choice", "label": _("Who answers it"), "options": offices, "start": OPEN},
        {"key": "state", "kind": "choice", "label": _("Is it answered where I am?"),
         "options": [[state, name] for state, name in state_names().items()], "start": "no"},
    ]  # fmt: skip


def first_fields(offered: Mapping[str, str], chosen: Collection[str]) -> list[dict]:
    """Choose up to three missing needs, and say why they come first.

    Parameters
    ----------
    offered : mapping
        Name by need, of those that are missing.
    chosen : collection of str
        Those that were chosen already; they stay in the lists.
    """
    heading = _("What is missing")
    named = {**offered, **{need: need_name(need) for need in chosen if need not in offered and need != OPEN}}
    options = [[OPEN, _("Nothing chosen")], *([need, name, heading] for need, name in named.items())]
    return [
        field
        for n in range(1, FIRST + 1)
        for field in (
            choice_field(f"first{n}", _("Need {n} that comes first").format(n=number(n)), options),
            {"key": f"why{n}", "kind": "text", "label": _("Need {n}: why, and whom I ask").format(n=number(n))},
        )
    ]


def need_name(need: str) -> str:
    """Name a need of the list, or one that a participant added."""
    if need.startswith(MINE):
        return need.removeprefix(MINE)
    return next((_(one.title) for one in needs.needs() if one.need_id == need), need)
