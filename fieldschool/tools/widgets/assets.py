"""Scripts and style of the widgets: small ES modules, joined when the package is imported (no build step)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)


@cache
def script(name: str) -> str:
    """One ES module with everything that ``name`` imports from its folder, each file once.

    A widget's code travels as one text and cannot import its neighbours, so their code is put before it.

    Parameters
    ----------
    name : str
        A file of this folder whose default export is the widget, such as ``form.js``.

    Raises
    ------
    FileNotFoundError
        When a file that is named or imported is not there.
    """
    parts: dict[str, str] = {}

    def add(file: str) -> None:
        if file in parts:
            return
        text = (FOLDER / file).read_text(encoding="utf-8")
        parts[file] = ""  # marked as seen before its imports, so that a circle ends
        for imported in _IMPORT.findall(text):
            add(imported)
        text = _IMPORT.sub("", text)
        # In order of completion: what is imported stands before what imports it.
        del parts[file]
        parts[file] = text if file == name else _EXPORT.sub("", text)

    add(name)
    return "\n".join(parts.values())


@cache
def style() -> str:
    """The style sheet that the three widgets share."""
    return (FOLDER / "widgets.css").read_text(encoding="utf-8")
