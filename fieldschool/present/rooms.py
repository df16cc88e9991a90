"""Rooms beside each other on one server: each in a folder of its own, with a secret, a store and a board of its own.

The first room is the folder of the course's answers itself, as it has been since there was but one. Others are in
``rooms/`` below it. Nothing is shared but the program: a browser is bound to a room by a signed cookie, and its
workbook's key is made with that room's secret, so that the same browser is another participant in another room.
"""

from __future__ import annotations

import re
import secrets
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tornado.web import RequestHandler

from fieldschool.i18n import _
from fieldschool.present import room_record
from fieldschool.present.identity import room_secret
from fieldschool.present.limits import Limit
from fieldschool.present.room_record import FILE, Record, RecordError
from fieldschool.present.room_store import drop, store_of
from fieldschool.present.state import RoomState

#: Below the folder of the answers.
FOLDER = "rooms"
COOKIE = "fieldschool_room"
#: Days for which a browser stays in its room.
DAYS = 400
_ID = re.compile(r"[0-9a-f]{32}")
#: Stands for the first room in the cookie of a browser that chose it among several.
FIRST = "first"


#: Two presses at the same moment change a record one after the other.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Listed:
    """A room in the list: its record, or what is wrong with it.

    Attributes
    ----------
    room_id : str
        Empty for the first.
    record : Record or None
    problem : str
    """

    room_id: str
    record: Record | None
    problem: str = ""


@dataclass
class Rooms:
    """All rooms of a server.

    Parameters
    ----------
    first : RoomState
    """

    first: RoomState
    limit: Limit = field(default_factory=Limit)
    _states: dict[str, RoomState] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where the rooms beside the first are."""
        return self.first.folder / FOLDER

    def listed(self) -> list[Listed]:
        """All rooms, the first one first, then as they were opened. The first has a record once there are others."""
        found = [_listed(one.name, one) for one in self._folders()]
        found.sort(key=lambda each: (each.record is None, each.record and each.record.opened))
        return [_listed("", self.first.folder) if (self.first.folder / FILE).is_file() else Listed("", None), *found]

    @property
    def asks_for_a_code(self) -> bool:
        """Whether somebody new must say which room is meant, or may not come into the only one."""
        if self.several:
            return True
        first = self.listed()[0].record
        return first is not None and first.state != "open"

    @property
    def several(self) -> bool:
        """Whether there is any room beside the first."""
        return any(True for _folder in self._folders())

    def _folders(self) -> Iterator[Path]:
        try:
            yield from (each for each in self.folder.iterdir() if _ID.fullmatch(each.name) and each.is_dir())
        except OSError:
            return

    def of(self, handler: RequestHandler) -> RoomState:
        """The room that a browser is in; the first where its cookie names none that there is."""
        found = self._named(handler)
        return self.get(found) or self.first if found else self.first

    def is_bound(self, handler: RequestHandler) -> bool:
        """Whether the browser is in a room that there is, by its cookie."""
        found = self._named(handler)
        return found == "" or (found is not None and self.get(found) is not None)

    @staticmethod
    def _named(handler: RequestHandler) -> str | None:
        kept = handler.get_signed_cookie(COOKIE, max_age_days=DAYS)
        name = kept.decode("ascii", "replace") if kept else None
        return "" if name == FIRST else name

    def get(self, room_id: str) -> RoomState | None:
        """A room by its id; ``None`` when there is none (any more) or its file is damaged."""
        if room_id == "":
            return self.first
        folder = self.folder / room_id
        if not _ID.fullmatch(room_id) or not folder.is_dir():
            self._states.pop(room_id, None)
            return None
        try:
            room_record.read(folder)
        except RecordError:
            return None
        if room_id not in self._states:
            self._states[room_id] = self._opened(room_id, folder)
        return self._states[room_id]

    def _opened(self, room_id: str, folder: Path) -> RoomState:
        first = self.first
        return RoomState(
            room_secret(folder), first.ip, first.port, first.base_url,
            store=store_of(folder), key=first.key, public=first.public, room_id=room_id, folder=folder,
        )  # fmt: skip

    def by_code(self, code: str) -> str | None:
        """The id of the open room with this code; ``None`` when there is none, or people may not come in."""
        # As bytes: letters of other scripts are compared like any others.
        meant, found = room_record.typed(code).encode(), None
        for each in self.listed():
            # All are looked at, whether one was found or not: how long it takes tells nothing.
            if each.record and secrets.compare_digest(each.record.code.encode(), meant) and each.record.state == "open":
                found = each.room_id
        return found

    def take(self, typed: str) -> tuple[str, str] | None:
        """The room and the token that a code for another phone stands for, once."""
        for state in (self.first, *self._states.values()):
            token = state.transfers.take(typed)
            if token is not None:
                return state.room_id, token
        return None

    # What the facilitator does ---------------------------------------------------------------------------------------

    def start(self, name: str) -> str:
        """Open another room; gives its id.

        Raises
        ------
        RecordError
            When the name is empty.
        OSError
            When its folder cannot be made; nothing is left of it.
        """
        self._name_first()
        record = room_record.begun(name, self._codes())
        room_id = secrets.token_hex(16)
        folder = self.folder / room_id
        folder.mkdir(mode=0o700, parents=True)
        try:
            room_secret(folder)
            record.kept(folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return room_id

    def _name_first(self) -> None:
        """Give the first room a record, too: from now on it has a code like the others."""
        if not (self.first.folder / FILE).is_file():
            self.first.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            room_record.begun(_("The first room"), self._codes()).kept(self.first.folder)

    def _codes(self) -> frozenset[str]:
        return frozenset(each.record.code for each in self.listed() if each.record)

    def change(self, room_id: str, state: room_record.State) -> Record:
        """Close, open again or archive a room, the first one too, whether there are others or not.

        Raises
        ------
        RecordError
            When there is no such room.
        OSError
            When its file cannot be written; the room is as it was.
        """
        with _one_at_a_time:
            if room_id == "":
                self._name_first()
            return self._with(room_id, state=state)

    def new_letters(self, room_id: str) -> Record:
        """Give a room another code; the old one leads nowhere at once, and whoever is in stays in.

        Raises
        ------
        RecordError
            When there is no such room.
        OSError
            When its file cannot be written; the old code stays good.
        """
        with _one_at_a_time:
            return self._with(room_id, code=room_record.new_code(self._codes()))

    def _with(self, room_id: str, **changes: str) -> Record:
        folder = self._folder_of(room_id)
        return room_record.read(folder).model_copy(update=changes).kept(folder)

    def erase(self, room_id: str) -> int:
        """Erase a room beside the first with everything in it; gives how many answers it had.

        Raises
        ------
        RecordError
            When there is no such room, or something of it is left.
        StoreError
            When its answers cannot be erased; the room stays.
        """
        from fieldschool.workbook import crowd

        if room_id == "":
            raise RecordError(_("The first room is erased with `fieldschool erase --room` while the course is closed."))
        folder = self._folder_of(room_id)
        store = store_of(folder)
        answers = crowd.count(store)
        store.erase_everybody()
        drop(store)
        self._states.pop(room_id, None)
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():
            raise RecordError(
                _("The folder {file} is still there: a program uses it. Erase it again.").format(file=folder)
            )
        return answers

    def _folder_of(self, room_id: str) -> Path:
        folder = self.folder / room_id if room_id else self.first.folder
        if (room_id and not _ID.fullmatch(room_id)) or not (folder / FILE).is_file():
            raise RecordError(_("There is no such room (any more)."))
        return folder


def _listed(room_id: str, folder: Path) -> Listed:
    try:
        return Listed(room_id, room_record.read(folder))
    except RecordError as error:
        return Listed(room_id, None, str(error))
