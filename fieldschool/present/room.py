"""``/facilitator`` and ``/room``: who may see the room, and how far it is. Numbers only, no names."""

from __future__ import annotations

import asyncio
import hmac
from datetime import datetime

from fieldschool import course
from fieldschool.i18n import _, clock
from fieldschool.present import identity, pages
from fieldschool.present.codes import plain
from fieldschool.present.live import Streaming
from fieldschool.present.page import Page
from fieldschool.present.progress import InRoom, in_room
from fieldschool.present.together import BoardPage
from fieldschool.tools.exercise import PROGRESS
from fieldschool.workbook import crowd
from fieldschool.workbook.errors import StoreError


class FacilitatorHandler(Page):
    """``/facilitator``: the way in for whoever has the key."""

    for_everybody = True

    def get(self) -> None:
        """Ask for the key; the page's script finds it in the printed link, and takes it out of the address."""
        if self.settings.get("door"):
            sentence = _("On this hub facilitators are a group. Ask who keeps it to add you, then sign in again.")
            self.show("message.html.j2", title=_("For the facilitator"), sentence=sentence)
            return
        self._ask("")

    def post(self) -> None:
        """Make this browser the facilitator's for a day."""
        if not hmac.compare_digest(plain(self.get_body_argument("key", "")).encode(), plain(self.room.key).encode()):
            self.set_status(403)
            self._ask(_("This is not the key. It is in the window where the course was started."))
            return
        identity.keep(self, identity.FACILITATOR_COOKIE, "yes", identity.FACILITATOR_DAYS)
        self.redirect(f"{self.base_url}room", status=303)

    def _ask(self, problem: str) -> None:
        self.show("facilitator.html.j2", problem=problem)


class LeaveRoleHandler(Page):
    """``/facilitator/leave``: back to what participants see."""

    def post(self) -> None:
        """Take the right away from this browser."""
        identity.forget(self, identity.FACILITATOR_COOKIE)
        self.redirect(self.base_url, status=303)


class RoomHandler(BoardPage):
    """``/room``: the room at a glance."""

    async def get(self) -> None:
        """Send the page; a participant is asked for the key."""
        if self.led_to_the_key():
            return
        self.show("room.html.j2", part=await self.part(), address=next(iter(self.room.addresses()), ""))

    async def part(self) -> dict:
        """What of the page changes."""
        try:
            lessons, workbooks = await asyncio.to_thread(self._look)
            trouble = ""
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            lessons, workbooks, trouble = [], 0, str(error)
        return {
            "lessons": lessons,
            "workbooks": workbooks,
            "open": len({self.room.owners.get(kernel) for kernel in self.kernel_manager.list_kernel_ids()} - {None}),
            "trouble": trouble,
            "at": clock(datetime.now().astimezone()),
        }

    def _look(self) -> tuple[list[InRoom], int]:
        store = self.room.store
        return in_room(course.load(), crowd.begun(store), crowd.everybodys(store, PROGRESS)), store.participants()


class RoomPartHandler(RoomHandler):
    """``/room/now``: the part of the page that changes, asked for where there is no stream."""

    async def get(self) -> None:
        """Send it to the facilitator only."""
        self.only_facilitator()
        self.show("room_now.html.j2", part=await self.part())


class RoomLiveHandler(Streaming, RoomHandler):
    """``/room/live``: the same as it changes."""

    async def get(self) -> None:
        """Stream it to the facilitator only."""
        self.only_facilitator()
        await self.stream(self.board.live, self.depends(), self._html)

    async def _html(self) -> dict[str, str]:
        return {"html": pages.render("room_now.html.j2", self.frame() | {"part": await self.part()})}
