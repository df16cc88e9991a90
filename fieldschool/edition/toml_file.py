"""A settings file (TOML) as records: what stands alone by its name, and what is in a list by its own key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, ClassVar

import tomlkit
from tomlkit.exceptions import TOMLKitError

from fieldschool.edition.content import Content, EditionError, keyed, plain
from fieldschool.i18n import _

#: Lists of tables whose entries are records of their own, and by what an entry is known.
LISTS = {
    "tasks": "key",
    "programmes": "key",
    "lessons": "number",
    "modules": "number",
    "objectives": "id",
    "left_out": "number",
}


@dataclass(frozen=True)
class Toml:
    """Exercises, the table of contents, the agenda, a country's words. Comments go with the record they follow."""

    ordered: ClassVar[bool] = True

    def read(self, raw: bytes, name: str, like: Content | None = None) -> Content:
        """See `Kind.read`."""
        try:
            text = raw.decode("utf-8-sig").replace("\r\n", "\n")
            tomllib.loads(text)  # says the line and the column of a slip
            document = tomlkit.parse(text)
        except UnicodeDecodeError:
            raise EditionError(_("{file} is not saved as UTF-8 text.").format(file=name)) from None
        except RecursionError:
            raise EditionError(_("{file} has brackets in brackets without end.").format(file=name)) from None
        except (ValueError, TOMLKitError) as error:
            raise EditionError(_("{file} cannot be read: {why}.").format(file=name, why=error)) from None
        # What stands alone has no order that means something: it is brought into the one in which it is written.
        entries = sorted(_entries(document), key=lambda entry: _rank(entry[0], entry[2]))
        return Content(*keyed(entries), frame=_opening(text))

    def write(self, content: Content) -> bytes:
        """See `Kind.write`."""
        wanted = _together(content.carried)
        document = tomlkit.document()
        lists: dict[str, Any] = {}
        for key, item in sorted(content.carried.items(), key=lambda pair: _rank(*pair)):
            name = _list_of(key)
            if name is None:
                document.add(key, deepcopy(item))
            else:
                if name not in lists:
                    lists[name] = tomlkit.aot()
                    document.add(name, lists[name])
                lists[name].append(deepcopy(item) if isinstance(item, tomlkit.items.Table) else tomlkit.item(item))
        text = (content.frame or "") + tomlkit.dumps(document)
        if not _says(text, wanted):
            text = (content.frame or "") + tomlkit.dumps(wanted)
        return text.encode()


def _entries(document: tomlkit.TOMLDocument) -> Iterator[tuple[str, Any, Any]]:
    for name, item in document.items():
        if name in LISTS and isinstance(item, list) and item and all(isinstance(one, dict) for one in item):
            for place, one in enumerate(item, 1):
                known = one.get(LISTS[name])
                yield f"{name} {known if known is not None else place}", plain(one.unwrap()), one
        else:
            yield str(name), plain(item.unwrap() if hasattr(item, "unwrap") else item), item


def _rank(key: str, item: Any) -> int:
    """In TOML plain values come before the first table, and tables before what is in a list."""
    if name := _list_of(key):
        return 3 + list(LISTS).index(name)
    tables = isinstance(item, list) and any(isinstance(one, dict) for one in item)
    return 1 if isinstance(item, dict) else 2 if tables else 0


def _list_of(key: str) -> str | None:
    name, space, _known = key.partition(" ")
    return name if space and name in LISTS else None


def _together(carried: dict[str, Any]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for key, item in carried.items():
        value = item.unwrap() if hasattr(item, "unwrap") else item
        if name := _list_of(key):
            whole.setdefault(name, []).append(value)
        else:
            whole[key] = value
    return whole


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return plain(tomllib.loads(text)) == plain(wanted)
    except ValueError:
        return False


def _opening(text: str) -> str:
    """The comment that a file opens with."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    return "\n".join(lines) + "\n\n" if lines else ""
