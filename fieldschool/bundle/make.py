"""From the project to an archive: the one call."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from fieldschool import paths
from fieldschool.bundle import archive, lock, wheels
from fieldschool.bundle.contents import Incomplete
from fieldschool.bundle.targets import Target
from fieldschool.i18n import _


def bundle(path: Path, targets: list[Target]) -> None:
    """Fetch what laptops need and write it, with the course, as one archive.

    Parameters
    ----------
    path : Path
        The ZIP file.
    targets : list of Target

    Raises
    ------
    LockError, NoWheels, Incomplete
        When something of it cannot be had; the text is a sentence.
    OSError
        When the file cannot be written.
    """
    if path.is_dir() or not path.parent.is_dir():
        raise OSError(0, _("it is a folder, or lies in one that is not there"))
    root = paths.root()
    pins = lock.needed(lock.read(root / lock.LOCK), root / lock.PROJECT)
    with tempfile.TemporaryDirectory() as folder:
        pages, packages = Path(folder) / "manual", Path(folder) / "wheels"
        packages.mkdir()
        manual(root, pages)
        wheels.own(root, packages)
        wheels.fetch(pins, targets, packages)
        archive.pack(path, root, pins, targets, packages, pages)


def manual(root: Path, folder: Path) -> None:
    """Build the manual as pages that open from a folder, the same on any day.

    Raises
    ------
    Incomplete
        When it could not be built; the text says why.
    """
    asked = ["--strict", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(folder)]
    command = [sys.executable, "-m", "mkdocs", "build", *asked]
    own = {"SOURCE_DATE_EPOCH": wheels.FIXED}
    ended = subprocess.run(command, capture_output=True, text=True, env=os.environ | own, cwd=root, check=False)
    if ended.returncode:
        last = (ended.stderr.strip().splitlines() or [""])[-1]
        raise Incomplete(_("The manual could not be built. mkdocs says: {said}").format(said=last[:300]))
