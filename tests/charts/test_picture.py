"""Axes with round numbers, and tables that read as text."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.charts.picture import Picture, Table, ticks


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_ticks_start_at_zero_reach_the_largest_value_and_are_evenly_spaced(largest):
    places, top = ticks(largest, str)
    values = [value for value, _label in places]
    assert values[0] == 0
    assert values[-1] == pytest.approx(top)
    assert top >= largest * (1 - 1e-9)
    assert 2 <= len(values) <= 7
    steps = {round(b - a, 9 - math.floor(math.log10(top))) for a, b in itertools.pairwise(values)}
    assert len(steps) == 1


@pytest.mark.parametrize("largest", [0.0, -5.0, float("nan"), float("inf")])
def test_an_axis_without_a_largest_value_still_stands(largest):
    places, top = ticks(largest, str)
    assert top >= 1
    assert len(places) >= 2


def test_a_step_is_a_round_number():
    assert [value for value, _ in ticks(870, str)[0]] == [0, 250, 500, 750, 1000]


def test_a_table_reads_as_text_in_columns():
    table = Table("What is held", ("Year", "Money"), (("1", "MXN 20"), ("10", "MXN 3,000")))
    assert str(table).splitlines() == ["What is held", "Year  Money", "1     MXN 20", "10    MXN 3,000"]


def test_a_picture_goes_to_the_page_as_plain_json():
    import json

    picture = Picture("bars", "Two bars.", {"title": "t", "items": []}, Table("c", ("a",), (("1",),)))
    page = json.loads(json.dumps(picture.page()))
    assert page["kind"] == "bars"
    assert page["sentence"] == "Two bars."
    assert page["table"] == {"caption": "c", "columns": ["a"], "rows": [["1"]]}
