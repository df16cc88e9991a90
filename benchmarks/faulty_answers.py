"""Answers, and saved rooms, that cannot be kept: each makes a good one into one that must be refused."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from fieldschool.workbook import archive, entries
from fieldschool.workbook.refusals import COLUMN_LIMIT, LINE_LIMIT, ROW_LIMIT, STATE_LIMIT, TEXT_LIMIT

GOOD: dict[str, dict[str, Any]] = {
    "number": {"value": 5.0, "unit": "MXN"},
    "text": {"value": "Our river needs a bridge."},
    "choice": {"value": "yes", "options": ["yes", "no"]},
    "flag": {"value": True},
    "items": {"value": [{"name": "Ana", "cost": 5.0}]},
    "state": {"value": {"first": 20}},
}
_COMMON: dict[str, list[Any]] = {
    "lesson": ["", "../../etc/passwd", "3.2.1\0", "3,2,1", None, 3.2, ["3.2.1"], "9" * 5000, "3.2.1; DROP TABLE x"],
    "key": ["", "Key With Letters", "a" * 65, "../a", "a\0b", None, 7, "a'--", "\ud800"],
    "note": [None, 5, ["a"], "x" * (TEXT_LIMIT + 1), b"bytes"],
    "sources": [[5], "a line", ["x" * (LINE_LIMIT + 1)], ["a"] * (ROW_LIMIT + 1), None],
    "made_at": ["yesterday", None, 10**30, float("nan"), "2025-13-45T99:99:99Z"],
    "colour": ["red", None, {}],
}


def _deep(levels: int) -> Any:
    found: Any = 1
    for _level in range(levels):
        found = {"a": found}
    return found


_VALUES: dict[str, list[Any]] = {
    "number": ["7", None, float("nan"), float("inf"), True, [1], 10**400, "=1+1"],
    "text": [None, 5, ["a"], {"a": 1}, "x" * (TEXT_LIMIT + 1), b"bytes", True],
    "choice": ["maybe", "", None, 1, ["yes"], "x" * (LINE_LIMIT + 1)],
    "flag": [1, 0, "yes", None, [], {}, float("nan")],
    "items": [None, "a", {}, [1], [[1]], [{"a": float("inf")}], [{"a": [1]}], [{"": 1}], [{"a" * 65: 1}],
              [{"a": "x" * (LINE_LIMIT + 1)}], [{str(i): 1 for i in range(COLUMN_LIMIT + 1)}], [{}] * (ROW_LIMIT + 1)],
    "state": [None, "a", [1], {"a": float("nan")}, {"a": object()}, _deep(40), _deep(3000), {"a": "x" * STATE_LIMIT},
              {"a": {1, 2}}, {"a": b"bytes"}],
}  # fmt: skip


def bad_answers(chance: random.Random) -> Iterator[tuple[str, Callable[[], object]]]:
    """Without end: the field that is wrong, and what makes the answer."""
    while True:
        kind = chance.choice(sorted(GOOD))
        field = chance.choice(["value", "value", "kind", *sorted(_COMMON)])
        good = {"lesson": "3.2.1", "key": "q1", **GOOD[kind]}
        if field == "kind":
            wrong = chance.choice(["", "picture", None, 5, "Number", "__class__", ["text"]])
            yield "kind", lambda wrong=wrong, good=good: entries.make(wrong, **good)
            continue
        good[field] = chance.choice(_VALUES[kind] if field == "value" else _COMMON[field])
        yield field, lambda kind=kind, good=good: entries.make(kind, **good)


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def _about(members: dict[str, bytes], **change: Any) -> dict[str, bytes]:
    said = json.loads(members[archive.ABOUT]) | change
    return members | {archive.ABOUT: json.dumps(said).encode()}


def _bomb() -> bytes:
    """A small file whose answers are one line of 30 MB without an end."""
    return b'{"value": "' + b"0" * 30_000_000


def _line(members: dict[str, bytes], chance: random.Random, new: bytes) -> dict[str, bytes]:
    lines = members[archive.ANSWERS].splitlines(keepends=True)
    lines[chance.randrange(len(lines))] = new + b"\n"
    return members | {archive.ANSWERS: b"".join(lines)}


def _changed(raw: bytes, chance: random.Random) -> bytes:
    members = _members(raw)
    lines = members[archive.ANSWERS]
    at = chance.randrange(len(lines))
    return _zip(members | {archive.ANSWERS: lines[:at] + bytes([lines[at] ^ 1]) + lines[at + 1 :]})


def _members(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


#: A saved room's bytes with a mistake in them.
ROOM: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "a room file cut short": lambda raw, chance: raw[: chance.randrange(1, len(raw) - 30)],
    "a room file with an answer changed": _changed,
    "a room file without its answers": lambda raw, _chance: _zip(
        {name: own for name, own in _members(raw).items() if name != archive.ANSWERS}
    ),
    "a room file that says nothing of itself": lambda raw, chance: _zip(
        _members(raw) | {archive.ABOUT: chance.choice([b"", b"{}", b"[1]", b"null", b"\xff", b"[" * 100_000])}
    ),
    "a room file of a later version": lambda raw, chance: _zip(_about(_members(raw), version=chance.randrange(2, 99))),
    "a room file that counts wrongly": lambda raw, chance: _zip(
        _about(_members(raw), **{chance.choice(["answers", "participants"]): chance.choice([0, -1, 99, "5", None])})
    ),
    "a room file with a row that is none": lambda raw, chance: _zip(
        _line(_members(raw), chance, chance.choice([b"", b"[]", b"{}", b"nul", b"\xed\xa0\xbd", b"[" * 100_000, b"\0"]))
    ),
    "a room file that unpacks to 30 MB in one line": lambda raw, _chance: _zip(
        _members(raw) | {archive.ANSWERS: _bomb()}
    ),
    "something else in place of a room file": lambda _raw, chance: chance.choice(
        [b"", b"PK", b"PK\x03\x04" + chance.randbytes(100), b"<html>", b"SQLite format 3\0", chance.randbytes(500)]
    ),
}
