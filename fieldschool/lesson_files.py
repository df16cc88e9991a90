"""What makes a notebook fit to be a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from fieldschool import course
from fieldschool.i18n import _, ngettext

#: Whom a cell is for (fieldschool.present.cells); a cell without a tag is for the participant.
TAGS = frozenset({"participant", "facilitator", "trainer"})
#: Lines of code in one cell. A lesson is text and one-line calls; whatever is longer belongs in the library.
LINES = 5

_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)]*\)")
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^# ", re.MULTILINE)


class _Images(HTMLParser):
    """Counts the HTML images of a text that have no alternative text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.silent = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag == "img" and not (dict(attrs).get("alt") or "").strip()


def silent_images(text: str) -> int:
    """How many images of a markdown text have no alternative text."""
    text = _FENCE.sub("", text)
    return sum(not found["alt"].strip() for found in _IMAGE.finditer(text)) + _Images(text).silent


def faults(path: Path) -> list[str]:
    """What is wrong with a lesson file; one sentence each, with the file and the cell.

    Parameters
    ----------
    path : Path
        A notebook.
    """
    name = f"notebooks/{path.name}"
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except (OSError, ValueError, AttributeError, TypeError, KeyError, nbformat.ValidationError):
        return [_("{file} is not a Jupyter notebook that can be read.").format(file=name)]
    return [f"{name}: {fault}" for fault in (*_of_file(path, notebook), *_of_cells(notebook))]


def _of_file(path: Path, notebook: NotebookNode) -> Iterator[str]:
    try:
        stems = {lesson.stem for lesson in course.load().lessons}
    except (course.CourseError, FileNotFoundError):
        stems = {path.stem}
    if path.stem not in stems:
        yield _("course.toml has no lesson of this name.")
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        yield _('the kernel should be "python3": choose Python 3 in JupyterLab and save.')
    if not any(cell.cell_type == "code" and cell.outputs for cell in notebook.cells):
        yield _("no result is stored: run all cells in JupyterLab and save.")
    if not notebook.cells or not notebook.cells[0].source.lstrip().startswith("# "):
        yield _('the first cell should begin with the title: "# " and the lesson\'s name.')


def _of_cells(notebook: NotebookNode) -> Iterator[str]:
    for place, cell in enumerate(notebook.cells, 1):
        at = _("cell {n}: ").format(n=place)
        for tag in sorted(set(cell.metadata.get("tags", [])) - TAGS):
            yield at + _('the tag "{tag}" is not known; known are {known}.').format(
                tag=tag, known=", ".join(sorted(TAGS))
            )
        yield from (at + fault for fault in (_of_code(cell) if cell.cell_type == "code" else _of_text(cell, place)))


def _of_code(cell: NotebookNode) -> Iterator[str]:
    if any(output.output_type == "error" for output in cell.outputs):
        yield _("an error is stored: mend the cell, run it and save.")
    lines = sum(bool(line.strip()) for line in cell.source.splitlines())
    if lines > LINES:
        yield _("{n} lines of code; at most {most} fit a lesson.").format(n=lines, most=LINES)


def _of_text(cell: NotebookNode, place: int) -> Iterator[str]:
    if silent := silent_images(cell.source):
        yield ngettext("an image has no alternative text.", "{n} images have no alternative text.", silent).format(
            n=silent
        )
    titles = len(_HEADING.findall(_FENCE.sub("", cell.source)))
    if titles > (place == 1):
        yield _('a page has one title: begin other headings with "## ".')
