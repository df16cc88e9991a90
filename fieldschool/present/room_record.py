"""What a room is called, whether people may come in, and the letters that lead there: ``room.json`` in its folder."""

from __future__ import annotations

import datetime as dt
import secrets
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from fieldschool.i18n import _
from fieldschool.present import whole_file

FILE = "room.json"
#: Letters of a room's code: none looks or sounds like another when it is called out in a hall.
LETTERS = "ABCDEFGHJKLMNPRSTUWXYZ"
LENGTH = 5
#: Letters of a name.
LONGEST = 60
State = Literal["open", "closed", "archived"]


class RecordError(ValueError):
    """The file of a room cannot be used; the text is one sentence."""


class Record(BaseModel):
    """A room as its file has it.

    Attributes
    ----------
    name : str
        What the facilitator calls it.
    code : str
        Five letters by which people come in.
    opened : datetime
    state : str
        ``open``; ``closed``: nobody new comes in, those inside go on; ``archived``: closed, and nothing changes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    name: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    code: Annotated[str, Field(pattern=rf"^[A-Z]{{{LENGTH}}}$")]
    opened: AwareDatetime
    state: State = "open"

    def kept(self, folder: Path) -> Record:
        """Write it into its folder, at once and whole.

        Raises
        ------
        OSError
            When it cannot be written; an older file is as it was.
        """
        whole_file.write(folder / FILE, self.model_dump_json(indent=1).encode())
        return self


def new_code(taken: frozenset[str] = frozenset()) -> str:
    """Five random letters that no other room has: one of five million."""
    while True:
        code = "".join(secrets.choice(LETTERS) for _letter in range(LENGTH))
        if code not in taken:
            return code


def begun(name: str, taken: frozenset[str] = frozenset()) -> Record:
    """A room that opens now.

    Raises
    ------
    RecordError
        When the name is empty.
    """
    name = " ".join(name.split())[:LONGEST]
    if not name:
        raise RecordError(_("Give the room a name first: the place and the day, for example."))
    return Record(name=name, code=new_code(taken), opened=dt.datetime.now(dt.UTC).replace(microsecond=0))


def read(folder: Path) -> Record:
    """The record of a room.

    Raises
    ------
    RecordError
        When it is missing or damaged.
    """
    try:
        return Record.model_validate_json((folder / FILE).read_bytes())
    except (OSError, ValidationError):
        text = _("The file {file} cannot be read, so nobody comes into this room. Its answers are as they were.")
        raise RecordError(text.format(file=folder / FILE)) from None


def typed(code: str) -> str:
    """A code as meant: small letters, spaces and hyphens count for nothing."""
    return "".join(letter for letter in code[:50].upper() if letter.isalpha())
