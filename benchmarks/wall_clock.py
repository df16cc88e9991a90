"""The wall clock of a server under test, which can be set back while the server and its kernels run."""

from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

#: Put on the path of the server's processes; Python imports the ``sitecustomize`` in it before anything else.
FOLDER = Path(__file__).resolve().parent / "clock"
_FILE = "SOAK_CLOCK"


class WallClock:
    """A clock that all processes of a server read.

    Parameters
    ----------
    file : Path
        Made here; holds by how many seconds the clock is ahead.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        file.write_bytes(struct.pack("<d", 0.0))

    def environment(self, package: Path) -> dict[str, str]:
        """What a process must be told to go by this clock, beside the folder of the package."""
        return {_FILE: str(self._file), "PYTHONPATH": os.pathsep.join([str(FOLDER), str(package)])}

    def set_back(self, seconds: float) -> None:
        """Set it back, for all processes at once."""
        with self._file.open("r+b") as opened:
            opened.write(struct.pack("<d", -seconds))


def steps_back(database: Path, least: timedelta) -> int:
    """How often an answer is dated before the one that was stored just before it, by at least so much."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
        dates = [datetime.fromisoformat(at) for (at,) in opened.execute("SELECT made_at FROM answers ORDER BY id")]
    return sum(before - after >= least for before, after in pairwise(dates))
