"""An edition laid over the course: one folder in the cache that holds both, made anew when either has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from fieldschool import paths
from fieldschool.edition import logo, settings
from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import BACKUPS, WORKING, Edition, find
from fieldschool.edition.kinds import FILES, FOLDERS
from fieldschool.edition.toml_file import Toml
from fieldschool.edition.words_file import Words
from fieldschool.i18n import _

#: Changes when the same two folders would be laid together otherwise.
LAYOUT = "1"
#: Folders that are kept for an edition: one may be in use while the next is made.
KEPT = 3
CONTENTS = "course.toml"
#: With the number of a process behind it: who uses a laid folder.
USED = ".used-by-"
#: The name of the edition in use, for whoever wants to say it.
IN_USE = "FIELDSCHOOL_EDITION"


def use(name: str, *, with_faults: bool = False) -> Edition:
    """Have the course be this edition from now on, in this process and in those it starts.

    Parameters
    ----------
    name : str
        Of the edition, or its folder.
    with_faults : bool
        Lay what can be used, so that more can be looked at; else a fault stops.

    Raises
    ------
    EditionError
        With all that is wrong.
    """
    edition = find(name)
    found = faults(edition)
    if found and not with_faults:
        raise EditionError(found[0], found[1:])
    if not found:
        with suppress(OSError):  # an edition on a disk that is read only can be used all the same
            edition.note_what_was_written_by_hand()
    home = laid(edition, in_use=True)
    os.environ |= {
        "FIELDSCHOOL_COURSE": str(edition.course),
        "FIELDSCHOOL_HOME": str(home),
        IN_USE: str(edition.folder),
    }
    return edition


def faults(edition: Edition) -> list[str]:
    """Everything in an edition that cannot be used, one sentence each."""
    try:
        edition.made_from  # noqa: B018 - without it nothing else can be judged
    except EditionError as error:
        return [str(error)]
    said: list[str] = []
    for look in (lambda: _settings_faults(edition), *(lambda n=name: edition.merged(n) for name in edition.names())):
        try:
            look()
        except EditionError as error:
            said += [str(error), *error.more]
    return list(dict.fromkeys(said))


def _settings_faults(edition: Edition) -> None:
    found = edition.settings
    if found.logo:
        logo.check(edition.folder / found.logo)
    _contents(edition, found)


def laid(edition: Edition, *, in_use: bool = False) -> Path:
    """The folder that holds course and edition together.

    What has a fault is left as the course has it; `faults` says what that is.

    Parameters
    ----------
    edition : Edition
    in_use : bool
        Whether this process will read from it: no other takes it away then, while this one runs.

    Raises
    ------
    EditionError
        When the folder cannot be written.
    """
    target = paths.cache_dir() / "editions" / f"{edition.name}-{stamp(edition)[:16]}"
    mark = f"{USED}{os.getpid()}"
    if target.is_dir():
        with suppress(OSError):
            if in_use:
                (target / mark).touch()
            target.touch()
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
        try:
            lay(edition, beside)
            beside.chmod(0o755)
            if in_use:
                # Before anybody else can see the folder: another process that tidies up finds it marked.
                (beside / mark).touch()
            if not target.is_dir():
                beside.rename(target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        said = _("{folder} cannot be written: {why}.").format(folder=target, why=error.strerror or error)
        raise EditionError(said) from None
    _clear(target)
    return target


def _clear(target: Path) -> None:
    """Take away what was laid long ago; not what a course that is open is served from."""
    from psutil import pid_exists

    name = target.name.rpartition("-")[0]
    older = sorted(target.parent.glob(f"{name}-" + "?" * 16), key=lambda one: one.stat().st_mtime_ns)
    for folder in older[:-KEPT]:
        if not any(pid_exists(int(mark.name.removeprefix(USED))) for mark in folder.glob(f"{USED}*")):
            shutil.rmtree(folder, ignore_errors=True)


def lay(edition: Edition, folder: Path) -> None:
    """Write course and edition together into an empty folder."""
    for name in FILES:
        if (edition.course / name).is_file():
            shutil.copy2(edition.course / name, folder)
    for name in FOLDERS:
        if (edition.course / name).is_dir():
            skip = shutil.ignore_patterns(".*", "~*")
            shutil.copytree(edition.course / name, folder / name, ignore=skip, symlinks=False)
    for name in edition.names():
        try:
            _lay_file(edition, name, folder)
        except EditionError:
            continue
    try:
        _lay_settings(edition, folder)
    except EditionError:
        return


def _lay_file(edition: Edition, name: str, folder: Path) -> None:
    merged, kind, file = edition.merged(name), edition.kind(name), folder / name
    if merged is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(kind.write(merged))
    if isinstance(kind, Words):
        from fieldschool.translate.catalogues import compiled

        file.with_suffix(".mo").write_bytes(compiled(kind.catalogue(merged)))


def _lay_settings(edition: Edition, folder: Path) -> None:
    found = edition.settings
    if found.logo:
        logo.check(edition.folder / found.logo)
        shutil.copy2(edition.folder / found.logo, folder / f"logo{Path(found.logo).suffix.lower()}")
    contents = _contents(edition, found)
    (folder / CONTENTS).write_bytes(Toml().write(contents))
    for key, entry in contents.carried.items():
        if key.startswith("left_out "):
            (folder / "notebooks" / f"{entry['stem']}.ipynb").unlink(missing_ok=True)
            (folder / "exercises" / f"{entry['stem']}.toml").unlink(missing_ok=True)


def _contents(edition: Edition, found: settings.Settings):
    return settings.on_contents(found, edition.merged(CONTENTS) or Toml().read(b"", CONTENTS))


def stamp(edition: Edition) -> str:
    """A text that changes when a file of the course or of the edition does."""
    told = hashlib.sha256(LAYOUT.encode())
    for top, files in ((edition.course, _course_files(edition.course)), (edition.folder, own_files(edition.folder))):
        for file in files:
            told.update(f"\0{file.relative_to(top).as_posix()}\0".encode())
            told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()


def _course_files(course: Path) -> Iterator[Path]:
    for name in (*FILES, *FOLDERS):
        place = course / name
        yield from [place] if place.is_file() else _files(place)


def own_files(folder: Path) -> Iterator[Path]:
    """What belongs to an edition: not its working copy and not its backups."""
    for file in _files(folder):
        if file.relative_to(folder).parts[0] not in (WORKING, BACKUPS):
            yield file


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts):
            yield file
