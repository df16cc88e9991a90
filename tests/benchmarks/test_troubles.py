"""What goes wrong and when: every trouble comes, and the report blames the nearest one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import troubles
from benchmarks.ledger import Lost
from benchmarks.troubles import Happened, Plan, counted, timetable
from benchmarks.wall_clock import steps_back


@pytest.mark.parametrize("minutes", [0.5, 4, 30])
def test_every_trouble_comes_within_the_time(minutes: float) -> None:
    plan = Plan.of(60, 60 * minutes)
    due = timetable(plan)
    assert due == sorted(due)
    assert {kind for _at, kind in due} == set(troubles.KINDS) - {troubles.TABS}
    assert all(0 < at < plan.seconds for at, _kind in due)
    assert all(at + plan.asleep < plan.seconds for at, kind in due if kind == troubles.SLEEP)
    assert plan.second_tabs == 6


def test_half_an_hour_is_a_phone_asleep_for_more_than_a_minute_and_a_kernel_killed_each_minute() -> None:
    plan = Plan.of(60, 1800)
    assert plan.asleep > 60
    assert [kind for _at, kind in timetable(plan)].count(troubles.KERNEL) == 29


def test_answers_are_counted_before_and_after_and_a_loss_is_blamed_on_the_nearest() -> None:
    happened = [Happened(troubles.KERNEL, 10, 10), Happened(troubles.DISK, 20, 25), Happened(troubles.TABS, 0, 50)]
    lines = {each.kind: each for each in counted(happened, [1, 12, 22, 40], [Lost("x", 24), Lost("y", 11)])}
    assert list(lines) == list(troubles.KINDS)
    assert (lines[troubles.DISK].times, lines[troubles.DISK].before, lines[troubles.DISK].after) == (1, 3, 2)
    assert (lines[troubles.DISK].lost, lines[troubles.KERNEL].lost, lines[troubles.TABS].lost) == (1, 1, 0)
    assert lines[troubles.SERVER].times == 0


def test_an_answer_dated_before_the_one_stored_before_it_is_a_step_back(tmp_path: Path) -> None:
    file = tmp_path / "answers.sqlite"
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute("CREATE TABLE answers (id INTEGER PRIMARY KEY, made_at TEXT)")
        hours = ["10:00", "10:05", "09:06", "09:07", "09:06"]
        opened.executemany("INSERT INTO answers (made_at) VALUES (?)", [(f"2026-11-28T{at}:00+00:00",) for at in hours])
    assert steps_back(file, timedelta(minutes=30)) == 1
