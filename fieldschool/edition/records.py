"""Records under keys: what differs between two files, put onto a file, and carried over to a newer one.

A record is compared as a whole: a figure and its source, a question and its model answer belong together. Mixing half
of one with half of another would make something that nobody wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

#: A file's records by key, in the order of the file; each is plain JSON.
Records = Mapping[str, Any]
Take = Literal["ours", "theirs"]

#: Keys before a record that are remembered, the nearest first: where one is gone, the next says the place.
REMEMBERED = 5


@dataclass(frozen=True)
class Difference:
    """What an edition has otherwise than the course, for one file.

    Attributes
    ----------
    mine : mapping
        Records that were changed or added, in the order of the edition.
    was : mapping
        What the course had under those keys, and under the removed ones, when they were changed.
    removed : tuple of str
        Keys of the course that the edition leaves out.
    after : mapping of str to tuple of str
        For each key of ``mine``: the keys that stood before it, the nearest first.
    order : tuple of str
        All keys in the edition's order; empty where the order of the course holds.
    """

    mine: Records = field(default_factory=dict)
    was: Records = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.mine or self.removed or self.order)

    def without(self, *keys: str) -> Difference:
        """The same without what is said about these keys: the course holds for them."""
        return Difference(
            {key: value for key, value in self.mine.items() if key not in keys},
            {key: value for key, value in self.was.items() if key not in keys},
            tuple(key for key in self.removed if key not in keys),
            {key: value for key, value in self.after.items() if key not in keys},
            self.order,
        )


@dataclass(frozen=True)
class Conflict:
    """One record that the edition and the newer course both changed.

    Attributes
    ----------
    key : str
    was, mine, theirs : record or None
        What the course had, what the edition has, what the newer course has; None where there is none.
    """

    key: str
    was: Any
    mine: Any
    theirs: Any


def diff(base: Records, mine: Records, *, ordered: bool = True) -> Difference:
    """What ``mine`` has otherwise than ``base``.

    Parameters
    ----------
    base, mine : mapping
    ordered : bool
        Whether it matters in which order the records stand.
    """
    changed = [key for key in mine if key not in base or mine[key] != base[key]]
    removed = tuple(key for key in base if key not in mine)
    keys = list(mine)
    common = [key for key in keys if key in base]
    moved = ordered and common != [key for key in base if key in mine]
    return Difference(
        {key: mine[key] for key in changed},
        {key: base[key] for key in (*changed, *removed) if key in base},
        removed,
        {key: _before(keys, key) for key in changed},
        tuple(keys) if moved else (),
    )


def _before(keys: Sequence[str], key: str) -> tuple[str, ...]:
    place = keys.index(key)
    return tuple(reversed(keys[max(0, place - REMEMBERED) : place]))


def apply(base: Records, difference: Difference) -> dict[str, Any]:
    """The course's records with the difference put onto them.

    What the edition changed and the course no longer has stays, where it stood.
    """
    found = {key: difference.mine.get(key, value) for key, value in base.items() if key not in set(difference.removed)}
    keys = _ordered(list(found), difference.order)
    for key in difference.mine:
        if key not in found:
            keys.insert(_place(keys, difference.after.get(key)), key)
    if difference.order:  # what was added stands in the order, too
        keys = _ordered(keys, difference.order)
    return {key: found.get(key, difference.mine.get(key)) for key in keys}


def _place(keys: Sequence[str], before: Sequence[str] | None) -> int:
    for key in before or ():
        if key in keys:
            return keys.index(key) + 1
    # Nothing before it: it was the first. All that is remembered is gone, or nothing is: the end.
    return 0 if before is not None and not before else len(keys)


def _ordered(keys: list[str], order: Sequence[str]) -> list[str]:
    """In the order that is asked for; a key that it does not know comes after its neighbour before."""
    if not order:
        return keys
    there = set(keys)
    placed = [key for key in order if key in there]
    known = set(placed)
    for place, key in enumerate(keys):
        if key not in known:
            placed.insert(_place(placed, tuple(reversed(keys[:place]))), key)
            known.add(key)
    return placed


def refresh(difference: Difference, base: Records) -> Difference:
    """A difference after its file was edited by hand.

    A record that was written by hand, and that the course has, changes the course's of today. A record that is as in
    the course is no difference, and one that was taken out of the edition's file gives way to the course's again.
    """
    mine = {key: value for key, value in difference.mine.items() if value != base.get(key, _MISSING)}
    was = {key: difference.was[key] for key in (*mine, *difference.removed) if key in difference.was}
    was |= {key: base[key] for key in mine if key in base and key not in difference.after}
    removed = tuple(key for key in difference.removed if key not in mine)
    after = {key: difference.after.get(key, tuple(list(base)[-1:])) for key in mine}
    return replace(difference, mine=mine, was=was, removed=removed, after=after)


_MISSING = object()


def conflicts(difference: Difference, base: Records) -> list[Conflict]:
    """The records that both the edition and the course have changed, each other than the other."""
    found = []
    for key in (*difference.mine, *difference.removed):
        was, mine, theirs = difference.was.get(key), difference.mine.get(key), base.get(key)
        if theirs not in (was, mine):
            found.append(Conflict(key, was, mine, theirs))
    return found


def upgrade(difference: Difference, base: Records, settled: Mapping[str, Take] | None = None) -> Difference:
    """The difference as it stands against a newer course.

    Parameters
    ----------
    difference : Difference
        Against the older course.
    base : mapping
        The newer course's records.
    settled : mapping of str to {"ours", "theirs"}, optional
        Which one is taken for a key in conflict. An open conflict leaves the edition's in force.

    Returns
    -------
    Difference
        Without what the newer course has taken over itself.
    """
    settled = settled or {}
    adopted = [key for key in difference.mine if key in base and base[key] == difference.mine[key]]
    adopted += [key for key in difference.removed if key not in base]
    open_ones = {one.key for one in conflicts(difference, base)}
    gives_way = [key for key, take in settled.items() if take == "theirs" and key in open_ones]
    keeps = [key for key, take in settled.items() if take == "ours" and key in open_ones]
    was = {key: value for key, value in difference.was.items() if key not in keeps}
    was |= {key: base[key] for key in keeps if key in base}
    return replace(difference, was=was).without(*adopted, *gives_way)
