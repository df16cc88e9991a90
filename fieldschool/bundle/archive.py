"""The archive itself: the same bytes for the same contents, whole or not there, and looked through to its last byte."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fieldschool import __version__
from fieldschool.bundle import contents, laptop
from fieldschool.bundle.lock import Pin
from fieldschool.bundle.targets import Target
from fieldschool.i18n import _

#: The first day that a ZIP file can name; a clock that stands in the archive would make each one another.
DAY = (1980, 1, 1, 0, 0, 0)
#: Already compressed: nothing is gained by doing it again.
PACKED = (".whl", ".png", ".docx", ".mo")
#: Files and bytes unpacked that no archive of the course comes near.
MOST, LARGEST = 20_000, 4 << 30
#: What a file that is no ZIP, not a whole one, or not ours ends in, somewhere on the way.
_BROKEN = (
    zipfile.BadZipFile, EOFError, KeyError, TypeError, ValueError, NotImplementedError, RuntimeError, RecursionError
)  # fmt: skip


class NotABundle(ValueError):
    """The file is no archive of the course, or not a whole one; the text is a sentence that says so."""


@dataclass(frozen=True)
class Bundle:
    """An archive that is whole.

    Attributes
    ----------
    path : Path
    course : str
        Version of the course.
    targets : tuple of Target
    files : int
    size : int
        Bytes of the ZIP file.
    sha256 : str
        Of the ZIP file: to be told to whoever receives it.
    """

    path: Path
    course: str
    targets: tuple[Target, ...]
    files: int
    size: int
    sha256: str


def pack(path: Path, root: Path, pins: list[Pin], targets: list[Target], wheels: Path, manual: Path) -> None:
    """Write an archive. What stood at its place before stays until the new one is whole.

    Parameters
    ----------
    path : Path
        The ZIP file.
    root : Path
        The project.
    pins : list of Pin
        The entries of the lock that were asked for.
    targets : list of Target
    wheels : Path
        A folder of wheels, that of the course among them.
    manual : Path
        A folder of pages, as `make.manual` builds it.

    Raises
    ------
    Incomplete
        When a part of the course is missing.
    OSError
        When the file cannot be written.
    """
    files = sorted(wheels.glob("*.whl"))
    parts: dict[str, Path | bytes] = {f"wheels/{file.name}": file for file in files}
    parts |= dict(contents.course(root)) | dict(contents.pages(manual))
    parts |= dict(contents.made(targets, [file.name for file in files]))
    parts[laptop.LOCK] = contents.requirements(pins, files).encode()
    sums = "".join(f"{_digest(parts[name])}  {name}\n" for name in sorted(parts))
    parts[laptop.SUMS] = sums.encode()
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".bundle-") as beside:
        part = Path(beside) / "bundle.zip"
        with zipfile.ZipFile(part, "w") as packed:
            for name in sorted(parts):
                _add(packed, name, parts[name])
        part.replace(path)


def look(path: Path) -> Bundle:
    """Look through an archive: every file is there, and as it was when it was packed.

    Raises
    ------
    NotABundle
        When it is something else, of a later version, cut, or changed.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            infos = packed.infolist()
            if len(infos) > MOST or sum(info.file_size for info in infos) > LARGEST:
                raise NotABundle(_("{file} is larger than any archive of the course.").format(file=path))
            about = _about(packed, path)
            targets = tuple(Target(each["system"], each["python"]) for each in about["targets"])
            _compare(packed, path)
    except FileNotFoundError:
        raise NotABundle(_("There is no file {file}.").format(file=path)) from None
    except OSError as error:
        raise NotABundle(_("{file} cannot be read: {why}.").format(file=path, why=error.strerror or error)) from None
    except (*_BROKEN, NotABundle) as error:
        if isinstance(error, NotABundle):
            raise
        raise NotABundle(
            _("{file} is not an archive of the course, or was cut on its way. Copy it again.").format(file=path)
        ) from None
    return Bundle(path, str(about.get("course", "")), targets, len(infos), path.stat().st_size, contents.digest(path))


def top() -> str:
    """The folder that everything in an archive lies in."""
    return f"fieldschool-{__version__}"


def _add(packed: zipfile.ZipFile, name: str, part: Path | bytes) -> None:
    info = zipfile.ZipInfo(f"{top()}/{name}", DAY)
    info.create_system = 3  # as if by Unix, also where it is made on Windows
    info.external_attr = (0o100755 if name.endswith(".sh") else 0o100644) << 16
    info.compress_type = zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED
    packed.writestr(info, part if isinstance(part, bytes) else part.read_bytes())


def _about(packed: zipfile.ZipFile, path: Path) -> dict:
    (name,) = [name for name in packed.namelist() if PurePosixPath(name).name == laptop.ABOUT and name.count("/") == 1]
    about = json.loads(packed.read(name))
    if about["format"] != contents.FORMAT:
        raise KeyError("format")
    if about["version"] > contents.VERSION:
        raise NotABundle(
            _("{file} was made by a later version of the course. Bring this one up to date first.").format(file=path)
        )
    return about


def _compare(packed: zipfile.ZipFile, path: Path) -> None:
    """Hold every file against its sum; one more or one fewer is a fault too."""
    (sums,) = [name for name in packed.namelist() if PurePosixPath(name).name == laptop.SUMS and name.count("/") == 1]
    folder = sums.removesuffix(laptop.SUMS)
    lines = [line.partition("  ") for line in packed.read(sums).decode().splitlines()]
    stated = {folder + name: digest for digest, _space, name in lines}
    there = [name for name in packed.namelist() if name != sums]
    strange = sorted(set(stated) ^ set(there))
    for name in there:
        if name in stated:
            with packed.open(name) as opened:
                if hashlib.file_digest(opened, "sha256").hexdigest() != stated[name]:
                    strange.append(name)
    if strange or not there:
        raise NotABundle(
            _("{file} was cut or changed: {part} is not as it was packed. Copy it again.").format(
                file=path, part=laptop.some(strange)
            )
        )


def _digest(part: Path | bytes) -> str:
    return hashlib.sha256(part).hexdigest() if isinstance(part, bytes) else contents.digest(part)


def names(targets: Iterable[Target]) -> str:
    """The kinds of laptop, for a sentence."""
    return "; ".join(map(str, targets))
