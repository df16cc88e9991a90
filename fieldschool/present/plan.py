"""``/plan/plan.docx`` and its like: a reader's own plan as a file; and the press, which makes files in a process."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import os
import sys
import zipfile
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from fieldschool.document.files import TYPES, file_name
from fieldschool.i18n import _, locale_tag
from fieldschool.present.page import Page
from fieldschool.workbook.entries import Entry

#: Processes at the same time (a hall's computer has two or four cores), seconds one may take, and to wait for a turn.
AT_ONCE, LIMIT, PATIENCE = 2, 60.0, 30.0
#: A book holds sixty plans: so many times as long.
BOOK_TIMES = 3
#: Plans that are kept in memory, so that the four files of one reader are made once.
KEPT = 12
#: The exit code with which the process says that the template is at fault.
TEMPLATE = 3


class Busy(RuntimeError):
    """Too many plans are being made."""


class NotMade(RuntimeError):
    """A plan could not be made; the text is a sentence to show."""


class Press:
    """Makes plans, a few at a time, and keeps the last ones.

    Parameters
    ----------
    limit, patience : float
        Seconds a plan may take, and seconds to wait for a turn.
    """

    def __init__(self, limit: float = LIMIT, patience: float = PATIENCE) -> None:
        self.limit, self.patience = limit, patience
        self.made = 0
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._kept: OrderedDict[str, dict[str, bytes]] = OrderedDict()
        self._making: dict[str, asyncio.Task[dict[str, bytes]]] = {}

    async def files(
        self, participant: str, answers: Mapping[tuple[str, str], Entry], locale: str, where: Mapping[str, str]
    ) -> dict[str, bytes]:
        """The four files of a reader.

        Parameters
        ----------
        participant : str
        answers : mapping
            What is in the workbook now: a plan that was kept is only good for these.
        locale : str
        where : mapping
            The environment that tells where the room's answers are.

        Raises
        ------
        Busy, NotMade
        """
        return await self._once(_key(participant, answers, locale), lambda: self._run(participant, locale, where))

    async def book(
        self, stamp: str, asked: Mapping[str, Any], locale: str, where: Mapping[str, str]
    ) -> dict[str, bytes]:
        """The two files of the room's book.

        Parameters
        ----------
        stamp : str
            Of the answers now: a book that was kept is only good for these.
        asked : mapping
            As `document.book_files.everything` takes it; the salt in it is the room's own.
        locale : str
        where : mapping
            As in `files`.

        Raises
        ------
        Busy, NotMade
        """
        told = {"book": dict(asked), "locale": locale}
        key = hashlib.sha256(f"{stamp} {date.today()} {json.dumps(told, sort_keys=True)}".encode()).hexdigest()
        return await self._once(
            key, lambda: self._process(told, _("All answers are safe. Try again."), where, BOOK_TIMES)
        )

    async def _once(self, key: str, make: Callable[[], Awaitable[dict[str, bytes]]]) -> dict[str, bytes]:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._making:
            task = asyncio.ensure_future(self._make(make))
            self._making[key] = task
            task.add_done_callback(lambda done: self._done(key, done))
        return await asyncio.shield(self._making[key])

    def _done(self, key: str, task: asyncio.Task[dict[str, bytes]]) -> None:
        self._making.pop(key, None)
        if not task.cancelled() and task.exception() is None:
            self._kept[key] = task.result()
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    async def _make(self, make: Callable[[], Awaitable[dict[str, bytes]]]) -> dict[str, bytes]:
        try:
            await asyncio.wait_for(self._turn.acquire(), self.patience)
        except TimeoutError:
            raise Busy from None
        try:
            return await make()
        finally:
            self._turn.release()

    async def _run(self, participant: str, locale: str, where: Mapping[str, str]) -> dict[str, bytes]:
        safe = _("Your answers are safe. Try again, or tell the facilitator.")
        return await self._process({"participant": participant, "locale": locale}, safe, where)

    async def _process(
        self, told: Mapping[str, Any], safe: str, where: Mapping[str, str], times: int = 1
    ) -> dict[str, bytes]:
        self.made += 1
        # Keys go in by the input, not by the command line, which every user of the computer can read.
        asked = json.dumps(told).encode() + b"\n"
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "fieldschool.document",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env=os.environ | dict(where),
        )  # fmt: skip
        try:
            out, said = await asyncio.wait_for(process.communicate(asked), times * self.limit)
        except TimeoutError:
            raise NotMade(_("It took too long. Try again in a moment.")) from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode == TEMPLATE:
            raise NotMade(said.decode("utf-8", "replace").strip().splitlines()[-1])
        if process.returncode:
            raise NotMade(safe)
        with zipfile.ZipFile(io.BytesIO(out)) as packed:
            return {name: packed.read(name) for name in packed.namelist()}


def _key(participant: str, answers: Mapping[tuple[str, str], Entry], locale: str) -> str:
    told = [participant, locale, date.today().isoformat()]
    told += [f"{lesson} {key} {entry.made_at.isoformat()}" for (lesson, key), entry in sorted(answers.items())]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


class PlanHandler(Page):
    """``/plan/plan.<ending>``: one file of the reader who asks; nobody else's can be asked for."""

    async def get(self, ending: str) -> None:
        """Send the file, or a page that says why not."""
        press: Press = self.settings["press"]
        if self.trouble:
            self._sorry(_("Your workbook cannot be read"), self.trouble)
            return
        try:
            files = await press.files(self.reader.participant, self.answers, locale_tag(), self.room.environment())
        except Busy:
            self._sorry(_("Many plans are being made"), _("Wait a minute, then ask for yours again. Nothing is lost."))
            return
        except NotMade as error:
            self.log.warning("plan not made: %s", error)
            self._sorry(_("The plan could not be made"), str(error))
            return
        self.set_header("Content-Type", TYPES[ending])
        self.set_header("Content-Disposition", f'attachment; filename="{file_name(ending)}"')
        self.finish(files[ending])

    def _sorry(self, title: str, sentence: str) -> None:
        self.set_status(503)
        self.show("message.html.j2", title=title, sentence=sentence)
