"""The room that grows, with phones and a server that are made up: when it ends, and what it then says."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldschool.doctor import measuring
from fieldschool.doctor.carrying import Measured
from fieldschool.doctor.measuring import CannotMeasure, Limits
from fieldschool.doctor.phone import Gone, Page
from fieldschool.doctor.serving import Program


class Opened(Page):
    """A page without a socket."""

    def __init__(self) -> None:
        self.kernel = "k"

    async def close(self) -> None:
        return


@dataclass
class Hall:
    """What phones meet: how many get a lesson, how long each opening takes, and who is there."""

    room: int = 1000
    seconds: float = 0.0
    trouble: Exception | None = None
    there: int = 0
    came: int = 0


@pytest.fixture
def hall(monkeypatch: pytest.MonkeyPatch) -> Hall:
    found = Hall()

    class FakePhone:
        def __init__(self, url: str, http: object) -> None:
            return

        async def open(self, path: str) -> Page:
            found.came += 1
            await asyncio.sleep(found.seconds)
            if found.trouble:
                raise found.trouble
            if found.there >= found.room:
                raise Gone("refused: 503")
            found.there += 1
            return Opened()

        async def leave(self, kernel: str) -> None:
            found.there -= 1

    monkeypatch.setattr(measuring, "Phone", FakePhone)
    monkeypatch.setattr(measuring, "_files", lambda server: 10 * found.there)
    monkeypatch.setattr(measuring, "_allowed", lambda server: 1000)
    monkeypatch.setattr(measuring.memory, "together", lambda server: 400.0 + 40.0 * found.there)
    monkeypatch.setattr(measuring.memory, "kernels", lambda server: [])
    monkeypatch.setattr(measuring, "_spare", lambda before, server, room: 1000)
    return found


def grown(limits: Limits) -> Measured:
    server = Program([], "http://127.0.0.1:1/", Path())
    server.process = type("Running", (), {"pid": 1})()
    return asyncio.run(measuring._grow(server, limits))


def test_a_room_fills_up_wave_by_wave_and_everybody_leaves(hall: Hall) -> None:
    seen = grown(Limits(people=60))
    assert (seen.opened, seen.failed) == (60, 0)
    assert seen.lesson_mb == pytest.approx(40)
    assert seen.files_each == pytest.approx(10)
    assert seen.files_left == 1000 - 600
    assert hall.there == 0


def test_it_ends_where_somebody_gets_no_lesson(hall: Hall) -> None:
    hall.room = 12
    seen = grown(Limits(people=60))
    assert (seen.opened, seen.failed) == (12, 3)  # 1 + 2 + 4, and 5 of 8
    assert hall.there == 0


def test_it_ends_where_an_opening_takes_too_long(hall: Hall) -> None:
    hall.seconds = 0.05
    seen = grown(Limits(people=60, slowest=0.01))
    assert seen.opened == 1
    assert seen.arrival >= 0.05


def test_it_ends_when_the_time_is_over(hall: Hall) -> None:
    hall.seconds = 0.02
    seen = grown(Limits(people=10_000, seconds=0.1))
    assert 1 <= seen.opened < 1000
    assert hall.there == 0


def test_without_memory_for_one_nothing_is_opened(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "_spare", lambda before, server, room: 0.4)
    with pytest.raises(CannotMeasure, match="Too little memory"):
        grown(Limits())


def test_a_lesson_that_never_opens_is_told(hall: Hall) -> None:
    hall.trouble = Gone("the page names no kernel")
    with pytest.raises(CannotMeasure, match="names no kernel"):
        grown(Limits())
    assert hall.came == 1


def test_a_folder_without_a_course_cannot_be_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    with pytest.raises(CannotMeasure, match=r"course\.toml was not found"):
        measuring.lessons()
