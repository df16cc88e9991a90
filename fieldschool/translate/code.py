"""Messages in the program: ``_("...")`` and its kin in Python modules and in the templates of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract

from fieldschool.translate.messages import Message

#: The functions that mark a message. ``N_`` marks one where it is written and not yet spoken.
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
#: A comment that begins so is for the translator of the message below it.
COMMENT = "For translators:"
#: A template with an error must be told, not passed over.
_TEMPLATES = {"silent": "false", "extensions": "jinja2.ext.do,jinja2.ext.loopcontrols", "trimmed": "true"}


def of_folder(folder: Path, root: Path) -> Iterator[Message]:
    """Every message of the modules and templates in a folder and those below it, in the order of their names.

    Parameters
    ----------
    folder : Path
    root : Path
        Places are named from here on.
    """
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".py", ".j2"):
            yield from of_file(file, file.relative_to(root).as_posix())


def of_file(file: Path, place: str) -> Iterator[Message]:
    """The messages of a Python module or a template.

    Parameters
    ----------
    file : Path
    place : str
        Its name in the catalogue.
    """
    method, options = ("jinja2", _TEMPLATES) if file.suffix == ".j2" else ("python", {})
    with file.open("rb") as opened:
        found = list(extract(method, opened, KEYWORDS, [COMMENT], options, strip_comment_tags=True))
    for _line, words, comments, context in found:
        text, plural = (words, None) if isinstance(words, str) else words[-2:]
        if text:
            yield Message(text, (place,), plural, context, tuple(comments))
