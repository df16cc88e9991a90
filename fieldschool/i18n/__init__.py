"""One course in the reader's language: words by gettext, numbers, money and dates by locale (Babel)."""

from fieldschool.i18n.choosing import COOKIE, own_name, preferred, regional
from fieldschool.i18n.formats import (
    clock,
    compact,
    date,
    in_order,
    in_ten,
    in_words,
    large,
    listing,
    money,
    month,
    number,
    percent,
    sensible,
    span,
)
from fieldschool.i18n.words import _, language, languages, locale_tag, ngettext, pgettext, use

__all__ = [
    "COOKIE",
    "_",
    "clock",
    "compact",
    "date",
    "in_order",
    "in_ten",
    "in_words",
    "language",
    "languages",
    "large",
    "listing",
    "locale_tag",
    "money",
    "month",
    "ngettext",
    "number",
    "own_name",
    "percent",
    "pgettext",
    "preferred",
    "regional",
    "sensible",
    "span",
    "use",
]
