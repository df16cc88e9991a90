"""What of the lock a laptop needs: all that the course imports, on its system and Python, and nothing of the tests."""

from __future__ import annotations

import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from fieldschool import paths
from fieldschool.bundle import lock
from fieldschool.bundle.targets import PYTHONS, TAGS, Target

ROOT = paths.root()
PINS = lock.read(ROOT / lock.LOCK)
NEEDED = lock.needed(PINS, ROOT / lock.PROJECT)


def imported(target: Target) -> set[str]:
    """What the installed packages themselves say that they need there, from the course on."""
    found, new = set(), {("fieldschool", "")}
    while new:
        found |= new
        new = {
            (canonicalize_name(asked.name), extra)
            for name, own in found
            for asked in map(Requirement, requires(name) or ())
            if any(not asked.marker or asked.marker.evaluate(each | {"extra": own}) for each in target.environments())
            for extra in ("", *asked.extras)
        } - found
    return {name for name, _extra in found} - {"fieldschool"}


def test_it_is_what_the_packages_themselves_ask_for(here: Target) -> None:
    ours = {pin.name for pin in NEEDED if pin.applies(here)} - {lock.INSTALLER}
    assert len(ours) > 80
    assert ours == imported(here)


def test_what_only_tests_need_stays_at_home() -> None:
    names = {pin.name for pin in NEEDED}
    assert {"voila", "numpy", "pip"} <= names
    assert not names & {"pytest", "playwright", "ruff", "hypothesis", "psycopg", "mkdocs", "hatchling"}


@pytest.mark.parametrize("system", TAGS)
@pytest.mark.parametrize("python", PYTHONS)
def test_each_kind_of_laptop_gets_each_package_once_or_one_for_early_and_late_releases(
    system: str, python: str
) -> None:
    there = [pin for pin in NEEDED if pin.applies(Target(system, python))]
    assert {pin.name for pin in there} >= {"numpy", "pandas", "scipy", "jupyterlab"}
    twice = {pin.name for pin in there if sum(other.name == pin.name for other in there) > 1}
    assert twice <= ({"soupsieve"} if python == "3.11" else set())
    assert ("pywinpty" in {pin.name for pin in there}) == (system == "windows")
    assert ("appnope" in {pin.name for pin in there}) == system.startswith("macos")


def test_an_early_release_of_a_python_is_thought_of() -> None:
    pin = lock.Pin("a", "1", "python_full_version < '3.11.5'", frozenset("0"), frozenset("b"))
    assert pin.applies(Target("linux", "3.11"))
    assert not pin.applies(Target("linux", "3.12"))


HASH = "--hash=sha256:" + "0" * 64


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names no package"),
        (f"a>=1 \\\n    {HASH}\n    # via b", "'a>=1' has no version"),
        ("a==1 \\\n    # via b", "'a==1' has no version"),
        (f"a==1 \\\n    {HASH}", "'a==1' has no version"),
        ("<<<<<<< ours", "has no version"),
    ],
)
def test_a_lock_that_cannot_be_used_is_refused(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / lock.LOCK
    file.write_text(text, encoding="utf-8")
    with pytest.raises(lock.LockError, match=re.escape(said)):
        lock.read(file)


def test_without_a_lock_it_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(lock.LockError, match="from the whole project"):
        lock.read(tmp_path / lock.LOCK)


def test_a_package_that_the_lock_lacks_is_named() -> None:
    with pytest.raises(lock.LockError, match=re.escape("requirements.lock lacks voila. Run make lock.")):
        lock.needed([pin for pin in PINS if pin.name != "voila"], ROOT / lock.PROJECT)
