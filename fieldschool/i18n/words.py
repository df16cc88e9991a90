"""The language in use and the words in it (gettext)."""

from __future__ import annotations

import gettext
import os
from contextvars import ContextVar
from functools import lru_cache

from fieldschool import paths

DOMAIN = "fieldschool"
#: Languages that the course is written or translated in; the first is the source language.
LANGUAGES = ("en", "es")

_chosen: ContextVar[str | None] = ContextVar("fieldschool_locale", default=None)


def locale_tag() -> str:
    """The locale in use, as Babel writes it: ``en``, ``es`` or with a region such as ``es_MX``."""
    return _chosen.get() or os.environ.get("FIELDSCHOOL_LANGUAGE") or LANGUAGES[0]


def language() -> str:
    """The language in use: the part of the locale before the region."""
    return locale_tag().replace("-", "_").split("_")[0]


def use(tag: str | None) -> None:
    """Speak this locale from now on (in this context).

    Parameters
    ----------
    tag : str or None
        Such as ``es`` or ``es-MX``; ``None`` goes back to ``FIELDSCHOOL_LANGUAGE`` or English.

    Raises
    ------
    ValueError
        When the course is not in that language.
    """
    if tag is not None:
        tag = tag.replace("-", "_")
        if tag.split("_")[0] not in LANGUAGES:
            raise ValueError(f"The course is not in {tag!r}; it is in {', '.join(LANGUAGES)}.")
    _chosen.set(tag)


@lru_cache(maxsize=8)
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, str(paths.locales_dir()), [code], fallback=True)


def _(message: str) -> str:
    """Return the message in the language in use; the English message where no translation is."""
    return _catalogue(language()).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the form for ``n`` in the language in use."""
    return _catalogue(language()).ngettext(singular, plural, n)
