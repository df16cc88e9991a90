"""A copy of the course for each test, to lay editions over and to bring newer."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from fieldschool.edition import making
from fieldschool.edition.folder import WORKING, Edition
from fieldschool.edition.kinds import FOLDERS

ROOT = Path(__file__).resolve().parents[2]
LESSON = "notebooks/3.2.1-financial-education.ipynb"
EXERCISE = "exercises/3.2.1-financial-education.toml"
SOME = (
    "course.toml",
    "agenda.toml",
    "documents/*",
    "data/datapackage.json",
    "data/self_assessment.csv",
    "data/countries/*/*",
    "*/3.2.1-*.*",
    "*/0.0-*.*",
    "*/2.1.1-*.*",
)
PRICES = "data/countries/PHL/prices.csv"


@pytest.fixture(scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where editions are laid: not shared with other workers, whose tests have editions of the same name."""
    return tmp_path_factory.mktemp("editions")


@pytest.fixture(autouse=True)
def cache_of_editions(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDSCHOOL_CACHE", str(own_cache))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a few lessons and of what they are asked for here; it is the course in use, and no edition is."""
    copy = tmp_path / "course"
    copy_some(copy)
    is_in_use(copy, monkeypatch)
    return copy


def copy_some(copy: Path) -> None:
    """Copy a few lessons of the course."""
    for pattern in SOME:
        for file in ROOT.glob(pattern):
            target = copy / file.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, target)


@pytest.fixture
def whole(home: Path) -> Path:
    """The same with all that the course has, for what looks at everything."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, home / name, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.po", "*.pot"))
    return home


def is_in_use(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a folder be the course in use."""
    # Set before an edition is used, so that all three are as before when the test ends.
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(copy))
    for name in ("FIELDSCHOOL_COURSE", "FIELDSCHOOL_EDITION"):
        monkeypatch.setenv(name, "")


@pytest.fixture
def edition(home: Path) -> Edition:
    """A new edition, which has nothing otherwise yet."""
    return making.new("honduras", "Our school")


@pytest.fixture
def again() -> Callable[[Edition], Edition]:
    """The edition as the next command reads it."""
    return lambda edition: Edition(edition.folder, edition.course)


def working(edition: Edition) -> Path:
    return edition.folder / WORKING


def retext(file: Path, cell_id: str, source: str) -> None:
    """Change the text of a cell, as somebody does in JupyterLab."""
    notebook = nbformat.read(file, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.id == cell_id)
    cell.source = source
    nbformat.write(notebook, file)


def recell(file: Path, change: Callable[[list], list]) -> None:
    """Change the list of cells of a notebook."""
    notebook = nbformat.read(file, as_version=4)
    notebook.cells = change(notebook.cells)
    nbformat.write(notebook, file)


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def rewrite(file: Path, change: Callable[[list[dict[str, str]]], list[dict[str, str]]]) -> None:
    """Change the rows of a table."""
    changed = change(rows(file))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(changed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(changed)
    file.write_text(text.getvalue(), encoding="utf-8")


def replace(file: Path, old: str, new: str) -> None:
    """Change a text in a file that is edited as text."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
