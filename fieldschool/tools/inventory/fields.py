"""The controls of the inventory, described as data: the place, what is there, and three first steps."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from fieldschool.charts.inventory import ANSWERS, answer_name
from fieldschool.i18n import _, number
from fieldschool.sources import local
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field, number_field

#: A level, or a missing thing, that is left open.
OPEN = "open"
#: First steps that are chosen.
STEPS = 3
#: Letters that are kept of a step.
STEP_LETTERS = 300
#: People of a place that a box accepts.
FEWEST, MOST = 50, 200_000_000


def place_fields() -> list[dict]:
    """The country, and how large the place is: nothing else is asked of it."""
    whole = {"style": "decimal", "maximumFractionDigits": 0}
    return [
        choice_field("country", _("My own country"), country_options()),
        choice_field("level", _("What we are"), [[OPEN, _("I leave this open")], *level_options()]),
        number_field(
            "people",
            _("About how many people live there"),
            FEWEST,
            MOST,
            format=whole,
            help=_("A rough number is enough. It only serves to find places like yours."),
        ),
    ]


def level_options() -> list[list[str]]:
    """The levels of local government."""
    names = {
        "town": _("A town or municipality"),
        "city": _("A city"),
        "district": _("A district"),
        "province": _("A province or department"),
        "state": _("A state or region"),
    }
    return [[level, names[level]] for level in local.LEVELS]


def group_names() -> dict[str, str]:
    """The groups of the inventory, in the order asked."""
    names = {
        "rules": _("Rules, people and money"),
        "help": _("Before leaving, and when something goes wrong"),
        "ties": _("Ties with people abroad, and their money"),
        "people": _("Families, returning and newcomers"),
    }
    return {group: names[group] for group in local.GROUPS}


def item_fields() -> list[dict]:
    """One short question for each item, in fold-outs by group."""
    options = [[name, answer_name(name)] for name in ANSWERS]
    groups = group_names()
    return [
        choice_field(item.item_id, _(item.question), options, group=groups[item.group]) for item in local.inventory()
    ]


def step_fields(lacking: Collection[str], chosen: Collection[str] = ()) -> list[dict]:
    """Choose what is missing, and write the first step.

    Parameters
    ----------
    lacking, chosen : collection of str
        Items that are missing (every item, where none is said to be), and those that a step was written for.
    """
    titles = {item.item_id: _(item.title) for item in local.inventory()}
    offered = {*lacking, *chosen} if lacking else titles
    # Under a heading, so that it is a list to open however few there are.
    heading = _("What is missing") if lacking else _("Everything on the list")
    options = [[OPEN, _("Nothing chosen")], *([item, titles[item], heading] for item in titles if item in offered)]
    return [
        field
        for n in range(1, STEPS + 1)
        for field in (
            choice_field(f"item{n}", _("Step {n}: what is missing").format(n=number(n)), options),
            {"key": f"text{n}", "kind": "text", "label": _("Step {n}: how we begin").format(n=number(n))},
        )
    ]


def first_steps() -> Mapping[str, str]:
    """The step that we propose for each item, in the reader's language."""
    return {item.item_id: _(item.first_step) for item in local.inventory()}
