"""A lesson's notebook as cells under their ids."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, ClassVar

import nbformat
from nbformat import NotebookNode

from fieldschool.edition.content import Content, EditionError, keyed
from fieldschool.i18n import _

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


@dataclass(frozen=True)
class Notebook:
    """Cells by id. Stored results are carried along with a cell, and are no difference."""

    ordered: ClassVar[bool] = True

    def read(self, raw: bytes, name: str, like: Content | None = None) -> Content:
        """See `Kind.read`."""
        try:
            found = nbformat.reads(_told_apart(raw.decode("utf-8-sig")), as_version=4)
            cells = [
                (str(cell.get("id") or f"cell-{place}"), _said(cell), cell) for place, cell in enumerate(found.cells, 1)
            ]
        except (ValueError, AttributeError, TypeError, KeyError, nbformat.ValidationError):
            raise EditionError(_("{file} is not a Jupyter notebook that can be read.").format(file=name)) from None
        return Content(*keyed(cells), frame=found.metadata)

    def write(self, content: Content) -> bytes:
        """See `Kind.write`."""
        metadata = deepcopy(content.frame or {})
        made = nbformat.v4.new_notebook(metadata={**KERNEL, **metadata})
        for key, cell in content.carried.items():
            written = deepcopy(cell)
            written["id"] = key[:64]
            made.cells.append(written)
        return (nbformat.writes(made) + "\n").encode()


def _told_apart(text: str) -> str:
    """The notebook with another id for the second cell of the same, always the same one; Jupyter would draw one."""
    found = json.loads(text)
    seen: set[str] = set()
    for cell in found["cells"]:
        wanted, times = cell.get("id"), 1
        while wanted and cell["id"] in seen:
            times += 1
            cell["id"] = f"{wanted[:60]}-{times}"
        seen.add(cell.get("id", ""))
    return json.dumps(found)


def _said(cell: NotebookNode) -> dict[str, Any]:
    return {
        "type": str(cell.cell_type),
        "tags": sorted(str(tag) for tag in cell.metadata.get("tags", [])),
        "source": str(cell.source),
    }
