"""How far each language has come, part by part, and whether it is as far as it says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from fieldschool.i18n.standing import DECLARED, WAITING
from fieldschool.translate.catalogues import CatalogueError, translated
from fieldschool.translate.messages import Message
from fieldschool.translate.parts import Parts


@dataclass(frozen=True)
class Coverage:
    """How much of a part is translated.

    Attributes
    ----------
    part : str
        As `parts.Parts` names it.
    all : int
        Messages of the part.
    missing : tuple of Message
        Those without a translation that is sure.
    """

    part: str
    all: int
    missing: tuple[Message, ...]

    @property
    def done(self) -> int:
        """Messages that are translated."""
        return self.all - len(self.missing)


def coverage(messages: Iterable[Message], parts: Parts, catalogue: Catalog) -> list[Coverage]:
    """How much of each part is translated in a catalogue.

    Parameters
    ----------
    messages : iterable of Message
        All that there are now. What is new since the catalogue was updated counts as not translated.
    parts : Parts
    catalogue : Catalog
    """
    sure = {(entry.context, entry.id if isinstance(entry.id, str) else entry.id[0]) for entry in translated(catalogue)}
    by_part: dict[str, list[Message]] = {part: [] for part in parts.names}
    for message in messages:
        for part in parts.of(message.places):
            by_part[part].append(message)
    return [
        Coverage(part, len(own), tuple(message for message in own if message.key not in sure))
        for part, own in by_part.items()
    ]


def declared(locales: Path) -> Mapping[str, tuple[str, ...]]:
    """The parts that are complete, by language, as ``locales/complete.toml`` says.

    Raises
    ------
    CatalogueError
        When the file is not a table of lists.
    """
    file = locales / DECLARED
    if not file.is_file():
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{file.name} cannot be read: {error}.") from None
    for language, names in found.items():
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise CatalogueError(f'{file.name}, {language}: accepted is a list of parts, like ["home", "3.2.1"].')
    return {language: tuple(names) for language, names in found.items() if language != WAITING}
