"""How a measured number is written, and when a goal is met."""

from __future__ import annotations

import pytest

from benchmarks.tables import against, figure, ratio


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0.0"), (3.14, "3.1"), (999.94, "999.9"), (12345.6, "12,346"), (None, "")]
)
def test_a_figure(value: float | None, text: str) -> None:
    assert figure(value) == text


def test_a_goal_is_met_at_its_value_and_missed_above_it_and_by_nothing_measured() -> None:
    assert "met" in against(6.0, 6)
    assert "missed" in against(6.1, 6)
    assert "missed" in against(float("nan"), 6)
    assert against(6.0, None) == ""


def test_a_ratio_needs_both_sides() -> None:
    assert ratio(40.0, 8.0) == "5.0"
    assert ratio(None, 8.0) == ratio(40.0, 0) == ""
