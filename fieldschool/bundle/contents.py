"""Every file of an archive: the course's folders, the wheels, what starts them, and what is written about them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from packaging.utils import canonicalize_name, parse_wheel_filename

from fieldschool import __version__, i18n
from fieldschool.bundle import laptop, words
from fieldschool.bundle.lock import Pin
from fieldschool.bundle.targets import PYTHONS, Target
from fieldschool.i18n import _

#: Of archives made here; one of a later version is not looked through.
VERSION = 1
FORMAT = "fieldschool-bundle"
#: What a trainer edits and a reader reads. Tests, benchmarks and the source of the page's script stay at home.
FOLDERS = ("data", "documents", "exercises", "locales", "notebooks")
FILES = ("course.toml", "agenda.toml", "LICENSE")
STARTERS = ("laptop.py", "start.sh", "start.bat")
HERE = Path(__file__).parent


class Incomplete(ValueError):
    """A part is missing; the text is a sentence that says which."""


def course(root: Path) -> Iterator[tuple[str, Path]]:
    """The files of the course, with their places in the archive.

    Raises
    ------
    Incomplete
        When one of its parts is not there, or a language has no compiled catalogue.
    """
    for name in FILES:
        if not (root / name).is_file():
            raise Incomplete(
                _("{file} is missing: an archive is made from the whole project.").format(file=root / name)
            )
        yield f"{laptop.COURSE}/{name}", root / name
    for name in FOLDERS:
        found = [file for file in sorted((root / name).rglob("*")) if file.is_file() and _travels(file, root)]
        if not found:
            raise Incomplete(
                _("{file} is missing: an archive is made from the whole project.").format(file=root / name)
            )
        for file in found:
            if file.suffix == ".po" and not file.with_suffix(".mo").is_file():
                raise Incomplete(_("{file} was never compiled. Run fieldschool translate.").format(file=file))
            yield f"{laptop.COURSE}/{file.relative_to(root).as_posix()}", file


def pages(manual: Path) -> Iterator[tuple[str, Path]]:
    """The pages of the manual, with their places in the archive.

    Raises
    ------
    Incomplete
        When it has no first page.
    """
    if not (manual / "index.html").is_file():
        raise Incomplete(_("{file} is missing: an archive is made from the whole project.").format(file="index.html"))
    for file in sorted(manual.rglob("*")):
        if file.is_file():
            yield f"manual/{file.relative_to(manual).as_posix()}", file


def _travels(file: Path, root: Path) -> bool:
    """Whether a file belongs to the course: nothing hidden, nothing that a program left, and no link to elsewhere."""
    parts = file.relative_to(root).parts
    return not file.is_symlink() and not any(part.startswith((".", "~$")) or part == "__pycache__" for part in parts)


def requirements(pins: Iterable[Pin], wheels: Iterable[Path]) -> str:
    """The lock of the laptop: each package with the hashes of exactly those files that lie in the archive.

    Raises
    ------
    Incomplete
        When a wheel is of no package that was asked for.
    """
    versions = {(pin.name, pin.version): pin for pin in pins}
    hashes: dict[tuple[str, str], list[str]] = {}
    for wheel in sorted(wheels):
        name, version, _build, _tags = parse_wheel_filename(wheel.name)
        hashes.setdefault((canonicalize_name(name), str(version)), []).append(digest(wheel))
    lines = []
    for (name, version), found in sorted(hashes.items()):
        pin = versions.get((name, version))
        if pin is None and name != canonicalize_name("fieldschool"):
            raise Incomplete(_("{file} is of no package that the lock asks for.").format(file=f"{name} {version}"))
        marker = f" ; {pin.marker}" if pin and pin.marker else ""
        lines.append(
            " \\\n    ".join([f"{name}=={version}{marker}", *(f"--hash=sha256:{one}" for one in sorted(found))])
        )
    return "\n".join(lines) + "\n"


def made(targets: list[Target], names: list[str]) -> Iterator[tuple[str, bytes]]:
    """The files that are written for the archive: how to start, what to read, what it is.

    Parameters
    ----------
    targets : list of Target
    names : list of str
        File names of the wheels.
    """
    pythons = sorted({target.python for target in targets}, key=PYTHONS.index)
    for name in STARTERS:
        text = (HERE / name).read_text(encoding="utf-8")
        yield name, starter(text, pythons, batch=name.endswith(".bat")).encode()
    for code in i18n.languages():
        page = words.readme(code, "; ".join(map(str, targets)), __version__)
        yield f"README.{code}.txt", page.replace("\n", "\r\n").encode("utf-8-sig")
    yield laptop.WORDS, _json(words.everywhere())
    about = {
        "format": FORMAT,
        "version": VERSION,
        "course": __version__,
        "targets": [{"system": target.system, "python": target.python} for target in targets],
        "wheels": len(names),
    }
    yield laptop.ABOUT, _json(about)


def starter(text: str, pythons: list[str], *, batch: bool) -> str:
    """A start script for these Pythons; the lines of a batch file end as Windows wants them."""
    told = words.no_python(", ".join(pythons))
    if batch:
        told = ["echo " + re.sub(r"([&|<>^()])", r"^\1", line).replace("%", "%%") for line in told]
    for mark, value in {
        "@PYTHONS@": " ".join(pythons),
        "@NAMES@": " ".join(f"python{python}" for python in pythons),
        "@NO_PYTHON@": "\n".join(told),
    }.items():
        text = text.replace(mark, value)
    return text.replace("\n", "\r\n") if batch else text


def digest(file: Path) -> str:
    """SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
