"""The running course as a process of its own, which can be ended: for measuring what this computer carries."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fieldschool import paths

#: The folder that holds the package, so that the other process finds it.
PACKAGE = Path(__file__).resolve().parents[2]
#: Seconds to wait for a server's first answer, and for its end.
OPENS, ENDS = 90, 20


@dataclass
class Program:
    """A server on this computer.

    Attributes
    ----------
    command : list of str
    url : str
        Its address, with a slash at the end.
    folder : Path
        Holds its log and what it keeps.
    process : subprocess.Popen or None
        The running process.
    cache : Path or None
        What can be made again; in its folder where none is given.
    environment : dict of str to str
        What it is told beside that, in its environment.
    """

    command: list[str]
    url: str
    folder: Path
    process: subprocess.Popen | None = field(default=None, repr=False)
    cache: Path | None = None
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def state(self) -> Path:
        """Where it keeps answers."""
        return self.folder / "state"

    @property
    def pid(self) -> int:
        """The process id of the server.

        Raises
        ------
        RuntimeError
            When it was not started.
        """
        if self.process is None:
            raise RuntimeError("The server was not started.")
        return self.process.pid

    def start(self) -> None:
        """Start it and wait until it answers.

        Raises
        ------
        RuntimeError
            When it does not; the text ends with its log.
        """
        own = {
            "FIELDSCHOOL_HOME": str(paths.root()),
            "FIELDSCHOOL_STATE": str(self.state),
            "FIELDSCHOOL_CACHE": str(self.cache or self.folder / "cache"),
            "PYTHONPATH": str(PACKAGE),
        }
        # Simulated participants must never write to a database that the room uses.
        others = {name: value for name, value in os.environ.items() if name != "FIELDSCHOOL_STORE"}
        own |= self.environment
        log = self.folder / "server.log"
        with log.open("a") as out:
            self.process = subprocess.Popen(self.command, stdout=out, stderr=out, env=others | own, cwd=self.folder)
        deadline = time.monotonic() + OPENS
        while not answers(self.url):
            if time.monotonic() > deadline or self.process.poll() is not None:
                self.stop()
                raise RuntimeError(f"The server did not open:\n{log.read_text()[-4000:]}")
            time.sleep(0.1)

    def kill(self) -> None:
        """End it as a fallen laptop does: at once, without a word."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(ENDS)

    def stop(self) -> None:
        """End it in good order, if it runs."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(ENDS)
        except subprocess.TimeoutExpired:
            self.kill()


def ours(folder: Path, cache: Path | None = None) -> Program:
    """The course, with its answers in a folder of its own.

    Parameters
    ----------
    folder : Path
        Made where it is not there.
    cache : Path, optional
        What was made before and can be used again; a folder of its own where none is given.
    """
    port = free_port()
    command = [sys.executable, "-m", "fieldschool", "present", "--no-browser", "--port", str(port)]
    folder.mkdir(parents=True, exist_ok=True)
    return Program(command, f"http://127.0.0.1:{port}/", folder, cache=cache)


@contextmanager
def served(program: Program) -> Iterator[Program]:
    """Start a program, and stop it at the end of the block."""
    program.start()
    try:
        yield program
    finally:
        program.stop()


def free_port() -> int:
    """A port of this computer that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    """Whether the course answers there."""
    # A lesson would start a kernel; what is not there is answered as well, and starts none.
    try:
        urllib.request.urlopen(address + "voila/static/none", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except (urllib.error.URLError, OSError):
        return False
    return True
