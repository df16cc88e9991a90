"""A small room at work: kernels are killed, the server is killed and started again, and no answer is lost."""

from __future__ import annotations

from pathlib import Path

from benchmarks.soak import Plan, soak
from benchmarks.soak_report import report


def test_no_answer_is_lost_when_kernels_and_the_server_are_killed(tmp_path: Path) -> None:
    room = soak(Plan(participants=6, seconds=15, kernel_every=4), tmp_path)
    assert room.servers_killed == 1
    assert room.kernels_killed >= 1
    assert all(record.ledger.confirmed for record in room.records), "Somebody was never told that anything is saved."
    assert room.lost == []
    assert [record.ledger.open() for record in room.records] == [[]] * 6
    assert room.left_behind == 0
    assert room.proves
    assert report(room).row_count > 0
