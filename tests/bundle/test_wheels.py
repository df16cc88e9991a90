"""Wheels come by pip, held against the lock; what cannot be had is named in a sentence."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from fieldschool.bundle import wheels
from fieldschool.bundle.lock import Pin
from fieldschool.bundle.targets import Target, UnknownTarget, chosen

LAPTOP = Target("windows", "3.12")


def pin(name: str, marker: str = "", version: str = "1.0") -> Pin:
    return Pin(name, version, marker, frozenset({"a" * 64}), frozenset({"fieldschool"}))


class Pip:
    """Answers as pip does, and keeps what it was asked: no test asks an index."""

    def __init__(self, without: tuple[str, ...] = (), source: str = "", said: str = "") -> None:
        self.without, self.source, self.said = without, source, said
        self.asked: list[tuple[list[str], str]] = []

    def __call__(self, arguments: list[str]) -> subprocess.CompletedProcess:
        lines = Path(arguments[-1]).read_text(encoding="utf-8")
        self.asked.append((arguments, lines))
        if self.said:
            return subprocess.CompletedProcess(arguments, 1, "", self.said)
        if arguments[0] == "wheel":
            if self.source:
                (Path(arguments[arguments.index("--wheel-dir") + 1]) / self.source).write_bytes(b"")
            return subprocess.CompletedProcess(arguments, int(not self.source), "", "error")
        for name in self.without:
            if lines.startswith(f"{name}==") or f"\n{name}==" in lines:
                text = f"ERROR: (from versions: none)\nERROR: No matching distribution found for {name}==1.0"
                return subprocess.CompletedProcess(arguments, 1, "", text)
        return subprocess.CompletedProcess(arguments, 0, "", "")


def test_pip_is_asked_for_that_kind_of_laptop_and_for_nothing_but_what_the_lock_names(tmp_path: Path) -> None:
    run = Pip()
    wheels.fetch([pin("a"), pin("b", "os_name == 'nt'"), pin("c", "os_name == 'posix'")], [LAPTOP], tmp_path, run)
    ((arguments, lines),) = run.asked
    said = " ".join(arguments)
    assert "--platform win_amd64 --python-version 3.12 --implementation cp --only-binary :all:" in said
    assert {"--require-hashes", "--no-deps"} <= set(arguments)
    assert lines.splitlines() == [f"{name}==1.0 --hash=sha256:{'a' * 64}" for name in "ab"]
    assert "://" not in said


def test_two_releases_of_one_package_are_both_fetched(tmp_path: Path) -> None:
    run = Pip()
    wheels.fetch([pin("a"), pin("a", version="2.0")], [LAPTOP], tmp_path, run)
    assert [lines.split()[0] for _arguments, lines in run.asked] == ["a==1.0", "a==2.0"]


def test_all_packages_without_a_wheel_are_named_at_once(tmp_path: Path) -> None:
    run = Pip(without=("a", "c"))
    with pytest.raises(wheels.NoWheels, match=re.escape("windows, Python 3.12: a==1.0, c==1.0.")):
        wheels.fetch([pin("a"), pin("b"), pin("c")], [LAPTOP], tmp_path, run)


@pytest.mark.parametrize(
    ("built", "good"), [("a-1.0-py3-none-any.whl", True), ("a-1.0-cp312-cp312-linux_x86_64.whl", False)]
)
def test_what_is_built_from_source_is_taken_where_it_runs(built: str, good: bool, tmp_path: Path) -> None:
    run = Pip(without=("a",), source=built)
    if good:
        wheels.fetch([pin("a"), pin("b")], [LAPTOP], tmp_path, run)
        assert [file.name for file in tmp_path.iterdir()] == [built]
    else:
        with pytest.raises(wheels.NoWheels, match=re.escape("a==1.0")):
            wheels.fetch([pin("a"), pin("b")], [LAPTOP], tmp_path, run)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("WARNING: Retrying (Retry(total=0)) after connection broken\nERROR: No matching distribution found for a==1.0",
         "needs the internet, once"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that requirements.lock names"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("/usr/bin/python3: No module named pip", "This Python has no pip"),
        ("ERROR: something new", "pip says: ERROR: something new"),
        ("", "pip says: "),
    ],
)  # fmt: skip
def test_why_packages_could_not_be_fetched_is_a_sentence(said: str, sentence: str, tmp_path: Path) -> None:
    run = Pip(said=said or " ")
    with pytest.raises(wheels.NoWheels, match=re.escape(sentence)):
        wheels.fetch([pin("a")], [LAPTOP], tmp_path, run)


@pytest.mark.parametrize(
    ("file", "system", "good"),
    [
        ("a-1-py3-none-any.whl", "macos", True),
        ("a-1-cp312-cp312-win_amd64.whl", "windows", True),
        ("a-1-cp311-abi3-macosx_11_0_arm64.whl", "macos", True),
        ("a-1-cp312-cp312-macosx_11_0_x86_64.whl", "macos", False),
        ("a-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "linux", True),
        ("a-1-cp313-cp313-manylinux_2_17_x86_64.whl", "linux", False),
        ("a-1-cp312-cp312-manylinux_2_39_x86_64.whl", "linux", False),
        ("notes.txt", "linux", False),
    ],
)
def test_a_wheel_is_told_from_one_of_another_laptop(file: str, system: str, good: bool) -> None:
    assert wheels.runs(file, Target(system, "3.12")) is good


@pytest.mark.parametrize(
    ("systems", "pythons", "said"),
    [(["amiga"], [], "There is no system 'amiga'. Systems are linux,"), ([], ["2.7"], "does not run on Python '2.7'")],
)
def test_a_laptop_that_is_none_is_refused(systems: list[str], pythons: list[str], said: str) -> None:
    with pytest.raises(UnknownTarget, match=re.escape(said)):
        chosen(systems, pythons)


def test_each_system_is_combined_with_each_python() -> None:
    assert chosen(["windows", "macos"], ["3.12", "3.11", "3.12"]) == [
        Target(system, python) for system in ("macos", "windows") for python in ("3.11", "3.12")
    ]
