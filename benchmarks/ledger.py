"""What one participant gave and was told is saved, to be held against the store at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

#: What is lost from one key, in a word each.
NEVER_KEPT, OLDER = "confirmed, but never in the store", "the store holds an older one than was confirmed"


@dataclass
class _Key:
    given: list[Any] = field(default_factory=list)
    confirmed: list[int] = field(default_factory=list)
    when: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Lost:
    """A value that a page called saved and that is not kept.

    Attributes
    ----------
    line : str
    at : float
        When the page called it saved, in seconds of the monotonic clock.
    """

    line: str
    at: float


class Ledger:
    """Values by key, in the order in which a participant gave them."""

    def __init__(self) -> None:
        self._keys: dict[str, _Key] = {}

    @property
    def keys(self) -> list[str]:
        """The keys that were given a value."""
        return [name for name, key in self._keys.items() if key.given]

    @property
    def confirmed(self) -> int:
        """How many values the page said were saved."""
        return len(self.times)

    @property
    def times(self) -> list[float]:
        """When the page said so, in seconds of the monotonic clock."""
        return [at for key in self._keys.values() for at in key.when]

    def give(self, key: str, value: Any) -> None:
        """Note a value before it is sent: it may be kept even when nothing comes back."""
        self._keys.setdefault(key, _Key()).given.append(value)

    def confirm(self, key: str) -> None:
        """Note that the page said that the newest value of a key is saved.

        Raises
        ------
        KeyError
            When nothing was given.
        """
        found = self._keys[key]
        newest = len(found.given) - 1
        if newest not in found.confirmed:
            found.confirmed.append(newest)
            found.when.append(time.monotonic())

    def open(self) -> list[str]:
        """The keys whose newest value was never confirmed."""
        return [name for name, key in self._keys.items() if key.given and key.confirmed[-1:] != [len(key.given) - 1]]

    def may_hold(self, key: str, value: Any) -> bool:
        """Whether a value may be in force: the last one confirmed, or one given after it."""
        found = self._keys.get(key)
        if found is None or not found.confirmed:
            return True
        return value in found.given[found.confirmed[-1] :]

    def lost(self, kept: Mapping[str, Sequence[Any]], beside: Iterable[Ledger] = ()) -> list[str]:
        """What was confirmed and is not there: a line for each, as `losses` has them."""
        return [one.line for one in self.losses(kept, beside)]

    def losses(self, kept: Mapping[str, Sequence[Any]], beside: Iterable[Ledger] = ()) -> list[Lost]:
        """What was confirmed and is not there.

        Parameters
        ----------
        kept : mapping
            All values of each key in the store, oldest first.
        beside : iterable of Ledger
            Of the same participant's other pages, which write to the same keys.

        Returns
        -------
        list of Lost
            One for each value that is lost.
        """
        found, pages = [], [self, *beside]
        for name, key in list(self._keys.items()):
            there = list(kept.get(name, ()))
            found += [
                Lost(f"{name} {key.given[i]!r}: {NEVER_KEPT}", at)
                for i, at in zip(key.confirmed, key.when, strict=True)
                if key.given[i] not in there
            ]
            if there and key.confirmed and not in_force(pages, name)(there[-1]):
                found.append(Lost(f"{name} {there[-1]!r}: {OLDER}", key.when[-1]))
        return found

    def given(self, key: str) -> list[Any]:
        """All values given to a key, in their order; those given later are added to it."""
        return self._keys.setdefault(key, _Key()).given

    def floor(self, key: str) -> int | None:
        """The place of the last value that was called saved among those given; ``None`` when none was."""
        found = self._keys.get(key)
        return found.confirmed[-1] if found and found.confirmed else None


def in_force(pages: Iterable[Ledger], key: str) -> Callable[[Any], bool]:
    """Which values may be in force from now on for a participant with several pages.

    The last page that writes counts, so it may be the last value that any of them was told is saved by now, or a later
    one.

    Returns
    -------
    callable
        Says of a value whether it may be; a value given after this call may be, too.
    """
    known = [(page.given(key), page.floor(key)) for page in pages]
    if all(floor is None for _given, floor in known):
        return lambda _value: True
    return lambda value: any(value in given[floor or 0 :] for given, floor in known)
