"""What is new, changed, unchanged, gone and too far off."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.sources.refresh.difference import JUMP, OUTSIDE, Bounds, Difference, bounds_of, compare, is_from
from fieldschool.sources.refresh.figures import Figures, cell, significant

ANY: Bounds = {"value": (-math.inf, math.inf)}
Numbers = dict[str, float]


def figures(values: Numbers, **said: object) -> Figures:
    rows = {("MEX", year): (value,) for year, value in values.items()}
    return Figures("macro_annual", "A series", {"source_id": "wdi"}, ("value",), rows, "1990", **said)


def held(values: Numbers, flags: dict[str, str] | None = None, source: str = "wdi_2025") -> dict:
    return {
        ("MEX", year): {"value": cell(value), "flag": (flags or {}).get(year, ""), "source_id": source}
        for year, value in values.items()
    }


def years(changes) -> list[str]:
    return [change.key[1] for change in changes]


def test_each_figure_is_new_changed_or_unchanged_and_each_row_there_or_gone():
    found = compare(
        figures({"2023": 2.0, "2024": 3.5, "2025": 4.0}), held({"2022": 1.0, "2023": 2.0, "2024": 3.0}), ANY
    )
    assert years(found.new) == ["2025"]
    assert years(found.changed) == ["2024"]
    assert found.unchanged == 1
    assert found.vanished == (("MEX", "2022"),)


def test_rows_of_another_publisher_are_not_gone():
    assert compare(figures({"2023": 2.0}), held({"2022": 1.0}, source="knomad_2023"), ANY).vanished == ()


def test_years_that_were_not_asked_for_are_not_gone():
    asked = Figures("t", "l", {"source_id": "wdi"}, ("value",), {("MEX", "2023"): (2.0,)}, "2020")
    assert compare(asked, held({"2019": 1.0}), ANY).vanished == ()


@pytest.mark.parametrize(
    ("source_id", "is_wdi"),
    [("wdi", True), ("wdi_2025", True), ("wdi_2026-11-25_2", True), ("d_wdi_2026", False), ("wdix", False)],
)
def test_a_row_comes_from_a_source_by_the_beginning_of_its_id(source_id, is_wdi):
    assert is_from({"source_id": source_id}, "wdi") is is_wdi


def test_digits_that_the_table_does_not_hold_are_no_change():
    assert compare(figures({"2023": 5.52796130}), held({"2023": 5.527961}), ANY).unchanged == 1
    assert compare(figures({"2023": 5.528}), held({"2023": 5.527961}), ANY).unchanged == 1
    assert compare(figures({"2023": 5.53}), held({"2023": 5.527961}), ANY).unchanged == 0
    assert compare(figures({"2023": 0.0012}, rounding=0.0005), held({"2023": 0.001}), ANY).unchanged == 1
    assert compare(figures({"2023": 0.0}), held({"2023": 0.0}), ANY).unchanged == 1


@pytest.mark.parametrize(
    ("old", "new", "said", "jumps"),
    [
        (100, 499, {"positive": True}, False),
        (100, 500, {"positive": True}, True),
        (100, 20, {"positive": True}, True),
        (100, 21, {"positive": True}, False),
        (100, -100, {"positive": True}, True),
        (100, 0, {"positive": True}, True),
        (2, -2, {"percent": True}, False),
        (2, -7, {"percent": True}, False),
        (1, 6, {"percent": True}, False),
        (1, 6.1, {"percent": True}, True),
        (-1, -6.1, {"percent": True}, True),
        (0.1, 0.9, {"percent": True}, False),
        (0.1, 0.9, {}, True),
    ],
)
def test_what_a_jump_is(old, new, said, jumps):
    found = compare(figures({"2023": float(new)}, **said), held({"2023": float(old)}), ANY)
    assert [change.reason for change in found.held_back] == ([JUMP] if jumps else [])
    assert len(found.changed) == (not jumps)
    accepted = compare(figures({"2023": float(new)}, **said), held({"2023": float(old)}), ANY, accept_jumps=True)
    assert len(accepted.changed) == 1


def test_a_new_year_is_compared_with_the_last_one_held():
    def held_back(year: str, value: float, old: Numbers, **said: object) -> bool:
        return bool(compare(figures({year: value}, positive=True, **said), held(old), ANY).held_back)

    assert held_back("2025", 500, {"2024": 100.0})
    assert held_back("2025", 500, {"2022": 100.0})
    assert not held_back("2025", 500, {"2021": 100.0})
    assert not held_back("2025", 499, {"2024": 100.0})
    assert not held_back("2020", 500, {"2024": 100.0})
    assert not held_back("2025", 500, {})


def test_a_year_whose_figure_is_an_error_is_no_measure():
    rows = held({"2023": 100.0, "2024": 9000.0}, {"2024": "outlier"})
    assert years(compare(figures({"2025": 110.0}, positive=True), rows, ANY).new) == ["2025"]


def test_series_that_swing_around_zero_are_not_compared_with_the_year_before():
    assert years(compare(figures({"2025": 90.0}, percent=True), held({"2024": 2.0}), ANY).new) == ["2025"]


def test_what_the_table_does_not_accept_is_held_back_always():
    found = compare(figures({"2025": 101.0}), {}, {"value": (0, 100)}, accept_jumps=True)
    assert [change.reason for change in found.held_back] == [OUTSIDE]


def test_the_largest_changes_come_first():
    rows = held({"2021": 100.0, "2022": 100.0, "2023": 100.0})
    assert years(compare(figures({"2021": 101.0, "2022": 300.0, "2023": 40.0}), rows, ANY).changed) == [
        "2022",
        "2023",
        "2021",
    ]


def test_percentages_are_ordered_by_points():
    rows = held({"2022": 0.01, "2023": 40.0})
    assert years(compare(figures({"2022": 0.04, "2023": 45.0}, percent=True), rows, ANY).changed) == ["2023", "2022"]


@pytest.mark.parametrize(
    ("flag", "after"),
    [("break", "break"), ("unusable", "unusable"), ("outlier", ""), ("estimate", ""), ("derived", ""), ("check", "")],
)
def test_a_flag_lasts_if_it_tells_of_the_year_and_not_of_the_figure(flag, after):
    (change,) = compare(figures({"2023": 110.0}), held({"2023": 100.0}, {"2023": flag}), ANY).changed
    assert change.flag == after


def test_a_year_that_is_now_complete_changes_even_if_its_figure_does_not():
    rows = held({"2026": 3.67}, {"2026": "part_year"})
    assert years(compare(figures({"2026": 3.67}), rows, ANY).changed) == ["2026"]
    assert compare(figures({"2026": 3.67}, flags={("MEX", "2026"): "part_year"}), rows, ANY).unchanged == 1


def test_bounds_are_those_of_the_description():
    described = {"schema": {"fields": [{"name": "a", "constraints": {"minimum": 0}}, {"name": "b"}]}}
    assert bounds_of(described, ("a", "b")) == {"a": (0, math.inf), "b": (-math.inf, math.inf)}


SERIES = st.dictionaries(
    st.integers(1990, 2030).map(str), st.floats(-1e12, 1e12, allow_nan=False).map(lambda x: round(x, 3)), max_size=12
)


def _count(found: Difference) -> int:
    return len(found.new) + len(found.changed) + len(found.held_back) + found.unchanged


@given(SERIES, SERIES, st.booleans(), st.booleans(), st.booleans())
def test_every_figure_is_counted_once_and_no_row_is_lost(answer, before, percent, positive, accept):
    said = figures(answer, percent=percent, positive=positive)
    found = compare(said, held(before), {"value": (-1e9, 1e9)}, accept_jumps=accept)
    assert _count(found) == len(answer)
    assert len(found.vanished) == len(before.keys() - answer.keys())
    assert all(-1e9 <= change.new[0] <= 1e9 for change in found.accepted)


@given(SERIES)
def test_an_answer_that_says_what_is_held_changes_nothing(values):
    assert compare(figures(values, positive=True), held(values), ANY).unchanged == len(values)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_written_number_reads_as_itself(value):
    assert float(cell(value)) == value


@given(st.floats(1e-12, 1e12))
def test_significant_digits(value):
    assert significant(value, 9) == pytest.approx(value, rel=1e-8)
