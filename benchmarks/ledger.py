"""What one participant gave and was told is saved, to be held against the store at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

#: What is lost from one key, in a word each.
NEVER_KEPT, OLDER = "confirmed, but never in the store", "the store holds an older one than was confirmed"


@dataclass
class _Key:
    given: list[Any] = field(default_factory=list)
    confirmed: list[int] = field(default_factory=list)


class Ledger:
    """Values by key, in the order in which a participant gave them."""

    def __init__(self) -> None:
        self._keys: dict[str, _Key] = {}

    @property
    def keys(self) -> list[str]:
        """The keys that were given a value."""
        return list(self._keys)

    @property
    def confirmed(self) -> int:
        """How many values the page said were saved."""
        return sum(len(key.confirmed) for key in self._keys.values())

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

    def open(self) -> list[str]:
        """The keys whose newest value was never confirmed."""
        return [name for name, key in self._keys.items() if key.confirmed[-1:] != [len(key.given) - 1]]

    def may_hold(self, key: str, value: Any) -> bool:
        """Whether a value may be in force: the last one confirmed, or one given after it."""
        found = self._keys.get(key)
        if found is None or not found.confirmed:
            return True
        return value in found.given[found.confirmed[-1] :]

    def lost(self, kept: Mapping[str, Sequence[Any]]) -> list[str]:
        """What was confirmed and is not there.

        Parameters
        ----------
        kept : mapping
            All values of each key in the store, oldest first.

        Returns
        -------
        list of str
            A line for each value that is lost.
        """
        lines = []
        for name, key in self._keys.items():
            there = list(kept.get(name, ()))
            lines += [f"{name} {key.given[i]!r}: {NEVER_KEPT}" for i in key.confirmed if key.given[i] not in there]
            if there and not self.may_hold(name, there[-1]):
                lines.append(f"{name} {there[-1]!r}: {OLDER}")
        return lines
