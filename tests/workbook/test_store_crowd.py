"""Many kernels write at once, and one may be killed at any moment: nothing that was saved is lost."""

from __future__ import annotations

import signal
import sys
import threading

import pytest

from fieldschool.workbook.entries import Number
from fieldschool.workbook.store import Store

WRITER = """
import sys
from fieldschool.workbook.entries import Number
from fieldschool.workbook.store import Store

url, participant, first = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = Store(url)
print("ready", flush=True)
sys.stdin.readline()
for n in range(first, first + 50):
    store.put(participant, Number(lesson="3.2.1", key="saving", value=n))
    print(n, flush=True)
"""


def test_processes_that_start_together_in_a_new_place_lose_nothing(start, url):
    writers = [start(WRITER, url, "ana", first) for first in (0, 100, 200, 300)]
    assert [writer.stdout.readline() for writer in writers] == ["ready\n"] * 4
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    ends = [writer.communicate(timeout=60) for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4, ends
    kept = [entry.value for entry in Store(url).history("ana", "3.2.1", "saving")]
    assert sorted(kept) == [n for first in (0, 100, 200, 300) for n in range(first, first + 50)]
    for first in (0, 100, 200, 300):
        assert [n for n in kept if first <= n < first + 50] == list(range(first, first + 50))


def test_threads_of_one_store_lose_nothing(store):
    def write(first: int) -> None:
        for n in range(first, first + 25):
            store.put("ana", Number(lesson="3.2.1", key="saving", value=n))

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = [entry.value for entry in store.history("ana", "3.2.1", "saving")]
    assert sorted(kept) == [n for first in (0, 100, 200) for n in range(first, first + 25)]


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no SIGKILL")
def test_a_kernel_killed_while_it_writes_has_lost_nothing_it_called_saved(start, url):
    writer = start(WRITER, url, "ana", 0)
    writer.stdout.readline()
    writer.stdin.write("go\n")
    writer.stdin.flush()
    said = [int(writer.stdout.readline()) for _line in range(10)]
    writer.kill()
    out, _err = writer.communicate()
    said += [int(line) for line in out.split()]
    assert writer.returncode == -signal.SIGKILL
    kept = [entry.value for entry in Store(url).history("ana", "3.2.1", "saving")]
    assert kept[: len(said)] == said
    assert len(kept) - len(said) in (0, 1)  # the one it was about to report
