"""A language that nobody speaks: English with accents, brackets and two fifths more letters.

What is too narrow for it is too narrow for some language, and is found before that language is begun.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.catalog import Catalog

from fieldschool.translate import catalogues

#: A code with two forms of number that Babel knows and the course is not in.
CODE = "eo"
#: What stays as it is: names in braces, marks of markdown, links, tags, entities.
_KEPT = re.compile(r"(\{[\w.]*\}|\]\([^)]*\)|<[^>]+>|&#?\w+;|`[^`]*`)")
_LETTERS = str.maketrans("aeiouyAEIOUYcnsCNS", "áéîöüÿÁÉÎÖÜÝçñšÇÑŠ")
_LONGER = {"a": "áà", "e": "éè", "i": "îï", "o": "öô", "u": "üû"}
#: How much longer: the most that translations of buttons and sentences take, as a rule. Vowels grow, so that words
#: become longer, as those of Kinyarwanda are, and not only lines.
MORE = 0.4


def pseudo(text: str) -> str:
    """A text in it, about two fifths longer.

    Parameters
    ----------
    text : str
        English, with names in braces and marks of markdown, which stay.
    """
    # Half a letter is owed to begin with: a short word has no time to earn one.
    pieces, owed = [], 0.5
    for number, piece in enumerate(_KEPT.split(text)):
        if number % 2:
            pieces.append(piece)
            continue
        for letter in piece:
            owed += MORE
            if letter in _LONGER and owed >= 1:
                more = int(owed)
                pieces.append(_LONGER[letter][:1] * more + _LONGER[letter][1:])
                owed -= more
            else:
                pieces.append(letter.translate(_LETTERS))
    return "".join(pieces)


def catalogue(messages: Catalog) -> Catalog:
    """Every message of a catalogue in it."""
    made = catalogues.begun(CODE)
    for entry in messages:
        if entry.id:
            words = pseudo(entry.id) if isinstance(entry.id, str) else tuple(pseudo(form) for form in entry.id)
            made.add(entry.id, words, context=entry.context)
    return made


def course(folder: Path, root: Path) -> Path:
    """A course's folder that speaks it, too; all else is that of ``root``.

    Parameters
    ----------
    folder : Path
        An empty folder.
    root : Path
        The folder of the course.
    """
    for each in root.iterdir():
        if each.name in ("notebooks", "exercises", "data", "documents") or each.suffix == ".toml":
            (folder / each.name).symlink_to(each)
    locales = folder / "locales"
    own = catalogues.po_file(locales, CODE)
    own.parent.mkdir(parents=True)
    for each in (root / "locales").iterdir():
        (locales / each.name).symlink_to(each)
    messages = catalogues.read(root / "locales" / "fieldschool.pot", "en")
    own.with_suffix(".mo").write_bytes(catalogues.compiled(catalogue(messages)))
    return folder
