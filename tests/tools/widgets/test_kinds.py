"""Fields described shortly: sliders with round steps, boxes with limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.tools.widgets import Form
from fieldschool.tools.widgets.kinds import (
    choice_field,
    money_field,
    number_field,
    percent_field,
    range_field,
    round_up,
    step_of,
    toggle_field,
)


def test_every_kind_is_one_that_a_form_takes():
    fields = [
        choice_field("a", "A", [["x", "X"]]),
        toggle_field("b", "B", help="h"),
        range_field("c", "C", 0, 10, currency="MXN"),
        number_field("d", "D", 1, 5, unit="months"),
        money_field("e", "E", "RWF", group="Fold"),
        percent_field("f", "F"),
    ]
    form = Form(fields, {"a": "x", "b": True, "c": 1, "d": 2, "e": 3, "f": 4})
    assert len(form.fields) == 6
    assert form.fields[2]["format"] == {"style": "currency", "currency": "MXN", "maximumFractionDigits": 1}
    assert form.fields[4]["unit"] == "RWF"


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_a_slider_has_about_a_hundred_stops_and_round_steps(width):
    step = step_of(width)
    assert 39 <= width / step <= 101
    assert float(f"{step:.0e}") == pytest.approx(step)


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_a_slider_reaches_what_it_must(value):
    assert round_up(value) >= value * (1 - 1e-9)
