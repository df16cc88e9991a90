"""Moves that were made while somebody came in are counted apart."""

from __future__ import annotations

from benchmarks.soak_report import apart

MOVES = [(0.0, 10.0), (5.0, 20.0), (10.0, 30.0), (15.0, 40.0)]


def test_without_windows_all_moves_are_left() -> None:
    assert apart(MOVES, []) == [10.0, 20.0, 30.0, 40.0]


def test_a_move_inside_a_window_or_at_its_edge_is_left_out() -> None:
    assert apart(MOVES, [(4.0, 10.0)]) == [10.0, 40.0]


def test_windows_may_overlap_and_come_in_any_order() -> None:
    assert apart(MOVES, [(9.0, 11.0), (4.0, 20.0), (5.0, 6.0)]) == [10.0]


def test_no_moves_are_no_moves() -> None:
    assert apart([], [(0.0, 1.0)]) == []
