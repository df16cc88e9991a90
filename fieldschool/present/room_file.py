"""``/room/file``: everybody's answers, the board and the run of show as one file, for the facilitator."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import datetime
from typing import IO

from tornado.web import HTTPError

from fieldschool.i18n import _
from fieldschool.present import room_parts
from fieldschool.present.page import Page
from fieldschool.workbook import archive
from fieldschool.workbook.errors import StoreError

#: Bytes sent at once.
PIECE = 1 << 16


class RoomFileHandler(Page):
    """Asked for with POST only: no link, no picture on another page and no reload fetches everybody's answers."""

    async def post(self) -> None:
        """Send the file."""
        if not self.reader.facilitator:
            raise HTTPError(403)
        with tempfile.TemporaryFile() as file:
            try:
                await asyncio.to_thread(self._pack, file)
            except StoreError as error:
                self.log.warning("room not saved: %s", error.detail)
                self.set_status(503)
                self.show("message.html.j2", title=_("The room was not saved as a file"), sentence=str(error))
                return
            self.set_header("Content-Type", "application/octet-stream")
            self.set_header("Content-Disposition", f'attachment; filename="{_name()}"')
            self.set_header("Cache-Control", "no-store")
            await self._send(file)

    def _pack(self, file: IO[bytes]) -> None:
        beside = room_parts.parts(self.room.folder, self.room.store)
        archive.pack(self.room.store, file, self.room.secret, beside)

    async def _send(self, file: IO[bytes]) -> None:
        file.seek(0)
        while piece := file.read(PIECE):
            self.write(piece)
            await self.flush()


def _name() -> str:
    return f"fieldschool-{datetime.now().astimezone():%Y-%m-%d-%H%M}.room"
