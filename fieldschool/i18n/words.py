"""The language in use and the words in it (gettext)."""

from __future__ import annotations

import gettext
import os
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from fieldschool import paths

DOMAIN = "fieldschool"
#: The language that the course is written in.
SOURCE = "en"

_chosen: ContextVar[str | None] = ContextVar("fieldschool_locale", default=None)


def languages() -> tuple[str, ...]:
    """The languages that the course is in: English, then each that has a catalogue in ``locales/``."""
    found = paths.locales_dir().glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE, *sorted(file.parent.parent.name for file in found))


def locale_tag() -> str:
    """The locale in use, as Babel writes it: ``en``, ``es`` or with a region such as ``es_MX``."""
    return _chosen.get() or os.environ.get("FIELDSCHOOL_LANGUAGE", "").replace("-", "_") or SOURCE


def language() -> str:
    """The language in use: the part of the locale before the region."""
    return locale_tag().split("_")[0]


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
        if tag.split("_")[0] not in languages():
            raise ValueError(f"The course is not in {tag!r}; it is in {', '.join(languages())}.")
    _chosen.set(tag)


def catalogue(code: str) -> gettext.NullTranslations:
    """The messages of a language, read again when its catalogue has changed; empty where there is none.

    Parameters
    ----------
    code : str
        Such as ``es``.
    """
    if code == SOURCE:
        return _NONE
    file = _file(code, os.environ.get("FIELDSCHOOL_HOME"))
    try:
        return _read(file, file.stat().st_mtime_ns)
    except OSError:
        return _NONE


_NONE = gettext.NullTranslations()


@lru_cache(maxsize=16)
def _file(code: str, _home: str | None) -> Path:
    return paths.locales_dir() / code / "LC_MESSAGES" / f"{DOMAIN}.mo"


@lru_cache(maxsize=8)
def _read(file: Path, _stamp: int) -> gettext.NullTranslations:
    with file.open("rb") as opened:
        return gettext.GNUTranslations(opened)


def _(message: str) -> str:
    """Return the message in the language in use; the English message where no translation is."""
    return catalogue(language()).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the form for ``n`` in the language in use."""
    return catalogue(language()).ngettext(singular, plural, n)


def pgettext(context: str, message: str) -> str:
    """Return a message that English uses for two things, in the sense that ``context`` names."""
    return catalogue(language()).pgettext(context, message)
