"""Every test has its own answers and no way out of this computer."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import comm
import pytest

from fieldschool import i18n

LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", ""}


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A temporary cache for the run, and temporary answers for what outlives a test.

    Workers that share the tests share the cache: its stamps go by content, as those of two servers on a laptop do.
    """
    run = tmp_path_factory.getbasetemp()
    cache = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / "fieldschool-cache"
    cache.mkdir(exist_ok=True)
    os.environ["FIELDSCHOOL_CACHE"] = str(cache)
    os.environ["FIELDSCHOOL_STATE"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder for the answers of one test."""
    state = tmp_path / "state"
    monkeypatch.setenv("FIELDSCHOOL_STATE", str(state))
    return state


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """No test leaves the next one a language, so that they may run in any order."""
    yield
    i18n.use(None)


@pytest.fixture(autouse=True)
def own_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Widgets speak to a page that listens to nobody, also when another test has loaded a kernel's parts.

    ``ipykernel`` replaces the page of the whole process by its own when it is imported; without a running kernel that
    one is never sent anything, so that a test that counts messages would see none.
    """
    monkeypatch.setattr(comm, "create_comm", comm.DummyComm)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> None:
    """Refuse every connection to another computer: a test that needs one is wrong."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOCAL:
            raise AssertionError(f"A test wanted to reach {address[0]}.")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local_only)
        yield
