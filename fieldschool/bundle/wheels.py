"""Wheels: fetched by pip from wherever pip is told to ask, each held against the hashes of the lock."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from packaging.tags import compatible_tags, cpython_tags
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from fieldschool.bundle.lock import Pin
from fieldschool.bundle.targets import Target
from fieldschool.i18n import _

#: 1980 is the first year of a ZIP file; what is built here is the same on any day.
FIXED = "315532800"
#: How pip tells that it reached no index; "from versions: none" alone may also be a package without wheels.
_NETWORK = re.compile(
    r"Retrying \(|Could not fetch URL|ConnectionError|NewConnection|ProxyError|SSLError|timed? ?out|Temporary failure",
    re.IGNORECASE,
)


class NoWheels(RuntimeError):
    """Not all wheels could be had; the text is a sentence that says which and why."""


Run = Callable[[list[str]], subprocess.CompletedProcess]


def pip(arguments: list[str]) -> subprocess.CompletedProcess:
    """Run pip as this Python has it, with its own settings, and keep what it says."""
    own = {"SOURCE_DATE_EPOCH": FIXED, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    command = [sys.executable, "-m", "pip", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | own, check=False)


def fetch(pins: Iterable[Pin], targets: Iterable[Target], folder: Path, run: Run = pip) -> None:
    """Put the wheel of each package for each kind of laptop into a folder.

    Parameters
    ----------
    pins : iterable of Pin
    targets : iterable of Target
    folder : Path
    run : callable
        Runs pip with some arguments.

    Raises
    ------
    NoWheels
        When there is no internet, a file is not the one of the lock, or packages have no wheel for a kind of laptop.
    """
    pins, lacking = list(pins), []
    for target in targets:
        wanted = [pin for pin in pins if pin.applies(target)]
        without = _downloaded(wanted, target, folder, run)
        lacking += [(target, pin) for pin in without if not _built(pin, target, folder, run)]
    if lacking:
        told = "; ".join(
            f"{target}: {', '.join(str(pin) for at, pin in lacking if at == target)}"
            for target in sorted({target for target, _pin in lacking})
        )
        raise NoWheels(
            _("No archive was made. These packages have no wheel for such a laptop: {packages}.").format(packages=told)
        )


def _downloaded(wanted: list[Pin], target: Target, folder: Path, run: Run) -> list[Pin]:
    """Fetch all that there is, and give those that have no wheel. pip names one that it misses at a time."""
    left, without = list(wanted), []
    platforms = [part for tag in target.tags for part in ("--platform", tag)]
    kind = [*platforms, "--python-version", target.python, "--implementation", "cp", "--only-binary", ":all:"]
    while left:
        ended = _asked(["download", "--quiet", "--no-deps", *kind, "--dest", str(folder)], left, run)
        if not ended.returncode:
            break
        missed = re.search(r"No matching distribution found for (\S+?)==", ended.stderr)
        name = canonicalize_name(missed[1]) if missed else ""
        found = [pin for pin in left if pin.name == name]
        if not found or _NETWORK.search(ended.stderr):
            raise _why(ended.stderr)
        without += found
        left = [pin for pin in left if pin.name != name]
    return without


def _built(pin: Pin, target: Target, folder: Path, run: Run) -> bool:
    """Build a wheel from source, and keep it if it runs on such a laptop: pure Python does anywhere."""
    with tempfile.TemporaryDirectory() as own:
        ended = _asked(["wheel", "--quiet", "--no-deps", "--wheel-dir", own], [pin], run)
        made = sorted(Path(own).glob("*.whl"))
        if ended.returncode or len(made) != 1 or not runs(made[0].name, target):
            return False
        made[0].replace(folder / made[0].name)
    return True


def _asked(command: list[str], pins: list[Pin], run: Run) -> subprocess.CompletedProcess:
    lines = [f"{pin} " + " ".join(f"--hash=sha256:{value}" for value in sorted(pin.hashes)) for pin in pins]
    with tempfile.TemporaryDirectory() as own:
        # Two releases of one package may both be wanted, for an early and a late Python: one file each.
        files: list[list[str]] = []
        for pin, line in zip(pins, lines, strict=True):
            place = sum(other.name == pin.name for other in pins[: pins.index(pin)])
            while len(files) <= place:
                files.append([])
            files[place].append(line)
        for number, each in enumerate(files):
            file = Path(own) / f"{number}.txt"
            file.write_text("\n".join(each), encoding="utf-8")
            ended = run([*command, "--require-hashes", "--requirement", str(file)])
            if ended.returncode:
                break
    return ended


def _why(said: str) -> NoWheels:
    if re.search(r"do not match the hashes|hash mismatch", said, re.IGNORECASE):
        return NoWheels(
            _("A package is not the one that requirements.lock names: try another connection, or make lock.")
        )
    if "No module named pip" in said:
        return NoWheels(_("This Python has no pip. Make the archive with the one that make present set up."))
    if re.search(r"no space left|disk quota|errno 28", said, re.IGNORECASE):
        return NoWheels(_("The disk is full: make room (about 1000 MB), then run this again."))
    if _NETWORK.search(said):
        return NoWheels(_("The packages could not be fetched: making an archive needs the internet, once."))
    last = (said.strip().splitlines() or [""])[-1]
    return NoWheels(_("The packages could not be fetched. pip says: {said}").format(said=last[:300]))


def own(root: Path, folder: Path, run: Run = pip) -> Path:
    """Build the wheel of the course's program, with the script and style of its pages.

    Raises
    ------
    NoWheels
        When what builds it (hatchling) is not there, or it could not be built.
    """
    if importlib.util.find_spec("hatchling") is None:
        raise NoWheels(
            _("What builds the program (hatchling) is not installed. Run make present once, then try again.")
        )
    with tempfile.TemporaryDirectory() as beside:
        wanted = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", beside]
        ended = run(["wheel", *wanted, str(root)])
        made = sorted(Path(beside).glob("*.whl"))
        if ended.returncode or len(made) != 1:
            last = (ended.stderr.strip().splitlines() or [""])[-1]
            raise NoWheels(_("The program could not be built. pip says: {said}").format(said=last[:300]))
        file = folder / made[0].name
        made[0].replace(file)
    return file


def runs(file: str, target: Target) -> bool:
    """Whether a wheel of that name can be installed on such a laptop."""
    try:
        _name, _version, _build, tags = parse_wheel_filename(file)
    except InvalidWheelFilename:
        return False
    version = tuple(map(int, target.python.split(".")))
    known = {
        *cpython_tags(version, platforms=_platforms(target)),
        *compatible_tags(version, platforms=_platforms(target)),
    }
    return bool(tags & known)


def _platforms(target: Target) -> list[str]:
    """The tags of a target, with the older ones of a Mac."""
    if not target.system.startswith("macos"):
        return list(target.tags)
    from packaging.tags import mac_platforms

    return list(mac_platforms((12, 0), "arm64" if target.system == "macos" else "x86_64"))
