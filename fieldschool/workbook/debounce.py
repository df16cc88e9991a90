"""Save when the finger rests: one entry a movement, not one for each step of a slider."""

from __future__ import annotations

import asyncio
import atexit
import logging
from collections.abc import Callable
from typing import Any
from weakref import WeakSet

#: Seconds without a change after which it is saved. A kernel killed meanwhile loses no more than this.
REST = 0.4

_log = logging.getLogger(__name__)
_all: WeakSet[Debounce] = WeakSet()


def flush_all() -> None:
    """Make every call that is due: the page was closed or loaded again right after a change, and its kernel ends."""
    for debounce in list(_all):
        try:
            debounce.flush()
        except Exception:  # the others are to be saved all the same
            _log.exception("what was due at the end was not done")


atexit.register(flush_all)


class Debounce:
    """Make a call once the changes pause; without an event loop, at once.

    Parameters
    ----------
    call : callable
        Called with the newest argument.
    rest : float
        Seconds without a change.
    """

    def __init__(self, call: Callable[[Any], Any], rest: float = REST) -> None:
        self._call, self._rest = call, rest
        self._handle: asyncio.TimerHandle | None = None
        self._newest: Any = None
        _all.add(self)

    def __call__(self, newest: Any) -> None:
        """Note a change; the one before it is not called for."""
        self._newest = newest
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._call(newest)
            return
        if self._handle is not None:
            self._handle.cancel()
        self._handle = loop.call_later(self._rest, self.flush)

    def flush(self) -> None:
        """Make the call that is due, if one is."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self._call(self._newest)
