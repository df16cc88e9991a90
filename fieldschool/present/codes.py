"""Short codes that people can type, and the workbooks that are about to move to another device."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

# Crockford's Base 32: no letter in it looks like another or like a digit.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans("OIL", "011", " -\u2010\u2011\u2013\t\r\n")
_LENGTH = 12  # of 5 bits each: 60 bits cannot be guessed over a network
_GROUP = 4

#: Seconds for which a code is good.
GOOD_FOR = 600.0
#: Codes kept at a time; past it the oldest go, so that no stream of visitors can fill the memory.
MOST = 5000


def new_code() -> str:
    """A code of 60 random bits in three groups: ``K7QM-2XVB-9HTR``."""
    letters = "".join(secrets.choice(_LETTERS) for _place in range(_LENGTH))
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def plain(typed: str) -> str:
    """A code as meant: small letters, spaces and look-alikes count for nothing."""
    return typed[:100].upper().translate(_MEANT)


@dataclass(frozen=True)
class Offer:
    """A workbook that may be taken over with a code, until a time in seconds since 1970."""

    code: str
    token: str
    until: float


class Transfers:
    """Codes for moving a workbook: each is good once, and for ten minutes.

    They are kept in memory only. A restart of the course forgets them, and the reader asks for another.
    """

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._offers: dict[str, Offer] = {}

    def offer(self, token: str) -> Offer:
        """A code for the workbook of this token; the one given before while half of its time is left."""
        self._drop_old()
        for offer in self._offers.values():
            if offer.token == token and offer.until - self._now() > GOOD_FOR / 2:
                return offer
        made = Offer(new_code(), token, self._now() + GOOD_FOR)
        self._offers[plain(made.code)] = made
        while len(self._offers) > MOST:
            del self._offers[next(iter(self._offers))]
        return made

    def take(self, typed: str) -> str | None:
        """The token that the code stands for, once; ``None`` when the code is not good (any more)."""
        self._drop_old()
        offer = self._offers.pop(plain(typed), None)
        return offer.token if offer else None

    def _drop_old(self) -> None:
        now = self._now()
        self._offers = {code: offer for code, offer in self._offers.items() if offer.until > now}
