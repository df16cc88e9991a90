"""What is asked of the store about everybody: how many, never who; and whose answers a code means."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from fieldschool.workbook import table
from fieldschool.workbook.entries import Entry
from fieldschool.workbook.store import Store

_answers = table.answers.c
#: No row has a larger number, and a database takes none.
_LARGEST = (1 << 63) - 1


def begun(store: Store) -> dict[str, int]:
    """How many participants have answers in each lesson, by its number.

    Raises
    ------
    StoreError
        When the store cannot be read; so do the other functions here.
    """
    asked = sa.select(_answers.lesson, sa.func.count(sa.distinct(_answers.participant))).group_by(_answers.lesson)
    return {lesson: count for lesson, count in store.rows(asked)}


def everybodys(store: Store, key: str) -> list[Entry]:
    """Everybody's answers in force to a key of every lesson, without whose they are; unreadable ones are left out."""
    newest = (
        sa.select(sa.func.max(_answers.id)).where(_answers.key == key).group_by(_answers.participant, _answers.lesson)
    )
    rows = store.rows(sa.select(table.answers).where(_answers.id.in_(newest)).order_by(_answers.id))
    return [entry for row in rows if (entry := table.entry_of(row)) is not None]


def together(
    store: Store,
    lesson: str,
    keys: Collection[str],
    after: int = 0,
    upto: int | None = None,
    along: Mapping[str, Collection[str]] | None = None,
) -> list[dict[str, Entry]]:
    """What each participant answered to some keys of a lesson: one mapping a person, without whose it is.

    Parameters
    ----------
    store : Store
    lesson : str
        Number of the lesson.
    keys : collection of str
        Keys of the answers; whoever gave none of them is not in the list.
    after, upto : int
        Numbers of rows, as `mark` gives them: only what was answered after the first and up to the second is looked at.
        An answer that was given again then, the same as before, is among it.
    along : mapping, optional
        By key other keys: whoever answered one of these then stands by that answer too, and did not have to write it
        again. A tool's answers are kept along with its state.
    """
    newest = sa.select(sa.func.max(_answers.id)).where(
        _answers.lesson == lesson, _answers.key.in_(sorted(keys)), _within(0, upto)
    )
    newest = newest.group_by(_answers.participant, _answers.key)
    along = along or {}
    # Asked for first: whoever answers between the two questions is counted when the board looks again.
    given = _given(store, lesson, {*keys, *(key for others in along.values() for key in others)}, after, upto)
    found: dict[str, dict[str, Entry]] = {}
    for row in store.rows(sa.select(table.answers).where(_answers.id.in_(newest)).order_by(_answers.id)):
        counts = given is None or not given.get(row.participant, set()).isdisjoint((row.key, *along.get(row.key, ())))
        if counts and (entry := table.entry_of(row)) is not None:
            found.setdefault(row.participant, {})[entry.key] = entry
    return list(found.values())


def _given(
    store: Store, lesson: str, keys: Collection[str], after: int, upto: int | None
) -> dict[str, set[str]] | None:
    """Which keys each participant answered then, new or the same again; none where all that was said counts."""
    if after <= 0:
        return None
    then = (_answers.lesson == lesson, _within(after, upto))
    new = sa.select(_answers.participant, _answers.key).where(*then, _answers.key.in_(sorted(keys)))
    again = sa.select(_answers.participant, _answers.value).where(*then, _answers.key == table.AGAIN)
    found: dict[str, set[str]] = {}
    for who, key in store.rows(new.distinct()):
        found.setdefault(who, set()).add(key)
    for who, value in store.rows(again.distinct()):
        if key := table.noted(value):
            found.setdefault(who, set()).add(key)
    return found


def _within(after: int, upto: int | None) -> sa.ColumnElement[bool]:
    return _answers.id > after if upto is None else sa.and_(_answers.id > after, _answers.id <= upto)


def by_person(
    store: Store, key: str, place: Callable[[str], Any], after: int = 0, upto: int | None = None
) -> list[dict[str, Entry | None]]:
    """Which lessons each participant worked in, and the answer in force to a key of each: one mapping a person.

    Parameters
    ----------
    store : Store
    key : str
    place : callable
        Gives each participant's place in the list, so that the order need not be that in which they came.
    after, upto : int
        As for `together`. Whoever did something in a lesson then stands by what was answered there before.
    """
    begun = sa.select(_answers.participant, _answers.lesson).where(_within(after, upto)).distinct()
    found: dict[str, dict[str, Entry | None]] = {}
    for who, lesson in store.rows(begun):
        found.setdefault(who, {})[lesson] = None
    newest = (
        sa.select(sa.func.max(_answers.id))
        .where(_answers.key == key, _within(0, upto))
        .group_by(_answers.participant, _answers.lesson)
    )
    for row in store.rows(sa.select(table.answers).where(_answers.id.in_(newest))):
        # Between the two questions somebody may have begun: he or she is there when the board looks again.
        if row.lesson in found.get(row.participant, {}):
            found[row.participant][row.lesson] = table.entry_of(row)
    return [found[who] for who in sorted(found, key=place)]


def values(store: Store, lesson: str, keys: Collection[str]) -> list[Entry]:
    """Everything that was ever saved under some keys of a lesson, without whose it is; unreadable rows are left out."""
    asked = sa.select(table.answers).where(_answers.lesson == lesson, _answers.key.in_(sorted(keys)))
    return [entry for row in store.rows(asked) if (entry := table.entry_of(row)) is not None]


def count(store: Store, participant: str | None = None) -> int:
    """How many rows of one participant, or of all, are in the store, their history with them."""
    asked = sa.select(sa.func.count()).select_from(table.answers)
    if participant is not None:
        asked = asked.where(_answers.participant == participant)
    return store.rows(asked)[0][0]


def everything(store: Store, at_once: int = 500) -> Iterator[dict[str, Any]]:
    """Every row ever written, oldest first, as plain values without its number; read piece by piece."""
    columns, last = [each for each in table.answers.columns if each.name != "id"], 0
    while rows := store.rows(
        sa.select(_answers.id, *columns).where(_answers.id > last).order_by(_answers.id).limit(at_once)
    ):
        for row in rows:
            last, *values = row
            yield dict(zip((column.name for column in columns), values, strict=True))


def place(store: Store, number: int) -> int:
    """How many rows there are up to a number: the same moment where rows are numbered anew, as in a restored room."""
    return store.rows(sa.select(sa.func.count()).where(_answers.id <= min(number, _LARGEST)))[0][0]


def number(store: Store, place: int) -> int:
    """The number of the row at a place, counted from 1: 0 for none, the newest where there are fewer."""
    if place <= 0 or not (rows := count(store)):
        return 0
    asked = sa.select(_answers.id).order_by(_answers.id).offset(min(place, rows) - 1).limit(1)
    return store.rows(asked)[0][0]


def meant(store: Store, code: str) -> list[str]:
    """The participants whose key is the code or begins with it.

    Parameters
    ----------
    store : Store
    code : str
        The whole key, or so much of it that it means one participant only.
    """
    whose = sa.select(_answers.participant).distinct()
    if found := store.rows(whose.where(_answers.participant == code)):
        return [row[0] for row in found]
    # Compared letter by letter, since in a pattern some letters mean more than themselves.
    begins = sa.func.substr(_answers.participant, 1, len(code)) == code
    return sorted(row[0] for row in store.rows(whose.where(begins)))


def everyone(store: Store) -> list[str]:
    """The keys of all who have answers, in the order of the alphabet."""
    return sorted(row[0] for row in store.rows(sa.select(_answers.participant).distinct()))


def stamp(store: Store) -> str:
    """Something that is another after each answer and each erasing, and the same only of the same answers.

    A row is never changed and a number never used again: the rows up to a number are the same where they are as many.
    """
    asked = sa.select(sa.func.count(), sa.func.max(_answers.id), sa.func.max(_answers.made_at))
    return " ".join(map(str, store.rows(asked.select_from(table.answers))[0]))


def mark(store: Store) -> tuple[int, int]:
    """The number of the newest row, and how many there are: another pair after each answer and each erasing.

    Cheap enough to be asked for twice a second. Of rows that are never changed and numbers that are never used again,
    what was there at a mark can be asked for later.
    """
    last, rows = store.rows(sa.select(sa.func.max(_answers.id), sa.func.count()).select_from(table.answers))[0]
    return last or 0, rows
