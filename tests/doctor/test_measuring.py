"""A room that grows, wave by wave; one real one, very small."""

from __future__ import annotations

import psutil
import pytest

from fieldschool.doctor import measuring, serving
from fieldschool.doctor.measuring import CannotMeasure, Limits, measure, next_wave
from fieldschool.doctor.serving import Program

LIMITS = Limits(seconds=20, slowest=15, people=60)


@pytest.mark.parametrize(
    ("opened", "last", "left", "memory", "size"),
    [
        (0, None, 20, 1000, 1),
        (1, (1, 0.5), 19, 1000, 2),
        (15, (8, 2.0), 15, 1000, 16),
        (50, (16, 2.0), 15, 1000, 10),  # the room is full
        (60, (10, 2.0), 15, 1000, 0),
        (3, (2, 4.0), 15, 1000, 4),
        (7, (4, 8.0), 15, 1000, 7),  # as many as come within the time
        (7, (4, 8.0), 1, 1000, 0),
        (7, (4, 1.0), 15, 3.9, 3),  # as many as the memory has room for
        (7, (4, 1.0), 15, -20, 0),
        (0, None, 20, 0.5, 0),
    ],
)
def test_each_wave_is_twice_the_last_as_far_as_time_memory_and_the_room_allow(
    opened: int, last: tuple[int, float] | None, left: float, memory: float, size: int
) -> None:
    assert next_wave(opened, last, left, memory, LIMITS) == size


def test_the_lessons_that_are_opened_are_from_all_over_the_course() -> None:
    found = measuring.lessons()
    assert 1 <= len(found) <= measuring.LESSONS
    assert len(set(found)) == len(found)


def test_a_course_that_does_not_open_says_its_last_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def falls(self: Program) -> None:
        raise RuntimeError("The server did not open:\nTraceback\nsecret is damaged")

    monkeypatch.setattr(serving.Program, "start", falls)
    with pytest.raises(CannotMeasure, match=r"^secret is damaged$"):
        measure()


def test_simulated_participants_never_reach_the_rooms_database(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    seen = {}

    class Ended:
        def poll(self) -> int:
            return 1

    monkeypatch.setenv("FIELDSCHOOL_STORE", "postgresql+psycopg://room@host/answers")
    monkeypatch.setattr(serving.subprocess, "Popen", lambda *a, env, **k: seen.update(env) or Ended())
    monkeypatch.setattr(serving, "answers", lambda url: False)
    with pytest.raises(RuntimeError, match="did not open"):
        serving.ours(tmp_path).start()
    assert "FIELDSCHOOL_STORE" not in seen
    assert seen["FIELDSCHOOL_STATE"].startswith(str(tmp_path))


def test_a_small_room_is_measured_for_real_and_leaves_nothing_running(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "LESSONS", 1)
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    seen = measure(Limits(seconds=4, slowest=15, people=2))
    assert 1 <= seen.opened <= 2
    assert seen.failed == 0
    assert seen.arrival > 0
    assert 5 < seen.lesson_mb < 500
    assert 0 < seen.free_mb < seen.total_mb
    assert {child.pid for child in psutil.Process().children(recursive=True)} <= before
