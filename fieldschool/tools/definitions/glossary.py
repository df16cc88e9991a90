"""The glossary: terms by family, what they mean, their names elsewhere and local words; made to be printed, too."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import ipywidgets

from fieldschool.i18n import _, language, own_name
from fieldschool.sources import countries, definitions
from fieldschool.sources.definitions import Term, Word
from fieldschool.tools.definitions.names import country_names, family_names, title

#: Languages whose names stand beside a term, in this order; the reader's own is left out.
LANGUAGES = ("en", "es", "fr", "fil")
#: The name of a language that the catalogue of languages does not know.
_FILIPINO = "Filipino"


class GlossaryView(ipywidgets.HTML):
    """All terms, a fold-out a family; on paper all of them are open.

    Parameters
    ----------
    nearest : iterable of str
        Countries whose local words stand first, ISO 3166 alpha-3.
    """

    def __init__(self, nearest: Iterable[str]) -> None:
        super().__init__()
        self.nearest = list(dict.fromkeys(nearest))
        self.add_class("fs-html")
        self.add_class("fs-glossary")
        folds = "".join(_fold(family, words, self._words_of) for family, words in family_names().items())
        self.value = f"<p>{escape(self.remark())}</p>{folds}"

    def __repr__(self) -> str:
        return f"GlossaryView({len(definitions.terms())} terms)"

    def remark(self) -> str:
        """Say whether there are local words of the reader's own country."""
        own = self.nearest[0]
        there = [word.word for word in definitions.local_words() if word.iso3 == own]
        name = countries.country(own).name(language())
        if there:
            return _("{country}, local words that we know: {words}.").format(country=name, words=", ".join(there))
        return _("{country}: we know no local words yet. The last task asks for yours.").format(country=name)

    def says(self) -> str:
        """All that is shown, as text."""
        lines = [self.remark()]
        for family, words in family_names().items():
            lines.append(words)
            for term in _of(family):
                lines.append(f"- {title(term.term_id)}: {_(term.meaning)} [{' | '.join(_names(term).values())}]")
                lines += [f"  {word.word} ({word.iso3}): {_(word.note)}" for word in self._words_of(term.term_id)]
        return "\n".join(lines)

    def _words_of(self, term_id: str) -> list[Word]:
        found = [word for word in definitions.local_words() if word.term_id == term_id]
        return sorted(found, key=lambda word: (word.iso3 not in self.nearest, word.iso3))


def citations() -> tuple[str, ...]:
    """The pages that the definitions and the local words were read in."""
    pages = [term.source for term in definitions.terms().values()] + [w.source for w in definitions.local_words()]
    return tuple(dict.fromkeys(page.citation() for page in pages))


def _of(family: str) -> list[Term]:
    return [term for term in definitions.terms().values() if term.family == family]


def _fold(family: str, words: str, words_of) -> str:
    terms = "".join(_entry(term, words_of(term.term_id)) for term in _of(family))
    return f'<details class="fs-more"><summary>{escape(words)}</summary><dl>{terms}</dl></details>'


def _entry(term: Term, words: list[Word]) -> str:
    parts = [f"<dt>{escape(title(term.term_id))}</dt>", f"<dd>{escape(_(term.meaning))}</dd>"]
    named = " · ".join(
        f'{escape(_language(code))}: <span lang="{code}">{escape(name)}</span>' for code, name in _names(term).items()
    )
    parts.append(f'<dd class="fs-names">{named}</dd>')
    for word in words:
        head = _("{country}: “{word}”.").format(country=country_names([word.iso3]), word=word.word)
        parts.append(f'<dd class="fs-local">{escape(head)} {escape(_(word.note))}</dd>')
    parts.append(f'<dd class="fs-sources">{escape(term.source.citation())}</dd>')
    return f"<div>{''.join(parts)}</div>"


def _names(term: Term) -> dict[str, str]:
    """Names in other languages than the reader's, without those that are the same word."""
    own = title(term.term_id).lower()
    names = {"en": term.title, **term.names}
    return {
        code: names[code] for code in LANGUAGES if code != language() and code in names and names[code].lower() != own
    }


def _language(code: str) -> str:
    return _FILIPINO if code == "fil" else own_name(code)
