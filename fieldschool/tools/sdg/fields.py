"""The controls of the target explorer, described as data."""

from __future__ import annotations

from fieldschool.charts import sdg_words
from fieldschool.i18n import _
from fieldschool.sources import sdg
from fieldschool.tools.country_options import country_options
from fieldschool.tools.sdg.card import goal, title
from fieldschool.tools.sdg.measures import Measure
from fieldschool.tools.widgets.kinds import choice_field, range_field

#: Ends and step of the participant's own aim, %.
AIM_LOW, AIM_HIGH, AIM_STEP = 5.0, 100.0, 5.0
ADD, OFF = "add", "off"


def target_fields() -> list[dict]:
    """The list of targets, by goal."""
    return [choice_field("target", _("A target"), _targets())]


def figure_fields(measure: Measure) -> list[dict]:
    """Figure and neighbour; a slider for the own aim where the target sets no number."""
    figures = [[figure, sdg_words.option(figure)] for figure in sdg_words.FIGURES]
    fields = [
        choice_field("figure", _("A figure over the years"), figures),
        choice_field("neighbour", _("A neighbour to compare with"), country_options()),
    ]
    if measure.own_aim is not None:
        help_text = _("Which share should it be in 2030? Move the slider: the line moves with it.")
        fields.append(range_field("aim", _("My own aim"), AIM_LOW, AIM_HIGH, step=AIM_STEP, unit="%", help=help_text))
    return fields


def priority_fields() -> list[dict]:
    """A target, its office, one reason, and two buttons."""
    acting = [[office, _(label)] for office, label in sdg.offices().items()]
    return [
        choice_field("target", _("A target"), _targets()),
        choice_field("office", _("The office that leads in my place"), acting),
        {
            "key": "reason",
            "kind": "text",
            "label": _("One reason: why this target, in my place?"),
        },
        {
            "key": "press",
            "kind": "buttons",
            "label": "",
            "options": [[ADD, _("Put it on my list")], [OFF, _("Take it off my list")]],
        },
    ]


def _targets() -> list[list[str]]:
    return [[target.target_id, title(target), goal(target)] for target in sdg.targets()]
