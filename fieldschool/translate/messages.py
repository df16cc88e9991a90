"""One message to translate: its words, where it stands, and what a translator should know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: What tells messages apart: the sense in which English uses the words, and the words.
Key = tuple[str | None, str]


@dataclass(frozen=True)
class Message:
    """A message as the catalogue knows it.

    Attributes
    ----------
    text : str
        In English; the singular where there is a plural.
    places : tuple of str
        Where it stands, from the course's folder on: ``notebooks/3.2.1-financial-education.ipynb``. What is read of a
        part of a file names it: ``course.toml, lesson 3.2.1``.
    plural, context : str or None
        As gettext has them.
    comments : tuple of str
        For the translator.
    """

    text: str
    places: tuple[str, ...]
    plural: str | None = None
    context: str | None = None
    comments: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.context, self.text


def merged(messages: Iterable[Message]) -> list[Message]:
    """Each message once, in the order in which they first come, with all its places and comments."""
    found: dict[Key, Message] = {}
    for message in messages:
        known = found.get(message.key)
        if known is None:
            found[message.key] = message
            continue
        found[message.key] = Message(
            known.text,
            tuple(dict.fromkeys((*known.places, *message.places))),
            known.plural or message.plural,
            known.context,
            tuple(dict.fromkeys((*known.comments, *message.comments))),
        )
    return list(found.values())
