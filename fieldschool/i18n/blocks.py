"""The texts in a markdown source, one by one: what is translated, without the marks around it.

A heading, a paragraph, a list's item and a table's cell are one text each, on one line. Marks that make it so (``##``,
``-``, ``|``) and code between fences are not part of it; marks inside a text (``**fee**``) are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

#: What stands before a text, and the text.
Piece = tuple[str, str]

_FENCE = re.compile(r"^\s*(```|~~~)")
_MARK = re.compile(r"^(\s*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)\s+)(.*)$")
_CELL = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^[\s:|*_-]+$")


def texts(source: str) -> list[str]:
    """Every text of a markdown source, in order."""
    return [text for _before, text in _pieces(source) if text]


def replaced(source: str, translate: Callable[[str], str]) -> str:
    """The markdown with each text replaced; marks, code and blank lines stay.

    Parameters
    ----------
    source : str
    translate : callable
        Gives the text to put in the place of one.
    """
    return "".join(before + (translate(text) if text else "") for before, text in _pieces(source))


def _pieces(source: str) -> Iterator[Piece]:
    """Cut the source; put together again, the pieces are the source with each text on one line."""
    fence, open_text, before = "", [], ""
    for line in source.splitlines():
        if fence or (not open_text and _FENCE.match(line)):
            found = _FENCE.match(line)
            fence = "" if fence and found and found[1] == fence else fence or found[1]
            yield from _closed(before, open_text)
            yield f"{line}\n", ""
            open_text, before = [], ""
            continue
        marked = _MARK.match(line)
        if open_text and marked and marked[1].strip() == before.strip() == ">":
            open_text.append(marked[2].strip())
            continue
        if open_text and line.strip() and not marked and not line.lstrip().startswith("|"):
            open_text.append(line.strip())
            continue
        yield from _closed(before, open_text)
        open_text, before = [], ""
        if not line.strip() or _RULE.match(line):
            yield f"{line}\n", ""
        elif line.lstrip().startswith("|"):
            yield from _row(line)
        elif marked and marked[1].lstrip().startswith("#"):
            yield marked[1], marked[2].strip()
            yield "\n", ""
        elif marked:
            before, open_text = marked[1], [marked[2].strip()]
        else:
            indent = line[: len(line) - len(line.lstrip())]
            before, open_text = indent, [line.strip()]
    yield from _closed(before, open_text)


def _closed(before: str, lines: list[str]) -> Iterator[Piece]:
    if lines:
        yield before, " ".join(lines)
        yield "\n", ""


def _row(line: str) -> Iterator[Piece]:
    for place, cell in enumerate(_CELL.split(line)):
        bar = "|" if place else ""
        if cell.strip():
            yield f"{bar} ", cell.strip()
            yield " ", ""
        else:
            yield bar + cell, ""
    yield "\n", ""
