"""Pictures travel in two parts: what stays while a slider moves, and what moves."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.tools.household import HouseholdTool
from fieldschool.tools.widgets import View, assets
from fieldschool.tools.widgets.packing import GAP, STEPS, moving, steps, still

FAN = {
    "kind": "fan", "title": "Savings", "x": {"max": 2}, "y": {"max": 100}, "months": [0, 1, 2],
    "bands": [{"name": "half", "low": [0, 10, 20], "high": [0, 50, 100]}],
    "middle": {"name": "middle", "values": [0, 25, None]}, "other": None,
    "marks": [{"label": "shop", "sub": "9 in 10"}],
    "table": {"caption": "By year", "columns": ["After"], "rows": [["1 year"]]},
}  # fmt: skip
FLOW = {"kind": "flow", "parts": [{"key": "fee", "name": "Fee", "group": "lost", "value": 3, "text": "3"}]}


def joined(quiet, loud):
    """What ``packing.js`` makes of the two parts, but for the steps."""
    if isinstance(loud, list):
        return [joined(quiet[i] if quiet else None, part) for i, part in enumerate(loud)]
    if isinstance(loud, dict):
        return {**(quiet or {}), **{key: joined((quiet or {}).get(key), part) for key, part in loud.items()}}
    return loud


def values(told, low, high):
    """A line as ``packing.js`` reads it."""
    at, found = 0, []
    for step in told.split():
        at += 0 if step == GAP else int(step)
        found.append(None if step == GAP else low + at * (high - low) / STEPS)
    return found


def test_names_stay_and_numbers_move():
    assert moving([FAN, FLOW]) == [
        {
            "bands": [{"low": "0 200 200", "high": "0 1000 1000"}], "middle": {"values": "0 500 x"}, "other": None,
            "marks": [{"sub": "9 in 10"}], "table": {"rows": [["1 year"]]},
        },
        {"parts": [{"value": 3, "text": "3"}]},
    ]  # fmt: skip
    assert still([FLOW]) == [{"kind": "flow", "parts": [{"key": "fee", "name": "Fee", "group": "lost"}]}]
    assert joined(still([FLOW]), moving([FLOW])) == [FLOW]


def test_nothing_of_a_picture_is_lost_on_the_way():
    fan, flow = HouseholdTool(country="MEX").view.content["pictures"]
    whole, same = joined(still([fan, flow]), moving([fan, flow]))
    top = fan["y"]["max"]
    whole["middle"]["values"] = values(whole["middle"]["values"], 0, top)
    assert whole["middle"]["values"] == pytest.approx(fan["middle"]["values"], abs=top / STEPS)
    assert {**whole, "bands": fan["bands"], "middle": fan["middle"]} == fan
    assert same == flow


@given(st.lists(st.none() | st.floats(-1e6, 1e6), max_size=60), st.floats(-1e6, 0), st.floats(1, 1e6))
def test_a_line_comes_back_within_a_step_of_its_axis(line, low, high):
    found = values(steps(line, low, high), low, high)
    assert [value is None for value in found] == [value is None for value in line]
    for value, told in zip(line, found, strict=True):
        assert value is None or value == pytest.approx(told, abs=0.51 * (high - low) / STEPS)


def test_an_axis_without_length_is_told():
    assert steps([5, 5], 5, 5) == "0 0"
    assert steps([], 0, 1) == ""


def test_the_page_counts_the_same_steps():
    script = assets.script("view.js")
    assert f"const STEPS = {STEPS};" in script
    assert f'const GAP = "{GAP}";' in script


def test_a_slider_moves_a_short_message_and_another_axis_comes_with_it(monkeypatch):
    view, messages = View({"pictures": [FAN]}), []
    monkeypatch.setattr(view, "send_state", lambda key=None: messages.append({key} if isinstance(key, str) else {*key}))
    view.show({"pictures": [{**FAN, "middle": {"name": "middle", "values": [0, 30, 60]}}]})
    view.show({"pictures": [{**FAN, "y": {"max": 200}, "middle": {"name": "middle", "values": [0, 90, 180]}}]})
    assert messages == [{"content"}, {"content", "still"}]


def test_one_move_of_the_simulator_is_light_enough_for_a_phone():
    tool = HouseholdTool(country="MEX")
    assert len(json.dumps(tool.view.get_state("content"))) < 3000
    tool.form.edit("editing", "b")
    tool.form.edit("first", 30)
    assert len(json.dumps(tool.view.get_state("content"))) < 3800
