"""What is open and follows by itself: one look at the store, however many pages listen (server-sent events)."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Hashable, Iterator
from typing import Any

from tornado.iostream import StreamClosedError

#: Seconds between two looks while somebody listens; a change is told at most once in `REST` seconds.
LOOK, REST = 0.4, 1.0
#: Seconds of silence after which a sign of life is sent.
BEAT = 15.0
#: Seconds after which a stream ends, so that the page comes again and shows its right again.
LIFE = 600.0
#: Pages that may listen at once; a facilitator has a handful.
MOST = 40
#: Milliseconds after which a browser comes again by itself.
AGAIN = 2_000


class Live:
    """What all open pages of a room share.

    Parameters
    ----------
    look : callable
        Gives something that is another after each change; asked in a thread of its own, twice a second at most, and
        only while somebody listens. What it raises counts as a change: the pages then say what is wrong.
    """

    def __init__(self, look: Callable[[], Hashable]) -> None:
        self._look = look
        self._listeners: set[asyncio.Event] = set()
        self._watching: asyncio.Task[None] | None = None
        self._made: dict[Hashable, tuple[Hashable, asyncio.Future[Any]]] = {}
        self._soon: asyncio.Event | None = None
        self.stamp: Hashable = None
        #: Looks at the store so far, for a test and for `make bench`.
        self.looks = 0

    @property
    def listeners(self) -> int:
        """How many pages listen."""
        return len(self._listeners)

    @contextlib.contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """An event that is set at each change, until the end of the block."""
        told = asyncio.Event()
        told.set()
        self._listeners.add(told)
        if self._watching is None or self._watching.done():
            self._soon = asyncio.Event()
            self._watching = asyncio.ensure_future(self._watch())
        try:
            yield told
        finally:
            self._listeners.discard(told)

    def wake(self) -> None:
        """Look at once: something was pressed."""
        if self._soon is not None:
            self._soon.set()

    async def made(self, key: Hashable, make: Callable[[], Awaitable[Any]]) -> Any:
        """What `make` gives, made once for each key and change.

        Parameters
        ----------
        key : hashable
            Names the page, its language and whatever else it depends on.
        make : callable
        """
        stamp, future = self._made.get(key, (None, None))
        if future is None or stamp != self.stamp or (future.done() and (future.cancelled() or future.exception())):
            if len(self._made) > MOST:
                self._made.clear()
            future = asyncio.ensure_future(make())
            self._made[key] = (self.stamp, future)
        # One page that leaves must not take from the others what they wait for as well.
        return await asyncio.shield(future)

    async def _watch(self) -> None:
        loop = asyncio.get_running_loop()
        told = 0.0
        while self._listeners:
            self._soon.clear()
            try:
                found: Hashable = await asyncio.to_thread(self._look)
            except Exception as error:  # whatever it is, the page says it: a watch that ended would tell nobody
                found = type(error).__name__, str(error)
            self.looks += 1
            if found != self.stamp:
                self.stamp, told = found, loop.time()
                for each in self._listeners:
                    each.set()
            wait = max(LOOK, told + REST - loop.time())
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._soon.wait(), wait)
        self.stamp = None


class Streaming:
    """For a page's handler: ``await self.stream(key, make)`` sends what `make` gives, and again after each change."""

    _told: asyncio.Event | None = None
    _gone = False

    def on_connection_close(self) -> None:
        """The browser has left: end the stream now and not at its next sign of life."""
        super().on_connection_close()
        self._gone = True
        if self._told is not None:
            self._told.set()

    async def stream(self, live: Live, key: Hashable, make: Callable[[], Awaitable[Any]]) -> None:
        """Send JSON as server-sent events until the browser leaves, or for ten minutes.

        Parameters
        ----------
        live : Live
        key : hashable
            As for `Live.made`.
        make : callable
            Gives what is sent, as plain values.
        """
        if live.listeners >= MOST:
            self.set_status(503)
            self.finish()
            return
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        self.set_header("X-Accel-Buffering", "no")
        clock = asyncio.get_running_loop().time
        ends, sent = clock() + LIFE, ""
        with live.listening() as told, contextlib.suppress(StreamClosedError):
            self._told = told
            self.write(f"retry: {AGAIN}\n\n")
            while not self._gone and clock() < ends:
                try:
                    await asyncio.wait_for(told.wait(), BEAT)
                    told.clear()
                    found = None if self._gone else await live.made(key, make)
                except TimeoutError:
                    # Some of it changes without an answer: the clock, and how many have a lesson open.
                    found = await make()
                # JSON has no line break in it: it is one line of the event.
                body = json.dumps(found, ensure_ascii=False)
                self.write("event: beat\ndata: 1\n\n" if body == sent else f"data: {body}\n\n")
                sent = body
                await self.flush()
        if not self._gone:
            self.finish()
