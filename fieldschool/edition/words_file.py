"""A catalogue of translations as messages."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any, ClassVar

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from fieldschool.edition.content import Content, EditionError, keyed
from fieldschool.i18n import _
from fieldschool.translate import catalogues

#: Between the context of a message and its text, as in gettext's own files.
_CONTEXT = "\x04"
_LANGUAGE = re.compile(r"locales/([A-Za-z_]+)/")


@dataclass(frozen=True)
class Words:
    """Messages by their English text. What is unsure (fuzzy) is not taken over."""

    ordered: ClassVar[bool] = False

    def read(self, raw: bytes, name: str, like: Content | None = None) -> Content:
        """See `Kind.read`."""
        language = _LANGUAGE.search(name)[1]
        try:
            found = catalogues.parsed(raw.decode("utf-8-sig"), name, language)
        except UnicodeDecodeError:
            raise EditionError(_("{file} is not saved as UTF-8 text.").format(file=name)) from None
        except catalogues.CatalogueError as error:
            raise EditionError(str(error)) from None
        sure = [one for one in found if one.id and not one.fuzzy and one.string and all(_strings(one))]
        return Content(*keyed((_key(one), _strings(one), one) for one in sure), frame=found)

    def write(self, content: Content) -> bytes:
        """See `Kind.write`."""
        text = BytesIO()
        write_po(text, self.catalogue(content), width=110, no_location=True, sort_output=False)
        return text.getvalue()

    def catalogue(self, content: Content) -> Catalog:
        """All messages of it as one catalogue."""
        made = Catalog(locale=content.frame.locale, project="Field School", version="", fuzzy=False)
        for message in content.carried.values():
            copy = deepcopy(message)
            copy.flags.discard("python-format")
            made[copy.id] = copy
        return made


def _key(message: Message) -> str:
    text = message.id[0] if isinstance(message.id, tuple) else message.id
    return f"{message.context}{_CONTEXT}{text}" if message.context else text


def _strings(message: Message) -> list[Any]:
    return list(message.string) if isinstance(message.string, tuple) else [message.string]
