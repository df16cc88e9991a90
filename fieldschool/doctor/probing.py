"""Looking at this computer: each function asks the system one thing, and gives ``None`` where it does not tell."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib import metadata
from pathlib import Path

import psutil

from fieldschool import paths
from fieldschool.doctor.network import Wall

#: Browsers by the names of their programs, then where macOS keeps them.
BROWSERS = ("firefox", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
            "brave-browser", "safari")  # fmt: skip
APPS = ("Safari", "Google Chrome", "Firefox", "Microsoft Edge", "Chromium")
#: How far above the port asked for another one is looked for.
NEARBY = 50
#: Nobody's: the store is asked with it whether it can be written, and nothing is added.
NOBODY = "doctor"


def wrong_packages(
    asked: Iterable[str] | None = None, installed: Callable[[str], str] = metadata.version
) -> tuple[int, list[str]]:
    """How many packages the course asks for, and the names of those that are missing or of another version.

    Parameters
    ----------
    asked : iterable of str, optional
        Requirements; those of this installation when not given.
    installed : callable
        Version of a package by name.
    """
    from packaging.requirements import Requirement

    if asked is None:
        asked = _asked()
    # A requirement with "extra" in its marker belongs to a part that was not asked for.
    wanted = [each for each in map(Requirement, asked or ()) if not each.marker or each.marker.evaluate({"extra": ""})]
    wrong = []
    for each in wanted:
        try:
            if not each.specifier.contains(installed(each.name), prereleases=True):
                wrong.append(each.name)
        except metadata.PackageNotFoundError:
            wrong.append(each.name)
    return len(wanted), wrong


def _asked() -> list[str]:
    """What this checkout asks for; what the installed package does where there is no checkout."""
    with suppress(OSError, tomllib.TOMLDecodeError, KeyError):
        project = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
        return list(project["dependencies"])
    with suppress(metadata.PackageNotFoundError):
        return metadata.requires("fieldschool") or []
    return []


def wanted_python() -> tuple[str, bool]:
    """Which Python the course asks for, and whether this one will do."""
    from packaging.specifiers import SpecifierSet

    try:
        wanted = metadata.metadata("fieldschool")["Requires-Python"] or ">=3.11"
    except metadata.PackageNotFoundError:
        wanted = ">=3.11"
    return wanted, SpecifierSet(wanted).contains(sys.version.split()[0], prereleases=True)


def disk_free(folder: Path) -> int | None:
    """Bytes free on the disk of a folder, which need not be there yet."""
    for place in (folder.absolute(), *folder.absolute().parents):
        with suppress(OSError):
            return shutil.disk_usage(place).free
    return None


def written(folder: Path) -> tuple[float | None, str]:
    """Write a file, make it safe, read it again and erase it: seconds, or the system's words why not."""
    started = time.perf_counter()
    content = os.urandom(4096)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".doctor-") as own:
            file = Path(own) / "tried"
            with file.open("wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            if file.read_bytes() != content:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
    except OSError as error:
        return None, error.strerror or str(error)
    return time.perf_counter() - started, ""


def store_trouble() -> str:
    """The own sentence of the store, or of the room's secret, when it cannot be used; empty when both can."""
    from fieldschool.present.identity import SecretError, room_secret
    from fieldschool.workbook.errors import StoreError
    from fieldschool.workbook.store import Store

    try:
        Store(timeout=3).put(NOBODY)
        if (paths.state_dir() / "secret").exists():  # a damaged one keeps the course from opening; none is made here
            room_secret(paths.state_dir())
    except (StoreError, SecretError) as error:
        return str(error)
    return ""


def port_error(port: int, host: str = "0.0.0.0") -> int | None:
    """The number of the system's error when a port is tried; ``None`` when it is free."""
    with socket.socket() as probe:
        if os.name == "posix":  # as the server does it; on Windows it would take a port that somebody has
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError as error:
            return error.errno or errno.EADDRINUSE
    return None


def next_free(port: int, tried: Callable[[int], int | None] = port_error) -> int | None:
    """The next port that is free; none of those that a computer reserves."""
    start = max(port + 1, 1024)
    return next((each for each in range(start, min(start + NEARBY, 65536)) if tried(each) is None), None)


def newest_file(root: Path) -> float | None:
    """When the newest of the course's own files was written, in seconds since 1970."""
    found = [*root.glob("*.toml"), *(root / "data").glob("*.csv"), *(root / "notebooks").glob("*.ipynb")]
    times = []
    for file in found:
        with suppress(OSError):
            times.append(file.stat().st_mtime)
    return max(times, default=None)


def battery() -> tuple[float | None, bool | None]:
    """Percent left and whether on mains."""
    try:
        found = psutil.sensors_battery()
    except (AttributeError, OSError, psutil.Error, RuntimeError):
        found = None
    return (None, None) if found is None else (float(found.percent), found.power_plugged)


def browser(which: Callable[[str], str | None] = shutil.which, system: str = sys.platform) -> str:
    """The name of a browser, empty when none is found."""
    chosen = os.environ.get("FIELDSCHOOL_BROWSER", "")
    if chosen and which(chosen):
        return Path(chosen).name
    if found := next((name for name in BROWSERS if which(name)), ""):
        return found
    if system == "win32":
        return "Microsoft Edge"  # part of the system since Windows 10
    return next((name for name in APPS if Path(f"/Applications/{name}.app").exists()), "")


def wall(system: str = sys.platform, root: Path = Path("/")) -> Wall:
    """Which firewall the system has, by files that anybody may read."""
    if system == "win32":
        return Wall.WINDOWS
    if system == "darwin":
        return Wall.MACOS
    with suppress(OSError):
        if "enabled=yes" in (root / "etc/ufw/ufw.conf").read_text("utf-8", "replace").casefold().replace(" ", ""):
            return Wall.UFW
    return Wall.FIREWALLD if (root / "run/firewalld").exists() else Wall.UNSEEN


def memory() -> tuple[int, int]:
    """Bytes that programs can still take, and all there are."""
    found = psutil.virtual_memory()
    return found.available, found.total


def state_place() -> str:
    """The folder of answers, with the user's own folder as ``~``."""
    place = paths.state_dir().absolute()
    with suppress(ValueError, RuntimeError):
        return str(Path("~") / place.relative_to(Path.home()))
    return str(place)
