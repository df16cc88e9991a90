"""Where kernels come from: one warm parent at a time, made again when the course has changed or the parent is gone."""

from __future__ import annotations

import atexit
import os
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from fieldschool.present.kernels.process import ForkedProcess
from fieldschool.present.kernels.stamp import stamp
from fieldschool.present.kernels.warm import LESSON
from fieldschool.present.kernels.warm_parent import CannotFork, WarmParent

#: Seconds without another try after a parent could not do its work: nobody should wait for it at each lesson.
PAUSE = 60.0
#: Seconds for which a look at the files of the course holds.
GLANCE = 1.0


def can_fork() -> bool:
    """Whether this system forks safely. Apple's own libraries do not survive a fork, and Windows has none."""
    return hasattr(os, "fork") and sys.platform != "darwin"


class Nursery:
    """Gives forked kernels. Usable from several threads.

    Parameters
    ----------
    modules : iterable of str
        What a parent imports beside what every kernel needs.
    """

    def __init__(self, modules: Iterable[str] = LESSON) -> None:
        self._modules = tuple(modules)
        self._lock = threading.RLock()
        self._parent: WarmParent | None = None
        self._retired: list[WarmParent] = []
        self._pause_until = 0.0
        self._seen, self._stamp_until = "", 0.0

    @property
    def parent(self) -> WarmParent | None:
        """The parent in use."""
        return self._parent

    def start(self) -> None:
        """Begin to warm a parent, so that the first guest need not wait for it. Returns at once."""
        if can_fork():
            with self._lock:
                self._current()

    def launch(self, argv: Sequence[str], env: Mapping[str, str], cwd: str) -> ForkedProcess:
        """A new kernel; waits until the parent is warm.

        Parameters
        ----------
        argv, env, cwd
            As for `child.run_kernel`.

        Raises
        ------
        CannotFork
            When there is no way to fork one now; start it another way.
        """
        if not can_fork():
            raise CannotFork("this system does not fork")
        with self._lock:
            if time.monotonic() < self._pause_until:
                raise CannotFork("the warm parent did not work a moment ago")
            try:
                parent = self._current()
                return ForkedProcess(parent.fork(argv, env, cwd), parent)
            except (CannotFork, OSError) as error:
                self._pause_until = time.monotonic() + PAUSE
                raise CannotFork(str(error)) from error

    def stop(self) -> None:
        """End every parent and the kernels that are left."""
        with self._lock:
            for parent in filter(None, (self._parent, *self._retired)):
                parent.close()
            self._parent, self._retired = None, []

    def _current(self) -> WarmParent:
        now = self._stamp()
        if self._parent is not None and (self._parent.lost or self._parent.stamp != now):
            self._retired.append(self._parent)
            self._parent = None
        self._tidy()
        if self._parent is None:
            self._parent = WarmParent(self._modules, now)
        return self._parent

    def _stamp(self) -> str:
        """The state of the course, looked at once a second: sixty pages that open together need it once."""
        if time.monotonic() >= self._stamp_until:
            self._seen, self._stamp_until = stamp(), time.monotonic() + GLANCE
        return self._seen

    def _tidy(self) -> None:
        """Close the parents whose kernels have all ended; open pages keep theirs."""
        empty = [parent for parent in self._retired if parent.lost or not parent.kernels]
        for parent in empty:
            parent.close()
        self._retired = [parent for parent in self._retired if parent not in empty]


@cache
def shared() -> Nursery:
    """The server's nursery."""
    nursery = Nursery()
    atexit.register(nursery.stop)
    return nursery
