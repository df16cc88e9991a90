"""Every tool that a lesson shows is measured, and a benchmark measures what it says."""

from __future__ import annotations

from itertools import pairwise

import pytest

import benchmarks
from benchmarks import every_tool
from benchmarks.timing import Part, parts_timed, summary
from fieldschool import course


def test_every_built_lessons_tool_has_a_benchmark() -> None:
    found = benchmarks.tools()
    assert set(found) == {lesson.tool.name for lesson in course.load().lessons if lesson.built}
    assert found
    assert [name for name, bench in found.items() if bench is None] == []


def test_a_tool_without_a_benchmark_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_tool, "BENCHES", {})
    assert set(benchmarks.tools().values()) == {None}


@pytest.mark.parametrize("name", benchmarks.tools())
def test_each_timed_change_of_a_tool_shows_something_else(name: str) -> None:
    bench = benchmarks.tools()[name]
    with parts_timed(bench.parts()) as found:
        move = bench.opened()
        seen = [move(i) for i in range(10, 14)]
    assert all(before != after for before, after in pairwise(seen))
    assert found
    assert all(len(times) >= len(seen) for times in found.values()), "A part of the change was never reached."


def test_the_stock_way_draws_the_same_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    import matplotlib.pyplot as plt

    from benchmarks import household_tool

    shown = []
    monkeypatch.setattr(plt, "show", lambda: shown.append(plt.gcf()))
    household_tool.stock()(15)
    move = household_tool.opened()
    middle = move(15)["pictures"][0]["middle"]["values"]
    assert shown[0].axes[0].lines[0].get_ydata() == pytest.approx(middle, rel=1e-3, abs=1)
    plt.close("all")


def test_a_functions_time_is_noted_and_the_function_put_back() -> None:
    class Tool:
        def draw(self) -> int:
            return 5

    before = Tool.draw
    with parts_timed([Part("drawing", Tool, "draw")]) as found:
        assert [Tool().draw(), Tool().draw()] == [5, 5]
    assert len(found["drawing"]) == 2
    assert Tool.draw is before


def test_nothing_measured_is_an_error_and_not_a_zero() -> None:
    assert summary([1.0, 2.0, 9.0]).median == 2.0
    with pytest.raises(ValueError, match="Nothing was measured"):
        summary([])
