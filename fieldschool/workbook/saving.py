"""Save on change, say so ("saved 10:42"), and try again by itself after trouble."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

from fieldschool.i18n import _, clock
from fieldschool.workbook.entries import Entry, expect
from fieldschool.workbook.errors import StoreError, StoreLocked, StoreLost
from fieldschool.workbook.store import Store

_FIRST_WAIT, _LONGEST_WAIT = 2.0, 60.0  # seconds

_log = logging.getLogger(__name__)

Place = tuple[str, str]  # lesson and key


class Call(Protocol):
    """A call that is due later."""

    def cancel(self) -> object:
        """Do not make it."""


Schedule = Callable[[float, Callable[[], None]], Call]


@dataclass(frozen=True)
class SaveStatus:
    """What the page says about saving.

    Attributes
    ----------
    state : {"saved", "saving", "waiting", "trouble"}
        ``saved``: all is in the store. ``saving``: a change will be in a moment, and the text tells of the last save.
        ``waiting``: the store is busy, no one need do anything. ``trouble``: somebody must act. In the last two the
        answers are kept in memory and tried again.
    text : str
        A sentence to show; empty before the first save.
    at : datetime
        Since when, in UTC.
    offer : str
        What a button beside it says: it loads what another window has saved (`Saver.take_other`). Empty when no
        other window has.
    """

    state: Literal["saved", "saving", "waiting", "trouble"]
    text: str
    at: datetime
    offer: str = ""


def _utc_now() -> datetime:
    return datetime.now(UTC)


def later(delay: float, callback: Callable[[], None]) -> Call:
    """Call back after ``delay`` seconds: in the running event loop, or in a thread where there is none."""
    try:
        return asyncio.get_running_loop().call_later(delay, callback)
    except RuntimeError:
        # The language in use is a context variable, which a new thread does not have.
        timer = threading.Timer(delay, contextvars.copy_context().run, (callback,))
        timer.daemon = True
        timer.start()
        return timer


class Saver:
    """Saves one participant's answers and keeps what cannot be saved yet.

    Parameters
    ----------
    store : Store
    participant : str
        As ``whose.participant()`` gives it.
    schedule : callable, optional
        ``schedule(seconds, callback)`` calls back later; default ``later``.
    now : callable, optional
        Gives the time with its zone.
    """

    def __init__(
        self,
        store: Store,
        participant: str,
        schedule: Schedule | None = None,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._store, self._participant = store, participant
        self._schedule, self._now = schedule or later, now
        self._lock = threading.RLock()
        self._pending: list[Entry] = []
        self._told: dict[Place, Entry] = {}  # the newest of each key that came through here
        self._known: dict[Place, Entry] | None = None  # what the store had, as this page knows; None: never looked
        self._other: dict[Place, Entry] = {}  # what another window saved, and was saved over from here
        self._listeners: list[Callable[[SaveStatus], Any]] = []
        self._wait = _FIRST_WAIT
        self._retry: Call | None = None
        self._erased = False
        self._moving = False  # something changed that `rested` has not been told of
        self._status = SaveStatus("saved", "", now())

    @property
    def status(self) -> SaveStatus:
        """What to show now."""
        return self._status

    @property
    def pending(self) -> tuple[Entry, ...]:
        """Answers that are not in the store yet, in the order in which they were made."""
        return tuple(self._pending)

    def on_change(self, callback: Callable[[SaveStatus], Any]) -> None:
        """Call back with the status after each attempt, perhaps from another thread."""
        self._listeners.append(callback)

    def changed(self) -> None:
        """Something has changed that is saved when the finger rests: until then the page does not call it saved."""
        with self._lock:
            self._moving = True
            if self._status.state != "saved":
                return
            status = self._status = replace(self._status, state="saving")
        self._announce(status)

    def rested(self) -> None:
        """What had changed is what is saved next; no other save, of a text or after trouble, calls it saved."""
        self._moving = False

    def save(self, *entries: Entry) -> SaveStatus:
        """Save at once. On trouble keep the answers, say so in the status, and try again by itself.

        Returns
        -------
        SaveStatus
            ``saved`` only when every answer so far is in the store; ``saving`` when it is, and something changes.

        Raises
        ------
        EntryError
            When something is not an entry; then none of them is taken.
        """
        expect(entries)
        with self._lock:
            if self._erased:
                return self._status
            self._pending += entries
            self._told.update({(entry.lesson, entry.key): entry for entry in entries})
        return self.flush()

    def flush(self) -> SaveStatus:
        """Try now what is pending, and after trouble whether it is over."""
        with self._lock:
            if self._erased or (not self._pending and self._status.state == "saved"):
                return self._status
            try:
                other = self._saved_elsewhere()
                if not self._erased:
                    self._store.put(self._participant, *self._pending)
            except StoreError as error:
                self._failed(error)
            else:
                if self._erased:
                    self._forget()
                else:
                    self._other.update(other)
                    self._saved()
            status = self._status
        self._announce(status)
        return status

    def take_other(self) -> SaveStatus:
        """Let what another window saved be in force again; the lesson shows it when it is opened anew."""
        with self._lock:
            now = self._now()
            entries = [entry.model_copy(update={"made_at": now}) for entry in self._other.values()]
            self._other.clear()
        return self.save(*entries)

    def latest(self, lesson: str | None = None) -> dict[Place, Entry]:
        """The answers in force by (lesson, key): the store's, and over them what is still pending.

        When the store cannot be read, what came through here since the kernel started; the status says so.
        """
        with self._lock:
            try:
                answers = self._store.latest(self._participant, lesson)
                self._known = (self._known or {}) | answers
                newer = {(entry.lesson, entry.key): entry for entry in self._pending}
            except StoreError as error:
                self._failed(error)
                answers, newer = {}, self._told
            status = self._status
            answers |= {place: entry for place, entry in newer.items() if lesson in (None, place[0])}
        if status.state != "saved":
            self._announce(status)
        return answers

    def _saved_elsewhere(self) -> dict[Place, Entry]:
        """What another window of this participant has saved since this page looked, where it says something else."""
        mine = {(entry.lesson, entry.key): entry for entry in self._pending}
        if self._known is None or not mine:
            return {}
        found: dict[Place, Entry] = {}
        for lesson in {place[0] for place in mine}:
            here = self._store.latest(self._participant, lesson)
            # Answers are replaced, never taken out one by one: where those that were there are gone, all were erased.
            self._erased = self._erased or (not here and any(place[0] == lesson for place in self._known))
            found |= here
        return {
            place: entry
            for place, entry in found.items()
            if place in mine and not entry.same_as(self._known.get(place)) and not entry.same_as(mine[place])
        }

    def _forget(self) -> None:
        """Keep nothing of one whose answers were erased: an open page must not bring them back."""
        for kept in (self._pending, self._told, self._known, self._other):
            if kept is not None:
                kept.clear()
        text = _("Your answers were erased. To begin anew, load the page again.")
        self._status = SaveStatus("trouble", text, self._now())

    def _saved(self) -> None:
        if self._known is not None:
            self._known.update({(entry.lesson, entry.key): entry for entry in self._pending})
        self._pending.clear()
        self._wait = _FIRST_WAIT
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        at = self._now()
        text = _("saved {time}").format(time=clock(at.astimezone()))
        state: Literal["saved", "saving"] = "saving" if self._moving else "saved"
        if not self._other:
            self._status = SaveStatus(state, text, at)
            return
        newest = max(entry.made_at for entry in self._other.values())
        elsewhere = _("In another window you saved something else here at {time}. Both are kept; this window counts.")
        text = f"{text}. {elsewhere.format(time=clock(newest.astimezone()))}"
        self._status = SaveStatus(state, text, at, _("Load what the other window saved"))

    def _failed(self, error: StoreError) -> None:
        _log.warning("answers not saved or read: %s", error.detail)
        if isinstance(error, StoreLost):
            self._known = None  # of what may come in its place nothing is known
            # What was saved from here may be gone with the file. The store leaves out what it has already.
            waiting = {(entry.lesson, entry.key) for entry in self._pending}
            self._pending[:0] = [entry for place, entry in self._told.items() if place not in waiting]
        text = error.sentence()
        if self._pending:
            text = _("Not saved yet; keep this page open. {reason}").format(reason=text)
        self._status = SaveStatus("waiting" if isinstance(error, StoreLocked) else "trouble", text, self._now())
        if self._retry is None:
            self._retry = self._schedule(self._wait, self._again)
            self._wait = min(2 * self._wait, _LONGEST_WAIT)

    def _again(self) -> None:
        with self._lock:
            self._retry = None
        self.flush()

    def _announce(self, status: SaveStatus) -> None:
        for callback in self._listeners:
            try:
                callback(status)
            except Exception:  # a page that went away must not stop the saving
                _log.exception("a listener to the saving failed")
