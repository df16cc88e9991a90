"""The working copy: the whole course as the edition has it, to be changed freely, and what was changed taken back."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldschool.edition import settings
from fieldschool.edition.content import Content, EditionError
from fieldschool.edition.folder import WORKING, Edition
from fieldschool.edition.kinds import FILES, FOLDERS, kind_of
from fieldschool.edition.layering import CONTENTS, lay
from fieldschool.edition.records import Difference, apply, conflicts, diff
from fieldschool.edition.saving import back_up
from fieldschool.edition.table_file import Table
from fieldschool.edition.whole_file import WHOLE, Whole
from fieldschool.i18n import _

#: How the working copy was made; what a trainer did is the difference to it.
AS_MADE = ".as-made"


@dataclass
class Taken:
    """What was taken back from a working copy.

    Attributes
    ----------
    files : list of str
        Files of which something was taken.
    ignored : list of str
        Changed files that an edition cannot hold.
    backup : Path or None
        Where the edition's former state is kept, if something of it was written over.
    """

    files: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    backup: Path | None = None


def make(edition: Edition) -> Path:
    """Lay the working copy anew; what was not taken yet of an old one must be taken first.

    Raises
    ------
    EditionError
        When it cannot be written.
    """
    folder = edition.folder / WORKING
    try:
        shutil.rmtree(folder, ignore_errors=True)
        (folder / AS_MADE).mkdir(parents=True)
        lay(edition, folder / AS_MADE)
        for name in (*FILES, *FOLDERS):
            place = folder / AS_MADE / name
            if place.is_dir():
                shutil.copytree(place, folder / name)
            elif place.is_file():
                shutil.copy2(place, folder / name)
    except OSError as error:
        said = _("{folder} cannot be written: {why}.").format(folder=folder, why=error.strerror or error)
        raise EditionError(said) from None
    return folder


def changed(edition: Edition) -> list[str]:
    """The files of the working copy that were changed since it was made, or since they were taken."""
    folder = edition.folder / WORKING
    if not (folder / AS_MADE).is_dir():
        return []
    now, before = _hashes(folder), _hashes(folder / AS_MADE)
    return sorted(name for name in {*now, *before} if now.get(name) != before.get(name))


def _hashes(folder: Path) -> dict[str, str]:
    found = {}
    for top in (*FILES, *FOLDERS):
        place = folder / top
        for file in [place] if place.is_file() else place.rglob("*"):
            parts = file.relative_to(folder).parts
            if file.is_file() and file.suffix != ".mo" and not any(part.startswith((".", "~")) for part in parts):
                found["/".join(parts)] = hashlib.sha256(file.read_bytes()).hexdigest()
    return found


def take(edition: Edition) -> Taken:
    """Take what was changed in the working copy into the edition, as differences to the course.

    Raises
    ------
    EditionError
        With every file that cannot be read. Nothing is taken then, and nothing is lost.
    """
    folder = edition.folder / WORKING
    if not (folder / AS_MADE).is_dir():
        said = _("There is no working copy. Make one: fieldschool edition edit {name}")
        raise EditionError(said.format(name=edition.name))
    taken, wrong, steps = Taken(), [], []
    for name in changed(edition):
        if kind_of(name, edition.course) is None:
            taken.ignored.append(name)
            continue
        try:
            steps.append(_step(edition, name))
        except EditionError as error:
            wrong += [str(error), *error.more]
    if wrong:
        raise EditionError(wrong[0], wrong[1:])
    if any(step.writes_over for step in steps):
        taken.backup = back_up(edition)
    for step in steps:
        if step.settings:
            settings.change(edition.folder, **step.settings)
        told = edition.made_from.get(step.name, {}).get("told")
        edition.keep(step.name, step.difference, step.content, whole=step.whole, told=told)
        if step.means_something:
            taken.files.append(step.name)
    edition.remember()
    for step in steps:
        _as_made_is_now(folder, step.name)
    return taken


@dataclass
class _Step:
    name: str
    difference: Difference
    content: Content
    whole: bool
    writes_over: bool
    settings: dict[str, object]
    #: Whether more was changed than stored results.
    means_something: bool = True


def _step(edition: Edition, name: str) -> _Step:
    """What is to be kept of one changed file; nothing is written yet."""
    work, made = edition.folder / WORKING / name, edition.folder / WORKING / AS_MADE / name
    whole = not work.is_file()  # the trainer took the file away
    kind = Whole() if whole else edition.kind(name)
    if isinstance(kind, Whole) and not whole and kind_of(name, edition.course) is not None:
        kind = kind_of(name, edition.course)  # it was taken away once and is there again
    empty = Content({}, {})
    was = kind.read(made.read_bytes(), name) if made.is_file() else empty
    now = empty if whole else kind.read(work.read_bytes(), name)
    if isinstance(kind, Table):
        now = kind.calmed(now, was)
    done = diff(was.records, now.records, ordered=kind.ordered)
    chosen: dict[str, object] = {}
    if name == CONTENTS:
        done, chosen = _contents(done, was, now, edition)
    base = (edition.course / name).read_bytes() if (edition.course / name).is_file() else None
    below = kind.read(base, name) if base is not None else empty
    if whole:
        return _Step(name, _left_out(below), empty, base is not None, name in edition.names(), chosen)
    same = not edition.made_from.get(name, {}).get("whole")
    before = edition.difference(name) if same else Difference()
    own = edition.own(name) if same else empty
    merged = apply(below.records, before)
    wanted = apply(merged, done)
    found = diff(below.records, wanted, ordered=kind.ordered)
    found = replace(found, was=_was(found, before, done))
    carried = {key: _as_written(key, record, now, own, below) for key, record in wanted.items()}
    content = Content(wanted, carried, now.frame if base is None else below.frame)
    clash = [one.key for one in conflicts(done, merged) if one.key in before.mine]
    return _Step(name, found, content, False, bool(clash), chosen, bool(done or chosen))


def _as_written(key: str, record: object, *contents: Content) -> object:
    """How a record is written by the first that has it so."""
    return next(content.carried[key] for content in contents if content.records.get(key) == record)


def _left_out(base: Content) -> Difference:
    return Difference(was=dict(base.records), removed=(WHOLE,)) if base.records else Difference()


def _was(found: Difference, before: Difference, done: Difference) -> dict:
    """What the course had: as remembered; for what is newly changed, as the working copy had it.

    The course may be newer than the working copy. What is told then is a conflict, and nothing is taken for agreed.
    """
    remembered = {*before.mine, *before.removed}
    was = {}
    for key in (*found.mine, *found.removed):
        source = before if key in remembered else done if key in (*done.mine, *done.removed) else found
        if key in source.was:
            was[key] = source.was[key]
    return was


def _contents(done: Difference, was: Content, now: Content, edition: Edition) -> tuple[Difference, dict[str, object]]:
    """Titles and the choice of lessons are settings of the edition; the rest stays a difference."""
    chosen: dict[str, object] = {name: done.mine[name] for name in settings.HEAD if name in done.mine}

    def lessons(content: Content) -> list[str]:
        return [key.removeprefix("lessons ") for key in content.records if key.startswith("lessons ")]

    old, new = lessons(was), lessons(now)
    if [number for number in new if number in old] != old or (set(new) - set(old) and edition.settings.lessons):
        chosen["lessons"] = new
    mine = {
        key: value for key, value in done.mine.items() if key not in settings.HEAD and not key.startswith("left_out ")
    }
    keys = set(mine)
    removed = tuple(key for key in done.removed if key.startswith("objectives "))
    return replace(done, mine=mine, removed=removed, order=(), after={key: done.after[key] for key in keys}), chosen


def _as_made_is_now(folder: Path, name: str) -> None:
    """What was taken is no longer a change; should this be broken off, it is taken once more, which is harmless."""
    work, made = folder / name, folder / AS_MADE / name
    if work.is_file():
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(work, made)
    else:
        made.unlink(missing_ok=True)
