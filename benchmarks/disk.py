"""The disk under a server's answers, which can be full for a while: a small file system of its own where Linux allows.

Where it does not (no user namespaces, another system), no process of the server may make a file longer instead: what it
writes fails as on a full disk, by the system's own limit (RLIMIT_FSIZE).
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from benchmarks import serving
from fieldschool.doctor import memory

#: As much as answers may take; memory is used for what is there only.
SIZE = "1g"
_MOUNT = 'mount -t tmpfs -o "size=$2,mode=700" fieldschool "$1" && echo mounted && exec cat'


class Limited:
    """The computer's own disk; full means that no file of the server's may grow."""

    name = "no file may grow (RLIMIT_FSIZE)"

    def __init__(self, server: serving.Program) -> None:
        self._server = server

    def fill(self) -> None:
        """From now on nothing can be written."""
        self._limit(0)

    def clear(self) -> None:
        """Let it be written again."""
        self._limit(resource.RLIM_INFINITY)

    def keep(self, folder: Path) -> None:
        """Copy the answers into a folder."""
        shutil.copytree(self._server.state, folder)

    def _limit(self, size: int) -> None:
        for process in memory.family(self._server.pid):
            with suppress(OSError):  # it has just ended
                _soft, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
                most = hard if size == resource.RLIM_INFINITY else size
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, hard))


class Mounted:
    """A file system in memory that only the server and its kernels see; it outlives them."""

    name = "a full file system (ENOSPC)"

    def __init__(self, server: serving.Program, holder: subprocess.Popen) -> None:
        self._server, self._holder = server, holder
        self._inside = ["nsenter", f"--target={holder.pid}", "--user", "--mount", "--preserve-credentials"]
        self._seen = Path(f"/proc/{holder.pid}/root/{server.state.absolute()}")
        server.command[:0] = self._inside

    def fill(self) -> None:
        """Leave no free space: the file system becomes as small as what is in it."""
        for more in range(0, 4096, 64):  # what is written between the look and the change needs its place
            found = os.statvfs(self._seen)
            used = (found.f_blocks - found.f_bfree) * found.f_frsize // 1024
            if self._size(f"{used + more}k"):
                return
        raise RuntimeError("The file system could not be filled.")

    def clear(self) -> None:
        """Give the space back."""
        if not self._size(SIZE):
            raise RuntimeError("The file system could not be cleared.")

    def keep(self, folder: Path) -> None:
        """Copy the answers into a folder."""
        shutil.copytree(self._seen, folder)

    def _size(self, size: str) -> bool:
        # An empty size would mean half of the memory.
        command = [*self._inside, "mount", "-o", f"remount,size={size}", str(self._server.state.absolute())]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


@contextmanager
def disk(server: serving.Program) -> Iterator[Limited | Mounted]:
    """Give a server that was not started yet a disk that can be full.

    Parameters
    ----------
    server : Program
        Its command is changed so that it sees the disk.
    """
    server.state.mkdir(mode=0o700, parents=True, exist_ok=True)
    holder = _holder(server.state.absolute())
    if holder is None:
        yield Limited(server)
        return
    try:
        yield Mounted(server, holder)
    finally:
        holder.stdin.close()  # ends it, and with the last process in it the file system is gone
        holder.wait(serving.ENDS)


def _holder(state: Path) -> subprocess.Popen | None:
    """A process in whose view of the files a file system is mounted; ``None`` where that is not allowed."""
    if not psutil.LINUX or not all(map(shutil.which, ("unshare", "nsenter", "mount"))):
        return None
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", _MOUNT, "sh", str(state), SIZE]
    pipe = subprocess.PIPE
    holder = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
    if holder.stdout.readline() == "mounted\n":
        return holder
    holder.stdin.close()
    holder.wait(serving.ENDS)
    return None
