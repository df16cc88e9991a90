"""A full or read-only disk is said in one sentence; what was saved stays; then the same store works again."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldschool.workbook.errors import StoreFull, StoreReadOnly


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite:///{file}"


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    """A small disk of its own, where this user may make one."""
    folder.mkdir(exist_ok=True)
    done = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", folder], capture_output=True
    )
    if not done or done.returncode != 0:
        pytest.skip("this user may not mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(diary) -> list[str]:
    """Write until the disk is full; give what was saved."""
    saved = []
    for n in range(100):
        try:
            diary.write(f"{n} " * 2_000)
        except StoreFull:
            return saved
        saved.append(f"{n} " * 2_000)
    raise AssertionError("the disk was never full")


def test_a_full_disk_says_so_and_room_on_it_is_enough(diary, file):
    with mounted(file.parent, "256k"):
        filler = file.parent / "filler"
        filler.write_bytes(b"x" * 100_000)
        diary.write("before")
        saved = fill(diary)
        assert diary.read() == ["before", *saved]  # reading goes on, and the failed one left nothing
        filler.unlink()
        diary.write("after")
        assert diary.read() == ["before", *saved, "after"]


def test_a_disk_that_is_full_from_the_start(diary, file):
    with mounted(file.parent, "256k"):
        filler = file.parent / "filler"
        filler.write_bytes(b"x" * 262_144)
        with pytest.raises(StoreFull):
            diary.write("no room")
        filler.unlink()
        diary.write("room")
        assert diary.read() == ["room"]


LIMITED = """
import resource, sys
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreFull
from fieldschool.workbook.store import Store

store = Store("sqlite:///" + sys.argv[1])
write = lambda value: store.put("ana", Text(lesson="4.3", key="plan", value=value))
write("before")
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
try:
    for n in range(100):
        write(f"{n} " * 2_000)
except StoreFull as error:
    print(n, error)
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
write("after")
"""


def test_a_limit_on_the_size_of_files_is_a_full_disk_too(run, diary, file):
    pytest.importorskip("resource", reason="this system has no limits on the size of files")
    saved, sentence = run(LIMITED, file).strip().split(" ", 1)
    assert sentence == "The disk that holds the answers is full. Make some room on it."
    assert diary.read() == ["before", *(f"{n} " * 2_000 for n in range(int(saved))), "after"]


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder and what is in it cannot be changed. Modes do not bind the superuser, a read-only mount does."""
    if os.geteuid() == 0:
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        try:
            yield
        finally:
            subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
    else:
        folder.chmod(0o500)
        for path in folder.iterdir():
            path.chmod(0o400)
        try:
            yield
        finally:
            folder.chmod(0o700)
            for path in folder.iterdir():
                path.chmod(0o600)


@pytest.fixture
def own_disk(file) -> Iterator[None]:
    """For the superuser the folder is a disk of its own, which can then be made read-only."""
    if os.geteuid() == 0:
        with mounted(file.parent, "2m"):
            yield
    else:
        file.parent.mkdir()
        yield


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="modes of files are another thing on this system")
@pytest.mark.usefixtures("own_disk")
class TestReadOnly:
    def test_a_file_that_may_not_be_written_says_so(self, diary, store, file):
        diary.write("before")
        with read_only(file.parent):
            with pytest.raises(StoreReadOnly):
                diary.write("during")
            with pytest.raises(StoreReadOnly):
                store.erase("ana")
        diary.write("after")
        assert diary.read() == ["before", "after"]

    def test_a_folder_where_no_file_can_be_made_says_so(self, diary, file):
        with read_only(file.parent), pytest.raises(StoreReadOnly):
            diary.write("during")
        diary.write("after")
        assert diary.read() == ["after"]
