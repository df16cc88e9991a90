"""A small course of its own for each test that asks for one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]
STEM = "3.2.1-financial-education"


def text(source: str, *tags: str) -> nbformat.NotebookNode:
    return new_markdown_cell(source, metadata={"tags": list(tags)})


def code(source: str, *tags: str) -> nbformat.NotebookNode:
    return new_code_cell(source, metadata={"tags": list(tags)})


@pytest.fixture
def small_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """``small_course(*cells)``: a course folder whose one built lesson has these cells; its path."""
    home = tmp_path / "home"
    (home / "notebooks").mkdir(parents=True)
    shutil.copy(ROOT / "course.toml", home)
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(home))

    def make(*cells: nbformat.NotebookNode, stem: str = STEM) -> Path:
        notebook = new_notebook(
            cells=list(cells), metadata={"kernelspec": {"name": "python3", "display_name": "Python"}}
        )
        nbformat.write(notebook, home / "notebooks" / f"{stem}.ipynb")
        return home

    return make
