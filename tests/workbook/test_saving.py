"""The saver saves at once, says when, keeps what it cannot save, and tries again until it can."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from datetime import UTC, datetime, timedelta

import pytest

from fieldschool import i18n
from fieldschool.workbook import saving
from fieldschool.workbook.entries import Number, Text
from fieldschool.workbook.errors import StoreError, StoreFull, StoreLocked, StoreLost
from fieldschool.workbook.refusals import EntryError
from fieldschool.workbook.saving import Saver

from .conftest import on_sqlite


def number(value: float, key: str = "saving") -> Number:
    return Number(lesson="3.2.1", key=key, value=value)


class Clock:
    """A schedule and a time that move only when told."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 25, 10, 42).astimezone().astimezone(UTC)
        self.waits: list[float] = []
        self.due = None

    def now(self) -> datetime:
        return self.time

    def schedule(self, delay, callback):
        assert self.due is None, "two retries at once"
        self.waits.append(delay)
        self.due = callback
        return self

    def cancel(self) -> None:
        self.due = None

    def ring(self) -> None:
        self.time += timedelta(seconds=self.waits[-1])
        callback, self.due = self.due, None
        callback()


class Troubled:
    """A store that fails as long as it has a trouble."""

    def __init__(self, store) -> None:
        self.store, self.trouble = store, None

    def put(self, *of):
        self.fail()
        return self.store.put(*of)

    def latest(self, *of):
        self.fail()
        return self.store.latest(*of)

    def fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def troubled(store) -> Troubled:
    return Troubled(store)


@pytest.fixture
def saver(troubled, clock) -> Saver:
    return Saver(troubled, "ana", clock.schedule, clock.now)


def test_before_anything_is_typed_there_is_nothing_to_say(saver):
    assert (saver.status.state, saver.status.text, saver.pending) == ("saved", "", ())
    assert saver.flush().text == ""


def test_a_saved_answer_says_when_in_local_time(saver, store, clock):
    status = saver.save(number(1))
    assert (status.state, status.text, status.at) == ("saved", "saved 10:42", clock.now())
    assert store.get("ana", "3.2.1", "saving").value == 1
    assert clock.waits == []


def test_a_change_that_is_not_saved_yet_is_not_called_saved(saver):
    said = []
    saver.save(number(10))
    saver.on_change(said.append)
    saver.changed()
    saver.changed()
    assert [(status.state, status.text) for status in said] == [("saving", "saved 10:42")]
    saver.rested()
    saver.save(number(20))
    assert saver.status.state == "saved"


def test_a_text_that_is_saved_does_not_call_a_tool_saved_that_is_still_moved(saver):
    saver.changed()
    assert saver.save(number(1, "text")).state == "saving"
    saver.rested()
    assert saver.save(number(2)).state == "saved"


def test_a_trouble_that_is_over_does_not_call_saved_what_changes_meanwhile(saver, troubled, store, clock):
    troubled.trouble = StoreFull()
    assert saver.save(number(1)).state == "trouble"
    saver.changed()
    troubled.trouble = None
    clock.ring()
    assert saver.status.state == "saving"
    assert store.get("ana", "3.2.1", "saving").value == 1


def test_a_change_does_not_hide_a_trouble(saver, troubled):
    troubled.trouble = StoreFull("full")
    before = saver.save(number(10))
    saver.changed()
    assert saver.status == before


def test_trouble_is_said_and_the_answers_are_kept_in_order(saver, troubled):
    troubled.trouble = StoreFull()
    saver.save(number(1))
    saver.save(number(2), number(1))
    assert [entry.value for entry in saver.pending] == [1, 2, 1]
    assert saver.status.state == "trouble"
    assert saver.status.text == (
        "Not saved yet; keep this page open. The disk that holds the answers is full. Make some room on it."
    )


def test_after_the_trouble_everything_is_saved_by_itself_in_order(saver, troubled, store, clock):
    troubled.trouble = StoreFull()
    for value in (1, 2, 1):
        saver.save(number(value))
    troubled.trouble = None
    clock.ring()
    assert saver.status.text == "saved 10:42"
    assert saver.pending == ()
    assert [entry.value for entry in store.history("ana", "3.2.1", "saving")] == [1, 2, 1]


def test_it_waits_longer_each_time_and_at_most_a_minute(saver, troubled, clock):
    troubled.trouble = StoreFull()
    saver.save(number(1))
    for _time in range(7):
        clock.ring()
    assert clock.waits == [2, 4, 8, 16, 32, 60, 60, 60]
    troubled.trouble = None
    clock.ring()
    troubled.trouble = StoreFull()
    saver.save(number(2))
    assert clock.waits[-1] == 2


def test_typing_during_trouble_neither_adds_retries_nor_puts_them_off(saver, troubled, clock):
    troubled.trouble = StoreFull()
    for value in range(5):
        saver.save(number(value))
    assert clock.waits == [2]


def test_a_save_that_works_calls_the_retry_off(saver, troubled, clock):
    troubled.trouble = StoreFull()
    saver.save(number(1))
    troubled.trouble = None
    assert saver.save(number(2)).state == "saved"
    assert clock.due is None


def test_a_busy_store_is_waiting_and_not_trouble(saver, troubled):
    troubled.trouble = StoreLocked()
    assert saver.save(number(1)).state == "waiting"


def test_flush_tries_at_once(saver, troubled, store):
    troubled.trouble = StoreFull()
    saver.save(number(1))
    troubled.trouble = None
    assert saver.flush().state == "saved"
    assert store.get("ana", "3.2.1", "saving").value == 1


def test_a_lesson_opened_again_sees_what_was_typed(saver, troubled):
    saver.save(number(1), number(7, key="other"))
    troubled.trouble = StoreFull()
    saver.save(number(2))
    saver.save(number(3), Text(lesson="4.3", key="plan", value="x"))
    for trouble in (StoreFull(), None):
        troubled.trouble = trouble
        seen = {key: entry.value for (_lesson, key), entry in saver.latest("3.2.1").items()}
        assert seen == {"saving": 3, "other": 7}
    assert ("4.3", "plan") in saver.latest()


def test_the_store_knows_better_than_this_page_what_another_page_saved(saver, store):
    saver.save(number(1))
    store.put("ana", number(2))
    assert saver.latest()["3.2.1", "saving"].value == 2


def test_trouble_with_reading_is_said_and_taken_back_when_it_is_over(saver, troubled, clock):
    troubled.trouble = StoreFull()
    assert saver.latest() == {}
    assert saver.status.text == "The disk that holds the answers is full. Make some room on it."
    troubled.trouble = None
    clock.ring()
    assert saver.status.state == "saved"


@on_sqlite
@pytest.mark.parametrize("read_first", [False, True], ids=["found when saving", "found when reading"])
def test_when_the_file_is_lost_what_this_page_saved_is_saved_again(store, file, clock, read_first):
    saver = Saver(store, "ana", clock.schedule, clock.now)
    saver.save(number(1), number(5, key="other"))
    saver.save(number(2))
    file.unlink()
    if read_first:
        assert saver.latest()["3.2.1", "other"].value == 5
    else:
        assert saver.save(number(3)).state == "trouble"
    clock.ring()
    assert saver.status.state == "saved"
    kept = {key: entry.value for (_lesson, key), entry in store.latest("ana").items()}
    assert kept == {"saving": 2 if read_first else 3, "other": 5}


@on_sqlite
def test_when_the_file_comes_back_nothing_is_written_twice(store, file, clock):
    saver = Saver(store, "ana", clock.schedule, clock.now)
    saver.save(number(1))
    file.rename(file.with_name("away"))
    assert saver.save(number(2)).state == "trouble"
    file.with_name("away").rename(file)
    clock.ring()
    assert [entry.value for entry in store.history("ana", "3.2.1", "saving")] == [1, 2]


def test_listeners_hear_each_outcome_and_a_broken_one_stops_nothing(saver, troubled, store, clock):
    heard = []

    def broken(_status):
        raise RuntimeError("the page went away")

    saver.on_change(broken)
    saver.on_change(lambda status: heard.append(status.state))
    troubled.trouble = StoreError()
    saver.save(number(1))
    troubled.trouble = None
    clock.ring()
    assert heard == ["trouble", "saved"]
    assert store.get("ana", "3.2.1", "saving").value == 1


@pytest.mark.parametrize("thing", [None, "text", {"kind": "text"}])
def test_what_is_no_entry_is_refused_and_nothing_is_taken(saver, thing):
    with pytest.raises(EntryError):
        saver.save(number(1), thing)
    assert saver.pending == ()
    assert saver.latest() == {}


def test_the_text_is_in_the_language_in_use(saver, monkeypatch):
    monkeypatch.setattr(saving, "_", {"saved {time}": "guardado a las {time}"}.__getitem__)
    assert saver.save(number(1)).text == "guardado a las 10:42"


def wait_for(event: threading.Event) -> None:
    assert event.wait(30)


def test_without_a_loop_the_retry_comes_from_a_thread_and_keeps_the_language():
    done, found = threading.Event(), []
    i18n.use("es")
    try:
        saving.later(0, lambda: (found.append((i18n.language(), threading.current_thread().daemon)), done.set()))
    finally:
        i18n.use(None)
    wait_for(done)
    assert found == [("es", True)]
    saving.later(3_600, found.clear).cancel()


def test_in_a_loop_the_retry_stays_in_its_thread():
    async def lesson() -> str:
        done = asyncio.get_running_loop().create_future()
        saving.later(0, lambda: done.set_result(threading.current_thread().name))
        return await done

    assert asyncio.run(lesson()) == threading.main_thread().name


def test_a_retry_by_itself_saves_for_real(troubled, store, monkeypatch):
    monkeypatch.setattr(saving, "_FIRST_WAIT", 0.01)
    saver, saved = Saver(troubled, "ana"), threading.Event()
    saver.on_change(lambda status: status.state == "saved" and saved.set())
    troubled.trouble = StoreLost()
    saver.save(number(1))
    troubled.trouble = None
    wait_for(saved)
    assert store.get("ana", "3.2.1", "saving").value == 1


def test_threads_that_save_through_one_saver_lose_nothing(saver, troubled, store):
    def write(first: int) -> None:
        for n in range(first, first + 20):
            troubled.trouble = StoreFull() if n % 3 else None
            saver.save(number(n))

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    troubled.trouble = None
    saver.flush()
    kept = [entry.value for entry in store.history("ana", "3.2.1", "saving")]
    assert sorted(kept) == [n for first in (0, 100, 200) for n in range(first, first + 20)]


KILLED = """
import os, signal, sys
from fieldschool.workbook.entries import Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

status = Saver(Store(sys.argv[1]), "ana").save(Text(lesson="4.3", key="plan", value="the last thing typed"))
print(status.state, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no SIGKILL")
def test_a_kernel_killed_after_it_said_saved_has_lost_nothing(start, store, url):
    kernel = start(KILLED, url)
    out, err = kernel.communicate(timeout=60)
    assert (out, kernel.returncode) == ("saved\n", -signal.SIGKILL), err
    assert store.get("ana", "4.3", "plan").value == "the last thing typed"


@pytest.fixture
def tabs(store, clock) -> tuple[Saver, Saver]:
    """Two windows of one participant, opened one after the other."""
    both = (
        Saver(store, "ana", lambda *_of: pytest.fail("trouble"), clock.now),
        Saver(store, "ana", lambda *_of: pytest.fail("trouble"), clock.now),
    )
    for saver in both:
        saver.latest()
    return both


def kept(store) -> list[float]:
    return [entry.value for entry in store.history("ana", "3.2.1", "saving")]


def test_two_windows_lose_nothing_and_the_second_is_told(tabs, store, clock):
    one, other = tabs
    other.save(Number(lesson="3.2.1", key="saving", value=5, made_at=clock.now()))
    clock.time += timedelta(minutes=3)
    status = one.save(number(7))
    assert (status.state, status.offer) == ("saved", "Load what the other window saved")
    assert status.text == (
        "saved 10:45. In another window you saved something else here at 10:42. Both are kept; this window counts."
    )
    assert kept(store) == [5, 7]


def test_the_other_windows_answer_can_be_brought_back(tabs, store):
    one, other = tabs
    other.save(number(5))
    one.save(number(7))
    status = one.take_other()
    assert (status.text, status.offer) == ("saved 10:42", "")
    assert kept(store) == [5, 7, 5]
    assert one.latest()["3.2.1", "saving"].value == 5


def test_the_offer_stays_until_it_is_taken(tabs, store):
    one, other = tabs
    other.save(number(5))
    one.save(number(7))
    assert one.save(number(8)).offer
    assert one.take_other().offer == ""
    assert kept(store) == [5, 7, 8, 5]


def test_a_window_that_saves_alone_is_told_nothing(tabs):
    one, _other = tabs
    assert [one.save(number(n)).offer for n in (1, 2, 1)] == ["", "", ""]


def test_the_same_answer_or_another_question_is_no_matter(tabs):
    one, other = tabs
    other.save(number(5), number(6, key="other"))
    assert one.save(number(5)).offer == ""
    assert one.save(number(9)).offer == ""


def test_what_this_window_has_seen_is_not_news(tabs):
    one, other = tabs
    other.save(number(5))
    one.latest()
    assert one.save(number(7)).offer == ""


def test_windows_that_take_turns_are_each_told(tabs, store):
    one, other = tabs
    one.save(number(1))
    assert other.save(number(2)).offer
    assert one.save(number(3)).offer
    assert kept(store) == [1, 2, 3]


def test_another_participants_answers_are_no_news(tabs, store):
    one, _other = tabs
    store.put("ben", number(5))
    assert one.save(number(7)).offer == ""


def test_after_trouble_the_other_windows_answer_is_found_too(troubled, clock, store):
    saver = Saver(troubled, "ana", clock.schedule, clock.now)
    saver.latest()
    troubled.trouble = StoreFull()
    saver.save(number(7))
    troubled.trouble = None
    store.put("ana", number(5))
    clock.ring()
    assert saver.status.offer
    assert kept(store) == [5, 7]


def test_with_nothing_to_take_nothing_is_saved(tabs, store):
    assert tabs[0].take_other().offer == ""
    assert kept(store) == []


def test_an_open_page_does_not_bring_back_what_was_erased(tabs, store):
    one, _two = tabs
    one.save(number(5))
    store.erase("ana")
    status = one.save(number(6))
    assert status.state == "trouble"
    assert "erased" in status.text
    assert "load the page again" in status.text
    assert kept(store) == []
    assert one.save(number(7), number(8, "other")).text == status.text
    assert (kept(store), one.pending, one.latest()) == ([], (), {})


def test_whoever_begins_again_after_erasing_saves_as_anybody(tabs, store, clock):
    tabs[0].save(number(5))
    store.erase("ana")
    again = Saver(store, "ana", schedule=clock.schedule, now=clock.now)
    again.latest()
    assert again.save(number(6)).state == "saved"
    assert kept(store) == [6]
