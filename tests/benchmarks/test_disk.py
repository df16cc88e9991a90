"""A disk that is really full: a program in it fails to write, and can again when there is room."""

from __future__ import annotations

import errno
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from benchmarks import disk

#: Writes a piece more at each line that it is told, and says how it went.
WRITES = """
import sys
for place, _line in enumerate(sys.stdin):
    try:
        with open(f"{sys.argv[1]}/{place}", "wb") as file:
            file.write(b"x" * 100_000)
        print("written", flush=True)
    except OSError as error:
        print(error.errno, flush=True)
"""


@dataclass
class Server:
    """What `disk` needs of a server: a place for answers, and a program that writes there."""

    state: Path
    command: list[str] = field(default_factory=list)
    process: subprocess.Popen | None = None

    @property
    def pid(self) -> int:
        return self.process.pid

    def write(self) -> str:
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


@pytest.mark.skipif(not psutil.LINUX, reason="the system's own limits are set in another way elsewhere")
@pytest.mark.parametrize("mounted", [True, False], ids=["a file system of its own", "a limit"])
def test_a_program_cannot_write_while_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounted: bool
) -> None:
    if not mounted:
        monkeypatch.setattr(disk, "_holder", lambda _state: None)
    server = Server(tmp_path / "state", [sys.executable, "-c", WRITES, str(tmp_path / "state")])
    with disk.disk(server) as own:
        if mounted and isinstance(own, disk.Limited):
            pytest.skip("this computer lets nobody mount a file system")
        pipe = subprocess.PIPE
        server.process = subprocess.Popen(server.command, stdin=pipe, stdout=pipe, text=True)
        try:
            assert server.write() == "written"
            own.fill()
            assert int(server.write()) in (errno.ENOSPC, errno.EFBIG)
            own.clear()
            assert server.write() == "written"
            own.keep(tmp_path / "kept")
        finally:
            server.process.stdin.close()
            server.process.wait(20)
    assert {path.name: path.stat().st_size for path in (tmp_path / "kept").iterdir() if path.stat().st_size} == {
        "0": 100_000,
        "2": 100_000,
    }
