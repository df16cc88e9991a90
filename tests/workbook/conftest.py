from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldschool.workbook.entries import Text
from fieldschool.workbook.store import Store

from .cluster import Cluster


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the answers are; the folder is made by the store."""
    return tmp_path / "state" / "answers.sqlite"


#: A test of what becomes of the file itself.
on_sqlite = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server, started when the first test asks for it."""
    cluster = Cluster()
    yield cluster
    cluster.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, file: Path) -> str:
    """Where nothing is kept yet, as the setting FIELDSCHOOL_STORE says it; once for each kind of database."""
    return f"sqlite:///{file}" if request.param == "sqlite" else request.getfixturevalue("cluster").fresh()


@pytest.fixture
def store(url: str) -> Store:
    return Store(url, timeout=0.1)


class Diary:
    """One answer of one participant, written again and again."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def write(self, value: str) -> int:
        return self.store.put("ana", Text(lesson="4.3", key="plan", value=value))

    def read(self) -> list[str]:
        return [entry.value for entry in self.store.history("ana", "4.3", "plan")]


@pytest.fixture
def diary(store: Store) -> Diary:
    return Diary(store)


@pytest.fixture
def start() -> Callable[..., subprocess.Popen[str]]:
    """Start another process that runs these lines of Python with these arguments."""

    def start(lines: str, *arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", lines, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )

    return start


@pytest.fixture
def run(start) -> Callable[..., str]:
    """Run another process to its end and give what it printed."""

    def run(lines: str, *arguments: object) -> str:
        process = start(lines, *arguments)
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        return out

    return run
