"""What the facilitator decided about the room's board: kept in a file of the room, so that a restart changes nothing.

It holds numbers of rows, times, and marks of texts that were let through; no answer and no text. Whoever is erased is
gone from a frozen picture as well, because it is drawn from the answers each time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from fieldschool.present import whole_file

FILE = "board.json"
#: Resets of one view that are kept; nobody counts anew so often.
MOST = 50
#: Marks of texts that are kept of one lesson.
MOST_TEXTS = 5_000

Name = Annotated[str, Field(max_length=80)]
Mark = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Row = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Start(_Part):
    """From when answers count: those in rows after that number."""

    after: Row
    at: AwareDatetime


class Frozen(_Part):
    """The moment that is shown: answers in rows after one number and up to another."""

    at: AwareDatetime
    after: Row
    upto: Row
    let: tuple[Mark, ...] = ()


class View(_Part):
    """What was decided about one view: a lesson, or how far the room is.

    Attributes
    ----------
    hidden : bool
        Nothing of it is projected.
    away : tuple of str
        Names of its pictures that are put away.
    frozen : Frozen or None
    starts : tuple of Start
        Each time that counting began anew; the last one is in force.
    """

    hidden: bool = False
    away: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    frozen: Frozen | None = None
    starts: Annotated[tuple[Start, ...], Field(max_length=MOST)] = ()

    @property
    def after(self) -> int:
        """The row after which answers count now."""
        return self.starts[-1].after if self.starts else 0


class Kept(_Part):
    """All that was decided: views by name, and marks of the texts let through by lesson.

    ``unsure`` means that an earlier file could not be read: then a view is hidden until somebody shows it.
    """

    version: Literal[1] = 1
    unsure: bool = False
    views: dict[Annotated[str, Field(max_length=20)], View] = {}
    let: dict[Annotated[str, Field(max_length=20)], Annotated[tuple[Mark, ...], Field(max_length=MOST_TEXTS)]] = {}

    def view(self, name: str) -> View:
        """What was decided about a view; nothing at first."""
        return self.views.get(name, View(hidden=self.unsure))

    def with_view(self, name: str, view: View) -> Kept:
        """The same with another view."""
        views, usual = {**self.views, name: view}, View(hidden=self.unsure)
        return self.model_copy(update={"views": {key: each for key, each in views.items() if each != usual}})

    def with_let(self, lesson: str, marks: Collection[str]) -> Kept:
        """The same with other texts let through in a lesson."""
        let = {**self.let, lesson: tuple(sorted(marks))}
        return self.model_copy(update={"let": {key: each for key, each in let.items() if each}})


class BoardFile:
    """The file of a room.

    Parameters
    ----------
    folder : Path
        Of the room; made when something is to be written.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE

    def read(self) -> Kept:
        """What was decided so far; nothing when the file is missing.

        When it cannot be read, everything is hidden until the facilitator shows it again: what was put away must not
        come back by an accident.
        """
        return self._read()[0]

    @property
    def damaged(self) -> bool:
        """Whether there is a file that cannot be read; it is put aside before the next press is written."""
        return self._read()[1]

    def stamp(self) -> tuple[int, int] | None:
        """Something that is another after each change."""
        try:
            found = self.file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    def change(self, how: Callable[[Kept], Kept]) -> Kept:
        """Read, change and write as one step; gives what is kept then.

        Raises
        ------
        OSError
            When it cannot be written; the old file is as it was.
        """
        with _one_at_a_time:
            before, damaged = self._read()
            after = how(before)
            if after != before:
                self._write(after, damaged)
        return after

    def _read(self) -> tuple[Kept, bool]:
        try:
            return Kept.model_validate_json(self.file.read_bytes()), False
        except FileNotFoundError:
            return Kept(), False
        except (OSError, ValidationError):
            return Kept(unsure=True), True

    def _write(self, kept: Kept, damaged: bool) -> None:
        if damaged:
            self.file.replace(self.file.with_suffix(".damaged.json"))
        whole_file.write(self.file, kept.model_dump_json(indent=1).encode())


_one_at_a_time = threading.Lock()


def erase(folder: Path) -> None:
    """Forget all that was decided in a room, with files that were put aside.

    Raises
    ------
    OSError
        When a file cannot be taken away.
    """
    for file in (folder / FILE, (folder / FILE).with_suffix(".damaged.json")):
        file.unlink(missing_ok=True)
