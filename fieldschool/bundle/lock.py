"""``requirements.lock``, and the part of it that a laptop needs: what the course imports, not what only tests do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from fieldschool.bundle.targets import Target
from fieldschool.i18n import _

LOCK, PROJECT = "requirements.lock", "pyproject.toml"
#: Goes along so that nothing of the laptop's own Python is needed but Python: Debian's has no pip.
INSTALLER = "pip"


class LockError(ValueError):
    """The lock cannot be used; the text is a sentence that says where."""


@dataclass(frozen=True)
class Pin:
    """One entry of the lock.

    Attributes
    ----------
    name, version : str
    marker : str
        When it is needed, such as ``os_name == 'nt'``; empty for always.
    hashes : frozenset of str
        SHA-256 of each file that is accepted.
    wanted_by : frozenset of str
        The packages that asked for it; the course itself is one.
    """

    name: str
    version: str
    marker: str
    hashes: frozenset[str]
    wanted_by: frozenset[str]

    def __str__(self) -> str:
        return f"{self.name}=={self.version}"

    def applies(self, target: Target) -> bool:
        """Whether a laptop of that kind may need it."""
        return not self.marker or any(Marker(self.marker).evaluate(each) for each in target.environments())


def read(file: Path) -> list[Pin]:
    """The entries of a lock that ``uv pip compile --generate-hashes`` wrote, with its notes of who asked for each.

    Raises
    ------
    LockError
        When the file is not there, holds nothing, or an entry has no version, no hash or no note.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise LockError(
            _("{file} cannot be read. An archive is made from the whole project, as git brings it.").format(file=file)
        ) from None
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip() and not entry.startswith("#")]
    if not entries:
        raise LockError(_("{file} names no package. Run make lock.").format(file=file.name))
    return [_pin(entry, file.name) for entry in entries]


def _pin(entry: str, file: str) -> Pin:
    stated = entry.split("\\", 1)[0].strip()
    try:
        asked = Requirement(stated)
        (only,) = asked.specifier
        good = only.operator == "=="
    except (InvalidRequirement, ValueError):
        good = False
    hashes = frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", entry))
    notes = [line.strip().lstrip("#").strip() for line in entry.splitlines() if line.lstrip().startswith("#")]
    names = [note.removeprefix("via").split("(")[0].strip() for note in notes]
    wanted_by = frozenset(canonicalize_name(name) for name in names if name)
    if not (good and hashes and wanted_by):
        raise LockError(
            _("{file}: {entry} has no version, no hash, or no note of what asks for it. Run make lock.").format(
                file=file, entry=repr(stated[:80])
            )
        )
    return Pin(canonicalize_name(asked.name), only.version, str(asked.marker or ""), hashes, wanted_by)


def needed(pins: Iterable[Pin], project: Path) -> list[Pin]:
    """The entries that presenting the course needs, on any system: what ``pyproject.toml`` depends on, and so on.

    Parameters
    ----------
    pins : iterable of Pin
    project : Path
        ``pyproject.toml``.

    Raises
    ------
    LockError
        When the lock lacks a package that the project depends on.
    """
    pins = list(pins)
    stated = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]
    roots = {canonicalize_name(Requirement(line).name) for line in stated} | {INSTALLER}
    if missing := sorted(roots - {pin.name for pin in pins}):
        raise LockError(_("{file} lacks {packages}. Run make lock.").format(file=LOCK, packages=", ".join(missing)))
    found, new = set(), roots
    while new:
        found |= new
        new = {pin.name for pin in pins if pin.wanted_by & new} - found
    return [pin for pin in pins if pin.name in found]
