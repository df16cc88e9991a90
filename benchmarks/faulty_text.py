"""Mistakes in the text files of the course: each makes a good file into one that cannot be used."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Callable
from typing import Any

#: A file's bytes with a mistake in them; ``None`` where it cannot be made in this file.
Spoil = Callable[[bytes, random.Random], bytes | None]

_LINE = re.compile(rb"^([a-z_0-9]+) = .+$", re.MULTILINE)
_HUGE = b"9" * 5000


def _somewhere(raw: bytes, chance: random.Random, more: bytes) -> bytes:
    at = chance.randrange(len(raw))
    # Not within a letter of several bytes, which would be another mistake.
    while raw[at] & 0xC0 == 0x80:
        at -= 1
    return raw[:at] + more + raw[at:]


def _flipped(raw: bytes, chance: random.Random) -> bytes:
    at = chance.choice([place for place, byte in enumerate(raw) if byte < 0x80])
    return raw[:at] + bytes([raw[at] | 0x80]) + raw[at + 1 :]


def _cell(raw: bytes, chance: random.Random) -> tuple[re.Match[bytes], bytes] | None:
    lines = [found for found in _LINE.finditer(raw) if not found[0].rstrip().endswith((b"[", b"{", b'"""', b"'''"))]
    return (chance.choice(lines), raw) if lines else None


def _value(new: bytes) -> Spoil:
    """Put something else behind the equals sign of a line."""

    def spoil(raw: bytes, chance: random.Random) -> bytes | None:
        if not (found := _cell(raw, chance)):
            return None
        line = found[0]
        return raw[: line.start()] + line[1] + b" = " + new + raw[line.end() :]

    return spoil


def _misspelt(raw: bytes, chance: random.Random) -> bytes | None:
    found = _cell(raw, chance)
    return raw[: found[0].end(1)] + b"_x" + raw[found[0].end(1) :] if found else None


def _twice(raw: bytes, chance: random.Random) -> bytes | None:
    found = _cell(raw, chance)
    return raw[: found[0].end()] + b"\n" + found[0][0] + raw[found[0].end() :] if found else None


#: In every text file.
ANYWHERE: dict[str, Spoil] = {
    "a byte flipped": _flipped,
    "another encoding (UTF-16)": lambda raw, _chance: raw.decode("utf-8-sig").encode("utf-16"),
    "a letter in Latin-1": lambda raw, chance: _somewhere(raw, chance, "ñ".encode("latin-1")),
    "half a surrogate pair": lambda raw, chance: _somewhere(raw, chance, b"\xed\xa0\xbd"),
    "a null byte": lambda raw, chance: _somewhere(raw, chance, b"\0"),
    "empty": lambda _raw, _chance: b"",
    "blank lines only": lambda _raw, _chance: b"\n \n\n",
    "a picture": lambda _raw, chance: b"\x89PNG\r\n\x1a\n" + chance.randbytes(200),
    "a page of the web": lambda _raw, _chance: b"<!doctype html><html><body>Sign in, please</body></html>",
    "a spreadsheet's own format": lambda _raw, chance: b"PK\x03\x04" + chance.randbytes(300),
}

TOML: dict[str, Spoil] = {
    "cut in the middle of a value": lambda raw, chance: (
        raw[: found[0].end(1)] + b" =" if (found := _cell(raw, chance)) else None
    ),
    "a quotation mark that is not closed": _value(b'"half a text'),
    "lists within lists, 3,000 deep": _value(b"[" * 3000 + b"]" * 3000),
    "a number of 5,000 digits": _value(_HUGE),
    "not a number": _value(b"nan"),
    "a table where a value belongs": _value(b"{ a = { b = 1 } }"),
    "no value": _value(b""),
    "a word without quotation marks": _value(b"twelve"),
    "a misspelt name": _misspelt,
    "a name twice": _twice,
}


def _rows(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def _written(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _table(change: Callable[[list[list[str]], random.Random], object]) -> Spoil:
    """Change the rows of a table; where the change gives ``False`` it cannot be made."""

    def spoil(raw: bytes, chance: random.Random) -> bytes | None:
        rows = _rows(raw)
        return None if len(rows) < 2 or change(rows, chance) is False else _written(rows)

    return spoil


#: Columns of text in which some table has figures only ("2009", elsewhere "2009-2011"): a word there is no mistake.
_TEXT = {"source_year", "objective", "as_of"}


def _number(new: str) -> Spoil:
    """Put something into a cell of a column in which all cells are numbers."""

    def change(rows: list[list[str]], chance: random.Random) -> bool:
        columns = [
            place
            for place, name in enumerate(rows[0])
            if name not in _TEXT and all(_is_number(row[place]) for row in rows[1:])
        ]
        if columns:
            chance.choice(rows[1:])[chance.choice(columns)] = new
        return bool(columns)

    return _table(change)


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", cell))


def _any_row(change: Callable[[list[str]], Any]) -> Spoil:
    return _table(lambda rows, chance: change(chance.choice(rows[1:])))


def _renamed(rows: list[list[str]], chance: random.Random) -> None:
    rows[0][chance.randrange(len(rows[0]))] += " of mine"


def _unclosed(raw: bytes, chance: random.Random) -> bytes:
    at = chance.choice([place for place, byte in enumerate(raw[:-1]) if byte == 0x0A]) + 1
    return raw[:at] + b'"' + raw[at:].replace(b'"', b"")


CSV: dict[str, Spoil] = {
    "a cell too many": _any_row(lambda row: row.append("one more")),
    "a column renamed": _table(_renamed),
    "a column twice": _table(lambda rows, _chance: [row.append(row[0]) for row in rows]),
    "the same row twice": _table(lambda rows, chance: rows.append(list(chance.choice(rows[1:])))),
    "a header and no rows": _table(lambda rows, _chance: rows.__delitem__(slice(1, None))),
    "a quotation mark that is not closed": _unclosed,
    "a word where a number belongs": _number("about 5"),
    "not a number": _number("NaN"),
    "a number without end": _number("1e999"),
    "a number of 5,000 digits": _number("9" * 5000),
    "a formula where a number belongs": _number("=1+1"),
    "a cell of 200,000 letters": _number("x" * 200_000),
}

JSON: dict[str, Spoil] = {
    "cut in the middle": lambda raw, chance: raw[: chance.randrange(2, len(raw) - 2)],
    "lists within lists, 100,000 deep": lambda _raw, _chance: b"[" * 100_000,
    "a number of 5,000 digits": lambda _raw, _chance: b'{"resources": ' + _HUGE + b"}",
    "something else in JSON": lambda _raw, chance: chance.choice(
        [
            b"null",
            b"[]",
            b"{}",
            b'"text"',
            b'{"resources": {}}',
            b'{"resources": [null]}',
            b'{"resources": [{"name": 5}]}',
        ]
    ),
}
