"""How far a language is: the whole course, or what a participant touches; and whether a native speaker has read it."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from fieldschool import paths

#: In ``locales/``: which parts are complete in which language, and which languages wait for a reader.
DECLARED = "complete.toml"
#: The part that holds the controls and sentences of the tools, and no lesson's text.
CONTROLS = "controls"
#: The list of languages that nobody who grew up with them has read yet.
WAITING = "waiting"


def only_controls(language: str) -> bool:
    """Whether buttons, questions and sentences are in this language, and lessons in English.

    Parameters
    ----------
    language : str
        Such as ``rw``.
    """
    return _declared().get(language) == [CONTROLS]


def waits_for_a_reader(language: str) -> bool:
    """Whether this translation waits for somebody whose first language it is."""
    return language in _declared().get(WAITING, [])


def _declared() -> dict:
    file = paths.locales_dir() / DECLARED
    try:
        return _read(file, file.stat().st_mtime_ns)
    except (OSError, ValueError):
        # ``fieldschool translate`` says what is wrong with the file; a page is shown all the same.
        return {}


@lru_cache(maxsize=4)
def _read(file: Path, _stamp: int) -> dict:
    return tomllib.loads(file.read_text(encoding="utf-8"))
