"""A forked kernel as Jupyter expects a process: the part of `subprocess.Popen` that a provisioner uses."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from typing import Protocol


def end(pid: int) -> None:
    """End a kernel and what it has started, even one that is too young to lead a group of its own."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


class Reports(Protocol):
    """Whoever knows which kernels have ended."""

    def ended(self, pid: int) -> int | None:
        """The exit code of a kernel that has ended, else ``None``."""


class ForkedProcess:
    """A kernel that is somebody else's child.

    Parameters
    ----------
    pid : int
        Process id, and the id of its group.
    parent : Reports
        Takes it from the process table and knows its end.
    """

    stdin = stdout = stderr = None

    def __init__(self, pid: int, parent: Reports) -> None:
        self.pid = pid
        self._parent = parent
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit code if it has ended, negative for a signal; else ``None``."""
        if self.returncode is None:
            self.returncode = self._parent.ended(self.pid)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end.

        Raises
        ------
        TimeoutError
            When it has not ended after ``timeout`` seconds.
        """
        end = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if end is not None and time.monotonic() > end:
                raise TimeoutError(f"process {self.pid} has not ended")
            time.sleep(0.01)
        return code

    def send_signal(self, signum: int) -> None:
        """Send a signal; one that has ended already is left alone, or a restart would fail."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signum)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)
