"""Put new files in place of the old ones: all, or none.

The new files are written whole into a folder inside ``data/`` and checked there. Only then does each take the place of
the old one, in one step of the file system. Whatever fails, the old files stand.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from fieldschool.sources import checking
from fieldschool.sources.checking import TableError
from fieldschool.sources.refresh.held import Held
from fieldschool.sources.tables import PACKAGE


class WritingError(Exception):
    """The new files could not be put in place; the text is one plain sentence."""


def replace(held: Held, contents: Mapping[str, bytes]) -> None:
    """Check new files and put them in place of the old ones.

    Parameters
    ----------
    held : Held
        The files as they were read; if one has changed since, nothing is written.
    contents : mapping of str to bytes
        From `fieldschool.sources.refresh.merging.merge`.

    Raises
    ------
    WritingError
        When a figure does not fit its table, another program changed a file, or the disk does not take the files.
    """
    try:
        staging = Path(tempfile.mkdtemp(prefix=".refresh-", dir=held.folder))
    except OSError as error:
        raise _cannot(error) from None
    try:
        new, old = staging / "new", staging / "old"
        new.mkdir()
        old.mkdir()
        for name, content in contents.items():
            _write(new / name, content)
        _check(new, held, contents)
        for name in contents:
            if (held.folder / name).exists():
                shutil.copy2(held.folder / name, old / name)
                shutil.copymode(held.folder / name, new / name)
        _unchanged(held)
        _swap(held.folder, new, old, list(contents))
    except OSError as error:
        raise _cannot(error) from None
    except TableError as error:
        found = f"{error.column}: found {error.found}; accepted is {error.accepted}" if error.column else str(error)
        raise WritingError(f"A figure does not fit its table ({found}), and nothing was changed.") from None
    finally:
        # What could not be put back stays where the sentence says that it is.
        if not any((staging / "keep").glob("*")):
            shutil.rmtree(staging, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _check(new: Path, held: Held, contents: Mapping[str, bytes]) -> None:
    package = json.loads(contents.get(PACKAGE) or held.read[PACKAGE])
    resources = {resource["name"]: resource for resource in package["resources"]}
    for resource in resources.values():
        if not (new / resource["path"]).exists():
            shutil.copy2(held.folder / resource["path"], new / resource["path"])
    for resource in resources.values():
        if resource["path"] in contents:
            checking.check(new / resource["path"], contents[resource["path"]], resource, resources)


def _unchanged(held: Held) -> None:
    for name, content in held.read.items():
        if (held.folder / name).read_bytes() != content:
            raise WritingError(
                f"Another program changed data/{name} meanwhile, and nothing was written. Run the command again."
            )


def _swap(folder: Path, new: Path, old: Path, names: list[str]) -> None:
    try:
        for name in names:
            (new / name).replace(folder / name)
    except BaseException:
        # What still is among the new files has not taken a place.
        _put_back(folder, old, [name for name in names if not (new / name).exists()])
        raise


def _put_back(folder: Path, old: Path, names: list[str]) -> None:
    for name in reversed(names):
        try:
            if (old / name).exists():
                (old / name).replace(folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        except OSError:
            with suppress(OSError):
                old.rename(old.parent / "keep")
            raise WritingError(
                f"The figures could not be written, and data/{name} could not be put back. "
                f"The files as they were are in data/{old.parent.name}/keep."
            ) from None


def _cannot(error: OSError) -> WritingError:
    reason = (error.strerror or "unknown").lower()
    return WritingError(f"The figures could not be written to data/ ({reason}), and nothing was changed.")
