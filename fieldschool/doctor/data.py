"""Judging where answers go and whether the course's own files are in order. Nothing is looked up here."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.doctor.findings import Finding, State, good
from fieldschool.i18n import _, ngettext, number

#: Seconds for one safe write above which saving is felt.
SLOW = 0.5
#: Folders whose content another program carries to the internet while we write: files half moved, locks ignored.
CARRIED_AWAY = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")


def folder(place: str, seconds: float | None, error: str) -> Finding:
    """A file written into the folder of answers, made safe, read again and erased.

    Parameters
    ----------
    place : str
        The folder.
    seconds : float or None
        How long that took; ``None`` when it did not work.
    error : str
        The system's words, when it did not.
    """
    what = _("Folder of answers")
    if seconds is None:
        sentence = _("{place} cannot be written: {why}.").format(place=place, why=error)
        todo = _("Allow writing to it, or set FIELDSCHOOL_STATE to a folder of your own.")
        return Finding("folder", what, State.BAD, sentence, todo)
    cloud = next((name for name in CARRIED_AWAY if name in place.casefold()), "")
    if cloud:
        sentence = _("{place} is carried to the internet by another program while answers are written.")
        todo = _("Set FIELDSCHOOL_STATE to a folder outside of it.")
        return Finding("folder", what, State.WARN, sentence.format(place=place), todo)
    sentence = _("A file was written, read and erased in {n} milliseconds.").format(n=number(1000 * seconds))
    if seconds > SLOW:
        todo = _("The disk is slow. Close programs that copy or look for viruses, or keep answers on another disk.")
        return Finding("folder", what, State.WARN, sentence, todo)
    return good("folder", what, sentence)


def store(trouble: str) -> Finding:
    """Whether the store of answers opens and can be written; ``trouble`` is its own sentence, empty when it can."""
    what = _("Answers")
    if trouble:
        todo = _("Until this is put right, nothing that people write is kept.")
        return Finding("store", what, State.BAD, trouble, todo)
    return good("store", what, _("The store of answers opens and can be written."))


def checks(looked_at: int, problems: Sequence[str]) -> Finding:
    """What ``fieldschool check`` says of the course's files."""
    what = _("Course")
    if problems:
        many = ngettext("{n} thing to put right: {first}", "{n} things to put right. The first: {first}", len(problems))
        sentence = many.format(n=number(len(problems)), first=problems[0])
        return Finding("checks", what, State.BAD, sentence, _("Run fieldschool check: it names each file and row."))
    if not looked_at:
        sentence = _("There was nothing to look at.")
        return Finding("checks", what, State.BAD, sentence, _("Start from the course's folder."))
    sentence = _("Tables, countries, exercises and lessons were looked at, {n} in all: they are well.")
    return good("checks", what, sentence.format(n=number(looked_at)))
