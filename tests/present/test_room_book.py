"""The room's book from the facilitator's page: for the facilitator only, made elsewhere, a sentence where it fails."""

from __future__ import annotations

import asyncio
import io
import zipfile
from itertools import pairwise

import pytest

from fieldschool.present.plan import Busy, NotMade, Press
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreError

from .conftest import Room
from .test_plan import real  # noqa: F401  (a fixture)
from .test_room import become_facilitator

TITLE, PLACE = "What only Ana wrote <b>", "San Miguel"


@pytest.fixture
def filled(real: Room) -> Room:  # noqa: F811
    """A course in which one person has a plan."""
    store = real.course.room.store
    store.put("p_ana", Text(lesson="4.3", key="plan_title", value=TITLE))
    store.put("p_ana", Text(lesson="0.0", key="profile.place", value=PLACE))
    return real


def words(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read("word/document.xml").decode()


def test_the_facilitator_gets_the_book_and_its_tables_of_one_making(filled: Room) -> None:
    facilitator = become_facilitator(filled)
    page = facilitator.ask("/room").body.decode()
    assert 'action="/room/book.docx"' in page
    assert 'formaction="/room/book.zip"' in page
    answer = facilitator.send("/room/book.docx")
    assert answer.code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="room-book.docx"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert "What only Ana wrote &lt;b&gt;" in words(answer.body)
    assert PLACE not in words(answer.body)
    with zipfile.ZipFile(io.BytesIO(facilitator.send("/room/book.zip").body)) as file:
        assert sorted(file.namelist()) == ["activities.csv", "answers.csv", "self_assessment.csv"]
    named = facilitator.send("/room/book.docx", names="yes")
    assert PLACE in words(named.body)


def test_nobody_else_gets_it(filled: Room) -> None:
    assert filled.visitor().send("/room/book.docx").code == 403
    assert filled.visitor().send("/room/book.zip", names="yes").code == 403
    facilitator = become_facilitator(filled)
    assert facilitator.ask("/room/book.docx").code == 405
    assert facilitator.ask("/room/book.docx", method="POST", body="").code == 403
    assert facilitator.send("/room/book.exe").code == 404


@pytest.mark.parametrize(
    ("error", "said"), [(Busy(), "Many plans are being made"), (NotMade("It took too long."), "It took too long.")]
)
def test_trouble_is_a_sentence(filled: Room, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    async def fail(*_asked: object) -> dict:
        raise error

    monkeypatch.setattr(Press, "book", fail)
    answer = become_facilitator(filled).send("/room/book.docx")
    assert answer.code == 503
    assert said in answer.body.decode()
    assert "Content-Disposition" not in answer.headers


def test_a_store_in_trouble_gets_a_sentence(filled: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    facilitator = become_facilitator(filled)

    def broken(*_args: object) -> None:
        raise StoreError("no such disk")

    monkeypatch.setattr(crowd, "stamp", broken)
    answer = facilitator.send("/room/book.docx")
    assert answer.code == 503
    assert "The answers cannot be reached." in answer.body.decode()


def test_it_is_made_once_and_again_only_after_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[dict] = []

    async def process(self: Press, asked: dict, safe: str, where: dict, times: int) -> dict[str, bytes]:
        told.append(asked)
        await asyncio.sleep(0)
        return {"docx": b"a", "zip": b"b"}

    async def asked() -> None:
        press = Press()
        plain, named = {"salt": "s", "home": "MEX", "names": False}, {"salt": "s", "home": "MEX", "names": True}
        await asyncio.gather(*(press.book("1", plain, "en", {}) for _file in range(2)))
        await press.book("1", plain, "en", {})
        assert len(told) == 1
        assert told[0] == {"book": plain, "locale": "en"}
        for stamp, what, locale in (("2", plain, "en"), ("2", named, "en"), ("2", named, "es")):
            await press.book(stamp, what, locale, {})
        assert len(told) == 4

    monkeypatch.setattr(Press, "_process", process)
    asyncio.run(asked())


def test_the_stamp_changes_with_each_answer_and_each_erasing(filled: Room) -> None:
    store = filled.course.room.store
    seen = [crowd.stamp(store)]
    store.put("p_ben", Text(lesson="4.3", key="plan_title", value="b"))
    seen.append(crowd.stamp(store))
    store.put("p_ben", Text(lesson="4.3", key="plan_title", value="c"))
    seen.append(crowd.stamp(store))
    store.erase("p_ben")
    seen.append(crowd.stamp(store))
    store.put("p_ben", Text(lesson="4.3", key="plan_title", value="b"))
    seen.append(crowd.stamp(store))
    store.erase_everybody()
    seen.append(crowd.stamp(store))
    assert all(before != after for before, after in pairwise(seen))
    # The same answers as before Ben came have the same stamp: nothing of his is in what was kept for it.
    assert seen[3] == seen[0]
    assert crowd.everyone(store) == []
