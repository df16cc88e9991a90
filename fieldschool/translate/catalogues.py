"""The catalogues: ``locales/fieldschool.pot`` with all messages, and a ``.po`` and ``.mo`` for each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from io import BytesIO, StringIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translated
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from fieldschool.i18n.words import DOMAIN, SOURCE
from fieldschool.translate.messages import Message

WIDTH = 110
#: Lines of the header that would change each time, or name nobody; the history of the file says more.
_IDLE = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team|Project-Id-Version'
    rb'|Generated-By): .*\\n"\n',
    re.MULTILINE,
)
_LINE = re.compile(r'^(#.*|\s*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*"\s*)$')
_HEADER = """\
# Field School: translations.
# Names in braces, like {share}, stay as they are; what stands for them may move within the sentence."""


class CatalogueError(ValueError):
    """A catalogue cannot be used; the text is one sentence for a trainer."""


class _Undated(Catalog):
    """A catalogue whose header has only what gettext needs, and not when it was made."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Language, plural forms and encoding."""
        return [
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("Content-Type", "text/plain; charset=utf-8"),
        ]


def po_file(locales: Path, language: str) -> Path:
    """Where the translations of a language are written."""
    return locales / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def languages(locales: Path) -> list[str]:
    """The languages that the course is being translated to."""
    return sorted(file.parent.parent.name for file in locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def template(messages: Iterable[Message]) -> Catalog:
    """All messages, without a translation."""
    catalogue = Catalog(project="Field School", version="", header_comment=_HEADER, fuzzy=False)
    for message in messages:
        words = (message.text, message.plural) if message.plural else message.text
        catalogue.add(
            words,
            locations=[(place, 0) for place in message.places],
            auto_comments=message.comments,
            context=message.context,
        )
    return catalogue


def read(file: Path, language: str) -> Catalog:
    """The translations of a language.

    Raises
    ------
    CatalogueError
        When the file cannot be read; the text says the line.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError:
        raise CatalogueError(f"{file} cannot be opened.") from None
    except UnicodeDecodeError:
        raise CatalogueError(f"{file} is not saved as UTF-8 text.") from None
    return parsed(text, str(file), language)


def parsed(text: str, file: str, language: str) -> Catalog:
    """The translations in the text of a ``.po`` file; ``file`` is how the sentence calls it.

    Raises
    ------
    CatalogueError
        The line, what was found and what is accepted.
    """
    # Babel passes over what it does not understand, and it would be lost when the file is written again.
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LINE.match(line):
            raise CatalogueError(
                f"{file}, line {number}: found {line[:60]!r}; accepted is msgid or msgstr and a text in quotes, or the "
                "text alone."
            )
    try:
        return read_po(StringIO(text), locale=language, domain=DOMAIN, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise CatalogueError(f"{file} is no catalogue of translations: {error}.") from None


def begun(language: str) -> Catalog:
    """An empty catalogue for a new language.

    Raises
    ------
    CatalogueError
        When it is English, or no language that Babel knows by this code.
    """
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        raise CatalogueError(f"{language!r} is not the code of a language; codes are like fr, pt or fil.") from None
    if language == SOURCE:
        raise CatalogueError("The course is written in English; there is nothing to translate to en.")
    return Catalog(
        locale=locale, domain=DOMAIN, project="Field School", version="", header_comment=_HEADER, fuzzy=False
    )


def update(catalogue: Catalog, messages: Catalog) -> None:
    """Give a catalogue the messages there are now; a changed one keeps its translation, marked as unsure (fuzzy).

    A new message is held only against those that are gone: a text that is still there was not changed into it, and a
    lesson's hundreds of new ones against thousands would take minutes.
    """
    catalogue.update(messages, no_fuzzy_matching=True, update_header_comment=True, update_creation_date=False)
    gone = {_text(message): (key, message) for key, message in catalogue.obsolete.items() if message.string}
    for message in [one for one in catalogue if one.id and not any(_strings(one))]:
        for like in get_close_matches(_text(message), gone, n=1):
            key, old = gone[like]
            if isinstance(old.id, tuple) == isinstance(message.id, tuple):
                message.string = old.string
                message.previous_id = list(old.id) if isinstance(old.id, tuple) else [old.id]
                message.flags.add("fuzzy")
                catalogue.obsolete.pop(key, None)


def _text(message: Translated) -> str:
    return message.id[0] if isinstance(message.id, tuple) else message.id


def _strings(message: Translated) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def write(catalogue: Catalog, file: Path) -> None:
    """Write a ``.po`` or ``.pot`` file."""
    for message in catalogue:
        message.flags.discard("python-format")  # "5 % a year" is none of Python's formats
    file.parent.mkdir(parents=True, exist_ok=True)
    text = BytesIO()
    write_po(text, catalogue, width=WIDTH, include_lineno=False)
    file.write_bytes(_IDLE.sub(b"", text.getvalue()))


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it: what is translated for sure. The same translations give the same bytes."""
    spoken = _Undated(locale=catalogue.locale)
    for message in translated(catalogue):
        spoken[message.id] = message
    binary = BytesIO()
    write_mo(binary, spoken)
    return binary.getvalue()


def translated(catalogue: Catalog) -> Iterator:
    """The messages that are translated for sure, without the header."""
    for message in catalogue:
        strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if message.id and not message.fuzzy and strings and all(strings):
            yield message
