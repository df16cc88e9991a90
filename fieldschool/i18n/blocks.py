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
#: A line without words: a rule, a table's second line, an empty item.
_RULE = re.compile(r"^[\s:|*_#>+=-]*$")


def texts(source: str) -> list[str]:
    """Every text of a markdown source, in order."""
    return [text for _before, text in _pieces(source) if text]


def marked(source: str) -> list[Piece]:
    """Every text of a markdown source, each behind the mark that stands before it: ``("## ", "Fees")``."""
    return [(before, text) for before, text in _pieces(source) if text]


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
    fence, before = "", ""
    lines: list[str] = []  # of the text that the next line may continue
    for line in source.splitlines():
        opening = found[1] if (found := _FENCE.match(line)) else ""
        marked = _MARK.match(line)
        is_row = line.lstrip().startswith("|")
        if fence or opening or _RULE.match(line):
            yield from _closed(before, lines)
            yield f"{line}\n", ""
            lines = []
            fence = {"": opening, opening: ""}.get(fence, fence)
        elif lines and not marked and not is_row:
            lines.append(line.strip())
        elif lines and marked and marked[1].strip() == before.strip() == ">":
            lines.append(marked[2].strip())
        else:
            yield from _closed(before, lines)
            before, text = marked.groups() if marked else (line[: -len(line.lstrip())], line)
            lines = [] if is_row else [text.strip()]
            if is_row:
                yield from _row(line)
            elif before.lstrip().startswith("#"):
                yield from _closed(before, lines)
                lines = []
    yield from _closed(before, lines)


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
