"""A small room at work through all that may go wrong, from a full disk to a phone asleep: no answer is lost."""

from __future__ import annotations

from pathlib import Path

from benchmarks import troubles
from benchmarks.soak import Plan, soak
from benchmarks.soak_report import last_line, report


def test_no_answer_is_lost_whatever_goes_wrong_in_a_room(tmp_path: Path) -> None:
    plan = Plan(5, seconds=20, kernel_every=6, sleep_every=3, asleep=2, full=2, second_tabs=1)
    room = soak(plan, tmp_path)
    assert room.did_not_happen == []
    assert {each.kind for each in room.happened} == set(troubles.KINDS)
    assert all(record.ledger.confirmed for record in room.records), "Somebody was never told that anything is saved."
    assert room.lost == []
    assert [record.ledger.open() for record in room.records] == [[]] * 6
    assert room.left_behind == 0
    assert room.proves
    assert report(room).row_count > len(troubles.KINDS)
    assert last_line(room) == f"answers called saved: {len(room.saved):,}; lost: 0"
