"""What a page or a tool says, as a list of texts, and what of it is still in English."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from babel.messages.catalog import Catalog

from fieldschool.i18n import languages, own_name
from fieldschool.translate.catalogues import translated

_PLACE = re.compile(r"\{[\w.]*\}")
#: Three words in a row are no chance likeness.
RUN = 3
_OPEN, _SHUT = "⟦", "⟧"
_MARKED = re.compile(f"{_OPEN}[^{_OPEN}{_SHUT}]*{_SHUT}")
_SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-late")


class _Texts(HTMLParser):
    """Collects text and what a screen reader says; not what stands in scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("style", "script") and ("id", "page") not in attrs
        self.found += [value for name, value in attrs if name in _SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in ("style", "script")))

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.found.append(" ".join(data.split()))


def texts_of_page(html: str) -> list[str]:
    """Every text of a page that somebody can see or hear."""
    reader = _Texts()
    reader.feed(html)
    return reader.found


def texts_of_data(value: object, leave: Iterable[str] = ()) -> Iterator[str]:
    """Every text in lists and mappings, but not under the keys to leave (and keys are no text)."""
    if isinstance(value, str):
        yield from texts_of_page(value) if value.startswith("<") else [value]
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in leave:
                yield from texts_of_data(inner, leave)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from texts_of_data(inner, leave)


def in_english(texts: Iterable[str], catalogue: Catalog) -> list[str]:
    """The texts that are English although the catalogue has a translation: whole, or three words of one in a row."""
    english, runs = set(), []
    spoken = set()
    for entry in translated(catalogue):
        pairs = (
            [(entry.id, entry.string)] if isinstance(entry.id, str) else list(zip(entry.id, entry.string, strict=True))
        )
        for text, translation in pairs:
            spoken.add(translation)
            if text == translation:
                continue
            english.add(text)
            runs += [run.strip() for run in _PLACE.split(text) if len(run.split()) >= RUN]
    # A language is called by its own name on every page.
    spoken |= {own_name(code) for code in languages()}
    found = []
    for text in texts:
        plain = " ".join(text.split())
        if (plain in english and plain not in spoken) or any(run in plain for run in runs):
            found.append(plain)
    return found


class Marked(gettext.NullTranslations):
    """A catalogue that puts brackets around all that is spoken, so that what goes another way can be seen."""

    def gettext(self, message: str) -> str:
        return f"{_OPEN}{message}{_SHUT}"

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return self.gettext(singular if n == 1 else plural)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


def unmarked(text: str) -> str:
    """What of a text stands outside the brackets of `Marked`."""
    while (inner := _MARKED.sub("", text)) != text:
        text = inner
    return text
