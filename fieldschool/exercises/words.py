"""Counting words in any script, to see whether an answer is complete. Never to judge it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

# Scripts written without spaces between words. Chinese characters count as one word each, as word processors count
# them. A syllable in the others takes about three letters; a word has one or more, so the count leans towards letting
# an answer pass.
_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
)
_LETTERS_A_WORD = 3
_JOINERS = frozenset("'’-‐‑\u200c\u200d_")


def _within(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= ord(char) <= last for first, last in ranges)


def words(text: str) -> Iterator[None]:
    """Yield once for each word.

    A word is a run of letters or digits with their accents and vowel signs; in scripts without spaces, one Chinese
    character or three letters (the last word may be shorter).
    """
    inside = False  # in a word of a script with spaces
    letters = 0  # of the word under way in a script without spaces
    for char in text:
        category = unicodedata.category(char)
        if category[0] == "M" or char in _JOINERS:
            continue
        if category[0] not in "LN":
            inside, letters = False, 0
        elif _within(char, _IDEOGRAPHS):
            inside, letters = False, 0
            yield None
        elif _within(char, _UNSPACED):
            inside = False
            if letters % _LETTERS_A_WORD == 0:
                yield None
            letters += 1
        else:
            letters = 0
            if not inside:
                yield None
            inside = True


def count(text: str) -> int:
    """The number of words in a text."""
    return sum(1 for _word in words(text))


def at_least(text: str, number: int) -> bool:
    """Whether a text has at least ``number`` words; stops reading once it has."""
    return sum(1 for _word in islice(words(text), number)) == number
