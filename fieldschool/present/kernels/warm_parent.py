"""The server's end of one warm parent: starts it, asks it, and hears which of its kernels have ended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence

from fieldschool.present.kernels.process import end
from fieldschool.present.kernels.wire import Message, Wire

#: Seconds for a parent to import everything on a slow laptop, and for one fork.
WARMING, FORKING = 90.0, 20.0

#: For the parent only. A kernel's own environment is what Jupyter asks for.
_ENVIRONMENT = {
    # One thread before a fork; and sixty kernels on two cores gain nothing from more.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    # Read when matplotlib is imported; a kernel that starts by itself has it too.
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
}


class CannotFork(Exception):
    """No kernel could be forked; the text says why, for the log."""


class WarmParent:
    """One warm parent. It is asked by one thread at a time, whoever that is.

    Parameters
    ----------
    modules : iterable of str
        What it imports beside what every kernel needs.
    stamp : str
        State of the course that it reads.
    """

    def __init__(self, modules: Iterable[str], stamp: str) -> None:
        self.stamp = stamp
        self._lock = threading.RLock()
        ours, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-P", "-m", "fieldschool.present.kernels.parent", str(theirs.fileno()), *modules]
            self._process = subprocess.Popen(
                command,
                env=os.environ | _ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl+C in the terminal is for the server
            )
        self._wire = Wire(ours)
        self._ready = False
        self._lost = False
        self._alive: set[int] = set()
        self._codes: dict[int, int] = {}

    @property
    def pid(self) -> int:
        """Process id of the parent."""
        return self._process.pid

    @property
    def kernels(self) -> frozenset[int]:
        """Process ids of its kernels that have not ended, as far as is known."""
        return frozenset(self._alive)

    @property
    def lost(self) -> bool:
        """Whether the parent is gone."""
        with self._lock:
            self._listen()
        return self._lost

    def fork(self, argv: Sequence[str], env: Mapping[str, str], cwd: str) -> int:
        """Fork one kernel, as soon as the parent is warm.

        Parameters
        ----------
        argv, env, cwd
            As for `child.run_kernel`.

        Returns
        -------
        int
            Its process id, which is also that of its group.

        Raises
        ------
        CannotFork
            When the parent is gone, is silent for too long, or could not fork.
        """
        with self._lock:
            if not self._ready:
                self._answer("ready", WARMING)
            try:
                self._wire.send({"argv": list(argv), "env": dict(env), "cwd": str(cwd)})
            except OSError as error:
                self._lose()
                raise CannotFork(f"the warm parent is gone ({error})") from error
            return self._answer("pid", FORKING)["pid"]

    def ended(self, pid: int) -> int | None:
        """The exit code of a kernel that has ended, negative for a signal; else ``None``. Never waits."""
        if self._lock.acquire(blocking=False):  # whoever forks at this moment listens as well
            try:
                self._listen()
            finally:
                self._lock.release()
        return self._codes.get(pid)

    def close(self) -> None:
        """End the parent, and with it the kernels it still has."""
        with self._lock:
            self._lose()

    def _answer(self, kind: str, seconds: float) -> Message:
        """Wait for a message of this kind; note the others."""
        until = time.monotonic() + seconds
        while not self._lost:
            left = until - time.monotonic()
            if left <= 0:
                self._lose()
                raise CannotFork(f"the warm parent said nothing for {seconds:g} seconds")
            for message in self._heard(left):
                if kind in message:
                    return message
                if "error" in message:
                    raise CannotFork(message["error"])
        raise CannotFork("the warm parent is gone")

    def _listen(self) -> None:
        if not self._lost:
            self._heard(0.0)

    def _heard(self, seconds: float) -> list[Message]:
        """What was said within this time; begun and ended kernels are noted, and so is the parent's own end."""
        self._wire.sock.settimeout(seconds)
        try:
            messages = self._wire.receive()
        except (BlockingIOError, TimeoutError):
            return []
        except (EOFError, OSError):
            self._lose()
            return []
        finally:
            if not self._lost:
                self._wire.sock.settimeout(FORKING)
        for message in messages:
            if "ready" in message:  # whoever listens first hears it, and that need not be who waits for it
                self._ready = True
            elif "pid" in message:
                self._alive.add(message["pid"])
                self._codes.pop(message["pid"], None)  # the system gives numbers again
            elif "ended" in message:
                self._alive.discard(message["ended"])
                self._codes[message["ended"]] = message["code"]
        return messages

    def _lose(self) -> None:
        """Be without the parent. Its kernels are ended now: a new one would share their sockets."""
        if self._lost:
            return
        self._lost = True
        self._wire.sock.close()
        for pid in self._alive:
            end(pid)
            self._codes[pid] = -signal.SIGKILL
        self._alive.clear()
        self._process.kill()
        self._process.wait()
