"""How often somebody may guess: a few wrong codes for each address, and some for all together."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable

#: Wrong codes of one address, and of all, within `SECONDS`.
EACH, ALL, SECONDS = 8, 40, 300.0
#: Addresses that are remembered; past it the ones that guessed longest ago are forgotten.
MOST = 2_000


class Limit:
    """Counts wrong codes.

    There are 22 ** 5, about five million codes. With 40 wrong ones in five minutes somebody who tries day and night for
    the four days of a seminar finds an open room in one of a hundred cases; the projector shows it to whoever is there.

    Parameters
    ----------
    now : callable
        Seconds of a clock that is never set back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._wrong: dict[str, deque[float]] = {}
        self._all: deque[float] = deque()

    def wait(self, address: str) -> int:
        """Seconds until this address may try again; 0 when it may now."""
        since = self._now() - SECONDS
        waits = [
            tries[len(tries) - most] - since
            for tries, most in (
                (self._recent(self._wrong.get(address), since), EACH),
                (self._recent(self._all, since), ALL),
            )
            if len(tries) >= most
        ]
        return math.ceil(max(waits, default=0.0))

    def wrong(self, address: str) -> None:
        """Count a wrong code."""
        now = self._now()
        tries = self._wrong.pop(address, None) or deque(maxlen=EACH)
        tries.append(now)
        self._wrong[address] = tries
        self._all.append(now)
        while len(self._all) > ALL:
            self._all.popleft()
        while len(self._wrong) > MOST:
            del self._wrong[next(iter(self._wrong))]

    @staticmethod
    def _recent(tries: deque[float] | None, since: float) -> deque[float]:
        tries = tries if tries is not None else deque()
        while tries and tries[0] <= since:
            tries.popleft()
        return tries
