"""The script of lesson pages is what its source says, and no more than a phone on a hall's Wi-Fi can load."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fieldschool.present.assets import STATIC, asset

ROOT = Path(__file__).resolve().parents[2]
FRONTEND = ROOT / "frontend"
BUNDLE = ("course.js", "course.css")
#: What the first visit of a lesson loads beside its text.
FIRST_VISIT = ("page.css", "lesson.css", "course.js", "tools.js", "mark.svg")
#: Bytes; what the page's own text may take of the 350 KB is left out.
LARGEST = 300_000


@pytest.fixture(scope="module")
def node() -> str:
    """Node's package manager, with the packages of the lock installed."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("Node is not on this machine; only who changes frontend/ needs it.")
    lock, installed = FRONTEND / "package-lock.json", FRONTEND / "node_modules" / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        got = subprocess.run([npm, "ci", "--silent"], cwd=FRONTEND, capture_output=True, text=True)
        if got.returncode:
            pytest.skip(f"The packages of frontend/ could not be installed: {got.stderr.strip()[-300:]}")
    return npm


def test_the_bundle_is_of_these_sources() -> None:
    names = ["build.mjs", "package-lock.json", *sorted(f"src/{file.name}" for file in (FRONTEND / "src").iterdir())]
    assert len(names) > 10
    found = hashlib.sha256(b"".join((FRONTEND / name).read_bytes() for name in names)).hexdigest()
    for name in BUNDLE:
        head = (STATIC / name).read_text(encoding="utf-8")[:100]
        assert head.startswith(f"/* sources {found} */"), f"{name} is older than frontend/. Run: make frontend"


def test_building_anew_gives_the_same_bytes(node: str, tmp_path: Path) -> None:
    built = [*(tmp_path / name for name in BUNDLE), tmp_path / "NOTICES.txt"]
    subprocess.run(["node", "build.mjs", str(tmp_path), str(built[-1])], cwd=FRONTEND, check=True)
    committed = [*(STATIC / name for name in BUNDLE), STATIC.parent / "NOTICES.txt"]
    for new, old in zip(built, committed, strict=True):
        assert new.read_bytes() == old.read_bytes(), f"{old.name} is not what frontend/ builds. Run: make frontend"


def test_the_parts_of_the_script_do_what_they_say(node: str) -> None:
    ran = subprocess.run([node, "test"], cwd=FRONTEND, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert int(re.search(r"^# pass (\d+)$", ran.stdout, re.MULTILINE)[1]) > 15


def test_the_lock_names_each_package_with_its_checksum_and_no_host() -> None:
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: found for name, found in lock["packages"].items() if name}
    assert len(packages) > 30
    assert [name for name, found in packages.items() if "resolved" in found] == []
    assert [name for name, found in packages.items() if not found.get("integrity", "").startswith("sha512-")] == []
    assert (
        lock["packages"][""]["devDependencies"]
        == json.loads((FRONTEND / "package.json").read_text())["devDependencies"]
    )


def test_every_package_in_the_bundle_has_its_notice() -> None:
    notices = (STATIC.parent / "NOTICES.txt").read_text(encoding="utf-8")
    for package in (
        "@jupyter-widgets/base",
        "@jupyter-widgets/controls",
        "@lumino/widgets",
        "backbone",
        "jquery",
        "lodash",
    ):
        assert re.search(rf"^{package} [\d.]+ \(.+\)$", notices, re.MULTILINE)


def test_a_first_visit_is_light() -> None:
    sizes = {name: len(asset(name).packed) for name in FIRST_VISIT}
    assert sum(sizes.values()) < LARGEST, sizes
