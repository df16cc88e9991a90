"""The plan as a file: each reader's own, made elsewhere, a few at a time, and a sentence when it cannot be made."""

from __future__ import annotations

import asyncio
import io
import zipfile

import pytest

from fieldschool.present import plan
from fieldschool.present.plan import Busy, NotMade, Press
from fieldschool.workbook.entries import Text

from .conftest import ROOT, Room, Visitor
from .test_me import known

TITLE = "What only Ana wrote"

#: The first room: its answers are where this process keeps them.
HERE: dict[str, str] = {}


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, room) -> Room:
    """The course of this checkout, with its tables and catalogues."""
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    return room()


def wrote(room: Room, visitor: Visitor) -> None:
    before = known(room)
    visitor.send("/me/country", country="RWA", back="/me")
    (who,) = known(room) - before
    room.course.room.store.put(who, Text(lesson="4.3", key="plan_title", value=TITLE))


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


def test_a_reader_gets_the_own_plan_and_nobody_elses(real: Room) -> None:
    wrote(real, real.first)
    answer = real.first.ask("/plan/plan.docx")
    assert answer.code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-plan.docx"'
    assert answer.headers["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.body)) as file:
        assert TITLE in file.read("word/document.xml").decode()
    # The other three were made with it.
    assert real.first.ask("/plan/plan.pdf").body.startswith(b"%PDF")
    other = real.visitor().ask("/plan/plan.ics")
    assert other.code == 200
    assert TITLE not in other.body.decode()


@pytest.mark.parametrize("path", ["/plan/plan.exe", "/plan/other.pdf", "/plan/", "/plan/plan.pdf/x", "/plan/../me.pdf"])
def test_nothing_else_can_be_asked_for(real: Room, path: str) -> None:
    assert real.ask(path).code == 404


@pytest.mark.parametrize(
    ("error", "said"), [(Busy(), "Many plans are being made"), (NotMade("It took too long."), "It took too long.")]
)
def test_trouble_is_a_sentence(real: Room, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    async def fail(*_asked: object) -> dict:
        raise error

    monkeypatch.setattr(Press, "files", fail)
    answer = real.ask("/plan/plan.pdf")
    assert answer.code == 503
    assert said in answer.body.decode()


def test_the_page_has_a_link_to_each_file(real: Room) -> None:
    page = real.ask("/me").body.decode()
    for ending in ("docx", "pdf", "xlsx", "ics"):
        assert f'href="/plan/plan.{ending}" download="my-plan.{ending}"' in page


def test_four_files_are_made_once_and_again_only_after_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[str] = []

    async def run(self: Press, participant: str, locale: str, where: dict) -> dict[str, bytes]:
        runs.append(f"{participant} {locale}")
        await asyncio.sleep(0)
        return {"pdf": participant.encode()}

    async def asked() -> None:
        press = Press()
        answers = {("4.3", "plan_title"): Text(lesson="4.3", key="plan_title", value="a")}
        await asyncio.gather(*(press.files("p_a", answers, "en", HERE) for _file in range(4)))
        await press.files("p_a", answers, "en", HERE)
        assert runs == ["p_a en"]
        assert await press.files("p_b", answers, "en", HERE) == {"pdf": b"p_b"}
        await press.files("p_a", answers, "es", HERE)
        later = {("4.3", "plan_title"): Text(lesson="4.3", key="plan_title", value="b")}
        await press.files("p_a", later, "en", HERE)
        assert runs == ["p_a en", "p_b en", "p_a es", "p_a en"]

    monkeypatch.setattr(Press, "_run", run)
    asyncio.run(asked())


def test_at_most_two_are_made_at_once_and_who_waits_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    open_now = 0

    async def run(self: Press, participant: str, locale: str, where: dict) -> dict[str, bytes]:
        nonlocal open_now
        open_now += 1
        at_once.append(open_now)
        await asyncio.sleep(0.2)
        open_now -= 1
        return {}

    async def asked() -> list:
        press = Press(patience=0.05)
        waiting = (press.files(f"p_{i}", {}, "en", HERE) for i in range(5))
        return await asyncio.gather(*waiting, return_exceptions=True)

    monkeypatch.setattr(Press, "_run", run)
    found = asyncio.run(asked())
    assert max(at_once) == plan.AT_ONCE == 2
    assert [type(each) for each in found] == [dict, dict, Busy, Busy, Busy]


@pytest.mark.parametrize(
    ("code", "limit", "said"),
    [
        ("import time; time.sleep(60)", 0.5, "too long"),
        ("import sys; sys.exit('Traceback: secret')", 30, "answers are safe"),
        ("import sys; print('The template is bad.', file=sys.stderr); sys.exit(3)", 30, "The template is bad."),
    ],
)
def test_a_process_that_fails_is_ended_and_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, code: str, limit: float, said: str
) -> None:
    start = asyncio.create_subprocess_exec
    started: list[asyncio.subprocess.Process] = []

    async def other(program: str, *_options: str, **pipes: int) -> asyncio.subprocess.Process:
        started.append(await start(program, "-c", code, **pipes))
        return started[-1]

    async def asked() -> None:
        with pytest.raises(NotMade, match=said) as told:
            await Press(limit=limit).files("p_a", {}, "en", HERE)
        assert "secret" not in str(told.value)
        assert started[0].returncode is not None

    monkeypatch.setattr(asyncio, "create_subprocess_exec", other)
    asyncio.run(asked())


def test_the_key_of_a_participant_is_on_no_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[tuple] = []

    class Done:
        returncode = 0

        async def communicate(self, asked: bytes) -> tuple[bytes, bytes]:
            assert b"p_secret" in asked
            return packed(pdf=b"%PDF"), b""

    async def other(*command: str, **_pipes: int) -> Done:
        lines.append(command)
        return Done()

    monkeypatch.setattr(asyncio, "create_subprocess_exec", other)
    assert asyncio.run(Press().files("p_secret", {}, "en", HERE)) == {"pdf": b"%PDF"}
    assert "p_secret" not in " ".join(lines[0])


def test_the_process_is_told_where_the_answers_of_the_room_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each room has its own: the process of one never opens those of another."""
    code = """import io, os, sys, zipfile
with zipfile.ZipFile(sys.stdout.buffer, "w") as packed: packed.writestr("pdf", os.environ["FIELDSCHOOL_STATE"])"""
    real = asyncio.create_subprocess_exec

    async def other(program: str, *_module: str, **how: object):
        return await real(program, "-c", code, **how)

    monkeypatch.setattr(plan.asyncio, "create_subprocess_exec", other)
    found = asyncio.run(Press().files("p_a", {}, "en", {"FIELDSCHOOL_STATE": "/rooms/one"}))
    assert found == {"pdf": b"/rooms/one"}
