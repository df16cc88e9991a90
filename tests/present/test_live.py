"""What follows by itself: one look however many listen, told once a change, gone with the last page."""

from __future__ import annotations

import asyncio
import json
from functools import partial

import pytest
from tornado.httpclient import HTTPRequest

from fieldschool.present import live
from fieldschool.present.board_room import board_of
from fieldschool.present.live import Live
from fieldschool.workbook.entries import Text

from .conftest import ROOT, Room, Visitor
from .test_room import become_facilitator


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "LOOK", 0.02)
    monkeypatch.setattr(live, "REST", 0.1)


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, room) -> Room:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    return room()


async def until(says) -> None:
    for _turn in range(400):
        if says():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("It never happened.")


def test_one_look_serves_all_and_nobody_listening_means_no_look() -> None:
    async def run() -> None:
        found = Live(lambda: "same")
        with found.listening(), found.listening(), found.listening():
            assert found.listeners == 3
            await until(lambda: found.looks >= 3)
            looks = found.looks
            await asyncio.sleep(0.1)
            # Three times as many would be looked if each looked for itself.
            assert found.looks - looks <= 7
        await until(lambda: found._watching.done())
        looks = found.looks
        await asyncio.sleep(0.1)
        assert found.looks == looks

    asyncio.run(run())


def test_changes_that_come_together_are_told_as_one() -> None:
    async def run() -> None:
        now = [0]
        found = Live(lambda: now[0])
        with found.listening() as told:
            await until(lambda: found.stamp == 0)
            await asyncio.sleep(0.15)
            told.clear()
            times = 0
            for _each in range(30):
                now[0] += 1
                await asyncio.sleep(0.01)
                times += told.is_set()
                told.clear()
            assert 2 <= times <= 12
            await until(lambda: found.stamp == 30)

    asyncio.run(run())


def test_what_is_made_for_one_page_is_made_once_for_all_like_it() -> None:
    async def run() -> None:
        made = []

        async def make() -> int:
            made.append(1)
            await asyncio.sleep(0.01)
            return len(made)

        found = Live(lambda: 0)
        found.stamp = "one"
        assert set(await asyncio.gather(*(found.made("es", make) for _each in range(10)))) == {1}
        assert await found.made("en", make) == 2
        found.stamp = "two"
        assert await found.made("es", make) == 3

    asyncio.run(run())


def test_what_failed_is_tried_again() -> None:
    async def run() -> None:
        async def fails() -> None:
            raise ValueError("odd")

        async def works() -> str:
            return "well"

        found = Live(lambda: 0)
        with pytest.raises(ValueError, match="odd"):
            await found.made("es", fails)
        assert await found.made("es", works) == "well"

    asyncio.run(run())


def test_trouble_with_the_store_is_told_and_does_not_end_the_watch() -> None:
    async def run() -> None:
        trouble = [True]

        def look() -> str:
            if trouble[0]:
                raise OSError("gone")
            return "there"

        found = Live(look)
        with found.listening():
            await until(lambda: found.stamp == ("OSError", "gone"))
            trouble[0] = False
            await until(lambda: found.stamp == "there")

    asyncio.run(run())


class Stream:
    """An open stream, as a browser hears it."""

    def __init__(self, visitor: Visitor, path: str) -> None:
        room, self.text = visitor.room, ""
        request = HTTPRequest(
            room.get_url(path), headers=visitor._headers(), streaming_callback=self._hear, request_timeout=60
        )
        self.answer = room.http_client.fetch(request, raise_error=False)

    def _hear(self, chunk: bytes) -> None:
        self.text += chunk.decode()

    @property
    def heard(self) -> list[dict]:
        """What was sent, oldest first."""
        return [json.loads(line[6:]) for line in self.text.splitlines() if line.startswith("data: {")]


def wait(room: Room, says) -> None:
    room.io_loop.run_sync(partial(until, says), timeout=30)


def test_an_answer_comes_to_an_open_page(real: Room) -> None:
    facilitator = become_facilitator(real)
    stream = Stream(facilitator, "/room/live")
    wait(real, lambda: stream.heard)
    assert "<strong>0</strong> workbooks" in stream.heard[0]["html"]
    real.course.room.store.put("p_ana", Text(lesson="0.0", key="note", value="x"))
    wait(real, lambda: "<strong>1</strong> workbook with" in stream.heard[-1]["html"])
    assert "p_ana" not in stream.text


@pytest.mark.parametrize("path", ["/room/live", "/room/far/live", "/room/2.1.1/live", "/room/2.1.1/control/live",
                                  "/room/2.1.1/words/live"])  # fmt: skip
def test_only_the_facilitator_may_listen(real: Room, path: str) -> None:
    assert real.visitor().ask(path).code == 403


def test_a_page_that_is_closed_is_forgotten(real: Room) -> None:
    facilitator = become_facilitator(real)
    board = board_of(real.course.room)
    cookies = facilitator._headers()["Cookie"]

    async def look_and_leave() -> None:
        heard, asks = await asyncio.open_connection("127.0.0.1", real.get_http_port())
        asks.write(f"GET /room/far/live HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\n\r\n".encode())
        assert b"200" in await heard.readline()
        await until(lambda: board.live.listeners == 1)
        asks.close()
        await until(lambda: board.live.listeners == 0)

    real.io_loop.run_sync(look_and_leave, timeout=30)


def test_silence_is_broken_by_a_sign_of_life_and_a_stream_ends(real: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "BEAT", 0.05)
    monkeypatch.setattr(live, "LIFE", 0.6)
    stream = Stream(become_facilitator(real), "/room/1.2/live")
    answer = real.io_loop.run_sync(lambda: stream.answer, timeout=30)
    assert answer.code == 200
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    assert "event: beat" in stream.text
    assert stream.text.startswith("retry: ")


def test_more_pages_than_anybody_has_are_refused(real: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "MOST", 0)
    assert become_facilitator(real).ask("/room/live").code == 503
