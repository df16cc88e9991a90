"""Which room is meant by what somebody typed at the keyboard: its five letters, or its name."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from fieldschool.i18n import _
from fieldschool.present import room_record
from fieldschool.present.room_record import Record, RecordError

if TYPE_CHECKING:
    from fieldschool.present.rooms import Listed

#: How like a name must be to be offered instead, from 0 to 1.
LIKE = 0.6


def meant(listed: Sequence[Listed], typed: str) -> Listed:
    """The room with these letters, else with this name.

    Parameters
    ----------
    listed : sequence of Listed
    typed : str
        Small letters and spaces count for nothing.

    Raises
    ------
    RecordError
        When no room is meant (the nearest one is named), or more than one.
    """
    known = [(each, each.record) for each in listed if each.record]
    code, name = room_record.typed(typed), _plain(typed)
    for each, record in known:
        if record.code == code:
            return each
    named = [(each, record) for each, record in known if _plain(record.name) == name]
    if len(named) > 1:
        text = _("Several rooms are called {name}. Say the five letters of the one that you mean: {codes}.")
        raise RecordError(text.format(name=named[0][1].name, codes=", ".join(record.code for _each, record in named)))
    if not named:
        raise RecordError(_nobody(typed, [record for _each, record in known]))
    return named[0][0]


def _nobody(typed: str, known: Sequence[Record]) -> str:
    by_text = {text: record for record in known for text in (record.code.casefold(), _plain(record.name))}
    near = get_close_matches(_plain(typed), by_text, n=1, cutoff=LIKE)
    if not near:
        text = _("No room has the letters or the name {typed}. See them with `fieldschool room list`.")
        return text.format(typed=repr(typed[:40]))
    text = _("No room has the letters or the name {typed}. The nearest is {name}, with the letters {code}.")
    return text.format(typed=repr(typed[:40]), name=by_text[near[0]].name, code=by_text[near[0]].code)


def _plain(text: str) -> str:
    return " ".join(text[:200].casefold().split())
