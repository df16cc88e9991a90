"""A run of the notebooks that compared nothing has failed."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from scripts.compared import main


def report(folder: Path, tests: int, skipped: int) -> str:
    path = folder / "report.xml"
    path.write_text(f'<testsuites><testsuite tests="{tests}" skipped="{skipped}"/></testsuites>')
    return str(path)


def notebook(folder: Path, *outputs: object) -> str:
    path = folder / "lesson.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("1", outputs=list(outputs))]), path)
    return str(path)


STORED = new_output("stream", text="1")


def test_cells_that_ran_and_have_a_result_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(report(tmp_path, 12, 1), notebook(tmp_path, STORED)) == 0
    assert capsys.readouterr().out == "1 notebooks: 11 cells run, 1 with a stored result to compare.\n"


@pytest.mark.parametrize(("tests", "skipped", "outputs"), [(0, 0, [STORED]), (3, 3, [STORED]), (12, 0, [])])
def test_nothing_compared_is_a_failure(tmp_path: Path, tests: int, skipped: int, outputs: list) -> None:
    assert main(report(tmp_path, tests, skipped), notebook(tmp_path, *outputs)) == 1
