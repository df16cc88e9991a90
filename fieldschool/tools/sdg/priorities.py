"""The participant's list of targets to work on: at most five, each with an office that leads and one reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from fieldschool.i18n import _, in_words
from fieldschool.sources.sdg import offices, targets

#: Targets on the list at most: an office that has more priorities has none.
MOST = 5
#: Letters of a reason that are kept.
LETTERS = 300


@dataclass(frozen=True)
class Priority:
    """A target on the list; ``target`` and ``office`` are short names, the reason is the participant's own."""

    target: str
    office: str
    reason: str


class Refused(ValueError):
    """What cannot be put on the list; the text is one plain sentence, ``key`` the control it belongs to."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


def put(listed: tuple[Priority, ...], new: Priority) -> tuple[Priority, ...]:
    """Put a target on the list, or change what the list says of it.

    Raises
    ------
    Refused
        When there is no reason, or the list is full.
    """
    new = Priority(new.target, new.office, " ".join(new.reason.split())[:LETTERS])
    if not new.reason:
        raise Refused("reason", _("Write one reason first: why this target, in your place?"))
    if any(each.target == new.target for each in listed):
        return tuple(new if each.target == new.target else each for each in listed)
    if len(listed) >= MOST:
        raise Refused(
            "press",
            _("Your list holds {n} targets, and that is all it takes. Take one off before you add another.").format(
                n=in_words(MOST)
            ),
        )
    return (*listed, new)


def taken_off(listed: tuple[Priority, ...], target: str) -> tuple[Priority, ...]:
    """Take a target off the list.

    Raises
    ------
    Refused
        When it is not on the list.
    """
    left = tuple(each for each in listed if each.target != target)
    if left == listed:
        raise Refused("press", _("This target is not on your list."))
    return left


def stored(listed: Iterable[Priority]) -> list[dict[str, str]]:
    """The list as plain values."""
    return [asdict(each) for each in listed]


def restored(found: Any) -> tuple[Priority, ...]:
    """The list out of plain values; what is not known in it is left out, and what is beyond `MOST`."""
    known, acting = {each.target_id for each in targets()}, offices()
    listed: dict[str, Priority] = {}
    for row in found if isinstance(found, list) else ():
        if not isinstance(row, Mapping):
            continue
        target, office, reason = (row.get(name) for name in ("target", "office", "reason"))
        if all(isinstance(each, str) for each in (target, office, reason)) and target in known and office in acting:
            listed.setdefault(target, Priority(target, office, reason[:LETTERS]))
    return tuple(listed.values())[:MOST]
