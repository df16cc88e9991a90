"""Run each lesson and store what it shows, for ``make test`` to compare with.

``python -m scripts.store_outputs NOTEBOOK...`` runs with answers of its own, so that every lesson opens as new. What
changes at each run and says nothing (widget ids, times) is left out, so that a lesson that has not changed gives the
same file.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient

#: Only these parts of a result are stored: what nbval compares.
KEPT = ("text/plain", "text/markdown", "text/html")
SECONDS = 300


def stored(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook with its results, without what differs from run to run."""
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3").execute()
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if "data" in output:
                output.data = {kind: value for kind, value in output.data.items() if kind in KEPT}
    return notebook


def main(*names: str) -> int:
    """Run and store each notebook; 1 when one of them stops with an error."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"FIELDSCHOOL_STATE": f"{folder}/state", "PYTHONPATH": str(Path.cwd())}
        for name in names:
            print(f"Running {name} ...")
            notebook = stored(nbformat.read(name, as_version=4))
            nbformat.write(notebook, name)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
