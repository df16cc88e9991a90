"""What all pages share: the folder of templates, the static files with their fingerprints, the words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fieldschool.course import Course
from fieldschool.i18n import _, in_order, labelled, language, languages, ngettext, own_name
from fieldschool.i18n.standing import only_controls, waits_for_a_reader
from fieldschool.present.assets import asset
from fieldschool.present.logo import logo_address
from fieldschool.sources.countries import all_countries
from fieldschool.sources.tables import TableError

TEMPLATES = Path(__file__).parent / "templates"
#: Pages that a form of the header may lead back to; anything else leads home.
_WAY_BACK = re.compile(
    r"(?:|me|join|enter|rooms|room(?:/(?:far|[0-9.]{1,16})(?:/(?:control|words))?)?"
    r"|show(?:/[a-z0-9-]{1,40}/[0-9]{1,2})?|lesson/[A-Za-z0-9.-]{1,100})"
)


@dataclass(frozen=True)
class Header:
    """The choices at the top of every page: country and language.

    Attributes
    ----------
    country : str
        The country chosen, ISO 3166 alpha-3, or empty.
    here : str
        The page that the choice leads back to, as an address on this server.
    xsrf : Markup
        The hidden field without which no form is taken.
    """

    country: str
    here: str
    xsrf: Markup

    @property
    def countries(self) -> tuple[tuple[str, str], ...]:
        """Code and name of each country, by name in the language in use."""
        return countries_in(language())

    @property
    def country_name(self) -> str:
        """The name of the country chosen; empty before the choice."""
        return dict(self.countries).get(self.country, "")

    @property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """Code and own name of each language: ``("es", "Español")``."""
        return tuple((code, own_name(code)) for code in languages())


def countries_in(lang: str) -> tuple[tuple[str, str], ...]:
    """Code (ISO 3166 alpha-3) and name of each country, sorted by name in that language.

    Empty when the tables cannot be read: the pages come all the same, and ``fieldschool check`` says what is wrong.
    """
    try:
        found = all_countries()
    except (TableError, OSError):
        return ()
    return _named(found, lang)


@lru_cache(maxsize=8)
def _named(found: tuple, lang: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((each.iso3, each.name(lang)) for each in found), key=lambda pair: in_order(pair[1])))


def way_back(base_url: str, asked: str | None) -> str:
    """Where a form leads after it is taken: the page it was on, home when that is none of ours.

    Parameters
    ----------
    base_url : str
        Where the application is mounted, with slashes at both ends.
    asked : str or None
        What the form sent; anybody may have written it.
    """
    if asked and asked.startswith(base_url) and _WAY_BACK.fullmatch(asked.removeprefix(base_url)):
        return asked
    return base_url


def partly(lang: str) -> str:
    """What a reader should know of a language that the course is in by halves; empty for English and whole ones."""
    said = []
    if only_controls(lang):
        said.append(
            _(
                "Buttons, questions and the sentences of the tools are in this language. "
                "The text of the lessons is in English."
            )
        )
    if waits_for_a_reader(lang):
        said.append(_("Nobody whose first language it is has read this translation yet. Tell us what sounds wrong."))
    return " ".join(said)


def shared(course: Course, base_url: str, *, facilitator: bool, header: Header | None = None) -> dict[str, Any]:
    """The names that every template may use.

    Parameters
    ----------
    course : Course
        For the title.
    base_url : str
        Where the application is mounted, with slashes at both ends.
    facilitator : bool
        Whether the page is the facilitator's.
    header : Header, optional
        The choices at the top; without it the page has none.
    """
    return {
        "_": _,
        "ngettext": ngettext,
        "labelled": labelled,
        "lang": language(),
        "course": course,
        "base_url": base_url,
        "facilitator": facilitator,
        "header": header,
        "partly": partly(language()),
        "logo": logo_address(base_url),
        "static": lambda name: f"{base_url}static/{name}?v={asset(name).fingerprint}",
    }


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def render(name: str, values: Mapping[str, Any]) -> str:
    """A page or a part of one, from a template of ours."""
    return _templates().get_template(name).render(values)
