"""A wall clock that can be set while a process runs; Python imports this first where the soak puts it on the path.

For benchmarks only: `benchmarks.wall_clock` starts a server with this folder on its path and sets the clock by writing
into a file that all the server's processes have in their memory. The monotonic clock goes on as it does in life.
"""

import ctypes
import datetime as _datetime
import gc
import mmap
import os
import struct
import time as _time

FILE = "SOAK_CLOCK"


def _install(path):
    with open(path, "rb") as file:  # noqa: PTH123 - nothing more than needed is imported before everything else
        shared = mmap.mmap(file.fileno(), 8, access=mmap.ACCESS_READ)
    seconds, nanoseconds = _time.time, _time.time_ns
    gmtime, localtime, strftime = _time.gmtime, _time.localtime, _time.strftime

    def shift():
        return struct.unpack("<d", shared[:8])[0]

    def now():
        return seconds() + shift()

    _time.time = now
    _time.time_ns = lambda: nanoseconds() + int(1e9 * shift())
    _time.gmtime = lambda at=None: gmtime(now() if at is None else at)
    _time.localtime = lambda at=None: localtime(now() if at is None else at)
    _time.strftime = lambda form, at=None: strftime(form, _time.localtime() if at is None else at)
    _give(_datetime.date, "today", lambda kind: kind.fromtimestamp(now()))
    _give(_datetime.datetime, "now", lambda kind, tz=None: kind.fromtimestamp(now(), tz))
    _give(_datetime.datetime, "utcnow", lambda kind: kind.fromtimestamp(now(), _datetime.UTC).replace(tzinfo=None))


def _give(kind, name, method):
    # The types stay the real ones, which compiled code relies on; only how they learn of the time is another.
    gc.get_referents(kind.__dict__)[0][name] = classmethod(method)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))


if os.environ.get(FILE):
    _install(os.environ[FILE])
