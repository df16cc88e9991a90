"""Scripts and style of the widgets: small ES modules, joined when they are asked for (no build step)."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
#: The files that are widgets; the others are imported by them.
WIDGETS = ("form.js", "view.js", "tasks.js", "records.js", "ranking.js", "sheet.js")
#: Set in a kernel's environment when its page loads `for_pages` and the style once, so that no widget need bring them.
ON_PAGE = "FIELDSCHOOL_WIDGETS_ON_PAGE"
_END = "export default { render };\n"
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


@cache
def for_pages(names: tuple[str, ...] = WIDGETS) -> str:
    """One plain script with all widgets, or with those named, for a page that loads it before it draws any."""
    made = (f'fieldschool["{name}"] = (() => {{\n{_returning(script(name))}}})();' for name in names)
    return "\n".join(["globalThis.fieldschool ??= {};", *made, ""])


def _returning(module: str) -> str:
    return module.removesuffix(_END) + "return { render };\n"


@dataclass(frozen=True)
class Script:
    """What a widget sends as its code: all of it (JupyterLab), or where the page has it already."""

    name: str

    def __str__(self) -> str:
        if os.environ.get(ON_PAGE):
            return f'export default globalThis.fieldschool["{self.name}"];'
        return script(self.name)


@dataclass(frozen=True)
class Style:
    """What a widget sends as its style: all of it (JupyterLab), or nothing when the page has it already."""

    def __str__(self) -> str:
        return "" if os.environ.get(ON_PAGE) else style()
