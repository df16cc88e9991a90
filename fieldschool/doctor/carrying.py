"""From what was measured to how many participants this laptop carries: arithmetic and sentences, nothing looked up."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from fieldschool.doctor.findings import Finding, State, good
from fieldschool.i18n import _, ngettext, number

MB = 1_000_000
#: How much an open lesson grows while somebody works in it, over one that was just opened (our estimate).
GROWS = 1.25
#: Megabytes that stay free for the system and the facilitator's browser, and the share of all memory that does.
RESERVE, RESERVE_SHARE = 500, 0.1
#: Seconds that the last of a room may wait when all open a lesson at once: a page gives up after 60.
PATIENCE = 45.0
#: How far beyond what was seen we still speak: twice as many. How a picture follows a finger then was not tried.
BEYOND = 2
#: The room that the sentence about arriving speaks of.
ROOM = 60


class Limit(StrEnum):
    """What ends first."""

    MEMORY = "memory"
    TIME = "time"
    FILES = "files"
    SEEN = "seen"


@dataclass(frozen=True)
class Measured:
    """What was seen while more and more simulated participants opened lessons.

    Attributes
    ----------
    opened : int
        How many had a lesson open at the same time.
    failed : int
        How many got none.
    arrival : float
        Seconds of an arrival when many come at once: those of the largest wave by its size.
    lesson_mb : float
        Megabytes that one more open lesson takes.
    free_mb, total_mb : float
        Megabytes free when all of them had a lesson open, and all there are.
    files_each, files_left : float or None
        Files that the server opens for one of them, and how many more it may open; ``None`` where not known.
    """

    opened: int
    failed: int
    arrival: float
    lesson_mb: float
    free_mb: float
    total_mb: float
    files_each: float | None = None
    files_left: float | None = None


@dataclass(frozen=True)
class Carries:
    """How many participants at the same time, and what ends first."""

    people: int
    limit: Limit


def reserve(total_mb: float) -> float:
    """Megabytes that stay free."""
    return max(RESERVE, RESERVE_SHARE * total_mb)


def carries(seen: Measured) -> Carries:
    """The smallest of what memory, time and open files allow; never more than `BEYOND` times what was seen."""
    spare = max(seen.free_mb - reserve(seen.total_mb), 0.0)
    # Lessons that are open grow too while people work in them.
    by_memory = (spare + seen.opened * seen.lesson_mb) / (GROWS * seen.lesson_mb) if seen.lesson_mb > 0 else math.inf
    by_time = PATIENCE / seen.arrival if seen.arrival > 0 else math.inf
    by_files = math.inf
    if seen.files_each and seen.files_left is not None:
        by_files = seen.opened + max(seen.files_left, 0) / seen.files_each
    most = BEYOND * seen.opened
    limits = {Limit.MEMORY: by_memory, Limit.TIME: by_time, Limit.FILES: by_files, Limit.SEEN: most}
    if seen.failed:
        limits[Limit.SEEN] = seen.opened
    limit = min(limits, key=lambda name: limits[name])
    return Carries(_about(limits[limit]), limit)


def _about(people: float) -> int:
    """Rounded down as a person says it: 7, 40, 45."""
    whole = math.floor(people)
    return whole if whole < 20 else whole - whole % 5


def room(seen: Measured | None, planned: int, trouble: str = "") -> list[Finding]:
    """The findings about the room: how many, and how long until the last has opened a lesson.

    Parameters
    ----------
    seen : Measured or None
        ``None`` when nothing could be measured.
    planned : int
        How many are expected.
    trouble : str
        Why nothing could be measured.
    """
    what = _("Participants")
    if seen is None or not seen.opened:
        sentence = _("The course could not be opened here by a simulated participant. {why}").format(why=trouble)
        todo = _("Start it with make present and open a lesson yourself. What is said there is what to put right.")
        return [Finding("participants", what, State.BAD, sentence.strip(), todo)]
    return [_people(seen, planned), _arriving(seen)]


def _people(seen: Measured, planned: int) -> Finding:
    what, found = _("Participants"), carries(seen)
    more = found.limit is Limit.SEEN and not seen.failed
    many = ngettext(
        "About {n} participant at the same time, with one lesson open each.",
        "About {n} participants at the same time, with one lesson open each.",
        found.people,
    )
    if more:
        many = ngettext(
            "{n} participant or more at the same time, with one lesson open each.",
            "{n} participants or more at the same time, with one lesson open each.",
            found.people,
        )
    reasons = {
        Limit.MEMORY: _("Memory ends first: an open lesson takes {mb} MB."),
        Limit.TIME: _("Time ends first: if more come at once, a page gives up. An open lesson takes {mb} MB."),
        Limit.FILES: _("The number of open files ends first. An open lesson takes {mb} MB."),
        Limit.SEEN: _("More than that was not measured. An open lesson takes {mb} MB."),
    }
    reason = _("More got no lesson. An open lesson takes {mb} MB.") if seen.failed else reasons[found.limit]
    sentence = f"{many} {reason}".format(n=number(found.people), mb=number(seen.lesson_mb))
    if found.people >= planned:
        return good("participants", what, sentence)
    # What was not measured is not bad.
    state = State.WARN if more or 2 * found.people >= planned else State.BAD
    return Finding("participants", what, state, sentence, _todo(found.limit, planned))


def _todo(limit: Limit, planned: int) -> str:
    if limit is Limit.MEMORY:
        first = _("Close other programs and look again.")
    elif limit is Limit.FILES:
        first = _("Before the start, type: ulimit -n 4096")
    elif limit is Limit.SEEN:
        first = _("Close other programs and look again, so that more can be measured.")
    else:
        first = _("Close other programs, use mains power, and let people open a lesson table by table.")
    return _(
        "You expect {n}. {first} Else let two or three people share a phone, or use a stronger laptop: `room save` "
        "moves a room."
    ).format(n=number(planned), first=first)


def _arriving(seen: Measured) -> Finding:
    what = _("Coming in")
    seconds = ROOM * seen.arrival
    if seconds <= 100:
        whole = max(1, math.ceil(seconds))
        long = ngettext("{n} second", "{n} seconds", whole).format(n=number(whole))
    else:
        whole = math.ceil(seconds / 60)
        long = ngettext("{n} minute", "{n} minutes", whole).format(n=number(whole))
    sentence = _("If {room} open a lesson at once, it takes {time} until the last has it.").format(
        room=number(ROOM), time=long
    )
    if seconds <= PATIENCE:
        return good("arriving", what, sentence)
    todo = _("Let people open a lesson table by table, and begin with a question to the room meanwhile.")
    return Finding("arriving", what, State.WARN, sentence, todo)
