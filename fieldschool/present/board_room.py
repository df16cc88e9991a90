"""The board of one room: what was decided, what follows it by itself, and what is forgotten with an erased answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path

from fieldschool import course
from fieldschool.present import board_seen
from fieldschool.present.board import Bounds, bounds
from fieldschool.present.board_file import BoardFile, Kept
from fieldschool.present.identity import derived
from fieldschool.present.live import Live
from fieldschool.present.state import RoomState
from fieldschool.workbook import crowd
from fieldschool.workbook.store import Store


class Board:
    """What the pages of a room's board share.

    Parameters
    ----------
    folder : Path
        The room's own, where ``board.json`` is kept.
    store : Store
        The room's answers.
    secret : bytes
        The room's secret.
    also : callable
        Gives something else that pages show and that is another after each change.
    """

    def __init__(self, folder: Path, store: Store, secret: bytes, also: Callable[[], Hashable] = lambda: None) -> None:
        self._also = also
        self.file = BoardFile(folder)
        self.store = store
        self.secret = derived(secret, "board")
        self.live = Live(self._look)
        self._rows: int | None = None

    def kept(self) -> Kept:
        """What was decided so far."""
        return self.file.read()

    def within(self, name: str) -> Bounds:
        """The answers that a view is drawn from; ``StoreError`` when they cannot be read."""
        return bounds(self.kept(), name, self.last())

    def last(self) -> int:
        """Number of the newest row."""
        return crowd.mark(self.store)[0]

    def change(self, how: Callable[[Kept], Kept]) -> None:
        """Decide something; ``OSError`` when it cannot be kept."""
        self.file.change(how)

    def place(self, participant: str) -> bytes:
        """Where somebody stands in a list of all: as good as drawn by lot, and the same each time."""
        return derived(self.secret, participant)

    def forget(self) -> None:
        """Drop the marks of texts that are in the store no more: whoever was erased leaves nothing here."""
        kept = self.kept()
        frozen = [name for name, view in kept.views.items() if view.frozen and view.frozen.let]
        if not (kept.let or frozen):
            return
        lessons = {each.number: each for each in course.load().lessons}
        there = {
            name: board_seen.marks_ever(self.store, lessons[name], self.secret) if name in lessons else set()
            for name in {*kept.let, *frozen}
        }

        def drop(kept: Kept) -> Kept:
            for name, marks in kept.let.items():
                kept = kept.with_let(name, set(marks) & there.get(name, set(marks)))
            for name in frozen:
                view = kept.view(name)
                if view.frozen:
                    let = tuple(each for each in view.frozen.let if each in there[name])
                    frozen_then = view.frozen.model_copy(update={"let": let})
                    kept = kept.with_view(name, view.model_copy(update={"frozen": frozen_then}))
            return kept

        self.change(drop)

    def _look(self) -> Hashable:
        mark = crowd.mark(self.store)
        if self._rows is None or mark[1] < self._rows:
            self.forget()
        self._rows = mark[1]
        return mark, self.file.stamp(), self._also()


def board_of(room: RoomState) -> Board:
    """The board of a room, made when it is first asked for."""
    if room.board is None:
        room.board = Board(room.folder, room.store, room.secret, lambda: len(room.owners))
    return room.board
