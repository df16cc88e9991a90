"""The whole course from an archive, where there is no network: installed, checked, started, a lesson that reckons.

Its packages are those that are installed here, packed anew, so that no index is asked. ``make bundle-test`` does the
same with what their publishers packed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest

from fieldschool import paths
from fieldschool.bundle import archive, lock, make, wheels
from fieldschool.bundle.targets import Target
from tests.bundle import rebuilt

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Only Linux cuts off the network of a program."
)


def test_an_empty_home_without_network_opens_a_lesson(here: Target) -> None:
    root = paths.root()
    # Of a package in two releases for early and late Pythons, the other one is not installed here.
    needed = [pin for pin in lock.needed(lock.read(root / lock.LOCK), root / lock.PROJECT) if pin.applies(here)]
    pins = [pin for pin in needed if version(pin.name) == pin.version]
    assert {pin.name for pin in pins} == {pin.name for pin in needed}
    # A gigabyte that no later run needs: nothing of it stays.
    with tempfile.TemporaryDirectory() as own:
        folder, file = Path(own) / "wheels", Path(own) / "course.zip"
        folder.mkdir()
        wheels.own(root, folder)
        rebuilt.wheels(pins, folder)
        make.manual(root, Path(own) / "manual")
        archive.pack(file, root, pins, [here], folder, Path(own) / "manual")
        proof = [sys.executable, "-m", "scripts.bundle_proof", str(file)]
        ended = subprocess.run(proof, cwd=root, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "found the network cut off" in ended.stdout
    assert ended.stdout.splitlines()[-1].startswith("Proved:")
    print(ended.stdout)
