"""Judging the computer itself: numbers in, a finding out. Nothing is looked up here."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.doctor.findings import Finding, State, good
from fieldschool.i18n import _, ngettext, number, percent

GB = 1_000_000_000
#: Bytes of memory free at the start: less than the first is bad, less than the second is worth a look. The server with
#: a warm kernel takes about 0.5 GB, each open lesson some 50 MB (docs/speed.md).
MEMORY = (1 * GB, 3 * GB)
#: Bytes of disk. A room's answers take some megabytes; a full disk loses them, and the system swaps on it.
DISK = (GB // 5, 2 * GB)
#: Percent of the battery with which a laptop without mains should begin a morning.
BATTERY = 70
#: Seconds by which a clock may be behind the newest file: time zones of a file system that knows none.
BEHIND = 26 * 3600
#: Seconds after the newest file of the course at which a clock is in doubt.
AHEAD = 10 * 365 * 86_400


def python(version: str, wanted: str, new_enough: bool) -> Finding:
    """Python's version against the oldest one that will do."""
    what = _("Python")
    if new_enough:
        return good("python", what, _("Version {version}.").format(version=version))
    sentence = _("Version {version} is too old; {wanted} is asked for.").format(version=version, wanted=wanted)
    return Finding("python", what, State.BAD, sentence, _("Install a newer Python, then run make present again."))


def packages(wanted: int, wrong: Sequence[str]) -> Finding:
    """Packages that are missing or of a version that was not tried.

    Parameters
    ----------
    wanted : int
        How many the course asks for; 0 when no list of them is found.
    wrong : sequence of str
        Names of those that are missing or too old or too new.
    """
    what, todo = _("Packages"), _("With internet, run make present once: it brings in what is missing.")
    if not wanted:
        sentence = _("The list of packages was not found, so nobody knows whether all are there.")
        return Finding("packages", what, State.WARN, sentence, todo)
    if wrong:
        sentence = _("Missing or of another version: {names}.").format(names=", ".join(wrong))
        return Finding("packages", what, State.BAD, sentence, todo)
    found = ngettext("{n} package is there.", "All {n} packages are there.", wanted)
    return good("packages", what, found.format(n=wanted))


def memory(free: int, total: int) -> Finding:
    """Memory that programs can still take, in bytes."""
    what = _("Memory")
    sentence = _("{free} GB of {total} GB are free.").format(free=_giga(free), total=_giga(total))
    state = _state(free, MEMORY)
    todo = _("Close other programs, the browser's many tabs first. Then look again.")
    return good("memory", what, sentence) if state is State.GOOD else Finding("memory", what, state, sentence, todo)


def processors(count: int | None) -> Finding:
    """Processors; ``None`` where the system does not tell."""
    what = _("Processor")
    if count is None:
        return Finding("processors", what, State.WARN, _("The system does not say how many cores there are."))
    sentence = ngettext("{n} core.", "{n} cores.", count).format(n=number(count))
    if count > 1:
        return good("processors", what, sentence)
    todo = _("One core is slow when everybody arrives at once. Let people open a lesson table by table.")
    return Finding("processors", what, State.WARN, sentence, todo)


def disk(free: int | None, place: str) -> Finding:
    """Room on the disk that holds the answers, in bytes; ``None`` where the system does not tell."""
    what = _("Disk")
    if free is None:
        return Finding("disk", what, State.WARN, _("How much is free at {place} is not known.").format(place=place))
    sentence = _("{free} GB are free where the answers go ({place}).").format(free=_giga(free), place=place)
    state = _state(free, DISK)
    todo = _("Make room on the disk: a full disk takes no answers.")
    return good("disk", what, sentence) if state is State.GOOD else Finding("disk", what, state, sentence, todo)


def clock(now: float, newest: float | None) -> Finding:
    """The clock against the newest file of the course, both in seconds since 1970."""
    what = _("Clock")
    todo = _("Set date and time. They stand in every saved answer and in the plan.")
    if newest is None:
        return Finding("clock", what, State.WARN, _("No file of the course was found to compare it with."), todo)
    if now < newest - BEHIND:
        sentence = _("It is behind: files of this course are from a later day.")
        return Finding("clock", what, State.BAD, sentence, todo)
    if now > newest + AHEAD:
        return Finding("clock", what, State.WARN, _("It is more than ten years ahead of this course."), todo)
    return good("clock", what, _("It is not behind the files of the course."))


def power(percent_left: float | None, plugged: bool | None) -> Finding:
    """Battery and mains; ``None`` where the system does not tell."""
    what, todo = _("Power"), _("Bring the power supply and an extension cord, and look where the socket is.")
    if percent_left is None:
        sentence = _("No battery is seen. If the power fails, this computer goes out; saved answers stay.")
        return good("power", what, sentence)
    left = percent(percent_left, 0)
    if plugged:
        return good("power", what, _("On mains, battery at {left}.").format(left=left))
    sentence = _("On battery, {left} left.").format(left=left)
    if plugged is None:
        sentence = _("Battery at {left}; whether it is on mains is not known.").format(left=left)
    state = State.GOOD if percent_left >= BATTERY else State.WARN
    return Finding("power", what, state, sentence, todo)


def browser(found: str) -> Finding:
    """A browser for the projector, by name; empty when none was found."""
    what = _("Browser")
    if found:
        return good("browser", what, _("Found: {name}.").format(name=found))
    sentence = _("No browser was found on this computer.")
    todo = _("Install Firefox, Chrome or Edge. Phones bring their own.")
    return Finding("browser", what, State.WARN, sentence, todo)


def _state(free: int, limits: tuple[int, int]) -> State:
    bad, look = limits
    return State.BAD if free < bad else State.WARN if free < look else State.GOOD


def _giga(size: int) -> str:
    return number(size / GB, 1)
