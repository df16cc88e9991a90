"""One course in the reader's language: words by gettext, numbers, money and dates by locale (Babel)."""

from fieldschool.i18n.formats import (
    clock,
    compact,
    date,
    in_ten,
    in_words,
    listing,
    money,
    month,
    number,
    percent,
    sensible,
    span,
)
from fieldschool.i18n.words import _, language, locale_tag, ngettext, use

__all__ = [
    "_",
    "clock",
    "compact",
    "date",
    "in_ten",
    "in_words",
    "language",
    "listing",
    "locale_tag",
    "money",
    "month",
    "ngettext",
    "number",
    "percent",
    "sensible",
    "span",
    "use",
]
