"""Which cells of a lesson are run and shown, and to whom, by their tags.

``participant``: everybody, as without a tag. ``facilitator``: a note (or a tool) that only the facilitator sees.
``trainer``: for whoever edits the lesson in JupyterLab; never run and never shown here. What a participant may not see
is left out of the lesson before it is run, so no later cell may need a name from a tagged one.
"""

from __future__ import annotations

import re
from copy import deepcopy

from nbformat import NotebookNode

FACILITATOR = "facilitator"
TRAINER = "trainer"

_TITLE = re.compile(r"\A\s*# [^\n]*(\n|\Z)")


def tags(cell: NotebookNode) -> frozenset[str]:
    """The tags of a cell; none when it has no (or a malformed) list of them."""
    found = cell.get("metadata", {}).get("tags", [])
    return frozenset(tag for tag in found if isinstance(tag, str)) if isinstance(found, list) else frozenset()


def for_reader(notebook: NotebookNode, *, facilitator: bool) -> NotebookNode:
    """The lesson as one reader may see it.

    Parameters
    ----------
    notebook : NotebookNode
        The lesson as saved. It is not changed.
    facilitator : bool
        Whether the reader is the facilitator.

    Returns
    -------
    NotebookNode
        A copy without the cells that the reader may not see, without stored outputs, and without the first cell's
        title: the page has the title from ``course.toml``. A note that follows a tool is written after it and read
        beside it: it comes before the tool, with the text of its own part.
    """
    hidden = {TRAINER} if facilitator else {TRAINER, FACILITATOR}
    mine = deepcopy(notebook)
    mine.cells = [cell for cell in mine.cells if not tags(cell) & hidden and cell.cell_type != "raw"]
    mine.cells = _notes_first(mine.cells)
    for cell in mine.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    if mine.cells and mine.cells[0].cell_type == "markdown":
        mine.cells[0].source = _TITLE.sub("", mine.cells[0].source, count=1)
    return mine


def _notes_first(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells with each note before the code cells that it follows; notes keep their order."""
    ordered: list[NotebookNode] = []
    for cell in cells:
        place = len(ordered)
        if cell.cell_type == "markdown" and FACILITATOR in tags(cell):
            while place and ordered[place - 1].cell_type == "code":
                place -= 1
        ordered.insert(place, cell)
    return ordered
