"""The controls of the gap ranking, described as data: scores, importance, and the fields of a recommendation."""

from __future__ import annotations

from fieldschool.i18n import _, ngettext, number
from fieldschool.sources import local
from fieldschool.sources.local import SCORES, Indicator
from fieldschool.tools.widgets.kinds import choice_field

#: The answer "I don't know".
UNKNOWN = "unknown"
#: Importance: a little, much, very much; the middle one to begin with.
IMPORTANCE, MIDDLE = (1, 2, 3), 2
#: What follows an indicator's id in the key of its importance.
WEIGHT = "_importance"
#: Letters of a recommendation's fields.
LONG, SHORT = 400, 160


def score_fields() -> list[dict]:
    """For each indicator its levels and its importance, in fold-outs by group."""
    groups = dimension_names()
    fields = []
    for indicator in local.rubric():
        levels = [
            [score, _("{score} · {what}").format(score=number(score), what=_(words))]
            for score, words in zip(SCORES, indicator.levels, strict=True)
        ]
        evidence = _("What would show it: {papers}.").format(papers=_(indicator.evidence))
        group = groups[indicator.dimension]
        fields += [
            choice_field(indicator.indicator_id, _(indicator.title), [*levels, [UNKNOWN, _("I don't know")]],
                         help=evidence, group=group, column=True),
            choice_field(f"{indicator.indicator_id}{WEIGHT}", importance_label(indicator), importance_options(),
                         group=group),
        ]  # fmt: skip
    return fields


def importance_label(indicator: Indicator) -> str:
    """Ask how much an indicator matters; its title is in it, so that it can be told from the others by ear."""
    return _("{title}: how much does it matter where you are?").format(title=_(indicator.title))


def importance_options() -> list[list]:
    """A little, much, very much."""
    return [
        [number, words] for number, words in zip(IMPORTANCE, (_("A little"), _("Much"), _("Very much")), strict=True)
    ]


def dimension_names() -> dict[str, str]:
    """The groups of the rubric, in the order asked."""
    return {
        "rights": _("Rights and papers"),
        "whole_of_government": _("Rules, office, money and figures"),
        "partnerships": _("Working together"),
        "wellbeing": _("Families, money and work"),
        "crises": _("Crises"),
        "safe_migration": _("Leaving and coming back"),
    }


def record_fields() -> list[dict]:
    """What a recommendation says."""
    options = [[each.indicator_id, _(each.title)] for each in local.rubric()]
    return [
        {"key": "gap", "kind": "choice", "label": _("The gap that it closes"), "options": options, "required": True,
         "missing": _("Choose the gap that it closes.")},
        _text("action", _("What is done"), LONG, _("Write one thing that somebody does.")),
        _text("leads", _("Who leads"), SHORT, _("Name one office or person.")),
        {"key": "helps", "kind": "text", "label": _("Who helps"), "longest": SHORT},
        _text("first", _("First step"), LONG, _("Write what happens first, and on which day.")),
        _text("by", _("By when"), SHORT, _("Write a month and a year.")),
        _text("seen", _("How one would see that it works"), LONG, _("Write something that can be counted or shown.")),
    ]  # fmt: skip


def proposed(indicator: Indicator) -> dict[str, str]:
    """The pattern of a recommendation, in the reader's language."""
    pattern = indicator.pattern
    by = ngettext("in {n} month (our estimate)", "in {n} months (our estimate)", pattern.months)
    return {
        "gap": indicator.indicator_id,
        "action": _(pattern.action),
        "leads": _(pattern.leads),
        "helps": _(pattern.helps),
        "first": _(pattern.first_step),
        "by": by.format(n=number(pattern.months)),
        "seen": _(pattern.seen),
    }


def _text(key: str, label: str, longest: int, missing: str) -> dict:
    return {"key": key, "kind": "text", "label": label, "longest": longest, "required": True, "missing": missing}
