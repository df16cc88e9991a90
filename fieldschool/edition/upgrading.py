"""An edition carried over to a newer course: what agrees comes along, what does not is told with both texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import Edition
from fieldschool.edition.layering import faults
from fieldschool.edition.records import Conflict, Take, conflicts, upgrade
from fieldschool.edition.saving import back_up
from fieldschool.i18n import _


@dataclass(frozen=True)
class Found:
    """A conflict and its place.

    Attributes
    ----------
    file : str
    conflict : Conflict
    """

    file: str
    conflict: Conflict

    @property
    def place(self) -> str:
        """How it is called on the command line."""
        return f"{self.file}:{self.conflict.key}"


@dataclass
class Upgraded:
    """What an upgrade did.

    Attributes
    ----------
    conflicts : list of Found
        Still open: the edition's own is in force.
    settled : list of Found
    adopted : list of (str, str)
        File and key of what the newer course has as the edition had it.
    newer : list of str
        Files with differences that the course has changed elsewhere, too.
    new_lessons : list of str
        Numbers that the edition's choice of lessons does not hold.
    backup : Path or None
    """

    conflicts: list[Found] = field(default_factory=list)
    settled: list[Found] = field(default_factory=list)
    adopted: list[tuple[str, str]] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)
    new_lessons: list[str] = field(default_factory=list)
    backup: Path | None = None


def open_conflicts(edition: Edition) -> list[Found]:
    """What the edition and the course have both changed, and nobody has decided yet.

    A conflict that was told, and whose text was edited by hand since, is decided.
    """
    found = []
    for name in edition.names():
        base = edition.base(name)
        told = edition.made_from.get(name, {}).get("told", {})
        for one in conflicts(edition.difference(name), base.records if base else {}):
            if one.key not in told or told[one.key] == _hash(one.mine):
                found.append(Found(name, one))
    return found


def run(edition: Edition, take: Take | None = None, only: Collection[str] = ()) -> Upgraded:
    """Carry the edition over to the course as it is now.

    Parameters
    ----------
    edition : Edition
    take : {"ours", "theirs"}, optional
        What to take where both changed the same.
    only : collection of str
        The places (`Found.place`) for which ``take`` holds; all when empty.

    Raises
    ------
    EditionError
        When the edition has a fault, or a place is named that is no conflict. Nothing was changed.
    """
    if wrong := faults(edition):
        raise EditionError(wrong[0], wrong[1:])
    still_open = open_conflicts(edition)
    places = [one.place for one in still_open]
    if strange := [place for place in only if place not in places]:
        said = _("{place} is no open conflict. Open are: {places}.")
        raise EditionError(said.format(place=strange[0], places=", ".join(places) or _("none")))
    done = Upgraded(backup=back_up(edition))
    for name in edition.names():
        _one(edition, name, take, [one for one in still_open if not only or one.place in only], done)
    done.conflicts = open_conflicts(edition)
    settled = {one.place for one in done.conflicts}
    done.settled = [one for one in still_open if one.place not in settled]
    done.new_lessons = _new_lessons(edition)
    edition.remember()
    return done


def _one(edition: Edition, name: str, take: Take | None, meant: list[Found], done: Upgraded) -> None:
    base, difference, own = edition.base(name), edition.difference(name), edition.own(name)
    records = base.records if base else {}
    stored = edition.made_from.get(name, {})
    clashes = conflicts(difference, records)
    by_hand = {one.key for one in clashes if one.key in (told := stored.get("told", {})) and
               told[one.key] != _hash(one.mine)}  # fmt: skip
    decided: dict[str, Take] = dict.fromkeys(by_hand, "ours")
    if take:
        decided |= {one.conflict.key: take for one in meant if one.file == name}
    after = upgrade(difference, records, decided)
    done.adopted += [(name, key) for key, value in own.records.items() if records.get(key) == value]
    done.adopted += [(name, key) for key in difference.removed if key not in records]
    file = edition.course / name
    now = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
    if stored.get("course", now) != now:
        done.newer.append(name)
    told = {one.key: _hash(one.mine) for one in clashes if one.key not in decided}
    edition.keep(name, after, own, whole=bool(stored.get("whole")), told=told)


def _new_lessons(edition: Edition) -> list[str]:
    if edition.settings.lessons is None:
        return []
    now = edition.lessons_of_course()
    return [number for number in now if number not in edition.stored.get("lessons", now)]


def _hash(record: Any) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]
