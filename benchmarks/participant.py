"""One participant of a simulated room: moves a slider, writes now and then, and goes on after a break or a sleep."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from tornado.web import decode_signed_value

from benchmarks.desk import SLIDER, STEPS, Desk
from benchmarks.ledger import Ledger, in_force
from fieldschool.doctor.phone import Gone, Page, Phone
from fieldschool.present import identity
from fieldschool.workbook.debounce import REST

#: Seconds between two moves, about.
PACE = 1.0
#: One in so many moves is followed by a rest and an answer.
ANSWERS_EVERY = 12
#: Seconds that the finger rests before an answer: what the page then calls saved must be in the store.
RESTS = REST + 2.0
#: Seconds before the page begins again, as its script waits.
PAUSE = 1.0
#: Seconds after the end in which what is still unsaved may be sent again.
GRACE = 90


@dataclass
class Record:
    """What happened to one participant.

    Attributes
    ----------
    moves : list of (float, float)
        When a move was made, in seconds of the monotonic clock, and milliseconds from it to its picture.
    openings : list of (float, float)
        From when to when a page was being opened.
    unanswered : int
        Moves under way when the page lost its kernel.
    without_picture : int
        Moves that changed no picture.
    breaks : list of str
        Why the page had to begin again.
    restored_wrong : list of str
        Sliders that stood after a break where no confirmed or later move had put them.
    sleeps : list of (float, float)
        From when to when the phone slept.
    woken : int
        Sleeps after which the page went on with its kernel.
    waited : int
        Answers written into a lost connection that were saved after the sleep.
    refused : list of float
        When the page said that something is not saved.
    ledger : Ledger
    """

    moves: list[tuple[float, float]] = field(default_factory=list)
    openings: list[tuple[float, float]] = field(default_factory=list)
    unanswered: int = 0
    without_picture: int = 0
    breaks: list[str] = field(default_factory=list)
    restored_wrong: list[str] = field(default_factory=list)
    sleeps: list[tuple[float, float]] = field(default_factory=list)
    woken: int = 0
    waited: int = 0
    refused: list[float] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)


class Participant:
    """A simulated participant.

    Parameters
    ----------
    number : int
        Tells the answers of participants apart; also the seed of what is done.
    phone : Phone
    path : str
        The lesson's address on the server.
    beside : Participant, optional
        The same person, who has the lesson open in another tab of the same browser.

    Attributes
    ----------
    record : Record
    asleep_for : float
        Seconds that the phone is to sleep, as soon as something was written.
    entered : asyncio.Event
        Set once the lesson was open for the first time.
    """

    def __init__(self, number: int, phone: Phone, path: str, beside: Participant | None = None) -> None:
        self.number, self.phone, self.record = number, phone, Record()
        self.pages = beside.pages if beside else []
        self.pages.append(self)
        self.asleep_for = 0.0
        self._first = beside
        self._path, self._random = path, random.Random(number)
        self._written = 0
        self.entered = asyncio.Event()
        self._unsaved: dict[tuple[str, str], str] = {}
        self._slept_over: set[str] = set()

    def key(self, secret: bytes) -> str:
        """The participant's key in the store, as the server makes it from the cookie.

        Raises
        ------
        ValueError
            When the server gave no cookie of its own.
        """
        signed = self.phone.cookies.get(identity.COOKIE)
        cookie_secret = identity.derived(secret, "cookies").hex().encode()
        token = decode_signed_value(cookie_secret, identity.COOKIE, signed, max_age_days=identity.DAYS)
        if token is None:
            raise ValueError("The server gave the participant no cookie of its own.")
        return identity.participant_of(secret, token.decode())

    async def take_part(self, over: asyncio.Event) -> None:
        """Work until it is over and all is saved, through every break."""
        if self._first:
            await self._first.entered.wait()  # which brings the cookie that makes them one person
        last = None
        while last is None or time.monotonic() < last:
            if over.is_set() and last is None:
                last = time.monotonic() + GRACE
            asked = time.monotonic()
            # Asked now: while the page comes, the same person's other page may save something newer.
            may_stand = in_force([each.record.ledger for each in self.pages], SLIDER)
            try:
                page = await self.phone.open(self._path)
            except Gone as reason:
                self.record.breaks.append(f"not opened: {reason}")
                await asyncio.sleep(PAUSE)
                continue
            finally:
                self.record.openings.append((asked, time.monotonic()))
            try:
                await self._work(page, over, may_stand)
            except Gone as reason:
                self.record.breaks.append(str(reason))
                await asyncio.sleep(PAUSE)
            else:
                return
            finally:
                await page.close()
                await self.phone.leave(page.kernel)

    async def _work(self, page: Page, over: asyncio.Event, may_stand: Callable[[float], bool]) -> None:
        desk = Desk(page)
        self.entered.set()
        if not may_stand(desk.position):
            self.record.restored_wrong.append(f"participant {self.number}: {SLIDER} {desk.position!r}")
        await self._send_again(desk)
        while not over.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), PACE * self._random.uniform(0.5, 1.5))
            await self._move(desk)
            if self.asleep_for and not over.is_set():
                await self._sleep(desk)
            if self._random.random() < 1 / ANSWERS_EVERY:
                await self._rest(desk)
                await self._write(desk)
        await self._rest(desk)
        await self._write(desk)
        await self._send_again(desk)

    async def _move(self, desk: Desk) -> None:
        to = float(self._random.choice([step for step in STEPS if step != desk.position]))
        self.record.ledger.give(SLIDER, to)
        at = time.monotonic()
        try:
            seconds = await desk.move(to)
        except Gone:
            self.record.unanswered += 1
            raise
        if desk.says_trouble:
            self.record.refused.append(time.monotonic())
        if seconds is None:
            self.record.without_picture += 1
        else:
            self.record.moves.append((at, 1000 * seconds))

    async def _rest(self, desk: Desk) -> None:
        # Only a move that this page's kernel took can be called saved; one made as the last page broke off may be gone.
        await self._move(desk)
        await asyncio.sleep(RESTS)
        if desk.page.gone:
            raise Gone("the page lost its kernel while the finger rested")
        if desk.says_saved and SLIDER in self.record.ledger.open():
            self.record.ledger.confirm(SLIDER)

    async def _sleep(self, desk: Desk) -> None:
        """Write, and lose the connection before anything came back; send it again when the phone is awake."""
        since = time.monotonic()
        writing = asyncio.ensure_future(self._write(desk))
        await asyncio.sleep(0)  # it is on its way
        await desk.page.fall_asleep()
        with suppress(Gone):
            await writing
        await asyncio.sleep(self.asleep_for)
        self.asleep_for = 0.0
        self._slept_over |= set(self._unsaved.values())
        self.record.sleeps.append((since, time.monotonic()))
        await self.phone.wake(desk.page)
        self.record.woken += 1
        await self._send_again(desk)

    async def _write(self, desk: Desk) -> None:
        self._written += 1
        task, part = self._random.choice(desk.boxes)
        await self._send(desk, task, part, f"Answer {self._written} of participant {self.number}: ¿cuánto cuesta?")

    async def _send(self, desk: Desk, task: str, part: str, text: str) -> None:
        key = f"{task}/{part}"
        if self._unsaved.get((task, part)) != text:
            self.record.ledger.give(key, text)
        self._unsaved[task, part] = text
        if await desk.answer(task, part, text):
            self.record.ledger.confirm(key)
            del self._unsaved[task, part]
            self.record.waited += text in self._slept_over

    async def _send_again(self, desk: Desk) -> None:
        """What was not called saved: the page keeps it, and sends it again after a break."""
        for (task, part), text in list(self._unsaved.items()):
            await self._send(desk, task, part, text)
