"""A room that comes in at once: how long until everybody has controls, and what an open lesson costs in memory."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from benchmarks.desk import Desk
from benchmarks.serving import Program
from fieldschool.doctor import memory
from fieldschool.doctor.phone import Gone, Page, Phone, client

COUNT = 60


@dataclass(frozen=True)
class Arrivals:
    """What a room met that came in at once.

    Attributes
    ----------
    count : int
        How many came.
    pages, controls : list of float
        Seconds until the whole page was there, and until the states of all its widgets were; of those who got them.
    private : list of float
        Megabytes that belong to one open lesson alone, after one move; of each kernel.
    together : float
        Megabytes of the server and its kernels, what is shared counted once.
    """

    count: int
    pages: list[float]
    controls: list[float]
    private: list[float]
    together: float

    @property
    def left_out(self) -> int:
        """How many got no controls."""
        return self.count - len(self.controls)


def arrive(server: Program, path: str, count: int = COUNT) -> Arrivals:
    """Let a room come in at once, each with a page, a socket and a kernel, after one visitor to warm up.

    Parameters
    ----------
    server : Program
        Running.
    path : str
        The lesson's address on it.
    count : int
        How many come.
    """
    return asyncio.run(_arrive(server, path, count))


async def _arrive(server: Program, path: str, count: int) -> Arrivals:
    http = client()
    try:
        await _once(Phone(server.url, http), path)
        phones = [Phone(server.url, http) for _each in range(count)]
        came = await asyncio.gather(*(_controls(phone, path) for phone in phones))
        there = [(page, seconds) for page, seconds in came if page is not None]
        for page, _seconds in there:  # one after the other: what is measured here is memory
            await _move(page)
        found = [memory.private(kernel) for kernel in memory.kernels(server.pid)]
        result = Arrivals(
            count=count,
            pages=[page.seconds for page, _seconds in there],
            controls=[seconds for _page, seconds in there],
            private=[size for size in found if size is not None],
            together=memory.together(server.pid),
        )
        await asyncio.gather(*(_leave(phone, page) for phone, (page, _s) in zip(phones, came, strict=True) if page))
        return result
    finally:
        http.close()


async def _once(phone: Phone, path: str) -> None:
    page = await phone.open(path)
    await _leave(phone, page)


async def _controls(phone: Phone, path: str) -> tuple[Page | None, float]:
    started = time.perf_counter()
    try:
        return await phone.open(path), time.perf_counter() - started
    except Gone:
        return None, float("nan")


async def _move(page: Page) -> None:
    try:
        desk = Desk(page)
        await desk.move(30.0 if desk.position != 30.0 else 31.0)
    except Gone:
        return


async def _leave(phone: Phone, page: Page) -> None:
    await page.close()
    await phone.leave(page.kernel)
