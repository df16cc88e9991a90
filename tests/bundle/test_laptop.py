"""On the laptop: sums first, then an installation from the archive alone, and plain words where it cannot be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldschool.bundle import contents, laptop, words
from fieldschool.bundle.targets import TAGS, Target


def start(folder: Path, *arguments: str, language: str = "en", path: str = "") -> subprocess.CompletedProcess:
    """Run ``start.sh`` as somebody without any settings does."""
    own = {
        "PATH": path or f"{sys.base_prefix}/bin:/usr/bin:/bin",
        "HOME": str(folder.parent),
        "LANG": f"{language}_MX.UTF-8",
    }
    command = ["/bin/sh", "start.sh", *arguments]
    return subprocess.run(command, cwd=folder, env=own, capture_output=True, text=True, check=False)


def test_it_installs_once_and_then_starts_at_once(unpacked: Path) -> None:
    first = start(unpacked)
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines()[-1] == f"{unpacked / 'course'} present --host 0.0.0.0"
    assert "Installed." in first.stdout
    # A trainer changes the course: nothing is installed again, and nobody is asked.
    (unpacked / "course" / "course.toml").write_text("changed", encoding="utf-8")
    second = start(unpacked, "check", "--quick")
    assert second.stdout == f"{unpacked / 'course'} check --quick\n"
    # An installation that was cut short is not taken for one.
    (unpacked / ".venv" / "ready").unlink()
    assert "course.toml. Did you change them? Then add --changed." in start(unpacked, "check").stderr
    third = start(unpacked, "check", "--changed")
    assert third.stdout.endswith(f"Installed. From now on the course starts at once.\n{unpacked / 'course'} check\n")


@pytest.mark.parametrize("name", ["requirements.txt", "laptop.py", "wheels", "README.en.txt"])
def test_a_file_that_did_not_arrive_whole_is_named_before_anything_is_installed(name: str, unpacked: Path) -> None:
    file = next((unpacked / name).glob("pip-*")) if name == "wheels" else unpacked / name
    file.write_bytes(file.read_bytes() + b"\n")
    ended = start(unpacked)
    assert ended.returncode == 1
    assert f"Damaged or missing: {file.relative_to(unpacked).as_posix()}." in ended.stderr
    assert not (unpacked / ".venv").exists()


@pytest.mark.parametrize("name", ["SHA256SUMS", "bundle.json", "requirements.txt"])
def test_a_file_that_is_missing_is_a_sentence(name: str, unpacked: Path) -> None:
    (unpacked / name).unlink()
    ended = start(unpacked)
    assert ended.returncode == 1
    assert name in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_wheel_that_is_not_the_one_of_its_hash_is_not_installed(unpacked: Path) -> None:
    wheel = next((unpacked / "wheels").glob("fieldschool-*"))
    wheel.write_bytes(next((unpacked / "wheels").glob("pip-*")).read_bytes())
    sums = [line for line in (unpacked / "SHA256SUMS").read_text().splitlines() if "fieldschool-" not in line]
    (unpacked / "SHA256SUMS").write_text("\n".join(sums))
    ended = start(unpacked)
    assert ended.returncode == 1
    assert "install.log" in ended.stderr
    assert "hash" in (unpacked / "install.log").read_text(encoding="utf-8").lower()
    assert not (unpacked / ".venv" / "ready").exists()


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ({"system": "windows", "python": "3.11"}, "This archive is for windows, and this laptop is "),
        ({"system": laptop.system(), "python": "3.99"}, "This archive is for Python 3.99, and this is Python "),
    ],
)
def test_an_archive_for_another_laptop_says_so(target: dict[str, str], said: str, unpacked: Path) -> None:
    about = json.loads((unpacked / "bundle.json").read_text(encoding="utf-8"))
    (unpacked / "bundle.json").write_text(json.dumps(about | {"targets": [target]}), encoding="utf-8")
    ended = start(unpacked)
    assert ended.returncode == 1
    assert said in ended.stderr


def test_without_a_python_it_says_which_one_is_needed(unpacked: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("cat", "dirname"):
        (programs / name).symlink_to(f"/usr/bin/{name}")
    old = programs / "python3"
    old.write_text('#!/bin/sh\ncase "$2" in *exit*) exit 1;; esac\necho 3.9\n', encoding="utf-8")
    old.chmod(0o755)
    ended = start(unpacked, path=str(programs))
    assert ended.returncode == 1
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"This archive needs Python {python}" in ended.stderr
    assert "(python3: 3.9)" in ended.stderr


def test_a_full_disk_is_told_in_megabytes(unpacked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laptop, "NEEDS", 1 << 40)
    with pytest.raises(laptop.Stop) as stopped:
        laptop.install(unpacked, "key", False, lambda *_said, **_values: None)
    assert stopped.value.name == "disk"
    assert stopped.value.values["needed"] == 1 << 40


def test_every_sentence_is_there_in_every_language_with_what_stands_in_it(unpacked: Path) -> None:
    told = json.loads((unpacked / "words.json").read_text(encoding="utf-8"))
    assert set(told) >= {"en", "es"}
    values = {"files": "f", "option": "o", "found": "x", "known": "k", "free": 1, "needed": 2, "log": "l"}
    for sentences in told.values():
        assert set(sentences) == set(words.SENTENCES)
        assert all("{" not in sentence.format(**values) for sentence in sentences.values())


def test_the_laptop_is_spoken_to_in_its_own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FIELDSCHOOL_LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for said, code in (("es_MX.UTF-8", "es"), ("en_PH", "en"), ("rw_RW.UTF-8", "en"), ("C", "en"), ("", "en")):
        monkeypatch.setenv("LANG", said)
        monkeypatch.setattr(laptop.locale, "getlocale", lambda: (None, None))
        assert laptop.language(("en", "es")) == code
    monkeypatch.setattr(laptop.locale, "getlocale", lambda: ("Spanish_Mexico", "1252"))
    assert laptop.language(("en", "es")) == "es"


def test_a_batch_file_is_as_windows_wants_it() -> None:
    text = contents.starter((contents.HERE / "start.bat").read_text(encoding="utf-8"), ["3.11", "3.12"], batch=True)
    assert "@" not in text.replace("@echo off", "")
    assert text.count("\r\n") == text.count("\n") > 10
    assert "for %%v in (3.11 3.12) do (" in text
    assert "echo This archive needs Python 3.11, 3.12, and" in text


def test_this_computer_has_a_name_among_the_systems(here: Target) -> None:
    assert laptop.system() == here.system
    assert here.system in TAGS
    assert os.sep == "/" or here.system == "windows"
