"""What is wrong in an exercise file, in one plain sentence."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from fieldschool.i18n import _

REFUSED = "refused"


class ExerciseError(ValueError):
    """An exercise file cannot be used; the text is one sentence for a trainer.

    Parameters
    ----------
    file : str
        Name of the file.
    where : str
        The task and the field, such as ``task save_first, hints``; empty for the file as a whole.
    found, accepted : str
        What stands there and what may stand there, in words.
    """

    def __init__(self, file: str, where: str, found: str, accepted: str) -> None:
        self.file, self.where, self.found, self.accepted = file, where, found, accepted
        place = f"{file}, {where}" if where else file
        super().__init__(
            _("{place}: found {found}; accepted is {accepted}.").format(place=place, found=found, accepted=accepted)
        )


def refuse(found: str, accepted: str, field: str = "") -> PydanticCustomError:
    """Make the error a validator raises: what was found and accepted, and the field below the present one."""
    return PydanticCustomError(REFUSED, "{found}; {accepted}", {"found": found, "accepted": accepted, "field": field})


def quoted(value: object) -> str:
    """The value as it stands in the file, cut when long."""
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def one_of(name: str, known: Iterable[str]) -> str:
    """Say which names are accepted: the nearest one if the name looks misspelt, else all when they are few."""
    known = sorted(known)
    if near := get_close_matches(name, known, n=1, cutoff=0.6):
        return _('"{name}" (the nearest name)').format(name=near[0])
    if len(known) <= 12:
        return _("one of {names}").format(names=", ".join(known) or _("none"))
    return _("a name of the list in exercises/README.md")


class Strict(BaseModel):
    """A table of an exercise file: no unknown field, no value of another type."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _fields_known(cls, found: object) -> object:
        known = [info.alias or name for name, info in cls.model_fields.items()]
        for name in found if isinstance(found, dict) else ():
            if name not in known:
                raise refuse(_("a field of that name"), one_of(name, known), field=name)
        return found
