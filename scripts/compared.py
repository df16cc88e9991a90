"""Count the cells whose stored result was compared with a fresh one; fail on none.

``python scripts/compared.py REPORT.xml NOTEBOOK...`` reads pytest's report of a run with nbval.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import nbformat


def cells_run(report: Path) -> int:
    """Cells that the run looked at and did not skip."""
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    return sum(int(suite.get("tests", 0)) - int(suite.get("skipped", 0)) for suite in suites)


def cells_with_results(notebooks: list[Path]) -> int:
    """Code cells that have a stored result to compare with."""
    return sum(
        cell.cell_type == "code" and bool(cell.outputs)
        for notebook in notebooks
        for cell in nbformat.read(notebook, as_version=4).cells
    )


def main(report: str, *notebooks: str) -> int:
    """Print the count; 1 when nothing was compared."""
    ran, stored = cells_run(Path(report)), cells_with_results([Path(name) for name in notebooks])
    print(f"{len(notebooks)} notebooks: {ran} cells run, {stored} with a stored result to compare.")
    if not ran or not stored:
        print("Nothing was compared: run the lessons in JupyterLab and save them.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
