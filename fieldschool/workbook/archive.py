"""A room as one file: everybody's answers with their history, checked when it is written and when it is read.

The file is a ZIP: ``room.json`` says what it is, ``answers.jsonl`` holds a row a line, and ``secret`` the room's
secret, without which nobody finds his or her own answers again. Since version 2 there may be parts beside them, such as
what was decided about the board; what they mean is known to whoever hands them over. Nothing in it is a name, unless
somebody typed one. Whoever holds the file can read all answers: it is to be kept like the laptop itself.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from fieldschool import __version__
from fieldschool.i18n import _, number
from fieldschool.workbook import crowd, table
from fieldschool.workbook.store import Store
from fieldschool.workbook.whose import SAFE

#: Of the files written here; a later one is not read.
VERSION = 2
ABOUT, ANSWERS, SECRET = "room.json", "answers.jsonl", "secret"
#: Largest size of a member, unpacked, and of a line, in bytes: a small file may unpack to one without end.
LARGEST, LONGEST = 2 << 30, 2 << 20
#: Largest size of a part, unpacked, in bytes: room for the marks of 5,000 texts in each of 26 lessons.
LARGEST_PART = 16 << 20
#: Rows written at once when a room is restored.
AT_ONCE = 500


class NotARoom(ValueError):
    """The file cannot be restored; the text is a sentence that says why."""


Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class About(BaseModel):
    """What ``room.json`` says; version 1 knew no parts."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")

    format: Literal["fieldschool-room"] = "fieldschool-room"
    version: int = Field(VERSION, ge=1)
    course: str = Field(__version__, max_length=40)
    made_at: AwareDatetime = Field(default_factory=lambda: datetime.now(UTC), strict=False)
    participants: int = Field(ge=0)
    answers: int = Field(ge=0)
    sha256: Digest
    parts: dict[Annotated[str, Field(max_length=40)], Digest] = Field({}, max_length=20)


@dataclass(frozen=True)
class Room:
    """A file that was looked through; its answers are whole.

    Attributes
    ----------
    path : Path
    about : About
    secret : bytes or None
    parts : mapping of str to bytes or None
        What lies beside the answers, by name; ``None`` for a part that should be there and is missing or changed.
        Whoever uses one checks what it holds.
    """

    path: Path
    about: About
    secret: bytes | None
    parts: Mapping[str, bytes | None] = field(default_factory=dict)

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows, oldest first, as the table takes them."""
        with zipfile.ZipFile(self.path) as packed, packed.open(ANSWERS) as lines:
            yield from map(json.loads, lines)


def save(store: Store, path: Path, secret: bytes | None = None, parts: Mapping[str, bytes] | None = None) -> About:
    """Write a room into one file, readable for its owner only. What stood there before stays until it is whole.

    Parameters
    ----------
    store : Store
    path : Path
        Of the file to be made or replaced.
    secret : bytes, optional
        The room's secret; without it answers can be read there, but nobody gets back into a workbook.
    parts : mapping of str to bytes, optional
        What is kept beside the answers, by name.

    Raises
    ------
    StoreError
        When the answers cannot be read.
    OSError
        When the file cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".room-", suffix=".part")
    try:
        with os.fdopen(handle, "w+b") as file:
            about = pack(store, file, secret, parts)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return about


def pack(store: Store, file: Any, secret: bytes | None = None, parts: Mapping[str, bytes] | None = None) -> About:
    """Write a room into a file that is open for writing bytes; see `save`."""
    digest, answers, whose, beside = hashlib.sha256(), 0, set(), dict(parts or {})
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        with packed.open(ANSWERS, "w", force_zip64=True) as lines:
            for row in crowd.everything(store):
                line = json.dumps(row, ensure_ascii=False).encode() + b"\n"
                lines.write(line)
                digest.update(line)
                answers += 1
                whose.add(row["participant"])
        if secret is not None:
            packed.writestr(SECRET, secret)
        for name, held in beside.items():
            packed.writestr(name, held)
        digests = {name: hashlib.sha256(held).hexdigest() for name, held in beside.items()}
        about = About(participants=len(whose), answers=answers, sha256=digest.hexdigest(), parts=digests)
        packed.writestr(ABOUT, about.model_dump_json(indent=1))
    return about


def look(path: Path) -> Room:
    """Look through a file to its last row, without changing anything.

    Raises
    ------
    NotARoom
        When it is something else, of a later version, cut, or changed by somebody.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            about = _about(_member(packed, ABOUT).read(LONGEST))
            secret = _member(packed, SECRET).read(LONGEST) if SECRET in packed.namelist() else None
            _compare(_member(packed, ANSWERS), about)
            parts = {name: _part(packed, name, digest) for name, digest in about.parts.items()}
    except FileNotFoundError:
        raise NotARoom(_("There is no file {file}.").format(file=path)) from None
    except OSError:
        raise NotARoom(_("The file {file} cannot be read.").format(file=path)) from None
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError):
        raise NotARoom(_("The file {file} is not a saved room, or was cut on its way.").format(file=path)) from None
    return Room(path, about, secret, parts)


def restore(store: Store, room: Room) -> int:
    """Put the answers of a file into an empty store, all or none, in the order in which they were given.

    Returns
    -------
    int
        Rows written.

    Raises
    ------
    StoreError
        When they could not be written (`StoreNotEmpty` where there are answers already); then none was.
    """
    return store.fill(room.rows(), AT_ONCE)


def _about(raw: bytes) -> About:
    try:
        said = json.loads(raw)
        if isinstance(said, dict) and type(said.get("version")) is int and said["version"] > VERSION:
            raise NotARoom(_("The file was saved by a later version of the course. Bring this one up to date first."))
        return About.model_validate(said)
    except (ValidationError, ValueError, RecursionError) as error:
        if isinstance(error, NotARoom):
            raise
        raise NotARoom(_("The file does not say that it is a saved room.")) from None


def _member(packed: zipfile.ZipFile, name: str) -> io.BufferedIOBase:
    if packed.getinfo(name).file_size > LARGEST:
        raise NotARoom(_("The file is larger than any room."))
    return packed.open(name)


def _part(packed: zipfile.ZipFile, name: str, digest: str) -> bytes | None:
    """A part as it was saved, or nothing: the answers are whole without it, and worth more."""
    try:
        if packed.getinfo(name).file_size > LARGEST_PART:
            return None
        # No more than that is unpacked, whatever the file says of its size.
        with packed.open(name) as opened:
            found = opened.read(LARGEST_PART + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError):
        return None
    return found if hashlib.sha256(found).hexdigest() == digest else None


def _compare(lines: io.BufferedIOBase, about: About) -> None:
    """See that the rows are those that were written, and that the store can take each."""
    digest, whose, count, size = hashlib.sha256(), set(), 0, 0
    while line := lines.readline(LONGEST):
        count, size = count + 1, size + len(line)
        if size > LARGEST:
            raise NotARoom(_("The file is larger than any room."))
        digest.update(line)
        whose.add(_row(line, count))
    if (digest.hexdigest(), count, len(whose)) != (about.sha256, about.answers, about.participants):
        raise NotARoom(_("The answers in the file are not those that were saved: it was cut or changed."))


def _row(line: bytes, place: int) -> str:
    """Whose the row is, if it can be kept."""
    try:
        row = json.loads(line)
        good = set(row) == table.COLUMNS and all(
            type(row[name]) is (int if name == "version" else str) for name in table.COLUMNS
        )
        if good and SAFE.fullmatch(row["participant"]):
            return row["participant"]
    except (ValueError, TypeError, RecursionError):
        pass
    raise NotARoom(_("Answer {n} of the file cannot be read.").format(n=number(place)))
