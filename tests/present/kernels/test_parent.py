"""A process forks only where a fork is safe: one thread, no zmq context."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kernels are forked on Linux only")

ASKED = "from fieldschool.present.kernels.parent import unsafe\n{first}\nprint(unsafe() or 'safe')"


def asked(first: str) -> str:
    lines = ASKED.format(first=first)
    return subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True).stdout.strip()


def test_a_plain_process_may_fork():
    assert asked("") == "safe"


def test_threads_forbid_it():
    thread = "import threading; threading.Thread(target=threading.Event().wait, args=(60,), daemon=True).start()"
    assert asked(thread).startswith("threads are running")


def test_a_library_s_own_threads_forbid_it():
    ticking = "import _thread, time; _thread.start_new_thread(time.sleep, (60,))"
    assert asked(ticking) == "a library runs 1 threads"


def test_a_zmq_context_forbids_it():
    assert asked("import zmq; zmq.Context.instance()") == "there is a zmq context"
