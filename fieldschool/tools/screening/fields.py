"""The controls of the screening, described as data: examples, scores, weights, the short list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.i18n import _, number
from fieldschool.sources import screening
from fieldschool.sources.screening import SCORES
from fieldschool.tools.widgets.kinds import choice_field, range_field, toggle_field

#: The answer "I don't know", and those to a veto.
UNKNOWN, YES, NO = "unknown", "yes", "no"
#: Ends of a weight, and where all begin.
LEAST, MOST, MIDDLE = 0, 10, 5
#: What stands before a group's name in the key of its weight, a veto's and an idea's on the short list.
WEIGHT, VETO, TAKE = "weight_", "veto_", "take_"
#: The key of the choice of an idea, and its value while there is none.
LOOKING, NOBODY = "looking", ""
#: Letters of the reason for the short list.
WHY = 400


def example_field() -> dict:
    """Put the examples into the list, or take them out again."""
    options = [["begin", _("Add the examples")], ["out", _("Take the examples out")]]
    says = _("Four made-up ideas with made-up scores, to see how it works. They do not count as yours.")
    return {"key": "examples", "kind": "buttons", "label": _("To practise"), "options": options, "help": says}


def group_names() -> dict[str, str]:
    """The groups of criteria, in the order asked."""
    names = {
        "market": _("Market"),
        "readiness": _("Readiness"),
        "money": _("Money"),
        "risk": _("Risk"),
        "place": _("Gain for the place"),
    }
    return {group: names[group] for group in screening.GROUPS}


def score_fields(ideas: Sequence[tuple[str, str]]) -> list[dict]:
    """Which idea is scored, what takes it out, and its criteria in fold-outs by group.

    Parameters
    ----------
    ideas : sequence of (id, words)
    """
    options = [list(idea) for idea in ideas] or [[NOBODY, _("No idea yet. Write one above.")]]
    groups = group_names()
    answers = [[NO, _("No")], [YES, _("Yes")], [UNKNOWN, _("I don't know")]]
    out = _("First: what takes it out at once")
    return [
        choice_field(LOOKING, _("The idea that I score"), options, column=True),
        *(choice_field(f"{VETO}{one.veto_id}", _(one.question), answers, group=out) for one in screening.vetoes()),
        *(
            choice_field(one.criterion_id, _(one.question), _levels(one), group=groups[one.group], column=True)
            for one in screening.criteria()
        ),
    ]


def weight_fields() -> list[dict]:
    """How much each group counts."""
    return [range_field(f"{WEIGHT}{group}", name, LEAST, MOST, step=1) for group, name in group_names().items()]


def short_fields(ideas: Sequence[tuple[str, str]]) -> list[dict]:
    """Which ideas go on the short list, and why.

    Parameters
    ----------
    ideas : sequence of (id, title)
        Those that are in the race.
    """
    return [
        *(toggle_field(f"{TAKE}{name}", title) for name, title in ideas),
        {"key": "why", "kind": "text", "label": _("Why these, in one sentence")},
    ]


def not_own(title: str) -> str:
    """How an example is called in the list of ideas."""
    return _("{title} (example)").format(title=title)


def reasons() -> Mapping[str, str]:
    """Why a veto takes an idea out, by veto."""
    return {one.veto_id: _(one.why) for one in screening.vetoes()}


def _levels(one: screening.Criterion) -> list[list]:
    words = _("{score} · {what}")
    levels = zip(SCORES, one.levels, strict=True)
    return [*([n, words.format(score=number(n), what=_(says))] for n, says in levels), [UNKNOWN, _("I don't know")]]
