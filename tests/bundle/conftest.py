"""A small project, and an archive of it whose packages are two that are made here."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest

from fieldschool import paths
from fieldschool.bundle import archive, contents, lock, targets
from tests.bundle import rebuilt

LAUNCHER = """
import os, sys

def main():
    print(os.environ["FIELDSCHOOL_HOME"], *sys.argv[1:])
"""


@pytest.fixture(scope="session")
def here() -> targets.Target:
    return targets.here()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What the archive takes of a project, with one file a folder."""
    root = tmp_path / "project"
    for name in contents.FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")
    for name in contents.FOLDERS:
        (root / name).mkdir()
        (root / name / "one.txt").write_text(name, encoding="utf-8")
    return root


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    """A manual of one page."""
    folder = tmp_path / "manual"
    folder.mkdir()
    (folder / "index.html").write_text("<h1>Manual</h1>", encoding="utf-8")
    return folder


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Wheels of pip, and of a program that says where the course is and what it was asked for."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    rebuilt.wheels(pins(), folder)
    info = "fieldschool-0.1.0.dist-info"
    with zipfile.ZipFile(folder / "fieldschool-0.1.0-py3-none-any.whl", "w") as packed:
        packed.writestr("launched.py", LAUNCHER)
        packed.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: fieldschool\nVersion: 0.1.0\n")
        packed.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        packed.writestr(f"{info}/entry_points.txt", "[console_scripts]\nfieldschool = launched:main\n")
        packed.writestr(f"{info}/RECORD", "")
    return folder


def pins() -> list[lock.Pin]:
    """The entry of the lock that an archive can never do without."""
    return [pin for pin in lock.read(paths.root() / lock.LOCK) if pin.name == lock.INSTALLER]


@pytest.fixture
def packed(tmp_path: Path, project: Path, wheels: Path, manual: Path, here: targets.Target) -> Path:
    """An archive of the small project."""
    file = tmp_path / "small.zip"
    archive.pack(file, project, pins(), [here], wheels, manual)
    return file


@pytest.fixture
def unpacked(packed: Path, tmp_path: Path) -> Path:
    """The folder that somebody has on the laptop."""
    shutil.unpack_archive(packed, tmp_path / "laptop")
    return tmp_path / "laptop" / archive.top()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
