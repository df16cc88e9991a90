"""What a room's file holds beside the answers: where the run of show stood, and what was decided about the board.

Nothing in a file is trusted: a part is checked like the file on disk that it came from, and written anew. The board
speaks of rows by their number, and a restored room numbers its rows anew; in the file a row is therefore named by its
place among all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from fieldschool.i18n import _
from fieldschool.present import board_file, show_log
from fieldschool.present.board_file import BoardFile, Frozen, Kept, Start, View
from fieldschool.present.show_log import ShowLog
from fieldschool.workbook import archive, crowd
from fieldschool.workbook.store import Store

Model = TypeVar("Model", bound=BaseModel)
BOARD, SHOW = board_file.FILE, show_log.FILE
#: The first version of a room's file that has parts.
WITH_PARTS = 2


def parts(folder: Path, store: Store) -> dict[str, bytes]:
    """What of a room goes into its file, by name; what cannot be read on this computer is not passed on.

    Of a board that cannot be read goes with it that it could not: then everything stays hidden in the other place, too.

    Raises
    ------
    StoreError
        When the answers cannot be read.
    """
    found, board, show = {}, BoardFile(folder).read(), ShowLog(folder).read()
    if board != Kept():
        found[BOARD] = renumbered(board, lambda row: crowd.place(store, row)).model_dump_json(indent=1).encode()
    if show.days:
        found[SHOW] = show.model_dump_json(indent=1).encode()
    return found


def put_back(room: archive.Room, folder: Path, store: Store) -> list[str]:
    """Put the parts of a file into a room whose answers are restored; gives a sentence for each that is broken.

    Where the file has no such part, nothing is left of an earlier one either: it spoke of other answers. A file of
    version 1 knew no parts and changes nothing here.

    Raises
    ------
    StoreError
        When the answers cannot be read.
    OSError
        When a file cannot be written.
    """
    if room.about.version < WITH_PARTS:
        return []
    board_file.erase(folder)
    show_log.erase(folder)
    said = []
    if BOARD in room.parts:
        board = _checked(Kept, room.parts[BOARD])
        if board is None:
            said.append(_("What was decided about the board cannot be read: everything is hidden until you show it."))
            board = Kept(unsure=True)
        kept = renumbered(board, lambda place: crowd.number(store, place))
        BoardFile(folder).change(lambda _nothing: kept)
    if SHOW in room.parts:
        show = _checked(show_log.Kept, room.parts[SHOW])
        if show is None:
            said.append(_("Where the run of show stood cannot be read: each day stands at its beginning."))
        else:
            ShowLog(folder).replace(show)
    return said


def renumbered(kept: Kept, other: Callable[[int], int]) -> Kept:
    """The same decisions with other numbers of rows."""
    views = {}
    for name, view in kept.views.items():
        starts = tuple(Start(after=other(each.after), at=each.at) for each in view.starts)
        views[name] = view.model_copy(update={"starts": starts, "frozen": _frozen(view, other)})
    return kept.model_copy(update={"views": views})


def _frozen(view: View, other: Callable[[int], int]) -> Frozen | None:
    if view.frozen is None:
        return None
    return view.frozen.model_copy(update={"after": other(view.frozen.after), "upto": other(view.frozen.upto)})


def _checked(model: type[Model], held: bytes | None) -> Model | None:
    try:
        return None if held is None else model.model_validate_json(held)
    except ValidationError:
        return None
