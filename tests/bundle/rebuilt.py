"""Wheels made anew from what is installed here: for a test without an index. Not as their publishers packed them."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

from fieldschool.bundle.lock import Pin

#: Written by the installer; the next one writes its own.
LEFT = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json", "uv_build.json")


def wheels(pins: Iterable[Pin], folder: Path) -> list[Path]:
    """One wheel for each package that is installed in the version of the lock."""
    return [wheel(installed(pin), folder) for pin in pins]


def installed(pin: Pin) -> Distribution:
    """The package as it is installed.

    Raises
    ------
    AssertionError
        When it is another version than that of the lock.
    """
    found = distribution(pin.name)
    assert found.version == pin.version, f"{pin} is locked, {found.version} is installed: run scripts/setup.sh"
    return found


def wheel(found: Distribution, folder: Path) -> Path:
    """Pack a distribution as a wheel of the same name, version and tags; stored, for time is dearer than room."""
    info = next(file.parts[0] for file in found.files if file.parts[0].endswith(".dist-info"))
    about = found.read_text("WHEEL")
    tags = [line.removeprefix("Tag:").strip().split("-") for line in about.splitlines() if line.startswith("Tag:")]
    compressed = "-".join(".".join(dict.fromkeys(part)) for part in zip(*tags, strict=True))
    path = folder / f"{info.removesuffix('.dist-info')}-{compressed}.whl"
    commands = {f"../../../bin/{point.name}" for point in found.entry_points if point.group == "console_scripts"}
    record = []
    with zipfile.ZipFile(path, "w") as packed:
        for file in found.files:
            own = file.parts[0] == info and file.name in LEFT
            if own or "__pycache__" in file.parts or file.as_posix() in commands:
                continue
            name, content = place(file, info), Path(file.locate()).read_bytes()
            packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            record.append(f'"{name}",sha256={digest},{len(content)}')
        packed.writestr(f"{info}/RECORD", "\n".join([*record, f"{info}/RECORD,,"]) + "\n")
    return path


def place(file: PurePosixPath, info: str) -> str:
    """Where a file stands in a wheel: what was installed outside of the packages' folder has one of its own."""
    if not file.as_posix().startswith("../../../"):
        return file.as_posix()
    outside = file.as_posix().removeprefix("../../../")
    scheme = "scripts" if outside.startswith("bin/") else "data"
    return f"{info.removesuffix('.dist-info')}.data/{scheme}/{outside.removeprefix('bin/')}"
