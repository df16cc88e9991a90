"""A lesson in the reader's language: one notebook is kept, and its text is translated when it is served."""

from __future__ import annotations

from copy import deepcopy

from nbformat import NotebookNode

from fieldschool.i18n.blocks import replaced, texts
from fieldschool.i18n.words import catalogue

#: Where a translated notebook names its language.
LANGUAGE = "fieldschool_lang"


def strings(notebook: NotebookNode) -> list[str]:
    """Every text of a lesson that is to be translated, once each, in order."""
    found = [text for cell in notebook.cells if cell.cell_type == "markdown" for text in texts(cell.source)]
    return list(dict.fromkeys(found))


def translated(notebook: NotebookNode, language: str) -> NotebookNode:
    """The lesson with its text in a language; what is not translated stays in English.

    Parameters
    ----------
    notebook : NotebookNode
        As saved, or without the cells that the reader may not see. It is not changed.
    language : str
        One of ``i18n.languages()``. The catalogue is read again when it has changed.

    Returns
    -------
    NotebookNode
        A copy whose ``metadata["fieldschool_lang"]`` is the language.
    """
    spoken = catalogue(language)
    mine = deepcopy(notebook)
    mine.metadata[LANGUAGE] = language
    for cell in mine.cells:
        if cell.cell_type == "markdown":
            cell.source = replaced(cell.source, spoken.gettext)
    return mine
