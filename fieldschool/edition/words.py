"""What differs and what conflicts, in words and with the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import tomlkit

from fieldschool.edition.folder import Edition
from fieldschool.edition.records import Difference
from fieldschool.edition.upgrading import Found, Upgraded
from fieldschool.edition.whole_file import WHOLE
from fieldschool.i18n import _, ngettext

#: Letters of a text that are shown; the file has the rest.
LETTERS = 600
#: Keys that are named in one line.
NAMED = 8


def differences(edition: Edition) -> Iterator[str]:
    """Lines about everything that the edition has otherwise than the course."""
    chosen = edition.settings
    yield _("Title: {title}").format(title=chosen.title)
    if chosen.lessons is not None:
        gone = [number for number in edition.lessons_of_course() if number not in chosen.lessons]
        yield _("Lessons, in this order: {numbers}").format(numbers=", ".join(chosen.lessons))
        if gone:
            yield _("Lessons left out: {numbers}").format(numbers=", ".join(gone))
    if chosen.logo:
        yield _("Logo: {file}").format(file=chosen.logo)
    for name in edition.names():
        difference, base = edition.difference(name), edition.base(name)
        if difference:
            yield f"{name}: {_counted(difference, base is None)}"
            yield from (f"  {line}" for line in _named(name, difference, base.records if base else {}))


def _counted(difference: Difference, new_file: bool) -> str:
    if new_file:
        return _("not in the course")
    if difference.removed == (WHOLE,):
        return _("left out as a whole")
    new = [key for key in difference.mine if key not in difference.was]
    counts = (
        (len(difference.mine) - len(new), lambda n: ngettext("{n} changed", "{n} changed", n)),
        (len(new), lambda n: ngettext("{n} new", "{n} new", n)),
        (len(difference.removed), lambda n: ngettext("{n} left out", "{n} left out", n)),
    )
    said = [words(n).format(n=n) for n, words in counts if n]
    return ", ".join([*said, *([_("in another order")] if difference.order else [])])


def _named(name: str, difference: Difference, base: dict[str, Any]) -> Iterator[str]:
    if not base or WHOLE in (*difference.mine, *difference.removed):
        return
    for word, keys in (
        (_("changed: {keys}"), [key for key in difference.mine if key in difference.was]),
        (_("new: {keys}"), [key for key in difference.mine if key not in difference.was]),
        (_("left out: {keys}"), list(difference.removed)),
    ):
        if keys:
            named = "; ".join(called(name, key) for key in keys[:NAMED])
            more = len(keys) - NAMED
            yield word.format(keys=_("{names}; and {n} more").format(names=named, n=more) if more > 0 else named)


def called(name: str, key: str) -> str:
    """A record as a person calls it."""
    if key == WHOLE:
        return _("the whole file")
    if PurePosixPath(name).suffix == ".ipynb":
        return _("cell {key}").format(key=key)
    if PurePosixPath(name).suffix == ".csv":
        return _("row {key}").format(key=key)
    if key.startswith("tasks "):
        return _("question {key}").format(key=key.removeprefix("tasks "))
    if key.startswith("lessons "):
        return _("lesson {key}").format(key=key.removeprefix("lessons "))
    return key


def conflict(found: Found) -> Iterator[str]:
    """Lines about one conflict: where, what happened, and both texts."""
    one = found.conflict
    at = f"{found.file}, {called(found.file, one.key)}: "
    if one.theirs is None:
        yield at + _("the newer course has this no longer. What you changed is kept.")
    elif one.mine is None:
        yield at + _("you left it out, and the newer course has changed it. It stays out.")
    elif one.was is None:
        yield at + _("you and the newer course have both added it, each otherwise. Yours holds.")
    else:
        yield at + _("you and the newer course have both changed it. Yours holds.")
    for head, record in ((_("Yours:"), one.mine), (_("The course's:"), one.theirs), (_("It was:"), one.was)):
        if record is not None:
            yield f"  {head}"
            yield from (f"    {line}" for line in _text(record, one.mine, one.theirs, one.was))


def _text(record: Any, *all_of_them: Any) -> list[str]:
    """A record's text: of a table's row or a question only what is not the same everywhere."""
    if isinstance(record, dict) and "source" in record and "type" in record:
        text = record["source"]
    elif isinstance(record, dict):
        others = [one for one in all_of_them if isinstance(one, dict)]
        names = [name for name in record if len(others) < 2 or any(one.get(name) != record[name] for one in others)]
        shown = {name: record[name] for name in names}
        flat = all(isinstance(value, str) for value in shown.values())
        text = "\n".join(f"{name}: {value}" for name, value in shown.items()) if flat else _dumped(shown)
    else:
        text = _dumped({"=": record}).removeprefix('"=" = ') if isinstance(record, list) else str(record)
    # What others wrote must not move the cursor of a terminal.
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)
    text = text if len(text) <= LETTERS else f"{text[:LETTERS]} …"
    return text.strip().splitlines() or [_("(nothing)")]


def _dumped(value: dict[str, Any]) -> str:
    try:
        return tomlkit.dumps(value)
    except (ValueError, TypeError, tomlkit.exceptions.TOMLKitError):
        return str(value)


def upgraded(done: Upgraded, name: str) -> Iterator[str]:
    """Lines about what an upgrade did."""
    if done.backup:
        yield _("The edition as it was is kept in {file}.").format(file=done.backup)
    for file in done.newer:
        said = _("{file}: the course has changed it. What you did not change comes from the newer course.")
        yield said.format(file=file)
    for file, key in done.adopted:
        said = _("{file}, {what}: the newer course has it as you have it. It is no difference any more.")
        yield said.format(file=file, what=called(file, key))
    for found in done.settled:
        yield _("{file}, {what}: decided.").format(file=found.file, what=called(found.file, found.conflict.key))
    for number in done.new_lessons:
        said = _("The newer course has lesson {number}. To hold it, add it to lessons in edition.toml.")
        yield said.format(number=number)
    for found in done.conflicts:
        yield ""
        yield from conflict(found)
        yield "  " + _("To keep yours, or to take the course's:")
        for take in ("ours", "theirs"):
            yield f'    fieldschool edition upgrade {name} --take {take} --only "{found.place}"'


def open_sentence(found: Found) -> str:
    """One open conflict in one sentence, for the check."""
    said = _("{file}, {what}: you and the newer course differ, and it is not decided. Yours holds.")
    return said.format(file=found.file, what=called(found.file, found.conflict.key))
