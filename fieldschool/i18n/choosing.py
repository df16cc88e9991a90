"""Which language a reader gets, and in which country's way numbers are written."""

from __future__ import annotations

import re

from babel import Locale
from babel.localedata import exists

from fieldschool.i18n.words import SOURCE, languages

#: Where a browser keeps the language that was chosen: one of `languages`, in plain letters.
COOKIE = "fieldschool_lang"
#: Spanish for a reader whose country does not write it: as the seminar's first host does.
_REGIONS = {"es": "MX"}
#: What browsers call a language, and Babel otherwise.
_SAME = {"tl": "fil"}
_RANGE = re.compile(r"^\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q\s*=\s*([0-9.]{1,6}))?\s*$")


def preferred(cookie: str | None, accept_language: str | None) -> str:
    """The language of a request: the one chosen before, else the browser's, else English.

    Parameters
    ----------
    cookie : str or None
        Value of the cookie `COOKIE`; one that is no language of the course counts as none.
    accept_language : str or None
        The header ``Accept-Language`` (RFC 9110, section 12.5.4), such as ``es-MX,es;q=0.9,en;q=0.5``.

    Returns
    -------
    str
        One of `languages`.
    """
    known = languages()
    if cookie in known:
        return cookie
    wanted = [found for part in (accept_language or "")[:1000].split(",") if (found := _wanted(part))]
    # The sort is stable: of two that are wanted alike the first stays first.
    for code, _weight in sorted(wanted, key=lambda each: -each[1]):
        if code in known:
            return code
    return SOURCE


def _wanted(part: str) -> tuple[str, float] | None:
    found = _RANGE.match(part)
    if not found:
        return None
    try:
        weight = float(found[2]) if found[2] else 1.0
    except ValueError:
        return None
    code = found[1].lower()
    return (_SAME.get(code, code), weight) if weight > 0 else None


def regional(language: str, country: str | None) -> str:
    """The locale for a language in a country: how that country writes numbers and dates.

    English is read by people of many countries in one room, and is written one way for all of them.

    Parameters
    ----------
    language : str
        One of `languages`.
    country : str or None
        ISO 3166 alpha-2, such as ``MX``.

    Returns
    -------
    str
        Such as ``es_MX``; the language alone where Babel knows no such locale.
    """
    if language == SOURCE:
        return language
    for region in (country, _REGIONS.get(language)):
        if region and exists(f"{language}_{region}"):
            return f"{language}_{region}"
    return language


def own_name(language: str) -> str:
    """What a language is called in itself: ``Español``, for whoever looks for it among words not understood."""
    name = Locale.parse(language).get_display_name(language) or language
    return name[:1].upper() + name[1:]
