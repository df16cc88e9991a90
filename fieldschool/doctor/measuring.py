"""A room that grows: simulated participants open lessons of the real course, more and more, for half a minute."""

from __future__ import annotations

import asyncio
import math
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from tornado.httpclient import AsyncHTTPClient

from fieldschool import course, paths
from fieldschool.doctor import memory, serving
from fieldschool.doctor.carrying import MB, Measured, reserve
from fieldschool.doctor.phone import Gone, Page, Phone, client
from fieldschool.i18n import _

#: Megabytes of a lesson before one was measured: what a kernel takes that shares nothing.
FIRST_GUESS = 150.0
#: Lessons that are opened in turn; they differ in what they take.
LESSONS = 4
#: Seconds in which what the server started must have ended after it.
LEAVE = 10


@dataclass(frozen=True)
class Limits:
    """Where measuring ends.

    Attributes
    ----------
    seconds : float
        For all waves; at most half as long again goes to what is made once. The server's start is not counted.
    slowest : float
        Seconds of one opening.
    people : int
        At most so many.
    """

    seconds: float = 20.0
    slowest: float = 15.0
    people: int = 60


@dataclass
class _Room:
    pages: list[tuple[Phone, Page]] = field(default_factory=list)
    failed: int = 0
    #: Size and seconds of each wave.
    waves: list[tuple[int, float]] = field(default_factory=list)


class CannotMeasure(RuntimeError):
    """The server did not open."""


def measure(limits: Limits | None = None) -> Measured:
    """Start the course as a process of its own and let a room come in. Its answers are thrown away.

    Raises
    ------
    CannotMeasure
        When the course does not open; the text is the last line of what it said.
    """
    with tempfile.TemporaryDirectory(prefix="fieldschool-doctor-", ignore_cleanup_errors=True) as own:
        server = serving.ours(Path(own), paths.cache_dir())
        family: set[psutil.Process] = set()
        try:
            with serving.served(server):
                try:
                    return asyncio.run(_grow(server, limits or Limits()))
                finally:
                    family |= set(memory.family(server.pid))
        except (RuntimeError, OSError) as error:
            raise CannotMeasure(str(error).strip().splitlines()[-1] if str(error) else "") from error
        finally:
            for left in psutil.wait_procs(family, LEAVE)[1]:
                left.kill()


def lessons() -> list[str]:
    """Addresses of a few lessons, from all over the course.

    Raises
    ------
    CannotMeasure
        When the table of contents cannot be read.
    """
    try:
        contents = course.load()
    except (course.CourseError, FileNotFoundError) as error:
        raise CannotMeasure(str(error)) from error
    built = [lesson.stem for lesson in contents.lessons if lesson.built]
    step = max(1, len(built) // LESSONS)
    return [f"lesson/{stem}" for stem in built[::step][:LESSONS]]


def next_wave(opened: int, last: tuple[int, float] | None, left: float, room_mb: float, limits: Limits) -> int:
    """How many come next: twice as many as before, as time, memory and the limits allow; 0 ends it.

    Parameters
    ----------
    opened : int
        How many have a lesson open.
    last : (int, float) or None
        Size and seconds of the last wave.
    left : float
        Seconds left.
    room_mb : float
        How many more lessons the memory has room for.
    limits : Limits
    """
    if last is None:
        wanted, each = 1, 0.0
    else:
        wanted, each = 2 * last[0], last[1] / last[0]
    by_time = math.floor(min(left, limits.slowest) / each) if each > 0 else wanted
    return max(0, min(wanted, by_time, math.floor(room_mb), limits.people - opened))


async def _grow(server: serving.Program, limits: Limits) -> Measured:
    http, room = client(), _Room()
    addresses = lessons()
    if not addresses:
        raise CannotMeasure(_("No lesson is built in this folder."))
    try:
        addresses = await _warm(server, http, addresses, limits.seconds / 2)
        ends = time.monotonic() + limits.seconds
        before, files = memory.together(server.pid), _files(server.pid)
        while size := next_wave(
            len(room.pages),
            room.waves[-1] if room.waves else None,
            ends - time.monotonic(),
            _spare(before, server, room),
            limits,
        ):
            await _come(server, http, addresses, size, room)
            if room.failed or room.waves[-1][1] > limits.slowest:
                break
        if not room.waves:
            raise CannotMeasure(_("Too little memory is free to open one."))
        return _seen(server, room, before, files)
    except Gone as error:
        raise CannotMeasure(str(error)) from error
    finally:
        await asyncio.gather(*(_leave(phone, page) for phone, page in room.pages), return_exceptions=True)
        http.close()


async def _warm(server: serving.Program, http: AsyncHTTPClient, addresses: Sequence[str], seconds: float) -> list[str]:
    """Open lessons once, so that what is made once for everybody is not counted; those that were opened in the time."""
    ends, warm = time.monotonic() + seconds, []
    for address in addresses:
        if warm and time.monotonic() > ends:
            break
        phone = Phone(server.url, http)
        await _leave(phone, await phone.open(address))
        warm.append(address)
    return warm


async def _come(
    server: serving.Program, http: AsyncHTTPClient, addresses: Sequence[str], size: int, room: _Room
) -> None:
    started = time.perf_counter()
    phones = [Phone(server.url, http) for _each in range(size)]
    asked = [phone.open(addresses[(len(room.pages) + i) % len(addresses)]) for i, phone in enumerate(phones)]
    came = await asyncio.gather(*asked, return_exceptions=True)
    room.waves.append((size, time.perf_counter() - started))
    for phone, page in zip(phones, came, strict=True):
        if isinstance(page, Page):
            room.pages.append((phone, page))
        elif isinstance(page, Gone):
            room.failed += 1
        else:
            raise page


def _spare(before: float, server: serving.Program, room: _Room) -> float:
    """How many more lessons fit before the reserve is touched."""
    found = psutil.virtual_memory()
    each = _lesson_mb(server, room, before) if room.pages else FIRST_GUESS
    return (found.available / MB - reserve(found.total / MB)) / max(each, 1.0)


def _lesson_mb(server: serving.Program, room: _Room, before: float) -> float:
    """Megabytes of one more lesson: growth of all together by their number, no less than what a kernel has alone."""
    growth = (memory.together(server.pid) - before) / len(room.pages)
    alone = [size for size in map(memory.private, memory.kernels(server.pid)) if size is not None]
    return max(growth, statistics.median(alone) if alone else 0.0)


def _seen(server: serving.Program, room: _Room, before: float, files: int | None) -> Measured:
    if not room.pages:
        return Measured(0, room.failed, math.nan, math.nan, math.nan, math.nan)
    found, opened = psutil.virtual_memory(), len(room.pages)
    size, seconds = max(room.waves)
    now, allowed = _files(server.pid), _allowed(server.pid)
    return Measured(
        opened=opened,
        failed=room.failed,
        arrival=seconds / size,
        lesson_mb=_lesson_mb(server, room, before),
        free_mb=found.available / MB,
        total_mb=found.total / MB,
        files_each=(now - files) / opened if now is not None and files is not None else None,
        files_left=allowed - now if allowed is not None and now is not None else None,
    )


def _files(server: int) -> int | None:
    """Files that a process has open; Windows has no such limit."""
    try:
        return psutil.Process(server).num_fds()
    except (AttributeError, psutil.Error):
        return None


def _allowed(server: int) -> int | None:
    try:
        soft, _hard = psutil.Process(server).rlimit(psutil.RLIMIT_NOFILE)
    except AttributeError:  # macOS: what a process of ours may open, which the server inherits
        try:
            import resource
        except ImportError:
            return None
        soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    except psutil.Error:
        return None
    return soft if soft > 0 else None


async def _leave(phone: Phone, page: Page) -> None:
    await page.close()
    await phone.leave(page.kernel)
