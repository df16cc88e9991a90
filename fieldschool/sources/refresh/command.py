"""``fieldschool refresh``: one publisher after the other; one that fails does not stop the next."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

import httpx

from fieldschool.sources.checking import TableError
from fieldschool.sources.refresh import asking, hmrc, rpw, words, worldbank
from fieldschool.sources.refresh.asking import Asker, PublisherError
from fieldschool.sources.refresh.difference import JUMP, Difference, bounds_of, compare
from fieldschool.sources.refresh.figures import Figures
from fieldschool.sources.refresh.held import Held
from fieldschool.sources.refresh.merging import merge
from fieldschool.sources.refresh.writing import WritingError, replace

Read = Callable[[Asker, Held, int | None, date], list[Figures]]
Derive = Callable[[Difference, Held, date], list[Figures]]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Publisher:
    """Who is asked.

    Attributes
    ----------
    id, name : str
        The id is what a trainer types.
    read : callable
        Asks and reads the answers.
    derive : callable, optional
        Computes further figures from what would change.
    """

    id: str
    name: str
    read: Read
    derive: Derive | None = None


PUBLISHERS = (
    Publisher(worldbank.ID, worldbank.NAME, worldbank.read),
    Publisher(rpw.ID, rpw.NAME, rpw.read),
    Publisher(hmrc.ID, hmrc.NAME, hmrc.read, hmrc.derive),
)


@dataclass(frozen=True)
class Wishes:
    """What the trainer asked for.

    Attributes
    ----------
    since : int or None
        First year to ask for.
    accept_jumps : bool
        Whether to write figures that jump.
    agrees : callable
        Whether to write what was shown; asked only when there is something to write.
    """

    since: int | None
    accept_jumps: bool
    agrees: Callable[[], bool]


def main(
    only: Collection[str] = (), *, write: bool = False, since: int | None = None, accept_jumps: bool = False
) -> int:
    """Run the command.

    Parameters
    ----------
    only : collection of str
        Ids of publishers; all if empty.
    write : bool
        Write without asking. Otherwise the trainer is asked, and without a terminal nothing is written.
    since : int, optional
        First year to ask for.
    accept_jumps : bool
        Also write figures that jump.

    Returns
    -------
    int
        0, or 1 when a publisher could not be read or something could not be written.
    """
    wishes = Wishes(since, accept_jumps, (lambda: True) if write else _ask)
    with asking.client() as client:
        return run(client, date.today(), only, wishes)


def run(
    client: httpx.Client,
    today: date,
    only: Collection[str],
    wishes: Wishes,
    say: Say = print,
    complain: Say = lambda sentence: print(sentence, file=sys.stderr),
) -> int:
    """Ask the publishers with a given client on a given day; see `main`.

    Parameters
    ----------
    client : httpx.Client
        From `fieldschool.sources.refresh.asking.client`.
    today : date
        The day of the answer.
    only, wishes
        As for `main`.
    say, complain : callable
        What prints a line, and a line about something wrong.
    """
    unknown = sorted(set(only) - {publisher.id for publisher in PUBLISHERS})
    if unknown:
        known = ", ".join(publisher.id for publisher in PUBLISHERS)
        complain(f"There is no publisher '{unknown[0]}'. Known are: {known}.")
        return 1
    failed = False
    for publisher in PUBLISHERS:
        if only and publisher.id not in only:
            continue
        say(f"{publisher.name} is asked ...")
        try:
            _refresh(publisher, Asker(client, publisher.name), today, wishes, say)
        except (PublisherError, WritingError, TableError) as error:
            complain(str(error))
            failed = True
    return int(failed)


def _refresh(publisher: Publisher, asker: Asker, today: date, wishes: Wishes, say: Say) -> None:
    held = Held()
    differences = [_compared(held, figures, wishes) for figures in publisher.read(asker, held, wishes.since, today)]
    if publisher.derive is not None:
        derived = [figures for difference in differences for figures in publisher.derive(difference, held, today)]
        differences += [_compared(held, figures, wishes) for figures in derived]
    names = held.names()
    for difference in differences:
        for line in words.lines(difference, names):
            say(line)
    if any(change.reason == JUMP for difference in differences for change in difference.held_back):
        say("Figures that jump are not written. If they are right, run the command again with --accept-jumps.")
    contents = merge(held, differences, today.isoformat())
    if not contents:
        say("Nothing to write.")
    elif wishes.agrees():
        replace(held, contents)
        say(f"Written: {', '.join(f'data/{name}' for name in contents)}.")
    else:
        say("Nothing was written. To write, run the command again with --write.")


def _compared(held: Held, figures: Figures, wishes: Wishes) -> Difference:
    bounds = bounds_of(held.resource(figures.table), figures.columns)
    return compare(figures, held.shown(figures), bounds, accept_jumps=wishes.accept_jumps)


def _ask() -> bool:
    if not sys.stdin.isatty():
        return False
    try:
        return input("Write these figures to data/? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False
