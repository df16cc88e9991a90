"""Plan A beside plan B: what was changed, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.household_reading import HouseholdReading
from fieldschool.i18n import _, in_ten, money, number, percent
from fieldschool.tools.household.fields import fields
from fieldschool.tools.household.inputs import Inputs, each_transfer, way_of
from fieldschool.tools.household.reading import plan_name
from fieldschool.tools.household.setting import Setting


def table(setting: Setting, plans: Mapping[str, Inputs], readings: Mapping[str, HouseholdReading]) -> dict[str, Any]:
    """A small table: first what differs between the plans, then what comes of each.

    Parameters
    ----------
    setting : Setting
    plans : mapping
        Settings by the plan's short name; two of them.
    readings : mapping
        Outcomes by the same names.
    """
    names = sorted(plans)
    changed = [[label, *(said(plans[name]) for name in names)] for label, said in _differences(setting, plans)]
    title = _("What you changed, and what came of it") if changed else _("The two plans are still the same")
    results = [[label, *(said(setting, plans[name], readings[name]) for name in names)] for label, said in _results()]
    return {"title": title, "columns": ["", *(plan_name(name) for name in names)], "rows": [*changed, *results]}


def _differences(setting: Setting, plans: Mapping[str, Inputs]):
    first, second = (plans[name] for name in sorted(plans))
    described = {field["key"]: field for field in fields(setting, first, setting.home.currency, setting.home.iso3)}
    for key in first:
        if key in described and first[key] != second[key]:
            yield described[key]["label"], lambda inputs, field=described[key]: value(field, inputs[field["key"]])


def value(field: Mapping[str, Any], raw: Any) -> str:
    """A setting as text: the label of a choice, a number with its unit."""
    if field["kind"] == "choice":
        return next((option[1] for option in field["options"] if option[0] == raw), str(raw))
    if field["kind"] == "toggle":
        return _("yes") if raw else _("no")
    style = field.get("format", {})
    if style.get("style") == "currency":
        return money(raw, style["currency"])
    if field.get("unit") == "%":
        return percent(raw, 2)
    return f"{number(raw, 2)} {field['unit']}" if field.get("unit") else number(raw, 2)


def _results():
    return [
        (
            _("Sending takes"),
            lambda setting, inputs, reading: percent(way_of(setting, inputs).cost_pct(each_transfer(inputs))),
        ),
        (_("The goal is reached in time"), lambda setting, inputs, reading: in_ten(reading.goals[0].chance)),
        (
            _("The middle family has at the end"),
            lambda setting, inputs, reading: money(reading.levels[2, -1], reading.currency),
        ),
        (_("A month that cannot be paid comes to"), lambda setting, inputs, reading: in_ten(reading.unpaid)),
    ]
