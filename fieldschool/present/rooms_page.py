"""``/rooms``: the facilitator's list of rooms, and what is done with one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from jupyter_core.utils import ensure_async
from tornado.web import HTTPError

from fieldschool.i18n import _, date, ngettext, number
from fieldschool.present.page import Page
from fieldschool.present.room_record import Record, RecordError, State
from fieldschool.workbook.errors import StoreError

#: What a button asks for, and what the room then is.
STATES: dict[str, State] = {"close": "closed", "open": "open", "archive": "archived"}


@dataclass(frozen=True)
class Row:
    """A room in the list.

    Attributes
    ----------
    room_id, name, code, opened, state : str
        In the reader's language; empty where the file of the room is damaged, and ``problem`` says so. No code where
        there is one room only: it asks for none.
    people : int or None
        Participants with answers; ``None`` when they cannot be counted.
    here : bool
        Whether this browser looks at it.
    problem : str
    """

    room_id: str
    name: str
    code: str
    opened: str
    state: str
    people: int | None
    here: bool
    problem: str


class RoomsHandler(Page):
    """``/rooms``"""

    async def get(self) -> None:
        """Send the list; a participant is asked for the key."""
        if not self.reader.facilitator:
            self.redirect(f"{self.base_url}facilitator", status=303)
            return
        await self._send("")

    async def post(self) -> None:
        """Do what a button asks for."""
        if not self.reader.facilitator:
            raise HTTPError(403)
        what, room_id = self.get_body_argument("do", ""), self.get_body_argument("room", "")
        try:
            said = await self._do(what, room_id)
        except (RecordError, StoreError) as error:
            said = str(error)
        except OSError as error:
            self.log.warning("room not changed: %s", error.strerror)
            said = _("This was not kept: the room's folder cannot be written. Is the disk full?")
        if said is None:
            self.redirect(f"{self.base_url}rooms", status=303)
        else:
            await self._send(said)

    async def _do(self, what: str, room_id: str) -> str | None:
        if what == "start":
            made = await asyncio.to_thread(self.rooms.start, self.get_body_argument("name", ""))
            self.stay_in(made)
            return None
        if what == "look":
            if self.rooms.get(room_id) is None:
                raise RecordError(_("There is no such room (any more)."))
            self.stay_in(room_id)
            return None
        if what in STATES:
            await asyncio.to_thread(self.rooms.change, room_id, STATES[what])
            if what == "archive":
                await self._end_lessons(room_id)
            return None
        if what == "letters":
            return await self._new_letters(room_id)
        if what == "erase":
            return await self._erase(room_id)
        raise HTTPError(400)

    async def _new_letters(self, room_id: str) -> str:
        record = await asyncio.to_thread(self.rooms.new_letters, room_id)
        return _("The room {name} has new letters: {code}.").format(name=record.name, code=record.code)

    async def _erase(self, room_id: str) -> str:
        """Erase a room whose name was typed; a slip of the finger erases none."""
        named = next((each for each in self.rooms.listed() if each.room_id == room_id), None)
        typed = " ".join(self.get_body_argument("name", "").split())
        if named is None or named.record is None or typed.casefold() != named.record.name.casefold():
            return _("Nothing was erased. Type the name of the room as it stands in the list.")
        await self._end_lessons(room_id)
        here = self.room.room_id == room_id
        answers = await asyncio.to_thread(self.rooms.erase, room_id)
        if here:
            self.stay_in("")
        text = ngettext(
            "The room {name} is erased, with {n} answer. Nothing of it is left on this computer.",
            "The room {name} is erased, with {n} answers. Nothing of it is left on this computer.",
            answers,
        )
        return text.format(name=named.record.name, n=number(answers))

    async def _end_lessons(self, room_id: str) -> None:
        """End the lessons that are open in a room: what they would still save has no place any more."""
        state = self.rooms.get(room_id)
        for kernel in list(state.owners) if state else ():
            if kernel in self.kernel_manager:
                await ensure_async(self.kernel_manager.shutdown_kernel(kernel, now=True))
            state.owners.pop(kernel, None)

    async def _send(self, said: str) -> None:
        rows = await asyncio.to_thread(self._rows)
        self.show("rooms.html.j2", rows=rows, said=said, several=self.rooms.several)

    def _rows(self) -> list[Row]:
        here, several = self.room.room_id, self.rooms.several
        names = state_names(alone=not several)
        found = []
        for each in self.rooms.listed():
            state = self.rooms.get(each.room_id)
            try:
                people = state.store.participants() if state else None
            except StoreError:
                people = None
            record: Record | None = each.record
            # Alone, the first room has no file yet, and is open.
            standing = record.state if record else ("" if each.problem else "open")
            found.append(
                Row(
                    each.room_id,
                    record.name if record else (_("The first room") if not each.room_id else ""),
                    record.code if record and several else "",
                    date(record.opened.astimezone().date()) if record else "",
                    standing,
                    people,
                    each.room_id == here,
                    names[standing] if standing else each.problem,
                )
            )
        return found


def state_names(alone: bool) -> dict[str, str]:
    """What each state means, in words; alone, a room asks for no letters."""
    return {
        "open": _("Open: people come in without letters.") if alone else _("Open: people come in with the letters."),
        "closed": _("Closed: nobody new comes in; those inside go on."),
        "archived": _("Archived: nothing changes any more; people read their workbooks and take their plans."),
    }
