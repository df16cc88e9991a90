"""A room's file brought into a room: the first, another one that is there, or a new one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldschool.i18n import _
from fieldschool.present import room_names, room_parts
from fieldschool.present.identity import take_secret
from fieldschool.present.room_record import Record, RecordError
from fieldschool.present.rooms import Rooms
from fieldschool.present.state import RoomState
from fieldschool.workbook import archive
from fieldschool.workbook.archive import About


@dataclass(frozen=True)
class Restored:
    """What came out of a file.

    Attributes
    ----------
    about : About
    record : Record or None
        Of the room that has it now; ``None`` for the first room while it is alone.
    broken : tuple of str
        A sentence for each part beside the answers that could not be read.
    """

    about: About
    record: Record | None
    broken: tuple[str, ...] = ()


def restore(rooms: Rooms, file: Path, room: str = "", new: str | None = None) -> Restored:
    """Bring a file into a room where nobody has answered yet; the course is closed.

    Parameters
    ----------
    rooms : Rooms
    file : Path
    room : str
        Letters or name of a room that is there; the first one when empty.
    new : str, optional
        Name of a room that is started for it. Nothing is left of it when the answers do not arrive.

    Raises
    ------
    NotARoom
        When the file is not whole; nothing is changed.
    RecordError
        When no room is meant, or the room is archived; nothing is changed.
    StoreError
        When the answers cannot be written (`StoreNotEmpty` where there are answers already).
    SecretError
        When the answers are there but the secret in the file is not good.
    OSError
        When something else cannot be written.
    """
    found = archive.look(file)
    room_id = room_names.meant(rooms.listed(), room).room_id if room else ""
    if new is not None:
        room_id = rooms.start(new)
    try:
        state = _ready(rooms, room_id)
        archive.restore(state.store, found)
    except BaseException:
        if new is not None:
            rooms.erase(room_id)
        raise
    # Before the board and the run of show: without the secret nobody finds his or her answers.
    if found.secret is not None:
        take_secret(state.folder, found.secret)
    broken = room_parts.put_back(found, state.folder, state.store)
    return Restored(found.about, _record(rooms, room_id), tuple(broken))


def _ready(rooms: Rooms, room_id: str) -> RoomState:
    state = rooms.get(room_id)
    if state is None:
        raise RecordError(_("There is no such room (any more)."))
    if state.archived:
        raise RecordError(_("This room is archived, so nothing in it changes. Open it first: `fieldschool room open`."))
    return state


def _record(rooms: Rooms, room_id: str) -> Record | None:
    return next((each.record for each in rooms.listed() if each.room_id == room_id and each.record), None)
