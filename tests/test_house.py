"""The house agrees with itself: one list of packages, one way in, one place for the licences, small modules."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
STARTING = [ROOT / "Makefile", ROOT / ".ci" / "run", ROOT / "environment.yml", *sorted((ROOT / "scripts").glob("*.sh"))]
#: About 250 lines are one idea; a module that is well beyond is two.
LINES = 300


def asked() -> dict[str, Requirement]:
    lists = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    found = [Requirement(line) for lines in lists for line in lines]
    return {canonicalize_name(each.name): each for each in found}


def locked() -> dict[str, str]:
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def test_conda_names_the_same_packages_and_bounds() -> None:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    names = [line for line in listed if isinstance(line, str)] + [
        line for part in listed if isinstance(part, dict) for line in part["pip"]
    ]
    conda = {canonicalize_name(each.name): str(each.specifier) for each in map(Requirement, names)}
    assert conda.pop("python") == PROJECT["requires-python"]
    assert len(conda) > 20
    assert conda == {name: str(each.specifier) for name, each in asked().items()}


def test_the_lock_holds_every_package_within_its_bounds() -> None:
    pins = locked()
    assert len(pins) > 100
    wrong = [name for name, each in asked().items() if not each.specifier.contains(pins.get(name, "0"))]
    assert not wrong, f"Run make lock: {wrong}"


def test_every_pin_of_the_lock_has_its_hash() -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert len({entry.split("==")[0] for entry in entries}) == len(locked())
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("file", STARTING, ids=lambda file: file.name)
def test_no_host_is_named_where_the_course_is_set_up(file: Path) -> None:
    assert not re.search(r"https?://|\bpypi\b|anaconda\.(org|com)", file.read_text(encoding="utf-8"), re.IGNORECASE)


def test_the_lock_names_no_host() -> None:
    assert "://" not in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_ci_runs_make_test_and_nothing_more() -> None:
    lines = [
        line for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    assert lines == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "exec make test"]


def test_scripts_may_be_run() -> None:
    scripts = [file for file in STARTING if file.suffix == ".sh" or file.name == "run"]
    assert len(scripts) >= 4
    assert all(file.stat().st_mode & 0o111 for file in scripts)


def test_make_alone_says_what_there_is() -> None:
    said = subprocess.run(["make", "-C", ROOT], capture_output=True, text=True, check=True).stdout
    assert {"present", "test", "bench", "data", "lock", "lint", "screenshots", "clean", "help"} <= set(said.split())


def test_the_licence_file_names_every_licence_of_the_tables() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    package = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    licences = {licence["name"] for table in package["resources"] for licence in table["licenses"]}
    assert licences
    assert not [name for name in licences if name not in text]


def test_modules_are_small() -> None:
    modules = [*(ROOT / "fieldschool").rglob("*.py"), *(ROOT / "fieldschool").rglob("*.js")]
    lengths = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in modules}
    assert len(lengths) > 20
    assert not {name: length for name, length in lengths.items() if length > LINES}


def test_the_command_starts_without_what_only_one_command_needs() -> None:
    heavy = "import sys, fieldschool.cli; print(*(set(sys.modules) & {'voila', 'pandas', 'matplotlib', 'ipywidgets'}))"
    said = subprocess.run([sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
