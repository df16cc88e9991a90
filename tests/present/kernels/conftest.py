"""Kernels of a nursery of the test's own, which imports little."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from jupyter_client import AsyncKernelManager

from fieldschool.present.kernels import nursery as nurseries
from fieldschool.present.kernels import provisioner
from fieldschool.present.kernels.nursery import Nursery
from fieldschool.present.kernels.specs import KernelSpecs


@pytest.fixture(scope="module")
def kept() -> Iterator[Nursery]:
    """One nursery for the tests of a module that leave it as it is."""
    nursery = Nursery(modules=())
    yield nursery
    nursery.stop()


@pytest.fixture
def nursery(kept: Nursery, monkeypatch: pytest.MonkeyPatch) -> Nursery:
    _use(kept, monkeypatch)
    return kept


@pytest.fixture
def own_nursery(monkeypatch: pytest.MonkeyPatch) -> Iterator[Nursery]:
    """A nursery that this test may spoil."""
    nursery = Nursery(modules=())
    _use(nursery, monkeypatch)
    yield nursery
    nursery.stop()


def _use(nursery: Nursery, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provisioner, "shared", lambda: nursery)
    # Whoever edits a file while the tests run does not change what they see.
    monkeypatch.setattr(nurseries, "stamp", lambda: "unchanged")
    monkeypatch.setattr(nurseries, "GLANCE", 0.0)


@pytest.fixture
def sockets() -> Iterator[Path]:
    """A folder with a short name: the path of a socket may have about 100 letters."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


class Kernel:
    """A kernel, and what a page may ask of it."""

    def __init__(self, manager: AsyncKernelManager) -> None:
        self.manager = manager
        self.client = None

    @property
    def pid(self) -> int:
        return self.manager.provisioner.pid

    async def ready(self) -> Kernel:
        self.client = self.manager.client()
        self.client.start_channels()
        await self.client.wait_for_ready(timeout=60)
        return self

    async def says(self, lines: str) -> str:
        """Run these lines and give what they print, or the name of the error that they raise."""
        said: list[str] = []

        def hear(message: dict) -> None:
            content = message["content"]
            said.append(content.get("text", "") + content.get("ename", ""))

        await self.client.execute_interactive(lines, timeout=60, output_hook=hear)
        return "".join(said).strip()

    async def end(self) -> None:
        if self.client is not None:
            self.client.stop_channels()
        if self.manager.has_kernel:
            await self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_connection_file()


class Ward:
    """Where the kernels of one test are started."""

    def __init__(self, sockets: Path) -> None:
        self.sockets = sockets
        self.kernels: list[Kernel] = []

    async def start(self, **environment: str) -> Kernel:
        """Start a kernel with these names added to the environment; it need not be ready yet."""
        manager = AsyncKernelManager(
            kernel_name="python3",
            kernel_spec_manager=KernelSpecs(),
            transport="ipc",
            connection_file=str(self.sockets / f"k{len(self.kernels)}.json"),
        )
        kernel = Kernel(manager)
        self.kernels.append(kernel)
        await manager.start_kernel(env=os.environ | environment, cwd=str(self.sockets))
        return kernel

    async def ready(self, **environment: str) -> Kernel:
        """Start a kernel and wait until it answers."""
        return await (await self.start(**environment)).ready()


@pytest.fixture
def in_ward(sockets: Path) -> Callable[[Callable[[Ward], Awaitable[None]]], None]:
    """Run an asynchronous test with a ward, and end its kernels."""

    def run(test: Callable[[Ward], Awaitable[None]]) -> None:
        async def whole() -> None:
            ward = Ward(sockets)
            try:
                await test(ward)
            finally:
                for kernel in ward.kernels:
                    await kernel.end()

        asyncio.run(whole())

    return run


async def eventually(true: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until it is true; a slow machine may take its time."""
    for _time in range(int(seconds / 0.05)):
        if true():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it did not come true")


def running(pid: int) -> bool:
    """Whether there is such a process, a zombie included."""
    return Path(f"/proc/{pid}").exists()
