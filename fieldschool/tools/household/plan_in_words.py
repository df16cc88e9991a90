"""A family's savings plan in words: what the workbook keeps and the action plan shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.household_reading import HouseholdReading
from fieldschool.i18n import _, in_ten, labelled, language, money, percent, span
from fieldschool.tools.household.inputs import each_transfer, product_in, way_of
from fieldschool.tools.household.names import family_name, product_name, way_name
from fieldschool.tools.household.setting import Setting


def plan_in_words(setting: Setting, inputs: Mapping[str, Any], reading: HouseholdReading) -> list[dict[str, str]]:
    """Rows of ``what`` and ``value``, ready to read.

    Parameters
    ----------
    setting, inputs
        The family's plan.
    reading : HouseholdReading
        What comes of it.
    """
    way, goal = way_of(setting, inputs), reading.goals[0]
    places = {"home": setting.home.name(language()), "work": setting.work.name(language())}
    first = percent(inputs["first"]) if inputs["saves_first"] else _("what is left at the end of the month")
    rows = [
        (_("Family"), family_name(setting.family(inputs["family"]))),
        (_("Countries"), _("{home}, with work in {work}").format(**places)),
        (_("Sent each month"), money(inputs["sent"], setting.work.currency)),
        (_("How it is sent"), labelled(way_name(way), percent(way.cost_pct(each_transfer(inputs))))),
        (_("Put aside first"), first),
        (_("Emergency fund"), _("{time} of bills").format(time=span(inputs["emergency_months"]))),
        (_("Goal"), _("{goal}, within {time}").format(goal=goal.name, time=span(goal.month))),
        (_("Reached in time"), in_ten(goal.chance)),
        (_("Long-term savings in"), product_name(product_in(setting, inputs, inputs["product"]))),
        (_("The middle family has at the end"), money(reading.levels[2, -1], reading.currency)),
        (_("A month that cannot be paid comes to"), in_ten(reading.unpaid)),
    ]
    return [{"what": what, "value": value} for what, value in rows]
