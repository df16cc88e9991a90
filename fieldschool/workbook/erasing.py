"""Erasing answers for good: whose, how many, and the proof that they are gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fieldschool.i18n import _, number
from fieldschool.workbook import crowd
from fieldschool.workbook.store import Store

#: A code shorter than this could mean somebody else by a slip of the finger.
SHORTEST = 8
_PREFIX = "p_"


class NotMeant(ValueError):
    """The code means nobody, or more than one; the text says what to do."""


@dataclass(frozen=True)
class Doomed:
    """What is about to be erased.

    Attributes
    ----------
    participants, answers : int
        How many; each answer counts with its history.
    """

    participants: int
    answers: int
    _erase: Callable[[], int]
    _left: Callable[[], int]

    def erase(self) -> int:
        """Erase it and look into the store again.

        Returns
        -------
        int
            Answers that are there after; 0 unless a page that is open has saved meanwhile.

        Raises
        ------
        StoreError
            When it was not completed; ask again.
        """
        self._erase()
        return self._left()


def everybody(store: Store) -> Doomed:
    """All answers of all participants."""
    return Doomed(store.participants(), crowd.count(store), store.erase_everybody, lambda: crowd.count(store))


def one(store: Store, code: str) -> Doomed:
    """All answers of one participant, found as `whose` does."""
    who = whose(store, code)
    return Doomed(1, crowd.count(store, who), lambda: store.erase(who), lambda: crowd.count(store, who))


def whose(store: Store, code: str) -> str:
    """The key of the participant whom a code means.

    Parameters
    ----------
    store : Store
    code : str
        As the participant's own page shows it, or the whole key.

    Raises
    ------
    NotMeant
        When it is too short, or means nobody or more than one.
    """
    typed = code.strip()
    if len(typed.removeprefix(_PREFIX)) < SHORTEST and not typed.startswith("local:"):
        raise NotMeant(
            _("The code {code} is too short; type at least {n} letters of it.").format(
                code=repr(typed[:40]), n=number(SHORTEST)
            )
        )
    found = crowd.meant(store, typed) or crowd.meant(store, _PREFIX + typed.lower())
    if not found:
        raise NotMeant(_("No answers belong to the code {code}.").format(code=repr(typed[:40])))
    if len(found) > 1:
        raise NotMeant(
            _("The code {code} means {n} participants; type more of it.").format(
                code=repr(typed[:40]), n=number(len(found))
            )
        )
    return found[0]
